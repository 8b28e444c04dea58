"""The receiving record: what a donor brought, to be handed over with thanks; no value and nothing of taxes is on it.

In: a `Receipt`: the site, the day, the donor, what came with its weights, one or two languages. Out: one PDF of one
page; where the books know nothing, there are lines to write on.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.paper.fonts import ASCENT, CAP_HEIGHT, DESCENT, Font
from pantry.paper.page import Align, Pages, Style
from pantry.paper.sheets.sheet_cells import PAD, Cell, draw_words
from pantry.paper.sheets.sheet_parts import LEADING, SMALL_PT, SheetParts, Titles
from pantry.paper.sizes import FRAME_PT, LINE_PT, MARGIN_PT, MM, PaperSize
from pantry.paper.text import Room, is_right_to_left
from pantry.paper.words import Words, in_each, once_each

if TYPE_CHECKING:
    from datetime import date

    from pantry.language import Language

_THANKS_PT, _DONOR_PT, _HEAD_PT, _LINE_PT = 14.0, 14.0, 11.0, 12.0
_PICTOGRAM_PT = 46.0
_ROW_PT = 9 * MM
_HOW_MANY_PT, _WEIGHT_PT = 96.0, 120.0
_SIGN_PT = 230.0


@dataclass(frozen=True, slots=True)
class ReceiptLine:
    """What came: its name, how many and how heavy, in words; nothing where it is to be written."""

    what: str
    how_many: str = ""
    weight: str = ""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What to print; `total` is the weight of all in words, `donor` "" is a line to write on."""

    site_name: str
    day: date
    languages: tuple[Language, ...]
    donor: str = ""
    lines: tuple[ReceiptLine, ...] = ()
    total: str = ""
    weight_unit: str = "lb"
    paper: PaperSize = PaperSize.LETTER

    @property
    def pages(self) -> int:
        """All of it is one page."""
        return 1

    def draw(self) -> bytes:
        """The PDF."""
        titles = in_each(self.languages, "Receiving record")
        pages = Pages(self.paper.points, " · ".join(titles), self.languages[0].code)
        _Page(pages, self).draw(titles)
        return pages.finished()


def _thanks(languages: tuple[Language, ...]) -> Words:
    return in_each(languages, "Thank you! What you brought goes to neighbors, free for everyone.")


def _fitting(lines: tuple[ReceiptLine, ...], rows: int, languages: tuple[Language, ...]) -> tuple[ReceiptLine, ...]:
    """All lines, or those that fit and how many more there are; the total holds them too."""
    if len(lines) <= rows:
        return lines
    more = len(lines) - rows + 1
    told = once_each(language.say("and {n} more", n=language.number(more)) for language in languages)
    return (*lines[: rows - 1], ReceiptLine(" · ".join(told)))


class _Page:
    """The page, drawn from the top down, then its foot; lines fill what is between."""

    def __init__(self, pages: Pages, receipt: Receipt) -> None:
        self._pages, self._receipt = pages, receipt
        self._parts = SheetParts(pages)

    def draw(self, titles: Words) -> None:
        """All of it."""
        parts, languages = self._parts, self._receipt.languages
        across = parts.right - parts.left - _PICTOGRAM_PT - 2 * _LINE_PT
        days = once_each(language.full_date(self._receipt.day) for language in languages)
        site = self._pages.clean(self._receipt.site_name).words
        down = parts.draw_titles(Titles(titles, site, days), across)
        corner = parts.right - _PICTOGRAM_PT, parts.top - _PICTOGRAM_PT
        self._pages.pictogram("hand-heart", corner, _PICTOGRAM_PT)
        down = self._draw_donor(down - 16)
        down = parts.draw_side_by_side(_thanks(languages), down - 12, _THANKS_PT) - 14
        bottom = self._draw_foot()
        self._draw_lines(down, bottom + 18)

    def _draw_donor(self, top: float) -> float:
        """From whom, large, on a line that can be written on."""
        parts = self._parts
        words = in_each(self._receipt.languages, "Received from")
        start = self._stacked(words, parts.left, top) + 10
        step = LEADING * _HEAD_PT
        baseline = top - ASCENT * _HEAD_PT - (len(words) - 1) * step
        donor = self._pages.fit(
            self._pages.clean(self._receipt.donor).words, Room(parts.right - start - 4, _DONOR_PT), Font.BOLD
        )
        for line in donor.lines:
            self._pages.words(start + 4, baseline, line, Style(Font.BOLD, donor.size))
        line_at = baseline - DESCENT * _DONOR_PT - 2
        self._pages.line((start, line_at), (parts.right, line_at))
        return line_at

    def _draw_lines(self, top: float, bottom: float) -> None:
        """Heads, then a line each, and the total; no frame: it is read, not keyed in."""
        parts, languages = self._parts, self._receipt.languages
        weight = in_each(languages, "Weight ({unit})", unit=self._receipt.weight_unit)
        heads = (
            in_each(languages, "What"),
            in_each(languages, "How many"),
            weight,
        )
        step = self._parts.leading(tuple(said for head in heads for said in head), 1.3) * _HEAD_PT
        for head, (left, right) in zip(heads, self._columns(), strict=True):
            for number, said in enumerate(head):
                self._in_column(
                    said, (left, right), top - ASCENT * _HEAD_PT - number * step, Style(Font.BOLD, _HEAD_PT)
                )
        down = top - max(map(len, heads)) * step - 4
        self._pages.line((parts.left, down), (parts.right, down), FRAME_PT)
        rows = int((down - bottom) // _ROW_PT) - 1
        for line in self._receipt.lines:
            self._pages.clean(line.what)  # so that what there is no room for is told
        for row, line in enumerate(_fitting(self._receipt.lines, rows, languages)):
            self._draw_row(line, down - (row + 0.5) * _ROW_PT)
        for row in range(1, rows + 1):
            at = down - row * _ROW_PT
            self._pages.line((parts.left, at), (parts.right, at), FRAME_PT if row == rows else LINE_PT)
        baseline = down - (rows + 0.5) * _ROW_PT - CAP_HEIGHT * _LINE_PT / 2
        what, _, weights = self._columns()
        total = in_each(languages, "Total")
        self._in_column(" · ".join(total), what, baseline, Style(Font.BOLD, _LINE_PT))
        self._in_column(self._receipt.total, weights, baseline, Style(Font.BOLD, _LINE_PT))

    def _columns(self) -> tuple[tuple[float, float], ...]:
        left, right = self._parts.left, self._parts.right
        weights = right - _WEIGHT_PT
        return (left, weights - _HOW_MANY_PT), (weights - _HOW_MANY_PT, weights), (weights, right)

    def _draw_row(self, line: ReceiptLine, middle: float) -> None:
        for said, (left, right) in zip((line.what, line.how_many, line.weight), self._columns(), strict=True):
            first = left == self._parts.left
            cell = Cell(left - PAD, right + (0 if first else PAD), middle)
            draw_words(self._pages, cell, said, at_end=not first)

    def _in_column(self, said: str, column: tuple[float, float], baseline: float, style: Style) -> None:
        """What things are begins at the left, numbers end at the right."""
        left, right = column
        fitted = self._pages.fit(said, Room(right - left - 8, style.size), style.font)
        for line in fitted.lines:
            if left == self._parts.left:
                self._pages.words(left, baseline, line, Style(style.font, fitted.size, Align.START), right - left - 8)
            else:
                self._pages.words(right, baseline, line, Style(style.font, fitted.size, Align.RIGHT))

    def _draw_foot(self) -> float:
        """Who received it signs, by any name; the page is the donor's."""
        parts, languages = self._parts, self._receipt.languages
        keep = in_each(languages, "This page is yours to keep.")
        top = MARGIN_PT + (ASCENT + DESCENT) * SMALL_PT + 4
        parts.draw_side_by_side(keep, top, SMALL_PT)
        words = in_each(languages, "Received by (a first name is enough)")
        size, step = _HEAD_PT, LEADING * _HEAD_PT
        first = top + 12 + DESCENT * size + (len(words) - 1) * step
        end = self._stacked(words, parts.left, first + ASCENT * size)
        line_at = first - (len(words) - 1) * step - 2
        self._pages.line((end + 8, line_at), (parts.right, line_at))
        return first + ASCENT * size + 16

    def _stacked(self, words: Words, x: float, top: float) -> float:
        """A line for each language; gives the right end of the longest."""
        style, down = Style(Font.REGULAR, _HEAD_PT), top - ASCENT * _HEAD_PT
        fitted = [self._pages.fit(said, Room(_SIGN_PT, _HEAD_PT), Font.REGULAR) for said in words]
        widest = max(self._pages.width_of(one.lines[0], Style(style.font, one.size)) for one in fitted)
        for said, one in zip(words, fitted, strict=True):
            align = Align.START if is_right_to_left(said) else Align.LEFT
            self._pages.words(x, down, one.lines[0], Style(style.font, one.size, align), widest)
            down -= LEADING * _HEAD_PT
        return x + widest
