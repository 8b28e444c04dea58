"""Walks what a screen reader is told of a window: names, roles, and in which order they are met."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QAccessibleInterface

_ROLES = {
    QAccessible.Role.Button,
    QAccessible.Role.CheckBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.Graphic,
    QAccessible.Role.StaticText,
}
_HOLDS_OTHERS = QAccessible.Role.Client
_OF_ITS_LIST = QAccessible.Role.ScrollBar  # for fingers and gloves: by keys the list itself is walked, row by row


def what_is_not_told(window: QWidget) -> list[str]:
    """What has no name, no role, or stands in another order than it is read, in words."""
    wrong = []
    for told in _walk(QAccessible.queryAccessibleInterface(window)):
        widget = told.object()
        assert isinstance(widget, QWidget)
        named = f"{type(widget).__name__} {_name(told)!r}"
        if told.role() not in (_HOLDS_OTHERS, _OF_ITS_LIST, *_ROLES):
            wrong.append(f"{named} has the role {told.role()}")
        if told.role() in _ROLES and not _name(told) and not _is_silent(widget):
            wrong.append(f"{type(widget).__name__} in {type(widget.parent()).__name__} has no name")
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not _name(told):
            wrong.append(f"{named} takes the focus and has no name")
        wrong += _out_of_order(told, window)
    return [*wrong, *_tabs_out_of_order(window)]


def tab_stops(window: QWidget) -> list[QWidget]:
    """The widgets that Tab comes to, in its order."""
    stops, widget = [], window.nextInFocusChain()
    while widget is not window:
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            stops.append(widget)
        widget = widget.nextInFocusChain()
    return stops


def _walk(told: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield told
    for child in _children(told):
        yield from _walk(child)


def _children(told: QAccessibleInterface) -> list[QAccessibleInterface]:
    found = (told.child(number) for number in range(told.childCount()))
    return [child for child in found if child is not None and not child.state().invisible]


def _name(told: QAccessibleInterface) -> str:
    return told.text(QAccessible.Text.Name)


def _is_silent(widget: QWidget) -> bool:
    """A label that says nothing now."""
    text = getattr(widget, "text", str)()
    pixmap = getattr(widget, "pixmap", None)
    return not text and (pixmap is None or pixmap().isNull()) and not hasattr(widget, "click")


def _out_of_order(told: QAccessibleInterface, window: QWidget) -> Iterator[str]:
    widgets = [child.object() for child in _children(told)]
    yield from (f"{_told(before)} is told before {_told(after)}" for before, after in _wrong_way(widgets, window))


def _tabs_out_of_order(window: QWidget) -> Iterator[str]:
    yield from (f"Tab comes to {_told(b)} before {_told(a)}" for b, a in _wrong_way(tab_stops(window), window))


def _wrong_way(widgets: list[object], window: QWidget) -> Iterator[tuple[QWidget, QWidget]]:
    """Pairs of which the second stands above the first, or in its row where reading comes earlier."""
    placed = [(widget, _on(window, widget)) for widget in widgets if isinstance(widget, QWidget)]
    assert len(placed) == len(widgets)
    for (before, one), (after, other) in combinations(placed, 2):
        same_row = one.top() < other.center().y() < one.bottom() or other.top() < one.center().y() < other.bottom()
        if same_row:
            holds_both = after.parentWidget() or window
            mirrored = holds_both.layoutDirection() is Qt.LayoutDirection.RightToLeft
            wrong = other.left() > one.right() if mirrored else other.right() < one.left()
        else:
            wrong = other.bottom() < one.top() and other.left() < one.right() and one.left() < other.right()
        if wrong:
            yield before, after


def _on(window: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def _told(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.accessibleName()!r}"
