"""The welcome sheet, which others call sign-in: how many people the food is for, by age, and no name.

In: a `WelcomeSheet`: the site, the day, one code for each page, one or two languages. Out: one PDF, keyed back later
by the barcode of each page.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.codes.dates import date_words
from pantry.paper.page import Pages
from pantry.paper.sheets.sheet import Sheet, draw_sheet, pages_words
from pantry.paper.sheets.sheet_parts import Titles, foot_of, once_each
from pantry.paper.sheets.sheet_table import Column, Table
from pantry.paper.sizes import PaperSize

if TYPE_CHECKING:
    from datetime import date

    from pantry.language import Language

_BAND_PT = 90.0


@dataclass(frozen=True, slots=True)
class WelcomeSheet:
    """What to print: as many pages as `codes`, each with its own of our 10-digit codes.

    `languages`: one or two, in the site's order. `rule_date`: when the site adopted its record rule, canonical text or
    nothing.
    """

    site_name: str
    day: date
    codes: tuple[str, ...]
    languages: tuple[Language, ...]
    paper: PaperSize = PaperSize.LETTER
    rule_date: str = ""

    @property
    def pages(self) -> int:
        """One for each code."""
        return len(self.codes)

    def draw(self) -> bytes:
        """The PDF."""
        titles = once_each(language.say("Welcome sheet") for language in self.languages)
        pages = Pages(self.paper.points, " · ".join(titles), self.languages[0].code)
        draw_sheet(pages, _as_sheet(self, pages.clean(self.site_name).words))
        return pages.finished()


def _as_sheet(sheet: WelcomeSheet, site_name: str) -> Sheet:
    return Sheet(
        titles=Titles(
            titles=once_each(language.say("Welcome sheet") for language in sheet.languages),
            site=site_name,
            days=once_each(language.day(sheet.day) for language in sheet.languages),
        ),
        welcome=once_each(
            language.say(
                "Welcome! This food is for everyone. No ID needed, and we don't ask what you earn."
                " Just write how many people."
            )
            for language in sheet.languages
        ),
        table=_table(sheet.languages),
        foot=foot_of(sheet.languages, once_each(_fate(sheet.rule_date, language) for language in sheet.languages)),
        codes=sheet.codes,
        pages_words=pages_words(sheet.languages, len(sheet.codes)),
    )


def _table(languages: tuple[Language, ...]) -> Table:
    columns = (
        Column(once_each(language.say("Children 0–17") for language in languages), "3", _BAND_PT),
        Column(once_each(language.say("Adults 18–59") for language in languages), "2", _BAND_PT),
        Column(once_each(language.say("Seniors 60+") for language in languages), "", _BAND_PT),
        Column(once_each(language.say("How many people is this food for?") for language in languages), "5"),
    )
    return Table(
        columns,
        example=once_each(language.say("Example") for language in languages),
        total=once_each(language.say("Total") for language in languages),
    )


def _fate(rule_date: str, language: Language) -> str:
    """What happens to the page; no rule is claimed before a site has adopted one."""
    if not rule_date:
        return language.say("This page is destroyed once it is counted.")
    return language.say(
        "By our rule of {date} this page is destroyed once it is counted.", date=date_words(rule_date, language)
    )
