"""Draws a page of a report from its lines, from the top down. All measures in points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.paper.fonts import ASCENT, CAP_HEIGHT, Font
from pantry.paper.page import Align, Style
from pantry.paper.report.bars import draw_bar
from pantry.paper.report.report_rows import (
    BAR_STEP,
    LABEL_SHARE,
    LABEL_STEP,
    NOTE_PT,
    PAD,
    SUM_PAD,
    TITLE_PT,
    VALUE_PT,
    WORDS_PT,
    Line,
)
from pantry.paper.sheets.sheet_parts import SheetParts, Titles
from pantry.paper.sizes import LINE_PT, MARGIN_PT
from pantry.paper.text import Room
from pantry.paper.words import once_each

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pantry.language import Language
    from pantry.paper.page import Pages
    from pantry.paper.report.told import Fact, Told
    from pantry.paper.words import Words

_HEAD_PT, _FOOT_PT = 78.0, 20.0  # title in two languages, site and month; page n of m
_FIGURE_PT, _FIGURE_WORDS_PT, _FIGURES_A_ROW = 26.0, 9.0, 4
_BOX_PT, _GAP = 64.0, 8.0
_BAR_PT = 8.0
_LEGEND_BAR = (24.0, 8.0)
FURTHER_PT = _HEAD_PT + _FOOT_PT  # of a page, for its head and foot
FIGURES_PT = FURTHER_PT + 2 * (_BOX_PT + _GAP)  # of the first page, with its large figures


class ReportPage:
    """One page."""

    def __init__(self, pages: Pages, site_name: str, languages: tuple[Language, ...]) -> None:
        self._pages, self._languages = pages, languages
        self._site = site_name
        self._parts = SheetParts(pages)

    def draw(self, titles: Words, told: Told, lines: Sequence[Line], page: tuple[int, int]) -> None:
        """All of it; `page`: which of how many."""
        parts = self._parts
        parts.draw_titles(Titles(titles, self._pages.clean(self._site).words, told.period))
        down = parts.top - _HEAD_PT
        if page[0] == 1:
            down = self._figures(told.figures, down)
        for line in lines:
            self._line(line, down)
            down -= line.height
        said = once_each(language.say("page {n} of {m}", n=page[0], m=page[1]) for language in self._languages)
        fitted = self._pages.fit(" · ".join(said), Room(parts.right - parts.left, NOTE_PT), Font.REGULAR)
        self._pages.words(parts.left, MARGIN_PT + 2, fitted.lines[0], Style(Font.REGULAR, fitted.size))

    def _figures(self, figures: Sequence[Fact], top: float) -> float:
        """Two rows of boxes; gives how far down they go."""
        parts = self._parts
        width = (parts.right - parts.left - (_FIGURES_A_ROW - 1) * _GAP) / _FIGURES_A_ROW
        for number, figure in enumerate(figures):
            row, column = divmod(number, _FIGURES_A_ROW)
            left, above = parts.left + column * (width + _GAP), top - row * (_BOX_PT + _GAP)
            self._pages.frame((left, above - _BOX_PT), (width, _BOX_PT), LINE_PT)
            self._figure(figure, left + PAD, above, width - 2 * PAD)
        return top - -(-len(figures) // _FIGURES_A_ROW) * (_BOX_PT + _GAP)

    def _figure(self, figure: Fact, left: float, top: float, across: float) -> None:
        fitted = self._pages.fit(figure.value, Room(across, _FIGURE_PT), Font.BOLD)
        self._pages.words(left, top - 30, fitted.lines[0], Style(Font.BOLD, fitted.size))
        sizes = [self._pages.fit(said, Room(across, _FIGURE_WORDS_PT), Font.REGULAR).size for said in figure.label]
        size, step = min(sizes), self._parts.leading(figure.label, 1.15) * min(sizes)
        for number, said in enumerate(figure.label):
            line = self._pages.fit(said, Room(across, size), Font.REGULAR).lines[0]
            style = Style(Font.REGULAR, size, Align.START)
            self._pages.words(left, top - 44 - number * step, line, style, across)

    def _line(self, line: Line, top: float) -> None:
        if line.is_title:
            self._title(line, top)
        elif line.is_fact:
            self._fact(line, top)
        else:
            self._row(line, top)

    def _title(self, line: Line, top: float) -> None:
        """Over a rule; what its fillings are stands under it."""
        parts = self._parts
        rule = top - 24
        fitted = self._pages.fit(line.label[0], Room(parts.right - parts.left, TITLE_PT), Font.BOLD)
        below = self._pages.faces.of(Font.BOLD).ink(fitted.lines[0])[1] * fitted.size
        self._pages.words(parts.left, rule + max(5, below + 2), fitted.lines[0], Style(Font.BOLD, fitted.size))
        self._pages.line((parts.left, rule), (parts.right, rule), 2 * LINE_PT)
        each = (parts.right - parts.left) / max(len(line.legend), 1)
        for number, (fill, words) in enumerate(line.legend):
            left, bottom = parts.left + number * each, rule - 14
            draw_bar(self._pages, fill, (left, bottom), _LEGEND_BAR)
            start = left + _LEGEND_BAR[0] + PAD
            fitted = self._pages.fit(words, Room(each - _LEGEND_BAR[0] - 3 * PAD, WORDS_PT), Font.REGULAR)
            self._pages.words(start, bottom + 1, fitted.lines[0], Style(Font.REGULAR, fitted.size))

    def _row(self, line: Line, top: float) -> None:
        parts = self._parts
        if line.is_sum:
            end = parts.left + LABEL_SHARE * (parts.right - parts.left) + VALUE_PT
            self._pages.line((parts.left, top - SUM_PAD / 2), (end, top - SUM_PAD / 2), LINE_PT)
            top -= SUM_PAD
        across = LABEL_SHARE * (parts.right - parts.left)
        font = Font.BOLD if line.is_sum else Font.REGULAR
        self._label(line, top, across - PAD, font)
        start = parts.left + across
        room = parts.right - start - VALUE_PT - 2 * PAD
        for number, bar in enumerate(line.bars):
            middle = top - PAD / 2 - (number + 0.5) * BAR_STEP
            baseline = middle - CAP_HEIGHT * WORDS_PT / 2
            end = start + VALUE_PT
            self._pages.words(end, baseline, bar.value, Style(font, WORDS_PT, Align.RIGHT))
            left = end + 2 * PAD
            draw_bar(self._pages, bar.fill, (left, middle - _BAR_PT / 2), (bar.share * room, _BAR_PT))

    def _fact(self, line: Line, top: float) -> None:
        parts = self._parts
        across = parts.right - parts.left - VALUE_PT - PAD
        self._label(line, top, across, Font.REGULAR)
        baseline = top - PAD / 2 - ASCENT * WORDS_PT
        value = self._pages.fit(line.bars[0].value, Room(2 * VALUE_PT, WORDS_PT), Font.BOLD)
        self._pages.words(parts.right, baseline, value.lines[0], Style(Font.BOLD, value.size, Align.RIGHT))
        down = top - PAD / 2 - len(line.label) * LABEL_STEP - ASCENT * NOTE_PT
        for said in line.notes:
            note = self._pages.fit(self._pages.clean(said).words, Room(across - 2 * PAD, NOTE_PT), Font.REGULAR)
            style = Style(Font.REGULAR, note.size, Align.START)
            self._pages.words(parts.left + 2 * PAD, down, note.lines[0], style, across - 2 * PAD)
            down -= LABEL_STEP

    def _label(self, line: Line, top: float, across: float, font: Font) -> None:
        for number, said in enumerate(line.label):
            clean = self._pages.clean(said).words
            fitted = self._pages.fit(clean, Room(across, WORDS_PT), font)
            baseline = top - PAD / 2 - ASCENT * WORDS_PT - number * LABEL_STEP
            style = Style(font, fitted.size, Align.START)
            self._pages.words(self._parts.left, baseline, fitted.lines[0], style, across)
