"""Where the parts of a label go on a stock: beside the bars, above them, or under them on the smallest.

In: a stock, a symbol and its dot grid. Out: a frozen `Layout`, the same for every label of that size.
All measures in points, from the label's top left corner, down and to the right.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from pantry.paper.fonts import ASCENT, CAP_HEIGHT, DESCENT
from pantry.paper.sizes import MM
from pantry.paper.text import SMALLEST_PT, Room

if TYPE_CHECKING:
    from pantry.paper.stocks import Stock
    from pantry.paper.symbols import DotGrid, Symbol

_USUAL_LABEL = (189.0, 72.0)  # 2 5/8 x 1 in: the sizes below are made for it and grow with the label
_NAME_PT, _SECOND_PT, _DETAIL_PT, _DIGITS_PT = 12.0, 9.5, 8.5, 9.0
_LEAST_BARS = 8 * MM
_LEAST_BARS_SMALLEST = 5 * MM
_LEAST_BARS_OF_LENGTH = 0.15
_MOST_BARS = 25 * MM
_DETAILS_WIDTH = 60.0
_GAP = 2.0


class Shape(StrEnum):
    """How a label is laid out."""

    BESIDE = "beside"  # details stand right of the bars
    ABOVE = "above"  # a narrow label: details stand above the bars, on one line
    UNDER = "under"  # the smallest: the name stands under the bars, beside the digits


@dataclass(frozen=True, slots=True)
class Spot:
    """Room for words whose first line's baseline is `down` from the label's top."""

    x: float
    down: float
    room: Room


@dataclass(frozen=True, slots=True)
class Bars:
    """The room of a symbol: its first bar at or after `x`, from `top` down to `bottom`; digits under it."""

    x: float
    top: float
    bottom: float
    digits_down: float
    digits_size: float


@dataclass(frozen=True, slots=True)
class Layout:
    """The places on one label; `details` stand under each other, `detail_step` apart."""

    shape: Shape
    bars: Bars
    name: Spot
    second: Spot | None
    details: Spot | None
    detail_lines: int
    detail_step: float


def layout_of(stock: Stock, symbol: Symbol, grid: DotGrid) -> Layout:
    """The layout for a stock: by how much room its bars leave."""
    width, height = stock.label_points
    inset_y = stock.inset_y_mm * MM
    if height - 2 * inset_y < 45:
        return _under(stock, symbol, grid)
    room_right = width - _bars_end(stock, symbol, grid) - stock.inset_x_mm * MM
    return _beside(stock, symbol, grid) if room_right >= _DETAILS_WIDTH else _above(stock, symbol, grid)


def _bars_left(stock: Stock, symbol: Symbol, grid: DotGrid) -> float:
    return max(grid.quiet_pt(symbol), stock.inset_x_mm * MM)


def _bars_end(stock: Stock, symbol: Symbol, grid: DotGrid) -> float:
    """Where other ink may begin right of the bars: after them, their blank margin, and a dot of rounding."""
    return _bars_left(stock, symbol, grid) + grid.width_pt(symbol) + grid.quiet_pt(symbol) + grid.dot_pt


def _least_bars(symbol: Symbol, grid: DotGrid) -> float:
    return max(_LEAST_BARS, _LEAST_BARS_OF_LENGTH * grid.width_pt(symbol))


def _beside(stock: Stock, symbol: Symbol, grid: DotGrid) -> Layout:
    width, height = stock.label_points
    inset_x, inset_y = stock.inset_x_mm * MM, stock.inset_y_mm * MM
    grown = min(width / _USUAL_LABEL[0], height / _USUAL_LABEL[1], 2.2)
    grown = max(grown, 0.9)
    left = _bars_left(stock, symbol, grid)
    name_pt, second_pt = _NAME_PT * grown, _SECOND_PT * grown
    lines = 2 if height >= 130 else 1
    across = width - left - inset_x
    name = Spot(left, inset_y + ASCENT * name_pt, Room(across, name_pt, lines))
    second_down = name.down + (lines - 1) * 1.15 * name_pt + 1.2 * second_pt
    second = Spot(left, second_down, Room(across, second_pt))
    digits_down = height - inset_y - 0.5
    bars = _bars_above(digits_down, _DIGITS_PT, left, second_down + DESCENT * second_pt + _GAP)
    detail_x = _bars_end(stock, symbol, grid)
    detail_pt = _DETAIL_PT * min(grown, 1.5)
    step = min((digits_down - bars.top - CAP_HEIGHT * detail_pt) / 3, 1.35 * detail_pt)
    details = Spot(detail_x, bars.top + CAP_HEIGHT * detail_pt, Room(width - inset_x - detail_x, detail_pt))
    return Layout(Shape.BESIDE, bars, name, second, details, 4, step)


def _above(stock: Stock, symbol: Symbol, grid: DotGrid) -> Layout:
    width, height = stock.label_points
    inset_x, inset_y = stock.inset_x_mm * MM, stock.inset_y_mm * MM
    across = width - 2 * inset_x
    digits_down = height - inset_y - 0.5
    least = _least_bars(symbol, grid)
    free = digits_down - CAP_HEIGHT * _DIGITS_PT - _GAP - least - inset_y
    roomy = free >= 30
    name_pt = 12.0 if free >= 34 else 11.0 if roomy else 10.0
    name = Spot(inset_x, inset_y + ASCENT * name_pt, Room(across, name_pt))
    second = Spot(inset_x, name.down + 9.5, Room(across, 8.5)) if roomy else None
    above = second or name
    details = Spot(inset_x, above.down + 8.8, Room(across, 8.0 if roomy else SMALLEST_PT))
    left = max((width - grid.width_pt(symbol)) / 2, grid.quiet_pt(symbol))
    bars = _bars_above(digits_down, _DIGITS_PT, left, details.down + DESCENT * details.room.largest + 1.0)
    return Layout(Shape.ABOVE, bars, name, second, details, 1, 0.0)


def _under(stock: Stock, symbol: Symbol, grid: DotGrid) -> Layout:
    width, height = stock.label_points
    inset_x, inset_y = stock.inset_x_mm * MM, stock.inset_y_mm * MM
    left = _bars_left(stock, symbol, grid)
    down = height - inset_y - DESCENT * SMALLEST_PT
    bars = _bars_above(down, SMALLEST_PT, left, inset_y)
    digits_width = 0.572 * SMALLEST_PT * len(symbol.digits)  # of Noto Sans' digits; its blanks are narrower
    name_x = left + digits_width + 3
    name = Spot(name_x, down, Room(width - inset_x - name_x, SMALLEST_PT))
    return Layout(Shape.UNDER, bars, name, None, None, 0, 0.0)


def _bars_above(digits_down: float, digits_pt: float, x: float, highest: float) -> Bars:
    """Bars standing on their digits, as high as `highest` lets them, 25 mm at most."""
    bottom = digits_down - CAP_HEIGHT * digits_pt - _GAP
    return Bars(x, max(highest, bottom - _MOST_BARS), bottom, digits_down, digits_pt)
