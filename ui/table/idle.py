"""Some minutes without a key or a tap: the screen hides its numbers, and the first touch brings them back.

In: each look around, and what was touched. Out: `rested` and `woke`. The key that wakes goes on to the box: it is a
line like any other, and no scan is lost.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal

from pantry.settings import REST_AFTER_MIN

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from pantry.clock import Clock

_S_A_MINUTE = 60
_TOUCHES = (
    QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride, QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin,
    QEvent.Type.Wheel,
)  # fmt: skip


class IdleWatch(QObject):
    """Knows when the table was touched last; listens to the whole program only while it rests."""

    rested = Signal()
    woke = Signal()

    def __init__(self, application: QApplication, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._application, self._clock = application, clock
        self._rests = False
        self._after_s = REST_AFTER_MIN * _S_A_MINUTE
        self.touched()

    def rest_after(self, minutes: int) -> None:
        """From now on it rests after so many minutes."""
        self._after_s = minutes * _S_A_MINUTE

    @property
    def rests(self) -> bool:
        """Whether the numbers are hidden."""
        return self._rests

    def touched(self) -> None:
        """Somebody is there."""
        self._last_s, self._last_at = self._clock.passed_s(), self._clock.now()
        if self._rests:
            self._rests = False
            self._application.removeEventFilter(self)
            self.woke.emit()

    def look(self) -> None:
        """Rests when it is time. A laptop that slept counts by its clock, for then nothing else grows."""
        passed = self._clock.passed_s() - self._last_s
        slept = abs((self._clock.now() - self._last_at).total_seconds())
        if not self._rests and max(passed, slept) >= self._after_s:
            self._rests = True
            self._application.installEventFilter(self)
            self.rested.emit()

    def stop(self) -> None:
        """The window closes."""
        self._rests = False
        self._application.removeEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Wakes at the first touch, and lets it go on to whom it is for."""
        if event.type() in _TOUCHES:
            self.touched()
        return False
