"""The one question over the box."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy

from ui.look.fitted import FittedLabel
from ui.look.tokens import BODY_TEXT, HINT_TEXT, QUESTION_TEXT

if TYPE_CHECKING:
    from ui.look.look import Look

_HEIGHT = 54


class Question(FittedLabel):
    """What Enter answers now; long ones get smaller, then two lines, never cut."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, (QUESTION_TEXT, 36, 32, 28, BODY_TEXT, HINT_TEXT, 20), bold=True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HEIGHT)
        self._asks, self._lesson = "", ""
        self._usual: tuple[str, ...] = ()

    def ask(self, words: str) -> None:
        """Asks."""
        self._asks = words
        self.say(self._lesson if self._lesson and words in self._usual else words)

    def teach(self, lesson: str, usual: tuple[str, ...]) -> None:
        """Says a lesson in the place of the usual questions, until there is none; what else is asked is asked."""
        self._lesson, self._usual = lesson, usual
        self.ask(self._asks)
