"""Presses real keys as a hand and as a scanner do, in whatever widget has the focus.

The keys' timestamps are those of a clock of its own, so that no test has to sleep between two of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

HAND_GAP_MS = 160
SCANNER_GAP_MS = 6
MARK = "\u200f"
NO_MODIFIER = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
_NAMED = {
    "\r": Qt.Key.Key_Return,
    "\n": Qt.Key.Key_Return,
    "\t": Qt.Key.Key_Tab,
    "\b": Qt.Key.Key_Backspace,
    "\x1b": Qt.Key.Key_Escape,
}


class Keys:
    """One keyboard and one scanner, which is a keyboard too; `at_ms` is the time of the last key."""

    def __init__(self) -> None:
        self.at_ms = 10_000
        self.pressed = 0
        self.window_is_busy = False

    def press(
        self, key: int, text: str = "", modifiers: Qt.KeyboardModifier = NO_MODIFIER, *, held: bool = False
    ) -> None:
        """One key down and up, as Qt gives it to the widget with the focus: first as a shortcut, then as a key."""
        focus = QApplication.focusWidget()
        assert focus is not None, "no widget has the focus: a scan would be lost"
        self.pressed += 1
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, modifiers, text, held)
            event.setTimestamp(self.at_ms)
            QApplication.sendEvent(focus, event)

    def hand(self, text: str, gap_ms: int = HAND_GAP_MS) -> None:
        """Types as a person does."""
        self._type(text, gap_ms)

    def scan(self, code: str, end: str = "\r", gap_ms: int = SCANNER_GAP_MS, *, after_ms: int = 2000) -> None:
        """Types as a scanner does, `after_ms` after whatever came before."""
        self.at_ms += after_ms
        self._type(code + end, gap_ms, doubles_repeat=self.window_is_busy)

    def wait(self, passed_ms: int) -> None:
        """The next key comes later."""
        self.at_ms += passed_ms

    def _type(self, text: str, gap_ms: int, *, doubles_repeat: bool = False) -> None:
        """`doubles_repeat`: as X11 says of the second 0 of a scanner's 00 where keys wait in the queue."""
        before = ""
        for letter in text:
            self.at_ms += gap_ms
            self.press(_NAMED.get(letter, ord(letter.upper())), letter, held=doubles_repeat and letter == before)
            before = letter


def tap(button: QWidget) -> None:
    """A finger on a button in view."""
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, NO_MODIFIER, QPoint(button.width() // 2, button.height() // 2))


def button_named(within: QWidget, words: str) -> QAbstractButton:
    """The button in view that a screen reader calls so, or starts to."""
    found = _buttons(within, words)
    assert found, f"no button {words!r} in view: {[button.accessibleName() for button in _buttons(within, '')]}"
    return found[0]


def is_in_view(within: QWidget, words: str) -> bool:
    """Whether there is such a button."""
    return bool(_buttons(within, words))


def _buttons(within: QWidget, words: str) -> list[QAbstractButton]:
    buttons = within.findChildren(QAbstractButton)
    return [button for button in buttons if button.isVisible() and _read_out(button).startswith(words.lstrip(MARK))]


def _read_out(button: QAbstractButton) -> str:
    """Its name, without the marks that say in which direction it is read."""
    return button.accessibleName().lstrip(MARK)
