"""The day page: a whole day on paper, a big box for each of its totals, for a table without a laptop.

In: a `DayPage`: the site, the day, its code, one or two languages, the units. Out: one PDF of one page. What `day add`
takes stands in thick frames.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.codes.measures import Units, weight_unit
from pantry.paper.fonts import ASCENT, Font
from pantry.paper.page import Align, Pages, Style
from pantry.paper.sheets.age_bands import USUAL_BANDS, band_lines
from pantry.paper.sheets.sheet import pages_words
from pantry.paper.sheets.sheet_code import beside_code, draw_code
from pantry.paper.sheets.sheet_parts import Titles, foot_of, parts_of_page
from pantry.paper.sizes import FRAME_PT, LINE_PT, MARGIN_PT, PaperSize
from pantry.paper.text import Room
from pantry.paper.words import Words, in_each, once_each

if TYPE_CHECKING:
    from datetime import date

    from pantry.language import Language
    from pantry.rules.age_bands import Band

_WELCOME_PT, _LABEL_PT, _SMALL_LABEL_PT = 12.0, 12.0, 10.0
_GAP, _PAD = 8.0, 7.0
_PICTOGRAM_PT = 22.0
_NOTES_SHARE = 1.15  # of a row of boxes
_LEADING = 1.25


@dataclass(frozen=True, slots=True)
class _Box:
    """A box to write one number in; `keyed`: the laptop asks for it."""

    label: Words
    pictogram: str = ""
    keyed: bool = False


@dataclass(frozen=True, slots=True)
class DayPage:
    """What to print; `code` is its own, of ten digits, and `languages` one or two in the site's order."""

    site_name: str
    day: date
    code: str
    languages: tuple[Language, ...]
    units: Units = Units.US
    bands: tuple[Band, ...] = USUAL_BANDS
    paper: PaperSize = PaperSize.LETTER
    left: float = MARGIN_PT

    @property
    def keyed_back_codes(self) -> tuple[str, ...]:
        """That of its one page."""
        return (self.code,)

    @property
    def pages(self) -> int:
        """A day is one page."""
        return 1

    def draw(self) -> bytes:
        """The PDF."""
        titles = in_each(self.languages, "Our day")
        pages = Pages.of(self.paper.points, titles, self.languages)
        _Page(pages, self).draw(titles)
        return pages.finished()


class _Page:
    """The page: boxes fill what is left between head and foot."""

    def __init__(self, pages: Pages, page: DayPage) -> None:
        self._pages, self._page = pages, page
        self._parts = parts_of_page(pages, page.left)

    def draw(self, titles: Words) -> None:
        """All of it."""
        parts, languages = self._parts, self._page.languages
        site = self._pages.clean(self._page.site_name).words
        below_code = draw_code(parts, self._page.code, pages_words(languages, 1)[0], parts.top)
        days = once_each(language.day(self._page.day) for language in languages)
        below = beside_code(parts).draw_titles(Titles(titles, site, days))
        top = parts.draw_side_by_side(_welcome(languages), min(below, below_code) - 5, _WELCOME_PT) - 9
        bottom = parts.draw_foot(foot_of(languages, _fate(languages), totals_agree=False)) + 9
        rows = _rows(self._page)
        height = (top - bottom - len(rows) * _GAP) / (len(rows) + _NOTES_SHARE)
        for number, boxes in enumerate(rows):
            self._draw_row(boxes, top - number * (height + _GAP), height)
        self._draw_notes((parts.left, bottom), height * _NOTES_SHARE)

    def _draw_row(self, boxes: tuple[_Box, ...], top: float, height: float) -> None:
        width = (self._parts.right - self._parts.left - (len(boxes) - 1) * _GAP) / len(boxes)
        for number, box in enumerate(boxes):
            self._draw_box(box, (self._parts.left + number * (width + _GAP), top - height), (width, height))

    def _draw_box(self, box: _Box, corner: tuple[float, float], size: tuple[float, float]) -> None:
        """Its label above, and the room to write below it; a pictogram at the end that words don't begin at."""
        (x, y), (width, height) = corner, size
        self._pages.frame(corner, size, FRAME_PT if box.keyed else LINE_PT)
        room = width - 2 * _PAD
        if box.pictogram:
            at = x + width - _PAD - _PICTOGRAM_PT, y + height - _PAD - _PICTOGRAM_PT
            self._pages.pictogram(box.pictogram, at, _PICTOGRAM_PT)
            room -= _PICTOGRAM_PT + _PAD
        self._draw_label(box.label, (x + _PAD, y + height - _PAD), room)

    def _draw_label(self, label: Words, start: tuple[float, float], across: float) -> None:
        """A line for each language where all are large enough so, else two."""
        lines = 1
        if min(self._size(said, across, 1) for said in label) < _SMALL_LABEL_PT:
            lines = 2
        size = min(self._size(said, across, lines) for said in label)
        step = self._parts.leading(label, _LEADING) * size
        (x, top), style = start, Style(Font.BOLD, size, Align.START)
        down = top - ASCENT * size + 2
        for said in label:
            for line in self._pages.fit(said, Room(across, size, lines), Font.BOLD).lines:
                self._pages.words(x, down, line, style, across)
                down -= step

    def _size(self, said: str, across: float, lines: int) -> float:
        fitted = self._pages.fit(said, Room(across, _LABEL_PT, lines), Font.BOLD)
        return 0.0 if fitted.cut and lines == 1 else fitted.size

    def _draw_notes(self, corner: tuple[float, float], height: float) -> None:
        (x, y), width = corner, self._parts.right - self._parts.left
        self._pages.frame(corner, (width, height), LINE_PT)
        words = in_each(self._page.languages, "Notes on the food, nothing about guests")
        said = self._pages.fit(" · ".join(words), Room(width - 2 * _PAD, _LABEL_PT), Font.BOLD)
        style = Style(Font.BOLD, said.size, Align.START)
        self._pages.words(x + _PAD, y + height - _PAD - ASCENT * said.size + 2, said.lines[0], style, width - 2 * _PAD)


def _welcome(languages: tuple[Language, ...]) -> Words:
    return in_each(
        languages, "Write what you know and leave the rest empty. The laptop asks for the boxes with a thick frame."
    )


def _fate(languages: tuple[Language, ...]) -> Words:
    return in_each(
        languages, "Numbers only: no names on this page. Once it is keyed in, it is kept with the papers of the table."
    )


def _rows(page: DayPage) -> tuple[tuple[_Box, ...], ...]:
    """Who came, of which ages, what was given, what was measured."""
    languages, units = page.languages, page.units
    came_in = (language.say("Food in ({unit})", unit=weight_unit(units, language)) for language in languages)
    left = (language.say("Food left ({unit})", unit=weight_unit(units, language)) for language in languages)
    came = (
        _Box(in_each(languages, "Households"), "house", keyed=True),
        _Box(in_each(languages, "People"), "users", keyed=True),
        _Box(in_each(languages, "Plates"), "utensils", keyed=True),
    )
    given = (
        _Box(once_each(came_in), "package-plus", keyed=True),
        _Box(in_each(languages, "Volunteers' hours"), "clock", keyed=True),
        _Box(in_each(languages, "Bags"), "shopping-bag"),
    )
    measured = (
        _Box(once_each(left), "package-minus"),
        _Box(in_each(languages, "Fridge ({degrees})", degrees=units.degrees), "thermometer"),
        _Box(in_each(languages, "Fund: in and out"), "coins"),
    )
    return came, tuple(_Box(band_lines(band, languages)) for band in page.bands), given, measured
