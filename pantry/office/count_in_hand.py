"""The item that is counted now: one more at each scan, or so many; and what was counted so far, line by line.

In: a scan, an item, a number, each with who counts. Out: what was found, in words; saved at once.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pantry.errors import RefusedInput
from pantry.office.count_answers import InHand
from pantry.office.count_lines import count_line, newest_lines
from pantry.office.count_theirs import Way, theirs_of
from pantry.office.count_words import amount_typed, counted_words
from pantry.office.counting import FoundNow
from pantry.office.goods import read_amount
from pantry.office.name_suggestions import Choice
from pantry.office.theirs_words import told_words, turning_choices
from pantry.shelf.items import WEIGHED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pantry.codes.line import Line
    from pantry.office.count_answers import CountAnswers
    from pantry.office.count_lines import CountLine
    from pantry.office.talk_parts import TalkParts
    from pantry.shelf import Item
    from pantry.shelf.countings import CameMeanwhile, Counting

IN_ALL = "in all"
MOST_SHOWN = 50


class CountInHand:
    """Of one counting at a time; `lines` by item, the newest last, as many as are looked at while one counts."""

    def __init__(self, parts: TalkParts, answers: CountAnswers) -> None:
        self._parts, self._answers = parts, answers
        self.counting: Counting | None = None
        self.hand: InHand | None = None
        self.lines: dict[str, CountLine] = {}
        self.way = Way.ADD
        self._waits_for_amount = False

    @property
    def is_asked(self) -> bool:
        """Whether how many there are is asked."""
        return self.hand is not None and self._waits_for_amount

    @property
    def is_again(self) -> bool:
        """Whether it is counted again from the beginning."""
        return self.hand is not None and self.hand.again is not None

    @property
    def line(self) -> CountLine | None:
        """What is known of the item in hand; None where it was not counted yet."""
        return self.lines.get(self._whole(self.hand.item)) if self.hand else None

    def open(self, counting: Counting | None) -> None:
        """Another counting, with nothing in hand."""
        self.counting, self.hand, self.way = counting, None, Way.ADD
        lines = newest_lines(self._parts.shelf, counting, MOST_SHOWN) if counting else ()
        self.lines = {line.item: line for line in lines}

    def read_counting(self) -> None:
        """Whether it is finished may have changed."""
        everything = self._parts.shelf.countings.all()
        thing = self.counting.counting if self.counting else ""
        self.counting = next((one for one in everything if one.counting == thing), None)

    def put_down(self) -> None:
        """Nothing is in hand."""
        self.hand = None

    def take(self, item: str) -> None:
        """An item that was picked by its name: nothing is known to be there yet."""
        self._know(item)
        self.hand, self._waits_for_amount = InHand(item, self._found_so_far(item)), True

    def count_again(self, item: str, came: Iterable[CameMeanwhile]) -> None:
        """Of an item of which some was moved meanwhile all is counted again."""
        whole = self._whole(item)
        moved = frozenset(one.entry for one in came if self._whole(one.movements[0].item) == whole)
        self.hand, self._waits_for_amount = InHand(whole, again=moved), True

    def leave_as_it_is(self) -> None:
        """What was scanned is all that there is of this line."""
        if self.hand and self.hand.amount is not None:
            self._waits_for_amount = False

    def scan(self, items: tuple[str, ...], read: Line, who: str) -> str:
        """One more, or as many as stood before the scan; what is weighed is asked about. Raises RefusedInput."""
        item = next((one for one in items if self._parts.shelf.item(one)), items[0])
        known = self._parts.item(item)
        amount = self._amount_scanned(known, read)
        self._know(item)
        last = self.hand if self.hand and self._whole(self.hand.item) == self._whole(item) else None
        hand = InHand(item, self._found_so_far(item))
        if last and last.again is not None:
            hand = replace(hand, before=0, again=last.again)
        if amount is None:
            self.hand, self._waits_for_amount = hand, True
            return ""
        if hand.again is None:
            hand = self._beside_theirs(hand, last, who)
        now = FoundNow(item, amount, who, instead=hand.again is not None, anew=self.way is Way.ANEW)
        said = self._save(hand, now, amount)
        self._waits_for_amount = read.multiplier is None and not read.unused
        return said

    @property
    def told_of_theirs(self) -> str:
        """What is told, in amber, where what was scanned was counted by somebody else before."""
        hand, line = self.hand, self.line
        is_told = hand is not None and hand.theirs is not None and hand.theirs.is_told
        return told_words(self._parts, hand.theirs, line) if is_told and hand and hand.theirs and line else ""

    def turn_theirs(self, who: str) -> str:
        """What somebody else counted is left out instead of added, or the other way. Raises RefusedInput, NotSaved."""
        hand, line = self.hand, self.line
        if hand is None or line is None or hand.theirs is None or hand.amount is None:
            return ""
        turned = hand.theirs.turned()
        total = hand.theirs.own(line) if turned.is_left_out else hand.theirs.total(line)
        new = replace(hand, before=hand.before + total - line.quantity, theirs=turned)
        said = self._save(new, FoundNow(line.item, total, who, instead=True), hand.amount)
        self.way = Way.ANEW if turned.is_left_out else Way.ADD
        return said

    def _beside_theirs(self, hand: InHand, last: InHand | None, who: str) -> InHand:
        """What somebody else counted is told at the first scan after it; later ones go on as that one."""
        first = theirs_of(self.lines.get(self._whole(hand.item)), who, self.way)
        if first:
            return replace(hand, before=hand.before - first.left_out, theirs=first)
        return replace(hand, theirs=replace(last.theirs, is_told=False)) if last and last.theirs else hand

    def may_be_all(self, who: str, today: str) -> bool:
        """Whether a number may be all that there is: somebody else counted it, or it was counted another day."""
        hand, line, counting = self.hand, self.line, self.counting
        if hand is None or line is None or counting is None or not hand.before:
            return False
        is_new = hand.amount is None and hand.again is None
        return is_new and (counting.date != today or any(one.who != who for one in line.said))

    def both_readings(self, typed: str) -> tuple[str, str]:
        """What was typed as so many, and with what was found before. Raises RefusedInput."""
        hand = self.hand
        if hand is None:
            return typed, typed
        whole, factor = self._parts.shelf.whole(hand.item)
        amount = amount_typed(self._parts, hand, typed)
        total = hand.before + amount * factor
        units = self._parts.item(hand.item).unit, self._parts.item(whole).unit
        return self._parts.quantity(amount, units[0]), self._parts.quantity(total, units[1])

    def say_amount(self, typed: str, who: str, *, in_all: bool = False) -> str:
        """How many there were of the line in hand, or in all where it is counted again. Raises RefusedInput."""
        hand = self.hand
        if hand is None:
            raise RefusedInput("Of what? Nothing was saved. Scan it now, or type its name first.")
        amount = amount_typed(self._parts, hand, typed)
        if hand.amount is None:
            hand = replace(hand, before=0) if in_all else hand
            instead = in_all or hand.again is not None
            said = self._save(hand, FoundNow(hand.item, amount, who, instead=instead), amount)
        else:
            whole, factor = self._parts.shelf.whole(hand.item)
            said = self._save(hand, FoundNow(whole, hand.before + amount * factor, who, instead=True), amount)
        self._waits_for_amount = False
        return said

    def in_all(self) -> tuple[Choice, ...]:
        """What was found last may be all that there is, not so many more."""
        hand, line = self.hand, self.line
        if hand and line and hand.theirs and hand.amount is not None:
            return turning_choices(self._parts, hand.theirs, line, self.way)
        if hand is None or line is None or hand.amount is None or not hand.before:
            return ()
        amount = self._parts.quantity(hand.amount, self._parts.item(hand.item).unit)
        total = self._parts.quantity(line.quantity, line.unit)
        return (Choice(IN_ALL, self._parts.language.say("{n} in all, not {total}", n=amount, total=total)),)

    def take_as_all(self, who: str) -> str:
        """It is all that there is. Raises NotSaved."""
        hand = self.hand
        if hand is None or hand.amount is None:
            return ""
        return self._save(replace(hand, before=0), FoundNow(hand.item, hand.amount, who, instead=True), hand.amount)

    def undo(self) -> None:
        """Takes the last answer back. Raises NotSaved."""
        touched = self.hand
        self.hand = self._answers.take_back()
        self._waits_for_amount = self.hand is not None and self.hand.amount is None
        self.read_counting()
        if self.hand and self.hand.theirs and self.way is not Way.PARTS:
            self.way = Way.ANEW if self.hand.theirs.is_left_out else Way.ADD
        for hand in (touched, self.hand):
            if hand:
                self.look_again(hand.item)

    def look_again(self, item: str) -> None:
        """What is known of an item is read anew; it is the newest now."""
        whole = self._whole(item)
        for one in self._parts.shelf.all_the_same(whole):  # it may have been merged since
            self.lines.pop(one, None)
        line = count_line(self._parts.shelf, self.counting, whole) if self.counting else None
        if line:
            self.lines[whole] = line

    def _amount_scanned(self, known: Item, read: Line) -> int | None:
        is_weighed = known.unit == WEIGHED
        if read.unused and not is_weighed:
            raise RefusedInput(
                "“{text}” stood in the box before the scan. Nothing was saved. Scan it again.", text=read.unused
            )
        said = read.unused or ("" if read.multiplier is None else str(read.multiplier))
        if said:
            return read_amount(said, known.unit, self._parts.units)
        return None if is_weighed else 1

    def _save(self, hand: InHand, now: FoundNow, amount: int) -> str:
        """Saves it, and says what was found."""
        if self.counting is None:
            return ""
        self._answers.found(self.hand, self.counting, now)
        if hand.again:
            self._answers.answered_by_counting(self.counting, self._whole(hand.item), hand.again)
        self.hand = replace(hand, amount=amount, again=None)
        self.look_again(hand.item)
        line = self.line
        return counted_words(self._parts, line) if line else ""

    def _know(self, item: str) -> None:
        """Also of an item that was counted long ago it is known what was found."""
        if self._whole(item) not in self.lines:
            self.look_again(item)

    def _found_so_far(self, item: str) -> int:
        line = self.lines.get(self._whole(item))
        return line.quantity if line else 0

    def _whole(self, item: str) -> str:
        return self._parts.shelf.whole(item)[0]
