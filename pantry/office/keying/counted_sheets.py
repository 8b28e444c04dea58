"""Keys a count sheet back: what was found of each item on it, from top to bottom, one entry, a copy of that page.

In: the page's code and its numbers. Out: counts, each of the item at its own place; an item without a number was not
counted, and stays as the books have it. While the shelf is being counted, the page is a part of that counting.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pantry.codes.measures import weight_words
from pantry.errors import RefusedInput
from pantry.events import Act, Change, Count, Draft
from pantry.language import Language
from pantry.office.count_lines import count_line
from pantry.office.counting import alias_said, counts_of, finish_counting
from pantry.office.keying.copied_papers import taken_back
from pantry.office.keying.sheet_kinds import KeyedAs
from pantry.places import SHELF, fixed_place
from pantry.readings.fields import YES
from pantry.shelf.countings import COUNTING, FINISHED, JOINS, PLACE
from pantry.shelf.found_counts import BY
from pantry.shelf.items import WEIGHED, unknown_item
from pantry.shelf.kept_papers import ROW
from pantry.shelf.printed_sheets import sheet_thing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pantry.books import Books
    from pantry.office.count_lines import CountLine
    from pantry.office.keying.keyed_sheets import KeyedSheets
    from pantry.shelf import Item, Shelf
    from pantry.shelf.countings import CameMeanwhile, Counting


@dataclass(frozen=True, slots=True)
class KeyedCounts:
    """A count sheet that is in the books: its entry, its day, how many items were counted."""

    entry: str
    date: str
    rows: int


@dataclass(frozen=True, slots=True)
class SheetFound:
    """What a count sheet found: the counting that it is or joined, what moved since it was printed, what differs."""

    counting: Counting
    came: tuple[CameMeanwhile, ...]
    differ: tuple[CountLine, ...]

    @property
    def is_settled(self) -> bool:
        """Whether there is nothing to ask."""
        return not (self.came or self.differ)


@dataclass(frozen=True, slots=True)
class CountedRow:
    """A row of a count sheet: its number there, and its item."""

    number: int
    item: Item


@dataclass(frozen=True, slots=True)
class CountedSheets:
    """Keys the count sheets of one site in."""

    books: Books
    shelf: Shelf
    sheets: KeyedSheets

    def rows_on(self, code: str) -> tuple[CountedRow, ...]:
        """What stands on a page, from top to bottom; none where no laptop known here printed it."""
        rows = self.sheets.items_on(code)
        return tuple(CountedRow(number, self.shelf.item(item) or unknown_item(item)) for number, item in rows)

    def found_on(self, code: str) -> SheetFound | None:
        """What a page found; None where it is not in the books, or its counting not known."""
        shelf, kept = self.shelf, self.sheets.kept(code)
        counting = self._counting_of(code)
        if counting is None or not kept.entries:
            return None
        items = {shelf.whole(item)[0] for item in kept.quantities}
        same = {one for item in items for one in (item, *shelf.all_the_same(item))}
        came = shelf.countings.came_meanwhile(counting)
        of_items = (part for one in came for item in _items_of(one) if item in same and (part := one.of_item(item)))
        lines = (count_line(shelf, counting, row.item.item) for row in self.rows_on(code) if row.item.item in items)
        differ = tuple(line for line in lines if line and self._differs(line))
        return SheetFound(counting, tuple(of_items), differ)

    def finish(self, code: str) -> None:
        """Nothing more is to be asked about a page that is a counting of its own. Raises NotSaved."""
        counting = self._counting_of(code)
        if counting and counting.counting == COUNTING + code and not counting.is_finished:
            finish_counting(self.books, self.sheets.clock, counting)

    def key(
        self, code: str, found: tuple[int | None, ...], *, by: str = "", date: str = "", set_right: bool = False
    ) -> KeyedCounts:
        """What was found of each item, None where it was not counted; `by`: who counted. Raises RefusedInput.

        It is finished where nothing moved since it was printed and nothing differs: else somebody should look.
        """
        kept = self.sheets.kept(code)
        if kept.entries and not set_right:
            raise RefusedInput(
                "That page is in the books already: rows {n}. Nothing was saved."
                " If the page says otherwise, say --set-right.", n=len(kept.quantities),
            )  # fmt: skip
        kept, day = self.sheets.writable(code, KeyedAs.COUNTS, date, set_right=set_right)
        rows = self.rows_on(code)
        self._refuse_bad(rows, found)
        counts = tuple(self._counts(code, rows, found))
        counting = tuple(self._counting(code, alias_said(by) if by.strip() else ""))
        saved = self.books.record(Draft(Act.COUNTED, day, (*taken_back(kept), *counts, *counting)))
        told = self.found_on(code)
        if told and told.is_settled:
            self.finish(code)
        return KeyedCounts(saved.entry.entry, day, sum(quantity is not None for quantity in found))

    def _counting_of(self, code: str) -> Counting | None:
        """What the page is a part of, else its own."""
        joined = self.shelf.countings.said_of(COUNTING + code).get(JOINS)
        return next((one for one in self.shelf.countings.all() if one.counting == (joined or COUNTING + code)), None)

    def _differs(self, line: CountLine) -> bool:
        """As far as it is told: 18.5 lb and 1.5 lb in grams are not quite 20 lb."""
        units, english = self.shelf.settings().units, Language()
        had, counted = (weight_words(grams, units, english) for grams in (line.expected, line.quantity))
        return bool(line.difference) and (line.unit != WEIGHED or had != counted)

    @staticmethod
    def _refuse_bad(rows: tuple[CountedRow, ...], found: tuple[int | None, ...]) -> None:
        if not rows:
            raise RefusedInput(
                "What stands on that page is not known here. Nothing was saved. Read the stick of the laptop that"
                " printed it, or count with: pantry count"
            )
        if len(found) > len(rows):
            raise RefusedInput(
                "That page has {n} items. Nothing was saved. Key in its rows in turn; what is written below them is"
                " counted with: pantry count",
                n=len(rows),
            )
        if all(quantity is None for quantity in found):
            raise RefusedInput("Nothing stands on that page. Nothing was saved. If it is blank, say --unused.")

    def _counts(self, code: str, rows: tuple[CountedRow, ...], found: tuple[int | None, ...]) -> Iterator[Count]:
        for row, quantity in zip(rows, found, strict=False):
            if quantity is not None:
                item, number = row.item, row.number
                place = fixed_place(self.shelf.site, item.lies_at)
                for count in counts_of(self.shelf, place, item.item, quantity, COUNTING + code):
                    part = f"{ROW}{number}" if count.item == item.item else f"{ROW}{number} {count.item}"
                    yield replace(count, paper=sheet_thing(code), part=part)

    def _counting(self, code: str, by: str) -> Iterator[Change]:
        shelf, own = fixed_place(self.shelf.site, SHELF), COUNTING + code
        going_on = (one for one in self.shelf.countings.open() if one.place == shelf and not one.kind)
        joined = next((one for one in going_on if one.counting != own), None)
        before = self.shelf.countings.said_of(own)
        alone = {field: "" for field in (FINISHED, JOINS) if field in before}  # keyed again it is open again
        said = {
            PLACE: shelf,
            **({FINISHED: YES, JOINS: joined.counting} if joined else alone),
            **({f"{BY}{by}": YES} if by else {}),
        }
        yield from (Change(thing=COUNTING + code, field=field, value=value) for field, value in said.items())


def _items_of(came: CameMeanwhile) -> tuple[str, ...]:
    return tuple(dict.fromkeys(moved.item for moved in came.movements))
