"""The card of an item without a name: its code, what it is called by now, and what may tell somebody what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from ui.look.fitted_label import FittedLabel
from ui.look.panel import Panel
from ui.look.tokens import BODY_TEXT, GAP, HINT_TEXT, LIST_TEXT, SMALLEST_TEXT

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.look.look import Look

_NAME_SIZES = (32, 28, BODY_TEXT, HINT_TEXT, 20, SMALLEST_TEXT)
_TOLD_SIZES = (BODY_TEXT, HINT_TEXT, 20, SMALLEST_TEXT)
_MOST_TOLD = 3
_NAME_HEIGHT, _MOST_NAME_HEIGHT = 72, 88
_LINE_HEIGHT, _MOST_LINE_HEIGHT = 34, 48
_AS_LARGE_AS_A_LINE = 36


class UnknownCard(Panel):
    """Painted from words alone."""

    def __init__(self, look: Look) -> None:
        theme = look.theme
        super().__init__(theme.surface, theme.quiet_line, theme.line_px)
        self._code = FittedLabel(look, (LIST_TEXT, *_TOLD_SIZES), wraps=False)
        self._name = FittedLabel(look, _NAME_SIZES, bold=True)
        self._told = tuple(FittedLabel(look, _TOLD_SIZES) for _ in range(_MOST_TOLD))
        self._most_name = min(look.grown(_NAME_HEIGHT), _MOST_NAME_HEIGHT)
        for label in (self._code, *self._told[:-1]):
            label.setFixedHeight(min(look.grown(_LINE_HEIGHT), _MOST_LINE_HEIGHT))
        self._told[-1].cap(_AS_LARGE_AS_A_LINE)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GAP, GAP, 2 * GAP, GAP)
        column.setSpacing(GAP // 2)
        for label in (self._name, self._code, *self._told):
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
            column.addWidget(label)
        column.setStretchFactor(self._told[-1], 1)
        column.addStretch(0)
        for label in (self._code, *self._told):
            look.color_words(label, theme.second_text)

    def show_item(self, name: str, code: str, told: tuple[str, ...]) -> None:
        """Another item, or what is known of it now."""
        self._name.say(name)
        lines = (code, *told, *[""] * (_MOST_TOLD - len(told)))
        for label, words in zip((self._code, *self._told), lines, strict=True):
            label.say(words)
            label.setVisible(bool(words))
        self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The name is as high as its words."""
        super().resizeEvent(event)
        self._measure()

    def _measure(self) -> None:
        width = self.width() - 4 * GAP
        wanted = self._name.height_at(self._name.size_in(width, self._most_name), width)
        self._name.setFixedHeight(min(self._most_name, wanted))
