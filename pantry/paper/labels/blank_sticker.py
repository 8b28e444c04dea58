"""A sticker whose code is bound to whatever it is stuck on, at its first scan: bars, digits, lines to write on.

In: a code, a stock, the dots. Out: where the bars stand and the lines run, from the label's top left corner.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.paper.fonts import CAP_HEIGHT, DESCENT, Font
from pantry.paper.labels.label_layout import Bars, bars_end, bars_left, bars_standing_on, least_bars, refuse_low
from pantry.paper.labels.label_words import Line, Rule, SetWords
from pantry.paper.sizes import MM
from pantry.paper.text import SMALLEST_PT

if TYPE_CHECKING:
    from pantry.paper.fonts import Faces
    from pantry.paper.stocks import Stock
    from pantry.paper.symbols import DotGrid, Symbol

_LINES = 2
_HAND_PT, _LARGE_HAND_PT = 4.5 * MM, 10 * MM  # how far apart lines to write on are
_DIGITS_PT = 9.0
_GAP = 4.0
_LEAST_BESIDE = 14 * MM


@dataclass(frozen=True, slots=True)
class BlankSticker:
    """One of our 10-digit codes for stickers."""

    code: str

    @property
    def name(self) -> str:
        """What a report calls it."""
        return self.code


@dataclass(frozen=True, slots=True)
class StickerLayout:
    """Where all of it stands."""

    bars: Bars
    words: SetWords


def sticker_layout(
    stock: Stock, symbol: Symbol, grid: DotGrid, practice: tuple[str, ...], faces: Faces
) -> StickerLayout:
    """Bars at the bottom, lines above them; where a label is low, the last stands beside the bars or their digits.

    `practice`: what stands at the end of the digits' line where nothing counts. Raises RefusedInput for a stock that
    is too low.
    """
    width, height = stock.label_points
    inset_x, inset_y = stock.inset_x_mm * MM, stock.inset_y_mm * MM
    left, right = bars_left(stock, symbol, grid), width - inset_x
    room = height - 2 * inset_y - CAP_HEIGHT * _DIGITS_PT - least_bars(symbol, grid) - 2 * _GAP
    lines = max(0, min(_LINES, int(room / _HAND_PT)))
    apart = min(_LARGE_HAND_PT, room / lines) if lines else 0.0
    digits_pt = _DIGITS_PT if lines else SMALLEST_PT
    digits_down = height - inset_y - DESCENT * digits_pt
    bars = bars_standing_on(digits_down, digits_pt, left, inset_y + lines * apart + (_GAP if lines else 0.0))
    refuse_low(stock, bars)
    after = left + faces.regular.width(symbol.digits, digits_pt) + _GAP
    set_lines = (
        Line(left, right - left, digits_down, symbol.digits, Font.REGULAR, digits_pt),
        *(Line(after, right - after, digits_down, word, Font.BOLD, digits_pt) for word in practice),
    )
    rules = tuple(Rule(left, bars.top - _GAP - apart * number, right - left) for number in reversed(range(lines)))
    if lines < _LINES and not practice:
        beside = bars_end(stock, symbol, grid)
        begins = beside if right - beside >= _LEAST_BESIDE else after
        rules = (*rules, Rule(begins, digits_down, right - begins))
    return StickerLayout(bars, SetWords(set_lines, shortened=False, replaced=False, rules=rules))
