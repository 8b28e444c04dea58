"""The day is started by the point person: by keyboard alone, by touch, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from pantry.office.bags import make_bag
from pantry.office.planning import plan_bag
from pantry.office.point_person import point_person
from pantry.shelf import Portion
from tests.ui.tables import BEANS, RICE, UNKNOWN, reopened
from ui.lead.start.start_page import StartPage
from ui.lead.unknowns_page import UnknownsPage

if TYPE_CHECKING:
    from pantry.shelf import Bag
    from tests.ui.tables import Table
    from ui.page import Page

TODAY, LAST_WEEK = "2026-11-21", "2026-11-14"


def shown(table: Table, kind: type[Page] = StartPage) -> list[Page]:
    QApplication.processEvents()
    return [page for page in table.window.findChildren(kind) if page.isVisible()]


def opened(table: Table) -> StartPage:
    table.hand("/start\n")
    (page,) = shown(table)
    assert isinstance(page, StartPage)
    return page


@pytest.fixture
def bag(stocked: Table) -> Bag:
    """A bag of two cans with rice as their substitute; 24 cans and 12 bags of rice came in."""
    stocked.tap("Take in")
    for count, code in (("24", BEANS), ("12", RICE), ("4", UNKNOWN)):
        stocked.hand(count)
        stocked.scan(code)
    stocked.tap("Give out")
    recipe = (Portion(f"g00{BEANS}", 2, (Portion(f"g00{RICE}", 1),)),)
    return make_bag(stocked.pantry.books, stocked.pantry.clock, "A soup bag", recipe)


def planned(table: Table, bag: Bag) -> int | None:
    return table.pantry.shelf.plans.on(TODAY).bags.get(bag.bag)


def leader(table: Table) -> str:
    return point_person(table.pantry.site_file.today, table.pantry.clock)


def test_by_keyboard_alone(stocked: Table, bag: Bag) -> None:
    page = opened(stocked)
    assert page.title.words == "Sat, Nov 21 · Oak St table"
    assert "Who is the point person today?" in page.words
    stocked.hand("Rosa\n")
    assert leader(stocked) == "Rosa"
    assert "Rosa is the point person today." in page.words
    stocked.keys.press(Qt.Key.Key_Down)
    stocked.hand("\n")
    assert "How many today: A soup bag?" in page.words
    stocked.hand("40\n")
    assert planned(stocked, bag) == 40
    assert "A soup bag. Enough for 24. 40 planned" in page.words
    stocked.hand("\n")
    assert not shown(stocked)
    assert stocked.window.page.box.line.hasFocus()


def test_where_nothing_is_open_the_arrows_walk_over_what_may_be_chosen(table: Table) -> None:
    page = opened(table)
    table.hand("Rosa\n")
    assert not page.listed.rows
    assert page.box.grid.marked is None
    table.keys.press(Qt.Key.Key_Down)
    assert page.box.grid.marked
    assert page.box.grid.marked.words == "Who is the point person"
    table.keys.press(Qt.Key.Key_Down)
    table.hand("\n")
    assert "What is today called?" in page.words


def test_by_touch_and_taken_back(stocked: Table, bag: Bag) -> None:
    plan_bag(stocked.pantry.books, stocked.pantry.clock, LAST_WEEK, bag.bag, 30)
    page = opened(stocked)
    stocked.hand("\n")
    stocked.tap("Bags as last week")
    assert planned(stocked, bag) == 30
    stocked.tap("Name of the day")
    stocked.hand("Saturday share\n")
    assert page.title.words == "Sat, Nov 21 · Saturday share · Oak St table"
    stocked.tap("Undo")
    assert page.title.words == "Sat, Nov 21 · Oak St table"
    stocked.tap("Place")
    stocked.hand("Church hall\n")
    assert page.title.words == "Sat, Nov 21 · Oak St table · Church hall"


def test_it_can_be_skipped_and_asks_once_a_day(stocked: Table) -> None:
    opened(stocked)
    stocked.keys.press(Qt.Key.Key_Escape)
    assert not shown(stocked)
    assert leader(stocked) == ""
    opened(stocked)
    stocked.hand("Rosa\n\x1b")
    page = opened(stocked)
    assert "Who is the point person today?" not in page.words


@pytest.mark.usefixtures("bag")
def test_a_line_leads_to_where_it_is_mended_and_back(stocked: Table) -> None:
    page = opened(stocked)
    stocked.hand("\n")
    page.listed.pressed.emit("open:unnamed")
    (unknowns,) = shown(stocked, UnknownsPage)
    unknowns.left.emit()
    assert len(shown(stocked)) == 1


def test_the_shift_card_is_printed_and_leads_back(stocked: Table) -> None:
    opened(stocked)
    stocked.hand("\n")
    stocked.tap("Print the shift card")
    assert not shown(stocked)
    stocked.tap("Back")
    assert len(shown(stocked)) == 1


def test_what_is_refused_stands_in_the_box_again(stocked: Table) -> None:
    page = opened(stocked)
    stocked.hand("x" * 41 + "\n")
    assert page.box.line.text() == "x" * 41
    assert "1 to 40 letters" in page.words
    assert leader(stocked) == ""


def test_a_scan_is_the_tables(stocked: Table) -> None:
    opened(stocked)
    stocked.scan(BEANS)
    assert not shown(stocked)
    assert stocked.pantry.shelf.on_hand(f"g00{BEANS}") == -1


def test_what_is_half_typed_outlives_the_window_with_its_question(stocked: Table, bag: Bag) -> None:
    page = opened(stocked)
    stocked.hand("Rosa\n")
    page.listed.pressed.emit(f"bag:{bag.bag}")
    stocked.hand("8")
    stocked.close()
    again = reopened(stocked)
    page = opened(again)
    assert "How many today: A soup bag?" in page.words
    assert page.box.line.text() == "8"
    again.hand("0\n")
    assert planned(again, bag) == 80
    again.close()
    once_more = reopened(again)
    page = opened(once_more)
    assert page.box.line.text() == ""
    once_more.close()


def test_a_command_typed_where_the_point_person_is_asked_is_refused_and_stays_selected(table: Table) -> None:
    page = opened(table)
    table.hand("Rosa")
    table.keys.press(Qt.Key.Key_Escape)  # it empties the box, and the room stays
    table.hand("/start\n")
    assert point_person(table.pantry.site_file.today, table.pantry.clock) == ""
    assert (page.box.line.text(), page.box.line.selectedText()) == ("/start", "/start")
    table.hand("Rosa\n")
    assert point_person(table.pantry.site_file.today, table.pantry.clock) == "Rosa"
