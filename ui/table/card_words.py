"""The two lines of the reply card: what happened, as large as it fits, and below it a word more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.look.fitted_label import FittedLabel
from ui.look.tokens import BODY_TEXT, HINT_TEXT, RESULT_TEXT, SMALLEST_TEXT

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.look.look import Look


_HEADLINE = (RESULT_TEXT, 36, 32, 28, BODY_TEXT, HINT_TEXT, 20, SMALLEST_TEXT)  # the last beside two wide buttons


class CardWords(QWidget):
    """The detail takes the one or two lines that it needs, the headline all that is left."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.headline = FittedLabel(look, _HEADLINE, bold=True)
        self.detail = FittedLabel(look, (HINT_TEXT, 20, SMALLEST_TEXT))
        for label in (self.headline, self.detail):
            label.setParent(self)
            label.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def say(self, headline: str, detail: str) -> None:
        """Says both."""
        self.headline.say(headline)
        self.note(detail)

    def note(self, detail: str) -> None:
        """Says another detail."""
        self.detail.say(detail)
        self._place()

    def color(self, color: str) -> None:
        """Gives both a color."""
        self._look.color_words(self.headline, color)
        self._look.color_words(self.detail, color)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Shares the room anew."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        width, height = self.width(), self.height()
        detail = self.detail.height_on(width) if self.detail.words else 0
        self._put(self.headline, 0, height - detail)
        headline = min(height - detail, self.headline.words_height())
        top = (height - headline - detail) // 2
        self._put(self.headline, top, headline)
        self._put(self.detail, top + headline, detail)
        self.detail.setVisible(bool(detail))

    def _put(self, label: FittedLabel, top: int, height: int) -> None:
        label.setGeometry(0, top, self.width(), height)
        label.fit()  # what is not on the screen yet is told of no new size
