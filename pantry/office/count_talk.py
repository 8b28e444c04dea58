"""Counting what lies somewhere: who counts, what, then item by item; decides all that a screen shows.

In: what was typed, chosen or scanned. Out: what is asked and told; each count is saved at once and can be taken back.
A scan is one more, a number and then a scan that many more; a number alone is how many of the last one there were.
"""

from __future__ import annotations

import json
from enum import StrEnum
from typing import TYPE_CHECKING

from pantry.codes.measures import weight_signs
from pantry.errors import PantryError, RefusedInput
from pantry.office.answering import Answering
from pantry.office.count_answers import CountAnswers
from pantry.office.count_beginnings import CountBeginnings
from pantry.office.count_in_hand import IN_ALL, CountInHand
from pantry.office.count_theirs import Way
from pantry.office.count_words import begun_before_words, counted_words, found_by_words, hint_of_amount, what_words
from pantry.office.counting import alias_said
from pantry.office.item_choices import ItemChoices
from pantry.office.name_suggestions import Choice
from pantry.office.scanned_items import items_scanned
from pantry.office.theirs_words import OTHER_PARTS, TURN
from pantry.shelf.items import WEIGHED

if TYPE_CHECKING:
    from pantry.codes.line import Line
    from pantry.office.count_lines import CountLine
    from pantry.office.talk_parts import TalkParts
    from pantry.shelf.countings import CameMeanwhile, Counting
    from pantry.store.today_file import TodayFile

KEPT_AS = "count"
_MORE, _IN_ALL = "so many more", "so many in all"


class Ask(StrEnum):
    """What is asked."""

    WHO = "who"
    WHAT = "what"
    ITEM = "item"
    AMOUNT = "amount"
    MORE = "more"


class CountTalk(Answering):
    """A counting that somebody goes on with. What can't be saved stands `in_box` again, and `trouble` says why."""

    def __init__(self, parts: TalkParts, today: TodayFile) -> None:
        super().__init__(parts.language)
        self._parts, self._today = parts, today
        self._typed_amount = ""  # not saved yet: it may be so many more, or all that there are
        self._beginnings = CountBeginnings(parts)
        self._items = ItemChoices(parts)
        self.answers = CountAnswers(parts, today)
        self._found = CountInHand(parts, self.answers)
        self.who = ""
        self._go_on_as_kept()

    @property
    def counting(self) -> Counting | None:
        """What is counted; None where that was not said yet."""
        return self._found.counting

    @property
    def step(self) -> Ask:
        """What is asked."""
        if not self.who:
            return Ask.WHO
        if self.counting is None:
            return Ask.WHAT
        if self._typed_amount:
            return Ask.MORE
        return Ask.AMOUNT if self._found.is_asked else Ask.ITEM

    @property
    def asks(self) -> str:
        """The question over the box."""
        say = self._parts.language.say
        match self.step:
            case Ask.WHO:
                return say("Who is counting?")
            case Ask.WHAT:
                return say("What do you count?")
            case Ask.ITEM:
                return say("What is there?")
            case Ask.AMOUNT:
                return say("How many are there in all?") if self._found.is_again else say("How many are there?")
            case Ask.MORE:
                amount, total = self._found.both_readings(self._typed_amount)
                return say("{n} more, {total} in all? Or {n} in all?", n=amount, total=total)

    @property
    def signs(self) -> tuple[str, ...]:
        """What stands among digits where the item in hand is weighed."""
        hand = self._found.hand if self.step is Ask.AMOUNT else None
        is_weighed = hand is not None and self._parts.item(hand.item).unit == WEIGHED
        return weight_signs(self._parts.units) if is_weighed else ()

    @property
    def title(self) -> str:
        """What is counted."""
        return what_words(self._parts, self.counting.place, self.counting.kind) if self.counting else ""

    @property
    def name(self) -> str:
        """The item in hand."""
        hand = self._found.hand
        return self._parts.called(self._parts.item(hand.item)) if hand else ""

    @property
    def told(self) -> tuple[str, ...]:
        """What was found of the item in hand so far, and by whom."""
        line = self._found.line
        if line is None:
            return (self._parts.language.say("Not counted yet."),) if self._found.hand else ()
        return tuple(filter(None, (counted_words(self._parts, line), found_by_words(self._parts, line))))

    @property
    def lines(self) -> tuple[CountLine, ...]:
        """What was counted so far, the newest first."""
        return tuple(reversed(self._found.lines.values()))

    @property
    def may_undo(self) -> bool:
        """Whether there is an answer to take back."""
        return bool(self.answers)

    @property
    def may_turn(self) -> bool:
        """Whether what somebody else counted of the item in hand may be left out, or added after all."""
        hand = self._found.hand
        return self.step in (Ask.ITEM, Ask.AMOUNT) and bool(hand and hand.theirs and hand.amount is not None)

    def turn(self) -> None:
        """The other way, by one key."""
        self._try("", self._turn)

    def came(self) -> tuple[CameMeanwhile, ...]:
        """What went or came of what was counted, item by item, until somebody says before or after, or counts again."""
        if self.counting is None:
            return ()
        everything = self._parts.shelf.countings.came_meanwhile(self.counting)
        items = [(one, item) for one in everything for item in dict.fromkeys(moved.item for moved in one.movements)]
        return tuple(part for part in (one.of_item(item) for one, item in items) if part)

    def hint(self, text: str) -> str:
        """What Enter will do with what stands in the box."""
        say, typed = self._parts.language.say, text.strip()
        match self.step:
            case Ask.WHO:
                stays = say("This name stays in the books. A letter is enough.")
                return say("Enter: {name}. It stays in the books.", name=typed) if typed else stays
            case Ask.WHAT:
                first = next(iter(self._beginnings.whats(typed)), None)
                return say("Enter: {name}.", name=first.name) if first else say("Nothing here is called so.")
            case Ask.MORE if not typed:
                return say("It was counted before. Tap what is right, or → and Enter. Nothing is saved yet.")
            case _:
                return self._hint_of_item(typed)

    def choices(self, text: str) -> tuple[Choice, ...]:
        """What may be chosen with what stands in the box."""
        typed = text.strip()
        match self.step:
            case Ask.WHO:
                return self._beginnings.people(typed)
            case Ask.WHAT:
                return self._beginnings.whats(typed)
            case Ask.MORE if not typed:
                return self._more_or_in_all()
            case _:
                return self._items.of_text(typed) if typed else self._found.in_all()

    def enter(self, text: str) -> None:
        """What was typed, at Enter; nothing: the item in hand is right as it is."""
        typed = text.strip()
        if typed:
            self._try(typed, lambda: self._take_typed(typed))
        elif self.step is Ask.MORE:
            self.trouble = self._parts.language.say("Choose one of the two. Nothing is saved yet.")
        elif self.step is Ask.WHAT:
            self.choose(self._beginnings.whats("")[0].value)
        else:
            self._try("", self._found.leave_as_it_is)

    def choose(self, value: str) -> None:
        """One of the choices."""
        match self.step:
            case Ask.WHO:
                self._try(value, lambda: self._say_who(value))
            case Ask.WHAT:
                self._try("", lambda: self._begin(value))
            case Ask.MORE:
                typed = self._typed_amount
                self._try(typed, lambda: self._tell(self._found.say_amount(typed, self.who, in_all=value == _IN_ALL)))
            case _ if value == TURN:
                self._try("", self._turn)
            case _ if value == OTHER_PARTS:
                self._try("", self._add_always)
            case _ if value == IN_ALL:
                self._try("", lambda: self._tell(self._found.take_as_all(self.who)))
            case _:
                self._try("", lambda: self._found.take(value))

    def take_scan(self, line: str) -> bool:
        """One more of a product, or as many as stood before it; a card, or what is no product, is the table's."""
        read = self._parts.read(line, scanned=True)
        items = () if read.card else items_scanned(self._parts.shelf, read)
        if items:
            self._try(read.unused, lambda: self._take_scanned(items, read))
        return bool(items)

    def count_again(self, item: str) -> None:
        """It was moved meanwhile: how many are there in all now?"""
        self._found.count_again(item, self.came())
        self._forget()

    def say_why(self, item: str, words: str) -> None:
        """Why the difference of an item is one. Raises RefusedInput, NotSaved."""
        if self.counting:
            self.answers.why(self._found.hand, self.counting, item, words)

    def say_order(self, came: CameMeanwhile, *, after: bool) -> None:
        """What was moved meanwhile was before the count, or after it. Raises NotSaved."""
        self.answers.order(self._found.hand, (came,), after=after)
        self._found.look_again(came.movements[0].item)

    def finish(self) -> None:
        """Nothing more is counted. Raises NotSaved."""
        if self.counting:
            self.answers.finish(self._found.hand, self.counting)
            self._found.read_counting()

    def count_on(self) -> None:
        """It is not finished after all. Raises NotSaved."""
        if self.counting:
            self.answers.go_on(self._found.hand, self.counting)
            self._found.read_counting()

    def somebody_else(self) -> None:
        """Another one counts on: who?"""
        self.who, self._found.way = "", Way.ADD
        self._found.put_down()
        self._forget()

    def look_at(self, counting: str) -> None:
        """What this counting found is looked at, also where it is finished."""
        everything = self._parts.shelf.countings.all()
        self._found.open(next((one for one in everything if one.counting == counting), None))

    def something_else(self) -> None:
        """Another place or kind is counted: which?"""
        self._found.open(None)
        self._forget()

    def undo(self) -> None:
        """Takes the last answer back."""
        if not self.answers:
            return
        self._forget()
        try:
            self._found.undo()
        except PantryError as why:
            self.trouble = self._parts.language.error(why)
        else:
            self.said = self._parts.language.say("Taken back.")

    def keep(self, in_box: str) -> None:
        """Who counts what, and what stands half typed in the box, outlives the window."""
        counting = self.counting.counting if self.counting else ""
        kept = {"who": self.who, "counting": counting, "box": in_box, "way": self._found.way.value}
        said = json.dumps(kept) if self.who or in_box else ""
        self._today.keep(KEPT_AS, said, self._parts.clock.now())

    def _hint_of_item(self, typed: str) -> str:
        say, hand = self._parts.language.say, self._found.hand
        if plu := self._by_plu(typed):
            return say("Enter: {name}.", name=self._parts.called(self._parts.item(plu)))
        if typed and not _is_amount(typed):
            picked = self._items.picked(typed)
            return say("Enter: {name}.", name=picked.name) if picked else say("Scan it, or type more of its name.")
        if hand and (typed or self._found.is_asked):
            return hint_of_amount(self._parts, hand, typed)
        if typed:
            return say("{n} of what? Scan it.", n=typed)
        return say("Scan each, or 12 and a scan: 12 more. Or type its name.")

    def _go_on_as_kept(self) -> None:
        try:
            kept = json.loads(self._today.kept(KEPT_AS) or "{}")
            self.who, self.in_box = str(kept.get("who", "")), str(kept.get("box", ""))
            wanted, way = str(kept.get("counting", "")), Way(kept.get("way", Way.ADD))
        except (ValueError, AttributeError):  # a damaged second file loses what is half typed, never what is saved
            return
        open_now = self._parts.shelf.countings.open()
        self._found.open(next((one for one in open_now if one.counting == wanted), None))
        self._found.way = way

    def _forget(self) -> None:
        super()._forget()
        self._typed_amount = ""

    def _more_or_in_all(self) -> tuple[Choice, ...]:
        say, (amount, total) = self._parts.language.say, self._found.both_readings(self._typed_amount)
        return (
            Choice(_IN_ALL, say("{n} in all, not {total}", n=amount, total=total)),
            Choice(_MORE, say("{n} more, {total} in all", n=amount, total=total)),
        )

    def _tell(self, said: str) -> None:
        self.said = said

    def _take_typed(self, typed: str) -> None:
        match self.step:
            case Ask.WHO:
                self._say_who(typed)
            case Ask.WHAT:
                fits = self._beginnings.whats(typed)
                if not fits:
                    raise RefusedInput("Nothing here is called so. Nothing was changed. Choose one of those below.")
                self._begin(fits[0].value)
            case _:
                self._take_of_item(typed)

    def _say_who(self, name: str) -> None:
        self.who = alias_said(name)
        if self.counting:
            self._begin(self.counting.counting)

    def _begin(self, value: str) -> None:
        """Whoever joins what was begun before a close is told so, in amber: what they count is added to it."""
        begun = {one.counting: one for one in self._parts.shelf.countings.open()}
        counting = self._beginnings.begin(value, self.who)
        self._found.open(counting)
        before = begun.get(counting.counting)
        if before and self._parts.shelf.day_closed(before.date):
            self.trouble = begun_before_words(self._parts, before)

    def _take_scanned(self, items: tuple[str, ...], read: Line) -> None:
        """Nothing is counted for nobody, and the table must not take in what was meant to be counted."""
        if self.step in (Ask.WHO, Ask.WHAT):
            raise RefusedInput("Say first who counts, and what. Nothing was saved. Then scan it again.")
        self._scan(items, read)

    def _scan(self, items: tuple[str, ...], read: Line) -> None:
        """What somebody else counted before is told, and nothing is asked: who scans goes on scanning."""
        self._tell(self._found.scan(items, read, self.who))
        self.trouble = self._found.told_of_theirs

    def _turn(self) -> None:
        self._tell(self._found.turn_theirs(self.who))
        self.trouble = self._found.told_of_theirs

    def _add_always(self) -> None:
        if self._found.hand and self._found.hand.theirs and self._found.hand.theirs.is_left_out:
            self._found.turn_theirs(self.who)
        self._found.way = Way.PARTS
        self._tell(self._parts.language.say("Each counts another part: what you scan is added."))

    def _by_plu(self, typed: str) -> str:
        """The produce whose number was typed where an item is asked for, and not how many."""
        plu = self._parts.read(typed, scanned=False).plu if self.step is Ask.ITEM else None
        item = self._parts.shelf.item(plu.item) if plu else None
        return item.item if item and item.in_books else ""

    def _take_of_item(self, typed: str) -> None:
        read = self._parts.read(typed, scanned=False)
        items = items_scanned(self._parts.shelf, read) if read.code or read.own or read.multiplier is not None else ()
        if items:
            self._scan(items, read)
        elif plu := self._by_plu(typed):
            self._found.take(plu)
        elif not _is_amount(typed):
            picked = self._items.picked(typed)
            if picked is None:
                raise RefusedInput("Nothing here is called so. Nothing was saved. Scan it, or type other letters.")
            self._found.take(picked.value)
        elif self._found.may_be_all(self.who, self._parts.clock.today().isoformat()):
            self._found.both_readings(typed)  # what is no amount is refused before anything is asked
            self._typed_amount = typed
        else:
            self._tell(self._found.say_amount(typed, self.who))


def _is_amount(typed: str) -> bool:
    """A number, a weight: what begins with a digit; letters are a name."""
    return typed[:1].isdigit() or typed[:1] in ".,-"
