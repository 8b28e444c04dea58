"""Where the parts of a label go on a stock: beside the bars, above them, or under them on the smallest.

In: a stock, a symbol and its dot grid. Out: a frozen `Layout`, the same for every label of that size.
All measures in points, from the label's top left corner, down and to the right.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from pantry.errors import RefusedInput
from pantry.paper.fonts import ASCENT, CAP_HEIGHT, DESCENT
from pantry.paper.sizes import MM
from pantry.paper.text import SMALLEST_PT, Room

if TYPE_CHECKING:
    from pantry.paper.stocks import Stock
    from pantry.paper.symbols import DotGrid, Symbol

_USUAL_LABEL = (189.0, 72.0)  # 2 5/8 x 1 in: the sizes below are made for it and grow with the label
_NAME_PT, _SECOND_PT, _DETAIL_PT, _DIGITS_PT = 12.0, 9.5, 8.5, 9.0
_DIGITS_SMALLEST_PT = 7.0
_LEAST_BARS = 8 * MM
_LEAST_BARS_SMALLEST = 5 * MM
_LEAST_BARS_OF_LENGTH = 0.15
_MOST_BARS = 25 * MM
_DETAILS_WIDTH = 60.0
_LEAST_FOR_ABOVE, _LEAST_FOR_BESIDE = 50.0, 56.0  # inside the insets, for bars of 8 mm with all words
_TALL_WIDTH = 200.0
_GAP = 2.0
_OVERHANG = 2.0  # a J reaches left of where it stands
LEADING = 1.15
_TWO_LINES_AND_SECOND = ASCENT + LEADING + 1.2 + DESCENT  # in parts of the size
_WIDEST_QUIET = 11  # modules, of EAN-13


class Shape(StrEnum):
    """How a label is laid out."""

    TALL = "tall"  # an upright label for a case: all under each other, large, bars at the bottom
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
    """The places on one label; the last baseline of `details` is at most `details_last` down."""

    shape: Shape
    bars: Bars
    name: Spot
    second: Spot | None
    details: Spot | None
    details_last: float
    digits_width: float


def layout_of(stock: Stock, symbol: Symbol, grid: DotGrid, *, long_name: bool = False) -> Layout:
    """The layout for a stock, by how much room its bars leave; a long name takes a line more, from the bars' height."""
    match shape_of(stock, symbol, grid):
        case Shape.TALL:
            return _tall(stock, symbol, grid)
        case Shape.BESIDE:
            return _beside(stock, symbol, grid, long_name=long_name)
        case Shape.ABOVE:
            return _above(stock, symbol, grid, long_name=long_name)
        case Shape.UNDER:
            layout = _under(stock, symbol, grid)
            refuse_low(stock, layout.bars)
            return layout


def refuse_low(stock: Stock, bars: Bars) -> None:
    """Raises RefusedInput for bars so low that scanners would miss them."""
    if bars.bottom - bars.top < _LEAST_BARS_SMALLEST:
        raise RefusedInput(
            "The labels of the stock {name} are too low for a barcode: scanners could not read it. Nothing was printed."
            " Choose a label at least 12 mm high.",
            name=stock.name,
        )


def shape_of(stock: Stock, symbol: Symbol, grid: DotGrid) -> Shape:
    """How a stock's labels are laid out with such a symbol."""
    width, height = stock.label_points
    if is_tall(stock):
        return Shape.TALL
    free = height - 2 * stock.inset_y_mm * MM
    if free < _LEAST_FOR_ABOVE:
        return Shape.UNDER
    room_right = width - bars_end(stock, symbol, grid) - stock.inset_x_mm * MM
    return Shape.BESIDE if free >= _LEAST_FOR_BESIDE and room_right >= _DETAILS_WIDTH else Shape.ABOVE


def is_tall(stock: Stock) -> bool:
    """Whether a label stands upright and is as large as a hand: one for a case, read from afar."""
    width, height = stock.label_points
    return height > width >= _TALL_WIDTH


def bars_left(stock: Stock, symbol: Symbol, grid: DotGrid) -> float:
    """The same for all symbols where they fit, so that labels under each other have one left edge.

    On the narrowest labels bars may stand in the insets; their blank margins stay on the label.
    """
    blank, inset = grid.quiet_pt(symbol), stock.inset_x_mm * MM
    rightmost = stock.label_points[0] - grid.width_pt(symbol) - blank - grid.step_pt
    common = max(_WIDEST_QUIET * grid.module_pt, inset)
    return common if common <= rightmost else max(blank, min(inset, rightmost))


def bars_end(stock: Stock, symbol: Symbol, grid: DotGrid) -> float:
    """Where other ink may begin right of the bars: after them, their blank margin, and the step to a whole dot."""
    return bars_left(stock, symbol, grid) + grid.width_pt(symbol) + grid.quiet_pt(symbol) + grid.step_pt


def least_bars(symbol: Symbol, grid: DotGrid) -> float:
    """How high bars are at least, where a label isn't of the smallest."""
    return max(_LEAST_BARS, _LEAST_BARS_OF_LENGTH * grid.width_pt(symbol))


def _tall(stock: Stock, symbol: Symbol, grid: DotGrid) -> Layout:
    width, height = stock.label_points
    left = bars_left(stock, symbol, grid)
    across = width - left - stock.inset_x_mm * MM
    name_pt, second_pt, detail_pt = 0.105 * width, 0.07 * width, 0.06 * width
    name = Spot(left, stock.inset_y_mm * MM + ASCENT * name_pt, Room(across, name_pt, 3))
    second = Spot(left, name.down + 2 * LEADING * name_pt + 1.2 * second_pt, Room(across, second_pt))
    bars = bars_standing_on(height - stock.inset_y_mm * MM - 0.5, 1.5 * _DIGITS_PT, left, height - 0.3 * height)
    details = Spot(left, second.down + 2.2 * detail_pt, Room(across, detail_pt))
    return Layout(Shape.TALL, bars, name, second, details, bars.top - detail_pt, across)


def _beside(stock: Stock, symbol: Symbol, grid: DotGrid, *, long_name: bool) -> Layout:
    width, height = stock.label_points
    inset_x, inset_y = stock.inset_x_mm * MM, stock.inset_y_mm * MM
    grown = max(min(width / _USUAL_LABEL[0], height / _USUAL_LABEL[1], 2.2), 0.9)
    left = bars_left(stock, symbol, grid)
    digits_down = height - inset_y - 0.5
    name_pt, second_pt, lines = _NAME_PT * grown, _SECOND_PT * grown, 1
    if long_name:
        free = digits_down - CAP_HEIGHT * _DIGITS_PT - 2 * _GAP - least_bars(symbol, grid) - inset_y
        lines, name_pt = 2, min(name_pt, free / _TWO_LINES_AND_SECOND)
        second_pt = min(second_pt, name_pt)
    across = width - left - inset_x
    name = Spot(left, inset_y + ASCENT * name_pt, Room(across, name_pt, lines))
    second = Spot(left, name.down + (lines - 1) * LEADING * name_pt + 1.2 * second_pt, Room(across, second_pt))
    bars = bars_standing_on(digits_down, _DIGITS_PT, left, second.down + DESCENT * second_pt + _GAP)
    detail_x = bars_end(stock, symbol, grid) + _OVERHANG
    detail_pt = _DETAIL_PT * min(grown, 1.5)
    details = Spot(detail_x, bars.top + CAP_HEIGHT * detail_pt, Room(width - inset_x - detail_x, detail_pt))
    return Layout(Shape.BESIDE, bars, name, second, details, digits_down - 0.2 * detail_pt, detail_x - left)


def _above(stock: Stock, symbol: Symbol, grid: DotGrid, *, long_name: bool) -> Layout:
    width, height = stock.label_points
    inset_x, inset_y = stock.inset_x_mm * MM, stock.inset_y_mm * MM
    left = bars_left(stock, symbol, grid)
    across = width - left - inset_x
    digits_down = height - inset_y - 0.5
    free = digits_down - CAP_HEIGHT * _DIGITS_PT - _GAP - least_bars(symbol, grid) - inset_y
    roomy = free >= 30
    lines = 2 if long_name and free >= 45 else 1
    name_pt = 9.5 if lines == 2 else 12.0 if free >= 34 else 11.0 if roomy else 9.5
    name = Spot(left, inset_y + ASCENT * name_pt, Room(across, name_pt, lines))
    name_end = name.down + (lines - 1) * LEADING * name_pt
    second = Spot(left, name_end + 9.3, Room(across, 8.5)) if roomy else None
    details_down = (second.down if second else name_end) + (8.6 if roomy else 8.3)
    details = Spot(left, details_down, Room(across, 8.0 if roomy else SMALLEST_PT))
    digits_pt = _DIGITS_PT if roomy else _DIGITS_SMALLEST_PT
    bars = bars_standing_on(digits_down, digits_pt, left, details_down + DESCENT * details.room.largest + 0.8)
    return Layout(Shape.ABOVE, bars, name, second, details, details_down, across)


def _under(stock: Stock, symbol: Symbol, grid: DotGrid) -> Layout:
    width, height = stock.label_points
    inset_x, inset_y = stock.inset_x_mm * MM, stock.inset_y_mm * MM
    left = bars_left(stock, symbol, grid)
    down = height - inset_y - DESCENT * SMALLEST_PT
    bars = bars_standing_on(down, SMALLEST_PT, left, inset_y)
    digits_width = 0.58 * SMALLEST_PT * len(symbol.digits)  # of Noto Sans' digits; its blanks are narrower
    name_x = left + digits_width + 3
    name = Spot(name_x, down, Room(width - inset_x - name_x, SMALLEST_PT))
    return Layout(Shape.UNDER, bars, name, None, None, down, digits_width)


def bars_standing_on(digits_down: float, digits_pt: float, x: float, highest: float) -> Bars:
    """Bars standing on their digits, as high as `highest` lets them, but at most 25 mm or 0.4 of the label."""
    bottom = digits_down - CAP_HEIGHT * digits_pt - _GAP
    return Bars(x, max(highest, bottom - max(_MOST_BARS, 0.4 * digits_down)), bottom, digits_down, digits_pt)
