"""The table of a sheet: heads, an example, numbered rows to write in, totals.

In: `Column`s with their heads in one or two languages, and the room from top to bottom. Out: a drawn table whose rows
share the height. All measures in points from the page's lower left corner.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from pantry.paper.fonts import ASCENT, CAP_HEIGHT, Font, load_faces
from pantry.paper.page import Align, Style
from pantry.paper.sheets.sheet_cells import (
    NOTE_PT,
    PAD,
    BoxHeads,
    Cell,
    draw_box_heads,
    draw_boxes,
    draw_circle,
    draw_example,
    draw_narrow,
    draw_tick,
    draw_words,
    fit_box_heads,
)
from pantry.paper.sizes import FRAME_PT, LINE_PT, MM
from pantry.paper.text import SMALLEST_PT, Room, pieces, wrap
from pantry.paper.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pantry.paper.page import Pages

LEAST_ROW_PT = 10 * MM
NUMBERS_PT = 36.0  # the column of row numbers, which also says "Total"
_HEAD_PT, _NUMBER_PT, _GROUP_PT = 11.0, 10.0, 12.0
_PICTOGRAM_PT = 18.0
_HEAD_LEADING = 1.3
_SPARE_PT = 0.5  # of a width that was measured for exactly these words

Cells = tuple[str | Words, ...]  # a text of up to two lines, or a line for each language


@dataclass(frozen=True, slots=True)
class Column:
    """A column to write in: its head, what the example row has in it, its width (None: a share of what is left).

    `tick`: each row has a box to tick, and what stands beside it. `boxes`: each row
    has several, with a small head each. `circle`: marks in each row, one of which is circled. `at_end`: what stands in
    it already stands at its right end.
    """

    head: Words
    example: str | Words = ""
    width: float | None = None
    tick: Words = ()
    boxes: tuple[Words, ...] = ()
    circle: tuple[str, ...] = ()
    at_end: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """A row that names those below it, right across the table, and has no number; a pictogram may stand before it."""

    words: Words
    pictogram: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """What a table says: its columns, and the words for the example row and for the row of totals, if it has them.

    `rows`: what stands in rows already, cell by cell, or names a group; those after them are blank. `row_pt`: how high
    one is at least. `most`: how many rows to write in there are at most; then they share what height is left.
    """

    columns: tuple[Column, ...]
    example: Words = ()
    total: Words = ()
    rows: tuple[Cells | Group, ...] = ()
    row_pt: float = LEAST_ROW_PT
    first_number: int = 1
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Space:
    """The rectangle that a table fills."""

    left: float
    right: float
    top: float
    bottom: float


def head_width(head: Words) -> float:
    """How wide a column must be for each language's head to stand on one line."""
    return max(load_faces().bold.width(said, _HEAD_PT) for said in head) + 2 * PAD + _SPARE_PT


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
        self._heads = self._head_lines()
        self._box_heads = tuple(
            fit_box_heads(pages, column.boxes, right - left)
            for column, (left, right) in zip(table.columns, pairwise(self._edges[1:]), strict=True)
        )
        self._head_end = space.top - max(map(self._head_height, self._heads, self._box_heads)) - 0.8 * PAD
        self._first = int(bool(table.example))
        self._rows = int((self._head_end - space.bottom) // table.row_pt)
        if table.most is not None:
            self._rows = min(self._rows, self._first + table.most + bool(table.total))
        self._row_pt = (self._head_end - space.bottom) / self._rows

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
        return tuple(right - left - 2 * PAD for left, right in pairwise(self._edges[1:]))

    def _head_size(self) -> float:
        """The largest size at which nothing of a head that can't be broken is wider than its column."""
        words = [
            (word, room)
            for column, room in zip(self._table.columns, self._rooms(), strict=True)
            for said in column.head
            for word in map(str.rstrip, pieces(said))
        ]
        size = _HEAD_PT
        while size > SMALLEST_PT and any(
            self._pages.width_of(word, Style(Font.BOLD, size)) > room for word, room in words
        ):
            size -= 0.5
        return size

    def _head_lines(self) -> tuple[Words, ...]:
        """The lines of each column's head."""
        measure = self._pages.measure(Style(Font.BOLD, self._head_pt))
        return tuple(
            tuple(line for said in column.head for line in wrap(said, room, measure))
            for column, room in zip(self._table.columns, self._rooms(), strict=True)
        )

    def _head_height(self, head: Words, boxes: BoxHeads) -> float:
        return _HEAD_LEADING * len(head) * self._head_pt + boxes.height

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
        for top, bottom in self._runs_of_rows():
            for x in self._edges[1:-1]:
                self._pages.line((x, top), (x, bottom))
        self._pages.frame((space.left, space.bottom), (space.right - space.left, space.top - space.bottom))

    def _runs_of_rows(self) -> Iterator[tuple[float, float]]:
        """(top, bottom) of each run of rows that columns are drawn in: head and rows, but not the groups' names."""
        top = self._space.top
        for row in range(self.rows_to_write_in):
            if isinstance(self._stands_in(row), Group):
                edge = self._head_end - (row + self._first) * self._row_pt
                if top > edge:
                    yield top, edge
                top = edge - self._row_pt
        yield top, self._space.bottom

    def _draw_heads(self) -> None:
        style = Style(Font.BOLD, self._head_pt, Align.START)
        for x, across, head in zip(self._edges[1:-1], self._rooms(), self._heads, strict=True):
            down = self._space.top - 0.4 * PAD - ASCENT * self._head_pt
            for line in head:
                self._pages.words(x + PAD, down, line, style, across)
                down -= _HEAD_LEADING * self._head_pt
        for boxes, cell in zip(self._box_heads, self._cells(self._head_end), strict=True):
            draw_box_heads(self._pages, cell, boxes)

    def _draw_example(self) -> None:
        """What a filled-in row looks like, and at its right end that it is one."""
        for column, cell in zip(self._table.columns, self._cells(self._middle(0)), strict=True):
            draw_example(self._pages, cell, column.example)
        draw_narrow(self._pages, self._narrow(0), self._table.example, Style(size=NOTE_PT))

    def _draw_rows(self) -> None:
        """The number of each row, and what stands in it already; or the group that begins there."""
        style, number = Style(Font.REGULAR, _NUMBER_PT), self._table.first_number
        for row in range(self.rows_to_write_in):
            at, stands = self._middle(row + self._first), self._stands_in(row)
            if isinstance(stands, Group):
                self._draw_group(stands, at)
                continue
            draw_narrow(self._pages, self._narrow(row + self._first), (str(number),), style)
            number += 1
            for column, cell, said in zip(self._table.columns, self._cells(at), stands, strict=False):
                draw_words(self._pages, cell, said, at_end=column.at_end)
            self._draw_boxes(at)

    def _stands_in(self, row: int) -> Cells | Group:
        """Nothing in a blank row."""
        return self._table.rows[row] if row < len(self._table.rows) else ()

    def _cells(self, middle: float) -> Iterator[Cell]:
        return (Cell(left, right, middle) for left, right in pairwise(self._edges[1:]))

    def _draw_group(self, group: Group, middle: float) -> None:
        """Its words, right across."""
        left = self._space.left + PAD
        if group.pictogram:
            self._pages.pictogram(group.pictogram, (left, middle - _PICTOGRAM_PT / 2), _PICTOGRAM_PT)
            left += _PICTOGRAM_PT + PAD
        fitted = self._pages.fit(" · ".join(group.words), Room(self._space.right - PAD - left, _GROUP_PT), Font.BOLD)
        style = Style(Font.BOLD, fitted.size)
        self._pages.words(left, middle - CAP_HEIGHT * fitted.size / 2, fitted.lines[0], style)

    def _draw_boxes(self, middle: float) -> None:
        """What is ticked or circled in a row."""
        for column, cell in zip(self._table.columns, self._cells(middle), strict=True):
            if column.tick:
                draw_tick(self._pages, cell, column.tick)
            if column.boxes:
                draw_boxes(self._pages, cell, len(column.boxes))
            if column.circle:
                draw_circle(self._pages, cell, column.circle)

    def _draw_total(self) -> None:
        style = Style(Font.BOLD, _NUMBER_PT)
        draw_narrow(self._pages, self._narrow(self._rows - 1), self._table.total, style)

    def _narrow(self, row: int) -> Cell:
        """Of the row's number."""
        return Cell(self._edges[0], self._edges[1], self._middle(row))
