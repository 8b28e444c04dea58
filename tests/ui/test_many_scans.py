"""200 scans at 20 a second, while a real papers job draws labels in its thread: none is lost, the order is kept."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from pantry.codes.barcodes import check_digit
from pantry.language import Language
from pantry.paper.labels.label_sheet import LabelSheet, draw_labels
from pantry.paper.labels.label_words import Label
from pantry.paper.stocks import stock
from ui.page import Page
from ui.work import Progress, Work

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from tests.ui.tables import Table

SCANS = 200
SCAN_EVERY_MS = 50
END = "\r\n"
OFTEN_S = 0.0001  # the two threads take turns; by itself the table waits 5 ms for its turn, at each thing that it saves
CODES = tuple(f"{payload}{check_digit(payload)}" for payload in (f"04133{number:06d}" for number in range(SCANS)))


def draw_until_canceled(progress: Progress) -> None:
    """Draws sheet after sheet, as for the longest paper there is."""
    labels = tuple(Label(code, f"Item {code}", "", "1 lb", "", "", "", "") for code in CODES[:60])
    sheet = LabelSheet(labels, stock("5160"), languages=(Language(),))
    drawn = 0
    while True:
        pages, pdf = draw_labels(sheet)
        assert pdf.startswith(b"%PDF")
        drawn += pages.labels
        progress(drawn, drawn)


@pytest.fixture
def papers(qtbot: QtBot) -> Iterator[Work]:
    usual_s = sys.getswitchinterval()
    sys.setswitchinterval(OFTEN_S)
    work = Work(Language())
    with qtbot.waitSignal(work.progressed, timeout=10_000):
        work.start(draw_until_canceled)
    yield work
    with qtbot.waitSignal(work.canceled, timeout=10_000):
        work.cancel()
    sys.setswitchinterval(usual_s)


def scan_all(table: Table) -> None:
    """The keys of all scans wait in the queue, as they do when a scanner is faster than the program."""
    focus = QApplication.focusWidget()
    assert focus is not None
    for code in CODES:
        table.keys.at_ms += SCAN_EVERY_MS - 2 * (len(code) + len(END))
        before = ""
        for letter in code + END:
            table.keys.at_ms += 2
            repeats = letter == before  # so X11 says of what waits
            before = letter
            key = {"\r": Qt.Key.Key_Return, "\n": Qt.Key.Key_Return}.get(letter, ord(letter))
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter, repeats)
                event.setTimestamp(table.keys.at_ms)
                QApplication.postEvent(focus, event)
    QApplication.processEvents()


def test_at_the_table_all_are_saved_in_order(stocked: Table, papers: Work) -> None:
    stocked.hand("/in\n")
    heard: list[str] = []
    stocked.window.page.box.line.line_scanned.connect(heard.append)

    scan_all(stocked)

    assert papers.is_running
    assert heard == list(CODES)
    assert len(stocked.pantry.desk().lines(SCANS * 2)) == SCANS
    assert QApplication.activeModalWidget() is None


class Keeper(Page):
    """A screen that takes every scan."""

    def __init__(self) -> None:
        super().__init__()
        self.took: list[str] = []

    def take_scan(self, line: str) -> bool:
        self.took.append(line)
        return True


def test_on_another_screen_all_come_in_order(stocked: Table, papers: Work) -> None:
    page = Keeper()
    stocked.window.open_page(page)

    scan_all(stocked)

    assert papers.is_running
    assert page.took == list(CODES)
