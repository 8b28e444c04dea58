"""The rows of a page, as many as there is room for; a picker covers them while one is chosen.

In: rows. Out: `row_pressed`; `laid_out` when other rows are seen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.lead.two_lines import TwoLines
from ui.look.tokens import GAP, TARGET
from ui.page import met_in_order, page_button

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from pantry.language import Language
    from ui.lead.rows import Row
    from ui.look.look import Look

_MOST_ROW = 96


class RowsSide(QWidget):
    """The rows themselves; of more than there is room for the rest is behind More."""

    row_pressed = Signal(object)
    laid_out = Signal()

    def __init__(self, look: Look, language: Language) -> None:
        super().__init__()
        self._look = look
        self._rows: tuple[Row, ...] = ()
        self._kept = 0  # the row that stays in view when there is more room
        self._first = self._most_room = 0
        self._buttons: list[TwoLines] = []
        self._more = page_button(look, "ellipsis", language.say("More"))
        self._more.walk_to()
        self._more.clicked.connect(self._turn)
        self._column = QVBoxLayout()
        self._column.setSpacing(GAP)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(GAP)
        outer.addLayout(self._column)
        outer.addWidget(self._more)
        outer.addStretch(1)

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Shows them; buttons stay the same, so that the focus stays where it is."""
        self._rows = rows
        self._show()

    def stay(self) -> None:
        """What is at the top stays there, whatever was pressed: something is told below, and there is less room."""
        self._kept = self._first

    def take_focus(self, key: str = "") -> None:
        """The ring goes to a row, else to the first one, for who came by keys."""
        places = [number for number, row in enumerate(self._shown()) if row.key == key]
        if self._shown():
            self._buttons[places[0] if places else 0].setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """More room, more rows."""
        super().resizeEvent(event)
        self._show()

    def _height(self) -> int:
        return min(self._look.grown(TARGET), _MOST_ROW)

    def _room(self) -> int:
        fits = (self.height() + GAP) // (self._height() + GAP)
        if fits >= len(self._rows):
            return len(self._rows)
        return max(1, (self.height() - TARGET) // (self._height() + GAP))

    def _shown(self) -> tuple[Row, ...]:
        return self._rows[self._first : self._first + self._room()]

    def _turn(self) -> None:
        following = self._first + self._room()
        self._kept = self._first = following if following < len(self._rows) else 0
        self._most_room = self._room()
        self._show()

    def _on_pressed(self, number: int) -> None:
        self._kept = self._first + number
        self.row_pressed.emit(self._rows[self._kept])

    def _keep_in_view(self) -> None:
        room = max(1, self._room())
        if room > self._most_room or not self._first <= self._kept < self._first + room:
            self._first, self._most_room = self._kept - self._kept % room, room

    def _show(self) -> None:
        self._keep_in_view()
        shown = self._shown()
        while len(self._buttons) < len(shown):
            self._buttons.append(self._button(len(self._buttons)))
        for number, button in enumerate(self._buttons):
            button.setVisible(number < len(shown))
            if number < len(shown):
                button.say(shown[number].words, shown[number].title)
        self._more.setVisible(len(self._rows) > self._room())
        met_in_order(*self._buttons, self._more)
        self.laid_out.emit()

    def _button(self, number: int) -> TwoLines:
        button = TwoLines(self._look, height=self._height(), loud_below=True)
        button.clicked.connect(lambda _on=False: self._on_pressed(number))
        self._column.addWidget(button)
        return button
