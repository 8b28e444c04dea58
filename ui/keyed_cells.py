"""What was keyed in so far, painted as it stands on the page: a cell for each row or question, column after column.

In: cells. Out: paint, and the same in words for a screen reader.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from pantry.settings import TEXT_PERCENTS
from ui.look.lines import elided
from ui.look.tokens import BODY_TEXT, FOCUS_RING, GAP, HINT_TEXT, SMALLEST_TEXT

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent

    from pantry.office.keying.keying import Cell
    from ui.look.look import Look

_WIDTH, _HEIGHT = 84, 44
_INSIDE, _BETWEEN = 9, 18
_SHORT = 2  # digits of a household
_ROUNDED = 4  # pixels at its edges
_LARGER = (175, 150, 125)  # percent of the usual size, where there is room


class KeyedCells(QWidget):
    """The cells, from top to bottom, then the next column."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._cells: tuple[Cell, ...] = ()
        self.cut_words: tuple[str, ...] = ()  # that ended in three dots when it was painted last
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_cells(self, cells: tuple[Cell, ...]) -> None:
        """Shows them; of more than there is room for the last ones, or those around the one that is asked."""
        self._cells = cells
        self.setAccessibleName(", ".join(f"{cell.name}: {cell.value}" for cell in cells))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paints each cell's name, small, and its number."""
        self.cut_words = ()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        percent = self._percent()
        width, deep, across = self._laid_out(percent)
        height = _HEIGHT * percent // 100
        first = self._first_of(deep * across)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for place, cell in enumerate(self._cells[first : first + deep * across]):
            column, line = divmod(place, deep)
            x = self.width() - (column + 1) * width + GAP if mirrored else column * width
            self._paint(painter, QRectF(x + 2, line * height + 2, width - GAP - 2, height - 6), cell, percent)
        painter.end()

    def _percent(self) -> int:
        """As large as shows them all; where no size does, the smallest."""
        usual = self._look.text_percent
        smaller = [percent for percent in reversed(TEXT_PERCENTS) if percent < usual]
        sizes = (*(usual * more // 100 for more in _LARGER), usual, *smaller)
        return next((percent for percent in sizes if self._shows_all(percent)), sizes[-1])

    def _shows_all(self, percent: int) -> bool:
        """Whether each cell is seen, and each whole."""
        _, deep, across = self._laid_out(percent)
        return deep * across >= len(self._cells) and self._wanted_width(percent) <= self.width()

    def _laid_out(self, percent: int) -> tuple[int, int, int]:
        """How wide a cell is, how many stand below each other, and how many columns there are."""
        width = max(1, min(self.width(), self._wanted_width(percent)))
        deep = max(1, self.height() // (_HEIGHT * percent // 100))  # half a cell would be read as another number
        return width, deep, max(1, (self.width() + GAP) // width)

    def _paint(self, painter: QPainter, place: QRectF, cell: Cell, percent: int) -> None:
        look, theme = self._look, self._look.theme
        asked = cell.is_asked
        painter.setPen(QPen(QColor(theme.focus if asked else theme.quiet_line), FOCUS_RING if asked else theme.line_px))
        painter.setBrush(QColor(theme.surface))
        painter.drawRoundedRect(place, 6, 6)
        inside = place.adjusted(_INSIDE, 0, -_INSIDE, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(theme.second_text))
        name_font = self._name_font(cell, percent)
        painter.setFont(name_font)
        painter.drawText(inside, middle | Qt.AlignmentFlag.AlignLeft, cell.name)
        painter.setPen(QColor(theme.text))
        painter.setFont(look.exact_font(BODY_TEXT * percent // 100, bold=True))
        room = inside.width() - QFontMetrics(name_font).horizontalAdvance(cell.name) - _INSIDE
        value = elided(painter.fontMetrics(), cell.value, int(room))
        if value != cell.value:
            self.cut_words += (cell.value,)
        painter.drawText(inside, middle | Qt.AlignmentFlag.AlignRight, value)

    def _name_font(self, cell: Cell, percent: int) -> QFont:
        pixels = SMALLEST_TEXT if cell.name.isdigit() else HINT_TEXT
        return self._look.exact_font(pixels * percent // 100)

    def _wanted_width(self, percent: int) -> int:
        """As wide as the widest needs."""
        value = QFontMetrics(self._look.exact_font(BODY_TEXT * percent // 100, bold=True))
        needed = [
            QFontMetrics(self._name_font(cell, percent)).horizontalAdvance(cell.name)
            + value.horizontalAdvance(cell.value)
            + (_INSIDE if cell.name.isdigit() and len(cell.value) <= _SHORT else _BETWEEN)
            for cell in self._cells
        ]
        widest = max(needed, default=0) + 2 * _INSIDE + GAP + _ROUNDED
        return max(_WIDTH * percent // 100, widest)

    def _first_of(self, room: int) -> int:
        last = max(0, len(self._cells) - room)
        asked = next((place for place, cell in enumerate(self._cells) if cell.is_asked), None)
        return last if asked is None else min(last, max(0, asked - room // 2))
