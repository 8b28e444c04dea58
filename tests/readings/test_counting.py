"""Counts and movements as they read now, put into the line of one place."""

from __future__ import annotations

from dataclasses import replace

from pantry.readings.counting import line_of, moved_at, newest_of
from pantry.readings.facts import Counted, Moved

COUNT = Counted("c1", "s", "2026-11-21", "lshelf", "g1", 12, "piece", "", given=False, counts=True, answers={}, seq=1)
MOVE = Moved(
    "m1", "s", "2026-11-21", "g1", "", "lshelf", "lguests", 5, "piece", None, "", "", counts=True, answers={}, seq=2
)


def test_the_newest_counts_are_those_that_no_other_names():
    second, apart = replace(COUNT, event="c2", knows="c1"), replace(COUNT, event="c3")
    assert newest_of([COUNT, second, apart]) == "c2 c3"
    assert newest_of([]) == ""


def test_what_leaves_a_place_is_taken_and_what_arrives_is_added():
    assert [one.quantity for one in moved_at("lshelf", [MOVE])] == [-5]
    assert [one.quantity for one in moved_at("lguests", [MOVE])] == [5]


def test_what_moves_elsewhere_or_nowhere_is_left_out():
    assert moved_at("lpacked", [MOVE]) == ()
    assert moved_at("lshelf", [replace(MOVE, to_place="lshelf")]) == ()


def test_counts_elsewhere_only_lend_their_names():
    elsewhere = replace(COUNT, event="c2", place="lpacked", knows="c1")
    line = line_of([COUNT], [COUNT, elsewhere])
    (moved,) = moved_at("lshelf", [replace(MOVE, knows="c2")])
    assert line.names(moved, "c1")
    assert line.reckon([moved]).on_hand == 7


def test_a_count_is_of_the_item_that_it_reads_and_was_written_for():
    assert COUNT.items == {"g1"}
    assert replace(COUNT, item="g2", scanned="g1").items == {"g1", "g2"}
