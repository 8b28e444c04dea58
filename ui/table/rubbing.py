"""Whether a Backspace in an empty box still belongs to the one that rubbed out what stood there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_STILL_HELD_MS = 120  # a held key repeats sooner, also where the desktop tells each repeat as a press of its own
_STILL_RUBS_MS = 400  # who taps letter after letter away taps once too often


class Rubbing:
    """Follows Backspace by the times of its events: only a press after a pause is meant as Undo."""

    def __init__(self) -> None:
        self._last_ms: int | None = None
        self._for_ms = _STILL_RUBS_MS

    def pressed(self, event: QKeyEvent, *, empty: bool, at_once: bool) -> bool:
        """A key that writes nothing; whether it goes on rubbing out in a box that is empty by now.

        `at_once`: it rubs out all that is selected, after which the next tap is meant.
        """
        if event.key() != Qt.Key.Key_Backspace:
            self._last_ms = None
            return False
        still = empty and self._is_near(event.timestamp())
        self._last_ms = event.timestamp() if still or not empty else None
        if not empty:
            self._for_ms = _STILL_HELD_MS if at_once else _STILL_RUBS_MS
        return still

    def released(self, event: QKeyEvent) -> None:
        """A key is let go, or a repeat of it is told as if it were."""
        if event.key() == Qt.Key.Key_Backspace and self._last_ms is not None:
            self._last_ms = event.timestamp()

    def _is_near(self, at_ms: int) -> bool:
        """A key of the number pad has no time: it is one finger's tap, and never repeats."""
        return self._last_ms is not None and 0 <= at_ms - self._last_ms < self._for_ms and at_ms > 0
