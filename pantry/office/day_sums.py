"""What is said of a whole day as one sum: its plates, its volunteers' hours.

In: the sum of the day, as somebody counted it. Out: the day's sum reads so. What the table's own lines don't tell of it
is written as what the day's paper says, so that it is never counted twice; lines that say more than the sum stand no
more. Names and hours of volunteers are forgotten: their sum is known.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from pantry.errors import RefusedInput
from pantry.events import Act, Change, Draft
from pantry.office.keying.copied_papers import refuse_day_ahead
from pantry.office.keying.paper_day import PaperDay, add_paper_day
from pantry.office.volunteers import bring_back_hours, forget_hours, helping, unbooked_minutes
from pantry.places import MINUTE_ITEM, PLATE_ITEM, Way
from pantry.readings.fields import NO, STANDS, YES
from pantry.shelf.kept_papers import kept_paper
from pantry.shelf.lines_of_day import LinesOfDay, lines_of_day, sum_of_day

if TYPE_CHECKING:
    from pantry.books import Books
    from pantry.clock import Clock
    from pantry.events import Event
    from pantry.shelf.kept_papers import KeptPaper
    from pantry.store import SiteFile


class SumOf(StrEnum):
    """What is summed up, as the item that moves."""

    PLATES = PLATE_ITEM
    MINUTES = MINUTE_ITEM


_WAYS = {SumOf.PLATES: Way.PLATES, SumOf.MINUTES: Way.MINUTES}


@dataclass(frozen=True, slots=True)
class SumSaid:
    """A sum that was said: its entry ("": none was needed), those that stand no more since, what was forgotten."""

    date: str
    entry: str
    instead_of: tuple[str, ...]
    forgotten: str = ""


@dataclass(frozen=True, slots=True)
class _Told:
    """Of one thing: the day's paper, how much of it that says, and how much the table and other pages do."""

    kept: KeptPaper
    on_paper: int
    elsewhere: int


class DaySums:
    """Reads and says the sums of days of one site."""

    def __init__(self, books: Books, site_file: SiteFile, clock: Clock) -> None:
        self._books, self._site_file, self._clock = books, site_file, clock
        self._db = site_file.reading

    def of(self, what: SumOf, date: str) -> int:
        """The sum as it is known now, also of volunteers whose minutes are not in the books yet."""
        waits = unbooked_minutes(self._site_file, self._clock, date) if what is SumOf.MINUTES else 0
        return self._in_books(what, date) + waits

    def is_said(self, what: SumOf, date: str) -> bool:
        """Whether somebody said something of it on the day's paper."""
        return bool(self._told(what, date).on_paper)

    def goes_on(self, date: str) -> bool:
        """Whether volunteers of that day are here still."""
        day = helping(self._site_file, self._clock)
        return date == day.date == self._clock.today().isoformat() and bool(day.here)

    def refuse_too_few(self, what: SumOf, date: str, whole: int) -> None:
        """Raises RefusedInput for a day ahead, and where pages that were keyed in say more than the whole."""
        refuse_day_ahead(date, self._clock)
        told = self._told(what, date)
        if whole >= told.elsewhere:
            return
        on_pages = told.elsewhere - self._lines(what, date).quantity
        if whole < on_pages:
            raise RefusedInput(
                "Pages that were keyed in say more than that already. Nothing was saved. Look at them first."
            )

    def say(self, what: SumOf, date: str, whole: int) -> SumSaid | None:
        """The day's sum reads so from now on; None: it did already. Raises RefusedInput, NotSaved."""
        self.refuse_too_few(what, date, whole)
        said = None if whole == self._in_books(what, date) else self._save(what, date, whole)
        forgotten = forget_hours(self._site_file, self._clock, date) if what is SumOf.MINUTES else ""
        if said is None and not forgotten:
            return None
        entry, instead_of = said or ("", ())
        return SumSaid(date, entry, instead_of, forgotten)

    def take_back(self, said: SumSaid) -> None:
        """It reads as before it was said. Raises RefusedInput, NotSaved."""
        if said.forgotten:
            bring_back_hours(self._site_file, self._clock, said.forgotten)
        rows: list[Event] = [Change(thing=entry, field=STANDS, value=YES) for entry in said.instead_of]
        if said.entry:  # recorded, not settled: the copies of the same paper are those that stand again
            rows.append(Change(thing=said.entry, field=STANDS, value=NO))
        if rows:
            self._books.record(Draft(Act.CORRECTED, self._clock.today().isoformat(), tuple(rows)))

    def _save(self, what: SumOf, date: str, whole: int) -> tuple[str, tuple[str, ...]]:
        """The entry that says it, and the entries that stand no more."""
        told = self._told(what, date)
        lines = self._lines(what, date) if whole < told.elsewhere else LinesOfDay()
        gone = tuple(Change(thing=entry, field=STANDS, value=NO) for entry in lines.entries)
        rest = whole - (told.elsewhere - lines.quantity)
        if not rest and not told.on_paper:
            self._books.record(Draft(Act.CORRECTED, self._clock.today().isoformat(), gone))
            return "", lines.entries
        day = PaperDay(date, plates=rest) if what is SumOf.PLATES else PaperDay(date, volunteers_min=rest)
        saved = add_paper_day(self._books, self._db, self._clock, day, also=gone)
        return saved.entry.entry, (*told.kept.entries, *lines.entries)

    def _told(self, what: SumOf, date: str) -> _Told:
        kept = kept_paper(self._db, self._books.site, PaperDay(date).paper)
        on_paper = kept.quantities.get(what, 0)
        return _Told(kept, on_paper, self._in_books(what, date) - on_paper)

    def _in_books(self, what: SumOf, date: str) -> int:
        return sum_of_day(self._db, self._books.site, date, _WAYS[what])

    def _lines(self, what: SumOf, date: str) -> LinesOfDay:
        return lines_of_day(self._db, self._books.site, date, what)
