"""Where a PIN is typed: dots, and tiles for gloved fingers; a keyboard and a card work too.

In: keys, taps, scans. Out: `entered` with the digits, `scanned` with a line, `escaped`. Knows no PIN.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.digit_tiles import DigitTiles
from ui.look.tokens import BOX_TEXT, ROW_GAP
from ui.page import framed
from ui.table.scan_box import LineBox

if TYPE_CHECKING:
    from pantry.language import Language
    from ui.look.look import Look
    from ui.table.burst import ScannerHabits

_WIDTH = 372


class PinPad(QWidget):
    """The box with its dots, twelve tiles below."""

    entered = Signal(str)
    scanned = Signal(str)
    escaped = Signal()

    def __init__(self, look: Look, language: Language, habits: ScannerHabits) -> None:
        super().__init__()
        self.line = LineBox(habits)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setFont(look.font(BOX_TEXT, bold=True))
        self.line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.line.setAccessibleName(language.say("The PIN"))
        self.line.line_typed.connect(self._on_typed)
        self.line.line_scanned.connect(self._on_scanned)
        self.line.escaped.connect(self.escaped)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(ROW_GAP)
        column.addWidget(framed(look, self.line))
        tiles = DigitTiles(look, language, self.line)
        tiles.done.connect(lambda: self._on_typed(self.line.text()))
        column.addWidget(tiles)
        self.setFixedWidth(_WIDTH)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as on every phone
        self.setFocusProxy(self.line)

    def clear(self) -> None:
        """Empties the box."""
        self.line.clear()

    def _on_typed(self, text: str) -> None:
        self.clear()
        if text:
            self.entered.emit(text)

    def _on_scanned(self, line: str) -> None:
        self.clear()
        self.scanned.emit(line.rpartition("*")[2])
