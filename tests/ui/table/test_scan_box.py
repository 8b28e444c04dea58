"""The box under a hand and under a scanner: real key events in, each line once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from pantry.language import Language
from tests.ui.hands import CONTROL, Keys
from ui.table.scan_box import ScanBox

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from ui.look import Look

CODE = "036000291452"
GS = "\x1d"


class Heard:
    """What the box told, in order."""

    def __init__(self, box: ScanBox) -> None:
        self.all: list[tuple[str, object]] = []
        for name in ("line_scanned", "line_typed", "scanned_again", "undo_pressed", "escaped", "turned"):
            getattr(box.line, name).connect(lambda *values, name=name: self.all.append((name, *values)))

    def lines(self) -> list[tuple[str, object]]:
        return [one for one in self.all if one[0] in ("line_scanned", "line_typed")]


@pytest.fixture
def box(qtbot: QtBot, look: Look) -> ScanBox:
    made = ScanBox(look, Language())
    qtbot.addWidget(made)
    made.resize(900, 76)
    made.show()
    made.activateWindow()
    made.line.setFocus()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def heard(box: ScanBox) -> Heard:
    return Heard(box)


@pytest.fixture
def keys(box: ScanBox) -> Keys:
    assert box
    return Keys()


def test_a_hand_types_a_line(keys: Keys, heard: Heard, box: ScanBox) -> None:
    keys.hand("4\n")
    assert heard.all == [("line_typed", "4")]
    assert box.line.text() == ""


@pytest.mark.parametrize("end", ["\r", "\n", "\r\n", "\t"])
def test_a_scan_ends_with_whatever_the_scanner_sends(keys: Keys, heard: Heard, box: ScanBox, end: str) -> None:
    keys.scan(CODE, end)
    assert heard.all == [("line_scanned", CODE)]
    assert box.line.text() == ""
    assert box.line.hasFocus()


def test_a_line_feed_may_come_as_its_own_key_or_as_ctrl_j(keys: Keys, heard: Heard) -> None:
    keys.scan(CODE, "")
    keys.press(0x0A, "\n")
    keys.scan("012345678905", "")
    keys.press(Qt.Key.Key_J, "\n", CONTROL)
    assert heard.all == [("line_scanned", CODE), ("line_scanned", "012345678905")]


def test_a_scan_ends_by_silence(keys: Keys, heard: Heard, qtbot: QtBot, box: ScanBox) -> None:
    with qtbot.waitSignal(box.line.line_scanned, timeout=2000):
        keys.scan(CODE, "")
    keys.at_ms += 300
    keys.hand("\n")  # the line end that a slow scanner sends after all
    assert heard.all == [("line_scanned", CODE)]


def test_double_digits_that_a_busy_window_takes_for_held_keys_belong_to_the_scan(keys: Keys, heard: Heard) -> None:
    """Seen on X11: half a code went out as the multiplier of the other half."""
    keys.window_is_busy = True
    for _ in range(3):
        keys.scan("000029100062")
    assert heard.lines() == [("line_scanned", "000029100062")] * 3


def test_a_held_digit_repeats_late_and_is_typing(keys: Keys, heard: Heard) -> None:
    keys.hand("7")
    for after_ms in (500, *[30] * 8):
        keys.wait(after_ms)
        keys.press(Qt.Key.Key_7, "7", held=True)
    keys.wait(30)
    keys.press(Qt.Key.Key_Return, "\r")
    assert heard.lines() == [("line_typed", "7" * 10)]


def test_a_number_before_a_scan_is_how_many(keys: Keys, heard: Heard) -> None:
    keys.hand("24")
    keys.scan(CODE)
    assert heard.all == [("line_scanned", f"24*{CODE}")]


def test_a_date_before_a_scan_comes_along_so_that_the_desk_can_say_it_was_not_used(keys: Keys, heard: Heard) -> None:
    keys.hand("0327")
    keys.scan(CODE)
    assert heard.all == [("line_scanned", f"0327*{CODE}")]


@pytest.mark.parametrize("as_key", [False, True], ids=["text", "ctrl+]"])
def test_the_separator_arrives_whole(keys: Keys, heard: Heard, as_key: bool) -> None:
    keys.at_ms += 1000
    for letter in f"0100036000291452{'10AB'}{GS}17270331":
        keys.at_ms += 6
        if letter == GS and as_key:
            keys.press(Qt.Key.Key_BracketRight, "", CONTROL)
        else:
            keys.press(ord(letter.upper()), letter)
    keys.hand("\r", gap_ms=6)
    assert heard.all == [("line_scanned", f"010003600029145210AB{GS}17270331")]


def test_qt_itself_gives_the_box_tab_and_ctrl_bracket(box: ScanBox, heard: Heard, keys: Keys) -> None:
    """Through the window's own queue, where Tab moves the focus and shortcuts come first."""
    assert keys
    window = box.window().windowHandle()
    for letter in "12345678":
        QTest.keyClick(window, letter)
    QTest.keyClick(window, Qt.Key.Key_BracketRight, CONTROL)
    QTest.keyClick(window, "9")
    QTest.keyClick(window, Qt.Key.Key_Tab)
    QApplication.processEvents()
    assert heard.all == [("line_scanned", f"12345678{GS}9")]
    assert box.line.hasFocus()


def test_the_same_scan_at_once_is_told_as_again(keys: Keys, heard: Heard) -> None:
    keys.scan(CODE)
    keys.scan(CODE, after_ms=200)
    keys.scan(CODE, after_ms=600)
    assert heard.all == [("line_scanned", CODE), ("scanned_again", CODE), ("line_scanned", CODE)]


def test_a_lone_shift_ends_no_burst(keys: Keys, heard: Heard) -> None:
    keys.at_ms += 1000
    for letter in "ABC-12":
        keys.at_ms += 6
        keys.press(Qt.Key.Key_Shift)
        keys.press(ord(letter), letter)
    keys.hand("\r", gap_ms=6)
    assert heard.all == [("line_scanned", "ABC-12")]


def test_stray_line_ends_make_nothing(keys: Keys, heard: Heard) -> None:
    keys.hand("\r\n\t\n")
    assert heard.all == []


@pytest.mark.parametrize("press", [
    lambda keys: keys.press(Qt.Key.Key_Backspace),
    lambda keys: keys.press(Qt.Key.Key_Z, "\x1a", CONTROL),
])  # fmt: skip
def test_undo_in_the_empty_box(keys: Keys, heard: Heard, press: Callable[[Keys], None]) -> None:
    press(keys)
    assert [name for name, *_ in heard.all] == ["undo_pressed"]


def test_a_held_backspace_clears_what_was_typed_and_undoes_nothing(keys: Keys, heard: Heard, box: ScanBox) -> None:
    keys.hand("123")
    keys.press(Qt.Key.Key_Backspace)
    for _ in range(6):
        keys.press(Qt.Key.Key_Backspace, held=True)
    assert box.line.text() == ""
    assert heard.all == []


@pytest.mark.parametrize("typed", ["rice", "r"])
def test_a_held_backspace_told_as_many_presses_undoes_nothing_until_it_is_let_go(
    keys: Keys, heard: Heard, box: ScanBox, typed: str
) -> None:
    keys.hand(typed)
    repeat_key(keys, 40)
    assert (box.line.text(), heard.all) == ("", [])
    keys.wait(600)
    keys.hand("\b")
    assert [name for name, *_ in heard.all] == ["undo_pressed"]


def repeat_key(keys: Keys, times: int) -> None:
    """Backspace is held; as X11 says it in a busy window: each repeat let go and pressed anew in one moment."""
    focus = QApplication.focusWidget()
    keys.wait(160)
    for number in range(times):
        down = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Backspace, Qt.KeyboardModifier.NoModifier, "\b")
        up = QKeyEvent(QEvent.Type.KeyRelease, Qt.Key.Key_Backspace, Qt.KeyboardModifier.NoModifier, "\b")
        down.setTimestamp(keys.at_ms)
        keys.wait(30 if number else 660)
        up.setTimestamp(keys.at_ms)
        for event in (down, up):
            QApplication.sendEvent(focus, event)


def test_what_is_selected_is_gone_at_once_and_the_next_tap_is_meant(keys: Keys, heard: Heard, box: ScanBox) -> None:
    box.line.put_back("rice", over=True)
    repeat_key(keys, 9)
    assert (box.line.text(), heard.all) == ("", [])
    box.line.put_back("rice", over=True)
    keys.hand("\b\b")
    assert [name for name, *_ in heard.all] == ["undo_pressed"]


def test_backspace_in_a_box_with_text_takes_a_letter(keys: Keys, heard: Heard, box: ScanBox) -> None:
    keys.hand("12")
    keys.press(Qt.Key.Key_Backspace)
    assert (box.line.text(), heard.all) == ("1", [])


def test_escape_clears(keys: Keys, heard: Heard, box: ScanBox) -> None:
    keys.hand("123\x1b")
    assert (box.line.text(), heard.all) == ("", [("escaped", "123")])


def test_arrows_turn_the_list(keys: Keys, heard: Heard) -> None:
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageDown):
        keys.press(key)
    assert heard.all == [("turned", -1), ("turned", 1), ("turned", 3)]


def test_f_keys_and_media_keys_write_nothing(keys: Keys, heard: Heard, box: ScanBox) -> None:
    for key in (Qt.Key.Key_F1, Qt.Key.Key_F5, Qt.Key.Key_F12, Qt.Key.Key_VolumeUp, Qt.Key.Key_MediaPlay):
        keys.press(key)
    assert (box.line.text(), heard.all) == ("", [])


def test_200_scans_in_a_burst_are_all_there_in_order(keys: Keys, heard: Heard, box: ScanBox) -> None:
    """Queued, as by a scanner that is faster than the program: 20 a second."""
    codes = [f"{number:012d}" for number in range(200)]
    for code in codes:
        keys.at_ms += 50 - 13 * 2
        for letter in code + "\r":
            keys.at_ms += 2
            key = Qt.Key.Key_Return if letter == "\r" else ord(letter)
            event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, letter)
            event.setTimestamp(keys.at_ms)
            QApplication.postEvent(box.line, event)
    QApplication.processEvents()
    assert heard.lines() == [("line_scanned", code) for code in codes]


def test_the_hint_stands_beside_what_is_typed_and_goes_with_it(keys: Keys, box: ScanBox) -> None:
    keys.hand("0327")
    box.show_hint("end of March 2027")
    assert "end of March 2027" in [label.accessibleName() for label in box.children() if label.isWidgetType()]
    keys.hand("\x1b")
    assert not any(label.isVisible() for label in box.children()
                   if label.isWidgetType() and label.accessibleName() == "end of March 2027")  # fmt: skip


def test_the_focus_comes_back(qtbot: QtBot, keys: Keys, box: ScanBox) -> None:
    assert keys
    box.line.clearFocus()
    qtbot.waitUntil(box.line.hasFocus, timeout=2000)


def test_no_input_method_and_no_menu_come_between(box: ScanBox) -> None:
    assert not box.line.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    assert box.line.contextMenuPolicy() is Qt.ContextMenuPolicy.NoContextMenu
    assert box.line.accessibleName()
