"""What the talk about label sheets works with, and what it asks of the window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.codes.lengths import length_words
from pantry.office.talk_parts import SpeaksAsTalk

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pantry.office.talk_parts import TalkParts


@dataclass(slots=True)
class SheetParts(SpeaksAsTalk):
    """`paper`: a kind that is to be opened, with what is chosen of it; `made`: a sheet that was just added.

    `lines_up`: a printer is to be lined up.
    """

    talk: TalkParts
    paper: tuple[str, Mapping[str, tuple[str, ...]]] | None = None
    made: str = ""
    lines_up: bool = False

    def length(self, mm: float) -> str:
        """As a ruler here shows it."""
        return length_words(mm, self.talk.units, self.talk.language)
