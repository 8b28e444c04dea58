"""Throws scans and bursts of keys at every screen and dialog, and tells what they did that no scan may do.

In: a table, a seed. Out: AssertionError that names the screen and the scan. What a scan may do is what the table or the
screen says that it does; it may press no button, fill no field, change no setting and open nothing modal.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from pantry.codes.keyboards import keyboards
from pantry.codes.own import OwnKind, own_code
from pantry.office.pin import PinDoor
from tests.faults.odd_lines import OddLines
from ui.lead.papers.papers_page import PapersPage
from ui.page import Page
from ui.scanner_check import ScannerCheck
from ui.table.scan_box import LineBox

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from tests.ui.tables import Table

FEWEST_KEYS = 6  # fewer may be a fast hand
LONGEST = 60
ENDS = ("\r", "\n", "\t", "\r\n", "\r\r", "\t\r")
BEFORE = ("", "", "", "", " ", "  ", "\r", "\t", "*")
SCANNERS_MS = (1, 2, 6, 15, 30, 44)
GS = "\x1d"
_X11_REPEAT_MS = 20  # what comes sooner it may take for a held key where keys wait in the queue
_TELLS = "tells"


class Thrower:
    """One table and all that covers it."""

    def __init__(self, table: Table, chance: Random, scans_a_screen: int = 25) -> None:
        self._table, self._chance, self._scans_a_screen = table, chance, scans_a_screen
        self._lines = OddLines(chance)
        self._pressed: list[str] = []
        self._dialog: QDialog | None = None
        self._screens: tuple[Callable[[], None], ...] = (
            self._open_table, self._open_lock, self._open_home, self._open_new_pin, self._open_check, self._open_form,
            self._open_dialog, self._open_file_dialog, self._open_help, self._open_sheet,
            self._open_papers, self._open_paper,
        )  # fmt: skip
        self._settings = self._what_is_set()

    def throw(self, scans: int, until_s: float | None = None) -> int:
        """So many scans, or as many as go until a time; gives how many."""
        for thrown in range(scans):
            if until_s is not None and time.monotonic() > until_s:
                return thrown
            if thrown % self._scans_a_screen == 0 or not self._is_covered():
                self._close()
                screen = self._screens[(thrown // self._scans_a_screen) % len(self._screens)]
                screen()
                self._watch()
            self.throw_one(screen.__name__)
        self._close()
        return scans

    def throw_one(self, where: str) -> None:
        """One scan at a widget of the screen that is open."""
        focus = self._focus_one()
        text, end, gap_ms = self._burst()
        doubles_repeat, before = gap_ms < _X11_REPEAT_MS and self._chance.random() < 0.5, ""
        for letter in text + end:
            self._table.keys.at_ms += gap_ms
            self._press(letter, held=doubles_repeat and letter == before)
            before = letter
        if not end:
            QTest.qWait(180)
        self._table.held.pass_time(seconds=1)
        self._table.keys.at_ms += self._chance.choice((60, 200, 2000))
        QApplication.processEvents()
        self._look(f"{where}, at {type(focus).__name__}: {text!r} {end!r}, {gap_ms} ms")

    def _burst(self) -> tuple[str, str, int]:
        line, _ = self._lines.next()
        text = "".join(letter for letter in line if letter.isprintable() or letter == GS)[:LONGEST]
        if "/scanner" in text or "6000002095" in text:  # the card opens the check, which is what it is for
            text = "SHELF 12 A"
        board = self._chance.choice(keyboards()) if self._chance.random() < 0.2 else keyboards()[0]
        text = GS.join(board.writes(part) for part in text.split(GS)).ljust(FEWEST_KEYS, "7")
        end = "" if self._chance.random() < 0.01 else self._chance.choice(ENDS)
        return self._chance.choice(BEFORE) + text, end, self._chance.choice(SCANNERS_MS)

    def _press(self, letter: str, *, held: bool) -> None:
        keys = self._table.keys
        if letter == GS and self._chance.random() < 0.5:
            keys.press(Qt.Key.Key_BracketRight, "", Qt.KeyboardModifier.ControlModifier)
        else:
            named = {"\r": Qt.Key.Key_Return, "\n": Qt.Key.Key_Enter, "\t": Qt.Key.Key_Tab}
            keys.press(named.get(letter, ord(letter.upper()[0])), letter, held=held)

    def _focus_one(self) -> QWidget:
        over = self._dialog or self._table.window
        able = [
            widget
            for widget in over.findChildren(QWidget)
            if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        if (able and self._dialog is not None) or (able and not any(isinstance(widget, LineBox) for widget in able)):
            self._chance.choice(able).setFocus()
        focus = QApplication.focusWidget()
        assert focus is not None, "the focus is lost, and so would be a scan"
        return focus

    # what no scan may do

    def _look(self, told: str) -> None:
        assert QApplication.activeModalWidget() is None, f"something modal: {told}"
        assert not self._pressed, f"{self._pressed} pressed: {told}"
        assert self._what_is_set() == self._settings, f"a setting: {told}"
        assert not [name for name in self._filled() if name], f"filled: {told}"
        if self._dialog is not None:
            assert self._dialog.isVisible(), f"a dialog was answered: {told}"

    def _filled(self) -> list[str]:
        """What stands in fields; the box of the table and of the PIN are empty after every scan or hold its number."""
        over = [self._dialog] if self._dialog else [self._table.window]
        fields = [field for widget in over for field in widget.findChildren(QLineEdit)]
        return [field.text() for field in fields if not isinstance(field, LineBox) and field.text() not in ("", "0")]

    def _what_is_set(self) -> tuple[object, ...]:
        pantry = self._table.pantry
        door = PinDoor(pantry.site_file, pantry.clock)
        return (self._table.window.laptop, pantry.shelf.settings(), door.has_pin, door.has_card)

    def _watch(self) -> None:
        """What was pressed to come here is forgotten; from now on every button tells."""
        over = (self._table.window, self._dialog) if self._dialog else (self._table.window,)
        for button in (button for widget in over for button in widget.findChildren(QAbstractButton)):
            if not button.property(_TELLS):
                button.setProperty(_TELLS, True)
                button.clicked.connect(self._on_clicked)
        self._pressed.clear()

    def _on_clicked(self) -> None:
        self._pressed.append("a button")

    # the screens

    def _is_covered(self) -> bool:
        return self._dialog is not None or not self._table.window.page.isVisible()

    def _close(self) -> None:
        if self._dialog is not None:
            self._dialog.close()
            self._dialog.deleteLater()
            self._dialog = None
        self._table.window.leave_page()
        self._table.keys.at_ms += 2000
        self._table.window.activateWindow()
        QApplication.processEvents()
        self._table.window.page.box.line.setFocus()
        self._table.window.page.box.line.clear()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _open_table(self) -> None:
        mode = self._chance.choice(("/in", "/out"))
        self._table.hand(f"{mode}\n")

    def _open_lock(self) -> None:
        self._table.hand("/lock\n")

    def _open_home(self) -> None:
        self._table.hand("/lead\n")

    def _open_new_pin(self) -> None:
        self._table.hand("/settings\n")
        self._table.hand("pin\n")

    def _open_check(self) -> None:
        self._table.hand("/scanner\n")
        for check in self._table.window.findChildren(ScannerCheck):
            assert check.isVisible()

    def _open_help(self) -> None:
        self._table.tap(self._table.window.language.say("Help"))

    def _open_sheet(self) -> None:
        self._table.scan(own_code(OwnKind.SHEET, 5))

    def _open_papers(self) -> None:
        self._table.hand("/papers\n")

    def _open_paper(self) -> None:
        self._table.hand("/papers\n")
        for page in self._table.window.findChildren(PapersPage):
            page.kind_chosen.emit(self._chance.choice(("labels", "signin")))

    def _open_form(self) -> None:
        page = Page()
        _fill_form(page)
        self._table.window.open_page(page)

    def _open_dialog(self) -> None:
        dialog = QDialog(self._table.window)
        _fill_form(dialog)
        self._show(dialog)

    def _open_file_dialog(self) -> None:
        dialog = QFileDialog(self._table.window, "Save")
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self._show(dialog)

    def _show(self, dialog: QDialog) -> None:
        self._dialog = dialog
        dialog.show()
        dialog.move(QPoint(0, 0))
        dialog.activateWindow()
        QApplication.processEvents()


def _fill_form(widget: QWidget) -> None:
    column = QVBoxLayout(widget)
    number, chosen = QSpinBox(), QComboBox()
    number.setMaximum(2_000_000_000)
    chosen.addItems(list("abS0"))
    for one in (QLineEdit(), number, QCheckBox("Box"), chosen, QPushButton("Yes"), QPushButton("No")):
        column.addWidget(one)
