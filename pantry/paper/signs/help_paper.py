"""Pages of help, one for each screen and language, to be read beside the laptop.

In: a `HelpPaper` of pages in words. Out: one PDF.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.paper.page import Pages
from pantry.paper.signs.told_page import draw_told
from pantry.paper.sizes import PaperSize

if TYPE_CHECKING:
    from pantry.language import Language
    from pantry.paper.signs.told_page import ToldPage


@dataclass(frozen=True, slots=True)
class HelpPaper:
    """What to print; `languages` are those that its pages are said in, the first one first."""

    languages: tuple[Language, ...]
    told: tuple[ToldPage, ...]
    paper: PaperSize = PaperSize.LETTER

    @property
    def pages(self) -> int:
        """Each on one of its own."""
        return len(self.told)

    def draw(self) -> bytes:
        """The PDF."""
        pages = Pages.of(self.paper.points, (self.told[0].title,), self.languages)
        for number, told in enumerate(self.told):
            if number:
                pages.next_page()
            draw_told(pages, told)
        return pages.finished()
