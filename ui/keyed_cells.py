"""What was keyed in so far, painted as it stands on the page: a cell for each row or question, column after column.

In: cells. Out: paint, and the same in words for a screen reader.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.look.tokens import BODY_TEXT, FOCUS_RING, GAP, HINT_TEXT, SMALLEST_TEXT

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent

    from pantry.office.keying.keying import Cell
    from ui.look.look import Look

_WIDTH, _HEIGHT = 84, 44
_INSIDE, _BETWEEN = 9, 18
_SHORT = 2  # digits of a household


class KeyedCells(QWidget):
    """The cells, from top to bottom, then the next column."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._cells: tuple[Cell, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_cells(self, cells: tuple[Cell, ...]) -> None:
        """Shows them; of more than there is room for the last ones, or those around the one that is asked."""
        self._cells = cells
        self.setAccessibleName(", ".join(f"{cell.name}: {cell.value}" for cell in cells))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paints each cell's name, small, and its number."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, height = self._cell_width(), self._look.grown(_HEIGHT)
        deep = self.height() // height  # half a cell would be read as another number
        room = deep * max(1, self.width() // width)
        first = self._first_of(room)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for place, cell in enumerate(self._cells[first : first + room]):
            column, line = divmod(place, deep)
            x = self.width() - (column + 1) * width + GAP if mirrored else column * width
            self._paint(painter, QRectF(x + 2, line * height + 2, width - GAP - 2, height - 6), cell)
        painter.end()

    def _paint(self, painter: QPainter, place: QRectF, cell: Cell) -> None:
        look, theme = self._look, self._look.theme
        asked = cell.is_asked
        painter.setPen(QPen(QColor(theme.focus if asked else theme.quiet_line), FOCUS_RING if asked else theme.line_px))
        painter.setBrush(QColor(theme.surface))
        painter.drawRoundedRect(place, 6, 6)
        inside = place.adjusted(_INSIDE, 0, -_INSIDE, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(theme.second_text))
        painter.setFont(self._name_font(cell))
        painter.drawText(inside, middle | Qt.AlignmentFlag.AlignLeft, cell.name)
        painter.setPen(QColor(theme.text))
        painter.setFont(look.font(BODY_TEXT, bold=True))
        room = inside.width() - QFontMetrics(self._name_font(cell)).horizontalAdvance(cell.name) - _INSIDE
        value = painter.fontMetrics().elidedText(cell.value, Qt.TextElideMode.ElideRight, int(room))
        painter.drawText(inside, middle | Qt.AlignmentFlag.AlignRight, value)

    def _name_font(self, cell: Cell) -> QFont:
        return self._look.font(SMALLEST_TEXT if cell.name.isdigit() else HINT_TEXT)

    def _cell_width(self) -> int:
        """As wide as the widest needs, never wider than there is room."""
        value = QFontMetrics(self._look.font(BODY_TEXT, bold=True))
        needed = [
            QFontMetrics(self._name_font(cell)).horizontalAdvance(cell.name) + value.horizontalAdvance(cell.value)
            for cell in self._cells
            if not (cell.name.isdigit() and len(cell.value) <= _SHORT)
        ]
        widest = max(needed, default=0) + 2 * _INSIDE + _BETWEEN + GAP if needed else 0
        return max(1, min(self.width(), max(self._look.grown(_WIDTH), widest)))

    def _first_of(self, room: int) -> int:
        last = max(0, len(self._cells) - room)
        asked = next((place for place, cell in enumerate(self._cells) if cell.is_asked), None)
        return last if asked is None else min(last, max(0, asked - room // 2))
