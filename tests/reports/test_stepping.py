from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pantry.reports.stepping import is_month, stepped


@pytest.mark.parametrize(
    ("period", "steps", "other"),
    [("2026-11", 1, "2026-12"), ("2026-12", 1, "2027-01"), ("2026-01", -1, "2025-12"), ("2026", -1, "2025")],
)
def test_to_the_next_and_to_the_one_before(period, steps, other):
    assert stepped(period, steps) == other
    assert is_month(other) is ("-" in other)


@given(st.integers(1990, 2090), st.integers(1, 12), st.integers(-200, 200))
def test_there_and_back(year, month, steps):
    period = f"{year:04d}-{month:02d}"
    assert stepped(stepped(period, steps), -steps) == period
