"""A slip for each household: how many people, by age, on a piece of paper of its own that goes into a box.

In: a `SlipSheet`: one code for each page, 4 or 6 slips a page, one or two languages. Out: one PDF. Each slip bears the
digits of its page and its number; the page's stub, which stays at the table, has the barcode that it is keyed in by.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.paper.fonts import CAP_HEIGHT, Font
from pantry.paper.page import Align, Pages, Style
from pantry.paper.sheets.age_bands import USUAL_BANDS, band_lines
from pantry.paper.sheets.cutting import SCISSORS_PT, cut_across, cut_down
from pantry.paper.sheets.sheet import pages_words
from pantry.paper.sheets.sheet_code import CODE_ROOM, draw_code
from pantry.paper.sheets.sheet_parts import GUTTER, SMALL_PT, SheetParts, foot_of
from pantry.paper.sheets.signin_styles import SheetStyle, fate_of
from pantry.paper.sheets.site_line import fit_site_and_days
from pantry.paper.sheets.slip_wishes import WISHES_PT, draw_wishes
from pantry.paper.sizes import FRAME_PT, LINE_PT, MM, PaperSize
from pantry.paper.symbols import symbol_of
from pantry.paper.text import Room
from pantry.paper.words import Words, in_each, once_each

if TYPE_CHECKING:
    from datetime import date

    from pantry.language import Language
    from pantry.rules.age_bands import Band

_ACROSS = 2
_PAD_PT, _GAP_PT = 9.0, 5.0
_LEAST_BOX_PT, _HIGHEST_BOX_PT = 18 * MM, 18 * MM
_LABEL_PT = 10.0
_LARGE, _USUAL = (13.0, 10.0), (11.0, 9.0)  # question and welcome, on slips of 4 and of 6 a page
_FEW = 4
_STUB_PT, _STUB_TITLE_PT = 68.0, 14.0


@dataclass(frozen=True, slots=True)
class SlipSheet:
    """What to print: `many` slips on each of as many pages as `codes`; `rule_date` as the welcome sheet's."""

    site_name: str
    day: date
    codes: tuple[str, ...]
    languages: tuple[Language, ...]
    paper: PaperSize = PaperSize.LETTER
    many: int = 6
    bands: tuple[Band, ...] = USUAL_BANDS
    rule_date: str = ""

    @property
    def keyed_back_codes(self) -> tuple[str, ...]:
        """Each page's own."""
        return self.codes

    @property
    def pages(self) -> int:
        """One for each code."""
        return len(self.codes)

    def draw(self) -> bytes:
        """The PDF."""
        titles = in_each(self.languages, "Welcome slips")
        pages = Pages(self.paper.points, " · ".join(titles), self.languages[0].code)
        numbers = pages_words(self.languages, self.pages)
        for page, (code, words) in enumerate(zip(self.codes, numbers, strict=True)):
            if page:
                pages.next_page()
            _SlipPage(pages, self, titles).draw(code, words)
        return pages.finished()


class _SlipPage:
    """One page: its slips, and below them its stub."""

    def __init__(self, pages: Pages, sheet: SlipSheet, titles: Words) -> None:
        self._pages, self._sheet, self._titles = pages, sheet, titles
        self._parts = SheetParts(pages)

    def draw(self, code: str, page_words: Words) -> None:
        """All of it."""
        parts, many = self._parts, self._sheet.many
        stub_top = self._draw_stub(code, page_words)
        rows, middle = many // _ACROSS, (parts.left + parts.right) / 2
        height, width = (parts.top - stub_top) / rows, (parts.right - parts.left) / _ACROSS
        for slip in range(many):
            row, column = divmod(slip, _ACROSS)
            cell = SheetParts(
                self._pages, parts.left + column * width + _PAD_PT, parts.left + (column + 1) * width - _PAD_PT
            )
            top = parts.top - row * height
            _Slip(cell, self._sheet).draw(top - _PAD_PT, top - height + _PAD_PT, self._number(code, slip))
        for row in range(1, rows + 1):
            cut_across(self._pages, parts.left, parts.right, parts.top - row * height)
        cut_down(self._pages, middle, parts.top, stub_top)

    def _number(self, code: str, slip: int) -> str:
        """Which slip of which page it is."""
        symbol = symbol_of(code)
        said = in_each(self._sheet.languages, "slip {n} of {m}", n=slip + 1, m=self._sheet.many)
        return " · ".join((symbol.digits if symbol else code, *said))

    def _draw_stub(self, code: str, page_words: Words) -> float:
        """What stays at the table: title, barcode, how many slips and people, who keyed them in; gives its top."""
        parts, sheet = self._parts, self._sheet
        fate = once_each(fate_of(SheetStyle.PEOPLE, sheet.rule_date, language) for language in sheet.languages)
        top = parts.draw_foot(foot_of(sheet.languages, fate)) + _STUB_PT
        draw_code(parts, code, page_words, top)
        across = parts.right - parts.left - CODE_ROOM - GUTTER
        site = self._pages.clean(sheet.site_name).words
        days = once_each(language.day(sheet.day) for language in sheet.languages)
        down = top
        title = self._pages.fit(" · ".join(self._titles), Room(across, _STUB_TITLE_PT), Font.BOLD)
        whose = fit_site_and_days(self._pages, site, days, Room(across, SMALL_PT), Font.REGULAR)
        for fitted, font in ((title, Font.BOLD), (whose, Font.REGULAR)):
            down -= CAP_HEIGHT * fitted.size
            self._pages.words(parts.left, down, fitted.lines[0], Style(font, fitted.size, Align.START), across)
            down -= _GAP_PT
        households = in_each(sheet.languages, "Slips")
        people = in_each(sheet.languages, "People")
        end = parts.draw_box_to_fill(parts.left, top - _STUB_PT + 2 * _GAP_PT, households)
        parts.draw_box_to_fill(end + GUTTER, top - _STUB_PT + 2 * _GAP_PT, people)
        return top + SCISSORS_PT


class _Slip:
    """One slip between its own margins."""

    def __init__(self, parts: SheetParts, sheet: SlipSheet) -> None:
        self._parts, self._sheet = parts, sheet
        self._question_pt, self._welcome_pt = _LARGE if sheet.many == _FEW else _USUAL

    def draw(self, top: float, bottom: float, number: str) -> None:
        """The welcome, the question, the boxes, what guests would like, and which slip it is."""
        parts, languages = self._parts, self._sheet.languages
        across = parts.right - parts.left
        welcome = in_each(languages, "Welcome! No name and no ID needed.")
        question = in_each(languages, "How many people is this food for?")
        down = parts.draw_side_by_side(welcome, top, self._welcome_pt) - _GAP_PT
        down = parts.draw_side_by_side(question, down, self._question_pt, Font.BOLD) - 2 * _GAP_PT
        fitted = parts.pages.fit(number, Room(across, SMALL_PT), Font.REGULAR)
        parts.pages.words(parts.left, bottom, fitted.lines[0], Style(Font.REGULAR, fitted.size, Align.START), across)
        down = self._boxes(down, bottom + SMALL_PT + _GAP_PT)
        wishes_top = bottom + SMALL_PT + _GAP_PT + WISHES_PT
        if wishes_top <= down - _GAP_PT:
            draw_wishes(parts, languages, (wishes_top + down - _GAP_PT) / 2)

    def _boxes(self, top: float, bottom: float) -> float:
        """A box to write in for each age band and one for all, as high as there is room; gives how far down they go."""
        asked = self._asked()
        parts = self._parts
        step = (parts.right - parts.left + _GAP_PT) / len(asked)
        width = step - _GAP_PT
        label_step = parts.leading(tuple(said for words in asked for said in words), 1.2) * _LABEL_PT
        boxes_top = top - max(map(len, asked)) * label_step
        height = min(boxes_top - bottom, _HIGHEST_BOX_PT)
        for number, words in enumerate(asked):
            x = parts.left + number * step
            self._label(x, boxes_top + (len(words) - 1) * label_step + _GAP_PT, words, width)
            last = number == len(asked) - 1
            parts.pages.frame((x, boxes_top - height), (width, height), FRAME_PT if last else LINE_PT)
        return boxes_top - height

    def _label(self, x: float, down: float, words: Words, width: float) -> None:
        """One line for each language, from a baseline down."""
        pages = self._parts.pages
        step = self._parts.leading(words, 1.2) * _LABEL_PT
        for said in words:
            fitted = pages.fit(said, Room(width, _LABEL_PT), Font.BOLD)
            pages.words(x, down, fitted.lines[0], Style(Font.BOLD, fitted.size, Align.START), width)
            down -= step

    def _asked(self) -> tuple[Words, ...]:
        """What stands over each box; the ages only where each has room for a number."""
        languages, bands = self._sheet.languages, self._sheet.bands
        total = in_each(languages, "Total")
        room = (self._parts.right - self._parts.left) / (len(bands) + 1) - _GAP_PT
        if room < _LEAST_BOX_PT:
            return (total,)
        return (*(band_lines(band, languages) for band in bands), total)
