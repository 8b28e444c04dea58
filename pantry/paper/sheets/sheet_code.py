"""A page's own barcode in its top right corner, which scans open the page by, and its number among the pages.

In: the parts of the page, ten digits of ours, "page n of m". Out: drawn bars and words, and how far down they go.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.paper.fonts import CAP_HEIGHT, DESCENT, Font
from pantry.paper.page import Align, Style
from pantry.paper.sheets.sheet_parts import LEADING, SMALL_PT
from pantry.paper.sizes import MM
from pantry.paper.symbols import grid_for, symbol_of
from pantry.paper.text import Room

if TYPE_CHECKING:
    from pantry.paper.sheets.sheet_parts import SheetParts
    from pantry.paper.words import Words

CODE_ROOM = 140.0
_BARS_PT = 12 * MM


def draw_code(parts: SheetParts, code: str, page_words: Words, top: float) -> float:
    """The bars from `top` down, their digits and the page's number under them; gives how far down they go."""
    symbol = symbol_of(code)
    if symbol is None:
        raise ValueError(code)
    grid = grid_for(symbol, CODE_ROOM)
    width = grid.width_pt(symbol)
    x = grid.at_or_after(parts.right - width - grid.step_pt)
    parts.pages.symbol(symbol, grid, (x, top - _BARS_PT), _BARS_PT)
    down = top - _BARS_PT - 3 - CAP_HEIGHT * SMALL_PT
    parts.pages.words(parts.right, down, symbol.digits, Style(Font.REGULAR, SMALL_PT, Align.RIGHT))
    down -= LEADING * SMALL_PT
    said = parts.pages.fit(" · ".join(page_words), Room(CODE_ROOM, SMALL_PT), Font.REGULAR)
    parts.pages.words(parts.right, down, said.lines[0], Style(Font.REGULAR, said.size, Align.RIGHT))
    return down - DESCENT * SMALL_PT
