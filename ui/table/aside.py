"""What stands beside the table: who waits and what is there, or how cold a delivery was. Nothing while all is normal.

In: the desk's `Aside`. Out: `pressed` with the line that its button stands for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout

from ui.look.fitted import FittedButton, FittedLabel
from ui.look.panel import Panel
from ui.look.tokens import BODY_TEXT, GAP, HINT_TEXT, LIST_TEXT, SMALLEST_TEXT, TARGET

if TYPE_CHECKING:
    from pantry.desk import Aside
    from ui.look.look import Look

_TITLE = 36
_DETAIL, _LYING_DETAIL = 52, 28
_SIDES = 20
_TOP, _BOTTOM = 8, 12


class AsideCard(Panel):
    """A title, a line below it, and one button; amber where it warns."""

    pressed = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look.theme.surface, look.theme.quiet_line, look.theme.line_px)
        self._look = look
        self._line = ""
        self.title = FittedLabel(look, (LIST_TEXT, BODY_TEXT, HINT_TEXT, 20, SMALLEST_TEXT), bold=True, wraps=False)
        self.detail = FittedLabel(look, (HINT_TEXT, 20, SMALLEST_TEXT))
        self.act = FittedButton(look, height=TARGET, most_px=600)
        self.act.setFixedHeight(TARGET)
        self.act.clicked.connect(lambda: self.pressed.emit(self._line))
        for label in (self.title, self.detail):
            label.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.detail)
        self._both = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._both.setSpacing(GAP // 2)
        self._both.addLayout(words, 1)
        self._both.addWidget(self.act)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.lie(lying=False)

    def lie(self, *, lying: bool) -> None:
        """Its words beside its button in one slim row, or above it."""
        self._both.setDirection(QBoxLayout.Direction.LeftToRight if lying else QBoxLayout.Direction.TopToBottom)
        self._both.setContentsMargins(_SIDES, *((2, _SIDES, 2) if lying else (_TOP, _SIDES, _BOTTOM)))
        self.title.setFixedHeight(_TITLE)
        self.detail.setFixedHeight(_LYING_DETAIL if lying else _DETAIL)

    def show_aside(self, aside: Aside | None) -> None:
        """Shows it, or nothing."""
        self.setVisible(aside is not None)
        if aside is None:
            return
        theme = self._look.theme
        self._line = aside.line
        warned = (theme.warn, theme.warn_line) if aside.warns else (theme.surface, theme.quiet_line)
        self.paint_in(*warned, theme.line_px)
        for label, words, usual in (
            (self.title, aside.title, theme.text),
            (self.detail, aside.detail, theme.second_text),
        ):
            self._look.color_words(label, theme.on_warn if aside.warns else usual)
            label.say(words)
            label.setVisible(bool(words))
        self.act.say(aside.act)
        self.act.setVisible(bool(aside.act))
