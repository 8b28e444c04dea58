"""The day's numbers, always in view: the three that a mode is about, and in one quiet line the others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy

from ui.look.fitted_label import FittedLabel
from ui.look.panel import Panel
from ui.look.tokens import DAY_TEXT, HINT_TEXT, RADIUS, SMALLEST_TEXT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from ui.look.look import Look

_ROW = 56
_AIR = 8  # below the quiet line
_SIDES = RADIUS + 6
_LYING = 64
_LYING_TEXT = 44
ROWS = 3
_ALSO_TEXT = (HINT_TEXT, 20, SMALLEST_TEXT)


@dataclass(frozen=True, slots=True)
class DayNumber:
    """A number of the day and what it counts: 612, lb out, about."""

    number: str
    words: str


class DayNumbers(Panel):
    """Three numbers, one under the other, or in a slim row where there is little room."""

    def __init__(self, look: Look) -> None:
        super().__init__(look.theme.surface, look.theme.quiet_line, look.theme.line_px)
        self._numbers = tuple(_number() for _ in range(ROWS))
        self._words = tuple(FittedLabel(look, (HINT_TEXT, 20, SMALLEST_TEXT)) for _ in range(ROWS))
        self._also = FittedLabel(look, _ALSO_TEXT)
        self._also.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        look.color_words(self._also, look.theme.second_text)
        self._lies = False
        self._look = look
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(_SIDES, 0, _SIDES, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(0)
        for words in self._words:
            look.color_words(words, look.theme.second_text)
            words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.lie(lying=False)

    def lie(self, *, lying: bool) -> None:
        """Places the numbers in one slim row, or one under the other."""
        self._lies = lying
        pixels = min(self._look.grown(DAY_TEXT), _LYING_TEXT) if lying else self._look.grown(DAY_TEXT)
        for place, (number, words) in enumerate(zip(self._numbers, self._words, strict=True)):
            number.setFont(self._look.exact_font(pixels, bold=True))
            row, column = (0, 2 * place) if lying else (place, 0)
            self._grid.addWidget(number, row, column)
            self._grid.addWidget(words, row, column + 1)
            self._grid.setColumnStretch(2 * place + 1, 1 if lying or place == 0 else 0)
        self._grid.addWidget(self._also, ROWS, 0, 1, 2)
        self._share_height()

    @property
    def standing_height(self) -> int:
        """How high it is with one number under the other."""
        return ROWS * self._look.grown(_ROW) + 2 * RADIUS + self._also_height()

    def show_also(self, words: str) -> None:
        """Shows the day's other numbers in one quiet line below, where there is room."""
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

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Another width breaks the quiet line elsewhere."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._share_height()

    def _share_height(self) -> None:
        has_more = bool(self._also.words) and not self._lies
        self._also.setVisible(has_more)
        self._grid.setContentsMargins(_SIDES, 0, _SIDES, _AIR if has_more else 0)
        if has_more:
            self._also.setFixedHeight(self._also_height() - _AIR)
        self.setFixedHeight(_LYING if self._lies else self.standing_height)

    def _also_height(self) -> int:
        """How high the quiet line stands with its air: on two lines at most, where any size fits so."""
        if not self._also.words:
            return 0
        return self._also.height_within(self.width() - 2 * _SIDES, most_lines=2) + _AIR


def _number() -> QLabel:
    label = QLabel()
    label.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing)
    return label
