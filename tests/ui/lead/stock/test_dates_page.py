"""What dates mean, edited by keyboard alone and by touch; the table goes by it at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.tables import BEANS
from ui.lead.papers.paper_page import PaperPage
from ui.lead.stock.dates_page import DatesPage
from ui.lead.stock.stock_page import StockPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.tables import Table


def shown(table: Table, kind: type = DatesPage) -> list[DatesPage]:
    QApplication.processEvents()
    return [page for page in table.window.findChildren(kind) if page.isVisible()]


@pytest.fixture
def page(stocked: Table) -> DatesPage:
    stocked.hand("/dates\n")
    (found,) = shown(stocked)
    return found


def test_by_keyboard_alone_a_row_is_edited_and_the_table_goes_by_it(
    stocked: Table, page: DatesPage, qtbot: QtBot
) -> None:
    for row in page.list.rows[:2]:
        stocked.keys.wait(500)
        stocked.keys.press(Qt.Key.Key_Down)
        qtbot.waitUntil(lambda row=row: page.list.marked_row == row, timeout=3000)
    stocked.hand("\n")
    qtbot.waitUntil(page.form.isVisible, timeout=3000)
    stocked.hand("30\n\n\n\n\n")
    assert page.done.words == "Any food · Best by: saved. The table follows it from now on."
    stocked.hand("\x1b")
    qtbot.waitUntil(lambda: not shown(stocked), timeout=3000)
    stocked.hand("/in\n")
    stocked.scan(BEANS)
    stocked.hand("111026\n")
    assert "Look at it first" not in stocked.window.page.card.accessibleName()


def test_its_paper_is_one_tap_away_filled_in_and_back(stocked: Table, page: DatesPage) -> None:
    assert page
    stocked.tap("Print")
    (paper,) = shown(stocked, PaperPage)
    assert paper.accessibleName() == "What dates mean"
    assert shown(stocked) == []
    stocked.tap("Back")
    assert shown(stocked)


def test_by_touch_a_row_is_added_taken_back_and_as_before(stocked: Table, page: DatesPage) -> None:
    stocked.tap("Add a row")
    stocked.tap("Dry goods")
    stocked.tap("Best by")
    stocked.hand("30\n")
    stocked.tap("Always")
    stocked.tap("Save")
    assert page.list.rows[-1].words == "Dry goods · Best by"
    page.list.pressed.emit("dry:best_by")
    stocked.tap("As before")
    assert "Dry goods · Best by" not in [row.words for row in page.list.rows]
    stocked.tap("Undo")
    stocked.tap("Undo")
    assert len(page.list.rows) == 6


def test_the_law_is_told(page: DatesPage) -> None:
    page.list.pressed.emit("baby:any")
    assert page.done.words.startswith("Infant formula is never given past its date")
    assert not page.form.isVisible()


@pytest.mark.usefixtures("page")
def test_a_scan_is_the_tables(stocked: Table) -> None:
    stocked.scan(BEANS)
    assert not shown(stocked)


def test_from_the_stock_and_back(stocked: Table) -> None:
    stocked.hand("/stock\n")
    stocked.tap("What dates mean")
    assert shown(stocked)
    stocked.tap("Back")
    assert shown(stocked, StockPage)
