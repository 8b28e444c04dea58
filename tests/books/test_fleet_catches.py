"""The fleet is worth its time only if it finds mistakes: each rule that is broken makes a world go wrong.

The first seed of each is one that found the mistake; should the fleet change, the next ones are tried.
"""

from __future__ import annotations

import pytest

from tests.faults import mistakes
from tests.faults.fleet import LaptopsDifferError, WorldDiffersError, run_world
from tests.faults.people import NeverSettledError

MOST_WORLDS = 60

IN_THE_WORLD = [
    (mistakes.undo_is_a_second_movement, 0),
    (mistakes.a_difference_is_booked, 0),
    (mistakes.a_close_is_booked_as_given, 0),
    (mistakes.both_laptops_count, 3),
    (mistakes.counts_are_by_lot, 0),
    (mistakes.duplicates_are_applied_twice, 0),
    (mistakes.grams_are_left_behind, 3),
    (mistakes.half_an_entry_counts, 0),
    (mistakes.a_sheet_keyed_twice_counts_twice, 0),
    (mistakes.both_laptops_receive, 3),
    (mistakes.stands_takes_changes_along, 2),
    (mistakes.ids_come_from_a_sequence, 15),
    (mistakes.only_this_run_is_exported, 6),
    (mistakes.what_was_held_is_not_said, 23),
    (mistakes.what_was_said_of_a_copy_stays, 115850),
    (mistakes.late_lines_name_counts, 3),
    (mistakes.an_undone_count_stands_by_its_date, 0),
    (mistakes.each_close_gives_for_itself, 0),
]
BETWEEN_LAPTOPS = [
    (mistakes.a_change_knows_one_head, NeverSettledError, 0),
    (mistakes.the_last_writer_by_clock_wins, NeverSettledError, 0),
    (mistakes.what_arrives_last_wins, LaptopsDifferError, 0),
]


def play(first, expected):
    """Worlds until one goes wrong as expected; what else goes wrong is no proof."""
    for seed in (first, *range(MOST_WORLDS)):
        try:
            run_world(seed)
        except expected:
            raise
        except AssertionError:
            continue


@pytest.mark.parametrize(("mistake", "seed"), IN_THE_WORLD, ids=lambda value: getattr(value, "__name__", None))
def test_the_world_of_real_shelves_finds(monkeypatch, mistake, seed):
    mistake(monkeypatch)
    with pytest.raises(WorldDiffersError):
        play(seed, WorldDiffersError)


@pytest.mark.parametrize(
    ("mistake", "error", "seed"), BETWEEN_LAPTOPS, ids=lambda value: getattr(value, "__name__", None)
)
def test_laptops_that_never_agree_find(monkeypatch, mistake, error, seed):
    mistake(monkeypatch)
    with pytest.raises(error):
        play(seed, error)
