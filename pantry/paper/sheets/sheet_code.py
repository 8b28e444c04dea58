"""A page's own barcode in its top right corner, which scans open the page by, and its number among the pages.

In: the parts of the page, ten digits of ours, "page n of m". Out: drawn bars and words, and how far down they go.
On a mirrored page too it is the right corner: who keys pages in finds it at the same place on all of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.paper.fonts import CAP_HEIGHT, DESCENT, Font
from pantry.paper.page import Align, Style
from pantry.paper.sheets.sheet_parts import GUTTER, LEADING, SMALL_PT, SheetParts
from pantry.paper.sizes import MM
from pantry.paper.symbols import grid_for, symbol_of
from pantry.paper.text import Room

if TYPE_CHECKING:
    from pantry.paper.words import Words

CODE_ROOM = 140.0
_BARS_PT = 12 * MM


def beside_code(parts: SheetParts) -> SheetParts:
    """What the code leaves of the page's width, for its titles."""
    room = CODE_ROOM + GUTTER
    left, right = (parts.left + room, parts.right) if parts.pages.mirrored else (parts.left, parts.right - room)
    return SheetParts(parts.pages, left, right, parts.top)


def draw_code(parts: SheetParts, code: str, page_words: Words, top: float) -> float:
    """The bars from `top` down, their digits and the page's number under them; gives how far down they go."""
    symbol = symbol_of(code)
    if symbol is None:
        raise ValueError(code)
    grid = grid_for(symbol, CODE_ROOM)
    width = grid.width_pt(symbol)
    x = parts.left + grid.step_pt if parts.pages.mirrored else grid.at_or_after(parts.right - width - grid.step_pt)
    parts.pages.symbol(symbol, grid, (x, top - _BARS_PT), _BARS_PT)
    down = top - _BARS_PT - 3 - CAP_HEIGHT * SMALL_PT
    draw_in_corner(parts, down, (symbol.digits,))
    down -= LEADING * SMALL_PT
    draw_in_corner(parts, down, page_words)
    return down - DESCENT * SMALL_PT


def draw_in_corner(parts: SheetParts, baseline: float, words: Words) -> None:
    """A small line that ends at the page's right margin, in the room of the code."""
    said = parts.pages.fit(" · ".join(words), Room(CODE_ROOM, SMALL_PT), Font.REGULAR)
    x, align = (parts.left, Align.LEFT) if parts.pages.mirrored else (parts.right, Align.RIGHT)
    parts.pages.words(x, baseline, said.lines[0], Style(Font.REGULAR, said.size, align))
