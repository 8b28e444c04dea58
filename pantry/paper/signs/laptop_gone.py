"""The page in the box for when the laptop is gone: five steps back to an open table.

In: a `LaptopGone`. Out: one PDF of one page.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pantry.paper.page import Pages
from pantry.paper.signs.sign_parts import cut_bands, draw_said, draw_title
from pantry.paper.signs.steps import Step, StepsLook, draw_steps
from pantry.paper.sizes import MARGIN_PT, MM, PaperSize
from pantry.paper.words import in_each

if TYPE_CHECKING:
    from pantry.language import Language

_BLANKS_PT, _GAP_PT = 40 * MM, 4 * MM


@dataclass(frozen=True, slots=True)
class LaptopGone:
    """What to print; `languages` one or two in the site's order."""

    languages: tuple[Language, ...]
    paper: PaperSize = PaperSize.LETTER

    @property
    def pages(self) -> int:
        """All of it is one page."""
        return 1

    def draw(self) -> bytes:
        """The PDF."""
        titles = in_each(self.languages, "Laptop gone: five steps")
        pages = Pages.of(self.paper.points, titles, self.languages)
        below = draw_title(pages, titles)
        band = replace(below, height=below.height - _BLANKS_PT - _GAP_PT)
        draw_steps(pages, _steps(self.languages), band, StepsLook())
        first, second = cut_bands(replace(below, top=MARGIN_PT + _BLANKS_PT, height=_BLANKS_PT), 1, 1)
        draw_said(pages, in_each(self.languages, "Our point person's phone"), "", first)
        draw_said(pages, in_each(self.languages, "Where our stick and copies are"), "", second)
        return pages.finished()


def _steps(languages: tuple[Language, ...]) -> tuple[Step, ...]:
    """The food first, then people, then the books."""
    return (
        Step(
            in_each(languages, "Go on: the food is still here. Count on the tally sheet in this box, or on any paper."),
            "hand-heart",
            1,
        ),
        Step(
            in_each(languages, "Call the point person: which laptop it was, and when and where it was last seen."),
            "phone",
            2,
        ),
        Step(
            in_each(
                languages,
                "Know what is on it: food, numbers, and the names that volunteers chose. No names of guests, and no"
                " addresses.",
            ),
            "shield-check",
            3,
        ),
        Step(
            in_each(
                languages,
                "On another laptop, bring the books back from the newest copy: pantry restore BACKUP FILE. Or from"
                " the stick: pantry new FILE --join STICK.",
            ),
            "usb",
            4,
        ),
        Step(
            in_each(
                languages, "Prove the books: pantry check. Then key in what was counted on paper, with its own date."
            ),
            "clipboard-list",
            5,
        ),
    )
