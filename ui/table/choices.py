"""A short list to choose from, in the place of today's lines: nothing opens over the table.

In: up to nine names. Out: `chosen` with the number that was pressed, 1 is the first; typing the digit does the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QGridLayout

from ui.look.fitted import FittedButton
from ui.look.panel import Panel
from ui.look.tokens import GAP, SMALLEST_TARGET

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pantry.language import Language
    from ui.look.look import Look

MOST = 9
_COLUMNS = 3


class Choices(Panel):
    """Nine places in three columns, read line by line."""

    chosen = Signal(int)

    def __init__(self, look: Look, language: Language) -> None:
        super().__init__(look.theme.ground, look.theme.ground, 0)
        self._language = language
        self._buttons = tuple(self._button(look, number) for number in range(1, MOST + 1))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP)
        for number, button in enumerate(self._buttons):
            grid.addWidget(button, number // _COLUMNS, number % _COLUMNS)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The rows in use, each under a finger."""
        rows = -(-sum(not button.isHidden() for button in self._buttons) // _COLUMNS)
        return QSize(0, rows * SMALLEST_TARGET + max(0, rows - 1) * GAP)

    def show_names(self, names: Sequence[str]) -> None:
        """Shows up to nine names."""
        for number, button in enumerate(self._buttons):
            button.setVisible(number < len(names))
            if number < len(names):
                button.say(self._language.say("{n}  {name}", n=number + 1, name=names[number]))
        self.updateGeometry()

    def _button(self, look: Look, number: int) -> FittedButton:
        button = FittedButton(look, "choice", height=SMALLEST_TARGET, most_px=80)
        button.clicked.connect(lambda: self.chosen.emit(number))
        return button
