"""Whether a Backspace in an empty box still belongs to the one that rubbed out what stood there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_STILL_HELD_MS = 120  # a held key repeats sooner, also where the desktop tells each repeat as a press of its own


class Rubbing:
    """Follows Backspace by the times of its events: one that comes sooner than a hand taps is of the key still held."""

    def __init__(self) -> None:
        self._last_ms: int | None = None

    def pressed(self, event: QKeyEvent, *, empty: bool) -> bool:
        """A key that writes nothing; whether it goes on rubbing out in a box that is empty by now."""
        if event.key() != Qt.Key.Key_Backspace:
            self._last_ms = None
            return False
        still = empty and self._is_near(event.timestamp())
        self._last_ms = event.timestamp() if still or not empty else None
        return still

    def released(self, event: QKeyEvent) -> None:
        """A key is let go, or a repeat of it is told as if it were."""
        if event.key() == Qt.Key.Key_Backspace and self._last_ms is not None:
            self._last_ms = event.timestamp()

    def _is_near(self, at_ms: int) -> bool:
        """A key of the number pad has no time: it is one finger's tap, and never repeats."""
        return self._last_ms is not None and 0 <= at_ms - self._last_ms < _STILL_HELD_MS and at_ms > 0
