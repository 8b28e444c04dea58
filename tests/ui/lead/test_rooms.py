"""Every room of the point person: its word at the table opens it, Esc leads back, and it has its tile or its way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from pantry.office.pin import PinDoor
from ui.lead.doors import DOORS
from ui.page import Page
from ui.room_names import Room

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.tables import Table


def in_view(table: Table) -> list[Page]:
    QApplication.processEvents()
    return [page for page in table.window.findChildren(Page) if page.isVisible()]


@pytest.mark.parametrize("room", Room)
def test_its_word_opens_it_and_esc_leads_back(stocked: Table, room: Room, qtbot: QtBot) -> None:
    assert room in DOORS or room is Room.PAPERS
    stocked.hand(f"{room}\n")
    pages = in_view(stocked)
    assert pages
    assert all(page.accessibleName() or page.findChildren(Page) for page in pages)
    assert QApplication.focusWidget() is not None
    stocked.hand("\x1b")
    qtbot.waitUntil(lambda: not in_view(stocked), timeout=5000)
    assert stocked.window.page.box.line.hasFocus()


@pytest.mark.parametrize("room", [room for room in Room if room is not Room.HELP])
def test_a_pin_is_asked_before_it(stocked: Table, room: Room) -> None:
    PinDoor(stocked.pantry.site_file, stocked.held.clock()).set_pin("4711")
    stocked.hand(f"{room}\n")
    asked = in_view(stocked)
    assert [type(page).__name__ for page in asked] == ["PinPage"]
    stocked.hand("4711\n")
    assert in_view(stocked)
    assert "PinPage" not in [type(page).__name__ for page in in_view(stocked)]


def test_help_is_for_everybody(stocked: Table) -> None:
    PinDoor(stocked.pantry.site_file, stocked.held.clock()).set_pin("4711")
    stocked.hand(f"{Room.HELP}\n")
    assert "PinPage" not in [type(page).__name__ for page in in_view(stocked)]
