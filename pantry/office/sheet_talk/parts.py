"""What the talk about label sheets works with, and what it asks of the window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.codes.lengths import length_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pantry.language import Language
    from pantry.office.talk_parts import TalkParts


@dataclass(slots=True)
class SheetParts:
    """`paper`: a kind that is to be opened, with what is chosen of it; `made`: a sheet that was just added.

    `lines_up`: a printer is to be lined up.
    """

    talk: TalkParts
    paper: tuple[str, Mapping[str, tuple[str, ...]]] | None = None
    made: str = ""
    lines_up: bool = False

    @property
    def language(self) -> Language:
        """What is spoken."""
        return self.talk.language

    @property
    def say(self) -> Callable[..., str]:
        """What it says."""
        return self.talk.language.say

    def length(self, mm: float) -> str:
        """As a ruler here shows it."""
        return length_words(mm, self.talk.units, self.talk.language)
