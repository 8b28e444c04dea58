"""The calibration page: how a printer shifts and stretches a page, read off by eye with a label sheet behind it.

In: a `CalibrationPage`: a stock, one or two languages, a printer's profile to prove. Out: one PDF of one page: die
lines, rulers of 100 mm both ways, nudge scales in two opposite corners; of a roll its one label's outline.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.paper.fonts import CAP_HEIGHT, Font
from pantry.paper.labels.sheet_note import draw_note
from pantry.paper.page import Align, Pages, Style
from pantry.paper.printer_pages.calibration_words import (
    caption,
    edge_first,
    on_a_roll,
    on_a_small_roll,
    steps,
    title,
    to_write,
)
from pantry.paper.printer_pages.rulers import THIN_PT, Line, Way, draw_nudge_scale, draw_ruler
from pantry.paper.printers import AS_IT_IS, LEAST_SCALE_PERMILLE, PrinterProfile, StockOnPrinter
from pantry.paper.sheets.sheet_parts import LEADING, SheetParts
from pantry.paper.sizes import LINE_PT, MM
from pantry.paper.stocks import Stock, StockPage
from pantry.paper.text import SMALLEST_PT, Room

if TYPE_CHECKING:
    from pantry.language import Language
    from pantry.paper.words import Words

RULER_MM = 100
_SIDE_PT = 30 * MM  # from the panel to the page's edges, where the scales stand
_PANEL_PT = 168 * MM
_PAD_PT, _STEP_GAP_PT = 5 * MM, 2 * MM
_TITLE_PT, _EDGE_PT, _CAPTION_PT, _FIELD_PT = 14.0, 9.0, 10.0, 8.0
_STEP_PTS = (11.0, 10.0, 9.0)
_RULER_ROOM_PT = 13 * MM  # of a ruler down the page, with its ticks and numbers
_TICKS_PT = 9 * MM  # of a ruler across the page, above its line
_DEEP_PT = 16 * MM  # from a label's corner to its scales, so that they don't cross
_FROM_EDGE_PT = 14 * MM  # of the page, so that a scale beside the smallest label stays on it
_SCALES_PT = 29 * MM  # from a label's corner into it, of the scales with their numbers
_INSIDE_MM, _OFF_EDGE_MM = 10, 1.0
_ARROW_PT = 4 * MM
_FIELDS = (0.44, 0.26, 0.26)  # of the panel's width, for what is written down
_ROLL_PAD_PT = 1.5 * MM


@dataclass(frozen=True, slots=True)
class CalibrationPage:
    """What to print; `languages` one or two in the site's order. With a `profile` it should come out right."""

    stock: Stock
    languages: tuple[Language, ...]
    profile: PrinterProfile = AS_IT_IS

    @property
    def pages(self) -> int:
        """One; two where the panel would cover the corners that are read off at, as with one label on a page."""
        return 2 if self.stock.page is not StockPage.ROLL and _covers_corners(self.stock) else 1

    def draw(self) -> bytes:
        """The PDF. Raises RefusedInput where the profile moves labels off the page."""
        titles = title(self.languages, self.stock.name)
        pages = Pages(self.stock.page_points, " · ".join(titles), self.languages[0].code)
        on_printer = StockOnPrinter(self.stock, self.profile)
        if self.stock.page is StockPage.ROLL:
            _Roll(pages, on_printer, self.languages).draw()
        else:
            sheet = _Sheet(pages, on_printer, self.languages)
            sheet.draw_labels()
            if self.pages > 1:
                draw_note(pages, on_printer, self.languages)
                pages.next_page()
            sheet.draw_panel(titles)
        return pages.finished()


class _Sheet:
    """The page for a sheet of labels: die lines all over, and in its middle a panel with rulers and steps."""

    def __init__(self, pages: Pages, on_printer: StockOnPrinter, languages: tuple[Language, ...]) -> None:
        self._pages, self._on_printer, self._languages = pages, on_printer, languages
        self._parts = SheetParts(pages)
        self._parts.left, self._parts.right = _SIDE_PT + _PAD_PT, pages.width - _SIDE_PT - _PAD_PT
        self._left, self._right = self._parts.left, self._parts.right

    def draw_labels(self) -> None:
        """Where the labels lie, and the scales in two opposite corners."""
        self._die_lines()
        self._corner_scales(0, right_edge=False)
        self._corner_scales(self._on_printer.stock.labels_a_page - 1, right_edge=True)

    def draw_panel(self, titles: Words) -> None:
        """Rulers and what to do, over what was drawn before."""
        bottom = (self._pages.height - _PANEL_PT) / 2
        corner, size = (_SIDE_PT, bottom), (self._pages.width - 2 * _SIDE_PT, _PANEL_PT)
        self._pages.blank(corner, size)
        self._pages.frame(corner, size, LINE_PT)
        down = self._head(titles, bottom + _PANEL_PT - _PAD_PT)
        self._rulers_and_steps(down)
        self._fields(bottom + _PAD_PT)

    def _die_lines(self) -> None:
        """Each label's outline; those that are read off at are thicker."""
        stock, (width, height) = self._on_printer.stock, self._on_printer.label_points
        for place in range(stock.labels_a_page):
            x, y = self._on_printer.corner(place)
            thick = LINE_PT * 1.5 if place in (0, stock.labels_a_page - 1) else THIN_PT
            self._pages.frame((x, y - height), (width, height), thick)

    def _corner_scales(self, place: int, *, right_edge: bool) -> None:
        """Both scales at a label's left and upper edge, or at its right and lower edge."""
        profile, (width, height) = self._on_printer.profile, self._on_printer.label_points
        x, y = self._on_printer.corner(place)
        edge_x, edge_y = (x + width, y - height) if right_edge else (x, y)
        inward = -1 if right_edge else 1
        deep_x = min(max(edge_x + inward * _DEEP_PT, _FROM_EDGE_PT), self._pages.width - _FROM_EDGE_PT)
        deep_y = min(max(edge_y - inward * _DEEP_PT, _FROM_EDGE_PT), self._pages.height - _FROM_EDGE_PT)
        across = Line(edge_x, deep_y, Way.ACROSS, profile.across_permille)
        down = Line(deep_x, edge_y, Way.DOWN, profile.along_permille)
        left_mm, top_mm = edge_x / MM, (self._pages.height - edge_y) / MM
        right_mm, bottom_mm = (self._pages.width - edge_x) / MM, edge_y / MM
        draw_nudge_scale(self._pages, across, *_reach(left_mm, right_mm))
        draw_nudge_scale(self._pages, down, *_reach(top_mm, bottom_mm))

    def _head(self, titles: Words, top: float) -> float:
        """Which edge goes in first, and the page's name; gives how far down they go."""
        pages, middle = self._pages, self._pages.width / 2
        said = " · ".join(edge_first(self._languages))
        style = Style(Font.BOLD, _EDGE_PT, Align.CENTER)
        baseline = top - CAP_HEIGHT * _EDGE_PT
        pages.words(middle, baseline, said, style)
        half = pages.width_of(said, style) / 2 + _ARROW_PT
        for x in (middle - half, middle + half):
            pages.arrow_up((x, baseline), _ARROW_PT)
        down = baseline - 1.9 * _TITLE_PT
        for one in titles:
            fitted = pages.fit(one, Room(self._right - self._left, _TITLE_PT), Font.BOLD)
            pages.words(middle, down, fitted.lines[0], Style(Font.BOLD, fitted.size, Align.CENTER))
            down -= 1.3 * _TITLE_PT
        return down

    def _rulers_and_steps(self, top: float) -> None:
        """A ruler across the page with what it tells, one down the page, and beside it what to do."""
        profile, parts = self._on_printer.profile, self._parts
        parts.left = self._left + _RULER_ROOM_PT
        below = parts.draw_side_by_side(caption(self._languages), top, _CAPTION_PT) - _TICKS_PT
        draw_ruler(self._pages, Line(parts.left, below, Way.ACROSS, profile.across_permille), RULER_MM)
        draw_ruler(self._pages, Line(self._left, below, Way.DOWN, profile.along_permille), RULER_MM)
        down = below - 2 * _STEP_GAP_PT
        size = self._step_size()
        for step in steps(self._languages):
            down = parts.draw_side_by_side(step, down, size) - _STEP_GAP_PT
        parts.left = self._left

    def _step_size(self) -> float:
        """The largest at which all steps stand beside the ruler."""
        room = RULER_MM * MM * LEAST_SCALE_PERMILLE / 1000 - 2 * _STEP_GAP_PT

        def high(size: float) -> float:
            lines = (self._parts.lines_side_by_side(step, size) for step in steps(self._languages))
            return sum(LEADING * size * count + _STEP_GAP_PT for count in lines)

        return next((size for size in _STEP_PTS if high(size) <= room), _STEP_PTS[-1])

    def _fields(self, bottom: float) -> None:
        """Lines to write on, each with its word below it."""
        width = self._right - self._left
        gap = width * (1 - sum(_FIELDS)) / (len(_FIELDS) - 1)
        x, line = self._left, bottom + 2 * LEADING * _FIELD_PT
        for share, words in zip(_FIELDS, to_write(self._languages), strict=True):
            self._pages.line((x, line), (x + share * width, line))
            for number, said in enumerate(words, 1):
                baseline = line - number * LEADING * _FIELD_PT
                self._pages.words(x, baseline, said, Style(Font.REGULAR, _FIELD_PT))
            x += share * width + gap


class _Roll:
    """The one label of a roll: its outline where ink may begin, rulers as long as it has room for."""

    def __init__(self, pages: Pages, on_printer: StockOnPrinter, languages: tuple[Language, ...]) -> None:
        self._pages, self._on_printer, self._languages = pages, on_printer, languages

    def draw(self) -> None:
        """The whole label."""
        stock, profile = self._on_printer.stock, self._on_printer.profile
        (x, y), (width, height) = self._on_printer.corner(0), self._on_printer.label_points
        inset_x, inset_y = stock.inset_x_mm * MM, stock.inset_y_mm * MM
        left, right, bottom, top = x + inset_x, x + width - inset_x, y - height + inset_y, y - inset_y
        self._pages.frame((left, bottom), (right - left, top - bottom), THIN_PT)
        first, lowest = left + _ROLL_PAD_PT + _RULER_ROOM_PT, bottom + _ROLL_PAD_PT
        room_down = top - bottom - 2 * _ROLL_PAD_PT
        across_mm = _whole_tens((right - _ROLL_PAD_PT - first) / MM) if room_down >= _TICKS_PT else 0
        down_mm = _whole_tens(room_down / MM) if first < right else 0
        draw_ruler(self._pages, Line(first, lowest, Way.ACROSS, profile.across_permille), across_mm)
        start = Line(left + _ROLL_PAD_PT, top - _ROLL_PAD_PT, Way.DOWN, profile.along_permille)
        draw_ruler(self._pages, start, down_mm)
        self._words(first, right - _ROLL_PAD_PT, top - _ROLL_PAD_PT, lowest + _TICKS_PT)

    def _words(self, left: float, right: float, top: float, bottom: float) -> None:
        """What to do, in few words where all does not fit, and in as many languages as do."""
        parts = SheetParts(self._pages)
        parts.left, parts.right = left, right
        size = min(max(SMALLEST_PT, (right - left) / 20), _STEP_PTS[0])

        def high(words: Words) -> float:
            return sum((parts.lines_side_by_side((said,), size) + 0.5) * LEADING * size for said in words)

        short = on_a_small_roll(self._languages)
        all_that_fit = (on_a_roll(self._languages), short, short[:1])
        for words in all_that_fit:
            if high(words) - LEADING * size / 2 <= top - bottom:
                for said in words:
                    top = parts.draw_side_by_side((said,), top, size) - size / 2
                return


def _covers_corners(stock: Stock) -> bool:
    """Whether the panel would lie over the scales at the first label's corner or at the last one's."""
    page_width, page_height = stock.page_points
    left, top = stock.corner(0)
    right, bottom = stock.corner(stock.labels_a_page - 1)
    right, bottom = right + stock.label_points[0], bottom - stock.label_points[1]
    side, below = _SIDE_PT - _SCALES_PT, (page_height - _PANEL_PT) / 2 - _SCALES_PT
    first = left > side and page_height - top > below
    return first or (page_width - right > side and bottom > below)


def _whole_tens(room_mm: float) -> int:
    """How long a ruler has room, stretched too, in whole tens of millimeters."""
    return max(min(int(room_mm / 10.2) * 10, RULER_MM), 0)


def _reach(before_mm: float, after_mm: float) -> tuple[int, int]:
    """From where to where a scale goes around a label's edge, in whole millimeters: never off the page."""
    least, most = (min(_INSIDE_MM, max(int(room - _OFF_EDGE_MM), 0)) for room in (before_mm, after_mm))
    return -least, most
