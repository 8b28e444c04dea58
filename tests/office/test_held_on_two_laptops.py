"""A lot that is held on one laptop of two: whatever both do apart, after a stick both show the same food as held."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pantry.office.closing import close_day
from pantry.office.holding import hold_back
from pantry.readings.holds import Hold
from pantry.safe import check_books

SOON, LATE = "best_by=2026-12-01", "best_by=2026-12-20"
_NUMBERS = itertools.count(1)
_LAPTOP, _FEW = st.integers(0, 1), st.integers(1, 6)
_DONE = st.one_of(
    st.tuples(st.just("take"), _LAPTOP, _FEW, st.sampled_from(("", SOON, LATE))),
    st.tuples(st.just("give"), _LAPTOP, _FEW),
    st.tuples(st.just("hold"), _LAPTOP),
    st.tuples(st.just("close"), _LAPTOP),
    st.tuples(st.just("tomorrow")),
    st.tuples(st.just("meet")),
)


def hold(laptop, why="mold"):
    hold_back(laptop.books, laptop.shelf, laptop.clock, [Hold("g1", SOON, why, "Ana")])


def close(laptop):
    close_day(laptop.books, laptop.shelf, laptop.site_file, laptop.clock)


def shown(laptop):
    """What each sees of it: lots, and what of them is held."""
    place = laptop.place("shelf")
    return laptop.shelf.lots_at("g1", place), laptop.shelf.held_lots_of("g1", place)


def agree(meet, oak, red):
    meet(oak, red)
    for _ in range(20):
        for laptop in (oak, red):
            if questions := laptop.questions():
                laptop.answer("keep" if "keep" in questions[0].answers else "1")
        meet(oak, red)
        if not (oak.questions() or red.questions()):
            return
    raise AssertionError("questions without an end")


@pytest.fixture
def bread(oak, red, meet):
    """10 of Bread that end soon, 30 that end later: both laptops know."""
    oak.say("g1", name="Bread", kind="bread", grams="500")
    oak.take_in(10, lot=SOON, date="2026-11-20")
    oak.take_in(30, lot=LATE, date="2026-11-20")
    meet(oak, red)
    return oak, red


@pytest.mark.usefixtures("bread")
def test_both_show_the_held_lot_after_either_closed_and_after_the_next_day(oak, red, meet, held):
    hold(red)
    meet(oak, red)
    close(oak)
    agree(meet, oak, red)
    for laptop in (oak, red):
        assert [(row.lot, row.quantity) for row in laptop.shelf.stock()] == [(SOON, 10)]
    held.pass_time(days=1)
    red.take_in(5, lot=LATE)
    close(red)
    agree(meet, oak, red)
    for laptop in (oak, red):
        assert [(row.lot, row.quantity) for row in laptop.shelf.stock()] == [(SOON, 10)]


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(_DONE, max_size=9))
def test_whatever_both_do_apart(laptop, meet, held, done):
    number = next(_NUMBERS)
    oak = laptop(f"Oak {number}")
    red = laptop(f"Red {number}", oak)
    began, both = held.now, (oak, red)
    oak.say("g1", name="Bread", kind="bread", grams="500")
    oak.take_in(10, lot=SOON, date="2026-11-20")
    oak.take_in(30, lot=LATE, date="2026-11-20")
    meet(oak, red)
    for act, *more in done:
        match act, more:
            case "take", (who, quantity, lot):
                both[who].take_in(quantity, lot=lot)
            case "give", (who, quantity):
                both[who].give_out(quantity)
            case "hold", (who,):
                hold(both[who], f"mold, says {who}")
            case "close", (who,):
                close(both[who])
            case "tomorrow", _:
                held.pass_time(days=1)
            case _:
                meet(oak, red)
    agree(meet, oak, red)
    held.now = began

    assert shown(oak) == shown(red)
    laid, kept = shown(oak)
    assert sum(share for *_, share in laid) == oak.on_shelf() == red.on_shelf()
    assert {lot: share for lot, _, share in laid if lot in kept} == _at_most(kept, oak.on_shelf())
    assert all(check_books(one.site_file.db).ok for one in both)


def _at_most(kept, lies):
    """Nothing of a held lot is shown as another one, as far as there is something."""
    return {lot: min(many, lies) for lot, many in kept.items() if min(many, lies) > 0}
