"""Goods moved and wasted: each lot keeps its date, and the stock is what a plain model says after whatever was done."""

from __future__ import annotations

import itertools
from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pantry.errors import RefusedInput
from pantry.events import Act, Count
from pantry.office.goods import Goods, lot_called
from pantry.office.holding import hold_back
from pantry.office.moving import move_goods, waste_goods
from pantry.office.packing import Packing, pack, packed_item
from pantry.office.splitting import split_lot
from pantry.office.storages import make_storage
from pantry.places import WASTE
from pantry.readings.holds import Hold
from pantry.reports import Reports

SOON, LATE = "best_by=2026-12;code=L1", "best_by=2027-03;code=L2"
PLACES = ("shelf", "packed")
_NUMBERS = itertools.count()
BAG = Packing("g1", 3, 1, 3, by_weight=False)


def _goods(laptop, quantity, place="shelf", lot=None):
    return Goods("g1", quantity, laptop.place(place), lot)


def _move(laptop, quantity, ends=PLACES, lot=None):
    where = laptop.place(ends[1])
    return move_goods(laptop.books, laptop.shelf, laptop.clock, _goods(laptop, quantity, ends[0], lot), where).entry


def _lots(laptop, place):
    return [(lot, share) for lot, _, share in laptop.shelf.lots_at("g1", laptop.place(place))]


@pytest.fixture
def lots(oak):
    """5 of a lot that ends soon, 10 of a later one, on Oak's shelf."""
    oak.say("g1", name="Beans", grams="400")
    oak.take_in(5, lot=SOON)
    oak.take_in(10, lot=LATE)
    return oak


def test_the_soonest_go_first_and_take_their_dates_along(lots):
    _move(lots, 7)
    assert _lots(lots, "packed") == [(SOON, 5), (LATE, 2)]
    assert _lots(lots, "shelf") == [(LATE, 8)]


def test_what_is_held_goes_last_unless_its_lot_is_said(lots):
    hold_back(lots.books, lots.shelf, lots.clock, (Hold("g1", SOON, "Listeria", "FDA"),))
    _move(lots, 7)
    assert _lots(lots, "packed") == [(LATE, 7)]
    assert _lots(lots, "shelf") == [(SOON, 5), (LATE, 3)]
    _move(lots, 2, lot=SOON)
    assert _lots(lots, "packed") == [(SOON, 2), (LATE, 7)]
    assert _lots(lots, "shelf") == [(SOON, 3), (LATE, 3)]


def test_a_part_of_another_lot_is_split_off_beside_what_is_held(lots):
    hold_back(lots.books, lots.shelf, lots.clock, (Hold("g1", SOON, "Listeria", "FDA"),))
    lots.give_out(6)
    split_lot(lots.books, lots.shelf, lots.clock, _goods(lots, 1, "shelf", LATE), "best_by=2026-12;code=L9")
    assert _lots(lots, "shelf") == [(SOON, 5), ("best_by=2026-12;code=L9", 1), (LATE, 3)]


def test_a_lot_is_split(lots):
    lot = lot_called(lots.shelf, "g1", lots.place("shelf"), "l2")
    _move(lots, 4, lot=lot)
    assert _lots(lots, "packed") == [(LATE, 4)]
    assert _lots(lots, "shelf") == [(SOON, 5), (LATE, 6)]


def test_waste_has_its_weight_and_reason(lots):
    waste_goods(lots.books, lots.shelf, lots.clock, _goods(lots, 2), "damaged")
    day = Reports(lots.site_file.reading, lots.books.site).day(lots.today)
    assert (day.by_waste, day.out_g) == ({"damaged": 800}, 0)
    assert lots.shelf.on_hand("g1", WASTE) == 2


def test_goods_go_to_no_place_but_those_of_the_site(lots):
    with pytest.raises(RefusedInput):
        _move(lots, 1, ("shelf", "guests"))
    freezer = make_storage(lots.books, lots.shelf, lots.clock, "Freezer")
    move_goods(lots.books, lots.shelf, lots.clock, _goods(lots, 3), freezer.place)
    assert [share for _, _, share in lots.shelf.lots_at("g1", freezer.place)] == [3]
    assert sum(row.quantity for row in lots.shelf.stock()) == 15


_QUANTITY = st.integers(1, 9)
_DONE = st.one_of(
    st.tuples(st.just("take"), _QUANTITY, st.sampled_from(("", SOON, LATE))),
    st.tuples(st.just("give"), _QUANTITY),
    st.tuples(st.just("move"), _QUANTITY, st.sampled_from((PLACES, PLACES[::-1]))),
    st.tuples(st.just("waste"), _QUANTITY, st.sampled_from(PLACES)),
    st.tuples(st.just("count"), st.integers(0, 9), st.sampled_from(PLACES)),
    st.tuples(st.just("pack"), st.integers(1, 3)),
    st.tuples(st.just("undo"), st.integers(0, 9)),
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(_DONE, max_size=12))
def test_stock_after_anything_is_that_of_a_plain_model(laptop, done):
    oak = laptop(f"Oak {next(_NUMBERS)}")
    oak.say("g1", name="Beans")
    bag = packed_item(oak.books.site, BAG)
    entries, stands = [], []
    for act in done:
        if act[0] == "undo":
            if entries:
                oak.books.undo(entries[act[1] % len(entries)])
                stands[act[1] % len(entries)] = None
            continue
        entries.append(_really(oak, act))
        stands.append(act)
    expected = _modeled(filter(None, stands))
    found = {(place, item): oak.shelf.on_hand(item, place) for place in PLACES for item in ("g1", bag)}
    assert found == {(place, item): expected[place, "bag" if item == bag else "g1"] for place, item in found}
    for place in PLACES:
        assert sum(share for _, share in _lots(oak, place)) == expected[place, "g1"]


def _really(oak, act) -> str:
    match act:
        case "take", quantity, lot:
            return oak.take_in(quantity, lot=lot).entry
        case "give", quantity:
            return oak.give_out(quantity).entry
        case "move", quantity, ends:
            return _move(oak, quantity, ends).entry
        case "waste", quantity, place:
            return waste_goods(oak.books, oak.shelf, oak.clock, _goods(oak, quantity, place), "other").entry.entry
        case "count", quantity, place:
            row = Count(place=oak.place(place), item="g1", quantity=quantity, unit="piece")
            return oak.record(Act.COUNTED, row).entry
        case _:
            wanted = Packing("g1", 3 * act[1] + 1, act[1], 3, 1, by_weight=False)
            return pack(oak.books, oak.shelf, oak.clock, wanted).entry


def _modeled(done) -> Counter:
    lying = Counter()
    for act in done:
        match act:
            case "take", quantity, _:
                lying["shelf", "g1"] += quantity
            case "give", quantity:
                lying["shelf", "g1"] -= quantity
            case "move", quantity, (first, second):
                lying[first, "g1"] -= quantity
                lying[second, "g1"] += quantity
            case "waste", quantity, place:
                lying[place, "g1"] -= quantity
            case "count", quantity, place:
                lying[place, "g1"] = quantity
            case _, bags:
                lying["shelf", "g1"] -= 3 * bags + 1
                lying["packed", "bag"] += bags
    return lying
