"""Rows that are made when they are asked for: of ten thousand only those in view are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar, overload

Given = TypeVar("Given")
Made = TypeVar("Made")


class LazyRows(Sequence[Made], Generic[Given, Made]):
    """One row of each thing that is given, in order; each is made once, when it is first seen."""

    def __init__(self, given: Sequence[Given], make: Callable[[Given], Made]) -> None:
        self._given, self._make = given, make
        self._made: dict[int, Made] = {}

    def __len__(self) -> int:
        return len(self._given)

    @overload
    def __getitem__(self, at: int) -> Made: ...

    @overload
    def __getitem__(self, at: slice) -> LazyRows[Given, Made]: ...

    def __getitem__(self, at: int | slice) -> Made | LazyRows[Given, Made]:
        if isinstance(at, slice):
            return LazyRows(self._given[at], self._make)
        if at not in self._made:
            self._made[at] = self._make(self._given[at])
        return self._made[at]
