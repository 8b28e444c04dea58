"""Words made as large as their room allows: broken into lines, shrunk, and at last cut.

In: words, a `Room`, and a function that measures. Out: `Fitted` lines with their size, saying whether they were cut.
Lines keep the order in which they are read; the measure must know what letters become when they join.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from pantry.paper.text.breaking import pieces
from pantry.paper.text.directions import in_order_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SMALLEST_PT = 7.0
_STEP_PT = 0.5
_ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Fitted:
    """Lines that fit their room at `size` points, none where not one letter does; `cut` when the end was left off."""

    lines: tuple[str, ...]
    size: float
    cut: bool


@dataclass(frozen=True, slots=True)
class Room:
    """Where words must fit: a width in points, how many lines, the largest and the smallest size in points."""

    width: float
    largest: float
    lines: int = 1
    smallest: float = SMALLEST_PT


def fit(words: str, room: Room, width_of: Callable[[str, float], float]) -> Fitted:
    """`words` at the largest size at which they fit the room, in steps of half a point down to its smallest.

    Breaks lines where `pieces` end. What doesn't fit even so is cut, inside a word if need be, and ends with "…".
    """
    size = room.largest
    while size >= room.smallest:
        lines = _broken(words, room.width, partial(_at_size, width_of, size))
        if lines is not None and len(lines) <= room.lines:
            return Fitted(tuple(lines), size, cut=False)
        size -= _STEP_PT
    return _cut(words, room, lambda part: width_of(part, room.smallest))


def _at_size(width_of: Callable[[str, float], float], size: float, words: str) -> float:
    return width_of(words, size)


def wrap(words: str, width: float, measure: Callable[[str], float], *, breaks_words: bool = False) -> tuple[str, ...]:
    """`words` in as many lines as they need.

    What can't be broken and is wider than a line stands alone on one, or is broken all the same where `breaks_words`.
    """
    lines: list[str] = []
    whole = pieces(words)
    for piece in (part for one in whole for part in _parts(one, width, measure)) if breaks_words else whole:
        if lines and measure((lines[-1] + piece).rstrip()) <= width:
            lines[-1] += piece
        else:
            lines.append(piece)
    return in_order_of(words, (line.rstrip() for line in lines))


def _parts(piece: str, width: float, measure: Callable[[str], float]) -> Iterator[str]:
    """A piece as it is where a line has room for it, else in parts as long as a line."""
    while piece:
        if measure(piece.rstrip()) <= width:
            yield piece
            return
        end = _longest_start(piece, width, measure, "")
        if not piece[end:].strip():
            end = len(piece)
        yield piece[:end]
        piece = piece[end:]


def _broken(words: str, width: float, measure: Callable[[str], float]) -> tuple[str, ...] | None:
    if measure(words) <= width:
        return (words,)
    lines = wrap(words, width, measure)
    return lines if all(measure(line) <= width for line in lines) else None


def _cut(words: str, room: Room, measure: Callable[[str], float]) -> Fitted:
    lines: list[str] = []
    rest = " ".join(words.split())
    while len(lines) < room.lines - 1 and rest:
        end = _longest_start(rest, room.width, measure, "")
        end = _whole_pieces(rest, end) or end
        lines.append(rest[:end].rstrip())
        rest = rest[end:].lstrip()
    whole = measure(rest) <= room.width
    if rest:
        lines.append(
            rest if whole else rest[: _longest_start(rest, room.width, measure, _ELLIPSIS)].rstrip() + _ELLIPSIS
        )
    fitting = in_order_of(words, (line for line in lines if measure(line) <= room.width))
    return Fitted(fitting, room.smallest, cut=not whole or len(fitting) < len(lines))


def _whole_pieces(words: str, end: int) -> int:
    """Where the last piece ends that ends at or before `end`; 0 if none does."""
    whole = passed = 0
    for piece in pieces(words):
        if passed + len(piece.rstrip()) > end:
            break
        whole = passed = passed + len(piece)
    return whole


def _longest_start(words: str, width: float, measure: Callable[[str], float], tail: str) -> int:
    """How many letters of `words`, with `tail` after them, fit the width; at least one, and none without its accent."""
    high = 1
    while high < len(words) and measure(words[:high] + tail) <= width:
        high *= 2
    low, high = max(1, high // 2), min(high, len(words))
    while low < high:
        middle = (low + high + 1) // 2
        if measure(words[:middle] + tail) <= width:
            low = middle
        else:
            high = middle - 1
    while low > 1 and low < len(words) and unicodedata.combining(words[low]):
        low -= 1
    return low
