"""Scans on every screen but the table: no button, no answer, no field; typing comes through whole."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from tests.ui.hands import CONTROL
from tests.ui.tables import BEANS, MILK
from ui.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QKeyEvent
    from pytestqt.qtbot import QtBot

    from tests.ui.tables import Table

GS = "\x1d"
CODE_39 = "SHELF 12 A"
CASE = f"010003600029145210AB{GS}17270331"
SCREENS = ("page", "dialog", "modal dialog")
WIDGETS = ("field", "number", "box", "list", "Yes", "No")
ENDS = pytest.mark.parametrize("end", ["\r", "\n", "\r\n", "\t", "\r\r"])


class Field(QLineEdit):
    """Remembers what it was sent."""

    def __init__(self) -> None:
        super().__init__()
        self.presses: list[tuple[int, str, int, bool]] = []
        self.releases: list[int] = []

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        self.presses.append((event.key(), event.text(), event.timestamp(), event.isAutoRepeat()))
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        self.releases.append(event.key())
        super().keyReleaseEvent(event)


class Form:
    """One of each widget that a scan could harm, on a page or in a dialog."""

    def __init__(self, parent: QWidget) -> None:
        self.parent = parent
        self.pressed: list[str] = []
        self.happened: list[object] = []
        self.field, self.number, self.box, self.list = Field(), QSpinBox(), QCheckBox("Box"), QComboBox()
        self.number.setMaximum(2_000_000_000)
        self.list.addItems(["a", "b", "S", "0"])
        self.buttons = tuple(QPushButton(name) for name in ("Yes", "No"))
        column = QVBoxLayout(parent)
        for widget in self.widgets():
            column.addWidget(widget)
        changes = (self.field.textChanged, self.number.valueChanged, self.box.toggled, self.list.currentIndexChanged)
        for change in changes:
            change.connect(self.happened.append)
        for button in self.buttons:
            button.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.pressed.append("a button")
        self.happened.append("a button")

    def widgets(self) -> tuple[QWidget, ...]:
        return (self.field, self.number, self.box, self.list, *self.buttons)


@contextmanager
def form_on(table: Table, screen: str) -> Iterator[Form]:
    if screen == "page":
        page = Page()
        made = Form(page)
        table.window.open_page(page)
        yield made
        return
    dialog = QDialog(table.window)
    dialog.setModal(screen == "modal dialog")
    made = Form(dialog)
    dialog.show()
    dialog.activateWindow()
    QApplication.processEvents()
    yield made
    dialog.close()
    dialog.deleteLater()


@pytest.fixture(params=SCREENS)
def form(stocked: Table, request: pytest.FixtureRequest) -> Iterator[Form]:
    stocked.tap("Take in")
    with form_on(stocked, request.param) as made:
        yield made


def lines(table: Table) -> list[str]:
    return [line.words for line in reversed(table.pantry.desk().lines(50)) if line.stands]


@ENDS
@pytest.mark.parametrize("screen", SCREENS)
def test_a_scan_does_nothing_to_any_widget_and_is_saved(stocked: Table, screen: str, end: str) -> None:
    stocked.tap("Take in")
    for which in range(len(WIDGETS)):
        with form_on(stocked, screen) as form:
            widget = form.widgets()[which]
            widget.setFocus()
            assert QApplication.focusWidget() is widget

            stocked.keys.scan(BEANS, end)

            assert form.happened == [], WIDGETS[which]
        assert lines(stocked) == ["1 × Black beans, 15 oz"] * (which + 1), WIDGETS[which]


@pytest.mark.parametrize("screen", SCREENS)
def test_a_scan_of_spaces_and_letters_presses_nothing(stocked: Table, screen: str) -> None:
    stocked.tap("Take in")
    for which in range(len(WIDGETS)):
        with form_on(stocked, screen) as form:
            form.widgets()[which].setFocus()
            stocked.keys.scan(CODE_39)
            assert form.happened == [], WIDGETS[which]
        assert len(lines(stocked)) == which + 1, WIDGETS[which]


def test_a_scan_that_ends_with_nothing_is_taken_after_a_moment(stocked: Table, form: Form, qtbot: QtBot) -> None:
    form.field.setFocus()
    stocked.keys.scan(BEANS, "")
    qtbot.waitUntil(lambda: lines(stocked) == ["1 × Black beans, 15 oz"], timeout=2000)
    assert form.happened == []


def test_the_separator_arrives_whole_whatever_layout_makes_of_its_key(stocked: Table, form: Form) -> None:
    taken: list[str] = []
    stocked.window.guard.scanned.connect(taken.append)
    for key in (Qt.Key.Key_BracketRight, Qt.Key.Key_Dollar, Qt.Key.Key_Plus, Qt.Key.Key_ParenRight):
        form.field.setFocus()
        stocked.keys.at_ms += 2000
        for letter in CASE:
            stocked.keys.at_ms += 6
            if letter == GS:
                stocked.keys.press(Qt.Key.Key_Control, "", CONTROL)
                stocked.keys.press(key, "", CONTROL)
            else:
                stocked.keys.press(ord(letter), letter)
        stocked.keys.hand("\r", gap_ms=6)
    assert taken == [CASE] * 4
    assert form.happened == []


def test_the_same_scan_at_once_counts_one_time_across_screens(stocked: Table, form: Form) -> None:
    form.field.setFocus()
    stocked.keys.scan(BEANS)  # the table comes back, where there is no dialog over it
    stocked.keys.scan(BEANS, after_ms=150)
    assert lines(stocked) == ["1 × Black beans, 15 oz"]


def test_typing_comes_through_whole_and_in_order(stocked: Table, form: Form) -> None:
    form.field.setFocus()
    stocked.hand("Ann 7")
    assert form.field.text() == "Ann 7"
    at_ms = [stamp for _, _, stamp, _ in form.field.presses]
    assert at_ms == sorted(at_ms)
    assert len(set(at_ms)) == 5
    assert form.field.releases == [key for key, *_ in form.field.presses]
    assert lines(stocked) == []


def test_a_key_comes_through_by_itself_soon(stocked: Table, form: Form, qtbot: QtBot) -> None:
    form.field.setFocus()
    stocked.keys.hand("7")
    assert form.field.text() == ""
    qtbot.waitUntil(lambda: form.field.text() == "7", timeout=2000)


def test_a_few_fast_keys_are_typing(stocked: Table, form: Form) -> None:
    form.field.setFocus()
    stocked.keys.hand("abc", gap_ms=10)
    stocked.hand("d")
    assert form.field.text() == "abcd"


def test_enter_and_space_of_a_hand_press_the_button_that_has_the_focus(stocked: Table, form: Form) -> None:
    form.buttons[1].setFocus()
    stocked.hand(" ")
    assert form.pressed == ["a button"]


def test_tab_moves_on_and_the_next_key_goes_there(stocked: Table, form: Form) -> None:
    form.field.setFocus()
    stocked.keys.hand("a\t7", gap_ms=20)  # all held together
    stocked.window.guard.let_through()
    assert (form.field.text(), form.number.value()) == ("a", 7)


def test_held_keys_repeat_at_once(stocked: Table, form: Form) -> None:
    form.field.setFocus()
    stocked.hand("a")
    for after_ms in (500, 30):
        stocked.keys.wait(after_ms)
        stocked.keys.press(Qt.Key.Key_A, "a", held=True)
    assert form.field.text() == "aaa"
    assert [held for *_, held in form.field.presses] == [False, True, True]


def test_a_scan_whose_double_digits_a_busy_window_takes_for_held_keys_fills_no_field(
    stocked: Table, form: Form
) -> None:
    form.field.setFocus()
    heard: list[str] = []
    stocked.window.page.box.line.line_scanned.connect(heard.append)
    stocked.keys.window_is_busy = True
    stocked.keys.scan("000029100062")
    assert (form.field.text(), heard) == ("", ["000029100062"])


def test_keys_that_write_nothing_are_never_held_and_keep_their_place(stocked: Table, form: Form) -> None:
    form.field.setFocus()
    stocked.keys.hand("ab", gap_ms=20)
    stocked.keys.press(Qt.Key.Key_Backspace)
    assert form.field.text() == "a"


def test_shortcuts_with_ctrl_work_for_a_hand(stocked: Table, form: Form) -> None:
    form.field.setFocus()
    stocked.hand("abc")
    stocked.keys.wait(500)
    stocked.keys.press(Qt.Key.Key_A, "\x01", CONTROL)
    assert form.field.selectedText() == "abc"


def test_a_widget_that_is_gone_gets_no_keys(stocked: Table, form: Form) -> None:
    form.field.setFocus()
    stocked.keys.hand("a")
    form.field.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    stocked.window.guard.let_through()
    assert form.number.value() == 0


@pytest.mark.parametrize("end", ["\r", "\n", " \r", "\t"])
def test_no_question_is_answered(stocked: Table, end: str) -> None:
    stocked.tap("Take in")
    box = QMessageBox(QMessageBox.Icon.Question, "Sure?", "Sure?", parent=stocked.window)
    box.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No)
    box.open()
    box.activateWindow()
    QApplication.processEvents()
    stocked.keys.scan(MILK, end)
    assert box.isVisible()
    assert box.result() == 0
    assert lines(stocked) == ["1 × Milk, gallon"]
    box.close()
    box.deleteLater()


def test_qts_own_file_dialog_gets_no_name(stocked: Table, tmp_path: Path) -> None:
    dialog = QFileDialog(stocked.window, "Save", str(tmp_path))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.open()
    dialog.activateWindow()
    QApplication.processEvents()
    stocked.keys.scan(BEANS)
    assert dialog.isVisible()
    assert [field.text() for field in dialog.findChildren(QLineEdit)] == [""]
    dialog.close()
    dialog.deleteLater()


def test_a_slow_scanner_that_was_learned_is_waited_for(stocked: Table, form: Form) -> None:
    from pantry.codes.scanner import ScanEnd, Scanner

    stocked.window.learn_scanner(Scanner(ScanEnd.CR, 62))
    form.field.setFocus()
    stocked.keys.scan(BEANS, gap_ms=60)
    assert form.happened == []
    assert lines(stocked) == ["1 × Black beans, 15 oz"]


def test_the_red_screen_takes_no_scan_and_says_so(stocked: Table) -> None:
    stocked.tap("Take in")
    db = stocked.pantry.site_file.db
    pages = db.execute("PRAGMA page_count").fetchone()[0]
    db.execute(f"PRAGMA max_page_count = {pages}")
    for number in range(400):
        stocked.scan(f"X{number:05d}{'Y' * 40}")
        if stocked.window.red_screen.isVisible():
            break
    red = stocked.window.red_screen
    assert red.isVisible()
    before = len(lines(stocked))
    db.execute("PRAGMA max_page_count = 100000")
    stocked.keys.scan(BEANS, "\r\n")
    assert red.isVisible()
    assert len(lines(stocked)) == before
    assert any("was not taken" in label.accessibleName() for label in red.findChildren(QWidget) if label.isVisible())
    stocked.keys.wait(2000)
    stocked.hand("\n")
    assert not red.isVisible()


def test_the_guard_goes_with_its_window(stocked: Table) -> None:
    stocked.close()
    field = Field()
    field.show()
    field.activateWindow()
    field.setFocus()
    QApplication.processEvents()
    stocked.keys.scan(BEANS, "")
    assert field.text() == BEANS
    field.deleteLater()
