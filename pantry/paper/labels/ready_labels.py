"""What is to be printed on one label, laid out and set once however often it is drawn.

In: a stock as its printer needs it, and labels of three kinds: an item's, a blank sticker, repacked food's.
Out: a `Ready` for each.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pantry.paper.labels.blank_sticker import BlankSticker, sticker_layout
from pantry.paper.labels.label_edge import Ink, ink_of
from pantry.paper.labels.label_layout import Bars, Layout, PracticeRoom, is_tall, layout_of, practice_room
from pantry.paper.labels.label_words import Label, SetWords, set_words, with_room_for_name
from pantry.paper.practice_mark import practice_words
from pantry.paper.symbols import CASE_MILS, WIDE_MILS, DotGrid, Symbol, grid_for, symbol_of

if TYPE_CHECKING:
    from pantry.paper.fonts import Faces
    from pantry.paper.stocks import Stock

AnyLabel = Label | BlankSticker
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
            self.made[label] = found
        return found

    def _item(self, label: Label) -> Ready:
        symbol = symbol_of(label.code)
        grid, usual, roomier = self._layouts_for(symbol or _LIKE_OURS)
        layout = with_room_for_name(label, usual, roomier, self._faces)
        room = practice_room(self.stock, layout)
        words = set_words(label if room else _says_practice(label), symbol, layout, self._faces)
        return self._ready(symbol, grid, layout.bars, words, room)

    def _sticker(self, sticker: BlankSticker) -> Ready:
        symbol = symbol_of(sticker.code)
        if symbol is None:
            raise ValueError(sticker.code)
        grid = self._grid(symbol)
        layout = sticker_layout(self.stock, symbol, grid, practice_words()[:1], self._faces)
        return self._ready(symbol, grid, layout.bars, layout.words, None)

    def _ready(
        self, symbol: Symbol | None, grid: DotGrid, bars: Bars, words: SetWords, room: PracticeRoom | None
    ) -> Ready:
        bars_width = grid.width_pt(symbol) + grid.step_pt if symbol else 0.0
        return Ready(symbol, grid, bars, words, ink_of(bars, bars_width, words, self._faces), room)

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


def _says_practice(label: Label) -> Label:
    """A label too small for words across it names what it is practice of."""
    return replace(label, name=" · ".join((*practice_words()[:1], label.name)))
