"""What signs have alike: a heavy frame, rules across it, lines to write on beside a pictogram.

In: pages, and places in points. Out: drawn parts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.paper.fonts import Font
from pantry.paper.large_words import LargeRoom, draw_block, draw_in_middle, set_large
from pantry.paper.sizes import LINE_PT, MARGIN_PT, MM

if TYPE_CHECKING:
    from pantry.paper.page import Pages
    from pantry.paper.words import Words

GAP_PT = 8 * MM
PAD_PT = 8 * MM
_FRAME_PT, _RADIUS_PT = 2 * MM, 16.0
_LABEL_SHARE, _SAID_PT = 0.36, 34.0
_TITLE_PT, _TITLES_PT = 20.0, 24 * MM
SMALLEST_PT = 10.0  # smaller than a sign should be, but nothing that matters is cut


@dataclass(frozen=True, slots=True)
class Band:
    """A part of a sign from side to side: its left end, its top, how wide and high it is."""

    left: float
    top: float
    width: float
    height: float

    @property
    def middle(self) -> float:
        """Halfway down."""
        return self.top - self.height / 2


def draw_frame(pages: Pages, height: float) -> Band:
    """The heavy frame of a sign from the foot of the page up; gives the room in it."""
    pages.card((MARGIN_PT, MARGIN_PT), (pages.width - 2 * MARGIN_PT, height - 2 * MARGIN_PT), _FRAME_PT, _RADIUS_PT)
    inset = MARGIN_PT + PAD_PT
    return Band(inset, height - inset, pages.width - 2 * inset, height - 2 * inset)


def cut_bands(whole: Band, *shares: float) -> tuple[Band, ...]:
    """Bands under each other, each with its share of the height."""
    found, top, total = [], whole.top, sum(shares)
    for share in shares:
        height = whole.height * share / total
        found.append(Band(whole.left, top, whole.width, height))
        top -= height
    return tuple(found)


def draw_rule(pages: Pages, band: Band) -> None:
    """A line along the top of a band."""
    pages.line((band.left, band.top), (band.left + band.width, band.top), 2 * LINE_PT)


def draw_title(pages: Pages, titles: Words) -> Band:
    """The paper's name at the top of a page without a frame; gives what is left of the page below it."""
    across, top = pages.width - 2 * MARGIN_PT, pages.height - MARGIN_PT
    block = set_large(pages, titles, LargeRoom(across, _TITLES_PT, _TITLE_PT, SMALLEST_PT))
    bottom = draw_block(pages, block, MARGIN_PT, top) - GAP_PT / 2
    return Band(MARGIN_PT, bottom, across, bottom - MARGIN_PT)


def draw_words(pages: Pages, words: Words, band: Band, largest: float, font: Font = Font.BOLD) -> None:
    """Words as large as the band allows, halfway down it."""
    room = LargeRoom(band.width, band.height - GAP_PT / 2, largest, SMALLEST_PT, font)
    draw_in_middle(pages, set_large(pages, words, room), band.left, band.middle)


def beside(band: Band, taken: float) -> Band:
    """What is left of a band beside what takes so much of its left."""
    return Band(band.left + taken, band.top, band.width - taken, band.height)


def draw_picture(pages: Pages, name: str, band: Band, room: float) -> None:
    """A pictogram in the middle of so much room at the left of a band."""
    side = min(room, band.height - GAP_PT / 2)
    pages.pictogram(name, (band.left + (room - side) / 2, band.middle - side / 2), side)


def draw_said(pages: Pages, label: Words, said: str, band: Band) -> None:
    """A label, and what was said, or a line to write it on."""
    head = Band(band.left, band.top - GAP_PT / 3, band.width, _LABEL_SHARE * band.height)
    block = set_large(pages, (" · ".join(label),), LargeRoom(head.width, head.height, 20.0, SMALLEST_PT))
    bottom = draw_block(pages, block, head.left, head.top)
    below = Band(band.left, bottom, band.width, bottom - (band.top - band.height))
    if said:
        draw_words(pages, (said,), below, _SAID_PT)
    else:
        y = below.top - below.height + GAP_PT / 2
        pages.line((below.left, y), (below.left + below.width, y), 2 * LINE_PT)
