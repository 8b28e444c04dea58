"""Command cards: barcodes to scan instead of typing, each with its pictogram, and the scanner-check card.

In: a `CardSheet`: one or two languages, a paper size. Out: one PDF of four pages, to be cut out or hung up whole: how
many people; taking in; the rest, with Undo apart; the scanner check. Bars are 30 mm apart: a scanner sees one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.codes.cards import Card, cards
from pantry.codes.scanner_check import CARD_LINE, LOT, SECOND_BARCODE, SERIAL
from pantry.paper.cards.card_bars import BARS_PT, card_symbol, draw_bars
from pantry.paper.fonts import CAP_HEIGHT, Font
from pantry.paper.page import Align, Pages, Style
from pantry.paper.sheets.sheet_parts import SMALL_PT, SheetParts
from pantry.paper.sizes import FRAME_PT, LINE_PT, MARGIN_PT, MM, PaperSize
from pantry.paper.symbols import CARD_MILS, WIDE_MILS, Symbol, element_symbol
from pantry.paper.text import Fitted, Room
from pantry.paper.words import Words, in_each, once_each

if TYPE_CHECKING:
    from pantry.language import Language

_COLUMNS, _ROWS, _GAP_PT = 2, 4, 2 * MM
_PAD_PT = 5 * MM
_BELOW_BARS_PT = SMALL_PT + 3 * MM
_WORDS_PT, _NUMBER_PT, _STEP_PT, _STEP_GAP_PT = 17.0, 44.0, 14.0, 20 * MM
_WORDS_LINES = 2
_PICTURE_PT = 17 * MM
_PICTURE_ROOM_PT = 31 * MM
_LEADING = 1.2
_PICTOGRAMS = {
    "/out": "upload", "/in": "download", "/same": "calendar-sync", "/done": "check", "?": "circle-question-mark",
    "/redo": "redo-2", "/undo": "undo-2", "/lock": "lock",
}  # fmt: skip
_UNDO, _UNDO_FRAME_PT = "/undo", 2 * FRAME_PT
_APART = None  # an empty row before what must not be scanned by mistake
_PAGES: tuple[tuple[str | None, ...], ...] = (
    ("1", "2", "3", "4", "5", "6", "7", "8+"),
    ("/in", "/out", "x2", "x6", "x12", "x24", "/same", "/done"),
    ("?", "/redo", "/lock", _APART, _APART, _APART, _UNDO),
)


@dataclass(frozen=True, slots=True)
class CardSheet:
    """What to print; `languages` one or two in the site's order."""

    languages: tuple[Language, ...]
    paper: PaperSize = PaperSize.LETTER

    @property
    def pages(self) -> int:
        """The cards' pages and the scanner check."""
        return len(_PAGES) + 1

    def draw(self) -> bytes:
        """The PDF."""
        titles = in_each(self.languages, "Scan instead of typing")
        pages = Pages.of(self.paper.points, titles, self.languages)
        by_line = {card.line: card for card in cards()}
        for lines in _PAGES:
            _CardPage(pages, self.languages).draw(titles, tuple(by_line[line] if line else None for line in lines))
            pages.next_page()
        _CheckPage(pages, self.languages).draw(by_line[CARD_LINE])
        return pages.finished()


class _CardPage:
    """A page of cards in two columns and four rows."""

    def __init__(self, pages: Pages, languages: tuple[Language, ...]) -> None:
        self._pages, self._languages = pages, languages
        self._parts = SheetParts(pages)

    def draw(self, titles: Words, on_page: tuple[Card | None, ...]) -> None:
        """Its title and its cards; where there is none the paper stays blank."""
        parts = self._parts
        top = parts.draw_title_alone(titles) - 2 * _GAP_PT
        step_x = (parts.right - parts.left + _GAP_PT) / _COLUMNS
        step_y = (top - MARGIN_PT + _GAP_PT) / _ROWS
        for place, card in enumerate(on_page):
            row, column = divmod(place, _COLUMNS)
            if card is not None:
                corner = (parts.left + column * step_x, top - (row + 1) * step_y + _GAP_PT)
                self._card(card, corner, (step_x - _GAP_PT, step_y - _GAP_PT))

    def _card(self, card: Card, corner: tuple[float, float], size: tuple[float, float]) -> None:
        (left, bottom), (width, height) = corner, size
        self._pages.card(corner, size, _UNDO_FRAME_PT if card.line == _UNDO else LINE_PT)
        bars = bottom + _BELOW_BARS_PT
        middle = (bottom + height + bars + BARS_PT) / 2
        self._picture(card, left + _PAD_PT, middle)
        words = once_each(language.say(card.title) for language in self._languages)
        self._words(words, left + _PICTURE_ROOM_PT, middle, width - _PICTURE_ROOM_PT - _PAD_PT)
        draw_bars(self._pages, card_symbol(card.digits), (left, bars), width, CARD_MILS)

    def _picture(self, card: Card, left: float, middle: float) -> None:
        """The pictogram, or the number itself where the card is one."""
        if card.line in _PICTOGRAMS:
            self._pages.pictogram(_PICTOGRAMS[card.line], (left, middle - _PICTURE_PT / 2), _PICTURE_PT)
            return
        number = card.line.replace("x", "×")
        fitted = self._pages.fit(number, Room(_PICTURE_ROOM_PT - 1.5 * _PAD_PT, _NUMBER_PT), Font.BOLD)
        baseline = middle - CAP_HEIGHT * fitted.size / 2
        self._pages.words(left, baseline, fitted.lines[0], Style(Font.BOLD, fitted.size))

    def _words(self, words: Words, left: float, middle: float, width: float) -> None:
        """The card's words in each language under each other, all of one size, around a middle."""

        def lines_at(size: float) -> tuple[Fitted, ...]:
            return tuple(self._pages.fit(said, Room(width, size, _WORDS_LINES), Font.BOLD) for said in words)

        size = min(fitted.size for fitted in lines_at(_WORDS_PT))
        lines = [line for fitted in lines_at(size) for line in fitted.lines]
        step = _LEADING * size
        baseline = middle + (len(lines) - 1) * step / 2 - CAP_HEIGHT * size / 2
        for line in lines:
            self._pages.words(left, baseline, line, Style(Font.BOLD, size, Align.START), width)
            baseline -= step


class _CheckPage:
    """The scanner-check card: two barcodes, one after the other, and what each is for."""

    def __init__(self, pages: Pages, languages: tuple[Language, ...]) -> None:
        self._pages, self._languages = pages, languages
        self._parts = SheetParts(pages)

    def draw(self, card: Card) -> None:
        """The whole page."""
        top = self._parts.draw_title_alone(once_each(language.say(card.title) for language in self._languages))
        first = in_each(
            self._languages, "1. Scan this once on each laptop, with the scanner that is used there. A screen opens."
        )
        then = in_each(self._languages, "2. Then scan this. The screen says what it found, and what it set right.")
        below = self._step(first, card_symbol(card.digits), top - _STEP_GAP_PT / 2, CARD_MILS)
        second = element_symbol(SECOND_BARCODE, f"(10) {LOT[2:]}  (21) {SERIAL[2:]}")
        self._step(then, second, below - _STEP_GAP_PT, WIDE_MILS)

    def _step(self, words: Words, symbol: Symbol, top: float, mils: tuple[float, ...]) -> float:
        """What to do and the barcode under it; gives how far down they go."""
        parts = self._parts
        below = parts.draw_side_by_side(words, top, _STEP_PT) - _PAD_PT
        draw_bars(self._pages, symbol, (parts.left, below - BARS_PT), parts.right - parts.left, mils)
        return below - BARS_PT - 2 * SMALL_PT
