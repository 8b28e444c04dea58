"""Help in the window: a page for each screen by keys and touch, from the table, from each room, and onto paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from pantry.office.help.help_page import HelpOn
from pantry.office.help.pages import help_page, help_pages
from pantry.office.pin import PinDoor
from tests.ui.hands import is_in_view
from tests.ui.tables import BEANS
from ui.lead.doors import DOORS
from ui.lead.help.help_room import HelpRoom
from ui.lead.papers.paper_page import PaperPage
from ui.lead.room_page import RoomPage
from ui.room_names import Room

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.tables import Table


def shown(table: Table) -> list[HelpRoom]:
    QApplication.processEvents()
    return [page for page in table.window.findChildren(HelpRoom) if page.isVisible()]


def page_of(table: Table) -> HelpRoom:
    (page,) = shown(table)
    return page


def test_at_the_table_it_is_one_line_and_no_pin_is_asked(stocked: Table) -> None:
    PinDoor(stocked.pantry.site_file, stocked.held.clock()).set_pin("4711")
    stocked.hand("/help\n")
    assert help_page(HelpOn.GIVE_OUT).about in page_of(stocked).text.words
    stocked.tap("Back to the table")
    assert stocked.window.page.box.line.hasFocus()


def test_each_screen_s_page_is_read_by_keys(stocked: Table, qtbot: QtBot) -> None:
    stocked.hand("/help\n")
    page = page_of(stocked)
    stocked.keys.press(Qt.Key.Key_Down)
    qtbot.waitUntil(page.screens.hasFocus)
    read = []
    for _ in help_pages():
        read.append(page.text.words)
        page.screens.move_mark(1)
    assert len(set(read)) == len(help_pages())
    for one in help_pages():
        assert any(one.about in words and one.troubles[-1] in words for words in read)


def test_it_speaks_the_language_of_the_window(stocked: Table) -> None:
    stocked.hand("/language\n")
    QApplication.processEvents()
    stocked.hand("/help\n")
    assert "Aquí se cuenta a las personas" in page_of(stocked).text.words


def test_a_scan_is_the_tables(stocked: Table) -> None:
    stocked.tap("Take in")
    stocked.hand("/help\n")
    stocked.scan(BEANS)
    assert not shown(stocked)
    assert stocked.pantry.desk().lines(1)[0].words == "1 × Black beans, 15 oz"


HEADS_OF_THEIR_OWN = (Room.HELP, Room.UNKNOWNS)


@pytest.mark.parametrize(("button", "pages"), [("Print", 1), ("Print all", len(help_pages()))])
def test_one_page_or_all_are_printed_from_here(stocked: Table, button: str, pages: int) -> None:
    stocked.hand("/help\n")
    page_of(stocked).screens.pressed.emit("take")
    stocked.tap(button)
    (paper,) = (page for page in stocked.window.findChildren(PaperPage) if page.isVisible())
    assert paper.accessibleName() == "Help"
    stocked.tap("Back")
    assert shown(stocked)
    assert pages


@pytest.mark.parametrize("room", [room for room in DOORS if room not in HEADS_OF_THEIR_OWN])
def test_each_room_leads_to_its_page_by_a_button_and_back(stocked: Table, room: Room) -> None:
    stocked.hand(f"{room.value}\n")
    QApplication.processEvents()
    rooms = [page for page in stocked.window.findChildren(RoomPage) if page.isVisible()]
    assert rooms
    stocked.tap("Help")
    page = page_of(stocked)
    assert help_page(HelpOn(room.value[1:])).about in page.text.words
    stocked.tap("Back")
    assert not shown(stocked)
    assert [each for each in stocked.window.findChildren(RoomPage) if each.isVisible()]


def test_f1_in_a_box_leads_there_too(stocked: Table, qtbot: QtBot) -> None:
    stocked.hand("/settings\n")
    stocked.keys.press(Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: bool(shown(stocked)))
    assert is_in_view(stocked.window, "Print all")
    assert help_page(HelpOn.SETTINGS).about in page_of(stocked).text.words


@pytest.mark.parametrize("percent", ["100 %", "200 %"])
def test_all_of_a_page_can_be_reached_at_any_size(stocked: Table, percent: str) -> None:
    stocked.hand("/settings\nsize of words\n")
    if percent != "100 %":
        stocked.tap(percent)
    stocked.window.leave_page()
    stocked.hand("/help\n")
    text = page_of(stocked).text
    assert is_in_view(stocked.window, "More") is text.has_more is (percent != "100 %")
    seen = [text.grab().toImage()]
    if text.has_more:
        stocked.tap("More")
        seen.append(text.grab().toImage())
        stocked.tap("More")
        assert text.grab().toImage() == seen[0] != seen[1]
