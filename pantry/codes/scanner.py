"""How the scanner of one laptop sends, as the scanner check learned it and the laptop keeps it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

from pantry.codes.as_sent import SEPARATOR
from pantry.codes.respelling import Respelling

SLOWEST_SCANNER_MS = 120  # slower keys are a hand's
LONGEST_SEPARATOR = 8
LONGEST_RESPELLING = 94


class ScanEnd(StrEnum):
    """What a scanner sends behind a barcode; UNKNOWN was never heard."""

    UNKNOWN = ""
    CR = "cr"
    LF = "lf"
    CR_LF = "crlf"
    TAB = "tab"
    NOTHING = "nothing"


class SeparatorComes(StrEnum):
    """How the GS1 separator arrives."""

    UNKNOWN = ""
    WHOLE = "whole"
    AS_SIGNS = "signs"
    LOST = "lost"


_Kind = TypeVar("_Kind", ScanEnd, SeparatorComes)


@dataclass(frozen=True, slots=True)
class Scanner:
    """What a laptop knows of its scanner; `gap_ms` is the longest time between two keys, 0 was never heard.

    `separator` is the text that stands for the GS1 separator where it comes as signs; `come` and `means` are those of
    a `Respelling`.
    """

    ends_with: ScanEnd = ScanEnd.UNKNOWN
    gap_ms: int = 0
    separator_comes: SeparatorComes = SeparatorComes.UNKNOWN
    separator: str = ""
    come: str = ""
    means: str = ""

    @classmethod
    def read(cls, found: object) -> Scanner:
        """The scanner that a laptop kept; what is damaged is as if it had never been heard."""
        said = found if isinstance(found, dict) else {}
        gap, separator, come, means = (said.get(name) for name in ("gap_ms", "separator", "come", "means"))
        scanner = cls(
            ends_with=_member(ScanEnd, said.get("ends_with")),
            gap_ms=gap if type(gap) is int and 0 <= gap <= SLOWEST_SCANNER_MS else 0,
        )
        comes = _member(SeparatorComes, said.get("separator_comes"))
        if comes is SeparatorComes.AS_SIGNS and isinstance(separator, str) and may_separate(separator):
            scanner = replace(scanner, separator_comes=comes, separator=separator)
        elif comes is not SeparatorComes.AS_SIGNS:
            scanner = replace(scanner, separator_comes=comes)
        if isinstance(come, str) and isinstance(means, str) and _is_respelling(come, means):
            return replace(scanner, come=come, means=means)
        return scanner

    def as_sent(self, text: str) -> str:
        """A scan's text as the barcode says it."""
        if self.separator:
            text = text.replace(self.separator, SEPARATOR)
        return Respelling(self.come, self.means).read(text)


def may_separate(middle: str) -> bool:
    """Letters and digits alone stand in lots."""
    return 0 < len(middle) <= LONGEST_SEPARATOR and middle.isprintable() and not middle.isalnum()


def _is_respelling(come: str, means: str) -> bool:
    return len(come) == len(means) == len(set(come)) and len(come) <= LONGEST_RESPELLING


def _member(kinds: type[_Kind], value: object) -> _Kind:
    return next((kind for kind in kinds if kind == value), kinds(""))
