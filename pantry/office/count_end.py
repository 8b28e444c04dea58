"""What a counting found: what moved meanwhile, what differs, agrees, was not counted yet; each is set right here.

In: the counting's talk; for a row what was typed: a number is how many there are in all, words are why it differs.
Out: rows in words, saved at once; each can be taken back.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.errors import PantryError, RefusedInput
from pantry.office.answering import Answering
from pantry.office.count_answers import About
from pantry.office.count_lines import AllNotCounted, CountLine, NotCounted, count_line, count_lines, not_counted
from pantry.office.count_outcome import EndRow, EndRows, Outcome
from pantry.office.count_words import (
    agrees,
    difference_words,
    expected_words,
    found_by_words,
    moved_words,
    uncounted_words,
)
from pantry.office.goods import read_amount
from pantry.office.scanned_items import items_scanned

if TYPE_CHECKING:
    from collections.abc import Callable

    from pantry.office.count_talk import CountTalk
    from pantry.office.talk_parts import TalkParts
    from pantry.shelf.countings import CameMeanwhile, Counting


@dataclass(frozen=True, slots=True)
class EndWords:
    """A row in words: what should be there, what was counted and the difference; more is who, why, or what moved."""

    name: str
    more: str = ""
    expected: str = ""
    counted: str = ""
    difference: str = ""


class CountEnd(Answering):
    """The outcome of one counting."""

    def __init__(self, parts: TalkParts, talk: CountTalk) -> None:
        super().__init__(parts.language)
        self._parts, self.talk = parts, talk
        self._came: dict[str, CameMeanwhile] = {}
        self._lines: dict[str, EndRow] = {}
        self._rest = AllNotCounted({}, dict)
        self._read_to = 0
        self.rows = EndRows()
        self.look()

    @property
    def is_finished(self) -> bool:
        """Whether nothing more is counted of it."""
        return self.talk.counting is None or self.talk.counting.is_finished

    @property
    def summary(self) -> str:
        """How many were counted, how many differ, how many were not counted yet."""
        say, how_many = self._parts.language.say, self.rows.how_many
        differ, rest = how_many(Outcome.DIFFERS), how_many(Outcome.NOT_COUNTED)
        counted = differ + how_many(Outcome.AGREES)
        return say(
            "Counted: {counted} · Different: {differ} · Not yet: {rest}", counted=counted, differ=differ, rest=rest
        )

    def row(self, key: str) -> EndRow | None:
        """The row with this key."""
        return self.rows.of_key(key)

    def item_of(self, key: str) -> str:
        """The item of a row."""
        row = self.row(key)
        return row.item if row else ""

    def look(self) -> None:
        """All of it is read anew."""
        counting = self.talk.counting
        if counting is None:
            self._lines, self._rest, self.rows = {}, AllNotCounted({}, dict), EndRows()
            return
        self._read_to = self._parts.shelf.countings.newest_entry()
        self._lines = {line.item: self._line(line) for line in count_lines(self._parts.shelf, counting)}
        self._rest = not_counted(self._parts.shelf, counting)
        self._lay()

    def _look_at(self, about: About, *, is_undone: bool = False) -> None:
        """Of thousands only what an answer was about is read anew, where nothing else happened since all was read."""
        items, counting = about.items, self.talk.counting
        may_move = is_undone and about.is_count
        if counting is None or len(items) > 1 or not all(self._read(counting, one, may_move=may_move) for one in items):
            self.look()
            return
        self._read_to = self._parts.shelf.countings.newest_entry()
        self._lay()

    def _read(self, counting: Counting, item: str, *, may_move: bool) -> bool:
        """Whether one item could be read alone: not what is the same as others, or might stand elsewhere now."""
        shelf = self._parts.shelf
        if shelf.whole(item)[0] != item or len(shelf.all_the_same(item)) > 1:
            return False
        line, was = count_line(shelf, counting, item), self._lines.get(item)
        if line is None:
            self._lines.pop(item, None)
            self._rest = self._rest.without(item).and_also(not_counted(shelf, counting, item=item))
            return True
        if may_move and not (was and isinstance(was.told, CountLine) and line.seq < was.told.seq):
            return False  # somebody else counted it after what was taken back
        self._lines[item] = self._line(line)
        self._rest = self._rest.without(item)
        return True

    def _lay(self) -> None:
        """What moved, then what differs, then what agrees, each in the order in which it was counted."""
        self._came = {f"{one.entry} {one.movements[0].item}": one for one in self.talk.came()}
        same = self._parts.shelf.whole
        moved = (EndRow(key, Outcome.MOVED, same(one.movements[0].item)[0], one) for key, one in self._came.items())
        told = sorted(self._lines.values(), key=lambda row: row.outcome is Outcome.AGREES)
        self.rows = EndRows((*moved, *told), self._rest)

    def words(self, row: EndRow) -> EndWords:
        """A row in words; thousands of them are asked for only where they are seen."""
        quantity, name, told = self._parts.quantity, self._name(row.item), row.told
        if isinstance(told, CountLine):
            return EndWords(
                name,
                self._who_and_why(told),
                expected_words(self._parts, told),
                quantity(told.quantity, told.unit),
                difference_words(self._parts, told),
            )
        if isinstance(told, NotCounted):
            unit = self._parts.item(row.item).unit
            return EndWords(name, self._parts.language.say("Not counted yet"), quantity(told.quantity, unit))
        place = self.talk.counting.place if self.talk.counting else ""
        return EndWords(name, moved_words(self._parts, told, place))

    def hint(self, key: str, text: str) -> str:
        """What Enter will do with what stands in the box."""
        say, row, typed = self._parts.language.say, self.row(key), text.strip()
        if row is None:
            return say("Choose a row, or scan it. Then a number: how many are there. Or words: why it differs.")
        if not typed and self.is_finished:
            return say("{name}: words say why it differs.", name=self._name(row.item))
        if not typed:
            return say("{name}: a number, so many are there. Or words: why it differs.", name=self._name(row.item))
        if not _is_number(typed):
            return say("Enter: that is why.")
        try:
            self._refuse_finished()
            amount = read_amount(typed, self._parts.item(row.item).unit, self._parts.units)
        except PantryError as why:
            return self._parts.language.error(why)
        item = self._parts.item(row.item)
        return say("Enter: {amount} in all.", amount=self._parts.amount(amount, item))

    def enter(self, key: str, text: str) -> None:
        """A number: how many there are in all; words: why it differs."""
        typed, row = text.strip(), self.row(key)
        self._try(typed, lambda: self._take(row, typed) if typed else None, of=row.item if row else "")

    def scanned(self, line: str) -> str:
        """The key of the row of what was scanned; nothing for what is no row."""
        read = self._parts.read(line, scanned=True)
        items = () if read.card else items_scanned(self._parts.shelf, read)
        row = self.rows.first_of(items)
        return row.key if row else ""

    def order(self, key: str, *, after: bool) -> None:
        """What moved meanwhile was before the count, or after it."""
        came = self._came.get(key)
        if came:
            item = self._parts.shelf.whole(came.movements[0].item)[0]
            self._try("", lambda: self._say_order(came, after=after), of=item)

    def finish(self) -> None:
        """Nothing more is counted; what was not counted stays as the books have it."""
        self._try("", self._finish)

    def count_on(self) -> None:
        """It is not finished after all: more is counted."""
        self._try("", self._count_on)

    def undo(self) -> None:
        """Takes the last answer back."""
        about, is_newest = self.talk.answers.last_about, self._is_newest
        self.talk.undo()
        self.trouble, self.said, self.in_box = self.talk.trouble, self.talk.said, ""
        if is_newest:
            self._look_at(about, is_undone=True)
        else:
            self.look()

    @property
    def _is_newest(self) -> bool:
        return self._parts.shelf.countings.newest_entry() == self._read_to

    def _try(self, typed: str, act: Callable[[], object], *, of: str = "") -> bool:
        """`of`: the item that it is about; nothing: it is about the counting itself."""
        is_newest = self._is_newest
        is_done = super()._try(typed, act)
        if is_done and is_newest:
            self._look_at(About(frozenset(filter(None, (of,)))))
        elif is_done:
            self.look()
        return is_done

    def _take(self, row: EndRow | None, typed: str) -> None:
        if row is None:
            raise RefusedInput("Of what? Nothing was saved. Choose a row, or scan it.")
        if _is_number(typed):
            self._refuse_finished()
            self.talk.count_again(row.item)
            self.talk.enter(typed)
            self.trouble, self.in_box, self.said = self.talk.trouble, self.talk.in_box, self.talk.said
        elif isinstance(row.told, NotCounted):
            raise RefusedInput("That was not counted yet. Nothing was saved. Type how many are there.")
        else:
            self.talk.say_why(row.item, typed)
            self.said = self._parts.language.say("{name}: noted why.", name=self._name(row.item))

    def _refuse_finished(self) -> None:
        if self.is_finished:
            raise RefusedInput(
                "This counting is done. Nothing was saved. To count more, choose first: It is not done yet."
            )

    def _say_order(self, came: CameMeanwhile, *, after: bool) -> None:
        self.talk.say_order(came, after=after)
        say, name = self._parts.language.say, self._name(came.movements[0].item)
        self.said = say("{name}: after the count.", name=name) if after else say("{name}: before it.", name=name)

    def _finish(self) -> None:
        self.talk.finish()
        self.said = self._parts.language.say("The counting is finished. What was not counted stays as it was.")

    def _count_on(self) -> None:
        self.talk.count_on()
        self.said = self._parts.language.say("The counting goes on.")

    def _line(self, line: CountLine) -> EndRow:
        outcome = Outcome.AGREES if agrees(self._parts, line) else Outcome.DIFFERS
        outcome = Outcome.NOT_COUNTED if line.uncounted else outcome
        return EndRow(line.item, outcome, line.item, line)

    def _who_and_why(self, line: CountLine) -> str:
        by, why = found_by_words(self._parts, line), line.why
        if rest := uncounted_words(self._parts, line):
            by = self._parts.language.say("{by} · {why}", by=by, why=rest) if by else rest
        return self._parts.language.say("{by} · {why}", by=by, why=why) if by and why else by or why

    def _name(self, item: str) -> str:
        return self._parts.called(self._parts.item(item))


def _is_number(typed: str) -> bool:
    return typed[:1].isdigit()
