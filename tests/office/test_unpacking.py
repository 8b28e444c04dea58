"""Bags packed from a lot that is held later: told, taken apart so that what is in them stays held, or held."""

from __future__ import annotations

import pytest

from pantry.errors import RefusedInput
from pantry.office.holding import hold_back
from pantry.office.packing import Packing, pack
from pantry.office.unpacking import hold_bags, take_apart
from pantry.readings.holds import Hold
from pantry.safe import check_books

LOT, OTHER = "best_by=2027-03;code=L7", "best_by=2027-05;code=L8"


@pytest.fixture
def eggs(oak):
    """120 eggs, of which 60 are in 5 bags of 12."""
    oak.say("g1", name="Eggs", kind="dairy", grams="50")
    oak.take_in(60, lot=LOT)
    oak.take_in(60, lot=OTHER)
    pack(oak.books, oak.shelf, oak.clock, Packing("g1", 60, 5, 12, by_weight=False, lot=LOT))
    return oak


def hold(laptop, lot=LOT):
    hold_back(laptop.books, laptop.shelf, laptop.clock, [Hold("g1", lot, "Salmonella", "FDA")])


def bags(laptop):
    return [(one.quantity, one.may_be) for one in laptop.shelf.held_bags()]


def stock(laptop):
    return [(row.name, row.lot, row.quantity) for row in laptop.shelf.stock()]


def test_bags_of_what_is_held_are_told_with_how_many(eggs):
    assert bags(eggs) == []
    hold(eggs, OTHER)
    assert bags(eggs) == []
    hold(eggs)
    assert bags(eggs) == [(5, 0)]


def test_bags_of_no_lot_may_be_of_it(oak):
    oak.say("g1", name="Eggs", kind="dairy", grams="50")
    oak.take_in(60)
    pack(oak.books, oak.shelf, oak.clock, Packing("g1", 60, 5, 12, by_weight=False))
    hold(oak)
    assert bags(oak) == [(0, 5)]


def test_taken_apart_what_is_in_them_is_on_the_shelf_and_held(eggs):
    hold(eggs)
    (one,) = eggs.shelf.held_bags()
    saved = take_apart(eggs.books, eggs.shelf, eggs.clock, one.bag, one.quantity, LOT)

    assert stock(eggs) == [("Eggs", LOT, 60), ("Eggs", OTHER, 60)]
    assert eggs.shelf.held_lots_of("g1", eggs.place("shelf")) == {LOT: 60}
    assert bags(eggs) == []
    eggs.books.undo(saved.entry.entry)
    assert bags(eggs) == [(5, 0)]
    assert check_books(eggs.site_file.db).ok


def test_held_as_they_are(eggs):
    hold(eggs)
    (one,) = eggs.shelf.held_bags()
    take_back = hold_bags(eggs.books, eggs.shelf, eggs.clock, one)
    assert bags(eggs) == []
    assert [(held.item, held.lot, held.why) for held in eggs.shelf.holds.open()] == [
        ("g1", LOT, "Salmonella"), (one.bag, LOT, "Salmonella"),
    ]  # fmt: skip
    take_back()
    assert bags(eggs) == [(5, 0)]


@pytest.mark.parametrize("unit", ["g", "piece"])
def test_what_was_weighed_into_bags(oak, unit):
    """Of loose rice it is known how much is in a bag; of an opened sack no part goes back."""
    oak.say("g1", name="Rice", kind="dry", unit=unit, grams="" if unit == "g" else "9000")
    oak.take_in(9000 if unit == "g" else 1, lot=LOT)
    taken = 9000 if unit == "g" else 1
    packed = pack(oak.books, oak.shelf, oak.clock, Packing("g1", taken, 9, 1000, lot=LOT))
    if unit == "piece":
        with pytest.raises(RefusedInput):
            take_apart(oak.books, oak.shelf, oak.clock, packed.item, 9, LOT)
        return
    take_apart(oak.books, oak.shelf, oak.clock, packed.item, 4, LOT)
    assert stock(oak) == [("Rice", LOT, 4000), ("Rice, 2.2 lb", LOT, 5)]


def test_what_is_no_bag_is_not_taken_apart(eggs):
    with pytest.raises(RefusedInput):
        take_apart(eggs.books, eggs.shelf, eggs.clock, "g1", 1)
