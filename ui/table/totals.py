"""The day's numbers, always in view: households and people, or what came in."""

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
        self.setFixedHeight(ROWS * _ROW + 2 * RADIUS)

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


def _number(look: Look) -> QLabel:
    label = QLabel()
    label.setFont(look.font(DAY_TEXT, bold=True))
    label.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing)
    return label
