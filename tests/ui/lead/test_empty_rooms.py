"""Rooms of a site where nothing happened yet say what they are for, and the next act."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from ui.lead.long_list import LongList
from ui.lead.room_page import RoomPage

if TYPE_CHECKING:
    from tests.ui.tables import Table


def nothing_said(table: Table) -> str:
    QApplication.processEvents()
    (page,) = [page for page in table.window.findChildren(RoomPage) if page.isVisible()]
    return "\n".join(listed.nothing for listed in page.findChildren(LongList) if listed.isVisible())


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("/start\n", "Nothing is open, short-dated or held."),
        ("/bags\n", "No bags yet. Guests are still counted."),
        ("/stock\n", "Nothing is on the shelf yet."),
        ("/catalog\n", "Here all products have their names, kinds and weights."),
        ("/catalog\nzzz", "No product is called so."),
        ("/recalls\n", "Nothing is held."),
    ],
)
def test_an_empty_room_says_what_it_is_for(table: Table, typed: str, said: str) -> None:
    table.hand(typed)
    first, _, next_act = nothing_said(table).partition("\n")
    assert first == said
    assert next_act


def test_a_bag_of_nothing_says_what_goes_in(stocked: Table) -> None:
    stocked.hand("/bags\nSoup bag\n")
    assert nothing_said(stocked).startswith("Nothing is in it: it is only counted.")


def test_a_question_without_choices_has_no_empty_list(stocked: Table) -> None:
    stocked.hand("/catalog\n")
    stocked.hand("beans\n\n")
    (page,) = [page for page in stocked.window.findChildren(RoomPage) if page.isVisible()]
    assert page.title.words == "What is it called?"
    assert not any(listed.isVisible() for listed in page.findChildren(LongList))
