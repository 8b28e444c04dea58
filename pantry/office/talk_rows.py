"""What a talk lists under its question, row by row, as a page paints it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class RowTone(StrEnum):
    """How a row is meant: a usual one, one to look at, one to stop at."""

    PLAIN = "plain"
    LOOK = "look"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class FileFound:
    """A file that can be read: where it is, its name, and in which folder and how large it is, in words."""

    path: str
    name: str
    told: str


@dataclass(frozen=True, slots=True)
class TalkRow:
    """One row: what is said aloud, more below it, what stands at its right; without a key it can't be chosen."""

    key: str
    words: str
    quiet: str = ""
    cell: str = ""
    tone: RowTone = RowTone.PLAIN
