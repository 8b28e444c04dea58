"""What is to be printed on one label, laid out and set once however often it is drawn.

In: a stock as its printer needs it, and labels of three kinds: an item's, a blank sticker, repacked food's.
Out: a `Ready` for each.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pantry.paper.fonts import Font
from pantry.paper.labels.blank_sticker import BlankSticker, sticker_layout
from pantry.paper.labels.label_edge import Ink, ink_around, inks_of
from pantry.paper.labels.label_layout import (
    Bars,
    Layout,
    bars_left,
    bars_standing_on,
    is_tall,
    layout_of,
)
from pantry.paper.labels.label_words import Label, Line, SetWords, set_words, with_room_for_name
from pantry.paper.labels.practice_spot import PracticeRoom, practice_spot
from pantry.paper.labels.repacked import RepackedLabel, set_repacked
from pantry.paper.practice_mark import practice_words
from pantry.paper.sizes import MM
from pantry.paper.symbols import CASE_MILS, WIDE_MILS, DotGrid, Symbol, grid_for, symbol_of

if TYPE_CHECKING:
    from pantry.paper.fonts import Faces
    from pantry.paper.stocks import Stock

AnyLabel = Label | BlankSticker | RepackedLabel
_DIGITS_PT = 9.0
_REPACKED_BARS = 12 * MM  # with their digits
_GAP = 4.0
_LIKE_OURS = Symbol("0" * 90, 10, "0 0000 0000 0")  # the room that is left blank where a code has no bars


@dataclass(frozen=True, slots=True)
class Ready:
    """A label as it is drawn; `practice_room` None: its own words say that it is practice."""

    symbol: Symbol | None
    grid: DotGrid
    bars: Bars
    words: SetWords
    ink: Ink
    practice_room: PracticeRoom | None


class ReadyLabels:
    """Labels of one stock; `dpi` None is an unknown printer."""

    def __init__(self, stock: Stock, dpi: int | None, faces: Faces) -> None:
        self.stock = stock
        self._dpi = dpi
        self._faces = faces
        self._layouts: dict[tuple[int, int], tuple[DotGrid, Layout, Layout]] = {}
        self.made: dict[AnyLabel, Ready] = {}

    def of(self, label: AnyLabel) -> Ready:
        """The label as it is drawn. Raises RefusedInput where the stock is too small for it."""
        found = self.made.get(label)
        if found is None:
            match label:
                case Label():
                    found = self._item(label)
                case BlankSticker():
                    found = self._sticker(label)
                case RepackedLabel():
                    found = self._repacked(label)
            self.made[label] = found
        return found

    def _item(self, label: Label) -> Ready:
        symbol = symbol_of(label.code)
        grid, usual, roomier = self._layouts_for(symbol or _LIKE_OURS)
        layout = with_room_for_name(label, usual, roomier, self._faces)
        words = set_words(label, symbol, layout, self._faces)
        ready = self._ready(symbol, grid, layout.bars, words)
        if ready.practice_room or not practice_words():
            return ready
        words = set_words(_says_practice(label), symbol, layout, self._faces)
        return replace(self._ready(symbol, grid, layout.bars, words), practice_room=None)

    def _sticker(self, sticker: BlankSticker) -> Ready:
        symbol = symbol_of(sticker.code)
        if symbol is None:
            raise ValueError(sticker.code)
        grid = self._grid(symbol)
        layout = sticker_layout(self.stock, symbol, grid, practice_words()[:1], self._faces)
        return replace(self._ready(symbol, grid, layout.bars, layout.words), practice_room=None)

    def _repacked(self, label: RepackedLabel) -> Ready:
        """Its bars, where it has some, stand under its words."""
        symbol = symbol_of(label.code)
        grid = self._grid(symbol or _LIKE_OURS)
        (width, height), inset_y = self.stock.label_points, self.stock.inset_y_mm * MM
        digits_down = height - inset_y - 0.5
        highest = digits_down - _REPACKED_BARS
        bars = bars_standing_on(digits_down, _DIGITS_PT, bars_left(self.stock, symbol or _LIKE_OURS, grid), highest)
        bottom = highest - _GAP if symbol else height - inset_y
        words = set_repacked(label, self.stock, (bars.x, bottom), self._faces)
        if symbol:
            digits = Line(bars.x, width - bars.x, digits_down, symbol.digits, Font.REGULAR, _DIGITS_PT)
            words = replace(words, lines=(*words.lines, digits))
        return self._ready(symbol, grid, bars, words)

    def _ready(self, symbol: Symbol | None, grid: DotGrid, bars: Bars, words: SetWords) -> Ready:
        bars_width = grid.width_pt(symbol) + grid.step_pt if symbol else 0.0
        inks, practice = inks_of(bars, bars_width, words, self._faces), practice_words()
        ink, room = ink_around(inks), None
        if practice:
            if symbol:
                inks.append(_with_margins(bars, bars_width, grid.quiet_pt(symbol)))
            room = practice_spot(self.stock, inks, practice, self._faces)
        return Ready(symbol, grid, bars, words, ink, room)

    def _grid(self, symbol: Symbol) -> DotGrid:
        mils = CASE_MILS if is_tall(self.stock) else WIDE_MILS
        return grid_for(symbol, self.stock.label_points[0], self._dpi, mils)

    def _layouts_for(self, symbol: Symbol) -> tuple[DotGrid, Layout, Layout]:
        """The dots, the usual layout and the one for long names; the same for all symbols of a length."""
        key = len(symbol.modules), symbol.quiet
        if key not in self._layouts:
            grid = self._grid(symbol)
            usual = layout_of(self.stock, symbol, grid)
            self._layouts[key] = grid, usual, layout_of(self.stock, symbol, grid, long_name=True)
        return self._layouts[key]


def _with_margins(bars: Bars, wide: float, quiet: float) -> Ink:
    """Bars with the blank margins that scanners need."""
    return Ink(bars.x - quiet, bars.top, bars.x + wide + quiet, bars.bottom)


def _says_practice(label: Label) -> Label:
    """A label too small for words across it names what it is practice of."""
    return replace(label, name=" · ".join((*practice_words()[:1], label.name)))
