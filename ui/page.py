"""What every screen but the table is: it covers the table, is left again, and may know what a scan means on it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.look.fitted_button import FittedButton
from ui.look.panel import Panel
from ui.look.tokens import FOCUS_RING, GAP, TARGET

if TYPE_CHECKING:
    from ui.look.look import Look

_ICON, _WIDEST = 28, 420


class Page(QWidget):
    """A screen over the table."""

    left = Signal()
    hears_keys = False  # whether it listens to the scanner itself; else the guard does

    def take_scan(self, _line: str) -> bool:
        """Whether this screen knew what to do with a scan; else the table comes back and takes it."""
        return False


def page_button(look: Look, icon: str, words: str) -> FittedButton:
    """A button of a page, as wide as its words."""
    button = FittedButton(look, height=TARGET, most_px=_WIDEST)
    if icon:
        button.show_icon(icon, _ICON)
    button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    button.say(words)
    button.setFixedHeight(TARGET)
    return button


def help_button(look: Look, words: str) -> FittedButton:
    """A small button that leads to the page of help; its words are for screen readers alone."""
    button = page_button(look, "circle-question-mark", "")
    button.setAccessibleName(words)
    button.setFixedWidth(button.icon_width)
    return button


def framed(look: Look, line: QWidget, pixels: int = 0) -> Panel:
    """The line that is typed into, in the ring of what has the focus; as high as words of so many pixels need."""
    frame = Panel(look.theme.surface, look.theme.focus, FOCUS_RING)
    inside = QHBoxLayout(frame)
    inside.setContentsMargins(2 * GAP, FOCUS_RING + 2, 2 * GAP, FOCUS_RING + 2)
    inside.addWidget(line)
    frame.setFixedHeight(max(TARGET, look.grown(pixels) * 5 // 4 + 2 * FOCUS_RING + 8))
    return frame


def met_in_order(*widgets: QWidget) -> None:
    """Screen readers and Tab meet these of one parent one after the other, with all that is in them.

    For those that come and go: by itself the newest one is met last.
    """
    for widget in widgets:
        widget.raise_()
    within = (each for widget in widgets for each in (widget, *widget.findChildren(QWidget)))
    stops = [each for each in within if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)
