"""Rounded parts add up to their rounded sum, and none is more than one away."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from pantry.codes.measures import half_up
from pantry.rules.whole_parts import whole_parts


@given(st.lists(st.fractions(-50, 1_000_000), max_size=40))
def test_a_column_of_rounded_parts_adds_up(amounts: list[Fraction]) -> None:
    parts = whole_parts(amounts)
    assert sum(parts) == half_up(sum(amounts, Fraction()))
    assert all(abs(part - amount) < 1 for part, amount in zip(parts, amounts, strict=True))


def test_whole_amounts_stay_as_they_are_and_halves_are_shared() -> None:
    assert whole_parts([Fraction(3), Fraction(0)]) == (3, 0)
    assert whole_parts([Fraction(1, 2)] * 3) == (1, 1, 0)
    assert whole_parts([]) == ()
