"""A picture of a label sheet: one shows the first label that is free, and the spoiled ones.

In: a stock, which labels are free; or where labels would lie that are being measured. Out: `label_chosen` with a
label's number from 1, by a tap, or by arrows and Enter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.look.tokens import FOCUS_RING

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from pantry.language import Language
    from pantry.paper.labels.free_labels import FreeLabels
    from ui.look.look import Look

_EDGE, _INSET = 2, 1.5
_SMALLEST_NUMBER, _LARGEST_NUMBER = 9, 30
_ARROWS = {
    int(Qt.Key.Key_Left): (0, -1), int(Qt.Key.Key_Right): (0, 1), int(Qt.Key.Key_Up): (-1, 0),
    int(Qt.Key.Key_Down): (1, 0),
}  # fmt: skip


_MOST_BEYOND = 1.5  # so much of what lies off the page is shown


class Sheet(Protocol):
    """Where labels lie on a page, as a `Stock` knows it."""

    @property
    def columns(self) -> int:
        """Side by side."""

    @property
    def rows(self) -> int:
        """Below each other."""

    @property
    def labels_a_page(self) -> int:
        """All of them."""

    @property
    def page_points(self) -> tuple[float, float]:
        """The page's width and height."""

    @property
    def label_points(self) -> tuple[float, float]:
        """One label's."""

    def corner(self, place: int) -> tuple[float, float]:
        """A label's top left corner, from the page's lower left one."""


class SheetPicture(QWidget):
    """Used labels are hatched, spoiled ones crossed, the first free one is filled.

    Of labels that are being measured all are plain, and red where they don't fit.
    """

    label_chosen = Signal(int)

    def __init__(self, look: Look, language: Language) -> None:
        super().__init__()
        self._look, self._language = look, language
        self._stock: Sheet | None = None
        self._fits = True
        self._free: FreeLabels | None = None
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_shape(self, shape: Sheet, *, fits: bool) -> None:
        """Shows where labels would lie."""
        self._stock, self._free, self._fits = shape, None, fits
        say = self._language.say
        self.setAccessibleName(
            say("Picture of the sheet: it fits.") if fits else say("Picture of the sheet: too large.")
        )
        self.update()

    def show_sheet(self, stock: Sheet, free: FreeLabels) -> None:
        """Shows a sheet."""
        if stock is not self._stock:
            self._at = free.start - 1
        self._stock, self._free, self._fits = stock, free, True
        self._name()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """The screen knows whether a hand or a scanner pressed a key."""
        event.ignore()

    def arrow(self, key: int) -> bool:
        """Goes to the next label in that direction, where there is one."""
        if key not in _ARROWS or self._stock is None:
            return False
        (down, across), stock = _ARROWS[key], self._stock
        row, column = divmod(self._at, stock.columns)
        row, column = row + down, column + across
        if not (0 <= row < stock.rows and 0 <= column < stock.columns):
            return False
        self._at = row * stock.columns + column
        self._name()
        self.update()
        return True

    def press(self) -> None:
        """Enter on the label that the ring is around."""
        self.label_chosen.emit(self._at + 1)

    def label_at(self, x: float, y: float) -> int:
        """The number of the label there, 0 where there is none."""
        places = range(self._stock.labels_a_page if self._stock else 0)
        return next((place + 1 for place in places if self._label(place).contains(x, y)), 0)

    def center_of(self, number: int) -> tuple[int, int]:
        """Where a finger hits a label."""
        center = self._label(number - 1).center()
        return round(center.x()), round(center.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A tap on a label."""
        number = self.label_at(event.position().x(), event.position().y())
        if number:
            self._at = number - 1
            self.label_chosen.emit(number)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The sheet and its labels, each with its number."""
        if self._stock is None:
            return
        theme, painter = self._look.theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.border), _EDGE))
        painter.setBrush(QColor(theme.surface))
        painter.drawRect(self._page())
        for place in range(self._stock.labels_a_page):
            if self._free is None:
                self._paint_plain(painter, place)
            else:
                self._paint_label(painter, place, self._free)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.focus), FOCUS_RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self._label(self._at), 4, 4)
        painter.end()

    def _paint_label(self, painter: QPainter, place: int, free: FreeLabels) -> None:
        theme, number, label = self._look.theme, place + 1, self._label(place)
        first, spoiled = number == free.start, number in free.spoiled
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.setBrush(QColor(theme.give_out if first else theme.surface))
        painter.drawRoundedRect(label, 4, 4)
        if number < free.start:
            painter.setBrush(QBrush(QColor(theme.border), Qt.BrushStyle.BDiagPattern))
            painter.drawRoundedRect(label, 4, 4)
            return
        font = self._look.exact_font(
            round(min(_LARGEST_NUMBER, max(_SMALLEST_NUMBER, label.height() * 0.55))), bold=first
        )
        painter.setFont(font)
        painter.setPen(QColor(theme.on_give_out if first else theme.text))
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, str(number))
        if spoiled:
            painter.setPen(QPen(QColor(theme.error_line), 3))
            painter.drawLine(label.topLeft(), label.bottomRight())
            painter.drawLine(label.bottomLeft(), label.topRight())

    def _paint_plain(self, painter: QPainter, place: int) -> None:
        theme, label = self._look.theme, self._label(place)
        if self._fits:
            painter.setPen(QPen(QColor(theme.border), 1))
            painter.setBrush(QColor(theme.surface))
        else:
            painter.setPen(QPen(QColor(theme.error_line), 2))
            painter.setBrush(QBrush(QColor(theme.error_line), Qt.BrushStyle.BDiagPattern))
        painter.drawRoundedRect(label, 4, 4)

    def _seen(self) -> tuple[float, float]:
        """The page, and of labels that don't fit also what lies beyond it."""
        if self._stock is None:
            return 1.0, 1.0
        width, height = self._stock.page_points
        if self._fits or not self._stock.labels_a_page:
            return width, height
        (left, top), (wide, high) = self._stock.corner(self._stock.labels_a_page - 1), self._stock.label_points
        right, bottom = left + wide, height - top + high
        return min(max(width, right), _MOST_BEYOND * width), min(max(height, bottom), _MOST_BEYOND * height)

    def _scale(self) -> float:
        width, height = self._seen()
        return min((self.width() - 2 * _EDGE) / width, (self.height() - 2 * _EDGE) / height)

    def _page(self) -> QRectF:
        width, height = self._stock.page_points if self._stock else (1.0, 1.0)
        scale, (wide, high) = self._scale(), self._seen()
        left, top = (self.width() - wide * scale) / 2, (self.height() - high * scale) / 2
        return QRectF(left, top, width * scale, height * scale)

    def _label(self, place: int) -> QRectF:
        if self._stock is None:
            return QRectF()
        scale, page = self._scale(), self._page()
        (left, top), (width, height) = self._stock.corner(place), self._stock.label_points
        down = self._stock.page_points[1] - top
        label = QRectF(page.x() + left * scale, page.y() + down * scale, width * scale, height * scale)
        return label.adjusted(_INSET, _INSET, -_INSET, -_INSET)

    def _name(self) -> None:
        self.setAccessibleName(self._language.say("Label {n}", n=self._at + 1))
