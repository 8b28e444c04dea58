"""The ring of what has the focus, where a button is filled: the focus color alone is lost on a dark fill.

In: a button that was painted. Out: a bright line within its ring.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui.look.tokens import FOCUS_RING, RADIUS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

    from ui.look.tokens import Theme

_LINE = 2
_INSET = FOCUS_RING + _LINE / 2


def paint_ring_on_fill(button: QPushButton, theme: Theme) -> None:
    """Paints it where the button is filled and has the ring."""
    if not button.isChecked() or not (button.hasFocus() or button.property("ring")):
        return
    painter = QPainter(button)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.surface), _LINE))
    inner = QRectF(button.rect()).adjusted(_INSET, _INSET, -_INSET, -_INSET)
    painter.drawRoundedRect(inner, RADIUS - FOCUS_RING, RADIUS - FOCUS_RING)
    painter.end()
