"""What the window asks by itself: which line to undo, where food comes from. The desk knows nothing of it.

In: what is asked, and a typed line. Out: the act that the line picks, if it picks one.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pantry.desk import Desk, TodayLine
    from pantry.language import Language
    from pantry.reply import Reply
    from ui.table.views import Source


class Asks(StrEnum):
    """What is asked now."""

    NOTHING = "nothing"
    LINE = "line"
    SOURCE = "source"


class Asked:
    """One question at most; any line that doesn't answer it goes to the desk. `words` stand over the box till then."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.words = ""
        self._asks = Asks.NOTHING
        self._lines: tuple[TodayLine, ...] = ()
        self._sources: tuple[Source, ...] = ()

    def which_line(self, words: str, lines: Sequence[TodayLine]) -> None:
        """A digit picks one of these lines to undo."""
        self.words, self._lines = words, tuple(lines)
        self._asks = Asks.LINE

    def which_source(self, words: str, sources: Sequence[Source]) -> None:
        """A digit picks one of these sources, letters name one."""
        self.words, self._sources = words, tuple(sources)
        self._asks = Asks.SOURCE

    @property
    def is_open(self) -> bool:
        """Whether something is asked."""
        return self._asks is not Asks.NOTHING

    def nothing(self) -> None:
        """Nothing is asked any more."""
        self._asks = Asks.NOTHING

    def words_for(self, text: str, language: Language) -> str:
        """What Enter would pick."""
        number = int(text) if len(text) == 1 and text in "123456789" else 0
        match self._asks:
            case Asks.LINE if 1 <= number <= len(self._lines):
                return language.say("Undo: {line}", line=self._lines[number - 1].words)
            case Asks.SOURCE if 1 <= number <= len(self._sources):
                return self._sources[number - 1].name
            case Asks.SOURCE if text[:1].isalpha():
                return text
            case _:
                return ""

    def act_for(self, text: str) -> Callable[[], Reply] | None:
        """What the desk is to do for an answer; nothing where the line is none."""
        number = int(text) if len(text) == 1 and text in "123456789" else 0
        match self._asks:
            case Asks.LINE if 1 <= number <= len(self._lines):
                entry = self._lines[number - 1].entry
                return lambda: self._desk.undo_entry(entry)
            case Asks.SOURCE if 1 <= number <= len(self._sources):
                place = self._sources[number - 1].place
                return lambda: self._desk.select_source(place)
            case Asks.SOURCE if text[:1].isalpha():
                return lambda: self._desk.answer(f"/source {text}")
            case _:
                return None
