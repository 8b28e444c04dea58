"""What one more press of Undo means: the key and the card's button are one switch, the desk knows nothing of it."""

from __future__ import annotations

from enum import StrEnum

SAME_PRESS_MS = 1000
ASKS_FROM = 4


class UndoStep(StrEnum):
    """What the window does with a press."""

    UNDO = "undo"
    IGNORE = "ignore"
    ASK = "ask"


class UndoKey:
    """Counts presses in a row: one within a second of the last is rain, the fourth asks which line."""

    def __init__(self) -> None:
        self._last_ms: int | None = None
        self._in_a_row = 0

    def pressed(self, at_ms: int) -> UndoStep:
        """A press of Undo or of Put it back."""
        if self._is_rain(at_ms):
            return UndoStep.IGNORE
        self._last_ms = at_ms
        self._in_a_row += 1
        return UndoStep.ASK if self._in_a_row >= ASKS_FROM else UndoStep.UNDO

    def pressed_aside(self, at_ms: int) -> UndoStep:
        """A press of another button that undoes or puts back: rain counts, rows don't."""
        if self._is_rain(at_ms):
            return UndoStep.IGNORE
        self._last_ms = at_ms
        return UndoStep.UNDO

    def line_done(self) -> None:
        """Something else was done: a new row of presses begins."""
        self._in_a_row = 0

    def _is_rain(self, at_ms: int) -> bool:
        """A clock that was set back makes no press a second one."""
        return self._last_ms is not None and 0 <= at_ms - self._last_ms < SAME_PRESS_MS
