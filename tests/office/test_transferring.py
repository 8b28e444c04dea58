"""Food that goes to another site: sent here, received there, under way in between."""

from __future__ import annotations

import pytest

from pantry.errors import RefusedInput
from pantry.office.goods import Goods
from pantry.office.transferring import load_called, receive_load, send_goods
from pantry.reports import Reports
from pantry.shelf.transfers import loads

SOON, LATE = "best_by=2026-12;code=L1", "best_by=2027-03"


def under_way(laptop):
    return [(load.lot, load.sent, load.received) for load in loads(laptop.site_file.reading, laptop.books.site)]


def send(laptop, quantity, name="Elm St", lot=None):
    goods = Goods("g1", quantity, laptop.place("shelf"), lot)
    return send_goods(laptop.books, laptop.shelf, laptop.clock, goods, name).entry


def receive(laptop, quantity, number=0):
    load = loads(laptop.site_file.reading, laptop.books.site)[number]
    place = laptop.place("shelf")
    return receive_load(
        laptop.books, laptop.shelf, laptop.site_file.reading, laptop.clock, load, quantity, to_place=place
    ).entry


def day(laptop):
    return Reports(laptop.site_file.reading, laptop.books.site).day(laptop.today)


@pytest.fixture
def beans(oak):
    oak.say("g1", name="Beans", grams="400", kind="dry")
    oak.take_in(5, lot=SOON)
    oak.take_in(10, lot=LATE)
    return oak


@pytest.fixture
def elm(laptop):
    """A laptop of another site."""
    return laptop("Elm")


def test_each_lot_is_a_load_and_is_sent_not_given(beans):
    entry = send(beans, 8)
    assert sorted(under_way(beans)) == [(SOON, 5, 0), (LATE, 3, 0)]
    assert (beans.on_shelf(), day(beans).sent_g, day(beans).out_g) == (7, 3200, 0)
    beans.books.undo(entry.entry)
    assert beans.on_shelf() == 15
    assert under_way(beans) == []


def test_the_other_site_takes_it_in_with_its_lot_and_its_name(beans, elm, meet):
    send(beans, 3, lot=LATE)
    meet(beans, elm)
    (load,) = loads(elm.site_file.reading, elm.books.site)
    assert (load.to_name, load.item, load.under_way) == ("Elm St", "g1", 3)
    receive(elm, 2)
    assert under_way(elm) == [(LATE, 3, 2)]
    assert elm.on_shelf() == 2
    assert elm.shelf.item("g1").name == "Beans"
    assert day(elm).by_source == {"transfer in": 800}
    assert [lot for lot, _, _ in elm.shelf.lots_at("g1", elm.place("shelf"))] == [LATE]
    meet(beans, elm)
    assert under_way(beans) == [(LATE, 3, 2)]


def test_two_laptops_that_write_the_same_receipt_count_it_once(beans, elm, laptop, meet):
    other = laptop("Elm two", elm)
    send(beans, 3, lot=LATE)
    meet(beans, elm, other)
    receive(elm, 3)
    receive(other, 3)
    meet(elm, other)
    assert (elm.on_shelf(), other.on_shelf()) == (3, 3)


def test_two_loads_of_one_transfer_are_two(beans, elm, meet):
    send(beans, 3, lot=LATE)
    meet(beans, elm)
    receive(elm, 1)
    receive(elm, 2)
    assert elm.on_shelf() == 3


@pytest.mark.parametrize(("quantity", "name"), [(0, "Elm"), (-1, "Elm"), (1, " "), (1, "x" * 61)])
def test_what_can_not_be_sent_is_refused(beans, quantity, name):
    with pytest.raises(RefusedInput, match="Nothing was saved"):
        send(beans, quantity, name)
    assert under_way(beans) == []


def test_a_load_that_was_sent_from_here_is_not_received_here(beans):
    send(beans, 3, lot=LATE)
    with pytest.raises(RefusedInput, match="undo the sending"):
        receive(beans, 3)
    assert (under_way(beans), beans.on_shelf()) == ([(LATE, 3, 0)], 12)


def test_no_more_of_a_load_comes_than_is_under_way(beans, elm, meet):
    send(beans, 3, lot=LATE)
    meet(beans, elm)
    with pytest.raises(RefusedInput, match="Only 3 of this load"):
        receive(elm, 4)
    receive(elm, 2)
    with pytest.raises(RefusedInput, match="Only 1 of this load"):
        receive(elm, 2)
    receive(elm, 1)
    with pytest.raises(RefusedInput, match="came in already"):
        receive(elm, 1)
    assert elm.on_shelf() == 3


def test_what_can_not_be_received_is_refused(beans, elm, meet):
    send(beans, 8)
    meet(beans, elm)
    with pytest.raises(RefusedInput):
        receive(elm, 0)
    for said in ("", "t", "x", "t9"):
        with pytest.raises(RefusedInput, match="pantry transfer"):
            load_called(beans.site_file.reading, beans.shelf, said)
