"""The welcome sheet, which others call sign-in: how many people the food is for; a name only where a site chose so.

In: a `WelcomeSheet`: the site, the day, one code for each page, one or two languages, a style. Out: one PDF, keyed back
later by the barcode of each page.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pantry.paper.page import Pages
from pantry.paper.sheets.age_bands import USUAL_BANDS
from pantry.paper.sheets.row_sheet import Blank
from pantry.paper.sheets.sheet import Fold, Sheet, draw_sheet, pages_words, rows_a_page
from pantry.paper.sheets.sheet_parts import Titles, foot_of
from pantry.paper.sheets.signin_styles import SheetStyle, fate_of, fold_words, title_of, welcome_of, words_height
from pantry.paper.sheets.signin_tables import NAME_COLUMN, Asked, numbered_twice, table_of
from pantry.paper.sizes import MARGIN_PT
from pantry.paper.words import once_each

if TYPE_CHECKING:
    from pantry.language import Language
    from pantry.rules.age_bands import Band

_EXAMPLE_AND_TOTAL = 2  # rows


@dataclass(frozen=True, slots=True)
class WelcomeSheet(Blank):
    """What to print; `rule_date`: when the site adopted its record rule, canonical text or nothing."""

    rule_date: str = ""
    style: SheetStyle = SheetStyle.PEOPLE
    bands: tuple[Band, ...] = USUAL_BANDS

    @property
    def rows_a_page(self) -> int:
        """How many rows to write in each page has: as many in every language."""
        height = self.paper.points[1] - 2 * MARGIN_PT - words_height(self.style)
        return int(height // self.row_pt) - _EXAMPLE_AND_TOTAL

    def draw(self) -> bytes:
        """The PDF."""
        titles = once_each(title_of(self.style, language) for language in self.languages)
        pages = Pages.of(self.paper.points, titles, self.languages)
        sheet = _as_sheet(self, pages.clean(self.site_name).words)
        draw_sheet(pages, _numbered_twice(self, sheet) if sheet.fold else sheet)
        return pages.finished()


def rows_that_fit(sheet: WelcomeSheet) -> int:
    """How many rows to write in each page has room for, `rows_a_page` at most; the sheet may still lack its codes."""
    return rows_a_page(sheet.paper.points, _as_sheet(sheet, sheet.site_name))


def _as_sheet(sheet: WelcomeSheet, site_name: str) -> Sheet:
    languages, style = sheet.languages, sheet.style
    width = sheet.paper.points[0] - sheet.left - MARGIN_PT
    return Sheet(
        titles=Titles(
            titles=once_each(title_of(style, language) for language in languages),
            site=site_name,
            days=once_each(language.day(sheet.day) for language in languages),
        ),
        welcome=once_each(welcome_of(style, language) for language in languages),
        table=table_of(Asked(style, languages, sheet.bands, sheet.row_pt, sheet.rows_a_page), width),
        foot=foot_of(languages, once_each(fate_of(style, sheet.rule_date, language) for language in languages)),
        codes=sheet.codes,
        pages_words=pages_words(languages, len(sheet.codes)),
        left=sheet.left,
        fold=_fold(languages) if style is SheetStyle.FOLD else None,
    )


def _fold(languages: tuple[Language, ...]) -> Fold:
    return Fold(NAME_COLUMN, once_each(fold_words(language) for language in languages))


def _numbered_twice(wanted: WelcomeSheet, sheet: Sheet) -> Sheet:
    """Its rows are numbered on both sides of the fold: a strip that was cut off still says which row is which."""
    rows = rows_that_fit(wanted) * wanted.pages
    return replace(sheet, table=numbered_twice(sheet.table, rows))
