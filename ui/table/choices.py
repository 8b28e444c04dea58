"""A short list to choose from, in the place of the card and today's lines: nothing opens over the table.

In: up to nine names. Out: `chosen` with the number that was pressed, 1 is the first; typing the digit does the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy

from ui.look.fitted_label import FittedLabel
from ui.look.panel import Panel
from ui.look.tokens import BODY_TEXT, GAP, HINT_TEXT, LIST_TEXT, SMALLEST_TEXT, TARGET, TILE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from pantry.language import Language
    from ui.look.look import Look

MOST = 9
_COLUMNS = 3
_KEY = 40
_LEAST = 72
_SIDE = GAP + 4


class Choices(Panel):
    """Nine places in three columns, read line by line."""

    chosen = Signal(int)

    def __init__(self, look: Look, language: Language) -> None:
        super().__init__(look.theme.ground, look.theme.ground, 0)
        self._look, self._language = look, language
        self._buttons: list[_Choice] = []  # made when they are first needed: the window opens without them
        self._rows = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)
        self._grid.setRowStretch(MOST // _COLUMNS, 1)  # a short list stands at the top

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The rows in use, three lines of words in each."""
        return QSize(0, self._rows * _LEAST + max(0, self._rows - 1) * GAP)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Rows of one height."""
        super().resizeEvent(event)
        self._share_height()

    def show_names(self, names: Sequence[str]) -> None:
        """Shows up to nine names."""
        while len(self._buttons) < min(len(names), MOST):
            self._add_button()
        for number, button in enumerate(self._buttons):
            button.setVisible(number < len(names))
            if number < len(names):
                button.show_name(names[number], self._language.say("{n}  {name}", n=number + 1, name=names[number]))
        self._rows = -(-min(len(names), MOST) // _COLUMNS)
        self._share_height()
        self.updateGeometry()

    def _share_height(self) -> None:
        """Rows of one height, and words of one size: the smallest that one of them needs."""
        room = (self.height() + GAP) // max(self._rows, 1) - GAP
        height = min(max(room, TARGET), max(TILE, self._look.grown(TARGET)))
        width = (self.width() - (_COLUMNS - 1) * GAP) // _COLUMNS
        shown = [button for button in self._buttons if not button.isHidden()]
        size = min((button.size_in(width, height) for button in shown), default=0)
        for button in self._buttons:
            button.setFixedHeight(height)
        for button in shown:
            button.show_at(size)

    def _add_button(self) -> None:
        place = len(self._buttons)
        number = place + 1
        button = _Choice(self._look, number)
        button.clicked.connect(lambda: self.chosen.emit(number))
        self._buttons.append(button)
        self._grid.addWidget(button, place // _COLUMNS, place % _COLUMNS)


class _Choice(QPushButton):
    """A name behind the key that picks it."""

    def __init__(self, look: Look, number: int) -> None:
        super().__init__()
        self._name = FittedLabel(look, (BODY_TEXT, HINT_TEXT, 20, SMALLEST_TEXT), bold=True)
        self._name.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setProperty("place", "choice")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._key = _Key(look, number)
        row = QHBoxLayout(self)
        row.setContentsMargins(_SIDE, 1, _SIDE, 1)
        row.setSpacing(_SIDE)
        row.addWidget(self._key)
        row.addWidget(self._name, 1)
        for part in (self._key, self._name):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as a tile; never what sets the window's width."""
        return QSize(0, TILE)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Under a finger."""
        return QSize(0, TARGET)

    def size_in(self, width: int, height: int) -> int:
        """The largest size at which its name stands in a button so wide and high."""
        return self._name.size_in(width - 3 * _SIDE - self._key.width(), height - 2)

    def show_at(self, pixels: int) -> None:
        """Takes that size."""
        self._name.cap(pixels)

    def show_name(self, name: str, read_out: str) -> None:
        self._name.say(name)
        self.setAccessibleName(read_out)


class _Key(Panel):
    """The digit to type."""

    def __init__(self, look: Look, number: int) -> None:
        super().__init__(look.theme.ground, look.theme.border, look.theme.line_px)
        digit = QLabel(f"{number}")
        digit.setFont(look.exact_font(min(look.grown(LIST_TEXT), 40), bold=True))
        digit.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(digit)
        key = min(look.grown(_KEY), TARGET - 4)
        self.setFixedSize(key, key)
