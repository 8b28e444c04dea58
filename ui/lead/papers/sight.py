"""One page of a paper as it is looked at, drawn away from the window's thread.

In: a frozen `Glance`, a `Progress`. Out: a `Sight`: the PDF, how many pages it has, and the picture of one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.office.printing.any_paper import Drawn, draw
from ui.pdf_pages import POINTS, page_picture, page_sizes

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from pantry.office.printing.any_paper import PaperWanted
    from pantry.paper.printed import Paper
    from ui.work import Progress

ZOOMS = (0, 100, 200)  # percent; 0 is as large as there is room
_SCREEN_DPI = 96


@dataclass(frozen=True, slots=True)
class Glance:
    """What to look at: a paper, drawn already or not yet, its page, and in which room.

    The room is in pixels of ours, of which each is `ratio` of the screen's.
    """

    wanted: PaperWanted
    paper: Paper
    number: int
    room: tuple[int, int]
    zoom: int = ZOOMS[0]
    ratio: float = 1.0
    drawn: Drawn | None = None


@dataclass(frozen=True, slots=True)
class Sight:
    """What is seen: `scale` is pixels of ours for a point of the page."""

    glance: Glance
    drawn: Drawn
    pages: int
    number: int
    scale: float
    picture: QImage


def look_at(glance: Glance, progress: Progress) -> Sight:
    """Draws it. Raises PantryError, CanceledError."""
    drawn = glance.drawn or draw(glance.paper)
    progress(1, 2)
    sizes = page_sizes(drawn.pdf)
    number = min(glance.number, len(sizes) - 1)
    size, (wide, high) = sizes[number], glance.room
    scale = glance.zoom * _SCREEN_DPI / POINTS / 100 or min(wide / size.width(), high / size.height())
    picture = page_picture(drawn.pdf, number, scale * glance.ratio)
    picture.setDevicePixelRatio(glance.ratio)
    return Sight(glance, drawn, len(sizes), number, scale, picture)
