"""Looks whether all that a window shows can be seen: nothing cut, nothing over another, nothing too small to hit."""

from __future__ import annotations

from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING
from unicodedata import bidirectional

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QStyle, QWidget

from tests.ui.tables import LongLanguage
from ui.keyed_cells import KeyedCells
from ui.lead.long_list import LongList
from ui.lead.reports.chart_view import ChartView
from ui.look.fitted_button import FittedButton
from ui.look.fitted_label import FittedLabel
from ui.look.tokens import TARGET

if TYPE_CHECKING:
    from collections.abc import Iterator

_AROUND = 40  # pixels around a label in which ink is looked for that stands out of it
_BOX_MARGIN = 2  # Qt's own, between the edge of a line edit and its words
_OVERHANG = 1  # of a letter over the width that its font tells
_MARKS = dict.fromkeys(map(ord, "\u200e\u200f"))  # no ink, but of whichever font has them: it may be a pixel higher
_KEPT = 4_000  # answers; most labels say the same in many states


def what_does_not_fit(window: QWidget, names: tuple[str, ...] = ()) -> list[str]:
    """What is wrong, in words; parts of `names` are what people wrote themselves, which may end in dots."""
    leaves = [widget for widget in window.findChildren(QWidget) if widget.isVisible() and _speaks(widget)]
    boxes = [widget for widget in leaves if isinstance(widget, QLineEdit)]
    return [
        *_outside(window, leaves), *_over_another(window, leaves), *_cut(leaves, names), *_too_small(leaves),
        *_cut_in_boxes(boxes),
        *_cut_in_paint(window, names),
    ]  # fmt: skip


def _speaks(widget: QWidget) -> bool:
    return isinstance(widget, QLabel | QAbstractButton | QLineEdit)


def _on(window: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def _outside(window: QWidget, leaves: list[QWidget]) -> Iterator[str]:
    for widget in leaves:
        parent = widget.parentWidget()
        while parent is not None:
            if not parent.rect().contains(QRect(widget.mapTo(parent, QPoint(0, 0)), widget.size())):
                yield f"{_named(widget)} stands out of {type(parent).__name__}"
            parent = None if parent is window else parent.parentWidget()


def _over_another(window: QWidget, leaves: list[QWidget]) -> Iterator[str]:
    placed = [(widget, _on(window, widget)) for widget in leaves]
    for (one, one_at), (other, other_at) in combinations(placed, 2):
        if one_at.intersects(other_at) and not (one.isAncestorOf(other) or other.isAncestorOf(one)):
            yield f"{_named(one)} lies over {_named(other)}"


def _cut(leaves: list[QWidget], names: tuple[str, ...]) -> Iterator[str]:
    for widget in leaves:
        words = widget.words if isinstance(widget, FittedLabel | FittedButton) else ""
        if words and _is_cut(widget) and not any(name in words for name in names):
            yield f"{_named(widget)} is cut to {_shown(widget)!r}"
        if isinstance(widget, QLabel) and widget.text() and not _holds_its_words(widget):
            yield f"{_named(widget)} needs more than {widget.width()} x {widget.height()}"
        elif isinstance(widget, QLabel) and widget.text() and is_inked_out_of(widget):
            yield f"{_named(widget)} loses a part of its letters at an edge of {widget.width()} x {widget.height()}"


def _cut_in_boxes(boxes: list[QLineEdit]) -> Iterator[str]:
    """What stands in an empty box has no way to be scrolled."""
    for box in boxes:
        words = "" if box.text() else box.placeholderText()
        if QFontMetrics(box.font()).horizontalAdvance(words) > box.contentsRect().width() - 2 * _BOX_MARGIN:
            yield f"{_named(box)} shows less than {words!r}"


def _cut_in_paint(window: QWidget, names: tuple[str, ...]) -> Iterator[str]:
    """Rows, bars and cells are no widgets: what paints them tells what it had to end in dots."""
    if isinstance(getattr(window, "language", None), LongLanguage):
        return  # what nobody speaks may end in dots there; widgets with words of their own may not
    for widget in window.findChildren(QWidget):
        if isinstance(widget, LongList | ChartView | KeyedCells) and widget.isVisible():
            widget.grab()
            for words in widget.cut_words:
                if not any(name in words for name in names):
                    yield f"{type(widget).__name__} {widget.accessibleName()!r} paints less than {words!r}"


def _is_cut(widget: QWidget) -> bool:
    return isinstance(widget, FittedLabel | FittedButton) and widget.is_cut


def _shown(widget: QWidget) -> str:
    assert isinstance(widget, QLabel | QAbstractButton)
    return widget.text().replace("&&", "&").strip("\u200e")


def _holds_its_words(label: QLabel) -> bool:
    room = label.contentsRect()
    flags = int(Qt.TextFlag.TextWordWrap) if label.wordWrap() else 0
    metrics = QFontMetrics(label.font())
    words = label.text().translate(_MARKS)
    needed = metrics.boundingRect(QRect(0, 0, room.width(), 10_000), flags, words)
    if not label.wordWrap():
        needed.setWidth(max(metrics.horizontalAdvance(line) for line in words.split("\n")))
    return needed.width() <= room.width() and needed.height() <= room.height()


def is_inked_out_of(label: QLabel) -> bool:
    """Whether some of its ink would stand out of the label, were it not cut off there."""
    font, room = label.font(), label.contentsRect().size()
    at_right = _reads_from_right(label.text())
    direction = Qt.LayoutDirection.RightToLeft if at_right else Qt.LayoutDirection.LeftToRight
    flags = QStyle.visualAlignment(direction, label.alignment()).value | int(Qt.TextFlag.TextDontClip)
    flags |= int(Qt.TextFlag.TextForceRightToLeft if at_right else Qt.TextFlag.TextForceLeftToRight)
    flags |= int(Qt.TextFlag.TextWordWrap) if label.wordWrap() else 0
    return _stands_out(label.text(), font.toString(), (room.width(), room.height()), flags)


def _reads_from_right(words: str) -> bool:
    """As `QLabel` finds it: by the first letter that has a direction."""
    directions = map(bidirectional, words)
    return next((found != "L" for found in directions if found in ("L", "R", "AL")), False)


@lru_cache(_KEPT)
def _stands_out(words: str, font_words: str, size: tuple[int, int], flags: int) -> bool:
    """Paints the words as `QLabel` does, but for what is cut off, and looks for ink around its room."""
    font = QFont()
    font.fromString(font_words)
    room = QRect(QPoint(_AROUND, _AROUND), QSize(*size))
    picture = QImage(room.size().grownBy(QMargins(*4 * (_AROUND,))), QImage.Format.Format_Alpha8)
    picture.fill(0)
    blank = picture.copy()
    painter = QPainter(picture)
    painter.setFont(font)
    painter.drawText(room, flags, words)
    painter.end()
    within = room.adjusted(-_OVERHANG, -_OVERHANG, _OVERHANG, _OVERHANG)
    around = (
        QRect(0, 0, picture.width(), within.top()),
        QRect(0, within.bottom() + 1, picture.width(), picture.height()),
        QRect(0, 0, within.left(), picture.height()),
        QRect(within.right() + 1, 0, picture.width(), picture.height()),
    )
    return any(picture.copy(strip) != blank.copy(strip) for strip in around)


def _too_small(leaves: list[QWidget]) -> Iterator[str]:
    for widget in leaves:
        if isinstance(widget, QAbstractButton) and min(widget.width(), widget.height()) < TARGET:
            yield f"{_named(widget)} is only {widget.width()} x {widget.height()}"


def _named(widget: QWidget) -> str:
    words = widget.accessibleName() or (_shown(widget) if isinstance(widget, QLabel | QAbstractButton) else "")
    return f"{type(widget).__name__} {words!r}"
