"""A household's share: what counts is what the books say that it took, after undo and corrections too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pantry.events import Act, Change, Draft
from pantry.reply import Look

if TYPE_CHECKING:
    from pantry.assembly import Pantry
    from pantry.clock import Clock
    from pantry.desk import Desk

RICE = "036000291452"


@pytest.fixture
def desk(pantry: Pantry, clock: Clock) -> Desk:
    fields = {"name": "Rice", "code": RICE, "unit": "piece", "limit": "2"}
    rows = tuple(Change(thing=f"g{RICE:0>14}", field=field, value=value) for field, value in fields.items())
    pantry.books.record(Draft(Act.SET, clock.today().isoformat(), rows))
    return pantry.desk()


def is_over(desk: Desk, line: str) -> bool:
    return Look.OVER_LIMIT in desk.answer(line).look


def test_what_was_undone_is_no_part_of_the_share(desk: Desk) -> None:
    desk.answer("4")
    assert not is_over(desk, f"2*{RICE}")
    desk.answer("/undo")
    assert not is_over(desk, f"2*{RICE}")
    assert is_over(desk, RICE)


def test_a_corrected_number_is_what_was_taken(desk: Desk) -> None:
    desk.answer("4")
    assert not is_over(desk, RICE)
    assert is_over(desk, "5x")
    assert not is_over(desk, "1x")
    assert not is_over(desk, RICE)


def test_the_next_household_has_its_own_share(desk: Desk) -> None:
    desk.answer("4")
    desk.answer(f"2*{RICE}")
    desk.answer("4")
    assert not is_over(desk, f"2*{RICE}")


def test_a_household_whose_number_was_set_right_keeps_what_it_took(desk: Desk) -> None:
    desk.answer("4")
    desk.answer(f"2*{RICE}")
    desk.answer("/undo")
    assert not is_over(desk, f"2*{RICE}")
    desk.answer("4")
    desk.answer("3x")
    assert not is_over(desk, f"2*{RICE}")
    assert is_over(desk, RICE)


def test_the_share_goes_by_the_households_number_as_it_was_set_right(desk: Desk, pantry: Pantry, clock: Clock) -> None:
    fields = Change(thing=f"g{RICE:0>14}", field="limit", value="1p")
    pantry.books.record(Draft(Act.SET, clock.today().isoformat(), (fields,)))
    desk.answer("2")
    desk.answer("3x")
    assert not is_over(desk, f"3*{RICE}")
    assert is_over(desk, RICE)


def test_what_came_in_has_no_share(desk: Desk) -> None:
    desk.answer("4")
    desk.answer("/in")
    assert not is_over(desk, f"24*{RICE}")
    assert not is_over(desk, "48x")
