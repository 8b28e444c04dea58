"""An amber card with a sign and a sentence, for what whoever reads it can do something about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel

from ui.look.fitted_label import FittedLabel
from ui.look.panel import Panel
from ui.look.tokens import GAP, RADIUS

if TYPE_CHECKING:
    from ui.look.look import Look


class AmberNote(Panel):
    """A note of a fixed height; `sizes` are those of its words in px, the largest that fits is taken."""

    def __init__(self, look: Look, sizes: tuple[int, ...], *, icon_px: int, height: int) -> None:
        theme = look.theme
        super().__init__(theme.warn, theme.warn_line, theme.line_px)
        self._sign = QLabel()
        self._sign.setPixmap(look.icons.pixmap("triangle-alert", theme.on_warn, icon_px))
        self._words = FittedLabel(look, sizes)
        self._words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        look.color_words(self._words, theme.on_warn)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * RADIUS, GAP // 2, 2 * RADIUS, GAP // 2)
        row.setSpacing(2 * GAP)
        row.addWidget(self._sign)
        row.addWidget(self._words, 1)
        self.setFixedHeight(height)

    def say(self, words: str) -> None:
        """The sentence, on the screen and to a screen reader."""
        self._words.say(words)
        for named in (self._sign, self):
            named.setAccessibleName(words)
