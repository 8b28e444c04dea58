"""What every sheet to be written on shares: head with title and barcode, a table of blank rows, a foot to key it in.

In: a `Sheet` with its words, each in one or two languages side by side. Out: drawn pages, all alike but for their
barcode and number. All measures in points from the page's lower left corner.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.paper.fonts import ASCENT, CAP_HEIGHT, DESCENT, Font
from pantry.paper.page import Align, Pages, Style
from pantry.paper.sizes import FRAME_PT, LINE_PT, MARGIN_PT, MM, PaperSize
from pantry.paper.symbols import grid_for, symbol_of
from pantry.paper.text import Room, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator

LEAST_ROW_PT = 10 * MM
TICK_PT = 6 * MM
_TITLE_PT, _ABOUT_PT, _WELCOME_PT, _HEAD_PT, _EXAMPLE_PT, _SMALL_PT = 20.0, 12.0, 12.0, 11.0, 14.0, 9.0
_LEADING, _TITLE_LEADING = 1.3, 1.15
_WELCOME_LINES = 3
_BARS_PT = 12 * MM
_BARS_ROOM = 130.0
_GUTTER = 18.0
_PAD = 5.0
_NUMBERS_PT = 36.0  # the column of row numbers, which also says "Total"

Words = tuple[str, ...]  # the same in each language, said once where the languages agree


@dataclass(frozen=True, slots=True)
class Column:
    """A column to write in: its head, its width in points (None: what is left), what the example row has in it."""

    head: Words
    example: str
    width: float | None = None


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

    paper: PaperSize
    titles: Words
    about: str
    welcome: Words
    columns: tuple[Column, ...]
    example: Words
    total: Words
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
        self._table(self._foot())

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
        self._pages.words(self._right, down, " · ".join(page_words), style)
        return down - DESCENT * _SMALL_PT

    def _welcome_size(self) -> float:
        """The largest at which the welcome is three lines at most; no row is lost to one word on a fourth."""
        sizes = (_WELCOME_PT, _WELCOME_PT - 0.5, _WELCOME_PT - 1)
        few = (size for size in sizes if self._lines_side_by_side(self._sheet.welcome, size) <= _WELCOME_LINES)
        return next(few, sizes[-1])

    def _lines_side_by_side(self, words: Words, size: float) -> int:
        style = Style(Font.REGULAR, size)
        halves = self._halves(words)
        return max(len(wrap(said, width, lambda part: self._pages.width_of(part, style))) for _, width, said in halves)

    def _titles(self) -> None:
        across = self._right - self._left - _BARS_ROOM
        down = self._at - CAP_HEIGHT * _TITLE_PT
        for title in self._sheet.titles:
            self._fitted(title, (self._left, down), Room(across, _TITLE_PT), Font.BOLD)
            down -= _TITLE_LEADING * _TITLE_PT
        self._fitted(self._sheet.about, (self._left, down), Room(across, _ABOUT_PT), Font.BOLD)
        self._at = down - DESCENT * _ABOUT_PT

    def _fitted(self, words: str, corner: tuple[float, float], room: Room, font: Font) -> None:
        fitted = self._pages.fit(words, room, font)
        for number, line in enumerate(fitted.lines):
            down = corner[1] - number * _LEADING * fitted.size
            self._pages.words(corner[0], down, line, Style(font, fitted.size))

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
            for line in wrap(said, width, lambda part: self._pages.width_of(part, style)):
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
        agree = self._width(foot.totals_agree)
        tick = self._right - agree - 5 - TICK_PT
        on = tick - 24 - 80
        by_end = self._stacked(self._left, bottom, foot.keyed_by)
        on_start = on - self._width(foot.keyed_on) - 6
        self._pages.line((by_end + 6, bottom), (on_start - 14, bottom))
        self._stacked(on_start, bottom, foot.keyed_on)
        self._pages.line((on, bottom), (tick - 24, bottom))
        self._pages.frame((tick, bottom), (TICK_PT, TICK_PT), LINE_PT)
        self._stacked(tick + TICK_PT + 5, bottom, foot.totals_agree)

    def _width(self, words: Words) -> float:
        return max(self._pages.width_of(line, Style(Font.REGULAR, _SMALL_PT)) for line in words)

    def _stacked(self, x: float, bottom: float, words: Words) -> float:
        """Small lines under each other in the height of a tick box; gives their right end."""
        step = 1.15 * _SMALL_PT
        block = (len(words) - 1) * step + CAP_HEIGHT * _SMALL_PT
        down = bottom + TICK_PT - (TICK_PT - block) / 2 - CAP_HEIGHT * _SMALL_PT
        for line in words:
            self._pages.words(x, down, line, Style(Font.REGULAR, _SMALL_PT))
            down -= step
        return x + self._width(words)

    def _table(self, foot_top: float) -> None:
        """Heads, the example, as many rows as fit, totals; the rows share what height is left."""
        bottom = foot_top + 8
        edges = self._edges()
        heads = self._heads(edges)
        heads_pt = max(len(lines) for lines in heads) * _LEADING * _HEAD_PT + 0.8 * _PAD
        rows = int((self._at - heads_pt - bottom) // LEAST_ROW_PT)
        row_pt = (self._at - heads_pt - bottom) / rows
        top, head_bottom = self._at, self._at - heads_pt
        for x, lines in zip(edges[1:], heads, strict=False):
            down = top - 0.4 * _PAD - ASCENT * _HEAD_PT
            for line in lines:
                self._pages.words(x + _PAD, down, line, Style(Font.BOLD, _HEAD_PT))
                down -= _LEADING * _HEAD_PT
        for number in range(1, rows):
            y = head_bottom - number * row_pt
            thick = FRAME_PT if number in (1, rows - 1) else LINE_PT
            self._pages.line((self._left, y), (self._right, y), thick)
            if number < rows - 1:
                middle = y - row_pt / 2 - CAP_HEIGHT * 10 / 2
                style = Style(Font.REGULAR, 10, Align.CENTER)
                self._pages.words((edges[0] + edges[1]) / 2, middle, str(number), style)
        self._example(edges, head_bottom - row_pt / 2)
        self._total(edges, bottom + row_pt / 2)
        for x in edges[1:-1]:
            self._pages.line((x, top), (x, bottom))
        self._pages.line((self._left, head_bottom), (self._right, head_bottom), FRAME_PT)
        self._pages.frame((self._left, bottom), (self._right - self._left, top - bottom))

    def _edges(self) -> tuple[float, ...]:
        """The columns' left edges, that of the row numbers first, and the right edge of the last."""
        known = _NUMBERS_PT + sum(column.width or 0 for column in self._sheet.columns)
        open_columns = [column for column in self._sheet.columns if column.width is None]
        share = (self._right - self._left - known) / max(len(open_columns), 1)
        edges = [self._left, self._left + _NUMBERS_PT]
        for column in self._sheet.columns:
            edges.append(edges[-1] + (share if column.width is None else column.width))
        return tuple(edges)

    def _heads(self, edges: tuple[float, ...]) -> list[Words]:
        style = Style(Font.BOLD, _HEAD_PT)
        heads = []
        for column, left, right in zip(self._sheet.columns, edges[1:], edges[2:], strict=False):
            room = right - left - 2 * _PAD
            lines = (wrap(said, room, lambda part: self._pages.width_of(part, style)) for said in column.head)
            heads.append(tuple(line for said in lines for line in said))
        return heads

    def _example(self, edges: tuple[float, ...], middle: float) -> None:
        style = Style(Font.REGULAR, _EXAMPLE_PT, Align.CENTER)
        down = middle - CAP_HEIGHT * _EXAMPLE_PT / 2
        for column, left, right in zip(self._sheet.columns, edges[1:], edges[2:], strict=False):
            self._pages.words((left + right) / 2, down, column.example, style)
        words = " · ".join(self._sheet.example)
        small = Style(Font.REGULAR, _SMALL_PT, Align.RIGHT)
        self._pages.words(self._right - _PAD, middle - CAP_HEIGHT * _SMALL_PT / 2, words, small)

    def _total(self, edges: tuple[float, ...], middle: float) -> None:
        size = 10.0
        fitted = [self._pages.fit(said, Room(_NUMBERS_PT - 4, size), Font.BOLD) for said in self._sheet.total]
        down = middle + (len(fitted) - 1) * size * 0.6 - CAP_HEIGHT * size / 2
        for each in fitted:
            style = Style(Font.BOLD, each.size, Align.CENTER)
            self._pages.words((edges[0] + edges[1]) / 2, down, each.lines[0], style)
            down -= size * 1.2
