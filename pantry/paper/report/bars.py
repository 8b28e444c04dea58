"""Bars that a copier can't confuse: solid, hatched, open.

In: pages, a place in points, a length. Out: a drawn bar; its frame keeps it in view where it is short.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.paper.report.told import Fill
from pantry.paper.sizes import LINE_PT

if TYPE_CHECKING:
    from pantry.paper.page import Pages

_STEP_PT = 4.0  # between two lines of a hatching


def draw_bar(pages: Pages, fill: Fill, corner: tuple[float, float], size: tuple[float, float]) -> None:
    """From its lower left corner, (width, height)."""
    (x, y), (width, height) = corner, size
    if width <= 0:
        return
    match fill:
        case Fill.SOLID:
            pages.line((x, y + height / 2), (x + width, y + height / 2), height)
            return
        case Fill.HATCHED:
            _hatch(pages, corner, size)
        case Fill.OPEN:
            pass
    inside = min(LINE_PT, width) / 2
    pages.frame((x + inside, y + LINE_PT / 2), (width - 2 * inside, height - LINE_PT), LINE_PT)


def _hatch(pages: Pages, corner: tuple[float, float], size: tuple[float, float]) -> None:
    """Lines that rise by their run, cut off where the bar ends."""
    (x, y), (width, height) = corner, size
    start = _STEP_PT - height
    while start < width:
        left, right = max(start, 0.0), min(start + height, width)
        if right > left:
            pages.line((x + left, y + left - start), (x + right, y + right - start), LINE_PT)
        start += _STEP_PT
