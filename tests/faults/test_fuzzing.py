"""A few odd inputs; the long run is `python -m tests.faults`."""

from __future__ import annotations

from random import Random

from tests.faults.fuzzing import LINES_A_RUN, run_fuzzing
from tests.faults.odd_bytes import damaged
from tests.faults.odd_lines import OddLines


def test_odd_lines_and_odd_bytes_are_answered_in_words_and_leave_the_books_whole() -> None:
    assert run_fuzzing(3, seed=11) > LINES_A_RUN


def test_the_same_seed_gives_the_same_inputs() -> None:
    first, second = OddLines(Random(5)), OddLines(Random(5))
    assert [first.next() for _ in range(50)] == [second.next() for _ in range(50)]


def test_damage_is_always_damage() -> None:
    chance = Random(5)
    whole = b"code,name\n036000291452,Beans\n"
    assert all(damaged(whole, chance) != whole for _ in range(300))
    assert damaged(b"", chance)
