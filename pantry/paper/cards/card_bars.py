"""The bars of a card, which are scanned all day: 15 mm high, in the middle of a width, their digits under them.

In: a symbol and a place. Out: drawn bars.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.paper.fonts import Font
from pantry.paper.page import Align, Style
from pantry.paper.sheets.sheet_parts import SMALL_PT
from pantry.paper.sizes import MM
from pantry.paper.symbols import grid_for, symbol_of

if TYPE_CHECKING:
    from pantry.paper.page import Pages
    from pantry.paper.symbols import Symbol

BARS_PT = 15 * MM


def draw_bars(pages: Pages, symbol: Symbol, corner: tuple[float, float], width: float, mils: tuple[float, ...]) -> None:
    """Bars in the middle of a width, from the corner's height up, and their digits under them."""
    left, bottom = corner
    grid = grid_for(symbol, width, mils=mils)
    first = grid.at_or_after(left + (width - grid.width_pt(symbol)) / 2)
    pages.symbol(symbol, grid, (first, bottom), BARS_PT)
    middle = first + grid.width_pt(symbol) / 2
    pages.words(middle, bottom - SMALL_PT, symbol.digits, Style(Font.REGULAR, SMALL_PT, Align.CENTER))


def card_symbol(digits: str) -> Symbol:
    """The symbol of a code of ours."""
    symbol = symbol_of(digits)
    if symbol is None:
        raise ValueError(digits)
    return symbol
