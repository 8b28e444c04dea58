"""Numbered tokens in two halves: a guest keeps one and has a seat, the table keeps the other to call.

In: a `TokenSheet`: the first number and how many. Out: one PDF to be cut apart, six tokens a page.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.paper.fonts import CAP_HEIGHT, DESCENT, Font
from pantry.paper.page import Align, Pages, Style
from pantry.paper.sheets.cutting import cut_across, cut_down
from pantry.paper.sheets.sheet_parts import SMALL_PT, SheetParts
from pantry.paper.sheets.site_line import fit_site_and_days
from pantry.paper.sizes import LINE_PT, TICK_PT, PaperSize
from pantry.paper.text import SMALLEST_PT, Room
from pantry.paper.words import Words, in_each, once_each

if TYPE_CHECKING:
    from datetime import date

    from pantry.language import Language

A_PAGE = 6
_PAD_PT, _GAP_PT = 12.0, 8.0
_NUMBER_PT, _NUMBER_ROOM = 60.0, 108.0
_WORDS_PT, _CALLED_PT, _LINES = 13.0, 12.0, 6


@dataclass(frozen=True, slots=True)
class TokenSheet:
    """What to print: `count` tokens from the number `first` on."""

    site_name: str
    day: date
    languages: tuple[Language, ...]
    paper: PaperSize = PaperSize.LETTER
    first: int = 1
    count: int = 24

    @property
    def pages(self) -> int:
        """As many as the tokens need."""
        return -(-self.count // A_PAGE)

    def draw(self) -> bytes:
        """The PDF."""
        titles = in_each(self.languages, "Numbers for guests who wait")
        pages = Pages(self.paper.points, " · ".join(titles), self.languages[0].code)
        numbers = range(self.first, self.first + self.count)
        for page in range(self.pages):
            if page:
                pages.next_page()
            _TokenPage(pages, self).draw(tuple(numbers[page * A_PAGE : (page + 1) * A_PAGE]))
        return pages.finished()


class _TokenPage:
    """One page of tokens under each other."""

    def __init__(self, pages: Pages, sheet: TokenSheet) -> None:
        self._pages, self._sheet = pages, sheet
        self._parts = SheetParts(pages)
        self._middle = (self._parts.left + self._parts.right) / 2
        self._height = (self._parts.top - pages.height + self._parts.top) / A_PAGE

    def draw(self, numbers: tuple[int, ...]) -> None:
        """The tokens, the guest's half first, and the lines to cut along."""
        parts = self._parts
        for row, number in enumerate(numbers):
            top = parts.top - row * self._height
            self._guests_half(str(number), top - self._height / 2)
            self._tables_half(str(number), top - self._height / 2)
            if row:
                cut_across(self._pages, parts.left, parts.right, top)
        cut_down(self._pages, self._middle, parts.top, parts.top - len(numbers) * self._height)

    def _guests_half(self, number: str, middle: float) -> None:
        """The number, and what happens with it."""
        languages, left = self._sheet.languages, self._parts.left + _PAD_PT
        self._number(number, left, middle)
        words = in_each(languages, "Your number. Have a seat, we'll call it.")
        x = left + _NUMBER_ROOM + _GAP_PT
        self._stacked(words, x, middle, self._middle - _PAD_PT - x)

    def _tables_half(self, number: str, middle: float) -> None:
        """The number, a box to tick once it was called, whose it is and of which day."""
        sheet, left = self._sheet, self._middle + _PAD_PT
        self._number(number, left, middle)
        x = left + _NUMBER_ROOM + _GAP_PT
        across = self._parts.right - x
        self._pages.frame((x, middle - TICK_PT / 2), (TICK_PT, TICK_PT), LINE_PT)
        called = " · ".join(in_each(sheet.languages, "Called"))
        beside = across - TICK_PT - _GAP_PT
        fitted = self._pages.fit(called, Room(beside, _CALLED_PT), Font.BOLD)
        style = Style(Font.BOLD, fitted.size, Align.START)
        down = middle - CAP_HEIGHT * fitted.size / 2
        self._pages.words(x + TICK_PT + _GAP_PT, down, fitted.lines[0], style, beside)
        site = self._pages.clean(sheet.site_name).words
        days = once_each(language.day(sheet.day) for language in sheet.languages)
        small = fit_site_and_days(self._pages, site, days, Room(across, SMALL_PT, 2), Font.REGULAR)
        down = middle - self._height / 2 + _PAD_PT + DESCENT * small.size + (len(small.lines) - 1) * 1.3 * small.size
        for line in small.lines:
            self._pages.words(x, down, line, Style(Font.REGULAR, small.size, Align.START), across)
            down -= 1.3 * small.size

    def _number(self, number: str, left: float, middle: float) -> None:
        fitted = self._pages.fit(number, Room(_NUMBER_ROOM, _NUMBER_PT), Font.BOLD)
        down = middle - CAP_HEIGHT * fitted.size / 2
        self._pages.words(left, down, fitted.lines[0], Style(Font.BOLD, fitted.size))

    def _stacked(self, words: Words, x: float, middle: float, across: float) -> None:
        """Each language under the other, all of one size, around the middle."""
        size, lines = self._as_large_as_fits(words, across)
        step = self._parts.leading(words) * size
        down = middle + self._block(lines, step) / 2 - step / 2 - CAP_HEIGHT * size / 2
        for each in lines:
            for line in each:
                self._pages.words(x, down, line, Style(Font.REGULAR, size, Align.START), across)
                down -= step
            down -= _GAP_PT

    def _as_large_as_fits(self, words: Words, across: float) -> tuple[float, tuple[Words, ...]]:
        """The largest size at which all languages fit the token's height, and their lines then."""
        size = _WORDS_PT
        while True:
            fitted = [self._pages.fit(said, Room(across, size, _LINES), Font.REGULAR) for said in words]
            lines, smallest = tuple(each.lines for each in fitted), min(each.size for each in fitted)
            high = self._block(lines, self._parts.leading(words) * size)
            if size <= SMALLEST_PT or (smallest == size and high <= self._height - 2 * _GAP_PT):
                return size, lines
            size = max(size - 0.5, SMALLEST_PT)

    def _block(self, lines: tuple[Words, ...], step: float) -> float:
        return sum(map(len, lines)) * step + (len(lines) - 1) * _GAP_PT
