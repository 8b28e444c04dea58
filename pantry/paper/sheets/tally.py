"""The tally sheet, for when no line can be saved: boxes to cross out in fives, and lines to write in what came or went.

In: a `TallySheet`: the site, the day, one or two languages, ages where people are counted by them. Out: one PDF of one
page, keyed in later. It asks nothing of the site file, so that it can be made while nothing can be saved: then it bears
no code, and its numbers are those of a day on paper.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pantry.codes.measures import Units
from pantry.paper.fonts import CAP_HEIGHT, DESCENT, Font
from pantry.paper.page import Align, Pages, Style
from pantry.paper.sheets.age_bands import band_lines
from pantry.paper.sheets.heads import weight_head
from pantry.paper.sheets.sheet import pages_words
from pantry.paper.sheets.sheet_code import beside_code, draw_code
from pantry.paper.sheets.sheet_parts import SheetParts, Titles, foot_of
from pantry.paper.sheets.sheet_table import Column, Space, Table, draw_table
from pantry.paper.sizes import LINE_PT, MM, PaperSize
from pantry.paper.text import Room
from pantry.paper.words import Words, in_each, once_each

if TYPE_CHECKING:
    from datetime import date

    from pantry.language import Language
    from pantry.rules.age_bands import Band

SIZES = ("1", "2", "3", "4", "5", "6", "7", "8+")
PLATE_ROWS = HOUSEHOLD_ROWS = 2
AGE_ROWS = 6  # shared by the bands
BOX_PT = 8 * MM
FIVES = 4
_FIVE, _ROW_GAP, _BAND_GAP = 5, 2.5, 1.5
_HEAD_ROOM = 9.0  # above a head, so that it stands with its boxes and not with what is above it
_LABEL_PT, _HEAD_PT, _HELP_PT = 14.0, 11.0, 11.0
_SIZES_ROOM, _AGES_ROOM = 28.0, 52.0
_WHO_PT, _AGES_PT = 9.0, 12.0
_AMOUNT_PT, _WEIGHT_PT, _WAY_PT = 78.0, 88.0, 58.0


@dataclass(frozen=True, slots=True)
class TallySheet:
    """What to print; `languages` one or two in the site's order.

    `bands`: people are counted by these ages; none: households by how many people. `code`: its own, of ten digits.
    """

    site_name: str
    day: date
    languages: tuple[Language, ...]
    units: Units = Units.US
    paper: PaperSize = PaperSize.LETTER
    bands: tuple[Band, ...] = ()
    code: str = ""

    @property
    def keyed_back_codes(self) -> tuple[str, ...]:
        """Its own, where it has one."""
        return (self.code,) if self.code else ()

    @property
    def pages(self) -> int:
        """All of it is one page."""
        return 1

    def draw(self) -> bytes:
        """The PDF."""
        titles = in_each(self.languages, "Tally sheet")
        pages = Pages.of(self.paper.points, titles, self.languages)
        _Page(pages, self).draw(titles)
        return pages.finished()


class _Page:
    """The page, drawn from the top down; `_at` is how far down it is."""

    def __init__(self, pages: Pages, sheet: TallySheet) -> None:
        self._pages, self._sheet = pages, sheet
        self._parts = SheetParts(pages)
        self._at = self._parts.top
        self._label_room = _AGES_ROOM if sheet.bands else _SIZES_ROOM

    def draw(self, titles: Words) -> None:
        """All of it."""
        parts, languages = self._parts, self._sheet.languages
        site = self._pages.clean(self._sheet.site_name).words
        days = once_each(language.day(self._sheet.day) for language in languages)
        said = Titles(titles, site, days)
        if self._sheet.code:
            below_code = draw_code(parts, self._sheet.code, pages_words(languages, 1)[0], parts.top)
            self._at = min(beside_code(parts).draw_titles(said), below_code) - 4
        else:
            self._at = parts.draw_titles(said) - 4
        self._at = parts.draw_side_by_side(_help(self._sheet), self._at, _HELP_PT) - 4
        if self._sheet.bands:
            self._by_age()
        else:
            self._by_size()
        self._head(in_each(languages, "Plates"))
        for _ in range(PLATE_ROWS):
            self._boxes()
        bottom = parts.draw_foot(foot_of(languages, _fate(languages))) + 6
        table = _table(languages, self._sheet.units)
        draw_table(self._pages, table, Space(parts.left, parts.right, self._at - 5, bottom))

    def _by_size(self) -> None:
        """A line of boxes for each size of household."""
        said = (language.say("Households, by how many people") for language in self._sheet.languages)
        self._head(once_each(said))
        for size in SIZES:
            middle = self._at - (BOX_PT + CAP_HEIGHT * _LABEL_PT) / 2
            style = Style(Font.BOLD, _LABEL_PT, Align.CENTER)
            self._pages.words(self._parts.left + self._label_room / 2 - 4, middle, size, style)
            self._boxes()

    def _by_age(self) -> None:
        """Lines of boxes for households, and for the people of each age."""
        languages, bands = self._sheet.languages, self._sheet.bands
        self._head(in_each(languages, "Households"))
        for _ in range(HOUSEHOLD_ROWS):
            self._boxes()
        self._head(in_each(languages, "People, by age"))
        rows = AGE_ROWS // len(bands)
        for band in bands:
            self._label(band, rows)
            for _ in range(rows):
                self._boxes()
            self._at -= _BAND_GAP

    def _label(self, band: Band, rows: int) -> None:
        """The ages beside the boxes, and above them who that is where there is room."""
        *who, ages = band_lines(band, self._sheet.languages)
        across = self._label_room - _ROW_GAP
        above = () if rows == 1 else self._alike(tuple(who), Room(across, _WHO_PT, 2))
        lines = (*above, *self._alike((ages,), Room(across, _AGES_PT)))
        step = self._parts.leading(tuple(said for said, _ in lines), 1.1)
        down = self._at - (rows * (BOX_PT + _ROW_GAP) - _ROW_GAP - step * sum(size for _, size in lines)) / 2
        for said, size in lines:
            down -= step * size
            self._pages.words(self._parts.left, down + (step - CAP_HEIGHT) * size / 2, said, Style(Font.BOLD, size))

    def _alike(self, words: Words, room: Room) -> tuple[tuple[str, float], ...]:
        """(line, size) of each language's words, all of the size at which the longest fit."""
        size = min((self._pages.fit(said, room, Font.BOLD).size for said in words), default=room.largest)
        fitted = (self._pages.fit(said, replace(room, largest=size), Font.BOLD) for said in words)
        return tuple((line, size) for each in fitted for line in each.lines)

    def _head(self, words: Words) -> None:
        """The head of a group of boxes."""
        parts = self._parts
        fitted = self._pages.fit(" · ".join(words), Room(parts.right - parts.left, _HEAD_PT), Font.BOLD)
        self._at -= CAP_HEIGHT * fitted.size + _HEAD_ROOM
        style, across = Style(Font.BOLD, fitted.size, Align.START), parts.right - parts.left
        self._pages.words(parts.left, self._at, fitted.lines[0], style, across)
        below = self._pages.faces.of(Font.BOLD).ink(fitted.lines[0])[1]  # letters of one language reach further
        self._at -= max(DESCENT, below) * fitted.size + 1

    def _boxes(self) -> None:
        """One line of boxes in groups of five, from the label to the right edge."""
        parts, bottom = self._parts, self._at - BOX_PT
        first, five_pt = parts.left + self._label_room, _FIVE * BOX_PT
        step = (parts.right - first - five_pt) / (FIVES - 1)
        for five in range(FIVES):
            x = first + five * step
            self._pages.frame((x, bottom), (five_pt, BOX_PT), LINE_PT)
            for number in range(1, _FIVE):
                self._pages.line((x + number * BOX_PT, bottom), (x + number * BOX_PT, self._at))
        self._at = bottom - _ROW_GAP


def _help(sheet: TallySheet) -> Words:
    if sheet.bands:
        return in_each(sheet.languages, "Cross out one box for each household, each person and each plate.")
    return in_each(
        sheet.languages, "Cross out one box for each household or plate. 8 people or more: write how many in the box."
    )


def _table(languages: tuple[Language, ...], units: Units) -> Table:
    columns = (
        Column(in_each(languages, "In"), "X", _WAY_PT),
        Column(in_each(languages, "Out"), "", _WAY_PT),
        Column(in_each(languages, "How many"), "24", _AMOUNT_PT),
        Column(weight_head(languages, units), "12", _WEIGHT_PT),
        Column(in_each(languages, "What"), ""),
    )
    return Table(
        columns,
        example=in_each(languages, "Example"),
        total=in_each(languages, "Total"),
    )


def _fate(languages: tuple[Language, ...]) -> Words:
    return in_each(languages, "Numbers only: no names on this page. Key it in when the laptop saves again.")
