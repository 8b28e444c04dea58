"""The day's numbers, always in view: the three that a mode is about, and in one quiet line the others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy

from ui.look.fitted import FittedLabel
from ui.look.panel import Panel
from ui.look.tokens import DAY_TEXT, HINT_TEXT, RADIUS, SMALLEST_TEXT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.look.look import Look

_ROW = 56
_ALSO = 48
ROWS = 3


@dataclass(frozen=True, slots=True)
class DayNumber:
    """A number of the day and what it counts: 612, lb out, about."""

    number: str
    words: str


class DayNumbers(Panel):
    """Three numbers, one under the other."""

    def __init__(self, look: Look) -> None:
        super().__init__(look.theme.surface, look.theme.quiet_line, look.theme.line_px)
        self._numbers = tuple(_number(look) for _ in range(ROWS))
        self._words = tuple(FittedLabel(look, (HINT_TEXT, 20, SMALLEST_TEXT)) for _ in range(ROWS))
        self._also = FittedLabel(look, (20, SMALLEST_TEXT))
        self._also.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        look.color_words(self._also, look.theme.second_text)
        grid = QGridLayout(self)
        grid.setContentsMargins(RADIUS + 10, RADIUS, RADIUS, RADIUS)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        for row, (number, words) in enumerate(zip(self._numbers, self._words, strict=True)):
            look.color_words(words, look.theme.second_text)
            words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(number, row, 0)
            grid.addWidget(words, row, 1)
            grid.setRowMinimumHeight(row, _ROW - 8)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        grid.addWidget(self._also, ROWS, 0, 1, 2)
        self._share_height()

    def show_also(self, words: str) -> None:
        """Shows the day's other numbers in one quiet line below."""
        self._also.say(words)
        self._share_height()

    @property
    def also(self) -> str:
        """The day's other numbers."""
        return self._also.words

    @property
    def numbers(self) -> tuple[QLabel, ...]:
        """The three labels of the numbers."""
        return self._numbers

    def show_numbers(self, numbers: Sequence[DayNumber]) -> None:
        """Shows three numbers."""
        for label, words, number in zip(self._numbers, self._words, numbers, strict=True):
            label.setText(number.number)
            label.setAccessibleName(f"{number.number} {number.words}")
            words.say(number.words)

    def _share_height(self) -> None:
        also = _ALSO if self._also.words else 0
        self._also.setVisible(bool(also))
        self._also.setFixedHeight(also)
        self.setFixedHeight(ROWS * _ROW + 2 * RADIUS + also)


def _number(look: Look) -> QLabel:
    label = QLabel()
    label.setFont(look.font(DAY_TEXT, bold=True))
    label.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing)
    return label
