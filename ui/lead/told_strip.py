"""How saving or printing goes: in words, with a sign, and Stop while it goes on.

In: what is `Told`. Out: `stop_pressed`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel

from ui.lead.press import Telling
from ui.look.fitted_label import FittedLabel
from ui.look.panel import Panel
from ui.look.tokens import BODY_TEXT, GAP, HINT_TEXT, RADIUS, SMALLEST_TEXT
from ui.page import page_button

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from pantry.language import Language
    from ui.lead.press import Told
    from ui.look.look import Look

_HEIGHT, _MOST_HEIGHT = 84, 150
_SIGN = 32
_SIZES = (BODY_TEXT, HINT_TEXT, 20, SMALLEST_TEXT)


class ToldStrip(Panel):
    """Hidden while there is nothing to tell."""

    stop_pressed = Signal()

    def __init__(self, look: Look, language: Language) -> None:
        super().__init__(look.theme.surface, look.theme.border, look.theme.line_px)
        self._look = look
        self._sign = QLabel()
        self._words = FittedLabel(look, _SIZES, bold=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._stop = page_button(look, "circle-x", language.say("Stop"))
        self._stop.walk_to()
        self._stop.clicked.connect(self.stop_pressed)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * RADIUS, GAP, GAP, GAP)
        row.setSpacing(2 * GAP)
        row.addWidget(self._sign)
        row.addWidget(self._words, 1)
        row.addWidget(self._stop)

    @property
    def words(self) -> str:
        """What it tells."""
        return "" if self.isHidden() else self._words.words

    def show_told(self, told: Told) -> None:
        """Shows it, and tells a screen reader."""
        theme = self._look.theme
        self.setVisible(told.telling is not Telling.NOTHING)
        self._stop.setVisible(told.telling is Telling.BUSY)
        match told.telling:
            case Telling.DONE:
                fill, words, line, icon = theme.ok, theme.on_ok, theme.ok_line, "circle-check"
            case Telling.TROUBLE:
                fill, words, line, icon = theme.warn, theme.on_warn, theme.warn_line, "triangle-alert"
            case _:
                fill, words, line, icon = theme.surface, theme.text, theme.border, "printer"
        self.paint_in(fill, line, theme.line_px)
        self._look.color_words(self._words, words)
        self._sign.setPixmap(self._look.icons.pixmap(icon, words, _SIGN))
        self._words.say(told.words)
        self._fit()
        for named in (self, self._sign):
            named.setAccessibleName(told.words)
        if told.words:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, told.words))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Another width, other lines."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as the sentence needs: what went wrong is told whole."""
        stop = 0 if self._stop.isHidden() else self._stop.sizeHint().width() + 2 * GAP
        width = self.width() - _SIGN - 2 * RADIUS - 3 * GAP - stop
        heights = [self._words.height_at(size, width) + 3 * GAP for size in self._look.steps(_SIZES)]
        needed = next((height for height in heights if height <= _MOST_HEIGHT), heights[-1])
        self.setFixedHeight(max(_HEIGHT, min(needed, self._most())))

    def _most(self) -> int:
        """Rows and buttons keep room, whatever is told."""
        page = self.parentWidget()
        return page.height() // 3 if page else _MOST_HEIGHT
