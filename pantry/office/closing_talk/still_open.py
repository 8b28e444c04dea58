"""What stays open and is carried on: each row leads to where it is mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.errors import sentence
from pantry.office.closing_talk.matter import ClosingRow, Errand, ErrandKind, Matter, OtherDay, Section, Told
from pantry.office.name_suggestions import Choice
from pantry.office.open_end_words import elsewhere_words, open_end_words, open_since_words
from pantry.shelf.open_ends import OpenEndKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pantry.office.closing_talk.matter import Outcome
    from pantry.office.closing_talk.parts import ClosingParts
    from pantry.shelf.open_ends import OpenEnd

MEND = "mend"
_ACTS: Mapping[OpenEndKind, str] = {
    OpenEndKind.NOT_CLOSED: sentence("Close it first"),
    OpenEndKind.COUNTINGS: sentence("Go on counting"),
    OpenEndKind.UNNAMED: sentence("Name it"),
    OpenEndKind.UNWEIGHED: sentence("Say kind and weight"),
    OpenEndKind.QUESTIONS: sentence("Answer"),
    OpenEndKind.BELOW_ZERO: sentence("Look at the stock"),
    OpenEndKind.HELD: sentence("Look at recalls"),
}


def open_matters(parts: ClosingParts) -> Iterator[Matter]:
    """What is carried on, but for what has rows of its own: pages to key in, held food, what is below zero today."""
    told = {OpenEndKind.SHEETS, OpenEndKind.HELD_UNSAID, OpenEndKind.HELD_BAGS}
    told |= {OpenEndKind.BELOW_ZERO} if parts.is_today else set()
    for end in parts.talk.shelf.open_ends.until(parts.day, is_over=False):
        if end.kind not in told:
            yield OpenMatter(parts, end)
    for noted in parts.talk.shelf.open_ends.elsewhere():
        words, quiet = elsewhere_words(noted, parts.language), parts.language.say("A stick brings the answer.")
        yield Told(parts, ClosingRow(f"elsewhere {noted.laptop}", Section.OPEN, words, quiet))


class OpenMatter(Matter):
    """Something that is mended in a room of its own; a day that nobody closed is closed here."""

    def __init__(self, parts: ClosingParts, end: OpenEnd) -> None:
        super().__init__(parts)
        self._end = end

    @property
    def row(self) -> ClosingRow:
        """What it is, and since when."""
        language, end = self._parts.language, self._end
        quiet = open_since_words(end, language) or language.say("It waits.")
        return ClosingRow(f"open {end.kind}", Section.OPEN, open_end_words(end, language), quiet, opens=True)

    def choices(self) -> tuple[Choice, ...]:
        """One tap."""
        return (Choice(MEND, self._parts.language.say(_ACTS[self._end.kind])),)

    def choose(self, _value: str) -> Outcome:
        """The window opens its room, or the page is about that day."""
        if self._end.kind is OpenEndKind.NOT_CLOSED:
            return OtherDay(self._end.since)
        return Errand(ErrandKind.MEND, end=self._end.kind)
