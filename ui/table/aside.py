"""What stands beside the table: who waits and what is there, or how cold a delivery was. Nothing while all is normal.

In: the desk's `Aside`. Out: `pressed` with the line that its button stands for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QBoxLayout, QSizePolicy

from pantry.settings import TEXT_PERCENTS
from ui.look.fitted_button import FittedButton
from ui.look.fitted_label import ANY_SIZE, FittedLabel
from ui.look.lines import line_height
from ui.look.panel import Panel
from ui.look.tokens import BODY_TEXT, GAP, HINT_TEXT, LIST_TEXT, SMALLEST_TEXT, TARGET

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from pantry.desk import Aside
    from ui.look.look import Look

_TITLE = 36
_DETAIL, _LYING_DETAIL = 52, 28
_SIDES = 20
_BETWEEN = 24
_ANY_WIDTH = 16_777_215
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
        self._lies = False
        self._words = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._words.addWidget(self.title)
        self._words.addWidget(self.detail, 1)
        self._both = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._both.setSpacing(GAP // 2)
        self._both.addLayout(self._words, 1)
        self._both.addWidget(self.act)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.lie(lying=False)

    def lie(self, *, lying: bool) -> None:
        """Its words beside its button in one slim row, or above it."""
        self._lies = lying
        self._both.setDirection(QBoxLayout.Direction.LeftToRight if lying else QBoxLayout.Direction.TopToBottom)
        self._both.setContentsMargins(_SIDES, *((2, _SIDES, 2) if lying else (_TOP, _SIDES, _BOTTOM)))
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """More width, larger words."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._share_room()

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
        self._share_room()

    def _share_room(self) -> None:
        """Standing, each has its row, which grows; lying, both stand on one line where that is no smaller than two."""
        percent = self._percent_on_one_line() if self._lies else 0
        beside = QBoxLayout.Direction.LeftToRight if percent else QBoxLayout.Direction.TopToBottom
        self._words.setDirection(beside)
        self._words.setSpacing(_BETWEEN if percent else 0)
        for label, largest, standing, lying in (
            (self.title, LIST_TEXT, _TITLE, _TITLE),
            (self.detail, HINT_TEXT, _DETAIL, _LYING_DETAIL),
        ):
            label.cap(largest * percent // 100 if percent else ANY_SIZE)
            label.setFixedHeight(TARGET if percent else lying if self._lies else self._look.grown(standing))
        self.title.setMinimumWidth(self._title_width(percent) if percent else 0)
        self.title.setMaximumWidth(self._title_width(percent) if percent else _ANY_WIDTH)

    def _percent_on_one_line(self) -> int:
        """How large the words are if both stand on one line; 0 where they don't fit so."""
        beside = GAP // 2 + self.act.sizeHint().width() if self.act.words else 0
        room = self.width() - 2 * _SIDES - _BETWEEN - beside
        percents = sorted((each for each in TEXT_PERCENTS if each <= self._look.text_percent), reverse=True)
        return next((each for each in percents if self._fits_on_one_line(each, room)), 0)

    def _fits_on_one_line(self, percent: int, room: int) -> bool:
        title = QFontMetrics(self._look.exact_font(LIST_TEXT * percent // 100, bold=True))
        return line_height(title) <= TARGET and self._title_width(percent) + self._detail_width(percent) <= room

    def _title_width(self, percent: int) -> int:
        font = self._look.exact_font(LIST_TEXT * percent // 100, bold=True)
        return QFontMetrics(font).horizontalAdvance(self.title.words)

    def _detail_width(self, percent: int) -> int:
        font = self._look.exact_font(HINT_TEXT * percent // 100)
        return QFontMetrics(font).horizontalAdvance(self.detail.words)
