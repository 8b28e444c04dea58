"""What a long list shows: its columns and its rows, as frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Tone(Enum):
    """How a row is meant; its sign says the same."""

    PLAIN = "plain"
    LOOK = "look"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Column:
    """A column at the right of the names: its title, and the widest words that it is made for."""

    title: str
    widest: str


@dataclass(frozen=True, slots=True)
class ListRow:
    """One row: what is said aloud, more below it, a cell for each column, a sign before it."""

    key: str
    words: str
    quiet: str = ""
    cells: tuple[str, ...] = ()
    icon: str = ""
    tone: Tone = Tone.PLAIN

    @property
    def told(self) -> str:
        """As a screen reader says it."""
        return ". ".join(filter(None, (self.words, self.quiet, *self.cells)))
