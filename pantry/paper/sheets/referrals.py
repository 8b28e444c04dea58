"""Slips for a guest to take away: another place that can help, with what one needs to know to go there.

In: a `ReferralSheet`. Out: one PDF of one page, two slips with lines to write on. Nothing about the guest stands on it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.paper.fonts import CAP_HEIGHT, DESCENT, Font
from pantry.paper.page import Align, Pages, Style
from pantry.paper.sheets.cutting import cut_across
from pantry.paper.sheets.sheet_parts import LEADING, SMALL_PT, SheetParts
from pantry.paper.sheets.site_line import fit_site_and_days
from pantry.paper.sizes import PaperSize
from pantry.paper.text import Room
from pantry.paper.words import Words, in_each, once_each

if TYPE_CHECKING:
    from datetime import date

    from pantry.language import Language

A_PAGE = 2
_TITLE_PT, _ABOUT_PT, _LABEL_PT = 20.0, 11.0, 11.0
_PICTURE_PT, _LABEL_ROOM, _GAP_PT = 24.0, 130.0, 10.0
_CUT_GAP_PT = 14.0
_HIGH_ROWS = ("map-pin",)  # a name and an address need two lines


@dataclass(frozen=True, slots=True)
class ReferralSheet:
    """What to print; `languages` one or two in the site's order."""

    site_name: str
    day: date
    languages: tuple[Language, ...]
    paper: PaperSize = PaperSize.LETTER

    @property
    def pages(self) -> int:
        """All slips are on one page."""
        return 1

    def draw(self) -> bytes:
        """The PDF."""
        titles = in_each(self.languages, "A place that can help")
        pages = Pages(self.paper.points, " · ".join(titles), self.languages[0].code)
        parts = SheetParts(pages)
        bottom = pages.height - parts.top
        middle = pages.height / 2
        _Slip(parts, self).draw(titles, parts.top, middle + _CUT_GAP_PT)
        cut_across(pages, parts.left, parts.right, middle)
        _Slip(parts, self).draw(titles, middle - _CUT_GAP_PT, bottom)
        return pages.finished()


class _Slip:
    """One slip, from its top to its bottom."""

    def __init__(self, parts: SheetParts, sheet: ReferralSheet) -> None:
        self._parts, self._sheet = parts, sheet
        self._pages = parts.pages

    def draw(self, titles: Words, top: float, bottom: float) -> None:
        """Its title, what a guest should know of it, and the lines to write on."""
        languages = self._sheet.languages
        down = self._title(titles, top)
        about = in_each(languages, "You choose whether you go. We keep no note of it, and nothing about you.")
        down = self._parts.draw_side_by_side(about, down, _ABOUT_PT) - _GAP_PT
        self._lines(down, self._whose(bottom))

    def _title(self, titles: Words, top: float) -> float:
        parts = self._parts
        across, down = parts.right - parts.left, top - CAP_HEIGHT * _TITLE_PT
        step = parts.leading(titles, 1.15) * _TITLE_PT
        for title in titles:
            fitted = self._pages.fit(title, Room(across, _TITLE_PT), Font.BOLD)
            self._pages.words(parts.left, down, fitted.lines[0], Style(Font.BOLD, fitted.size, Align.START), across)
            down -= step
        return down + step - 2 * DESCENT * _TITLE_PT

    def _lines(self, top: float, bottom: float) -> None:
        """What to write: each with its pictogram, so that it is found again in any language."""
        languages = self._sheet.languages
        rows = (
            ("map-pin", in_each(languages, "Where to go")),
            ("phone", in_each(languages, "Phone")),
            ("clock", in_each(languages, "Days and hours")),
            ("languages", in_each(languages, "Languages")),
            ("backpack", in_each(languages, "What to bring")),
        )
        step = (top - bottom) / (len(rows) + len(_HIGH_ROWS))
        for picture, words in rows:
            lines = 2 if picture in _HIGH_ROWS else 1
            self._row(picture, words, top - step)
            for line in range(1, lines + 1):
                left = self._parts.left + _PICTURE_PT + _LABEL_ROOM + 2 * _GAP_PT
                self._pages.line((left, top - line * step), (self._parts.right, top - line * step))
            top -= lines * step

    def _row(self, picture: str, words: Words, line: float) -> None:
        """The pictogram and what it means, standing on the line beside them."""
        left = self._parts.left + _PICTURE_PT + _GAP_PT
        self._pages.pictogram(picture, (self._parts.left, line), _PICTURE_PT)
        step = self._parts.leading(words, 1.15) * _LABEL_PT
        down = line + _PICTURE_PT / 2 + (len(words) - 1) * step / 2 - CAP_HEIGHT * _LABEL_PT / 2
        for said in words:
            fitted = self._pages.fit(said, Room(_LABEL_ROOM, _LABEL_PT), Font.BOLD)
            style = Style(Font.BOLD, fitted.size, Align.START)
            self._pages.words(left, down, fitted.lines[0], style, _LABEL_ROOM)
            down -= step

    def _whose(self, bottom: float) -> float:
        """Who wrote it, and on which day it was true; gives its top."""
        parts, sheet = self._parts, self._sheet
        across = parts.right - parts.left
        days = once_each(language.day(sheet.day) for language in sheet.languages)
        site = self._pages.clean(sheet.site_name).words
        fitted = fit_site_and_days(self._pages, site, days, Room(across, SMALL_PT), Font.REGULAR)
        below = self._pages.faces.regular.ink(fitted.lines[0])[1] * fitted.size
        style = Style(Font.REGULAR, fitted.size, Align.START)
        self._pages.words(parts.left, bottom + below, fitted.lines[0], style, across)
        return bottom + below + LEADING * fitted.size + _GAP_PT / 2
