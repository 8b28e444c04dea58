"""The poster of thanks: what a table shared since a month, in large words.

In: a `Thanks`. Out: one PDF of one page, black on white, to be copied. A small number of visits is not told.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.codes.dates import date_words
from pantry.codes.measures import GRAMS_A_POUND, Units, half_up
from pantry.paper.page import Pages
from pantry.paper.signs.sign_parts import GAP_PT, beside, cut_bands, draw_frame, draw_picture, draw_rule, draw_words
from pantry.paper.sizes import LINE_PT, PaperSize
from pantry.paper.words import Words, in_each, once_each
from pantry.rules.small_numbers import LEAST_TOLD, rounded_down

if TYPE_CHECKING:
    from pantry.language import Language

_SHARES = (0.2, 0.12, 0.24, 0.18, 0.2, 0.06)
_PICTURE_SHARE = 0.16  # of the width


@dataclass(frozen=True, slots=True)
class Thanks:
    """What to print; `since`: a month as 2026-03, `shared_g`: grams that guests took, in so many visits.

    Where the books tell of none there is a line to write on.
    """

    site_name: str
    languages: tuple[Language, ...]
    since: str
    shared_g: int
    visits: int
    units: Units = Units.US
    paper: PaperSize = PaperSize.LETTER

    @property
    def pages(self) -> int:
        """A poster is one page."""
        return 1

    def draw(self) -> bytes:
        """The PDF."""
        thanks = in_each(self.languages, "Thank you!")
        pages = Pages.of(self.paper.points, thanks, self.languages)
        top, since, weight, visits, to_whom, site = cut_bands(draw_frame(pages, pages.height), *_SHARES)
        room = _PICTURE_SHARE * top.width
        draw_picture(pages, "hand-heart", top, room)
        draw_words(pages, thanks, beside(top, room + GAP_PT), 72.0)
        draw_rule(pages, since)
        draw_words(pages, self._since(), since, 34.0)
        if self.shared_g > 0:
            draw_words(pages, self._weight(), weight, 80.0)
        else:
            y = weight.top - weight.height + GAP_PT
            pages.line((weight.left, y), (weight.left + weight.width, y), 2 * LINE_PT)
        if self.visits >= LEAST_TOLD:
            draw_words(pages, self._visits(), visits, 54.0)
        draw_rule(pages, to_whom)
        said = in_each(self.languages, "To everyone who gives, carries, cooks and comes: thank you.")
        draw_words(pages, said, to_whom, 30.0)
        if self.site_name:
            draw_rule(pages, site)
            draw_words(pages, (pages.clean(self.site_name).words,), site, 22.0)
        return pages.finished()

    def _since(self) -> Words:
        return once_each(
            language.say("Since {month} we shared", month=date_words(self.since, language))
            for language in self.languages
        )

    def _weight(self) -> Words:
        if self.units is Units.METRIC:
            kilos = rounded_down(self.shared_g // 1000)
            return once_each(language.say("{n} kg of food", n=language.number(kilos)) for language in self.languages)
        pounds = rounded_down(half_up(self.shared_g / GRAMS_A_POUND))
        return once_each(language.say("{n} lb of food", n=language.number(pounds)) for language in self.languages)

    def _visits(self) -> Words:
        visits = rounded_down(self.visits)
        return once_each(language.say("in {n} visits", n=language.number(visits)) for language in self.languages)
