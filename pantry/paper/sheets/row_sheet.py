"""A sheet of rows that volunteers write in: what its kinds have alike, so that each says only what is its own.

In: a `Blank` (site, day, codes, languages, paper) and the kind's own words and table. Out: a `Paper` whose pages are
keyed back by their codes.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from pantry.paper.page import Pages
from pantry.paper.sheets.coded import Coded
from pantry.paper.sheets.sheet import Sheet, draw_sheet, pages_words, rows_a_page
from pantry.paper.sheets.sheet_parts import Titles, foot_of
from pantry.paper.sheets.sheet_table import LEAST_ROW_PT, Group
from pantry.paper.sizes import MARGIN_PT
from pantry.paper.words import Words, once_each

if TYPE_CHECKING:
    from pantry.paper.printed import NumberedItem
    from pantry.paper.sheets.legend import Legend
    from pantry.paper.sheets.sheet_table import Table


@dataclass(frozen=True, slots=True)
class Blank(Coded):
    """Blank rows. `row_pt`: how high one is at least. `left`: the margin at a binder's edge."""

    row_pt: float = LEAST_ROW_PT
    left: float = MARGIN_PT


@dataclass(frozen=True, slots=True)
class RowSheet:
    """A blank with what one kind says: what to do above the rows, what happens to the page below them.

    `totals_agree`: whether who keys it in compares totals. `items`: the item of each row, where rows are of items.
    """

    blank: Blank
    titles: Words
    welcome: Words
    table: Table
    fate: Words
    legend: Legend | None = None
    totals_agree: bool = True
    items: tuple[str, ...] = ()

    @property
    def items_of_pages(self) -> tuple[tuple[NumberedItem, ...], ...]:
        """The items on each page, each with its row's number; nothing where rows are of something else."""
        if not self.items:
            return ()
        a_page = self.rows_a_page
        numbers = accumulate(not isinstance(row, Group) for row in self.table.rows)
        rows = tuple(zip(numbers, self.items, strict=True))
        pages = (rows[start : start + a_page] for start in range(0, len(rows), a_page))
        return tuple(tuple((number, item) for number, item in page if item) for page in pages)

    @property
    def keyed_back_codes(self) -> tuple[str, ...]:
        """Each page's own."""
        return self.blank.keyed_back_codes

    @property
    def pages(self) -> int:
        """One for each code."""
        return self.blank.pages

    @property
    def rows_a_page(self) -> int:
        """How many rows to write in each page has."""
        return rows_a_page(self.blank.paper.points, self._sheet(self.blank.site_name))

    def draw(self) -> bytes:
        """The PDF."""
        pages = Pages.of(self.blank.paper.points, self.titles, self.blank.languages)
        draw_sheet(pages, self._sheet(pages.clean(self.blank.site_name).words))
        return pages.finished()

    def _sheet(self, site_name: str) -> Sheet:
        blank, languages = self.blank, self.blank.languages
        return Sheet(
            titles=Titles(self.titles, site_name, once_each(language.day(blank.day) for language in languages)),
            welcome=self.welcome,
            table=self.table,
            foot=foot_of(languages, self.fate, totals_agree=self.totals_agree),
            codes=blank.codes,
            pages_words=pages_words(languages, len(blank.codes)),
            legend=self.legend,
            left=blank.left,
        )
