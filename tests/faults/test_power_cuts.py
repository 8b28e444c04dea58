"""A few power cuts; the long run is `python -m tests.faults`."""

from __future__ import annotations

from tests.faults.power_cuts import run_power_cuts


def test_what_was_answered_outlives_a_power_cut() -> None:
    assert run_power_cuts(2, seed=7) >= 1
