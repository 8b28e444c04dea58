"""Looks whether all that a window shows can be seen: nothing cut, nothing over another, nothing too small to hit."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from ui.look.fitted import FittedButton, FittedLabel
from ui.look.tokens import TARGET

if TYPE_CHECKING:
    from collections.abc import Iterator


def what_does_not_fit(window: QWidget, names: tuple[str, ...] = ()) -> list[str]:
    """What is wrong, in words; parts of `names` are what people wrote themselves, which may end in dots."""
    leaves = [widget for widget in window.findChildren(QWidget) if widget.isVisible() and _speaks(widget)]
    return [*_outside(window, leaves), *_over_another(window, leaves), *_cut(leaves, names), *_too_small(leaves)]


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
    for one, other in combinations(leaves, 2):
        related = one.isAncestorOf(other) or other.isAncestorOf(one)
        if not related and _on(window, one).intersects(_on(window, other)):
            yield f"{_named(one)} lies over {_named(other)}"


def _cut(leaves: list[QWidget], names: tuple[str, ...]) -> Iterator[str]:
    for widget in leaves:
        words = widget.words if isinstance(widget, FittedLabel | FittedButton) else ""
        if words and _shown(widget) != words and not any(name in words for name in names):
            yield f"{_named(widget)} is cut to {_shown(widget)!r}"
        if isinstance(widget, QLabel) and widget.text() and not _holds_its_words(widget):
            yield f"{_named(widget)} needs more than {widget.width()} x {widget.height()}"


def _shown(widget: QWidget) -> str:
    assert isinstance(widget, QLabel | QAbstractButton)
    return widget.text().replace("&&", "&").strip("\u200e")


def _holds_its_words(label: QLabel) -> bool:
    room = label.contentsRect()
    flags = int(Qt.TextFlag.TextWordWrap) if label.wordWrap() else 0
    needed = QFontMetrics(label.font()).boundingRect(QRect(0, 0, room.width(), 10_000), flags, label.text())
    if not label.wordWrap():
        needed.setWidth(QFontMetrics(label.font()).horizontalAdvance(label.text()))
    return needed.width() <= room.width() and needed.height() <= room.height()


def _too_small(leaves: list[QWidget]) -> Iterator[str]:
    for widget in leaves:
        if isinstance(widget, QAbstractButton) and min(widget.width(), widget.height()) < TARGET:
            yield f"{_named(widget)} is only {widget.width()} x {widget.height()}"


def _named(widget: QWidget) -> str:
    words = widget.accessibleName() or (_shown(widget) if isinstance(widget, QLabel | QAbstractButton) else "")
    return f"{type(widget).__name__} {words!r}"
