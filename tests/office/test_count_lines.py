"""What a counting says of each item: a difference is what was counted less what the books said then, whoever counts."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pantry.errors import RefusedInput
from pantry.events import Act
from pantry.office.count_lines import AllNotCounted, count_line, count_lines, not_counted
from pantry.office.counting import (
    FoundNow,
    ToCount,
    count_item,
    finish_counting,
    say_why,
    start_counting,
)
from pantry.places import PACKED, SHELF
from pantry.shelf.found_counts import FoundBy

_numbers = itertools.count(1)
_QUANTITY = st.integers(1, 50)
_ACTS = st.one_of(
    st.tuples(st.just("came"), _QUANTITY),
    st.tuples(st.just("went"), _QUANTITY),
    st.tuples(st.sampled_from(["Ana", "Ben"]), st.integers(0, 50), st.booleans()),
    st.just(("undone",)),
)


def begin(laptop, *by, kind="", place=SHELF):
    what = ToCount(laptop.place(place), kind)
    return start_counting(laptop.books, laptop.shelf, laptop.clock, what, by)


def count(laptop, counting, item, quantity, by="Ana", **how):
    return count_item(laptop.books, laptop.shelf, laptop.clock, counting, FoundNow(item, quantity, by, **how))


def told(laptop, counting):
    """Of each item what should be there, what was counted, and who found how many."""
    lines = count_lines(laptop.shelf, counting)
    return {one.item: (one.expected, one.quantity, [(said.who, said.quantity) for said in one.said]) for one in lines}


class Line:
    """The plain log of one item that is counted: what the test reckons by itself."""

    def __init__(self) -> None:
        self.acts: list[list] = []

    @property
    def counted(self):
        return [act for act in self.acts if act[0] == "counted" and act[2]]

    def reckoned(self):
        """(what lies there, counted, counted less what the books said each time)."""
        lies = difference = 0
        for what, number, stands in self.acts:
            if what == "counted" and stands:
                difference += number - lies
                lies = number
            elif what != "counted":
                lies += number
        return lies, self.counted[-1][1] if self.counted else None, difference


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(acts=st.lists(_ACTS, max_size=12))
def test_the_difference_is_what_was_counted_less_what_the_books_said_then(oak, acts):
    item, line, entries = f"g{next(_numbers)}", Line(), []
    counting = begin(oak, "Ana", "Ben")
    for what, *numbers in acts:
        if what == "came":
            oak.take_in(numbers[0], item)
            line.acts.append([what, numbers[0], True])
        elif what == "went":
            oak.give_out(numbers[0], item)
            line.acts.append([what, -numbers[0], True])
        elif what == "undone":
            if line.counted:
                oak.books.undo(entries.pop().entry.entry)
                line.counted[-1][2] = False
        else:
            quantity, instead = numbers
            before = line.counted[-1][1] if line.counted and not instead else 0
            entries.append(count(oak, counting, item, quantity, what, instead=instead))
            line.acts.append(["counted", before + quantity, True])
    lies, counted, difference = line.reckoned()
    found = count_line(oak.shelf, counting, item)
    assert oak.on_shelf(item) == lies
    if counted is None:
        assert found is None
    else:
        assert found is not None
        assert (found.quantity, found.difference, found.expected) == (counted, difference, counted - difference)
        assert found in count_lines(oak.shelf, counting)


def test_each_line_says_who_found_how_many_and_the_last_one_reads(oak):
    oak.take_in(20)
    counting = begin(oak, "Ana")
    count(oak, counting, "g1", 12)
    count(oak, counting, "g1", 10, "Ben")
    assert told(oak, counting) == {"g1": (20, 22, [("Ana", 12), ("Ben", 22)])}
    count(oak, counting, "g1", 10, "Ben", instead=True)
    assert told(oak, counting) == {"g1": (20, 10, [("Ana", 12), ("Ben", 10)])}
    oak.books.undo(count(oak, counting, "g1", 3).entry.entry)
    assert told(oak, counting) == {"g1": (20, 10, [("Ana", 12), ("Ben", 10)])}
    assert oak.shelf.countings.open()[0].by == ("Ana", "Ben")


def test_two_laptops_that_count_one_thing_apart_read_the_same_line(oak, red, meet):
    oak.take_in(20)
    counting = begin(oak, "Ana")
    meet(oak, red)
    count(oak, counting, "g1", 18)
    count(red, counting, "g1", 17, "Ben")
    meet(oak, red)

    assert told(oak, counting) == told(red, counting)
    (expected, quantity, said) = told(oak, counting)["g1"]
    assert (expected, quantity) == (20, oak.on_shelf())
    assert sorted(said) == [("Ana", 18), ("Ben", 17)]
    assert said[-1][1] == quantity


def test_why_it_differs_is_said_for_each_line_and_taken_back(oak):
    oak.take_in(20)
    counting = begin(oak, "Ana")
    count(oak, counting, "g1", 18)
    say_why(oak.books, oak.clock, counting, "g1", " a case fell\noff ")
    assert count_line(oak.shelf, counting, "g1").why == "a case fell off"
    say_why(oak.books, oak.clock, counting, "g1", "")
    assert count_line(oak.shelf, counting, "g1").why == ""
    with pytest.raises(RefusedInput, match="letters"):
        say_why(oak.books, oak.clock, counting, "g1", "x" * 201)


def test_of_items_that_are_the_same_there_is_one_line(oak):
    oak.say("g24", same_as="g1*24")
    oak.take_in(2, "g24")
    oak.take_in(5, "g1")
    counting = begin(oak, "Ana")
    count(oak, counting, "g24", 2)
    assert told(oak, counting) == {"g1": (53, 48, [("Ana", 48)])}
    assert count_line(oak.shelf, counting, "g24") == count_lines(oak.shelf, counting)[0]
    assert not not_counted(oak.shelf, counting)


def test_what_was_not_counted_yet_is_of_its_place_and_kind(oak):
    oak.say("g1", name="Apples", kind="produce")
    oak.say("g2", name="Beans", kind="dry")
    for number in (1, 2, 3):
        oak.take_in(10 * number, f"g{number}")
    everything, produce = begin(oak, "Ana"), begin(oak, "Ben", kind="produce")
    assert everything.counting != produce.counting
    assert begin(oak, "Cleo", kind="produce").counting == produce.counting
    assert [(one.item, one.quantity) for one in not_counted(oak.shelf, everything)] == [
        ("g3", 30), ("g1", 10), ("g2", 20)
    ]  # fmt: skip
    assert [one.item for one in not_counted(oak.shelf, produce)] == ["g1"]
    count(oak, produce, "g1", 9, "Ben")
    assert not not_counted(oak.shelf, produce)
    assert told(oak, everything) == {}


def test_packed_bags_are_counted_apart(oak):
    oak.say("ibag", name="Rice, 2 lb", packed_from="g1")
    oak.record(Act.PACKED, oak.moved("ibag", 9, ("kitchen", "packed")))
    with pytest.raises(RefusedInput, match="counted apart"):
        count(oak, begin(oak, "Ana"), "ibag", 9)
    packed = begin(oak, "Ana", place=PACKED)
    count(oak, packed, "ibag", 8)
    assert told(oak, packed) == {"ibag": (9, 8, [("Ana", 8)])}


def test_nobody_counts_under_no_name_or_a_long_one(oak):
    counting = begin(oak, "Ana")
    with pytest.raises(RefusedInput, match="letters"):
        count(oak, counting, "g1", 1, "x" * 61)
    count(oak, counting, "g1", 1, "")
    assert count_line(oak.shelf, counting, "g1").said == (FoundBy("", 1),)
    finish_counting(oak.books, oak.clock, counting)
    assert begin(oak, "Ana").counting != counting.counting


@pytest.mark.parametrize("seen_before", [True, False])
def test_without_one_the_others_not_counted_stay_in_order(seen_before):
    rest = AllNotCounted({"a": 1, "b": 2, "c": 3}, lambda: {"a": "Zucchini", "b": "Yams", "c": "Apples"})
    if seen_before:
        assert [one.item for one in rest] == ["c", "b", "a"]
    fewer = rest.without("b")
    assert ([one.item for one in fewer], len(fewer), fewer.of_item("b")) == (["c", "a"], 2, None)
    assert fewer.without("b") is fewer


class TestMergedMeanwhile:
    """Two codes turn out to be one item, or a pack of it, in the middle of a count."""

    def on_outcome(self, oak, counting):
        rest = [(one.item, one.quantity) for one in not_counted(oak.shelf, counting)]
        return told(oak, counting), {one.item: one.uncounted for one in count_lines(oak.shelf, counting)}, rest

    def test_both_were_counted(self, oak):
        oak.take_in(30)
        oak.take_in(2, "g24")
        counting = begin(oak, "Ana")
        count(oak, counting, "g1", 28)
        count(oak, counting, "g24", 3, "Ben")
        oak.say("g24", same_as="g1*24")

        assert self.on_outcome(oak, counting) == ({"g1": (78, 100, [("Ana", 28), ("Ben", 100)])}, {"g1": 0}, [])
        count(oak, counting, "g1", 1)
        assert oak.shelf.on_hand_of("g1") == 101
        assert told(oak, counting) == {"g1": (78, 101, [("Ben", 100), ("Ana", 101)])}

    @pytest.mark.parametrize("counted", ["g1", "g24"])
    def test_one_of_them_was_counted(self, oak, counted):
        oak.take_in(24)
        oak.take_in(1, "g24")
        counting = begin(oak, "Ana")
        count(oak, counting, counted, 24 if counted == "g1" else 1)
        oak.say("g24", same_as="g1*24")

        assert self.on_outcome(oak, counting) == ({"g1": (48, 24, [("Ana", 24)])}, {"g1": 24}, [])
        count(oak, counting, "g1", 50, instead=True)
        assert self.on_outcome(oak, counting) == ({"g1": (48, 50, [("Ana", 50)])}, {"g1": 0}, [])
        assert oak.questions() == ()

    def test_none_of_them_was_counted(self, oak):
        oak.take_in(24)
        oak.take_in(1, "g24")
        counting = begin(oak, "Ana")
        oak.say("g24", same_as="g1*24")
        assert self.on_outcome(oak, counting) == ({}, {}, [("g1", 48)])

    @settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
    @given(
        st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 20), st.booleans()), max_size=6), st.integers(0, 6)
    )
    def test_it_stands_once_and_its_figures_add_up(self, oak, counts, merged_at):
        number = next(_numbers)
        items = {letter: f"g{number}{letter}" for letter in "abc"}
        for item in items.values():
            oak.take_in(10, item)
        counting = begin(oak, "Ana")
        for at, (letter, quantity, instead) in enumerate(counts):
            if at == merged_at:
                oak.say(items["b"], same_as=f"{items['a']}*3")
            count(oak, counting, items[letter], quantity, instead=instead)
        oak.say(items["b"], same_as=f"{items['a']}*3")
        ours = set(items.values())
        lines = {one.item: one for one in count_lines(oak.shelf, counting) if one.item in ours}
        rest = {one.item: one.quantity for one in not_counted(oak.shelf, counting) if one.item in ours}
        assert not lines.keys() & rest.keys()
        assert lines.keys() | rest.keys() <= {items["a"], items["c"]}
        for item, line in lines.items():
            assert line.quantity + line.uncounted == oak.shelf.on_hand_of(item)
            assert line == count_line(oak.shelf, counting, item)
            assert line.said[-1].quantity == line.quantity
        for item, quantity in rest.items():
            assert quantity == oak.shelf.on_hand_of(item)
        finish_counting(oak.books, oak.clock, counting)
