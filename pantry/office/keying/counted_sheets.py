"""Keys a count sheet back: what was found of each item on it, from top to bottom, one entry, a copy of that page.

In: the page's code and its numbers. Out: counts, each of the item at its own place; an item without a number was not
counted, and stays as the books have it. While the shelf is being counted, the page is a part of that counting.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pantry.books import one_line
from pantry.errors import RefusedInput
from pantry.events import Act, Change, Count, Draft
from pantry.office.counting import counts_of
from pantry.office.keying.copied_papers import taken_back
from pantry.office.keying.sheet_kinds import KeyedAs
from pantry.places import SHELF, fixed_place
from pantry.readings.fields import YES
from pantry.shelf.countings import BY, COUNTING, FINISHED, JOINS, PLACE
from pantry.shelf.items import unknown_item
from pantry.shelf.kept_papers import ROW
from pantry.shelf.printed_sheets import sheet_thing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pantry.books import Books
    from pantry.office.keying.keyed_sheets import KeyedSheets
    from pantry.shelf import Item, Shelf


@dataclass(frozen=True, slots=True)
class KeyedCounts:
    """A count sheet that is in the books: its entry, its day, how many items were counted."""

    entry: str
    date: str
    rows: int


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

    def key(
        self, code: str, found: tuple[int | None, ...], *, by: str = "", date: str = "", set_right: bool = False
    ) -> KeyedCounts:
        """What was found of each item, None where it was not counted; `by`: who counted. Raises RefusedInput."""
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
        counting = tuple(self._counting(code, one_line(by)))
        saved = self.books.record(Draft(Act.COUNTED, day, (*taken_back(kept), *counts, *counting)))
        return KeyedCounts(saved.entry.entry, day, sum(quantity is not None for quantity in found))

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
        shelf = fixed_place(self.shelf.site, SHELF)
        going_on = (one for one in self.shelf.countings.open() if one.place == shelf and not one.kind)
        joined = next(going_on, None)
        said = {
            PLACE: shelf,
            FINISHED: YES,
            **({f"{BY}{by}": YES} if by else {}),
            **({JOINS: joined.counting} if joined else {}),
        }
        yield from (Change(thing=COUNTING + code, field=field, value=value) for field, value in said.items())
