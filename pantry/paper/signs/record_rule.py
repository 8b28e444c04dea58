"""The table's record rule, to be signed and hung up: what is kept, for how long, and what is never kept.

In: a `RecordRule`, dated where the site has adopted it. Out: one PDF of one page.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.codes.dates import date_words
from pantry.paper.fonts import Font
from pantry.paper.page import Pages
from pantry.paper.signs.sign_parts import PAD_PT, Band, beside, draw_frame, draw_rule, draw_said, draw_words
from pantry.paper.signs.steps import Step, StepsLook, draw_steps
from pantry.paper.sizes import MM, PaperSize
from pantry.paper.words import Words, in_each, once_each

if TYPE_CHECKING:
    from pantry.language import Language

_TITLE_PT, _ABOUT_PT, _SIGNED_PT = 22 * MM, 22 * MM, 24 * MM
_DATE_SHARE = 0.38  # of the width


@dataclass(frozen=True, slots=True)
class RecordRule:
    """What to print; `rule_date`: when the site adopted it, canonical text or nothing, which leaves a line for it."""

    site_name: str
    languages: tuple[Language, ...]
    paper: PaperSize = PaperSize.LETTER
    rule_date: str = ""

    @property
    def pages(self) -> int:
        """All of it is one page."""
        return 1

    def draw(self) -> bytes:
        """The PDF."""
        titles = in_each(self.languages, "Our record rule")
        pages = Pages.of(self.paper.points, titles, self.languages)
        whole = draw_frame(pages, pages.height)
        title = Band(whole.left, whole.top, whole.width, _TITLE_PT)
        about = Band(whole.left, title.top - title.height, whole.width, _ABOUT_PT)
        rules_top = about.top - about.height
        signed = Band(whole.left, whole.top - whole.height + _SIGNED_PT, whole.width, _SIGNED_PT)
        rules = Band(whole.left, rules_top, whole.width, rules_top - signed.top)
        draw_words(pages, titles, title, 28.0)
        draw_words(pages, self._about(pages), about, 14.0, Font.REGULAR)
        draw_rule(pages, rules)
        draw_steps(pages, _rules(self.languages), rules, StepsLook(14.0, Font.REGULAR, ruled=False))
        draw_rule(pages, signed)
        self._draw_signed(pages, signed)
        return pages.finished()

    def _about(self, pages: Pages) -> Words:
        """Whose rule it is, and that it was set before anybody asked."""
        site = pages.clean(self.site_name).words
        set_before = in_each(self.languages, "We set this rule ahead of time, and we follow it every week.")
        return (site, *set_before) if site else set_before

    def _draw_signed(self, pages: Pages, band: Band) -> None:
        """When it was adopted, and a line to sign on."""
        dated = Band(band.left, band.top, _DATE_SHARE * band.width, band.height)
        adopted = in_each(self.languages, "Adopted on")
        said = " · ".join(once_each(date_words(self.rule_date, each) for each in self.languages if self.rule_date))
        draw_said(pages, adopted, said, dated)
        signed = in_each(self.languages, "Signed for the table")
        draw_said(pages, signed, "", beside(band, dated.width + PAD_PT))


def _rules(languages: tuple[Language, ...]) -> tuple[Step, ...]:
    """What the program and the paper really do."""
    return (
        Step(
            in_each(
                languages, "Of guests we keep only numbers: the day, how many people, the bag, age groups if we ask."
            ),
            "users",
        ),
        Step(
            in_each(languages, "We keep no names of guests in the computer, no addresses, and no notes about anyone."),
            "ban",
        ),
        Step(
            in_each(
                languages,
                "The hour of a visit stays on this laptop. It is erased when the day is closed, after 48 hours at"
                " most.",
            ),
            "clock",
        ),
        Step(
            in_each(
                languages,
                "A household card bears a random number. That it was here is forgotten at the close of the day.",
            ),
            "ticket",
        ),
        Step(
            in_each(
                languages, "Volunteers go by the name that they choose. Only the sum of their hours leaves the table."
            ),
            "user",
        ),
        Step(
            in_each(
                languages,
                "Paper with counts is destroyed once it is counted. Paper with names is only made where a program"
                " asks for it, and it is locked away.",
            ),
            "clipboard-list",
        ),
        Step(
            in_each(languages, "If a court or an officer asks for what we have, we destroy nothing from then on."),
            "scale",
        ),
    )
