"""The hatched amber band over a practice table: nobody may take it for the real one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QBrush, QColor, QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.look.fitted_button import FittedButton
from ui.look.fitted_label import FittedLabel
from ui.look.tokens import BODY_TEXT, GAP, HINT_TEXT, MARGIN, RADIUS, SMALLEST_TEXT, TARGET

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from pantry.language import Language
    from ui.look.look import Look

_HEIGHT = TARGET + 6
_HATCH_PX = 14
_ICON = 26


class PracticeBand(QWidget):
    """Says that nothing counts, and ends it."""

    end_pressed = Signal()

    def __init__(self, look: Look, language: Language) -> None:
        super().__init__()
        self._look = look
        words = FittedLabel(look, (BODY_TEXT, HINT_TEXT, 20, SMALLEST_TEXT), bold=True, wraps=False)
        words.say(language.say("Practice: nothing here counts"))
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        look.color_words(words, look.theme.on_warn)
        plate = _Plate(look, words)
        end = FittedButton(look, height=TARGET, most_px=420)
        end.show_icon("log-out", _ICON)
        end.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        end.say(language.say("End practice"))
        end.clicked.connect(self.end_pressed)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 3, MARGIN, 3)
        row.setSpacing(MARGIN)
        row.addStretch(1)
        row.addWidget(plate, 4)
        row.addStretch(1)
        row.addWidget(end)
        self.setFixedHeight(_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Amber, with slanting lines."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(theme.warn))
        pen = painter.pen()
        pen.setColor(QColor(theme.warn_line))
        pen.setWidth(_HATCH_PX // 2)
        painter.setPen(pen)
        for x in range(-self.height(), self.width() + self.height(), 2 * _HATCH_PX):
            painter.drawLine(x, self.height(), x + self.height(), 0)
        painter.end()


class _Plate(QWidget):
    """The words' own ground, so that no line runs through them."""

    def __init__(self, look: Look, words: FittedLabel) -> None:
        super().__init__()
        self._color = look.theme.warn
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GAP, 0, 2 * GAP, 0)
        row.addWidget(words)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """A rounded plate."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(QColor(self._color)))
        painter.drawRoundedRect(self.rect(), RADIUS, RADIUS)
        painter.end()
