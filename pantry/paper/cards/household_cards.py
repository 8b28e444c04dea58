"""Household cards: a random number that a household may show, so that it is counted once a day; nothing else is on it.

In: a `HouseholdCards` with a random code for each. Out: one PDF, eight cards a page, to be cut out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.paper.cards.card_bars import BARS_PT, card_symbol, draw_bars
from pantry.paper.fonts import Font
from pantry.paper.large_words import LargeRoom, draw_in_middle, set_alike
from pantry.paper.page import Pages
from pantry.paper.sheets.sheet_parts import SMALL_PT
from pantry.paper.sizes import LINE_PT, MARGIN_PT, MM, PaperSize
from pantry.paper.symbols import CARD_MILS
from pantry.paper.words import Words, in_each

if TYPE_CHECKING:
    from pantry.language import Language

CARDS_A_PAGE = 8
_COLUMNS, _ROWS = 2, 4
_PAD_PT, _PICTURE_PT = 4 * MM, 13 * MM
_BELOW_BARS_PT = SMALL_PT + 4 * MM
_WORDS_PT, _SMALLEST_PT = 13.0, 7.0
_SHOW_SHARE = 0.36


@dataclass(frozen=True, slots=True)
class HouseholdCards:
    """What to print; `card_codes` are random; `languages` one or two in the site's order."""

    languages: tuple[Language, ...]
    card_codes: tuple[str, ...]
    paper: PaperSize = PaperSize.LETTER

    @property
    def pages(self) -> int:
        """Eight cards on each."""
        return -(-len(self.card_codes) // CARDS_A_PAGE)

    def draw(self) -> bytes:
        """The PDF; cards touch, so that one cut parts two."""
        titles = in_each(self.languages, "Household cards")
        pages = Pages.of(self.paper.points, titles, self.languages, in_parts=True)
        width = (pages.width - 2 * MARGIN_PT) / _COLUMNS
        height = (pages.height - 2 * MARGIN_PT) / _ROWS
        for number, code in enumerate(self.card_codes):
            page, place = divmod(number, CARDS_A_PAGE)
            if page and not place:
                pages.next_page()
            row, column = divmod(place, _COLUMNS)
            corner = (MARGIN_PT + column * width, pages.height - MARGIN_PT - (row + 1) * height)
            self._draw_card(pages, code, corner, (width, height))
        return pages.finished()

    def _draw_card(self, pages: Pages, code: str, corner: tuple[float, float], size: tuple[float, float]) -> None:
        """What to do with it and what it knows, and the bars."""
        (left, bottom), (width, height) = corner, size
        pages.practice_across(corner, size)
        pages.frame(corner, size, LINE_PT)
        bars = bottom + _BELOW_BARS_PT
        draw_bars(pages, card_symbol(code), (left, bars), width, CARD_MILS)
        top, low = bottom + height - _PAD_PT / 2, bars + BARS_PT + _PAD_PT / 2
        pages.pictogram("hand-heart", (left + _PAD_PT, (top + low) / 2 - _PICTURE_PT / 2), _PICTURE_PT)
        x = left + 2 * _PAD_PT + _PICTURE_PT
        across = left + width - _PAD_PT - x
        parts = (_SHOW_SHARE * (top - low), (1 - _SHOW_SHARE) * (top - low))
        rooms = (
            (self._show(), LargeRoom(across, parts[0], _WORDS_PT, _SMALLEST_PT)),
            (self._known(), LargeRoom(across, parts[1], _WORDS_PT, _SMALLEST_PT, Font.REGULAR)),
        )
        for block, part in zip(set_alike(pages, rooms), parts, strict=True):
            draw_in_middle(pages, block, x, top - part / 2)
            top -= part

    def _show(self) -> Words:
        return in_each(self.languages, "Show this card when you come.")

    def _known(self) -> Words:
        return in_each(
            self.languages, "It has a number and no name. When the day is closed, we forget that it was here."
        )
