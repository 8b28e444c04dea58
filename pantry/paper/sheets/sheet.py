"""What every sheet to be written on shares: head with title and barcode, a table of blank rows, a foot to key it in.

In: a `Sheet` with its words, each in one or two languages side by side. Out: drawn pages, all alike but for their
barcode and number. All measures in points from the page's lower left corner.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pantry.paper.fonts import Font
from pantry.paper.page import Align, Pages, Style
from pantry.paper.sheets.legend import draw_legend
from pantry.paper.sheets.sheet_code import beside_code, draw_code
from pantry.paper.sheets.sheet_parts import GUTTER, Foot, SheetParts, Titles, parts_of_page
from pantry.paper.sheets.sheet_table import Group, Space, Table, draw_table, edge_after, rows_in
from pantry.paper.sizes import FRAME_PT, MARGIN_PT
from pantry.paper.text import Room
from pantry.paper.words import Words, in_each

if TYPE_CHECKING:
    from pantry.language import Language
    from pantry.paper.sheets.legend import Legend

ANY_CODE = "7000000004"  # to measure with, in place of a page's own
_WELCOME_SIZES = (12.0, 11.5, 11.0, 10.5, 10.0)
_WELCOME_LINES = 3
_BELOW_WELCOME = 6.0
_FOLD_PT, _FOLD_LINES = 10.0, 2


@dataclass(frozen=True, slots=True)
class Fold:
    """A line down the page at which all up to a column is folded away, and the words that say so."""

    after: int
    words: Words


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet as words; one page for each of `codes`, `pages_words` naming each page.

    The table's rows that are filled in already go on from page to page. `left`: the margin at a binder's edge.
    """

    titles: Titles
    welcome: Words
    table: Table
    foot: Foot
    codes: tuple[str, ...]
    pages_words: tuple[Words, ...]
    legend: Legend | None = None
    left: float = MARGIN_PT
    fold: Fold | None = None


def draw_sheet(pages: Pages, sheet: Sheet) -> None:
    """Every page of `sheet`."""
    drawn = 0
    for number, (code, words) in enumerate(zip(sheet.codes, sheet.pages_words, strict=True)):
        if number:
            pages.next_page()
        drawn += _Page(pages, sheet).draw(code, words, drawn)


def rows_a_page(size: tuple[float, float], sheet: Sheet) -> int:
    """How many rows to write in a page of this size has; the sheet may still lack its codes."""
    return _Page(Pages(size, "", ""), sheet).draw(ANY_CODE, sheet.pages_words[0] if sheet.pages_words else (), 0)


def pages_words(languages: tuple[Language, ...], pages: int) -> tuple[Words, ...]:
    """Page n of m, for each page."""
    return tuple(in_each(languages, "page {n} of {m}", n=number + 1, m=pages) for number in range(pages))


class _Page:
    """One page, drawn from the top down."""

    def __init__(self, pages: Pages, sheet: Sheet) -> None:
        self._pages = pages
        self._sheet = sheet
        self._parts = parts_of_page(pages, sheet.left)

    def draw(self, code: str, page_words: Words, first_row: int) -> int:
        """The whole page, from a row on; gives how many rows to write in it has."""
        parts = self._parts
        below_bars = draw_code(parts, code, page_words, parts.top)
        below_titles = beside_code(parts).draw_titles(self._sheet.titles)
        top, whole = min(below_titles, below_bars) - 5, self._sheet.table
        bottom = self._foot_parts(top).draw_foot(self._sheet.foot) + 8
        top = parts.draw_side_by_side(self._sheet.welcome, top, self._welcome_size(top, bottom)) - _BELOW_WELCOME
        if self._sheet.legend:
            top = draw_legend(parts, self._sheet.legend, top) - 7
        space = Space(parts.left, parts.right, top, bottom)
        rows = rows_in(self._pages, whole, space)
        table = whole
        if whole.rows:
            of_page = whole.rows[first_row : first_row + rows]
            above = sum(not isinstance(row, Group) for row in whole.rows[:first_row])
            table = replace(whole, rows=of_page, first_number=whole.first_number + above)
        draw_table(self._pages, table, space)
        if self._sheet.fold:
            self._draw_fold(self._sheet.fold, space)
        return rows

    def _foot_parts(self, top: float) -> SheetParts:
        """Where the foot stands: of what is folded, on the side that stays in sight."""
        fold = self._sheet.fold
        return SheetParts(self._pages, self._fold_at(fold, top) + GUTTER) if fold else self._parts

    def _fold_at(self, fold: Fold, top: float) -> float:
        space = Space(self._parts.left, self._parts.right, top, MARGIN_PT)
        return edge_after(self._pages, self._sheet.table, space, fold.after)

    def _draw_fold(self, fold: Fold, space: Space) -> None:
        """The line, also at the paper's upper edge, and its words in the foot's height."""
        x, style = self._fold_at(fold, space.top), Style(Font.BOLD, _FOLD_PT, Align.START)
        self._pages.dashes((x, space.top), (x, MARGIN_PT), FRAME_PT)
        self._pages.dashes((x, self._pages.height - MARGIN_PT / 3), (x, self._parts.top + 9), FRAME_PT)
        down, across = space.bottom - 8, x - space.left - GUTTER / 2
        for said in fold.words:
            fitted = self._pages.fit(said, Room(across, _FOLD_PT, _FOLD_LINES), Font.BOLD)
            for line in fitted.lines:
                down -= self._parts.leading(fold.words) * fitted.size
                self._pages.words(space.left, down, line, replace(style, size=fitted.size), across)

    def _welcome_size(self, top: float, bottom: float) -> float:
        """The largest at which no row is lost to it: all that the table may have fit, or it is three lines at most."""
        parts, welcome, table = self._parts, self._sheet.welcome, self._sheet.table

        def is_short(size: float) -> bool:
            if table.most is None:
                return parts.lines_side_by_side(welcome, size) <= _WELCOME_LINES
            below = top - parts.height_side_by_side(welcome, size) - _BELOW_WELCOME
            return rows_in(self._pages, table, Space(parts.left, parts.right, below, bottom)) >= table.most

        return next((size for size in _WELCOME_SIZES if is_short(size)), _WELCOME_SIZES[-1])
