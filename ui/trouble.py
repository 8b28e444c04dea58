"""What a volunteer sees when the site can't be opened: what happened, what is safe, what to do, and Close."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.look.fitted_button import FittedButton
from ui.look.fitted_label import FittedLabel
from ui.look.tokens import BODY_TEXT, HINT_TEXT, LIST_TEXT, SMALLEST_TEXT, TARGET

if TYPE_CHECKING:
    from ui.look.look import Look


class TroubleWindow(QWidget):
    """A sentence and one button."""

    def __init__(self, words: str, look: Look) -> None:
        super().__init__()
        self.setWindowTitle("Pantry")
        self.setMinimumSize(760, 300)
        sign = QLabel()
        sign.setPixmap(look.icons.pixmap("triangle-alert", look.theme.warn_line, 64))
        sign.setAccessibleName(words)
        sentence = FittedLabel(look, (LIST_TEXT, BODY_TEXT, HINT_TEXT, SMALLEST_TEXT))
        sentence.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        sentence.say(words)
        close = FittedButton(look, height=TARGET)
        close.say("OK")
        close.setFixedSize(160, TARGET)
        close.clicked.connect(self.close)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(sign)
        row.addWidget(sentence, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 32, 32, 32)
        column.addLayout(row, 1)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignTrailing)
