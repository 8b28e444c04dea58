"""A pad of numbers for fingers, where there is a touch screen: it types into the box as a keyboard does.

In: the box. Out: key events for it, which no one takes for a scanner's. Never over anything, never modal.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QSizePolicy

from pantry.codes.measures import box_sign, weight_signs
from ui.look.fitted_button import BUTTON_SIZES, FittedButton
from ui.look.panel import Panel
from ui.look.tokens import GAP, TARGET, TILE, TILE_NUMBER_TEXT

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from pantry.language import Language
    from pantry.settings import Units
    from ui.look.look import Look

_ROWS, _COLUMNS = 4, 4
_POINT, _DEGREES = ".", "°"
_SIDES = 14
_ICON = 32


class NumberPad(Panel):
    """Digits as on a phone; at their side what takes back, a weight and how many; below them point, boxes and Enter."""

    def __init__(self, look: Look, language: Language, units: Units, box: QWidget) -> None:
        super().__init__(look.theme.surface, look.theme.quiet_line, look.theme.line_px)
        self._look, self._box = look, box
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setAccessibleName(language.say("Number pad"))
        grid = QGridLayout(self)
        grid.setContentsMargins(_SIDES, _SIDES, _SIDES, _SIDES)
        grid.setSpacing(GAP)
        boxes, weight = box_sign(language.code), weight_signs(units)[0]
        take_back = self._key("delete", language.say("Backspace"), Qt.Key.Key_Backspace)
        enter = self._key("corner-down-left", language.say("Enter"), Qt.Key.Key_Return)
        rows: tuple[tuple[str | FittedButton, ...], ...] = (
            ("1", "2", "3", take_back), ("4", "5", "6", weight), ("7", "8", "9", "x"), (_POINT, "0", boxes, enter),
        )  # fmt: skip
        for row, keys in enumerate(rows):
            for column, key in enumerate(keys):
                tile = self._letters(key) if isinstance(key, str) else key
                if key == _POINT:
                    self._point = tile
                grid.addWidget(tile, row, column)
                tile.raise_()  # a screen reader comes to them in this order
        for number in range(_COLUMNS):
            grid.setColumnStretch(number, 1)
        self.setMaximumHeight(_height(TILE))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def ask_degrees(self, *, on: bool) -> None:
        """While a temperature is asked, its sign stands in the place of the point."""
        self._point.say(_DEGREES if on else _POINT)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Each key under a finger."""
        return QSize(_COLUMNS * TARGET + (_COLUMNS - 1) * GAP + 2 * _SIDES, _height(TARGET))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Each key under a glove."""
        return QSize(self.minimumSizeHint().width(), _height(TILE))

    def _letters(self, text: str) -> FittedButton:
        button = self._tile()
        button.with_sizes(self._look, *self._look.steps((TILE_NUMBER_TEXT, *BUTTON_SIZES)))
        button.say(text)
        button.clicked.connect(lambda: self._type(button.words))
        return button

    def _key(self, icon: str, name: str, key: Qt.Key) -> FittedButton:
        button = self._tile()
        button.show_icon(icon, _ICON)
        button.setAccessibleName(name)
        button.clicked.connect(lambda: self._press(key, ""))
        return button

    def _tile(self) -> FittedButton:
        button = FittedButton(self._look, "number", height=TARGET)
        button.setMinimumSize(TARGET, TARGET)
        return button

    def _type(self, text: str) -> None:
        for letter in text:
            self._press(Qt.Key(ord(letter.upper())), letter)

    def _press(self, key: Qt.Key, letter: str) -> None:
        """A key without a time, as no scanner sends one."""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(self._box, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter))


def _height(tile: int) -> int:
    return _ROWS * tile + (_ROWS - 1) * GAP + 2 * _SIDES
