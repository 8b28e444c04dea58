"""Every judge of a window: what is cut or covered, what only a mouse finds, what a screen reader isn't told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from pantry.settings import TEXT_PERCENTS
from tests.ui.accessible import what_is_not_told
from tests.ui.fitting import what_does_not_fit
from tests.ui.scenes import NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.ui.every_screen import Shown

USUAL_WORDS = TEXT_PERCENTS[0]


def what_is_wrong(window: QWidget, shown: Shown) -> Iterator[str]:
    """All that is wrong with a window as it is shown now, in words."""
    if (window.width(), window.height()) != shown.size:
        yield f"the window grew to {window.width()} x {window.height()}"
    yield from what_does_not_fit(window, NAMES)
    yield from only_for_a_mouse(window)
    if shown.laptop.text_percent == USUAL_WORDS:
        yield from what_is_not_told(window)


def only_for_a_mouse(window: QWidget) -> Iterator[str]:
    """Tips and menus of its own, which a finger never finds."""
    for widget in window.findChildren(QWidget):
        if widget.toolTip() or widget.statusTip() or widget.whatsThis():
            yield f"{type(widget).__name__} has a tip"
        if widget.contextMenuPolicy() in (
            Qt.ContextMenuPolicy.CustomContextMenu, Qt.ContextMenuPolicy.ActionsContextMenu,
        ):  # fmt: skip
            yield f"{type(widget).__name__} has a menu of its own"
