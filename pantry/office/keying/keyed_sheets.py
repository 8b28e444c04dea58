"""Keys a filled-in page back, by the code on it: its rows, or its totals alone.

In: ten digits and what stands on the page. Out: one entry on the page's own day, a copy of that paper: keyed on two
laptops it counts once. A page that is in the books already is noticed, and set right only where that is said.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.codes.own import OwnKind, read_own_code
from pantry.errors import RefusedInput
from pantry.events import Act, Change, Draft, Visit
from pantry.office.keying.copied_papers import MOST_HOUSEHOLDS, even_shares, refuse_day_ahead, taken_back
from pantry.rules.odd_numbers import LARGEST_HOUSEHOLD
from pantry.shelf.kept_papers import kept_paper
from pantry.shelf.printed_sheets import DAY, KIND, UNUSED, printed_sheet, sheet_thing

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from sqlite3 import Connection

    from pantry.books import Books
    from pantry.clock import Clock
    from pantry.shelf.kept_papers import KeptPaper

MOST_ROWS = 100


@dataclass(frozen=True, slots=True)
class Keyed:
    """A page that is in the books: its entry, its day, how many households and people."""

    entry: str
    date: str
    households: int
    people: int


class KeyedSheets:
    """Keys pages of one site in."""

    def __init__(self, books: Books, db: Connection, clock: Clock) -> None:
        self._books, self._db, self._clock = books, db, clock

    def note_printed(self, kind: str, day: date, codes: Iterable[str]) -> None:
        """Remembers pages that were printed, so that none is forgotten."""
        said = ((KIND, kind), (DAY, day.isoformat()))
        rows = tuple(
            Change(thing=sheet_thing(code), field=field, value=value) for code in codes for field, value in said
        )
        self._books.record(Draft(Act.SET, self._clock.today().isoformat(), rows))

    def day_of(self, code: str) -> str:
        """The day that a page is for; today for one that no laptop known here printed."""
        printed = printed_sheet(self._db, self._books.site, code)
        return printed.date if printed and printed.date else self._clock.today().isoformat()

    def kept(self, code: str) -> KeptPaper:
        """What the books hold of a page."""
        return kept_paper(self._db, self._books.site, sheet_thing(code))

    def key_rows(self, code: str, rows: tuple[int | None, ...], *, date: str = "", set_right: bool = False) -> Keyed:
        """The people of each row, None where it is blank. Raises RefusedInput, and nothing is saved."""
        if len(rows) > MOST_ROWS:
            raise RefusedInput(
                "A page has at most {most} rows. Nothing was saved. Key it in page by page.", most=MOST_ROWS
            )
        for number, people in enumerate(rows, start=1):
            if people is not None and not 1 <= people <= LARGEST_HOUSEHOLD:
                raise RefusedInput(
                    "Row {n} says {people} people. One household has 1 to {most}. Nothing was saved. Look at the page.",
                    n=number, people=people, most=LARGEST_HOUSEHOLD,
                )  # fmt: skip
        written = tuple((number, people) for number, people in enumerate(rows, start=1) if people is not None)
        return self._key(code, written, date, set_right=set_right)

    def key_totals(self, code: str, households: int, people: int, *, date: str = "", set_right: bool = False) -> Keyed:
        """The totals alone; the people are shared out so that their sum is right. Raises RefusedInput."""
        if not 0 <= households <= MOST_HOUSEHOLDS:
            raise RefusedInput("At most {most} households fit on a page. Nothing was saved.", most=MOST_HOUSEHOLDS)
        if not households <= people <= LARGEST_HOUSEHOLD * households:
            raise RefusedInput(
                "{households} households can't be {people} people: each has 1 to {most}. Nothing was saved."
                " Add the page up again.",
                households=households, people=people, most=LARGEST_HOUSEHOLD,
            )  # fmt: skip
        written = tuple(enumerate(even_shares(people, households), start=1))
        return self._key(code, written, date, set_right=set_right)

    def mark_unused(self, code: str) -> None:
        """Nothing was written on the page: it is not waited for. Raises RefusedInput where something is keyed in."""
        _refuse_no_sheet(code)
        if self.kept(code).entries:
            raise _is_in_the_books(self.kept(code))
        change = Change(thing=sheet_thing(code), field=UNUSED, value="yes")
        self._books.record(Draft(Act.SET, self._clock.today().isoformat(), (change,)))

    def _key(self, code: str, written: tuple[tuple[int, int], ...], date: str, *, set_right: bool) -> Keyed:
        _refuse_no_sheet(code)
        day = date or self.day_of(code)
        refuse_day_ahead(day, self._clock)
        if not written:
            raise RefusedInput("Nothing stands on that page. Nothing was saved. If it is blank, say --unused.")
        kept = self.kept(code)
        if kept.entries and not set_right:
            raise _is_in_the_books(kept)
        paper = sheet_thing(code)
        visits = tuple(Visit(people=people, paper=paper, part=f"row {number}") for number, people in written)
        saved = self._books.record(Draft(Act.VISITED, day, (*taken_back(kept), *visits)))
        return Keyed(saved.entry.entry, day, len(visits), sum(people for _, people in written))


def _refuse_no_sheet(code: str) -> None:
    own = read_own_code(code)
    if own is None:
        raise RefusedInput(
            "{code} is not the code of a sheet, or a digit of it is wrong. Nothing was saved.", code=code
        )
    if own.kind is not OwnKind.SHEET:
        raise RefusedInput(
            "{code} is a code of ours, but no sheet's. Nothing was saved. Scan the page's corner.", code=code
        )


def _is_in_the_books(kept: KeptPaper) -> RefusedInput:
    return RefusedInput(
        "That page is in the books already: households {households}, people {people}. Nothing was saved."
        " If the page says otherwise, say --set-right.",
        households=kept.households, people=kept.people,
    )  # fmt: skip
