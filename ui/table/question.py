"""The one question over the box."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy

from ui.look.fitted_label import FittedLabel
from ui.look.tokens import BODY_TEXT, HINT_TEXT, QUESTION_TEXT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ui.look.look import Look

_HEIGHT = 54


class Question(FittedLabel):
    """What Enter answers now; long ones get smaller, then two lines, never cut."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, (QUESTION_TEXT, 36, 32, 28, BODY_TEXT, HINT_TEXT, 20), bold=True)
        self._height = look.grown(_HEIGHT)
        self._asks = ""
        self._lessons: Mapping[str, str] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMaximumHeight(self._height)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Of what it grew by, a quarter at least."""
        return QSize(0, _HEIGHT + (self._height - _HEIGHT) // 4)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """One line of the largest size, with a little air."""
        return QSize(super().sizeHint().width(), self._height)

    def ask(self, words: str) -> None:
        """Asks."""
        self._asks = words
        self.say(self._lessons.get(words) or words)

    def teach(self, lessons: Mapping[str, str]) -> None:
        """Says a lesson in the place of a usual question, where there is one; what else is asked is asked."""
        self._lessons = lessons
        self.ask(self._asks)
