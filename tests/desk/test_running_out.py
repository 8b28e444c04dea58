"""What runs low and when it ends, at today's pace: said only where enough is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pantry.desk import Desk, Mode
from pantry.office.bags import make_bag
from pantry.shelf import Portion

if TYPE_CHECKING:
    from pantry.assembly import Pantry
    from tests.conftest import HeldClock

BEANS, MILK = "036000291452", "070852000091"


@pytest.fixture
def desk(pantry: Pantry) -> Desk:
    """A desk in Give out, with 60 beans and 20 milk on the shelf and a bag of both."""
    recipe = (Portion(f"g00{BEANS}", 2), Portion(f"g00{MILK}", 1))
    bag = make_bag(pantry.books, pantry.clock, "Standard bag", recipe)
    desk = pantry.desk(Mode.IN)
    for count, code, name in ((60, BEANS, "Black beans"), (20, MILK, "Milk")):
        desk.answer(f"{count}*{code}")
        desk.answer(name)
    desk.switch(Mode.OUT)
    desk.select_bag(bag.bag)
    return desk


def serve(desk: Desk, held: HeldClock, households: int, *, minutes: int) -> None:
    for _ in range(households):
        held.pass_time(minutes=minutes)
        desk.answer("4")


def shown(desk: Desk) -> list[tuple[str, str, str]]:
    return [(low.name, low.quantity_words, low.ends) for low in desk.nearly_gone()]


def test_the_nearest_to_its_end_with_about_when(desk: Desk, held: HeldClock) -> None:
    serve(desk, held, 16, minutes=2)  # since 2:08 pm; now it is 2:38
    assert shown(desk) == [("Milk", "4", "about 2:50 pm")]
    end = desk.bags_end()
    assert end is not None
    assert (end.title, end.detail) == ("Bags end about 2:50 pm", "Standard bag: enough for 4")


def test_too_early_no_hour_is_said(desk: Desk, held: HeldClock) -> None:
    serve(desk, held, 16, minutes=1)
    assert shown(desk) == [("Milk", "4", "")]
    end = desk.bags_end()
    assert end is not None
    assert (end.title, end.detail) == ("Enough for 4", "Standard bag")


def test_two_hand_outs_are_no_pace(desk: Desk, held: HeldClock) -> None:
    held.pass_time(minutes=30)
    desk.answer(f"10*{MILK}")
    held.pass_time(minutes=30)
    desk.answer(f"8*{MILK}")
    assert shown(desk) == [("Milk", "2", "")]
    serve(desk, held, 1, minutes=30)
    assert shown(desk) == [("Milk", "1", "about 3:40 pm")]


def test_what_does_not_move_any_more_has_no_hour(desk: Desk, held: HeldClock) -> None:
    serve(desk, held, 16, minutes=2)
    desk.select_bag(None)
    serve(desk, held, 3, minutes=21)
    assert shown(desk) == [("Milk", "4", "")]


def test_the_pace_begins_anew_when_the_first_hand_out_is_undone_and_the_next_day(desk: Desk, held: HeldClock) -> None:
    serve(desk, held, 1, minutes=1)
    first = desk.lines(1)[0].entry
    serve(desk, held, 16, minutes=2)
    assert shown(desk) == [("Milk", "3", "about 2:45 pm")]
    desk.undo_entry(first)
    assert shown(desk) == [("Milk", "4", "about 2:50 pm")]
    held.pass_time(days=1)
    assert shown(desk) == []
    end = desk.bags_end()
    assert end is not None
    assert end.title == "Enough for 4"


def test_many_bags_before_a_pace_is_known_no_recipe_and_other_modes_say_nothing(desk: Desk, held: HeldClock) -> None:
    serve(desk, held, 2, minutes=1)
    assert desk.bags_end() is None
    serve(desk, held, 12, minutes=3)
    assert desk.bags_end() is not None
    desk.switch(Mode.IN)
    assert desk.bags_end() is None
    desk.switch(Mode.OUT)
    desk.select_bag(None)
    assert desk.bags_end() is None


def test_where_something_of_the_bag_is_gone_there_is_enough_for_none(desk: Desk, held: HeldClock) -> None:
    serve(desk, held, 20, minutes=2)
    end = desk.bags_end()
    assert end is not None
    assert (end.title, end.detail) == ("Enough for 0", "Standard bag")
    serve(desk, held, 1, minutes=2)
    assert desk.bags_end() == end


def test_a_bag_whose_stock_nobody_counted_says_nothing(pantry: Pantry, held: HeldClock) -> None:
    bag = make_bag(pantry.books, pantry.clock, "Bag", (Portion(f"g00{BEANS}", 1),))
    desk = pantry.desk(Mode.OUT)
    desk.select_bag(bag.bag)
    serve(desk, held, 12, minutes=5)
    assert desk.bags_end() is None
    assert shown(desk) == []
