"""What fills a bag: the first choice that is there, then its substitutes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pantry.rules.filling import bags_from, filled_by, halved

BEANS, LENTILS, MILK = "g1", "g2", "g3"
BEANS_ELSE_LENTILS = [(BEANS, 2), (LENTILS, 3)]


@pytest.mark.parametrize(
    ("there", "number"),
    [({BEANS: 2, LENTILS: 9}, 0), ({BEANS: 1, LENTILS: 9}, 1), ({BEANS: 1, LENTILS: 2}, None), ({}, None)],
)
def test_the_first_that_is_there_fills_a_line(there, number):
    assert filled_by([BEANS_ELSE_LENTILS], there) == (number,)


def test_two_lines_do_not_take_the_same_thing():
    assert filled_by([[(BEANS, 2)], [(BEANS, 1), (MILK, 1)]], {BEANS: 2, MILK: 1}) == (0, 1)


def test_substitutes_make_more_bags():
    assert bags_from([[(BEANS, 2)], [(MILK, 1)]], {BEANS: 10, MILK: 9}) == 5
    assert bags_from([BEANS_ELSE_LENTILS, [(MILK, 1)]], {BEANS: 10, LENTILS: 7, MILK: 9}) == 7
    assert bags_from([BEANS_ELSE_LENTILS, [(MILK, 1)]], {BEANS: 10, LENTILS: 70, MILK: 9}) == 9


def test_half_bags_take_half_of_each_rounded_up():
    assert halved([(BEANS, 3), (LENTILS, 1)]) == [(BEANS, 2), (LENTILS, 1)]
    assert bags_from([halved([(BEANS, 3)])], {BEANS: 9}) == 4


def test_the_item_that_ends_first_says_how_many_bags_there_are():
    two = [[(BEANS, 2)], [(MILK, 3)]]
    assert bags_from(two, {BEANS: 10, MILK: 9}) == 3
    assert bags_from([halved(line) for line in two], {BEANS: 10, MILK: 9}) == 4


def test_without_a_line_or_below_zero_there_is_no_bag():
    assert bags_from([], {BEANS: 9}) == 0
    assert bags_from([[(BEANS, 1)]], {BEANS: -3}) == 0


THINGS = st.sampled_from([BEANS, LENTILS, MILK])
LINES = st.lists(st.lists(st.tuples(THINGS, st.integers(1, 4)), min_size=1, max_size=3), min_size=1, max_size=3)


@given(LINES, st.dictionaries(THINGS, st.integers(-2, 30)))
def test_as_many_bags_as_are_filled_one_by_one(lines, there):
    left, bags = dict(there), 0
    while None not in (filled := filled_by(lines, left)):
        for line, at in zip(lines, filled, strict=True):
            thing, quantity = line[at]
            left[thing] -= quantity
        bags += 1
    assert bags_from(lines, there) == bags
