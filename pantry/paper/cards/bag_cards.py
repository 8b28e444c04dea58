"""Bag cards: the barcode that chooses a bag at the table, and the recipe that it is packed by.

In: a `BagCards`. Out: one PDF, four cards a page, to be cut out; or hung up whole where bags are packed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.paper.cards.bag_recipe import BagItem, BagRecipe
from pantry.paper.cards.card_bars import BARS_PT, card_symbol, draw_bars
from pantry.paper.fonts import Font
from pantry.paper.large_words import LargeRoom, draw_block, set_large
from pantry.paper.page import Align, Pages
from pantry.paper.sheets.sheet_parts import SMALL_PT
from pantry.paper.sizes import LINE_PT, MARGIN_PT, MM, PaperSize
from pantry.paper.symbols import CARD_MILS
from pantry.paper.words import Words, in_each

if TYPE_CHECKING:
    from pantry.language import Language
    from pantry.paper.large_words import Block

_COLUMNS, _ROWS = 2, 2
_GAP_PT, _PAD_PT = 6 * MM, 5 * MM
_PICTURE_PT, _HEAD_PT, _HOW_PT = 16 * MM, 22 * MM, 20 * MM
_BELOW_BARS_PT = SMALL_PT + 3 * MM
_NAME_PT, _ITEM_PT, _HOW_WORDS_PT, _SMALLEST_PT = 24.0, 15.0, 11.0, 7.0


@dataclass(frozen=True, slots=True)
class BagCard:
    """A bag: its name, its code, what is in it and goes in instead, whether it joins a household's own bag.

    From `two_from` people on it goes twice.
    """

    name: str
    code: str
    items: tuple[BagItem, ...] = ()
    extra: bool = False
    two_from: int | None = None


@dataclass(frozen=True, slots=True)
class BagCards:
    """What to print; `languages` one or two in the site's order."""

    languages: tuple[Language, ...]
    cards: tuple[BagCard, ...]
    paper: PaperSize = PaperSize.LETTER

    @property
    def pages(self) -> int:
        """Four cards on each."""
        return -(-len(self.cards) // (_COLUMNS * _ROWS))

    def draw(self) -> bytes:
        """The PDF."""
        titles = in_each(self.languages, "Bag cards")
        pages = Pages.of(self.paper.points, titles, self.languages, in_parts=True)
        step_x = (pages.width - 2 * MARGIN_PT + _GAP_PT) / _COLUMNS
        step_y = (pages.height - 2 * MARGIN_PT + _GAP_PT) / _ROWS
        for number, card in enumerate(self.cards):
            page, place = divmod(number, _COLUMNS * _ROWS)
            if page and not place:
                pages.next_page()
            row, column = divmod(place, _COLUMNS)
            corner = (MARGIN_PT + column * step_x, pages.height - MARGIN_PT + _GAP_PT - (row + 1) * step_y)
            _Drawing(pages, self.languages, corner, (step_x - _GAP_PT, step_y - _GAP_PT)).draw(card)
        return pages.finished()


class _Drawing:
    """One card: pictogram and name, the recipe, what the scan does, the bars."""

    def __init__(
        self, pages: Pages, languages: tuple[Language, ...], corner: tuple[float, float], size: tuple[float, float]
    ) -> None:
        self._pages, self._languages = pages, languages
        self._corner, self._size = corner, size
        self._left, self._across = corner[0] + _PAD_PT, size[0] - 2 * _PAD_PT

    def draw(self, card: BagCard) -> None:
        """The whole card."""
        (left, bottom), (width, height) = self._corner, self._size
        self._pages.practice_across(self._corner, self._size)
        self._pages.card(self._corner, self._size)
        top = bottom + height
        bars = bottom + _BELOW_BARS_PT
        how = bars + BARS_PT + _HOW_PT
        self._draw_head(card, top - _HEAD_PT / 2 - _PAD_PT / 2)
        self._draw_items(card, top - _HEAD_PT - _PAD_PT, how + _PAD_PT / 2)
        self._pages.line((self._left, how), (self._left + self._across, how), LINE_PT)
        room = LargeRoom(self._across, _HOW_PT - _PAD_PT / 2, _HOW_WORDS_PT, _SMALLEST_PT, Font.REGULAR)
        block = set_large(self._pages, self._how(card), room)
        self._draw_block(block, self._left, how - _HOW_PT / 2 + block.height / 2)
        draw_bars(self._pages, card_symbol(card.code), (left, bars), width, CARD_MILS)

    def _draw_head(self, card: BagCard, middle: float) -> None:
        self._pages.pictogram(
            "baby" if card.extra else "shopping-bag", (self._left, middle - _PICTURE_PT / 2), _PICTURE_PT
        )
        beside = _PICTURE_PT + _PAD_PT
        room = LargeRoom(self._across - beside, _HEAD_PT, _NAME_PT, _SMALLEST_PT)
        block = set_large(self._pages, (self._pages.clean(card.name).words,), room)
        self._draw_block(block, self._left + beside, middle + block.height / 2)

    def _draw_items(self, card: BagCard, top: float, bottom: float) -> None:
        """The recipe; a bag without one is only counted."""
        self._pages.line((self._left, top), (self._left + self._across, top), LINE_PT)
        height = top - bottom - _PAD_PT / 2
        if card.items:
            recipe = BagRecipe(self._pages, self._languages, self._across, height)
            recipe.draw(card.items, self._left, top - _PAD_PT / 2)
            return
        said = in_each(self._languages, "No recipe: this bag is only counted.")
        block = set_large(self._pages, said, LargeRoom(self._across, height, _ITEM_PT, _SMALLEST_PT))
        self._draw_block(block, self._left, top - _PAD_PT / 2)

    def _draw_block(self, block: Block, left: float, top: float) -> None:
        """All lines on one side: what is in a bag is named in any language."""
        draw_block(self._pages, block, left, top, Align.LEFT)

    def _how(self, card: BagCard) -> Words:
        """What its scan does at the table."""
        if card.extra:
            return in_each(self._languages, "Scan it after a household: one more for them.")
        if card.two_from:
            return in_each(
                self._languages,
                "Scan it: the next households get this bag. {n} people or more: 2 bags.",
                n=card.two_from,
            )
        return in_each(self._languages, "Scan it: the next households get this bag.")
