"""What every sheet to be written on shares: head with title and barcode, a table of blank rows, a foot to key it in.

In: a `Sheet` with its words, each in one or two languages side by side. Out: drawn pages, all alike but for their
barcode and number. All measures in points from the page's lower left corner.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from pantry.paper.fonts import ASCENT, CAP_HEIGHT, DESCENT, Font
from pantry.paper.page import Align, Pages, Style
from pantry.paper.sheet_table import Space, Table, Words, draw_table
from pantry.paper.sizes import LINE_PT, MARGIN_PT, MM
from pantry.paper.symbols import grid_for, symbol_of
from pantry.paper.text import SMALLEST_PT, Room, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator

TICK_PT = 6 * MM
_TITLE_PT, _ABOUT_PT, _WELCOME_PT, _SMALL_PT = 20.0, 12.0, 12.0, 9.0
_LEADING, _TITLE_LEADING = 1.3, 1.15
_WELCOME_LINES = 3
_BARS_PT = 12 * MM
_BARS_ROOM = 140.0
_GUTTER = 18.0


@dataclass(frozen=True, slots=True)
class Foot:
    """What is written when a page was counted, and what happens to it then."""

    keyed_by: Words
    keyed_on: Words
    totals_agree: Words
    fate: Words


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet as words; one page for each of `codes`, `pages_words` naming each page."""

    titles: Words
    site: str
    days: Words
    welcome: Words
    table: Table
    foot: Foot
    codes: tuple[str, ...]
    pages_words: tuple[Words, ...]


def draw_sheet(pages: Pages, sheet: Sheet) -> None:
    """Every page of `sheet`."""
    for number, (code, words) in enumerate(zip(sheet.codes, sheet.pages_words, strict=True)):
        if number:
            pages.next_page()
        _Page(pages, sheet).draw(code, words)


class _Page:
    """One page, drawn from the top down; `_at` is how far down it is."""

    def __init__(self, pages: Pages, sheet: Sheet) -> None:
        self._pages = pages
        self._sheet = sheet
        self._left = MARGIN_PT
        self._right = pages.width - MARGIN_PT
        self._at = pages.height - MARGIN_PT

    def draw(self, code: str, page_words: Words) -> None:
        """The whole page."""
        below_bars = self._bars(code, page_words)
        self._titles()
        self._at = min(self._at, below_bars) - 5
        self._at = self._side_by_side(self._sheet.welcome, self._at, self._welcome_size()) - 7
        bottom = self._foot() + 8
        draw_table(self._pages, self._sheet.table, Space(self._left, self._right, self._at, bottom))

    def _bars(self, code: str, page_words: Words) -> float:
        """The page's own barcode in the top right corner, its digits and the page's number under it."""
        symbol = symbol_of(code)
        if symbol is None:
            raise ValueError(code)
        grid = grid_for(symbol, _BARS_ROOM)
        width = grid.width_pt(symbol)
        x = grid.at_or_after(self._right - width - grid.step_pt)
        self._pages.symbol(symbol, grid, (x, self._at - _BARS_PT), _BARS_PT)
        down = self._at - _BARS_PT - 3 - CAP_HEIGHT * _SMALL_PT
        style = Style(Font.REGULAR, _SMALL_PT, Align.RIGHT)
        self._pages.words(self._right, down, symbol.digits, style)
        down -= _LEADING * _SMALL_PT
        said = self._pages.fit(" · ".join(page_words), Room(_BARS_ROOM, _SMALL_PT), Font.REGULAR)
        self._pages.words(self._right, down, said.lines[0], Style(Font.REGULAR, said.size, Align.RIGHT))
        return down - DESCENT * _SMALL_PT

    def _welcome_size(self) -> float:
        """The largest at which the welcome is three lines at most; no row is lost to one word on a fourth."""
        sizes = (_WELCOME_PT, _WELCOME_PT - 0.5, _WELCOME_PT - 1)
        few = (size for size in sizes if self._lines_side_by_side(self._sheet.welcome, size) <= _WELCOME_LINES)
        return next(few, sizes[0])

    def _lines_side_by_side(self, words: Words, size: float) -> int:
        style = Style(Font.REGULAR, size)
        halves = self._halves(words)
        return max(len(wrap(said, width, partial(self._width, style))) for _, width, said in halves)

    def _titles(self) -> None:
        across = self._right - self._left - _BARS_ROOM - _GUTTER
        down = self._at - CAP_HEIGHT * _TITLE_PT
        for title in self._sheet.titles:
            fitted = self._pages.fit(title, Room(across, _TITLE_PT), Font.BOLD)
            self._pages.words(self._left, down, fitted.lines[0], Style(Font.BOLD, fitted.size))
            down -= _TITLE_LEADING * _TITLE_PT
        self._site_and_day(down, across)
        self._at = down - DESCENT * _ABOUT_PT

    def _site_and_day(self, down: float, across: float) -> None:
        """The site's name and the day on one line; of a name that is too long the end is cut, never the day."""
        day = " · ".join(self._sheet.days)
        whole = self._pages.fit(" · ".join(filter(None, (self._sheet.site, day))), Room(across, _ABOUT_PT), Font.BOLD)
        said = whole.lines[0]
        if whole.cut:
            left = across - self._pages.width_of(f" · {day}", Style(Font.BOLD, SMALLEST_PT))
            said = f"{self._pages.fit(self._sheet.site, Room(left, SMALLEST_PT), Font.BOLD).lines[0]} · {day}"
        self._pages.words(self._left, down, said, Style(Font.BOLD, whole.size))

    def _halves(self, words: Words) -> Iterator[tuple[float, float, str]]:
        """(left edge, width, words) of each language; one alone takes the whole width."""
        width = (self._right - self._left - _GUTTER * (len(words) - 1)) / len(words)
        for number, said in enumerate(words):
            yield self._left + number * (width + _GUTTER), width, said

    def _side_by_side(self, words: Words, top: float, size: float) -> float:
        """Paragraphs beside each other from `top` down; gives how far down the longest goes."""
        style, lowest = Style(Font.REGULAR, size), top
        for x, width, said in self._halves(words):
            down = top - ASCENT * size
            for line in wrap(said, width, partial(self._width, style)):
                self._pages.words(x, down, line, style)
                lowest = min(lowest, down - DESCENT * size)
                down -= _LEADING * size
        return lowest

    def _foot(self) -> float:
        """What is written once the page was counted, at the bottom; gives its top."""
        foot = self._sheet.foot
        lines = self._lines_side_by_side(foot.fate, _SMALL_PT)
        fate_top = MARGIN_PT + (ASCENT + DESCENT + (lines - 1) * _LEADING) * _SMALL_PT
        self._side_by_side(foot.fate, fate_top, _SMALL_PT)
        bottom = fate_top + 5
        self._keyed_in(bottom)
        return bottom + max(TICK_PT, len(foot.keyed_by) * _LEADING * _SMALL_PT)

    def _keyed_in(self, bottom: float) -> None:
        """Who keyed the page in and when, to be written; whether its totals agree, to be ticked."""
        foot = self._sheet.foot
        agree = self._widest(foot.totals_agree)
        tick = self._right - agree - 5 - TICK_PT
        on = tick - 24 - 80
        by_end = self._stacked(self._left, bottom, foot.keyed_by)
        on_start = on - self._widest(foot.keyed_on) - 6
        self._pages.line((by_end + 6, bottom), (on_start - 14, bottom))
        self._stacked(on_start, bottom, foot.keyed_on)
        self._pages.line((on, bottom), (tick - 24, bottom))
        self._pages.frame((tick, bottom), (TICK_PT, TICK_PT), LINE_PT)
        self._stacked(tick + TICK_PT + 5, bottom, foot.totals_agree)

    def _width(self, style: Style, words: str) -> float:
        return self._pages.width_of(words, style)

    def _widest(self, words: Words) -> float:
        return max(self._width(Style(Font.REGULAR, _SMALL_PT), line) for line in words)

    def _stacked(self, x: float, bottom: float, words: Words) -> float:
        """Small lines under each other in the height of a tick box; gives their right end."""
        step = 1.15 * _SMALL_PT
        block = (len(words) - 1) * step + CAP_HEIGHT * _SMALL_PT
        down = bottom + TICK_PT - (TICK_PT - block) / 2 - CAP_HEIGHT * _SMALL_PT
        for line in words:
            self._pages.words(x, down, line, Style(Font.REGULAR, _SMALL_PT))
            down -= step
        return x + self._widest(words)
