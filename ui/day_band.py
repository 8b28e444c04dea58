"""A band over a page: which day is written for. In: words. Out: nothing; without words it is away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel

from ui.look.fitted_label import FittedLabel
from ui.look.panel import Panel
from ui.look.tokens import BODY_TEXT, GAP, HINT_TEXT, LIST_TEXT, RADIUS, SMALLEST_TEXT

if TYPE_CHECKING:
    from ui.look.look import Look

_SIZES = (LIST_TEXT, BODY_TEXT, HINT_TEXT, 20, SMALLEST_TEXT)
_HEIGHT = 52
_SIGN = 28


class DayBand(Panel):
    """As loud as a mode of the table: what is said now is of another day."""

    def __init__(self, look: Look) -> None:
        theme = look.theme
        super().__init__(theme.warn, theme.warn_line, theme.line_px)
        self._sign = QLabel()
        self._sign.setPixmap(look.icons.pixmap("calendar", theme.on_warn, look.icon_px(_SIGN)))
        self._words = FittedLabel(look, _SIZES, bold=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        look.color_words(self._words, theme.on_warn)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * RADIUS, 0, 2 * RADIUS, 0)
        row.setSpacing(2 * GAP)
        row.addWidget(self._sign)
        row.addWidget(self._words, 1)
        self.setFixedHeight(look.grown(_HEIGHT))
        self.hide()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.words

    def say(self, words: str) -> None:
        """The day, on the screen and to a screen reader."""
        self._words.say(words)
        for named in (self, self._sign):
            named.setAccessibleName(words)
        self.setVisible(bool(words))
