"""A rounded panel with a line around it; painted, so that its color can change without a new style sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from ui.look.tokens import RADIUS

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class Panel(QWidget):
    """A surface that holds other widgets."""

    def __init__(self, fill: str, line: str, line_px: int) -> None:
        super().__init__()
        self._surface, self._edge, self._edge_px = fill, line, line_px

    def paint_in(self, fill: str, line: str, line_px: int) -> None:
        """Changes the colors of surface and line."""
        self._surface, self._edge, self._edge_px = fill, line, line_px
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paints the surface and its line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(self._surface))
        painter.setPen(QPen(QColor(self._edge), self._edge_px))
        inset = self._edge_px / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)
        painter.end()
