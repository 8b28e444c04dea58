"""From 100 lb of rice 49 bags of 2 lb, 2 lb spilled: one entry, and the bags stand apart."""

from __future__ import annotations

import pytest

from pantry.errors import RefusedInput
from pantry.events import Act
from pantry.office.packing import Packing, newest_packed, pack, packed_item

RICE, LOT = "price", "best_by=2027-03;code=L7"
POUND_100, POUND_2, POUND_98 = 45_359, 907, 44_452


@pytest.fixture
def rice(oak):
    """100 lb of rice on Oak's shelf."""
    oak.say(RICE, name="Rice", kind="dry", unit="g", **{"name:es": "Arroz"})
    oak.record(Act.TOOK, _grams(oak, POUND_100, ("unknown", "shelf"), lot=LOT))
    return oak


def _grams(laptop, grams: int, ends: tuple[str, str], **more):
    from dataclasses import replace

    return replace(laptop.moved(RICE, grams, ends, **more), unit="g", weight_g=grams, weight_known="weighed")


def _pack(laptop, **said):
    wanted = Packing(**{"item": RICE, "taken": POUND_100, "bags": 49, "each": POUND_2, "spilled": POUND_2, **said})
    return pack(laptop.books, laptop.shelf, laptop.clock, wanted)


def _stock(laptop):
    return [(row.name, row.quantity, row.lot, row.grams) for row in laptop.shelf.stock()]


def test_all_of_it_is_in_bags_or_spilled_and_lot_and_date_go_along(rice):
    packed = _pack(rice)

    assert _stock(rice) == [("Rice, 2 lb", 49, LOT, 49 * POUND_2)]
    assert rice.shelf.on_hand(packed.item, "packed") == 49
    assert rice.shelf.on_hand(packed.item) == 0
    assert rice.shelf.item(packed.item).names == {"es": "Arroz, 2 lb"}
    assert (packed.bags, packed.lot, packed.packed_from) == (49, LOT, RICE)


def test_what_is_spilled_is_waste_and_nothing_went_out_or_came_in(rice):
    from pantry.reports import Reports

    before = Reports(rice.site_file.reading, rice.books.site).day(rice.today)
    _pack(rice)
    after = Reports(rice.site_file.reading, rice.books.site).day(rice.today)

    assert (after.in_g, after.out_g) == (before.in_g, before.out_g) == (POUND_100, 0)
    assert (after.waste_g, after.by_waste) == (POUND_2, {"spilled": POUND_2})


def test_what_is_neither_in_a_bag_nor_spilled_stays_on_the_shelf(rice):
    _pack(rice, bags=10, spilled=0)
    assert rice.shelf.on_hand(RICE) == POUND_100 - 10 * POUND_2


def test_it_is_undone_as_one_line_and_packed_again_as_the_same_item(rice):
    first = _pack(rice)
    rice.books.undo(first.entry)
    assert _stock(rice) == [("Rice", POUND_100, LOT, POUND_100)]
    assert newest_packed(rice.shelf, rice.today) is None

    again = _pack(rice, bags=40, spilled=0)
    assert again.item == first.item
    assert newest_packed(rice.shelf, rice.today) == again


def test_sacks_are_opened_into_bags_by_weight(oak):
    oak.say("g1", name="Rice", kind="dry", grams="11340")
    oak.take_in(5, lot=LOT)
    packed = _pack(oak, item="g1", taken=4)

    assert oak.on_shelf("g1") == 1
    assert oak.shelf.on_hand(packed.item, "packed") == 49
    assert [row[:2] for row in _stock(oak)] == [("Rice", 1), ("Rice, 2 lb", 49)]


def test_pieces_are_packed_so_many_in_a_bag(oak):
    oak.say("g1", name="Eggs", kind="protein")
    oak.take_in(100)
    packed = _pack(oak, item="g1", taken=100, bags=8, each=12, spilled=1, by_weight=False)

    assert oak.on_shelf("g1") == 100 - 8 * 12 - 1
    assert oak.shelf.item(packed.item).name == "Eggs, 12"


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"bags": 51}, "51 bags of 2 lb and 2 lb spilled are more than 100 lb"),
        ({"bags": 0}, "1 to 10,000 bags"),
        ({"each": 0}, "more than 0"),
        ({"item": "g99"}, "no item g99"),
        ({"item": "g2", "taken": 4}, "Nobody said what one Lentils weighs"),
        ({"item": "g1", "taken": 4, "bags": 40}, "is neither in a bag nor spilled"),
    ],
)
def test_what_does_not_add_up_is_refused_and_nothing_is_saved(rice, said, why):
    rice.say("g1", name="Rice", kind="dry", grams="11340")
    rice.say("g2", name="Lentils", kind="dry")
    before = rice.books.digest()
    with pytest.raises(RefusedInput) as refused:
        _pack(rice, **said)
    assert why in str(refused.value)
    assert rice.books.digest() == before


def test_two_laptops_that_pack_the_same_pack_the_same_item(rice, red, meet):
    meet(rice, red)
    red.record(Act.TOOK, _grams(red, POUND_100, ("unknown", "shelf")))
    ours, theirs = _pack(rice), _pack(red, bags=20, spilled=0)
    meet(rice, red)

    assert ours.item == theirs.item == packed_item(rice.books.site, Packing(RICE, 1, 1, POUND_2))
    assert rice.shelf.on_hand(ours.item, "packed") == red.shelf.on_hand(ours.item, "packed") == 69
    assert rice.questions() == ()
