"""The poster that invites: free food for everyone, where and when.

In: a `Poster`. Out: one PDF of one page, black on white, to be copied.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.paper.page import Pages
from pantry.paper.signs.sign_parts import (
    GAP_PT,
    Band,
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

_FOODS = ("carrot", "wheat", "milk", "banana", "soup")
_SHARES = (0.17, 0.33, 0.17, 0.14, 0.14, 0.05)
_PICTURE_SHARE = 0.14  # of the width
_FOOD_SHARE = 0.82  # of a fifth of the width


@dataclass(frozen=True, slots=True)
class Poster:
    """What to print; `where` and `when` as they were said, else lines to write them on."""

    site_name: str
    languages: tuple[Language, ...]
    paper: PaperSize = PaperSize.LETTER
    where: str = ""
    when: str = ""

    @property
    def pages(self) -> int:
        """A poster is one page."""
        return 1

    def draw(self) -> bytes:
        """The PDF."""
        food = in_each(self.languages, "Free food for everyone")
        pages = Pages.of(self.paper.points, food, self.languages)
        foods, what, needed, where, when, site = cut_bands(draw_frame(pages, pages.height), *_SHARES)
        _draw_foods(pages, foods)
        draw_words(pages, food, what, 72.0)
        draw_rule(pages, needed)
        bring = in_each(self.languages, "No ID needed. Bring a bag if you have one.")
        draw_words(pages, bring, needed, 30.0)
        places = in_each(self.languages, "Where")
        times = in_each(self.languages, "When")
        for band, picture, label, said in (
            (where, "map-pin", places, self.where),
            (when, "calendar-days", times, self.when),
        ):
            draw_rule(pages, band)
            room = _PICTURE_SHARE * band.width
            draw_picture(pages, picture, band, room)
            draw_said(pages, label, pages.clean(said).words, beside(band, room + GAP_PT))
        if self.site_name:
            draw_rule(pages, site)
            draw_words(pages, (pages.clean(self.site_name).words,), site, 22.0)
        return pages.finished()


def _draw_foods(pages: Pages, band: Band) -> None:
    """A row of food that says it to whoever reads neither language."""
    step = band.width / len(_FOODS)
    for number, food in enumerate(_FOODS):
        draw_picture(pages, food, Band(band.left + number * step, band.top, step, band.height), _FOOD_SHARE * step)
