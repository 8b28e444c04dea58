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

    def ask(self, words: str) -> None:
        """Asks."""
        self.say(words)
