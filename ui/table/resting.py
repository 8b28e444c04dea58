"""What stands in the place of the card and today's lines while the numbers are hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy

from ui.look.fitted_label import FittedLabel
from ui.look.panel import Panel
from ui.look.tokens import BODY_TEXT, HINT_TEXT, LIST_TEXT, MARGIN, SMALLEST_TEXT

if TYPE_CHECKING:
    from pantry.language import Language
    from ui.look.look import Look

_SIGN = 48


class Resting(Panel):
    """A sign and a sentence."""

    def __init__(self, look: Look, language: Language) -> None:
        super().__init__(look.theme.surface, look.theme.quiet_line, look.theme.line_px)
        sign = QLabel()
        sign.setPixmap(look.icons.pixmap("moon", look.theme.second_text, _SIGN))
        sign.setAccessibleName(language.say("At rest"))
        words = FittedLabel(look, (32, 28, LIST_TEXT, BODY_TEXT, HINT_TEXT, SMALLEST_TEXT))
        words.say(language.say("Nobody was here for a while. Scan, type or tap: the table goes on."))
        words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        look.color_words(words, look.theme.second_text)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * MARGIN, MARGIN, 2 * MARGIN, MARGIN)
        row.setSpacing(MARGIN)
        row.addWidget(sign)
        row.addWidget(words, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
