"""The table of a sheet: heads, an example, numbered rows to write in, totals.

In: `Column`s with their heads in one or two languages, and the room from top to bottom. Out: a drawn table whose rows
share the height. All measures in points from the page's lower left corner.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from pantry.paper.fonts import ASCENT, CAP_HEIGHT, Font
from pantry.paper.page import Align, Style
from pantry.paper.sizes import FRAME_PT, LINE_PT, MM
from pantry.paper.text import SMALLEST_PT, Room, pieces, wrap

if TYPE_CHECKING:
    from pantry.paper.page import Pages

LEAST_ROW_PT = 10 * MM
_NUMBERS_PT = 36.0  # the column of row numbers, which also says "Total"
_HEAD_PT, _NUMBER_PT, _EXAMPLE_PT, _NOTE_PT = 11.0, 10.0, 14.0, 9.0
_HEAD_LEADING, _TOTAL_LEADING = 1.3, 1.2
_PAD = 5.0

Words = tuple[str, ...]  # the same in each language, said once where the languages agree


@dataclass(frozen=True, slots=True)
class Column:
    """A column to write in: its head, what the example row has in it, its width (None: a share of what is left)."""

    head: Words
    example: str
    width: float | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """What a table says: its columns, and the words for the example row and for the row of totals."""

    columns: tuple[Column, ...]
    example: Words
    total: Words


@dataclass(frozen=True, slots=True)
class Space:
    """The rectangle that a table fills."""

    left: float
    right: float
    top: float
    bottom: float


def draw_table(pages: Pages, table: Table, space: Space) -> None:
    """Draws `table` with as many rows as fit `space`."""
    _Drawing(pages, table, space).draw()


class _Drawing:
    """One table; row 0 is the example, the last the totals."""

    def __init__(self, pages: Pages, table: Table, space: Space) -> None:
        self._pages = pages
        self._table = table
        self._space = space
        self._edges = self._column_edges()
        self._head_pt = self._head_size()
        self._heads = self._head_lines()
        self._head_end = space.top - max(map(len, self._heads)) * _HEAD_LEADING * self._head_pt - 0.8 * _PAD
        self._rows = int((self._head_end - space.bottom) // LEAST_ROW_PT)
        self._row_pt = (self._head_end - space.bottom) / self._rows

    def draw(self) -> None:
        """All of it."""
        self._draw_lines()
        self._draw_heads()
        self._draw_example()
        self._draw_numbers()
        self._draw_total()

    def _column_edges(self) -> tuple[float, ...]:
        """The columns' left edges, that of the row numbers first, and the right edge of the last."""
        columns, space = self._table.columns, self._space
        known = _NUMBERS_PT + sum(column.width or 0 for column in columns)
        shares = sum(column.width is None for column in columns)
        share = (space.right - space.left - known) / max(shares, 1)
        edges = [space.left, space.left + _NUMBERS_PT]
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

    def _head_lines(self) -> tuple[Words, ...]:
        measure = partial(self._width, Style(Font.BOLD, self._head_pt))
        return tuple(
            tuple(line for said in column.head for line in wrap(said, room, measure))
            for column, room in zip(self._table.columns, self._rooms(), strict=True)
        )

    def _width(self, style: Style, words: str) -> float:
        return self._pages.width_of(words, style)

    def _middle(self, row: int) -> float:
        """Halfway down a row."""
        return self._head_end - (row + 0.5) * self._row_pt

    def _draw_lines(self) -> None:
        """The frame, heavier lines around what isn't written by guests, and all others."""
        space = self._space
        for row in range(self._rows):
            y = self._head_end - row * self._row_pt
            thick = FRAME_PT if row in (0, 1, self._rows - 1) else LINE_PT
            self._pages.line((space.left, y), (space.right, y), thick)
        for x in self._edges[1:-1]:
            self._pages.line((x, space.top), (x, space.bottom))
        self._pages.frame((space.left, space.bottom), (space.right - space.left, space.top - space.bottom))

    def _draw_heads(self) -> None:
        style = Style(Font.BOLD, self._head_pt, Align.START)
        for x, across, lines in zip(self._edges[1:-1], self._rooms(), self._heads, strict=True):
            down = self._space.top - 0.4 * _PAD - ASCENT * self._head_pt
            for number, line in enumerate(lines):
                self._pages.words(x + _PAD, down - number * _HEAD_LEADING * self._head_pt, line, style, across)

    def _draw_example(self) -> None:
        """What a filled-in row looks like, and at its right end that it is one."""
        style = Style(Font.REGULAR, _EXAMPLE_PT, Align.CENTER)
        down = self._middle(0) - CAP_HEIGHT * _EXAMPLE_PT / 2
        for column, (left, right) in zip(self._table.columns, pairwise(self._edges[1:]), strict=True):
            self._pages.words((left + right) / 2, down, column.example, style)
        room = Room((self._edges[-1] - self._edges[-2]) / 2 - _PAD - _EXAMPLE_PT, _NOTE_PT)
        said = self._pages.fit(" · ".join(self._table.example), room, Font.REGULAR)
        note = Style(Font.REGULAR, said.size, Align.RIGHT)
        self._pages.words(self._space.right - _PAD, self._middle(0) - CAP_HEIGHT * said.size / 2, said.lines[0], note)

    def _draw_numbers(self) -> None:
        style = Style(Font.REGULAR, _NUMBER_PT, Align.CENTER)
        for row in range(1, self._rows - 1):
            down = self._middle(row) - CAP_HEIGHT * _NUMBER_PT / 2
            self._pages.words((self._edges[0] + self._edges[1]) / 2, down, str(row), style)

    def _draw_total(self) -> None:
        said = [self._pages.fit(words, Room(_NUMBERS_PT - 4, _NUMBER_PT), Font.BOLD) for words in self._table.total]
        step = _TOTAL_LEADING * _NUMBER_PT
        down = self._middle(self._rows - 1) + (len(said) - 1) * step / 2 - CAP_HEIGHT * _NUMBER_PT / 2
        for number, fitted in enumerate(said):
            style = Style(Font.BOLD, fitted.size, Align.CENTER)
            self._pages.words((self._edges[0] + self._edges[1]) / 2, down - number * step, fitted.lines[0], style)
