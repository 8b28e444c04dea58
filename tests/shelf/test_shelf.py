from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pantry.events import Act, Change, Count, Draft, Movement
from pantry.places import fixed_place
from pantry.shelf.shares import shares

TODAY = "2026-11-21"
MARCH, MAY = "best_by=2027-03", "best_by=2027-05"


@pytest.fixture
def take_in(pantry):
    def take(item, quantity, *, date=TODAY, lot="", unit="piece"):
        ends = {
            "from_place": fixed_place(pantry.books.site, "unknown"),
            "to_place": fixed_place(pantry.books.site, "shelf"),
        }
        row = Movement(item=item, quantity=quantity, unit=unit, lot=lot, **ends)
        return pantry.books.record(Draft(Act.TOOK, date, (row,))).entry

    return take


@pytest.fixture
def give_out(pantry):
    def give(item, quantity, *, date=TODAY):
        ends = {
            "from_place": fixed_place(pantry.books.site, "shelf"),
            "to_place": fixed_place(pantry.books.site, "guests"),
        }
        return pantry.books.record(
            Draft(Act.GAVE, date, (Movement(item=item, quantity=quantity, unit="piece", **ends),))
        ).entry

    return give


def say(pantry, thing, **fields):
    rows = tuple(Change(thing=thing, field=field, value=value) for field, value in fields.items())
    pantry.books.record(Draft(Act.SET, TODAY, rows))


def told(pantry, **how):
    return [(row.name or row.item, row.best_by, row.quantity) for row in pantry.shelf.stock(**how)]


def test_what_came_in_stands_on_the_shelf(pantry, take_in):
    say(pantry, "g1", name="Beans", kind="dry", grams="425", code="036000291452")
    take_in("g1", 24)

    (row,) = pantry.shelf.stock()

    assert (row.code, row.name, row.kind, row.quantity, row.unit, row.grams) == (
        "036000291452", "Beans", "dry", 24, "piece", 24 * 425,
    )  # fmt: skip


def test_what_is_left_is_laid_on_the_latest_dates(pantry, take_in, give_out):
    take_in("g1", 10, lot=MARCH)
    take_in("g1", 10, lot=MAY)
    give_out("g1", 13)

    assert told(pantry) == [("g1", "2027-05", 7)]


def test_what_is_over_its_lots_has_no_lot(pantry, take_in):
    take_in("g1", 5, lot=MARCH)
    shelf = fixed_place(pantry.books.site, "shelf")
    pantry.books.record(Draft(Act.COUNTED, TODAY, (Count(place=shelf, item="g1", quantity=8, unit="piece"),)))

    assert told(pantry) == [("g1", "2027-03", 5), ("g1", None, 3)]


def test_below_zero_is_shown_and_can_be_listed_alone(pantry, take_in, give_out):
    take_in("g1", 5)
    give_out("g2", 2)

    assert told(pantry) == [("g1", None, 5), ("g2", None, -2)]
    assert told(pantry, below=True) == [("g2", None, -2)]


def test_stock_at_a_date_is_what_lay_there_that_evening(pantry, take_in, give_out):
    take_in("g1", 10, date="2026-11-18", lot=MARCH)
    give_out("g1", 4, date="2026-11-19")
    take_in("g1", 7, date="2026-11-20", lot=MAY)

    assert told(pantry, at="2026-11-17") == []
    assert told(pantry, at="2026-11-18") == [("g1", "2027-03", 10)]
    assert told(pantry, at="2026-11-19") == [("g1", "2027-03", 6)]
    assert told(pantry, at="2026-11-20") == [("g1", "2027-03", 6), ("g1", "2027-05", 7)]


def test_same_items_are_shown_as_one(pantry, take_in):
    say(pantry, "g1", name="Beans")
    say(pantry, "g24", same_as="g1*24")
    take_in("g1", 3)
    take_in("g24", 2)

    assert told(pantry) == [("Beans", None, 51)]


def test_the_name_of_a_part_serves_where_the_item_has_none(pantry, take_in):
    say(pantry, "g24", name="Beans", same_as="g1*24")
    take_in("g24", 1)

    assert told(pantry) == [("Beans", None, 24)]
    assert pantry.shelf.item("g1").name == "Beans"


def test_an_undone_line_is_found_for_putting_back(pantry, take_in):
    first, second = take_in("g1", 1).entry, take_in("g1", 2).entry
    assert pantry.shelf.newest_standing(TODAY) == second
    pantry.books.undo(second)
    pantry.books.undo(first)

    assert pantry.shelf.newest_standing(TODAY) is None
    assert pantry.shelf.newest_undone(TODAY) == first
    pantry.books.put_back(first)
    assert pantry.shelf.newest_undone(TODAY) == second


def test_the_lot_of_the_last_case(pantry, take_in):
    take_in("g1", 5, lot=MARCH)
    newest = take_in("g1", 5)
    pantry.books.correct(newest.events[0].event, lot=MAY)

    assert pantry.shelf.last_lot("g1") == MAY


def test_sources_are_found_by_any_case(pantry):
    say(pantry, "lmarket", name="Corner Market", role="source", category="grocery rescue")

    assert pantry.shelf.source("corner market").place == "lmarket"
    assert pantry.shelf.source("Food Drive").name == "food drive"
    assert pantry.shelf.source("nobody") is None


@given(
    st.integers(-50, 200),
    st.dictionaries(st.sampled_from([MARCH, MAY, "best_by=2028", "code=a1"]), st.integers(-20, 80)),
)
def test_shares_add_up_to_what_is_there(quantity, lots):
    laid = shares(quantity, lots)

    assert sum(share for _, _, share in laid) == quantity
    assert all(share <= max(lots[lot], 0) for lot, _, share in laid if lot)
    assert len({lot for lot, _, _ in laid}) == len(laid)
