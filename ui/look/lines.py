"""Breaks words into lines without spaces at their ends: right to left Qt paints such a space, and cuts letters off.

In: words, a font and a width. Out: the lines, or nothing where a word is wider than that.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import bidirectional

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QTextLayout

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

_ANY_SPACE = re.compile(r"\s")
_BOUND = re.compile(r" (?=[·×])|(?<=×) |(?<=\d) (?=[^\W\d_]{1,2}(?![^\W\d_]))")
_ANY_HEIGHT = 10_000
_NO_BREAK = "\u00a0"


def lines_of(words: str, font: QFont, width: int) -> tuple[str, ...]:
    """The words line by line: a · or × stays with the word before it, a number with its pm, lb or oz."""
    bound = _BOUND.sub(_NO_BREAK, flat(words))
    units = bound.encode("utf-16-le", "surrogatepass")  # as Qt counts
    metrics = QFontMetrics(font)
    layout = QTextLayout(bound, font)
    layout.beginLayout()
    lines: list[str] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start, end = line.textStart(), line.textStart() + line.textLength()
        lines.append(units[2 * start : 2 * end].decode("utf-16-le", "surrogatepass").strip(" "))
        if metrics.horizontalAdvance(lines[-1]) > width:
            return ()
    return tuple(lines)


def flat(words: str) -> str:
    """The words as one line: what breaks a line or is a tab is a space."""
    return _ANY_SPACE.sub(lambda found: found[0] if found[0] in " \u00a0" else " ", words)


def line_height(metrics: QFontMetrics) -> int:
    """What one line is drawn in: a pixel more than `height` where the font's own parts are no whole pixels."""
    return metrics.boundingRect(QRect(0, 0, _ANY_HEIGHT, _ANY_HEIGHT), 0, "Ag").height()


def elided(metrics: QFontMetrics, words: str, width: int) -> str:
    """Qt takes U+009C for the start of a shorter wording."""
    return metrics.elidedText(words.replace("\x9c", " "), Qt.TextElideMode.ElideRight, width)


def begins_at_right(words: str) -> bool:
    """Whether its first letter that has a direction is one that is read from right to left; as Qt sees it."""
    directions = map(bidirectional, words)
    return next((found in ("R", "AL") for found in directions if found in ("L", "R", "AL")), False)


def height_of(metrics: QFontMetrics, words: str) -> int:
    """How high lines stand, or one."""
    if "\n" not in words:
        return line_height(metrics)
    return metrics.boundingRect(QRect(0, 0, _ANY_HEIGHT, _ANY_HEIGHT), 0, words).height()
