"""The end itself: a note, the paper that is to be keyed in, the close, the backup and the stick; and another day."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from pantry.office.closing import SHARED_UNLESS_SAID, close_day, open_day
from pantry.office.closing_talk.held import stay_words, unsaid_words
from pantry.office.closing_talk.matter import Answered, ClosingRow, Errand, ErrandKind, Matter, OtherDay, Section
from pantry.office.day_notes import LONGEST_NOTE, day_note, keep_day_note
from pantry.office.kept_safe import Safe, kept_safe, more_since
from pantry.office.name_suggestions import Choice
from pantry.office.talk_rows import RowTone
from pantry.shelf.printed_sheets import waiting_sheets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pantry.office.closing_talk.matter import Outcome
    from pantry.office.closing_talk.parts import ClosingParts, SafePlace
    from pantry.office.kept_safe import KeptSafe
    from pantry.shelf.left import LeftOfDay

ERASE, DO, AGAIN = "erase", "do", "again"
_OLD_DAYS = 7  # a backup that is older is one to look at


def other_day_matter(parts: ClosingParts, waits: tuple[str, ...]) -> Iterator[Matter]:
    """An earlier day that nobody closed, while today is closed; today, while that one is."""
    if not parts.is_today:
        yield OtherDayMatter(parts, parts.talk.clock.today().isoformat())
    elif waits:
        yield OtherDayMatter(parts, waits[0])


class OtherDayMatter(Matter):
    """Offers to go on about it."""

    def __init__(self, parts: ClosingParts, day: str) -> None:
        super().__init__(parts)
        self._day = day
        self._is_earlier = parts.is_today

    @property
    def row(self) -> ClosingRow:
        """What waits."""
        say, day = self._parts.language.say, self._parts.day_words(self._day)
        words = say("{day} was not closed", day=day) if self._is_earlier else say("Today waits: {day}", day=day)
        tone = RowTone.LOOK if self._is_earlier else RowTone.PLAIN
        return ClosingRow("other day", Section.OTHER_DAY, words, tone=tone, opens=self._is_earlier)

    def choices(self) -> tuple[Choice, ...]:
        """One tap."""
        say, day = self._parts.language.say, self._parts.day_words(self._day)
        return (Choice(DO, say("Close it first") if self._is_earlier else say("Back to today"), day),)

    def choose(self, _value: str) -> Outcome:
        """The page is about that day."""
        return OtherDay(self._day)


class NoteMatter(Matter):
    """A note for whoever opens next; it stays on this laptop."""

    def __init__(self, parts: ClosingParts) -> None:
        super().__init__(parts)
        self._note = day_note(parts.site_file, parts.day)

    @property
    def row(self) -> ClosingRow:
        """The note itself."""
        say = self._parts.language.say
        quiet = say("Not about guests. It stays on this laptop.")
        return ClosingRow("note", Section.NOTE, self._note or say("A note"), quiet, is_done=bool(self._note))

    @property
    def asks(self) -> str:
        """Beside it stands what is none."""
        return self._parts.language.say("Anything for next time? Not about guests.")

    def hint(self, text: str) -> str:
        """What is typed takes the place of the note before."""
        say, language = self._parts.language.say, self._parts.language
        if not text.strip():
            return say("Enter: go on.")
        if (over := len(text.strip()) - LONGEST_NOTE) > 0:
            return language.say_many("{n} letter too many.", "{n} letters too many.", over)
        return say("Enter: this is the note.")

    def choices(self) -> tuple[Choice, ...]:
        """It can be erased."""
        return (Choice(ERASE, self._parts.language.say("Erase the note"), self._note),) if self._note else ()

    def take(self, text: str) -> Outcome:
        """Whatever it says."""
        return self._keep(text, self._parts.language.say("The note is kept."))

    def choose(self, _value: str) -> Outcome:
        """It is gone from this laptop."""
        return self._keep("", self._parts.language.say("The note is erased."))

    def _keep(self, text: str, said: str) -> Answered:
        site_file, day, before = self._parts.site_file, self._parts.day, self._note
        keep_day_note(site_file, day, text)
        return Answered(said, lambda: keep_day_note(site_file, day, before))


class ErrandMatter(Matter):
    """Something that the window opens."""

    def __init__(self, parts: ClosingParts, row: ClosingRow, errand: Errand, act: str) -> None:
        super().__init__(parts)
        self._row, self._errand, self._act = row, errand, act

    @property
    def row(self) -> ClosingRow:
        """What is behind it."""
        return self._row

    def choices(self) -> tuple[Choice, ...]:
        """One tap."""
        return (Choice(DO, self._act),)

    def choose(self, _value: str) -> Outcome:
        """The window does it."""
        return self._errand


def paper_matters(parts: ClosingParts) -> Iterator[Matter]:
    """Sheets of ours that wait, and a day without any."""
    language, say = parts.language, parts.language.say
    waiting = [page for page in waiting_sheets(parts.talk.db, parts.talk.shelf.site) if page.date <= parts.day]
    if waiting:
        words = language.say_many("{n} sheet to key in", "{n} sheets to key in", len(waiting))
        row = ClosingRow("sheets", Section.SHEETS, words, say("Scan the code on a page, or choose it."), opens=True)
        yield ErrandMatter(parts, row, Errand(ErrandKind.SHEETS), say("Key them in"))
    row = ClosingRow("paper day", Section.PAPER_DAY, say("A day on paper"), say("Its numbers, without a sheet of ours"))
    yield ErrandMatter(parts, row, Errand(ErrandKind.PAPER_DAY), say("Write its numbers"))


class CloseMatter(Matter):
    """Closing; a second time is harmless, and closes what came since."""

    def __init__(self, parts: ClosingParts, day: LeftOfDay) -> None:
        super().__init__(parts)
        self._is_closed = parts.talk.shelf.day_closed(parts.day)
        reads_shared = tuple(kind for kind in SHARED_UNLESS_SAID if day.lies_there(kind) and not day.some_left(kind))
        came_since = bool(reads_shared)
        self._shared_g = sum(map(day.lying_g, reads_shared))
        self._is_done = self._is_closed and not came_since
        unsaid = parts.talk.shelf.unsaid_holds()
        self._stays = " ".join(filter(None, (unsaid_words(parts, unsaid), stay_words(parts, day.held()))))
        self._tone = RowTone.LOOK if unsaid else RowTone.PLAIN

    @property
    def row(self) -> ClosingRow:
        """Whether it is closed."""
        say, day = self._parts.language.say, self._parts.day_words(self._parts.day)
        if self._is_closed:
            quiet = "" if self._is_done else say("More came since. Close it again.")
            return ClosingRow("close", Section.CLOSE, say("{day} is closed", day=day), quiet, is_done=self._is_done)
        quiet = self._stays or say("Erases hours and names")
        return ClosingRow("close", Section.CLOSE, say("Close {day}", day=day), quiet, tone=self._tone)

    @property
    def acts_on_enter(self) -> bool:
        """It closes what is open."""
        return not self._is_done

    @property
    def asks(self) -> str:
        """Once more, as a question."""
        if self._is_done:
            return self.row.words
        return self._parts.language.say("Close {day}?", day=self._parts.day_words(self._parts.day))

    def hint(self, text: str) -> str:
        """Enter closes it."""
        if text.strip() or self._is_done:
            return super().hint(text)
        return self._parts.language.say("Enter: close the day. What is open is carried on.")

    def choices(self) -> tuple[Choice, ...]:
        """One tap."""
        say, weight = self._parts.language.say, self._parts.talk.weight(self._shared_g)
        more = say("{weight} more count as shared then.", weight=weight) if self._shared_g else ""
        told = " ".join(part for part in (self._stays, more) if part)
        return () if self._is_done else (Choice(DO, say("Close the day"), told),)

    def enter_nothing(self) -> Outcome:
        """Enter closes what is open."""
        return None if self._is_done else self.choose(DO)

    def choose(self, _value: str) -> Outcome:
        """What was not said stays as it reads."""
        parts, talk = self._parts, self._parts.talk
        saved = close_day(talk.books, talk.shelf, parts.site_file, talk.clock, parts.day)
        said = parts.language.say("{day} is closed. Good night.", day=parts.day_words(parts.day))
        said = f"{self._stays} {said}" if self._stays else said
        return Answered(said, (lambda: open_day(talk.books, saved)) if saved else None)


class SafeMatter(Matter):
    """A backup, or the stick: where, and when it was last."""

    def __init__(self, parts: ClosingParts, how: Safe, places: tuple[SafePlace, ...]) -> None:
        super().__init__(parts)
        self._how = how
        self._last = kept_safe(parts.site_file, how)
        self._is_behind = self._last is not None and more_since(parts.site_file, self._last)
        self.offer(places)

    def offer(self, places: tuple[SafePlace, ...]) -> None:
        """Where it can be now; what is made for other laptops goes on sticks alone."""
        self._places = tuple(place for place in places if place.is_stick or self._how is Safe.BACKUP)

    @property
    def row(self) -> ClosingRow:
        """The last time."""
        say = self._parts.language.say
        is_backup = self._how is Safe.BACKUP
        words = say("Backup") if is_backup else say("The stick")
        section = Section.BACKUP if is_backup else Section.STICK
        is_old = self._last is None or self._days(self._last) > _OLD_DAYS
        is_of_today = self._last is not None and not self._days(self._last)
        tone = RowTone.LOOK if (is_old and is_backup) or (is_of_today and self._is_behind) else RowTone.PLAIN
        is_done = is_of_today and not self._is_behind
        return ClosingRow(self._how, section, words, self._last_words, tone=tone, is_done=is_done)

    @property
    def asks(self) -> str:
        """Where to."""
        say = self._parts.language.say
        if self._how is Safe.BACKUP:
            return say("Back the books up where?")
        return say("Write the books onto which stick?") if self._places else say("No stick is here. Plug one in.")

    def hint(self, text: str) -> str:
        """Where a tap or the arrows choose."""
        say = self._parts.language.say
        if text.strip():
            return super().hint(text)
        return say("Choose a place: tap it, or → and Enter. Enter alone: go on.")

    def choices(self) -> tuple[Choice, ...]:
        """Sticks first; then folders of this laptop, which a backup may be in."""
        say = self._parts.language.say
        places = (
            Choice(str(place.folder), say("Stick {name}", name=place.name))
            if place.is_stick
            else Choice(str(place.folder), place.name, say("On this laptop alone"))
            for place in self._places
        )
        return (*places, Choice(AGAIN, say("Look for sticks again")))

    def choose(self, value: str) -> Outcome:
        """The window writes it, away from its thread."""
        if value == AGAIN:
            return Errand(ErrandKind.LOOK_FOR_STICKS)
        kind = ErrandKind.BACKUP if self._how is Safe.BACKUP else ErrandKind.STICK
        return Errand(kind, Path(value))

    @property
    def _last_words(self) -> str:
        say, language, last = self._parts.language.say, self._parts.language, self._last
        if last is None:
            return say("Never yet from this laptop")
        days, where = self._days(last), last.path.name
        if not days and self._is_behind:
            return say("Today: {where}. More was saved since.", where=where)
        if not days:
            return say("Today: {where}", where=where)
        return language.say_many("{n} day ago: {where}", "{n} days ago: {where}", days, where=where)

    def _days(self, last: KeptSafe) -> int:
        return max((self._parts.talk.clock.today() - last.on).days, 0)
