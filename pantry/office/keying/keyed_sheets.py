"""Keys a filled-in page back, by the code on it: its rows, its totals alone, a day's totals, or volunteers' hours.

In: ten digits and what stands on the page. Out: one entry on the page's own day, a copy of that paper: keyed on two
laptops it counts once. A page that is in the books already is noticed, and set right only where that is said.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.codes.own import OwnKind, read_own_code
from pantry.errors import RefusedInput
from pantry.events import Act, Change, Draft, Visit
from pantry.office.keying.copied_papers import (
    bands_of,
    even_shares,
    kept_ages,
    minutes_given,
    refuse_day_ahead,
    refuse_totals,
    taken_back,
)
from pantry.office.keying.paper_day import add_paper_day
from pantry.office.keying.sheet_kinds import KeyedAs, kind_of, refuse_other
from pantry.reports import Reports
from pantry.rules.odd_numbers import LARGEST_HOUSEHOLD
from pantry.shelf.kept_papers import ROW, kept_paper, rows_of
from pantry.shelf.open_ends import food_on_paper
from pantry.shelf.printed_sheets import (
    BEGUN,
    DAY,
    ITEMS,
    KEYED,
    KIND,
    PAGE,
    ROWS,
    UNUSED,
    items_on,
    items_text,
    page_words,
    printed_sheet,
    sheet_thing,
    waiting_sheets,
)
from pantry.shelf.temperature_logs import COLD, HOT, degrees_text, measured_on

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from sqlite3 import Connection

    from pantry.books import Books
    from pantry.clock import Clock
    from pantry.office.keying.paper_day import PaperDay
    from pantry.reports import Period
    from pantry.shelf.kept_papers import KeptPaper
    from pantry.shelf.printed_sheets import PrintedSheet
    from pantry.shelf.temperature_logs import Measured

MOST_ROWS = 100
USUAL_MOST_ROWS = 20  # of any page that we print
MOST_MINUTES = 100 * 24 * 60  # a hundred people around the clock


@dataclass(frozen=True, slots=True)
class Keyed:
    """A page that is in the books: its entry, its day, how many households and people, or minutes of volunteers."""

    entry: str
    date: str
    households: int = 0
    people: int = 0
    minutes: int = 0


class KeyedSheets:
    """Keys pages of one site in."""

    def __init__(self, books: Books, db: Connection, clock: Clock) -> None:
        self._books, self._db, self._clock = books, db, clock

    def note_printed(
        self,
        kind: str,
        day: date,
        codes: Iterable[str],
        items: tuple[tuple[tuple[int, str], ...], ...] = (),
        *,
        rows: int = 0,
    ) -> None:
        """Remembers pages that were printed together, so that none is forgotten.

        `items`: what stands on each; `rows`: for how many households each has room.
        """
        things = tuple(map(sheet_thing, codes))
        fields = [(KIND, kind), (DAY, day.isoformat()), *([(ROWS, str(rows))] if rows else [])]
        changes = [Change(thing=thing, field=field, value=value) for thing in things for field, value in fields]
        on_pages = zip(things, items, strict=False)  # the last page may hold nothing but blank rows
        changes.extend(
            Change(thing=thing, field=ITEMS, value=items_text(on_page)) for thing, on_page in on_pages if on_page
        )
        if len(things) > 1:
            numbered = enumerate(things, start=1)
            changes.extend(Change(thing=thing, field=PAGE, value=page_words(n, len(things))) for n, thing in numbered)
        self._books.record(Draft(Act.SET, self._clock.today().isoformat(), tuple(changes)))

    @property
    def clock(self) -> Clock:
        """Tells the time."""
        return self._clock

    @property
    def today(self) -> date:
        """The site's date."""
        return self._clock.today()

    def printed(self, code: str) -> PrintedSheet | None:
        """The page; None where no laptop known here printed it."""
        return printed_sheet(self._db, self._books.site, code)

    def waiting(self) -> tuple[PrintedSheet, ...]:
        """Pages that were printed and not keyed in yet, or not all: those that are begun, then the oldest.

        None of a day that has not come.
        """
        today = self.today.isoformat()
        return tuple(page for page in waiting_sheets(self._db, self._books.site) if page.date <= today)

    def day_of(self, code: str) -> str:
        """The day that a page is for; today for one that no laptop known here printed."""
        printed = self.printed(code)
        return printed.date if printed and printed.date else self.today.isoformat()

    def kept(self, code: str) -> KeptPaper:
        """What the books hold of a page."""
        return kept_paper(self._db, self._books.site, sheet_thing(code))

    def items_on(self, code: str) -> tuple[tuple[int, str], ...]:
        """(number of the row, item) of a count sheet; none where no laptop known here printed it."""
        return items_on(self._db, self._books.site, code)

    def kept_day(self, paper: str) -> KeptPaper:
        """What the books hold of a day that was kept on paper."""
        return kept_paper(self._db, self._books.site, paper)

    def day_in_books(self, date: str) -> Period:
        """All that the books know of a day."""
        return Reports(self._db, self._books.site).day(date)

    def asks_for_left(self, date: str) -> bool:
        """Whether food came in on a day's paper, and nobody said yet what is left of it."""
        return bool(food_on_paper(self._db, self._books.site, date, date))

    def key_rows(
        self,
        code: str,
        rows: tuple[int | None, ...],
        *,
        ages: tuple[int, ...] = (),
        date: str = "",
        set_right: bool = False,
    ) -> Keyed:
        """The people of each row, None where it is blank; `ages`: children, adults and seniors of the whole page.

        Raises RefusedInput, and nothing is saved.
        """
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
        return self._key(code, written, ages, date, set_right=set_right)

    def key_totals(
        self,
        code: str,
        households: int,
        people: int,
        *,
        ages: tuple[int, ...] = (),
        date: str = "",
        set_right: bool = False,
    ) -> Keyed:
        """The totals alone; the people are shared out so that their sum is right. Raises RefusedInput."""
        refuse_totals(households, people)
        written = tuple(enumerate(even_shares(people, households), start=1))
        return self._key(code, written, ages, date, set_right=set_right)

    def key_minutes(self, code: str, minutes: int, *, date: str = "", set_right: bool = False) -> Keyed:
        """How long volunteers helped, all of a page together. Raises RefusedInput."""
        kept, day = self.writable(code, KeyedAs.HOURS, date, set_right=set_right)
        if not 0 < minutes <= MOST_MINUTES:
            raise RefusedInput("A page has 1 minute to {most} hours. Nothing was saved.", most=MOST_MINUTES // 60)
        given = minutes_given(self._books.site, minutes, sheet_thing(code))
        saved = self._books.record(Draft(Act.SERVED, day, (*taken_back(kept), given)))
        return Keyed(saved.entry.entry, day, minutes=minutes)

    def measured(self, code: str) -> tuple[Measured, ...]:
        """What the books have of a temperature log."""
        return measured_on(self._db, self._books.site, sheet_thing(code))

    def key_degrees(
        self, code: str, cold: tuple[int, ...], hot: tuple[int, ...], *, date: str = "", set_right: bool = False
    ) -> Keyed:
        """How cold each fridge was, how hot the hot food, in tenths of a degree Fahrenheit. Raises RefusedInput."""
        _, day = self.writable(code, KeyedAs.DEGREES, date, set_right=set_right)
        if not (cold or hot):
            raise RefusedInput("Nothing stands on that page. Nothing was saved. If it is blank, say --unused.")
        if self.measured(code) and not set_right:
            raise RefusedInput(
                "That page is in the books already. Nothing was saved. If the page says otherwise, say --set-right."
            )
        said = {KEYED: day, COLD: degrees_text(cold), HOT: degrees_text(hot)}
        rows = tuple(Change(thing=sheet_thing(code), field=field, value=value) for field, value in said.items())
        return Keyed(self._books.record(Draft(Act.SET, day, rows)).entry.entry, day)

    def key_day(self, code: str, day: PaperDay, *, set_right: bool = False) -> Keyed:
        """The totals of a day, from its page; what is said again is set right. Raises RefusedInput."""
        _refuse_no_sheet(code)
        refuse_other(self._kind(code), KeyedAs.DAY)
        if not set_right and self.kept_day(day.paper).entries:
            raise _is_in_the_books(self.kept_day(day.paper))
        keyed = Change(thing=sheet_thing(code), field=KEYED, value=day.date)
        saved = add_paper_day(self._books, self._db, self._clock, day, also=(keyed,))
        kept = self.kept_day(day.paper)
        return Keyed(saved.entry.entry, day.date, kept.households, kept.people)

    def keep_day(self, day: PaperDay) -> None:
        """The totals of a day without a page of ours; what is said again is set right. Raises RefusedInput."""
        add_paper_day(self._books, self._db, self._clock, day)

    def refuse_no_log(self, code: str, date: str = "") -> None:
        """Raises RefusedInput where the page is not known to be a log, or for a day that has not come yet."""
        _refuse_no_sheet(code)
        refuse_other(self._kind(code), KeyedAs.LOG)
        if kind_of(self._kind(code)).keyed is not KeyedAs.LOG:
            raise RefusedInput(
                "Another laptop printed that page: what it tells is not known here. Nothing was saved. Read its stick."
            )
        refuse_day_ahead(date or self.day_of(code), self._clock)

    def writable(self, code: str, keyed: KeyedAs, date: str, *, set_right: bool) -> tuple[KeptPaper, str]:
        """What the books hold of a page that may be keyed in so, and its day. Raises RefusedInput."""
        _refuse_no_sheet(code)
        refuse_other(self._kind(code), keyed)
        day = date or self.day_of(code)
        refuse_day_ahead(day, self._clock)
        kept = self.kept(code)
        if kept.entries and not set_right:
            raise _is_in_the_books(kept)
        return kept, day

    def mark_unused(self, code: str) -> None:
        """Nothing was written on the page: it is not waited for. Raises RefusedInput where something is keyed in."""
        _refuse_no_sheet(code)
        printed = self.printed(code)
        if self.kept(code).entries or (printed and printed.keyed):
            raise RefusedInput("That page is in the books already. Nothing was changed.")
        self._set(code, UNUSED, "yes")

    def mark_used(self, code: str) -> None:
        """Something was written on it after all."""
        self._set(code, UNUSED, "no")

    def mark_begun(self, code: str, *, is_begun: bool) -> None:
        """Some rows of a log are in the books and more are to come, or no more."""
        self._set(code, BEGUN, "yes" if is_begun else "no")

    def rows_in_books(self, code: str) -> int:
        """How many rows of a log are in the books."""
        return len(rows_of(self._db, self._books.site, sheet_thing(code)))

    def _set(self, code: str, field: str, value: str) -> None:
        change = Change(thing=sheet_thing(code), field=field, value=value)
        self._books.record(Draft(Act.SET, self.today.isoformat(), (change,)))

    def _key(
        self, code: str, written: tuple[tuple[int, int], ...], ages: tuple[int, ...], date: str, *, set_right: bool
    ) -> Keyed:
        kept, day = self.writable(code, KeyedAs.ROWS, date, set_right=set_right)
        if not written:
            raise RefusedInput("Nothing stands on that page. Nothing was saved. If it is blank, say --unused.")
        paper, people_said = sheet_thing(code), sum(people for _, people in written)
        ages = ages or (kept_ages(kept) if kept.people == people_said else ())
        bands = bands_of(ages, tuple(people for _, people in written))
        visits = tuple(
            Visit(people=people, bands=told, paper=paper, part=f"{ROW}{number}")
            for (number, people), told in zip(written, bands, strict=True)
        )
        saved = self._books.record(Draft(Act.VISITED, day, (*taken_back(kept), *visits)))
        return Keyed(saved.entry.entry, day, len(visits), people_said)

    def _kind(self, code: str) -> str:
        printed = self.printed(code)
        return printed.kind if printed else ""


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
