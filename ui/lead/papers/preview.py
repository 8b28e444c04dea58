"""The page as it will come out: on white, with the labels' edges in dashes over it, which are not printed.

In: a `Sight`, the labels' places on the page. Out: `room_changed`; of larger pages than the room a tap brings what
is tapped to the middle, and arrows move them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.look.fitted_label import FittedLabel
from ui.look.tokens import BODY_TEXT, FOCUS_RING, HINT_TEXT, LIGHT, LIST_TEXT, MARGIN, SMALLEST_TEXT

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent, QShowEvent

    from ui.lead.papers.sight import Sight
    from ui.look.look import Look

_EDGE, _DIE_PX, _DASH = 2, 1.5, (4.0, 3.0)
_STEP_PX = 80
_ARROWS = {
    int(Qt.Key.Key_Left): (1, 0), int(Qt.Key.Key_Right): (-1, 0), int(Qt.Key.Key_Up): (0, 1),
    int(Qt.Key.Key_Down): (0, -1),
}  # fmt: skip


class Preview(QWidget):
    """Takes no key by itself: the screen gives it arrows while it has the focus and is larger than its room."""

    room_changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._sight: Sight | None = None
        self._dies: tuple[QRectF, ...] = ()
        self._offset = QPointF()
        self._words = FittedLabel(look, (LIST_TEXT, BODY_TEXT, HINT_TEXT, 20, SMALLEST_TEXT), bold=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * MARGIN, 2 * MARGIN, 2 * MARGIN, 2 * MARGIN)
        column.addWidget(self._words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def sight(self) -> Sight | None:
        """The page that is seen, if any."""
        return self._sight

    @property
    def words(self) -> str:
        """What stands in the page's place."""
        return "" if self._words.isHidden() else self._words.words

    @property
    def room(self) -> tuple[int, int]:
        """The pixels that a whole page may take."""
        return max(1, self.width() - 2 * _EDGE), max(1, self.height() - 2 * _EDGE)

    def show_sight(self, sight: Sight, dies: tuple[QRectF, ...], name: str) -> None:
        """Shows a page; `dies` are the labels' edges in points from its upper left corner."""
        before, self._sight, self._dies = self._sight, sight, dies
        if before is None or (before.glance.zoom, before.number) != (sight.glance.zoom, sight.number):
            self._offset = QPointF()
        self._words.hide()
        self.setAccessibleName(name)
        self._move_by(QPointF())

    def say(self, words: str) -> None:
        """There is no page to be seen, and why."""
        self._sight = None
        self._words.show()
        self._words.say(words)
        self.setAccessibleName(words)
        self.update()

    def arrow(self, key: int) -> bool:
        """Moves the page where it is larger than the room."""
        if key not in _ARROWS or not self._is_larger():
            return False
        across, down = _ARROWS[key]
        self._move_by(QPointF(across * _STEP_PX, down * _STEP_PX))
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Another room, another picture."""
        super().resizeEvent(event)
        self.room_changed.emit()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Before it was seen nobody knew its room."""
        super().showEvent(event)
        self.room_changed.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """What is tapped on a page that is larger than the room comes to its middle."""
        if self._is_larger():
            self._move_by(QPointF(self.rect().center()) - event.position())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The page, its edge, and the labels'."""
        if self._sight is None:
            return
        theme, page = self._look.theme, self._page()
        painter = QPainter(self)
        painter.setClipRect(self.rect())
        painter.fillRect(page, QColor(LIGHT.surface))
        painter.drawImage(page.topLeft(), self._sight.picture)
        painter.setPen(QPen(QColor(theme.border), _EDGE))
        painter.drawRect(page.adjusted(-1, -1, 1, 1))
        pen = QPen(QColor(LIGHT.focus), _DIE_PX)
        pen.setDashPattern(_DASH)
        painter.translate(page.topLeft())
        painter.scale(self._sight.scale, self._sight.scale)
        pen.setCosmetic(True)
        painter.setPen(pen)
        for die in self._dies:
            painter.drawRoundedRect(die, 4, 4)
        if self.hasFocus():
            painter.resetTransform()
            painter.setPen(QPen(QColor(theme.focus), FOCUS_RING))
            painter.drawRect(self.rect())
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """The screen knows whether a hand or a scanner pressed a key."""
        event.ignore()

    def _page_size(self) -> tuple[float, float]:
        if self._sight is None:
            return 0.0, 0.0
        size = self._sight.picture.deviceIndependentSize()
        return size.width(), size.height()

    def _is_larger(self) -> bool:
        wide, high = self._page_size()
        return wide > self.width() or high > self.height()

    def _page(self) -> QRectF:
        """Where the page lies: in the middle where it is smaller, else moved."""
        wide, high = self._page_size()
        x = (self.width() - wide) / 2 if wide <= self.width() else self._offset.x()
        y = (self.height() - high) / 2 if high <= self.height() else self._offset.y()
        return QRectF(round(x), round(y), wide, high)

    def _move_by(self, moved: QPointF) -> None:
        wide, high = self._page_size()
        x = min(0.0, max(self.width() - wide, self._offset.x() + moved.x()))
        y = min(0.0, max(self.height() - high, self._offset.y() + moved.y()))
        self._offset = QPointF(x, y)
        self.update()
