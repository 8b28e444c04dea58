"""Esc: what waits for the next line is over, and what is saved stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pantry.desk import Mode, Question
from pantry.reply import Did

if TYPE_CHECKING:
    from pantry.assembly import Pantry


@pytest.mark.parametrize(("mode", "line"), [
    (Mode.OUT, "milk"), (Mode.OUT, "8+"), (Mode.IN, "/waste spoiled"), (Mode.IN, "milk"),
])  # fmt: skip
def test_a_list_a_large_household_and_waste_are_set_aside(pantry: Pantry, mode: Mode, line: str) -> None:
    desk = pantry.desk(mode)
    before = desk.state
    desk.answer(line)
    assert desk.state.question is not before.question
    desk.set_aside()
    assert desk.state == before


def test_a_card_that_says_how_many_is_set_aside(pantry: Pantry) -> None:
    desk = pantry.desk(Mode.IN)
    desk.answer("x24", scanned=True)
    desk.set_aside()
    assert desk.answer("012345678905", scanned=True).quantity == 1


def test_the_last_line_can_still_be_dated(pantry: Pantry) -> None:
    desk = pantry.desk(Mode.IN)
    desk.answer("012345678905", scanned=True)
    assert desk.state.question is Question.DATE
    desk.set_aside()
    assert desk.answer("0327").did is Did.DATED
