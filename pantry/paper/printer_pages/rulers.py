"""Rulers and scales to measure a printer by.

In: a page, where a ruler begins or a scale is zero, along which way, how much the printer needs it stretched. Out:
lines a quarter of a millimeter wide, millimeter ticks, numbers.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from pantry.paper.fonts import CAP_HEIGHT, Font
from pantry.paper.page import Align, Pages, Style
from pantry.paper.sizes import MM

THIN_PT = 0.25 * MM
_TEN_PT, _FIVE_PT, _ONE_PT = 4.5 * MM, 3.2 * MM, 2 * MM
_NUMBER_PT, _NUMBER_GAP = 7.0, 2.0


class Way(StrEnum):
    """Along which way of the page."""

    ACROSS = "across"  # to the right
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class Line:
    """A line on the page from a point on along a way; `permille` stretches it as its printer needs."""

    x: float
    y: float
    way: Way
    permille: int = 1000

    def at(self, mm: float, beside: float = 0.0) -> tuple[float, float]:
        """The point so many millimeters along it, and so many points beside: above or to the right."""
        along = mm * MM * self.permille / 1000
        return (self.x + along, self.y + beside) if self.way is Way.ACROSS else (self.x + beside, self.y - along)


def draw_ruler(pages: Pages, line: Line, length_mm: int) -> None:
    """A ruler with a tick at each millimeter and a number at each ten, above it or to its right; none where it is 0."""
    if not length_mm:
        return
    pages.line(line.at(0), line.at(length_mm), THIN_PT)
    for mm in range(length_mm + 1):
        tick = _TEN_PT if mm % 10 == 0 else _FIVE_PT if mm % 5 == 0 else _ONE_PT
        pages.line(line.at(mm), line.at(mm, tick), THIN_PT)
        if mm % 10 == 0:
            _number(pages, line, mm, str(mm), _TEN_PT)


def draw_nudge_scale(pages: Pages, line: Line, least_mm: int, most_mm: int) -> None:
    """A scale around the point where `line` begins, which is zero: ticks at each half millimeter."""
    pages.line(line.at(least_mm), line.at(most_mm), THIN_PT)
    for half in range(2 * least_mm, 2 * most_mm + 1):
        tick = _TEN_PT if half == 0 else _FIVE_PT if half % 2 == 0 else _ONE_PT / 2
        pages.line(line.at(half / 2), line.at(half / 2, tick), THIN_PT)
    for mm in range(-10, 11, 5):
        if mm and least_mm <= mm <= most_mm:  # at zero the label's edge runs
            _number(pages, line, mm, f"{mm:+}".replace("-", "–"), _TEN_PT)


def _number(pages: Pages, line: Line, mm: int, said: str, beside: float) -> None:
    """A number beyond its tick, the whole of it on the page."""
    x, y = line.at(mm, beside + _NUMBER_GAP)
    if line.way is Way.ACROSS:
        style = Style(Font.REGULAR, _NUMBER_PT, Align.CENTER)
        half = pages.width_of(said, style) / 2
        pages.words(min(max(x, half), pages.width - half), y, said, style)
    else:
        pages.words(x, y - CAP_HEIGHT * _NUMBER_PT / 2, said, Style(Font.REGULAR, _NUMBER_PT))
