"""The line of counts, alone: pure, whatever the order in which its counts and movements come."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pantry.readings.line_of_counts import CountNow, LineOfCounts, MovedNow

MONDAY, TUESDAY, WEDNESDAY = "2026-11-23", "2026-11-24", "2026-11-25"


def count(event, quantity, *knows, date=MONDAY, stands=True, copied="", **answers):
    return CountNow(event, date, quantity, stands, knows, answers, copied)


def moved(quantity, *knows, event="m", date=MONDAY, seq=0, **answers):
    return MovedNow(event, date, quantity, knows, answers, seq)


def line_of(*counts):
    return LineOfCounts(counts, {one.event: one.knows for one in counts})


def on_hand(counts, *movements):
    return line_of(*counts).reckon(movements).on_hand


def names(line):
    return [one.event for one in line.line]


def test_without_counts_what_moved_lies_there():
    assert on_hand([], moved(24), moved(-4)) == 20


def test_on_top_of_the_last_count_lies_what_was_moved_after_it():
    counts = [count("c1", 10), count("c2", 7, "c1")]
    assert on_hand(counts, moved(24), moved(-1, "c1"), moved(-2, "c2")) == 5


def test_a_difference_is_found_less_expected():
    counts = [count("c1", 10), count("c2", 7, "c1")]
    assert line_of(*counts).reckon([moved(24), moved(-1, "c1")]).differences == {"c1": -14, "c2": -2}


def test_by_name_then_by_date_and_id():
    assert names(line_of(count("c1", 1, "c2"), count("c2", 1))) == ["c2", "c1"]
    assert names(line_of(count("c1", 1, date=TUESDAY), count("c2", 1))) == ["c2", "c1"]
    assert names(line_of(count("c2", 1), count("c1", 1))) == ["c1", "c2"]


def test_names_reach_over_counts_elsewhere():
    """c3 names c2, which was of another place and names c1."""
    line = LineOfCounts(
        [count("c3", 1, "c2", date=MONDAY), count("c1", 1, date=TUESDAY)], {"c3": ("c2",), "c2": ("c1",)}
    )
    assert names(line) == ["c1", "c3"]


def test_an_answer_goes_before_date_and_id():
    """The smaller id is the thing: it is after the other, or it is not."""
    assert names(line_of(count("c1", 1, c2=True), count("c2", 1))) == ["c2", "c1"]
    assert names(line_of(count("c1", 1, c2=False, date=TUESDAY), count("c2", 1))) == ["c1", "c2"]


def test_an_answer_goes_before_names():
    assert names(line_of(count("c1", 1, c2=True), count("c2", 1, "c1"))) == ["c2", "c1"]


def test_answers_that_loop_are_broken_by_date_and_id():
    counts = [count("c1", 1, c2=False, c3=True), count("c2", 2, c3=False), count("c3", 3)]
    assert names(line_of(*counts)) == ["c1", "c2", "c3"]
    assert on_hand(counts) == 3


def test_only_standing_neighbors_that_nobody_ordered_are_apart():
    counts = [count("c1", 1), count("c2", 1), count("c3", 1, "c2"), count("c4", 1, stands=False)]
    assert [(one.event, other.event) for one, other in line_of(*counts).apart()] == [("c1", "c2")]
    answered = [count("c1", 1, c2=False), *counts[1:]]
    assert line_of(*answered).apart() == ()


@pytest.mark.parametrize(
    ("movement", "lies_there"),
    [
        (moved(-1), 10),
        (moved(-1, date=TUESDAY), 9),
        (moved(-1, "c1"), 9),
        (moved(-1, "c1", c1=False), 10),
        (moved(-1, c1=True), 9),
        (moved(-1, c1=False, date=TUESDAY), 10),
        (moved(-1, "elsewhere"), 10),
    ],
)
def test_answered_else_named_else_dated_later(movement, lies_there):
    assert on_hand([count("c1", 10)], moved(24), movement) == lies_there


def test_a_later_date_does_not_help_what_is_before_an_earlier_count():
    counts = [count("c1", 10, date=WEDNESDAY), count("c2", 8, "c1")]
    assert on_hand(counts, moved(-1, date=TUESDAY)) == 8
    assert on_hand(counts, moved(-1, date=TUESDAY, c1=True)) == 7
    undone = [count("c1", 10, date=WEDNESDAY, stands=False), count("c2", 8, "c1")]
    assert on_hand(undone, moved(-1, date=TUESDAY)) == 7


def test_an_answer_to_a_later_count_goes_before_what_was_said_of_an_earlier_one():
    counts = [count("c1", 10), count("c2", 8, "c1")]
    assert on_hand(counts, moved(-1, c1=False, c2=True)) == 7


class TestUndone:
    def test_it_is_skipped(self):
        reckoned = line_of(count("c1", 10), count("c2", 99, "c1", stands=False)).reckon([moved(-1, "c2")])
        assert (reckoned.on_hand, reckoned.differences) == (9, {"c1": 10})

    def test_what_names_it_is_after_what_it_names(self):
        counts = [count("c1", 10), count("c2", 99, "c1", stands=False), count("c3", 5, date=TUESDAY)]
        assert on_hand(counts, moved(-1, "c2")) == 5

    def test_its_date_alone_proves_nothing(self):
        counts = [count("c1", 10), count("c2", 99, stands=False)]
        assert names(line_of(*counts)) == ["c1", "c2"]
        assert on_hand(counts, moved(-1, "c2")) == 10

    def test_an_answer_about_it_does(self):
        counts = [count("c1", 10, c2=False), count("c2", 99, stands=False)]
        assert on_hand(counts, moved(-1, "c2")) == 9

    def test_it_still_orders_what_is_before_and_after_it(self):
        counts = [count("c1", 10, c2=True), count("c2", 99, "c3", stands=False), count("c3", 5)]
        assert names(line_of(*counts)) == ["c3", "c2", "c1"]


class TestCopies:
    def test_what_names_a_copy_is_after_the_copy_that_counts(self):
        counts = [count("c1", 10, copied="sheet 1"), count("c2", 10, copied="sheet 1", stands=False)]
        assert on_hand(counts, moved(-1, "c2")) == 9
        assert line_of(*counts).names(moved(-1, "c2"), "c1")

    def test_copies_of_another_part_are_counts_of_their_own(self):
        counts = [count("c1", 10, copied="sheet 1"), count("c2", 10, copied="sheet 2", stands=False)]
        assert on_hand(counts, moved(-1, "c2")) == 10


class TestNames:
    def test_a_movement_names_a_count_or_a_later_one(self):
        line = line_of(count("c1", 1), count("c2", 1, "c1"), count("c3", 1, "c2"))
        movement = moved(-1, "c2")
        assert [line.names(movement, event) for event in ("c1", "c2", "c3")] == [True, True, False]

    def test_one_without_names_names_none(self):
        assert not line_of(count("c1", 1)).names(moved(-1), "c1")


class TestHeldButAfter:
    """What this laptop held when it counted, and the rules put after."""

    def held(self, counts, own, *movements):
        return list(line_of(*counts).held_but_after(movements, own))

    def test_a_later_date_that_was_held(self):
        assert self.held([count("c1", 10)], {"c1": 5}, moved(-1, date=TUESDAY, seq=3)) == [("m", "c1")]

    def test_not_what_came_later(self):
        assert self.held([count("c1", 10)], {"c1": 5}, moved(-1, date=TUESDAY, seq=7)) == []

    def test_not_what_the_rules_put_before(self):
        assert self.held([count("c1", 10)], {"c1": 5}, moved(-1, seq=3)) == []

    def test_not_where_people_answered(self):
        assert self.held([count("c1", 10)], {"c1": 5}, moved(-1, date=TUESDAY, seq=3, c1=True)) == []

    def test_not_of_counts_of_other_laptops(self):
        assert self.held([count("c1", 10)], {}, moved(-1, date=TUESDAY, seq=3)) == []

    def test_answered_of_one_count_and_held_at_the_next(self):
        counts = [count("c1", 10), count("c2", 9, "c1")]
        found = self.held(counts, {"c1": 5, "c2": 6}, moved(-1, date=TUESDAY, seq=3, c1=True))
        assert found == [("m", "c2")]


class TestEachOfAnotherPart:
    """None: neither of two counts is after the other, each was of another part."""

    def test_what_both_found_lies_there(self):
        line = line_of(count("c1", 12, c2=None), count("c2", 9))
        reckoned = line.reckon([moved(30)])
        assert (reckoned.on_hand, reckoned.differences) == (21, {"c1": -18, "c2": 9})
        assert (line.apart(), line.found("c1"), line.found("c2")) == ((), 12, 21)
        assert line.side_of("c1") == line.side_of("c2") == ("c1", "c2")

    @pytest.mark.parametrize(
        ("movement", "lies_there"),
        [
            (moved(-2), 21),
            (moved(-2, "c1"), 19),
            (moved(-2, "c2"), 19),
            (moved(-2, "c1", c2=False), 21),
            (moved(-2, "c2", c1=False), 21),
            (moved(-2, c1=True), 19),
            (moved(-2, date=TUESDAY), 19),
        ],
    )
    def test_what_moved_is_after_both_or_before_both(self, movement, lies_there):
        assert on_hand([count("c1", 12, c2=None), count("c2", 9)], moved(30), movement) == lies_there

    def test_a_part_that_was_counted_again_is_not_added_twice(self):
        """c3 counted the part of c1 again, and another one than c2."""
        for events in itertools.permutations(("c1", "c2", "c3")):
            left, right, again = events
            answers = {event: {} for event in events}
            for one, other, later in ((left, right, None), (left, again, again), (right, again, None)):
                smaller, larger = sorted((one, other))
                answers[smaller][larger] = None if later is None else smaller == later
            found = {left: 12, right: 9, again: 11}
            assert on_hand([count(event, found[event], **answers[event]) for event in events]) == 20, events

    def test_a_later_count_of_all_holds_all(self):
        counts = [count("c1", 12, c2=None), count("c2", 9), count("c3", 20, "c1", "c2")]
        assert on_hand(counts) == 20

    def test_with_one_undone_the_other_is_all(self):
        assert on_hand([count("c1", 12, c2=None), count("c2", 9, stands=False)]) == 12


EVENTS = [f"c{number}" for number in range(6)]
DATES = st.sampled_from([MONDAY, TUESDAY, WEDNESDAY])


@st.composite
def worlds(draw):
    """Counts that name earlier ones only, as hashes make sure of, and movements that name any."""
    counts = []
    for number in range(draw(st.integers(0, 6))):
        knows = draw(st.lists(st.sampled_from(EVENTS[:number] or [""]), max_size=2, unique=True)) if number else []
        said = st.sampled_from([True, False, None])
        answers = draw(st.dictionaries(st.sampled_from(EVENTS), said, max_size=2))
        counts.append(
            count(
                EVENTS[number],
                draw(st.integers(0, 50)),
                *knows,
                date=draw(DATES),
                stands=draw(st.booleans()),
                **answers,
            )
        )
    movements = [
        moved(
            draw(st.integers(-20, 20)), *draw(st.lists(st.sampled_from(EVENTS), max_size=2)), event=f"m{number}",
            date=draw(DATES), **draw(st.dictionaries(st.sampled_from(EVENTS), st.booleans(), max_size=2)),
        )
        for number in range(draw(st.integers(0, 6)))
    ]  # fmt: skip
    return counts, movements


def test_which_undone_count_is_looked_for_first_does_not_matter():
    counts = (
        count("c0", 0, stands=False, c1=True),
        count("c1", 0, stands=False, c3=True),
        count("c3", 0),
    )
    movements = (moved(1, "c0", event="m0"), moved(0, "c1", event="m1"))
    assert line_of(*counts).reckon(movements) == line_of(*counts).reckon(movements[::-1])


@given(worlds(), st.randoms())
def test_the_order_of_arrival_never_matters(world, chance):
    counts, movements = world
    before = line_of(*counts).reckon(movements)
    chance.shuffle(counts)
    chance.shuffle(movements)
    assert line_of(*counts).reckon(movements) == before


@given(worlds())
def test_all_that_moved_and_all_differences_are_what_lies_there(world):
    counts, movements = world
    reckoned = line_of(*counts).reckon(movements)
    moved_in_all = sum(movement.quantity for movement in movements)
    assert reckoned.on_hand == moved_in_all + sum(reckoned.differences.values())


@given(worlds())
def test_a_fresh_movement_lies_on_top_of_every_count(world):
    """What the program adds without walking the line: a movement that names all that no other count names."""
    counts, movements = world
    named = {event for one in counts for event in one.knows}
    newest = [one.event for one in counts if one.event not in named]
    line = line_of(*counts)
    before = line.reckon(movements)
    after = line.reckon([*movements, moved(7, *newest, event="new", date=MONDAY)])
    assert (after.on_hand, after.differences) == (before.on_hand + 7, before.differences)


@given(worlds())
def test_every_count_has_one_place(world):
    counts, _ = world
    assert sorted(names(line_of(*counts))) == sorted(one.event for one in counts)


def by_the_plainest_way(counts):
    """Every pair is looked at, and the next of those that wait for nobody is taken."""
    known = {one.event: one.knows for one in counts}

    def reached(event):
        names = set(known.get(event, ()))
        return names.union(*(reached(name) for name in names))

    def first_of(one, other):
        smaller, larger = sorted((one, other), key=lambda count: count.event)
        if smaller.answers.get(larger.event) is not None:
            return larger if smaller.answers[larger.event] else smaller
        if one.event in reached(other.event):
            return one
        return other if other.event in reached(one.event) else None

    waiting, line = sorted(counts, key=lambda one: (one.date, one.event)), []
    while waiting:
        free = [
            one for one in waiting if all(first_of(one, other) in (one, None) for other in waiting if other is not one)
        ]
        line.append((free or waiting)[0])
        waiting.remove(line[-1])
    return [one.event for one in line]


@given(worlds())
def test_the_line_is_what_the_plainest_way_gives(world):
    counts, _ = world
    assert names(line_of(*counts)) == by_the_plainest_way(counts)
