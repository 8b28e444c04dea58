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
    from pantry.paper.sheets.sheet_table import Words

_WORDS_PT, _LEADING = 10.0, 1.25
_MARK_ROOM, _PAD = 16.0, 6.0


@dataclass(frozen=True, slots=True)
class Legend:
    """Marks, each with what it means in one or two languages, in so many columns, read row by row."""

    entries: tuple[tuple[str, Words], ...]
    columns: int


def draw_legend(parts: SheetParts, legend: Legend, top: float) -> float:
    """Draws it between the margins; gives how far down it goes."""
    width = parts.right - parts.left
    each = (width - _PAD) / legend.columns
    size = _size(parts, legend, each - _MARK_ROOM - _PAD)
    languages = max(len(words) for _, words in legend.entries)
    step = parts.leading(tuple(said for _, words in legend.entries for said in words), _LEADING) * size
    row = languages * step + 0.5 * _PAD
    rows = ceil(len(legend.entries) / legend.columns)
    height = rows * row + 1.2 * _PAD
    parts.pages.frame((parts.left, top - height), (width, height), LINE_PT)
    for number, (mark, words) in enumerate(legend.entries):
        across, down = number % legend.columns, number // legend.columns
        x, first = parts.left + _PAD + across * each, top - _PAD - down * row - CAP_HEIGHT * size - 1
        parts.pages.words(x, first, mark, Style(Font.BOLD, size))
        room = each - _MARK_ROOM - _PAD
        for line, said in enumerate(words):
            fitted = parts.pages.fit(said, Room(room, size), Font.REGULAR)
            style = Style(Font.REGULAR, fitted.size, Align.LEFT)
            parts.pages.words(x + _MARK_ROOM, first - line * step, fitted.lines[0], style)
    return top - height


def _size(parts: SheetParts, legend: Legend, room: float) -> float:
    """One for all of it: the largest at which the longest fits."""
    return min(
        parts.pages.fit(said, Room(room, _WORDS_PT), Font.REGULAR).size for _, words in legend.entries for said in words
    )
