"""Rows of the stock, soonest first; those of one day are put in order by name when the first of them is seen.

In: rows by day, and who knows names. Out: one sequence; its length is known at once.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, chain
from typing import overload

Laid = tuple[str, str, str, int]
"""So much of an item at a place: the item, the place, its lot's text, the quantity."""

Names = Callable[[Iterable[str]], Mapping[str, str]]
"""Gives at least the names of these items."""


class Day:
    """The rows of one day."""

    def __init__(self, rows: list[Laid], *, in_order: bool = False) -> None:
        self.rows, self.in_order = rows, in_order

    def ordered(self, names: Names) -> list[Laid]:
        """The rows by name."""
        if not self.in_order:
            known = names(row[0] for row in self.rows)
            by_name = {item: (known[item].casefold(), item) for item, *_ in self.rows}
            self.rows.sort(key=lambda row: by_name[row[0]])
            self.in_order = True
        return self.rows


class SoonestFirst(Sequence[Laid]):
    """All rows, day by day."""

    def __init__(self, days: Iterable[Day], names: Names) -> None:
        self._days = [day for day in days if day.rows]
        self._begins = [0, *accumulate(len(day.rows) for day in self._days)]
        self._names = names

    def __len__(self) -> int:
        return self._begins[-1]

    @overload
    def __getitem__(self, at: int) -> Laid: ...

    @overload
    def __getitem__(self, at: slice) -> list[Laid]: ...

    def __getitem__(self, at: int | slice) -> Laid | list[Laid]:
        if isinstance(at, slice):
            return [self[number] for number in range(*at.indices(len(self)))]
        number = range(len(self))[at]
        day = bisect_right(self._begins, number) - 1
        return self._days[day].ordered(self._names)[number - self._begins[day]]

    def __iter__(self) -> Iterator[Laid]:
        for day in self._days:
            yield from day.ordered(self._names)

    def where(self, fits: Callable[[Laid], bool]) -> SoonestFirst:
        """Only those that fit."""
        days = (Day([row for row in day.rows if fits(row)], in_order=day.in_order) for day in self._days)
        return SoonestFirst(days, self._names)

    def in_no_order(self) -> Iterator[Laid]:
        """The same rows where their order doesn't matter: no name is read for it."""
        return chain.from_iterable(day.rows for day in self._days)

    def put_in_order(self) -> None:
        """All of them, before they are looked at."""
        for day in self._days:
            day.ordered(self._names)
