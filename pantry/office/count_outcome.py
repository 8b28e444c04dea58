"""The rows of what a counting found, not yet in words: what moved meanwhile, what was counted, what was not yet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, overload

from pantry.office.count_lines import AllNotCounted, CountLine, NotCounted

if TYPE_CHECKING:
    from collections.abc import Collection

    from pantry.shelf.countings import CameMeanwhile


class Outcome(StrEnum):
    """What a row tells."""

    MOVED = "moved"  # meanwhile: before it was counted, or after?
    DIFFERS = "differs"
    AGREES = "agrees"
    NOT_COUNTED = "not counted"


class EndRow(NamedTuple):
    """A row, not yet in words; `key` stays the same while other rows come and go."""

    key: str
    outcome: Outcome
    item: str
    told: CountLine | NotCounted | CameMeanwhile


class EndRows(Sequence[EndRow]):
    """What moved and what was counted, then what was not: thousands that are put in order when they are seen."""

    def __init__(self, told: tuple[EndRow, ...] = (), rest: AllNotCounted | None = None) -> None:
        self._told, self._rest = told, rest or AllNotCounted({}, dict)
        self._by_key = {row.key: row for row in told}
        self._how_many = Counter(row.outcome for row in told)

    def __len__(self) -> int:
        return len(self._told) + len(self._rest)

    @overload
    def __getitem__(self, at: int) -> EndRow: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[EndRow, ...]: ...

    def __getitem__(self, at: int | slice) -> EndRow | tuple[EndRow, ...]:
        numbers = range(len(self))[at]
        return tuple(map(self._row, numbers)) if isinstance(numbers, range) else self._row(numbers)

    def how_many(self, outcome: Outcome) -> int:
        """The rows that tell this."""
        return self._how_many[outcome] + (len(self._rest) if outcome is Outcome.NOT_COUNTED else 0)

    def of_key(self, key: str) -> EndRow | None:
        """The row with this key."""
        one = self._rest.of_item(key)
        return self._by_key.get(key) or (_uncounted(one) if one else None)

    def first_of(self, items: Collection[str]) -> EndRow | None:
        """The first row of one of these items."""
        there = [one for one in map(self._rest.of_item, items) if one]
        told = next((row for row in self._told if row.item in items), None)
        return told or (next(row for row in self if row.item in items) if there else None)

    def _row(self, at: int) -> EndRow:
        told = len(self._told)
        return self._told[at] if at < told else _uncounted(self._rest[at - told])


def _uncounted(one: NotCounted) -> EndRow:
    return EndRow(one.item, Outcome.NOT_COUNTED, one.item, one)
