"""What somebody else counted before of an item that is scanned now: it is added to, or left out.

In: the line of the item, who counts now. Out: a value that stays with the item in hand.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from pantry.office.counting import counted_by_other

if TYPE_CHECKING:
    from pantry.office.count_lines import CountLine
    from pantry.shelf.found_counts import FoundBy


class Way(StrEnum):
    """How somebody goes on where another one counted: each first scan of an item is told, but for `PARTS`."""

    ADD = "add"
    ANEW = "anew"
    PARTS = "parts"  # everybody counts another part: what is found is added, as was said


@dataclass(frozen=True, slots=True)
class Theirs:
    """What another one had counted of the item in hand; `is_told`: this scan was the first one after it."""

    found: FoundBy
    is_left_out: bool = False
    is_told: bool = True

    @property
    def left_out(self) -> int:
        """So many are not in what is counted now."""
        return self.found.quantity if self.is_left_out else 0

    def turned(self) -> Theirs:
        """Added instead of left out, or the other way."""
        return replace(self, is_left_out=not self.is_left_out, is_told=True)

    def total(self, line: CountLine) -> int:
        """How many there are with what they counted."""
        return line.quantity + self.left_out

    def own(self, line: CountLine) -> int:
        """How many there are without."""
        return self.total(line) - self.found.quantity


def theirs_of(line: CountLine | None, who: str, way: Way) -> Theirs | None:
    """What another one counted last of an item, taken in this way; None where nobody did."""
    other = counted_by_other(line, who)
    return Theirs(other, is_left_out=way is Way.ANEW, is_told=way is not Way.PARTS) if other else None
