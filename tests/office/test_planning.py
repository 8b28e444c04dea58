"""Days are planned, and what was planned goes for other days too."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pantry.errors import RefusedInput
from pantry.office.bags import end_bag, make_bag
from pantry.office.planning import copy_days, name_day, plan_bag
from pantry.shelf.plans import DayPlan

SATURDAY, NEXT = "2026-11-21", "2026-11-28"


@pytest.fixture
def bags(pantry):
    return [make_bag(pantry.books, pantry.clock, name, ()) for name in ("Standard bag", "No-cook bag")]


def plan(pantry, day, bag, how_many):
    plan_bag(pantry.books, pantry.clock, day, bag.bag, how_many)


def copied(pantry, source, target, *, days=1):
    return copy_days(pantry.books, pantry.shelf, pantry.clock, source, target, days=days)


def test_a_day_has_a_name_a_place_and_so_many_bags(pantry, bags):
    standard, no_cook = bags
    name_day(pantry.books, pantry.clock, SATURDAY, called=" Saturday  share ", where="Church hall")
    plan(pantry, SATURDAY, standard, 80)
    plan(pantry, SATURDAY, no_cook, 20)
    plan(pantry, SATURDAY, no_cook, 0)

    assert pantry.shelf.plans.on(SATURDAY) == DayPlan(
        SATURDAY, "Saturday  share", "Church hall", {standard.bag: 80}
    )  # fmt: skip
    name_day(pantry.books, pantry.clock, SATURDAY, called="")
    assert pantry.shelf.plans.on(SATURDAY).where == "Church hall"
    assert pantry.shelf.plans.on(SATURDAY).called == ""


def test_a_week_goes_for_the_next_one_and_other_days_stay(pantry, bags):
    standard, no_cook = bags
    plan(pantry, SATURDAY, standard, 80)
    plan(pantry, "2026-11-27", no_cook, 5)
    plan(pantry, "2026-11-29", no_cook, 7)
    plan(pantry, NEXT, no_cook, 9)

    assert copied(pantry, SATURDAY, NEXT, days=7) == (NEXT, "2026-12-04")
    assert pantry.shelf.plans.on(NEXT).bags == {standard.bag: 80}
    assert pantry.shelf.plans.on("2026-11-29").bags == {no_cook.bag: 7}
    assert pantry.shelf.plans.on("2026-12-04").bags == {no_cook.bag: 5}


def test_a_bag_that_is_no_longer_on_offer_is_not_planned_again(pantry, bags):
    for bag in bags:
        plan(pantry, SATURDAY, bag, 10)
    end_bag(pantry.books, pantry.clock, bags[0])
    copied(pantry, SATURDAY, NEXT)

    assert pantry.shelf.plans.on(NEXT).bags == {bags[1].bag: 10}


def test_what_is_no_plan_is_refused(pantry, bags):
    with pytest.raises(RefusedInput):
        copied(pantry, SATURDAY, NEXT)
    with pytest.raises(RefusedInput):
        plan(pantry, SATURDAY, bags[0], 10_000)
    with pytest.raises(RefusedInput):
        name_day(pantry.books, pantry.clock, SATURDAY, called="x" * 61)
    assert not pantry.shelf.plans.on(SATURDAY).says_anything


NUMBERS = st.dictionaries(st.integers(0, 6), st.tuples(st.integers(0, 1), st.integers(1, 99)), min_size=1)


@settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(NUMBERS)
def test_a_copied_week_reads_as_the_one_it_was_copied_from(pantry, bags, planned):
    """Each example plans over what the one before it left."""
    for offset, (which, how_many) in planned.items():
        plan(pantry, f"2026-11-{offset + 10}", bags[which], how_many)
    copied(pantry, "2026-11-10", "2026-11-17", days=7)

    before = [one.bags for one in pantry.shelf.plans.between("2026-11-10", "2026-11-16")]
    after = [one.bags for one in pantry.shelf.plans.between("2026-11-17", "2026-11-23")]
    assert after == before
