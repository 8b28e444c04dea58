"""Small numbers stay hidden: whoever knows every sum and every number that is told can't work one out."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pantry.rules.small_numbers import LEAST_TOLD, is_small, rounded_down, with_small_hidden

if TYPE_CHECKING:
    from collections.abc import Iterator

Table = list[list[int]]


def tables(rows: int, columns: int, most: int = 7) -> st.SearchStrategy[Table]:
    row = st.lists(st.integers(0, most), min_size=columns, max_size=columns)
    return st.lists(row, min_size=rows, max_size=rows)


def readings(cells: Table, told: tuple[tuple[int | None, ...], ...]) -> Iterator[tuple[tuple[int, ...], ...]]:
    """Every table that agrees with what is told of this one: its numbers and all of its sums."""
    columns = [sum(column) for column in zip(*cells, strict=True)]
    by_row = [
        [
            row
            for row in product(
                *(range(min(sum(cells[at]), columns[n]) + 1) if v is None else (v,) for n, v in enumerate(numbers))
            )
            if sum(row) == sum(cells[at])
        ]
        for at, numbers in enumerate(told)
    ]
    for rows in product(*by_row):
        if [sum(column) for column in zip(*rows, strict=True)] == columns:
            yield rows


@settings(deadline=None)  # the proof counts every reading
@given(st.one_of(tables(2, 2), tables(2, 3), tables(3, 2), tables(3, 3, most=4)))
def test_no_hidden_number_can_be_worked_out(cells: Table) -> None:
    told = with_small_hidden(cells)
    if told is None:
        return
    possible: dict[tuple[int, int], set[int]] = {}
    for reading in readings(cells, told):
        for row, numbers in enumerate(told):
            for at, number in enumerate(numbers):
                if number is None:
                    possible.setdefault((row, at), set()).add(reading[row][at])
    assert all(len(values) > 1 for values in possible.values())


@settings(deadline=None)
@given(st.one_of(tables(2, 2), tables(2, 3), tables(3, 2)))
def test_a_table_is_given_up_only_where_its_sums_alone_give_a_small_number_away(cells: Table) -> None:
    if with_small_hidden(cells) is not None:
        return
    nothing: tuple[tuple[None, ...], ...] = tuple((None,) * len(row) for row in cells)
    found = list(readings(cells, nothing))
    assert any(
        is_small(number) and len({reading[row][at] for reading in found}) == 1
        for row, numbers in enumerate(cells)
        for at, number in enumerate(numbers)
    )


@given(tables(6, 5, most=40))
def test_every_small_number_is_hidden_and_what_is_told_is_true(cells: Table) -> None:
    told = with_small_hidden(cells)
    for numbers, row in zip(cells, told or (), strict=False):
        for number, shown in zip(numbers, row, strict=True):
            assert shown == number or (shown is None)
            assert not is_small(number) or shown is None


def test_where_no_number_is_small_all_is_told() -> None:
    assert with_small_hidden([[5, 0], [0, 12]]) == ((5, 0), (0, 12))
    assert with_small_hidden([]) == ()


def test_three_more_go_with_one_small_number_and_they_are_the_smallest_that_will_do() -> None:
    assert with_small_hidden([[2, 30, 90], [40, 10, 80], [70, 60, 50]]) == (
        (None, None, 90),
        (None, None, 80),
        (70, 60, 50),
    )


@pytest.mark.parametrize("cells", [[[3, 20, 0]], [[3], [20]], [[3, 0], [20, 0]]])
def test_one_row_or_one_column_is_its_own_sum(cells: Table) -> None:
    assert with_small_hidden(cells) is None


def test_small_is_under_five_and_nobody_is_not_small() -> None:
    assert [number for number in range(8) if is_small(number)] == [1, 2, 3, 4]
    assert LEAST_TOLD == 5


@pytest.mark.parametrize(
    ("number", "told"), [(0, 0), (99, 99), (100, 100), (843, 840), (999, 990), (1_099, 1_000), (12_437, 12_400)]
)
def test_a_poster_says_no_more_than_there_was(number: int, told: int) -> None:
    assert rounded_down(number) == told
