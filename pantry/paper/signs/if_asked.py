"""The page beside the laptop for when someone asks for the list: calm, polite, and by a rule that was set before.

In: an `IfAsked`. Out: one PDF of one page. It says what this table's rule is, never what the law is.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pantry.paper.page import Pages
from pantry.paper.signs.sign_parts import PAD_PT, Band, cut_bands, draw_said, draw_title, draw_words
from pantry.paper.signs.steps import Step, StepsLook, draw_steps
from pantry.paper.sizes import FRAME_PT, MARGIN_PT, MM, PaperSize
from pantry.paper.words import in_each

if TYPE_CHECKING:
    from pantry.language import Language

_RULE_PT, _CALLS_PT, _GAP_PT = 26 * MM, 40 * MM, 4 * MM


@dataclass(frozen=True, slots=True)
class IfAsked:
    """What to print; `languages` one or two in the site's order."""

    languages: tuple[Language, ...]
    paper: PaperSize = PaperSize.LETTER

    @property
    def pages(self) -> int:
        """All of it is one page."""
        return 1

    def draw(self) -> bytes:
        """The PDF."""
        titles = in_each(self.languages, "If someone asks for the list")
        pages = Pages.of(self.paper.points, titles, self.languages)
        whole = draw_title(pages, titles)
        pages.card((whole.left, whole.top - _RULE_PT), (whole.width, _RULE_PT), 2 * FRAME_PT)
        no_list = in_each(self.languages, "This laptop keeps no names of guests. There is no list of guests in it.")
        inside = Band(whole.left + PAD_PT / 2, whole.top, whole.width - PAD_PT, _RULE_PT)
        draw_words(pages, no_list, inside, 20.0)
        taken = _RULE_PT + _CALLS_PT + 2 * _GAP_PT
        steps = replace(whole, top=whole.top - _RULE_PT - _GAP_PT, height=whole.height - taken)
        draw_steps(pages, _steps(self.languages), steps, StepsLook())
        self._draw_calls(pages, replace(whole, top=MARGIN_PT + _CALLS_PT, height=_CALLS_PT))
        return pages.finished()

    def _draw_calls(self, pages: Pages, band: Band) -> None:
        """Whom to call, to be written in before it is needed."""
        pages.frame((band.left, band.top - band.height), (band.width, band.height))
        inside = Band(band.left + PAD_PT / 2, band.top, band.width - PAD_PT, band.height)
        first, second = cut_bands(inside, 1, 1)
        draw_said(pages, in_each(self.languages, "Call our point person"), "", first)
        draw_said(pages, in_each(self.languages, "Call our lawyer or help line"), "", second)


def _steps(languages: tuple[Language, ...]) -> tuple[Step, ...]:
    """Each of them our rule, in the order in which it is needed."""
    return (
        Step(
            in_each(languages, "Our rule is: stay calm, be polite, and take your time."),
            "hand",
        ),
        Step(
            in_each(
                languages, "Our rule is: volunteers hand nothing over. Say: “I don't decide this. I will call someone.”"
            ),
            "phone",
        ),
        Step(
            in_each(languages, "Our rule is: we ask to see a warrant signed by a judge, and to keep a copy of it."),
            "scale",
        ),
        Step(
            in_each(languages, "Our rule is: sign nothing, and answer no questions about guests or volunteers."),
            "pencil",
        ),
        Step(
            in_each(
                languages, "Our rule is: never lie, never stand in the way, and from now on destroy or erase nothing."
            ),
            "shield-check",
        ),
        Step(
            in_each(
                languages, "Afterward, write down who came, from where, at what time, and what they asked for or took."
            ),
            "clipboard-list",
        ),
    )
