"""From a room the paper that belongs to it is one tap away, and so is the page of help; back it stands as it stood."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from pantry.codes.own import OwnKind, own_code
from tests.ui.sheet_scenes import note_printed
from ui.lead.help.help_room import HelpRoom
from ui.lead.papers.paper_page import PaperPage
from ui.lead.papers.papers_page import PapersPage
from ui.page import Page
from ui.sheet_page import SheetPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from pantry.office.help.help_page import HelpOn
    from tests.ui.tables import Table

Kind = TypeVar("Kind", bound=Page)
SHEET = own_code(OwnKind.SHEET, 12)


def seen(table: Table, kind: type[Kind]) -> Kind:
    QApplication.processEvents()
    (page,) = [page for page in table.window.findChildren(kind) if page.isVisible()]
    return page


def helped_on(table: Table) -> HelpOn:
    return seen(table, HelpRoom)._on


@pytest.mark.parametrize(
    ("room", "words"),
    [("/count", "Count sheet"), ("/close", "Day page"), ("/close", "Shift card"), ("/settings", "Calibration page"),
     ("/settings", "Our record rule")],
)  # fmt: skip
def test_the_paper_of_a_room_is_one_tap_away(stocked: Table, room: str, words: str) -> None:
    digest = stocked.pantry.books.digest()
    stocked.hand(f"{room}\n")
    stocked.tap(words)
    assert seen(stocked, PaperPage).accessibleName().startswith(words)
    assert stocked.pantry.books.digest() == digest

    stocked.tap("Back")
    QApplication.processEvents()
    assert not [page for page in stocked.window.findChildren(PaperPage) if page.isVisible()]


def test_what_is_half_typed_in_the_count_stays_while_its_sheet_is_printed(stocked: Table) -> None:
    stocked.hand("/count\n")
    stocked.hand("Ana")
    stocked.tap("Count sheet")
    assert seen(stocked, PaperPage)._wanted.sheet.chosen["expected"] == "yes"
    stocked.tap("Back")
    QApplication.processEvents()
    assert stocked.window.focusWidget().text() == "Ana"


def test_help_is_offered_on_all_papers_and_on_one(stocked: Table, qtbot: QtBot) -> None:
    stocked.hand("/papers\n")
    stocked.tap("Help")
    assert helped_on(stocked) == "papers"
    stocked.tap("Back")
    page = seen(stocked, PapersPage)
    stocked.keys.press(Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: not page.isVisible(), timeout=3000)
    assert helped_on(stocked) == "papers"
    stocked.tap("Back")

    page.kind_chosen.emit("signin")
    one = seen(stocked, PaperPage)
    stocked.tap("Help")
    assert helped_on(stocked) == "papers"
    stocked.tap("Back")
    assert seen(stocked, PaperPage) is one


def test_help_on_a_sheet_leads_back_to_what_was_half_typed(stocked: Table) -> None:
    note_printed(stocked, ("signin", SHEET))
    stocked.scan(SHEET)
    stocked.hand("4")
    page = seen(stocked, SheetPage)
    stocked.tap("Help")
    assert helped_on(stocked) == "sheets"
    stocked.tap("Back")
    assert seen(stocked, SheetPage) is page
    assert page.line.text() == "4"
