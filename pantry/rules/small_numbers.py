"""Small numbers of people are told in totals alone: in a table of who came when, five neighbors could be one family.

In: the cells of a table whose sums by row and by column are told. Out: the same cells, None where a number is hidden:
each small one, and as many others as it takes so that none of them can be worked out from what is told. Or no table.
"""

from __future__ import annotations

import heapq
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LEAST_TOLD = 5
_Cell = tuple[int, int]  # row, column
_Cells = tuple[tuple[int | None, ...], ...]
_A_CELL_MORE = 10**12  # as few as can be are hidden beside the small ones; of equally few the smallest numbers
_End = tuple[bool, int]  # is it a row?, and which


def is_small(people: int) -> bool:
    """Whether so few are not told by themselves; nobody is."""
    return 0 < people < LEAST_TOLD


def rounded_down(number: int) -> int:
    """As a poster says it: 12,437 is 12,400 and 843 is 840, so that it is never more than it was."""
    step = 100 if number >= 1_000 else 10 if number >= 100 else 1
    return number // step * step


def with_small_hidden(cells: Sequence[Sequence[int]]) -> _Cells | None:
    """What can be told of a table; None where its sums give a small number away whatever is hidden.

    A hidden number can't be worked out where a ring of hidden ones leads through it, that could be one more and one
    less by turns: all sums stay as they are, and so does what is known of them, that none is below zero.
    """
    table = _Rings(cells)
    small = [(row, at) for row, numbers in enumerate(cells) for at, number in enumerate(numbers) if is_small(number)]
    hidden = set(small)
    for cell in small:
        ring = table.cheapest_through(cell, hidden)
        if ring is None:
            return None
        hidden.update(ring)
    return tuple(
        tuple(None if (row, at) in hidden else number for at, number in enumerate(numbers))
        for row, numbers in enumerate(cells)
    )


class _Rings:
    """The cells as ways between rows and columns: one more leads from its row to its column, one less back."""

    def __init__(self, cells: Sequence[Sequence[int]]) -> None:
        self._cells = cells

    def cheapest_through(self, cell: _Cell, hidden: set[_Cell]) -> tuple[_Cell, ...] | None:
        """The other cells of the ring that hides the fewest more; None where there is no ring."""
        row, column = (True, cell[0]), (False, cell[1])
        found = [self._cheapest(start, end, cell, hidden) for start, end in ((column, row), (row, column))]
        rings = [one for one in found if one is not None]
        return min(rings)[1] if rings else None

    def _cheapest(
        self, start: _End, end: _End, without: _Cell, hidden: set[_Cell]
    ) -> tuple[int, tuple[_Cell, ...]] | None:
        order, seen = count(), set[_End]()
        ways: list[tuple[int, int, _End, tuple[_Cell, ...]]] = [(0, next(order), start, ())]
        while ways:
            cost, _, here, ring = heapq.heappop(ways)
            if here == end:
                return cost, ring
            if here in seen:
                continue
            seen.add(here)
            for cell, there in self._ways_from(here):
                if cell != without and there not in seen:
                    more = 0 if cell in hidden else _A_CELL_MORE + self._cells[cell[0]][cell[1]]
                    heapq.heappush(ways, (cost + more, next(order), there, (*ring, cell)))
        return None

    def _ways_from(self, here: _End) -> Iterator[tuple[_Cell, _End]]:
        is_row, which = here
        if is_row:
            yield from (((which, at), (False, at)) for at in range(len(self._cells[which])))
        else:
            yield from (((row, which), (True, row)) for row, numbers in enumerate(self._cells) if numbers[which])
