"""Where a PIN is typed: dots, and tiles for gloved fingers; a keyboard and a card work too.

In: keys, taps, scans. Out: `entered` with the digits, `scanned` with a line, `escaped`. Knows no PIN.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.look.fitted import FittedButton
from ui.look.panel import Panel
from ui.look.tokens import BOX_TEXT, FOCUS_RING, GAP, ROW_GAP, TARGET, TILE_NUMBER_TEXT
from ui.table.scan_box import LineBox

if TYPE_CHECKING:
    from pantry.language import Language
    from ui.look.look import Look
    from ui.table.burst import ScannerHabits

_WIDTH = 372
_TILE = TARGET + GAP
_SIGN = 32


class PinPad(QWidget):
    """The box with its dots, twelve tiles below."""

    entered = Signal(str)
    scanned = Signal(str)
    escaped = Signal()

    def __init__(self, look: Look, language: Language, habits: ScannerHabits) -> None:
        super().__init__()
        self._look = look
        self.line = LineBox(habits)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setFont(look.font(BOX_TEXT, bold=True))
        self.line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.line.setAccessibleName(language.say("The PIN"))
        self.line.line_typed.connect(self._on_typed)
        self.line.line_scanned.connect(self._on_scanned)
        self.line.escaped.connect(self.escaped)
        frame = Panel(look.theme.surface, look.theme.focus, FOCUS_RING)
        inside = QHBoxLayout(frame)
        inside.setContentsMargins(2 * GAP, FOCUS_RING + 2, 2 * GAP, FOCUS_RING + 2)
        inside.addWidget(self.line)
        frame.setFixedHeight(TARGET)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(ROW_GAP)
        column.addWidget(frame)
        column.addLayout(self._tiles(language))
        self.setFixedWidth(_WIDTH)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as on every phone
        self.setFocusProxy(self.line)

    def clear(self) -> None:
        """Empties the box."""
        self.line.clear()

    def _tiles(self, language: Language) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(GAP)
        for digit in range(1, 10):
            grid.addWidget(self._digit(digit), (digit - 1) // 3, (digit - 1) % 3)
        back, done = self._sign("delete", language.say("Delete")), self._sign("check", language.say("Done"))
        back.clicked.connect(self.line.backspace)
        done.clicked.connect(lambda: self._on_typed(self.line.text()))
        grid.addWidget(back, 3, 0)
        grid.addWidget(self._digit(0), 3, 1)
        grid.addWidget(done, 3, 2)
        return grid

    def _digit(self, digit: int) -> FittedButton:
        button, name = FittedButton(self._look, "number", height=_TILE), str(digit)
        button.with_sizes(self._look, *self._look.steps((TILE_NUMBER_TEXT,)))
        button.setFixedHeight(_TILE)
        button.say(name)
        button.clicked.connect(lambda: self.line.insert(name))
        return button

    def _sign(self, icon: str, name: str) -> FittedButton:
        button = FittedButton(self._look, "number", height=_TILE)
        button.show_icon(icon, _SIGN)
        button.setFixedHeight(_TILE)
        button.setAccessibleName(name)
        return button

    def _on_typed(self, text: str) -> None:
        self.clear()
        if text:
            self.entered.emit(text)

    def _on_scanned(self, line: str) -> None:
        self.clear()
        self.scanned.emit(line.rpartition("*")[2])
