"""What every act of the table stands on: the books, the shelf, the words; and what an act gives back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pantry.codes.habits import Habits
from pantry.codes.measures import Scale, Units
from pantry.events import Change, Draft, Movement
from pantry.places import fixed_place
from pantry.reply import Did, Reply, Tone
from pantry.shelf.kept_papers import ROW, taken_back_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from pantry.books import Books
    from pantry.clock import Clock
    from pantry.desk.state import DeskState
    from pantry.desk.words import Words
    from pantry.events import Act, Entry, Event
    from pantry.settings import SiteSettings
    from pantry.shelf import Shelf
    from pantry.store import SiteFile


@dataclass(frozen=True, slots=True)
class LogPage:
    """A written-on page whose rows are copied: its day, and the number of the row that comes next."""

    paper: str
    day: date
    row: int

    @property
    def part(self) -> str:
        """The row as a part of its paper."""
        return f"{ROW}{self.row}"

    def copied(self, row: Event) -> Event:
        """What moved is a copy of the row: keyed in on two laptops it counts once."""
        return replace(row, paper=self.paper, part=self.part) if isinstance(row, Movement) else row


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of an open site that the table works with; `page`: what is said here is copied from it."""

    books: Books
    shelf: Shelf
    site_file: SiteFile
    clock: Clock
    words: Words
    settings: SiteSettings
    page: LogPage | None = None

    @property
    def today(self) -> date:
        """The day of the page in hand, else the site's date now, which moves on at midnight."""
        return self.page.day if self.page else self.clock.today()

    @property
    def habits(self) -> Habits:
        """How this site writes dates and measures."""
        metric = self.settings.units is Units.METRIC
        return Habits(
            languages=tuple(self.settings.languages.split()),
            date_order=self.settings.date_order,
            units=self.settings.units,
            scale=Scale.CELSIUS if metric else Scale.FAHRENHEIT,
        )

    def place(self, name: str) -> str:
        """The id of a fixed place."""
        return fixed_place(self.books.site, name)

    def record(self, act: Act, *rows: Event) -> Entry:
        """Saves an entry of today and notes its hour in the second file; a page's has none. Raises NotSaved."""
        if self.page:
            copied = (*map(self.page.copied, rows), *self._no_copies_any_more(self.page))
            return self.books.record(Draft(act, self.today.isoformat(), copied)).entry
        entry = self.books.record(Draft(act, self.today.isoformat(), rows)).entry
        self.site_file.today.note_hour(entry.entry, self.clock.now())
        return entry

    def _no_copies_any_more(self, page: LogPage) -> Iterator[Change]:
        """Else what was taken back of this row would stand again whenever the row that takes its place is put back."""
        for event in taken_back_of(self.site_file.reading, self.books.site, page.paper, page.part):
            yield Change(thing=event, field="part", value=event)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the table remembers after an act, and what it answers."""

    state: DeskState
    reply: Reply


def refused(state: DeskState, says: str, *, keeps_text: bool = True, tone: Tone = Tone.REFUSED) -> Outcome:
    """Nothing was saved, and why; the text stays in the box."""
    reply = Reply(line="", did=Did.REFUSED, says=says, headline=says, tone=tone, keeps_text=keeps_text)
    return Outcome(state, reply)


def listed(state: DeskState, headline: str, names: tuple[str, ...]) -> Outcome:
    """What is asked, and what to choose from by its number: each as a name, in the order of the state's choices."""
    numbered = ", ".join(f"{number} {name}" for number, name in enumerate(names, start=1))
    says = f"{headline} {numbered}"
    return Outcome(state, Reply(line="", did=Did.LISTED, says=says, headline=headline, choices=names))


def told(state: DeskState, did: Did, headline: str, detail: str = "") -> Outcome:
    """Nothing was saved because nothing had to be: a choice, a list, an answer."""
    says = f"{headline}. {detail}" if detail else headline
    return Outcome(state, Reply(line="", did=did, says=says, headline=headline, detail=detail))
