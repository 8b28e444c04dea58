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
from ui.lead.stock.stock_page import StockPage
from ui.room_names import Room
from ui.table.scan_box import LineBox

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


@pytest.mark.parametrize("button", ["Print", "Print all"])
@pytest.mark.parametrize("by_keys", [True, False])
def test_from_paper_the_way_back_leads_to_the_page_that_was_read(
    stocked: Table, qtbot: QtBot, button: str, *, by_keys: bool
) -> None:
    stocked.hand("/help\n")
    if by_keys:
        stocked.keys.press(Qt.Key.Key_Down)
        qtbot.waitUntil(page_of(stocked).screens.hasFocus)
    page_of(stocked).screens.move_mark(4)
    read = page_of(stocked).text.words
    assert help_page(HelpOn.GIVE_OUT).about not in read
    stocked.tap(button)
    (paper,) = (page for page in stocked.window.findChildren(PaperPage) if page.isVisible())
    assert paper.accessibleName() == "Help"
    stocked.tap("Back")
    assert page_of(stocked).text.words == read
    page_of(stocked).go_back()
    assert stocked.window.page.box.line.hasFocus()


def test_under_the_help_of_a_room_the_room_still_waits(stocked: Table, qtbot: QtBot) -> None:
    stocked.hand("/settings\n")
    QApplication.processEvents()
    stocked.hand("ri")
    stocked.keys.press(Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: bool(shown(stocked)))
    page_of(stocked).screens.move_mark(-3)
    read = page_of(stocked).text.words
    for _ in range(2):
        stocked.tap("Print")
        stocked.tap("Back")
        assert page_of(stocked).text.words == read
    page_of(stocked).go_back()
    QApplication.processEvents()
    assert (boxes(stocked).text(), boxes(stocked).hasFocus()) == ("ri", True)


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


WITHOUT_A_BOX = (*HEADS_OF_THEIR_OWN, Room.REPORTS, Room.DATES)


@pytest.mark.parametrize("room", [room for room in DOORS if room not in WITHOUT_A_BOX])
def test_what_is_half_typed_in_a_room_stands_there_again_on_the_way_back(
    stocked: Table, qtbot: QtBot, room: Room
) -> None:
    stocked.hand(f"{room.value}\n")
    QApplication.processEvents()
    stocked.hand("ri")
    box = boxes(stocked)
    assert box.text() == "ri"
    stocked.keys.press(Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: bool(shown(stocked)))
    stocked.tap("Print all")
    stocked.tap("Back")
    page_of(stocked).go_back()
    QApplication.processEvents()
    assert boxes(stocked).text() == "ri"
    assert boxes(stocked).hasFocus()
    stocked.hand("c")
    assert boxes(stocked).text() == "ric"


def boxes(table: Table) -> LineBox:
    """The one in view."""
    (box,) = (line for line in table.window.findChildren(LineBox) if line.isVisible())
    return box


def test_a_form_that_is_half_filled_in_is_there_as_it_stood(stocked: Table, qtbot: QtBot) -> None:
    stocked.tap("Take in")
    stocked.scan(BEANS)
    stocked.hand("/stock\nbea\n\n")
    (page,) = (room for room in stocked.window.findChildren(StockPage) if room.isVisible())
    qtbot.waitUntil(page.form.isVisible)
    stocked.hand("thrown\n1\n")
    said = page.form.words
    assert "Goods moved" in said
    stocked.hand("spo")
    stocked.keys.press(Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: bool(shown(stocked)))
    page.read_again()
    stocked.hand("\x1b")
    qtbot.waitUntil(lambda: not shown(stocked))
    assert page.isVisible()
    assert (page.form.line.text(), page.form.line.hasFocus()) == ("spo", True)
    stocked.hand("iled\n\n\n")
    assert "thrown away" in page.done.words
    assert stocked.pantry.shelf.on_hand(f"g00{BEANS}") == 0


def test_what_comes_of_the_room_under_help_takes_no_keys(stocked: Table, qtbot: QtBot) -> None:
    stocked.hand("/stock\nri")
    (page,) = (room for room in stocked.window.findChildren(StockPage) if room.isVisible())
    stocked.keys.press(Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: bool(shown(stocked)))
    stocked.window.books_changed.emit()
    assert stocked.window.page.isHidden()
    stocked.hand("\x1b")
    qtbot.waitUntil(page.isVisible)
    assert boxes(stocked).text() == "ri"


def test_a_scan_from_help_is_the_tables_and_the_room_begins_anew(stocked: Table, qtbot: QtBot) -> None:
    stocked.tap("Take in")
    stocked.hand("/stock\n")
    QApplication.processEvents()
    stocked.hand("ri")
    stocked.keys.press(Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: bool(shown(stocked)))
    stocked.scan(BEANS)
    assert stocked.pantry.desk().lines(1)[0].words == "1 × Black beans, 15 oz"
    assert [page for page in stocked.window.findChildren(RoomPage) if page.isVisible()] == []
    QApplication.processEvents()
    stocked.hand("/help\n")
    page_of(stocked).go_back()
    assert stocked.window.page.box.line.hasFocus()


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
