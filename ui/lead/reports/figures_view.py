"""A report's large figures: numbers that are read from a step away, each over what it is.

In: frozen figures. Out: nothing; a screen reader hears each with its number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.look.fitted_label import FittedLabel
from ui.look.panel import Panel
from ui.look.tokens import BODY_TEXT, DAY_TEXT, GAP, HINT_TEXT, SMALLEST_TEXT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pantry.paper.report.told import Fact
    from ui.look.look import Look

_COLUMNS = 4
_NUMBER = (DAY_TEXT, 36, 32, 28, BODY_TEXT)
_WORDS = (HINT_TEXT, 20, SMALLEST_TEXT)


class FiguresView(QWidget):
    """As many tiles as there are figures, four in a row."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._tiles: list[_Tile] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)

    def show_figures(self, figures: Sequence[Fact]) -> None:
        """Shows other numbers."""
        while len(self._tiles) < len(figures):
            place = len(self._tiles)
            tile = _Tile(self._look)
            self._tiles.append(tile)
            self._grid.addWidget(tile, place // _COLUMNS, place % _COLUMNS)
        for tile, figure in zip(self._tiles, figures, strict=False):
            tile.show_figure(figure.value, " · ".join(figure.label))


class _Tile(Panel):
    """A number over its words."""

    def __init__(self, look: Look) -> None:
        super().__init__(look.theme.surface, look.theme.quiet_line, look.theme.line_px)
        self._number = FittedLabel(look, _NUMBER, bold=True, wraps=False)
        self._words = FittedLabel(look, _WORDS)
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        for label in (self._number, self._words):
            label.setMinimumWidth(1)  # four columns of one width, whatever stands in them
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GAP, GAP // 2, GAP, GAP // 2)
        column.setSpacing(0)
        column.addWidget(self._number, 5)
        column.addWidget(self._words, 4)

    def show_figure(self, number: str, words: str) -> None:
        self._number.say(number)
        self._words.say(words)
        self.setAccessibleName(f"{words}: {number}")
