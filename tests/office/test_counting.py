"""A place is counted in parts, by two people, with a table that goes on meanwhile."""

from __future__ import annotations

import pytest

from pantry.errors import RefusedInput
from pantry.office.counting import FoundNow, ToCount, count_item, finish_counting, say_order, start_counting
from pantry.office.goods import Goods
from pantry.office.moving import move_goods


class Counter:
    """Somebody who counts Oak's shelf."""

    def __init__(self, laptop, *by: str) -> None:
        self.laptop = laptop
        self.counting = start_counting(
            laptop.books, laptop.shelf, laptop.clock, ToCount(laptop.place("shelf")), by, "month's end"
        )

    @property
    def all(self):
        return self.laptop.shelf.countings

    @property
    def came(self):
        return self.all.came_meanwhile(self.counting)

    def scan(self, item, quantity, **how):
        laptop = self.laptop
        return count_item(laptop.books, laptop.shelf, laptop.clock, self.counting, FoundNow(item, quantity, **how))

    def found(self):
        found = self.all.found(self.counting.counting)
        return {one.item: (one.quantity, one.difference) for one in found}


@pytest.fixture
def shelf(oak):
    """20 of one item and 10 of another one on Oak's shelf."""
    oak.take_in(20)
    oak.take_in(10, "g2")
    return oak


def test_each_item_counts_as_soon_as_it_is_scanned_and_the_rest_stays(shelf):
    ana = Counter(shelf, "Ana")
    ana.scan("g1", 18)
    assert (shelf.on_shelf(), shelf.on_shelf("g2")) == (18, 10)
    assert ana.found() == {"g1": (18, -2)}


def test_two_people_find_the_same_item_in_two_spots_and_go_on_later(shelf):
    Counter(shelf, "Ana").scan("g1", 12)
    ben = Counter(shelf, "Ben")
    ben.scan("g1", 5)

    assert ben.found() == {"g1": (17, -3)}
    assert shelf.on_shelf() == 17
    assert ben.all.open()[0].by == ("Ana", "Ben")
    assert ben.counting.why == "month's end"


def test_what_was_typed_wrong_is_said_anew_or_undone(shelf):
    ana = Counter(shelf, "Ana")
    ana.scan("g1", 12)
    shelf.books.undo(ana.scan("g1", 500).entry.entry)
    assert ana.found() == {"g1": (12, -8)}
    ana.scan("g1", 19, instead=True)
    assert ana.found() == {"g1": (19, -1)}
    assert shelf.on_shelf() == 19


@pytest.mark.parametrize(("after", "left"), [(False, 17), (True, 14), (None, 17)])
def test_what_went_while_it_was_counted_is_asked_about(shelf, after, left):
    ana = Counter(shelf, "Ana")
    ana.scan("g1", 12)
    shelf.give_out(3)
    shelf.give_out(1, "g3")
    ana.scan("g1", 5)

    (came,) = ana.came
    assert [moved.quantity for moved in came.movements] == [3]
    assert not came.is_after
    if after is not None:
        say_order(shelf.books, ana.came, after=after)
        assert ana.came == ()
    finish_counting(shelf.books, shelf.clock, ana.counting)
    assert shelf.on_shelf() == left


def test_what_goes_after_the_end_is_asked_about_no_more(shelf):
    ana = Counter(shelf, "Ana")
    ana.scan("g1", 20)
    finish_counting(shelf.books, shelf.clock, ana.counting)
    shelf.give_out(3)
    assert ana.came == ()
    assert shelf.on_shelf() == 17
    assert Counter(shelf, "Ana").counting.counting != ana.counting.counting


def test_goods_moved_and_a_wrong_record_give_different_stock_after_a_count(shelf):
    taken = shelf.take_in(6, "g3")
    Counter(shelf, "Ana").scan("g3", 6)
    goods = Goods("g3", 2, shelf.place("shelf"))
    move_goods(shelf.books, shelf.shelf, shelf.clock, goods, shelf.place("packed"))
    assert shelf.on_shelf("g3") == 4

    shelf.books.correct(taken.events[0].event, quantity="8")
    assert shelf.on_shelf("g3") == 4


def test_of_what_is_the_same_the_whole_is_counted_and_nothing_is_asked(shelf):
    shelf.say("g24", same_as="g1*24")
    shelf.take_in(2, "g24")
    ana = Counter(shelf, "Ana")
    ana.scan("g24", 1)
    ana.scan("g1", 7)
    assert shelf.shelf.on_hand_of("g1") == 31
    assert ana.found() == {"g1": (31, 11), "g24": (0, -2)}
    assert shelf.questions() == ()


def test_nobody_counts_without_a_name_and_nothing_is_less_than_nothing(shelf):
    with pytest.raises(RefusedInput):
        Counter(shelf)
    with pytest.raises(RefusedInput):
        Counter(shelf, "Ana").scan("g1", -1)


def test_two_laptops_count_parts_of_one_place(shelf, red, meet):
    ana = Counter(shelf, "Ana")
    ana.scan("g1", 18)
    meet(shelf, red)
    ben = Counter(red, "Ben")
    assert ben.counting.counting == ana.counting.counting
    ben.scan("g2", 9)
    meet(shelf, red)

    assert ana.found() == ben.found() == {"g1": (18, -2), "g2": (9, -1)}
    assert ana.all.open()[0].by == ("Ana", "Ben")
    assert shelf.questions() == red.questions() == ()


def test_parts_of_one_item_that_two_laptops_counted_apart_are_added_on_the_outcome(shelf, red, meet):
    ana = Counter(shelf, "Ana")
    meet(shelf, red)
    ben = Counter(red, "Ben")
    ana.scan("g1", 12, by="Ana")
    ben.scan("g1", 5, by="Ben")
    meet(shelf, red)
    shelf.answer("both")
    meet(shelf, red)

    assert ana.found() == ben.found() == {"g1": (17, -3)}
    last = ana.all.found_of(ana.counting.counting, "g1").said[-1]
    assert last.quantity == 17
    ben.scan("g1", 1)
    meet(shelf, red)
    assert (ana.found(), shelf.on_shelf()) == ({"g1": (18, -2)}, 18)
    assert shelf.questions() == red.questions() == ()
