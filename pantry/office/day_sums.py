"""What is said of a whole day as one sum: its plates, its volunteers' hours.

In: the sum of the day, as somebody counted it. Out: the day's sum reads so. It is written as what the day's paper says,
less what other pages say, and the table's own lines of it stand no more: so two laptops that say it apart wrote two
copies of one paper, of which one counts. What comes later is added. Names and hours of volunteers are forgotten: their
sum is known.
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
from pantry.readings.facts import Facts, by_events
from pantry.readings.fields import NO, STANDS, YES
from pantry.shelf.kept_papers import kept_paper
from pantry.shelf.laptops import Laptops
from pantry.shelf.lines_of_day import lines_of_day, sum_of_day

if TYPE_CHECKING:
    from pantry.books import Books
    from pantry.clock import Clock
    from pantry.events import Event
    from pantry.shelf.kept_papers import KeptPaper
    from pantry.shelf.lines_of_day import LinesOfDay
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
class SaidInAll:
    """A sum that was said. Beside it stands `more` in the table's lines, some of it of `another` laptop.

    `apart`: what laptops that didn't know of each other said in its place, while nobody said which is right.
    """

    whole: int
    more: int = 0
    another: bool = False
    apart: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _Told:
    """Of one thing: the day's paper, how much of it that says, and how much the table and other pages do.

    `apart`: what the standing copies of the paper say, where they differ.
    """

    kept: KeptPaper
    on_paper: int
    elsewhere: int
    apart: tuple[int, ...]


class DaySums:
    """Reads and says the sums of days of one site."""

    def __init__(self, books: Books, site_file: SiteFile, clock: Clock) -> None:
        self._books, self._site_file, self._clock = books, site_file, clock
        self._db = site_file.reading

    def of(self, what: SumOf, date: str) -> int:
        """The sum as it is known now, also of volunteers whose minutes are not in the books yet."""
        waits = unbooked_minutes(self._site_file, self._clock, date) if what is SumOf.MINUTES else 0
        return self._in_books(what, date) + waits

    def said(self, what: SumOf, date: str) -> SaidInAll | None:
        """What somebody said of it on the day's paper; None: nothing."""
        told = self._told(what, date)
        if not told.on_paper:
            return None
        lines = self._lines(what, date)
        pages = told.elsewhere - lines.quantity
        apart = tuple(each + pages for each in told.apart)
        return SaidInAll(told.on_paper + pages, lines.quantity, self._is_of_another(what, date, lines), apart)

    def _is_of_another(self, what: SumOf, date: str, lines: LinesOfDay) -> bool:
        """Whether a laptop wrote some of these lines that is not the one that said the sum."""
        if not lines.events:
            return False
        laptops = Laptops(self._db, self._books.site, self._books.device)
        copies = self._copies(what, date)
        wrote = laptops.made("movement", (*lines.events, *copies[:1])) if copies else {}
        return len({made.device for made in wrote.values()}) > 1

    def _copies(self, what: SumOf, date: str) -> tuple[str, ...]:
        """The standing copies of the day's paper that tell of it, the one that counts first."""
        paper = PaperDay(date).paper
        found = Facts(self._db).copies("movement", (paper,)).get((self._books.site, paper, what), ())
        return tuple(copy.event for copy in found)

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
        told, lines = self._told(what, date), self._lines(what, date)
        is_so = whole == told.on_paper + told.elsewhere and not lines.entries and not told.apart
        said = None if is_so else self._save(what, date, whole)
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
        told, lines = self._told(what, date), self._lines(what, date)
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
        events = self._copies(what, date)
        said = {moved.quantity for which in by_events(events) for moved in Facts(self._db).movements(which)}
        apart = tuple(sorted(said, reverse=True)) if len(said) > 1 else ()
        return _Told(kept, on_paper, self._in_books(what, date) - on_paper, apart)

    def _in_books(self, what: SumOf, date: str) -> int:
        return sum_of_day(self._db, self._books.site, date, _WAYS[what])

    def _lines(self, what: SumOf, date: str) -> LinesOfDay:
        return lines_of_day(self._db, self._books.site, date, what)
