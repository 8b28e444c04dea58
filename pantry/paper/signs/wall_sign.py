"""The sign that hangs where people come in: that the food is free, that nobody asks for an ID, when, and which way.

In: a `WallSign`. Out: one PDF of one page on its side.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from pantry.paper.page import Pages
from pantry.paper.signs.sign_parts import (
    GAP_PT,
    beside,
    cut_bands,
    draw_frame,
    draw_picture,
    draw_rule,
    draw_said,
    draw_words,
)
from pantry.paper.sizes import PaperSize
from pantry.paper.words import in_each

if TYPE_CHECKING:
    from pantry.language import Language

_PICTURE_SHARE = 0.24  # of the width
_SITE_SHARE, _FOOD_SHARE, _ID_SHARE, _HOURS_SHARE = 0.14, 0.44, 0.22, 0.2


class Way(StrEnum):
    """Which way an arrow points."""

    NONE = "none"
    LEFT = "left"
    RIGHT = "right"
    AHEAD = "ahead"


_ARROWS = {Way.LEFT: "arrow-big-left", Way.RIGHT: "arrow-big-right", Way.AHEAD: "arrow-big-up"}


@dataclass(frozen=True, slots=True)
class WallSign:
    """What to print; `hours` as they were said, else a line to write them on."""

    site_name: str
    languages: tuple[Language, ...]
    paper: PaperSize = PaperSize.LETTER
    hours: str = ""
    way: Way = Way.NONE

    @property
    def pages(self) -> int:
        """A sign is one page."""
        return 1

    def draw(self) -> bytes:
        """The PDF."""
        width, height = self.paper.points
        food = in_each(self.languages, "Free food. Take what you need.")
        pages = Pages.of((height, width), food, self.languages)
        whole = draw_frame(pages, pages.height)
        site, what, needed, when = cut_bands(whole, _SITE_SHARE, _FOOD_SHARE, _ID_SHARE, _HOURS_SHARE)
        picture = _PICTURE_SHARE * whole.width
        if self.site_name:
            draw_words(pages, (pages.clean(self.site_name).words,), site, 26.0)
            draw_rule(pages, what)
        draw_picture(pages, _ARROWS.get(self.way, "hand-heart"), what, picture)
        draw_words(pages, food, beside(what, picture + GAP_PT), 60.0)
        draw_rule(pages, needed)
        no_id = in_each(self.languages, "No ID needed. Everyone is welcome.")
        draw_words(pages, no_id, needed, 36.0)
        draw_rule(pages, when)
        draw_picture(pages, "clock", when, picture / 2)
        open_at = in_each(self.languages, "Open")
        draw_said(pages, open_at, pages.clean(self.hours).words, beside(when, picture / 2 + GAP_PT))
        return pages.finished()
