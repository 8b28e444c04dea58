"""The legend of a sheet: what its short marks mean, above the rows in which they are written or circled.

In: a `Legend` and how far down the page it begins. Out: a drawn frame, and how far down it ends. All measures in points
from the page's lower left corner.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from pantry.paper.fonts import CAP_HEIGHT, Font
from pantry.paper.page import Align, Style
from pantry.paper.sizes import LINE_PT
from pantry.paper.text import Room

if TYPE_CHECKING:
    from pantry.paper.sheets.sheet_parts import SheetParts
    from pantry.paper.words import Words

_WORDS_PT, _READABLE_PT, _LEADING = 10.0, 8.0, 1.25
_MARK_ROOM, _PAD, _GAP = 16.0, 6.0, 8.0


@dataclass(frozen=True, slots=True)
class Legend:
    """Marks, each with what it means in one or two languages, in so many columns, read row by row."""

    entries: tuple[tuple[str, Words], ...]
    columns: int


def draw_legend(parts: SheetParts, legend: Legend, top: float) -> float:
    """Draws it between the margins; gives how far down it goes."""
    width = parts.right - parts.left
    each = (width - _PAD) / legend.columns
    room = each - _MARK_ROOM - _GAP
    laid = _laid(parts, legend, room)
    size = _size(parts, laid, room)
    step = parts.leading(tuple(said for _, words in laid for said in words), _LEADING) * size
    row = max(len(words) for _, words in laid) * step + 0.4 * _PAD
    height = ceil(len(laid) / legend.columns) * row + 1.2 * _PAD
    parts.pages.frame((parts.left, top - height), (width, height), LINE_PT)
    for number, (mark, words) in enumerate(laid):
        down, across = divmod(number, legend.columns)
        x, baseline = parts.left + _PAD + across * each, top - _PAD - down * row - CAP_HEIGHT * size - 1
        parts.pages.words(x, baseline, mark, Style(Font.BOLD, size))
        for line, said in enumerate(words):
            fitted = parts.pages.fit(said, Room(room, size), Font.REGULAR)
            style = Style(Font.REGULAR, fitted.size, Align.LEFT)
            parts.pages.words(x + _MARK_ROOM, baseline - line * step, fitted.lines[0], style)
    return top - height


def _laid(parts: SheetParts, legend: Legend, room: float) -> tuple[tuple[str, Words], ...]:
    """Each entry on one line, or a line for each language where one would be too small."""
    joined = tuple((mark, (" · ".join(words),)) for mark, words in legend.entries)
    return joined if _size(parts, joined, room) >= _READABLE_PT else legend.entries


def _size(parts: SheetParts, entries: tuple[tuple[str, Words], ...], room: float) -> float:
    """One for all: the largest at which the longest fits."""
    return min(
        parts.pages.fit(said, Room(room, _WORDS_PT), Font.REGULAR).size for _, words in entries for said in words
    )
