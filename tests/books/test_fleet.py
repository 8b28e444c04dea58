"""Random laptops merge in random order; their books must equal each other's and a world of real shelves.

What plays here is `tests/faults/fleet.py`; `python -m tests.faults` plays it for as long as one likes.
"""

from __future__ import annotations

import pytest

from tests.faults.fleet import run_fleets, run_world


@pytest.mark.parametrize("seed", range(16))
def test_books_equal_the_world_whatever_was_written_twice_late_or_wrongly(seed):
    run_world(seed)


@pytest.mark.parametrize("seed", range(100, 103))
def test_they_do_so_on_real_sticks_and_with_the_programs_own_questions(seed):
    run_world(seed, true_road=True)


def test_a_soak_counts_its_worlds():
    assert run_fleets(0.1, seed=7) >= 1
