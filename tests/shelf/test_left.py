"""What is left of a kind, laid on its items: nothing is lost and nothing is given twice."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pantry.catalog.kinds import Kind
from pantry.shelf.left import LeftOfDay, SaidLeft


@pytest.fixture
def bread(move, say):
    """12 loaves of 500 g, 3 rolls that nobody weighed, 2 kg of loose bread."""
    say("g1", kind="bread", grams="500")
    say("g2", kind="bread")
    move("g1", 12)
    move("g2", 3)
    move("kbread", 2000, unit="g")


def rows_of(pantry, kind, left_g, composted_g=0):
    day = LeftOfDay(pantry.site_file.reading, pantry.shelf, pantry.clock.today().isoformat())
    return day.rows(kind.value, SaidLeft(left_g, composted_g))


def told(pantry, left_g):
    return {count.item: count.quantity for count in rows_of(pantry, Kind.BREAD, left_g)}


@pytest.mark.parametrize(
    ("left_g", "counts"),
    [(0, {"kbread": 0, "g1": 0, "g2": 0}), (1500, {"kbread": 1500, "g1": 0, "g2": 0}),
     (4500, {"kbread": 2000, "g1": 5, "g2": 0}), (4700, {"kbread": 2200, "g1": 5, "g2": 0}),
     (9000, {"kbread": 3000, "g1": 12, "g2": 0})],
)  # fmt: skip
@pytest.mark.usefixtures("bread")
def test_loose_food_first_then_whole_pieces_of_known_weight_and_the_rest_is_loose(pantry, left_g, counts):
    assert told(pantry, left_g) == counts


@pytest.mark.usefixtures("bread")
def test_all_of_it_is_a_given_count_of_the_shelf(pantry):
    for count in rows_of(pantry, Kind.BREAD, 700):
        assert (count.reason, count.unit) == ("given", "piece" if count.item.startswith("g") else "g")


def test_of_a_kind_that_never_came_what_is_left_is_believed(pantry):
    assert rows_of(pantry, Kind.DAIRY, 0) == ()
    (count,) = rows_of(pantry, Kind.DAIRY, 900)
    assert (count.item, count.quantity, count.unit) == ("kdairy", 900, "g")


@pytest.mark.parametrize(
    ("cases", "loaves_out", "left_g", "counts"),
    [(1, 20, 0, {}), (3, 20, 0, {"g3": 1}), (3, 20, 12_000, {"g3": 2}), (1, 24, 0, {}), (2, 0, 0, {"g3": 0})],
)  # fmt: skip
def test_what_went_out_as_loaves_is_not_given_again_with_its_case(pantry, move, say, cases, loaves_out, left_g, counts):
    say("g1", kind="bread", grams="500")
    say("g3", kind="bread", grams="12000", same_as="g1*24")
    move("g3", cases)
    if loaves_out:
        move("g1", loaves_out, start="shelf", end="guests")
    assert told(pantry, left_g) == counts


@given(left_g=st.integers(0, 20_000))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@pytest.mark.usefixtures("bread")
def test_the_weights_add_up_to_what_was_said(pantry, left_g):
    grams = {"g1": 500, "g2": 0, "kbread": 1}

    assert sum(quantity * grams[item] for item, quantity in told(pantry, left_g).items()) == left_g


def day_of(pantry):
    return LeftOfDay(pantry.site_file.reading, pantry.shelf, pantry.clock.today().isoformat())


@pytest.mark.usefixtures("bread")
def test_what_is_held_is_in_no_sum_and_stays_as_it_stands(pantry, say):
    say("g1", held='{"why": "mold", "by": "Ana"}')

    day = day_of(pantry)

    assert (day.lying_g("bread"), day.had_g("bread")) == (2000, None)
    assert [(one.item, one.quantity, one.unit) for one in day.held("bread")] == [("g1", 12, "piece")]
    assert {row.item: row.quantity for row in day.all_shared("bread")} == {"g1": 12, "g2": 0, "kbread": 0}
    assert told(pantry, 0) == {"g1": 12, "g2": 0, "kbread": 0}


def test_what_left_since_a_lot_is_held_was_of_another(pantry, move, say):
    say("g1", kind="bread", grams="500")
    move("g1", 10, lot="best_by=2027-01;code=A")
    move("g1", 30, lot="best_by=2027-09;code=B")
    say("g1", **{"held__best_by=2027-01;code=A": '{"why": "mold", "by": "Ana"}'})
    move("g1", 28, start="shelf", end="guests")

    day = day_of(pantry)

    assert [(one.item, one.quantity) for one in day.held()] == [("g1", 10)]
    assert day.lying_g("bread") == 1000
    assert {row.item: row.quantity for row in day.all_shared("bread")} == {"g1": 10}


def test_a_lot_that_is_gone_when_it_is_held_holds_nothing_of_another(pantry, move, say):
    say("g1", kind="bread", grams="500")
    move("g1", 10, lot="best_by=2027-01;code=A", date="2026-11-20")
    move("g1", 30, lot="best_by=2027-09;code=B", date="2026-11-20")
    move("g1", 10, start="shelf", end="guests", date="2026-11-20")
    say("g1", **{"held__best_by=2027-01;code=A": '{"why": "mold", "by": "Ana"}'})

    assert day_of(pantry).held() == ()


def test_the_case_of_a_held_can_is_held_and_what_was_packed_from_it(pantry, move, say):
    say("g1", kind="bread", grams="500", held='{"why": "mold", "by": "Ana"}')
    say("g3", kind="bread", grams="12000", same_as="g1*24")
    say("g4", kind="bread", grams="250", packed_from="g1")
    for item in ("g1", "g3", "g4"):
        move(item, 2)

    assert {one.item: one.quantity for one in day_of(pantry).held()} == {"g1": 2, "g3": 2, "g4": 2}
    assert day_of(pantry).lying_g("bread") == 0
