"""A month's or a year's report: large figures, then charts whose rows are their own table, then other facts.

In: a `ReportPaper`. Out: one PDF of one page to three, black on white.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from pantry.paper.fonts import load_faces
from pantry.paper.page import Pages
from pantry.paper.report.report_page import FIGURES_PT, FURTHER_PT, ReportPage
from pantry.paper.report.report_rows import lines_of
from pantry.paper.report.report_words import told_of
from pantry.paper.sizes import MARGIN_PT, PaperSize
from pantry.paper.words import in_each

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pantry.codes.measures import Units
    from pantry.language import Language
    from pantry.paper.report.report_rows import Line
    from pantry.paper.report.told import Told
    from pantry.reports.due import Due

_FIRST_ROWS = 4  # a title and what must stand with it


@dataclass(frozen=True, slots=True)
class ReportPaper:
    """What to print, in one or two languages."""

    site_name: str
    languages: tuple[Language, ...]
    due: Due
    units: Units
    paper: PaperSize = PaperSize.LETTER

    @property
    def pages(self) -> int:
        """As many as its charts fill."""
        return len(self._cut(self._told()))

    def draw(self) -> bytes:
        """The PDF."""
        titles, told = in_each(self.languages, "Report"), self._told()
        pages = Pages.of(self.paper.points, titles, self.languages)
        cut = self._cut(told)
        for number, lines in enumerate(cut):
            if number:
                pages.next_page()
            page = ReportPage(pages, self.site_name, self.languages)
            page.draw(titles, told, lines, (number + 1, len(cut)))
        return pages.finished()

    def _told(self) -> Told:
        return told_of(self.due, self.languages, self.units)

    def _cut(self, told: Told) -> tuple[tuple[Line, ...], ...]:
        """The lines of each page."""
        width, height = self.paper.points
        room = height - 2 * MARGIN_PT
        across = width - 2 * MARGIN_PT
        return _paged(lines_of(load_faces(), told, across, self.languages), room - FIGURES_PT, room - FURTHER_PT)


def _paged(lines: Sequence[Line], first: float, further: float) -> tuple[tuple[Line, ...], ...]:
    """A chart that takes up to half a page stays whole; where a longer one goes on, its title stands there again."""
    pages: list[list[Line]] = [[]]
    left = first
    title: Line | None = None
    for at, line in enumerate(lines):
        title = line if line.is_title else title
        needed = _needed(lines[at:], further / 2) if line.is_title else line.height
        if needed > left and pages[-1]:
            pages.append([])
            left = further
            if title is not None and not line.is_title:
                pages[-1].append(title)
                left -= title.height
        pages[-1].append(line)
        left -= line.height
    return tuple(map(tuple, pages))


def _needed(lines: Sequence[Line], most: float) -> float:
    """How much room a chart that begins here wants: for all of it, or where that is much for its first rows."""
    rows = takewhile(lambda line: not line.is_title, lines[1:])
    whole = lines[0].height + sum(row.height for row in rows)
    return whole if whole <= most else sum(line.height for line in lines[:_FIRST_ROWS])
