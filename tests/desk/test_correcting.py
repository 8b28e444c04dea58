"""A line that is set right: any act has an answer, the books stay whole, and nothing is counted twice or lost."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pantry.desk import Desk, Mode
from pantry.events import Act, Draft, Movement
from pantry.office.bags import make_bag
from pantry.places import fixed_place
from pantry.reply import Did
from pantry.safe import check_books
from pantry.shelf import Portion

if TYPE_CHECKING:
    from pantry.assembly import Pantry

BEANS, MILK = "036000291452", "070852000091"
TYPED = (
    "1", "4", "12", "0", "24x", "0327", "x", "12lb", "5.5kg", "40b", "/undo", "/redo", "/in", "/out", "/same", "38f",
    "8+", BEANS, MILK, f"6*{BEANS}", "4011", "o", "?", "", "beans", "/plates 4",
)  # fmt: skip
TAPS = ("open", "choose", "undo part", "put part back", "undo", "leave")


@pytest.fixture
def desk(pantry: Pantry) -> Desk:
    """A desk with a bag of two things, and some of each."""
    recipe = (Portion(f"g00{BEANS}", 2), Portion(f"g00{MILK}", 1))
    bag = make_bag(pantry.books, pantry.clock, "Standard bag", recipe, two_from=5)
    desk = pantry.desk(Mode.IN)
    for line in (f"24*{BEANS}", "Black beans", f"12*{MILK}", "Milk", "12lb", "40b"):
        desk.answer(line)
    desk.switch(Mode.OUT)
    desk.select_bag(bag.bag)
    desk.answer("4")
    return desk


def tap(desk: Desk, act: str, place: int) -> None:
    lines, line = desk.lines(20), desk.correcting.line
    parts = line.parts if line else ()
    match act:
        case "open":
            desk.correcting.open(lines[place % len(lines)].entry)
        case "undo":
            desk.undo()
        case "leave":
            desk.set_aside()
        case _ if parts:
            part = parts[place % len(parts)].event
            {
                "choose": desk.correcting.choose,
                "undo part": desk.correcting.undo_part,
                "put part back": desk.correcting.put_part_back,
            }[act](part)
        case _:
            pass


def came(pantry: Pantry, item: str) -> Movement:
    """Ten of an item that came in."""
    start, end = (fixed_place(pantry.books.site, name) for name in ("unknown", "shelf"))
    return Movement(item=item, quantity=10, unit="piece", from_place=start, to_place=end)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=st.lists(st.sampled_from(TYPED) | st.tuples(st.sampled_from(TAPS), st.integers(0, 9)), max_size=14))
def test_any_acts_leave_the_books_whole(pantry: Pantry, desk: Desk, acts: list[str | tuple[str, int]]) -> None:
    for act in acts:
        if isinstance(act, str):
            was_open = desk.state.opened is not None
            hint, reply = desk.hint(act), desk.answer(act)
            assert reply.asks
            assert bool(hint) or not act
            if was_open and reply.saved and reply.did is not Did.UNDID and act != "/undo":
                assert desk.state.opened is None, (act, reply)  # once, and then it is left
        else:
            tap(desk, *act)
        assert (desk.correcting.line is None) == (desk.state.opened is None)
    assert check_books(pantry.site_file.db).problems == ()


def test_a_part_that_was_weighed_goes_with_its_weight_and_comes_back_with_it(pantry: Pantry) -> None:
    rows = tuple(
        replace(came(pantry, item), weight_g=grams, weight_known="weighed")
        for item, grams in (("g1", 4000), ("g2", 900))
    )
    today = pantry.clock.today().isoformat()
    entry = pantry.books.record(Draft(Act.TOOK, today, rows)).entry
    desk = pantry.desk(Mode.IN)
    desk.correcting.open(entry.entry)
    event = entry.events[0].event
    desk.correcting.undo_part(event)
    assert pantry.shelf.totals(today).in_g == 900
    desk.correcting.put_part_back(event)
    assert pantry.shelf.totals(today).in_g == 4900


def test_the_last_part_that_stands_takes_its_line_along(pantry: Pantry) -> None:
    rows = tuple(came(pantry, item) for item in ("g1", "g2"))
    entry = pantry.books.record(Draft(Act.TOOK, pantry.clock.today().isoformat(), rows)).entry
    desk = pantry.desk(Mode.IN)
    desk.correcting.open(entry.entry)
    for row in entry.events:
        desk.correcting.undo_part(row.event)
    assert [line.stands for line in desk.lines(5)] == [False]
    assert desk.state.opened is None


def test_every_copy_of_a_paper_is_set_right(pantry: Pantry) -> None:
    today = pantry.clock.today().isoformat()
    copies = [
        pantry.books.record(Draft(Act.TOOK, today, (replace(came(pantry, "g1"), paper="s1", part="1"),))).entry
        for _ in range(2)
    ]
    desk = pantry.desk(Mode.IN)
    desk.correcting.open(copies[0].entry)
    desk.answer("7")
    views = [pantry.shelf.entry(copy.entry) for copy in copies]
    assert [moved.quantity for view in views if view for moved in view.movements] == [7, 7]
    assert pantry.shelf.on_hand("g1") == 7
