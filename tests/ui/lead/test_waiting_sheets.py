"""Sheets that were printed and never keyed in: a list for the point person; each opens, or is blank, in one tap."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from pantry.codes.own import OwnKind, own_code
from pantry.office.keying.keyed_sheets import KeyedSheets
from tests.ui.fitting import what_does_not_fit
from tests.ui.hands import is_in_view
from tests.ui.sheet_scenes import note_printed
from tests.ui.tables import BEANS
from ui.lead.waiting_sheets import WaitingSheetsPage
from ui.sheet_page import SheetPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from tests.ui.tables import Table

WELCOME, DAY, OLD = (own_code(OwnKind.SHEET, number) for number in (21, 22, 23))


def sheets_of(table: Table) -> KeyedSheets:
    pantry = table.pantry
    return KeyedSheets(pantry.books, pantry.site_file.reading, pantry.clock)


def waiting(table: Table) -> list[str]:
    return [page.code for page in sheets_of(table).waiting()]


def is_open(table: Table, kind: type) -> bool:
    QApplication.processEvents()
    return any(page.isVisible() for page in table.window.findChildren(kind))


@pytest.fixture
def printed(stocked: Table) -> Table:
    """Three pages wait, one of them of last week."""
    sheets_of(stocked).note_printed("signin", stocked.pantry.clock.today() - timedelta(days=7), (OLD,))
    note_printed(stocked, ("signin", WELCOME), ("day", DAY), ("receipt", own_code(OwnKind.SHEET, 24)))
    return stocked


@pytest.fixture
def listed(printed: Table) -> Table:
    printed.hand("/lead\n")
    printed.tap("3 sheets to key in")
    return printed


def test_where_none_waits_the_home_has_no_such_button(stocked: Table) -> None:
    stocked.hand("/lead\n")
    assert not is_in_view(stocked.window, "0 sheets")
    note_printed(stocked, ("signin", WELCOME))
    stocked.tap("Back to the table")
    stocked.hand("/lead\n")
    assert is_in_view(stocked.window, "1 sheet to key in")


def test_a_tap_opens_its_screen_and_leads_back_to_the_list(listed: Table) -> None:
    assert is_open(listed, WaitingSheetsPage)
    listed.tap(f"Key it in: Welcome sheet · Sat, Nov 14, {OLD[-5:]}")
    assert is_open(listed, SheetPage)
    listed.hand("42\n6\n")
    listed.hand("\n")
    assert is_open(listed, WaitingSheetsPage)
    assert waiting(listed) == [WELCOME, DAY]
    assert not is_in_view(listed.window, "Key it in: Welcome sheet · Sat, Nov 14")
    assert listed.pantry.reports.day("2026-11-14").people == 6
    listed.tap("Back")
    listed.tap("Back to the table")
    assert listed.window.page.box.line.hasFocus()


def test_what_is_begun_stands_first_and_says_so(printed: Table) -> None:
    log = own_code(OwnKind.SHEET, 25)
    note_printed(printed, ("intake", log))
    printed.scan(log)
    printed.hand("produce 4lb\nbread 2lb\n")
    printed.scan(WELCOME)
    printed.hand("42\x1b\x1b/lead\n")
    printed.tap("4 sheets to key in")
    (page,) = (page for page in printed.window.findChildren(WaitingSheetsPage) if page.isVisible())
    assert page.names[:3] == (
        "Intake log · Sat, Nov 21 · begun, 2 rows",
        "Welcome sheet · Sat, Nov 21 · begun",
        "Welcome sheet · Sat, Nov 14",
    )
    assert not is_in_view(printed.window, "Nothing was written on it: Intake log")
    printed.tap("Key it in: Intake log")
    printed.hand("\n\n")
    assert waiting(printed) == [OLD, WELCOME, DAY]


def test_nothing_was_written_on_it_is_one_tap_and_so_is_its_undo(listed: Table) -> None:
    listed.tap("Nothing was written on it: Our day")
    assert waiting(listed) == [OLD, WELCOME]
    assert not is_in_view(listed.window, "Key it in: Our day")
    listed.tap("Undo: Our day")
    assert waiting(listed) == [OLD, WELCOME, DAY]
    assert is_in_view(listed.window, "Key it in: Our day")


def test_a_page_that_was_keyed_in_meanwhile_is_no_blank_one(listed: Table) -> None:
    sheets_of(listed).key_rows(WELCOME, (4,))
    listed.tap("Nothing was written on it: Welcome sheet · Sat, Nov 21")
    assert listed.pantry.reports.day("2026-11-21").people == 4
    assert is_in_view(listed.window, "Key it in: Welcome sheet · Sat, Nov 21")


def test_a_scan_opens_the_page_and_a_product_goes_to_the_table(listed: Table) -> None:
    listed.scan(WELCOME)
    assert is_open(listed, SheetPage)
    listed.hand("\x1b")
    assert listed.window.page.isVisible()
    listed.hand("/lead\n")
    listed.tap("3 sheets")
    listed.scan(BEANS)
    assert listed.window.page.isVisible()
    assert "Black beans" in listed.pantry.desk().lines(1)[0].words


def test_by_keyboard_alone(listed: Table, qtbot: QtBot) -> None:
    def press(key: Qt.Key, is_done: Callable[[], bool]) -> None:
        listed.keys.wait(500)
        listed.keys.press(key)
        listed.window.guard.let_through()
        qtbot.waitUntil(is_done, timeout=3000)

    for _ in range(3):
        before = _ringed()
        press(Qt.Key.Key_Down, lambda before=before: _ringed() != before)
    assert _ringed().startswith("Nothing was written on it")
    press(Qt.Key.Key_Return, lambda: waiting(listed) == [WELCOME, DAY])
    assert _ringed().startswith("Undo: ")
    press(Qt.Key.Key_Return, lambda: waiting(listed) == [OLD, WELCOME, DAY])
    press(Qt.Key.Key_Escape, lambda: is_in_view(listed.window, "3 sheets to key in"))


def _ringed() -> str:
    ringed = QApplication.focusWidget()
    assert ringed is not None
    return ringed.accessibleName()


def test_more_than_fit_come_at_a_tap(printed: Table) -> None:
    codes = tuple(own_code(OwnKind.SHEET, number) for number in range(100, 115))
    note_printed(printed, *(("signin", code) for code in codes))
    printed.hand("/lead\n")
    printed.tap("18 sheets to key in")
    seen = set()
    for _ in range(4):
        QApplication.processEvents()
        assert what_does_not_fit(printed.window) == []
        seen |= {code for code in (OLD, WELCOME, DAY, *codes) if is_in_view(printed.window, _key_in(code))}
        printed.tap("More sheets")
    assert seen == {OLD, WELCOME, DAY, *codes}


def _key_in(code: str) -> str:
    what = {OLD: "Welcome sheet · Sat, Nov 14", DAY: "Our day · Sat, Nov 21"}.get(code, "Welcome sheet · Sat, Nov 21")
    return f"Key it in: {what}, {code[-5:]}"
