"""Measures in a picture of the window which colors meet: words and signs with what is painted under them, lines too.

In: a window. Out: `Meeting`s, each with the contrast that WCAG 2 defines. Nothing is listed by hand.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from PIL import Image
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from ui.look.panel import Panel
from ui.table.band import Band

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ui.look import Theme

WORDS, LINES = 7.0, 3.0
_EDGE = 5  # the widest line around a button or panel, and what its round corners blur
_HARDLY = 1.25  # less is what smoothing leaves around letters


@dataclass(frozen=True, slots=True, order=True)
class Meeting:
    """Two colors, as #RRGGBB, that meet, the contrast that they need, and what it was seen on."""

    color: str
    on: str
    least: float
    seen_on: str

    @property
    def is_enough(self) -> bool:
        return contrast(self.color, self.on) >= self.least - 0.005

    def __str__(self) -> str:
        return f"{self.seen_on}: {self.color} on {self.on} is {contrast(self.color, self.on):.2f}, not {self.least}"


def luminance(color: str) -> float:
    """Relative luminance of #RRGGBB."""
    parts = (int(color[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """From 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def meetings(window: QWidget, theme: Theme) -> Iterator[Meeting]:
    """All that meets in the window as it is now, in that theme."""
    picture = _picture(window)
    for widget in window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        at = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
        least = _least(widget)
        if least:
            yield from _ink(picture, at.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE), least, _named(widget))
        if isinstance(widget, QAbstractButton) and widget.property("place") != "line" and widget.isEnabled():
            yield _line(picture, at, _named(widget))
        if isinstance(widget, Panel):
            yield from _line_of_panel(picture, at, theme, _named(widget))


def _least(widget: QWidget) -> float:
    """What the widget's words or sign need; 0 where it has none, or can't be pressed now."""
    match widget:
        case QLabel():
            return (WORDS if widget.text() else LINES) if widget.text() or not widget.pixmap().isNull() else 0
        case QAbstractButton() if widget.isEnabled():
            return (WORDS if widget.text() else LINES) if widget.text() or not widget.icon().isNull() else 0
        case QLineEdit():
            return WORDS
        case _:
            return 0


def _ink(picture: Image.Image, at: QRect, least: float, name: str) -> Iterator[Meeting]:
    """The color that there is most of is the ground; the next one that is no smoothing is the ink."""
    counted = _counted(picture, at)
    ground, second = next(counted, ""), next(counted, "")
    if second:
        inks = (color for color in chain((second,), counted) if contrast(color, ground) > _HARDLY)
        yield Meeting(next(inks, second), ground, least, name)


def _line(picture: Image.Image, at: QRect, name: str) -> Meeting:
    """The line of a button against what is outside; where it is faint, the fill may tell as well."""
    middle = at.center().y()
    outside = _at(picture, at.left() - 3, middle)
    both = (_at(picture, at.left() + 1, middle), _at(picture, at.left() + _EDGE + 1, middle))
    return Meeting(max(both, key=lambda color: contrast(color, outside)), outside, LINES, f"the line of {name}")


def _line_of_panel(picture: Image.Image, at: QRect, theme: Theme, name: str) -> Iterator[Meeting]:
    """A panel's line, where it has one that means something."""
    middle = at.center().y()
    edge, inside = _at(picture, at.left() + 1, middle), _at(picture, at.left() + 2 * _EDGE, middle)
    if edge not in (inside, theme.quiet_line):
        yield Meeting(edge, _at(picture, at.left() - 3, middle), LINES, f"the line of {name}")


def _picture(window: QWidget) -> Image.Image:
    image = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    return Image.frombuffer(
        "RGB", (image.width(), image.height()), bytes(image.constBits()), "raw", "RGB", image.bytesPerLine(), 1
    )


def _counted(picture: Image.Image, at: QRect) -> Iterator[str]:
    """Its colors, those that there is most of first."""
    part = picture.crop((at.left(), at.top(), at.right() + 1, at.bottom() + 1))
    colors = part.getcolors(part.width * part.height) or []
    return (_hex(color) for _, color in sorted(colors, reverse=True))


def _at(picture: Image.Image, x: int, y: int) -> str:
    return _hex(picture.getpixel((min(max(x, 0), picture.width - 1), min(max(y, 0), picture.height - 1))))


def _hex(color: object) -> str:
    assert isinstance(color, tuple)
    return "#{:02X}{:02X}{:02X}".format(*color)


def _named(widget: QWidget) -> str:
    said = widget.accessibleName() or (widget.text() if isinstance(widget, QLabel | QAbstractButton) else "")
    above = " on the band" if isinstance(widget.parentWidget(), Band) else ""
    return f"{type(widget).__name__} {said!r}{above}"
