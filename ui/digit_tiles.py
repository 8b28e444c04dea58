"""Digits under gloved fingers, as on every phone: they type into a line; a keyboard does the same.

In: the line. Out: `done`, when somebody says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from ui.look.fitted_button import BUTTON_SIZES, FittedButton
from ui.look.tokens import GAP, TARGET, TILE_NUMBER_TEXT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pantry.language import Language
    from ui.look.look import Look
    from ui.table.scan_box import LineBox

TILES_UP_TO = 175  # percent of the usual text: beyond it the room is for words
_TILE = TARGET + GAP
_SIGN = 32
_DIGITS_WIDE = 3  # columns of digits


class DigitTiles(QWidget):
    """Twelve tiles, and below or beside them one for each sign more that a screen knows."""

    done = Signal()

    def __init__(self, look: Look, language: Language, line: LineBox, *, more: str = "") -> None:
        super().__init__()
        self._look, self._line = look, line
        self._beside: list[FittedButton] = []
        self._grid = grid = QGridLayout(self)
        for column in range(_DIGITS_WIDE):
            grid.setColumnMinimumWidth(column, TARGET)  # units beside them are wider words, and take none of it
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP)
        for digit in range(1, 10):
            grid.addWidget(self._letter(str(digit)), (digit - 1) // 3, (digit - 1) % 3)
        back, done = self._sign("delete", language.say("Delete")), self._sign("check", language.say("Done"))
        back.clicked.connect(line.backspace)
        done.clicked.connect(self.done)
        grid.addWidget(back, 3, 0)
        grid.addWidget(self._letter("0"), 3, 1)
        grid.addWidget(done, 3, 2)
        if more:
            signs = QHBoxLayout()
            signs.setSpacing(GAP)
            for sign in more:
                signs.addWidget(self._letter(sign))
            grid.addLayout(signs, 4, 0, 1, 3)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def offer_beside(self, signs: Sequence[str]) -> None:
        """One tile for each sign or unit at the end of a row, where there is no room for another row; at most four."""
        if list(signs) == [tile.words for tile in self._beside]:
            return
        for tile in self._beside:
            self._grid.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self._beside = [self._letter(sign) for sign in signs]
        self._grid.setColumnMinimumWidth(_DIGITS_WIDE, TARGET if signs else 0)
        for row, tile in enumerate(self._beside):
            self._grid.addWidget(tile, row, _DIGITS_WIDE)
            tile.show()  # the tiles may be in view already

    def _letter(self, letter: str) -> FittedButton:
        button = FittedButton(self._look, "number", height=_TILE)
        sizes = (TILE_NUMBER_TEXT,) if len(letter) == 1 else (TILE_NUMBER_TEXT, *BUTTON_SIZES)
        button.with_sizes(self._look, *self._look.steps(sizes))
        button.setFixedHeight(_TILE)
        button.say(letter)
        button.clicked.connect(lambda: self._line.insert(letter))
        return button

    def _sign(self, icon: str, name: str) -> FittedButton:
        button = FittedButton(self._look, "number", height=_TILE)
        button.show_icon(icon, _SIGN)
        button.setFixedHeight(_TILE)
        button.setAccessibleName(name)
        return button
