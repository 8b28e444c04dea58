"""The table of a sheet: heads, an example, numbered rows to write in, totals.

In: `Column`s with their heads in one or two languages, and the room from top to bottom. Out: a drawn table whose rows
share the height. All measures in points from the page's lower left corner.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from pantry.paper.fonts import ASCENT, CAP_HEIGHT, Font
from pantry.paper.page import Align, Style
from pantry.paper.sizes import FRAME_PT, LINE_PT, MM, TICK_PT
from pantry.paper.text import SMALLEST_PT, Room, pieces, wrap

if TYPE_CHECKING:
    from pantry.paper.page import Pages

LEAST_ROW_PT = 10 * MM
NUMBERS_PT = 36.0  # the column of row numbers, which also says "Total"
_HEAD_PT, _NUMBER_PT, _EXAMPLE_PT, _NOTE_PT = 11.0, 10.0, 14.0, 9.0
_HEAD_LEADING, _TOTAL_LEADING = 1.3, 1.2
_CELL_PT, _CELL_LINES = 11.0, 2
_PAD = 5.0

Cells = tuple[str, ...]
Words = tuple[str, ...]  # the same in each language, said once where the languages agree


@dataclass(frozen=True, slots=True)
class Column:
    """A column to write in: its head, what the example row has in it, its width (None: a share of what is left).

    `note`: small print under the head. `tick`: each row has a box to tick, and what stands beside it.
    """

    head: Words
    example: str = ""
    width: float | None = None
    note: Words = ()
    tick: Words = ()


@dataclass(frozen=True, slots=True)
class Table:
    """What a table says: its columns, and the words for the example row and for the row of totals, if it has them.

    `rows`: what stands in rows already, cell by cell; those after them are blank. `row_pt`: how high one is at least.
    """

    columns: tuple[Column, ...]
    example: Words = ()
    total: Words = ()
    rows: tuple[Cells, ...] = ()
    row_pt: float = LEAST_ROW_PT
    first_number: int = 1


@dataclass(frozen=True, slots=True)
class Space:
    """The rectangle that a table fills."""

    left: float
    right: float
    top: float
    bottom: float


def rows_in(pages: Pages, table: Table, space: Space) -> int:
    """How many rows to write in fit `space`."""
    return _Drawing(pages, table, space).rows_to_write_in


def edge_after(pages: Pages, table: Table, space: Space, column: int) -> float:
    """Where a column ends."""
    return _Drawing(pages, table, space).edges[column + 2]


def draw_table(pages: Pages, table: Table, space: Space) -> None:
    """Draws `table` with as many rows as fit `space`."""
    _Drawing(pages, table, space).draw()


class _Drawing:
    """One table; the example, if any, is its first row, the totals its last."""

    def __init__(self, pages: Pages, table: Table, space: Space) -> None:
        self._pages = pages
        self._table = table
        self._space = space
        self._edges = self._column_edges()
        self._head_pt = self._head_size()
        self._heads = self._lines_of(tuple(column.head for column in table.columns), Style(Font.BOLD, self._head_pt))
        self._notes = self._lines_of(tuple(column.note for column in table.columns), Style(Font.REGULAR, _NOTE_PT))
        self._head_end = space.top - max(map(self._head_height, self._heads, self._notes)) - 0.8 * _PAD
        self._rows = int((self._head_end - space.bottom) // table.row_pt)
        self._row_pt = (self._head_end - space.bottom) / self._rows
        self._first = int(bool(table.example))

    @property
    def edges(self) -> tuple[float, ...]:
        """Of the column of row numbers, then of each other, and the right edge of the last."""
        return self._edges

    @property
    def rows_to_write_in(self) -> int:
        """All but the example and the totals."""
        return self._rows - self._first - bool(self._table.total)

    def draw(self) -> None:
        """All of it."""
        self._draw_lines()
        self._draw_heads()
        if self._table.example:
            self._draw_example()
        self._draw_rows()
        self._draw_ticks()
        if self._table.total:
            self._draw_total()

    def _column_edges(self) -> tuple[float, ...]:
        """The columns' left edges, that of the row numbers first, and the right edge of the last."""
        columns, space = self._table.columns, self._space
        known = NUMBERS_PT + sum(column.width or 0 for column in columns)
        shares = sum(column.width is None for column in columns)
        share = (space.right - space.left - known) / max(shares, 1)
        edges = [space.left, space.left + NUMBERS_PT]
        for column in columns:
            edges.append(edges[-1] + (share if column.width is None else column.width))
        return tuple(edges)

    def _rooms(self) -> tuple[float, ...]:
        """What width each column has for words."""
        return tuple(right - left - 2 * _PAD for left, right in pairwise(self._edges[1:]))

    def _head_size(self) -> float:
        """The largest size at which nothing of a head that can't be broken is wider than its column."""
        words = [
            (word, room)
            for column, room in zip(self._table.columns, self._rooms(), strict=True)
            for said in column.head
            for word in map(str.rstrip, pieces(said))
        ]
        size = _HEAD_PT
        while size > SMALLEST_PT and any(self._width(Style(Font.BOLD, size), word) > room for word, room in words):
            size -= 0.5
        return size

    def _lines_of(self, said_in: tuple[Words, ...], style: Style) -> tuple[Words, ...]:
        """The lines of each column's words."""
        measure = partial(self._width, style)
        return tuple(
            tuple(line for said in words for line in wrap(said, room, measure))
            for words, room in zip(said_in, self._rooms(), strict=True)
        )

    def _head_height(self, heads: Words, notes: Words) -> float:
        return _HEAD_LEADING * (len(heads) * self._head_pt + len(notes) * _NOTE_PT)

    def _width(self, style: Style, words: str) -> float:
        return self._pages.width_of(words, style)

    def _middle(self, row: int) -> float:
        """Halfway down a row."""
        return self._head_end - (row + 0.5) * self._row_pt

    def _draw_lines(self) -> None:
        """The frame, heavier lines around what isn't written by guests, and all others."""
        space = self._space
        heavy = {0, self._first} | ({self._rows - 1} if self._table.total else set())
        for row in range(self._rows):
            y = self._head_end - row * self._row_pt
            self._pages.line((space.left, y), (space.right, y), FRAME_PT if row in heavy else LINE_PT)
        for x in self._edges[1:-1]:
            self._pages.line((x, space.top), (x, space.bottom))
        self._pages.frame((space.left, space.bottom), (space.right - space.left, space.top - space.bottom))

    def _draw_heads(self) -> None:
        head, note = Style(Font.BOLD, self._head_pt, Align.START), Style(Font.REGULAR, _NOTE_PT, Align.START)
        for x, across, heads, notes in zip(self._edges[1:-1], self._rooms(), self._heads, self._notes, strict=True):
            down = self._space.top - 0.4 * _PAD - ASCENT * self._head_pt
            for line in heads:
                self._pages.words(x + _PAD, down, line, head, across)
                down -= _HEAD_LEADING * self._head_pt
            down += _HEAD_LEADING * (self._head_pt - _NOTE_PT)
            for line in notes:
                self._pages.words(x + _PAD, down, line, note, across)
                down -= _HEAD_LEADING * _NOTE_PT

    def _draw_example(self) -> None:
        """What a filled-in row looks like, and at its right end that it is one."""
        style = Style(Font.REGULAR, _EXAMPLE_PT, Align.CENTER)
        for column, (left, right) in zip(self._table.columns, pairwise(self._edges[1:]), strict=True):
            fitted = self._pages.fit(column.example, Room(right - left - 2 * _PAD, _EXAMPLE_PT), Font.REGULAR)
            down = self._middle(0) - CAP_HEIGHT * fitted.size / 2
            self._pages.words((left + right) / 2, down, fitted.lines[0], replace(style, size=fitted.size))
        note = Style(Font.REGULAR, _NOTE_PT, Align.CENTER)
        self._draw_narrow(self._table.example, 0, note)

    def _draw_rows(self) -> None:
        """The number of each row, and what stands in it already."""
        style = Style(Font.REGULAR, _NUMBER_PT, Align.CENTER)
        for row in range(self.rows_to_write_in):
            at = self._middle(row + self._first)
            number = str(row + self._table.first_number)
            self._pages.words((self._edges[0] + self._edges[1]) / 2, at - CAP_HEIGHT * _NUMBER_PT / 2, number, style)
            if row < len(self._table.rows):
                self._draw_cells(self._table.rows[row], at)

    def _draw_cells(self, cells: Cells, middle: float) -> None:
        """What stands in a row: up to two lines a cell."""
        for x, across, said in zip(self._edges[1:-1], self._rooms(), cells, strict=True):
            fitted = self._pages.fit(said, Room(across, _CELL_PT, _CELL_LINES), Font.REGULAR)
            step = _TOTAL_LEADING * fitted.size
            down = middle + (len(fitted.lines) - 1) * step / 2 - CAP_HEIGHT * fitted.size / 2
            for line in fitted.lines:
                self._pages.words(x + _PAD, down, line, Style(Font.REGULAR, fitted.size, Align.START), across)
                down -= step

    def _draw_ticks(self) -> None:
        """A box in each row of the columns that are ticked, and what it says beside it."""
        for column, x, across in zip(self._table.columns, self._edges[1:-1], self._rooms(), strict=True):
            if not column.tick:
                continue
            for row in range(self.rows_to_write_in):
                middle = self._middle(row + self._first)
                self._pages.frame((x + _PAD, middle - TICK_PT / 2), (TICK_PT, TICK_PT), LINE_PT)
                room = Room(across - TICK_PT - _PAD, _NOTE_PT, _CELL_LINES)
                fitted = self._pages.fit(" · ".join(column.tick), room, Font.REGULAR)
                step = _TOTAL_LEADING * fitted.size
                down = middle + (len(fitted.lines) - 1) * step / 2 - CAP_HEIGHT * fitted.size / 2
                for line in fitted.lines:
                    self._pages.words(x + TICK_PT + 2 * _PAD, down, line, Style(Font.REGULAR, fitted.size))
                    down -= step

    def _draw_total(self) -> None:
        self._draw_narrow(self._table.total, self._rows - 1, Style(Font.BOLD, _NUMBER_PT, Align.CENTER))

    def _draw_narrow(self, words: Words, row: int, style: Style) -> None:
        """Words in the column of the row numbers, one language under the other."""
        said = [self._pages.fit(each, Room(NUMBERS_PT - 4, style.size), style.font) for each in words]
        step = _TOTAL_LEADING * style.size
        down = self._middle(row) + (len(said) - 1) * step / 2 - CAP_HEIGHT * style.size / 2
        for number, fitted in enumerate(said):
            at = replace(style, size=fitted.size)
            self._pages.words((self._edges[0] + self._edges[1]) / 2, down - number * step, fitted.lines[0], at)
