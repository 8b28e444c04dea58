"""What sheets that are keyed back page by page are printed from: whose they are, of which day, in what languages.

In: nothing. Out: a base of such sheets, which tells how many pages they have and by which codes they come back.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.paper.sizes import PaperSize

if TYPE_CHECKING:
    from datetime import date

    from pantry.language import Language


@dataclass(frozen=True, slots=True)
class Coded:
    """As many pages as `codes`, each with its own of our 10-digit codes; one or two languages in the site's order."""

    site_name: str
    day: date
    codes: tuple[str, ...]
    languages: tuple[Language, ...]
    paper: PaperSize = PaperSize.LETTER

    @property
    def keyed_back_codes(self) -> tuple[str, ...]:
        """Each page's own."""
        return self.codes

    @property
    def pages(self) -> int:
        """One for each code."""
        return len(self.codes)
