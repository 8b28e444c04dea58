"""Keys that a hand pressed, one alone, on screens that have no box: what comes close upon another key is a scan's.

In: key events. Out: `pressed` with the key, once it is sure that nothing follows it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractButton

from ui.table.keys import is_held, is_lone_modifier

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

PRESS_KEYS = (int(Qt.Key.Key_Return), int(Qt.Key.Key_Enter), int(Qt.Key.Key_Space))  # of the button with the ring
GO_BACK = (int(Qt.Key.Key_Escape), int(Qt.Key.Key_Backspace))
HELP_KEYS = (int(Qt.Key.Key_F1), int(Qt.Key.Key_Question))
_STEPS = {int(Qt.Key.Key_Up): -1, int(Qt.Key.Key_Left): -1, int(Qt.Key.Key_Down): 1, int(Qt.Key.Key_Right): 1}
ARROWS = tuple(_STEPS)
_GAP_MS = 60  # longer than a scanner's


class LoneKeys(QObject):
    """Lets a key through when it came alone."""

    pressed = Signal(int)

    def __init__(self, screen: QWidget) -> None:
        super().__init__(screen)
        self._screen = screen
        self._key, self._last_ms = 0, 0
        self._timer = QTimer(self, singleShot=True, interval=_GAP_MS)
        self._timer.timeout.connect(self._on_alone)

    def take(self, event: QKeyEvent) -> None:
        """One key; `pressed` follows if it stays alone."""
        event.accept()
        if is_lone_modifier(event) or is_held(event, self._last_ms):
            return
        gap, self._last_ms = event.timestamp() - self._last_ms, event.timestamp()
        if self._timer.isActive() or 0 <= gap <= _GAP_MS < self._last_ms:
            self._timer.stop()
            return
        self._key = event.key()
        self._timer.start()

    def _on_alone(self) -> None:
        """A screen that was left meanwhile must not leave the next one too."""
        if self._screen.isVisible():
            self.pressed.emit(self._key)


def walk(screen: QWidget, key: int) -> None:
    """Arrows move the ring from button to button, Enter or Space presses the one that has it."""
    focus = screen.focusWidget()
    if key in PRESS_KEYS and isinstance(focus, QAbstractButton):
        focus.click()
    elif key in _STEPS:
        screen.focusNextPrevChild(_STEPS[key] > 0)


def digit_of(key: int) -> int:
    """The number of a digit's key, 0 where it is none of 1 to 9."""
    return key - int(Qt.Key.Key_0) if int(Qt.Key.Key_1) <= key <= int(Qt.Key.Key_9) else 0
