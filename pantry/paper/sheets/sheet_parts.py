"""What all sheets to be written on have alike: titles, words side by side, and the foot to key a page in.

In: words in one or two languages, and how far down the page they begin. Out: drawn parts, and how far down they end.
All measures in points from the page's lower left corner.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.paper.fonts import ASCENT, CAP_HEIGHT, DESCENT, Font
from pantry.paper.page import Align, Pages, Style
from pantry.paper.sheets.site_line import fit_site_and_days
from pantry.paper.sizes import LINE_PT, MARGIN_PT, MM, TICK_PT
from pantry.paper.text import Room, wrap
from pantry.paper.words import Words, in_each

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pantry.language import Language

SMALL_PT = 9.0
LEADING = 1.3
GUTTER = 18.0
_NUMBER_BOX_PT = (18 * MM, 8 * MM)
_TITLE_PT, _ABOUT_PT = 20.0, 12.0
_TITLE_LEADING = 1.15
_DATE_LINE_PT = 80.0  # or half of what is left for a name and a date
_LOOSE_ENOUGH = 0.85  # the highest letter seldom stands under the lowest


@dataclass(frozen=True, slots=True)
class Foot:
    """What is written when a page was counted, and what happens to it then; `totals_agree`: where it has totals."""

    keyed_by: Words
    keyed_on: Words
    totals_agree: Words
    fate: Words


@dataclass(frozen=True, slots=True)
class Titles:
    """What stands on top: the paper's name, the site's, the day."""

    titles: Words
    site: str
    days: Words


def foot_of(languages: tuple[Language, ...], fate: Words, *, totals_agree: bool = True) -> Foot:
    """The foot of any sheet that is keyed in, with what happens to this one then; some have no totals."""
    agree = in_each(languages, "Totals agree")
    return Foot(
        keyed_by=in_each(languages, "Keyed in by"),
        keyed_on=in_each(languages, "Date"),
        totals_agree=agree if totals_agree else (),
        fate=fate,
    )


def parts_of_page(pages: Pages, left: float = MARGIN_PT) -> SheetParts:
    """All between the margins; `left`: that of the page's left edge, which a binder's is wider at."""
    return SheetParts(pages, MARGIN_PT, pages.width - left) if pages.mirrored else SheetParts(pages, left)


class SheetParts:
    """Draws the parts of a page between its margins, of which the left one may be wider, or of a part of its width."""

    def __init__(
        self, pages: Pages, left: float = MARGIN_PT, right: float | None = None, top: float | None = None
    ) -> None:
        self.pages = pages
        self.left = left
        self.right = pages.width - MARGIN_PT if right is None else right
        self.top = pages.height - MARGIN_PT if top is None else top

    def draw_titles(self, said: Titles) -> float:
        """Titles and below them site and day; gives how far down they go."""
        down = self._title_lines(said.titles)
        self._site_and_day(said, down)
        return down - DESCENT * _ABOUT_PT

    def draw_title_alone(self, titles: Words) -> float:
        """The paper's name with nothing below it; gives how far down it goes."""
        return self._title_lines(titles) + (_TITLE_LEADING - DESCENT) * _TITLE_PT

    def _title_lines(self, titles: Words) -> float:
        """Each on the side of the first; gives where the next line of that size would stand."""
        down = self.top - self.pages.faces.bold.rise(titles[0]) * _TITLE_PT
        step = self.leading(titles, _TITLE_LEADING) * _TITLE_PT
        for title in titles:
            fitted = self.pages.fit(title, Room(self.right - self.left, _TITLE_PT), Font.BOLD)
            self.pages.words(self.left, down, fitted.lines[0], Style(Font.BOLD, fitted.size))
            down -= step
        return down

    def leading(self, words: Words, usual: float = LEADING) -> float:
        """From baseline to baseline in parts of the size: wider where letters of one language reach further."""
        reach = max(sum(self.pages.faces.regular.ink(said)) for said in words)
        return max(usual, usual * reach / (ASCENT + DESCENT) * _LOOSE_ENOUGH)

    def lines_side_by_side(self, words: Words, size: float) -> int:
        """How many lines the longest of paragraphs beside each other has."""
        measure = self.pages.measure(Style(Font.REGULAR, size))
        return max(len(wrap(said, width, measure)) for _, width, said in self._halves(words))

    def height_side_by_side(self, words: Words, size: float) -> float:
        """How far down paragraphs beside each other go."""
        above_last = (self.lines_side_by_side(words, size) - 1) * self.leading(words)
        return (ASCENT + above_last + self._below(words)) * size

    def draw_side_by_side(self, words: Words, top: float, size: float, font: Font = Font.REGULAR) -> float:
        """Paragraphs beside each other from `top` down; gives how far down the longest goes."""
        style, lowest = Style(font, size, Align.START), top
        step, below, measure = self.leading(words) * size, self._below(words) * size, self.pages.measure(style)
        for x, width, said in self._halves(words):
            down = top - ASCENT * size
            for line in wrap(said, width, measure):
                self.pages.words(x, down, line, style, width)
                lowest = min(lowest, down - below)
                down -= step
        return lowest

    def draw_line_to_fill(self, between: tuple[float, float], bottom: float, words: Words) -> None:
        """What is to be written, and the line for it from there to the right end."""
        left, right = between
        self.pages.line((self._stacked(left, bottom, words) + 6, bottom), (right, bottom))

    def draw_box_to_fill(self, x: float, bottom: float, words: Words) -> float:
        """A box to write a number in and what it is for beside it; gives its right end."""
        end = self._stacked(x, bottom + (_NUMBER_BOX_PT[1] - TICK_PT) / 2, words) + 5
        self.pages.frame((end, bottom), _NUMBER_BOX_PT, LINE_PT)
        return end + _NUMBER_BOX_PT[0]

    def draw_foot(self, foot: Foot) -> float:
        """What is written once the page was counted, at the bottom; gives its top."""
        bottom = self.draw_at_bottom(foot.fate) + 5
        self._keyed_in(foot, bottom)
        return bottom + max(TICK_PT, len(foot.keyed_by) * LEADING * SMALL_PT)

    def draw_at_bottom(self, words: Words) -> float:
        """Small print that ends at the bottom margin; gives its top."""
        top = MARGIN_PT + self.height_side_by_side(words, SMALL_PT)
        self.draw_side_by_side(words, top, SMALL_PT)
        return top

    def _site_and_day(self, said: Titles, down: float) -> None:
        """The site's name and the day on one line."""
        room = Room(self.right - self.left, _ABOUT_PT)
        fitted = fit_site_and_days(self.pages, said.site, said.days, room, Font.BOLD)
        self.pages.words(self.left, down, fitted.lines[0], Style(Font.BOLD, fitted.size))

    def _halves(self, words: Words) -> Iterator[tuple[float, float, str]]:
        """(left edge, width, words) of each language; one alone takes the whole width."""
        width = (self.right - self.left - GUTTER * (len(words) - 1)) / len(words)
        for number, said in enumerate(words):
            yield self.left + number * (width + GUTTER), width, said

    def _keyed_in(self, foot: Foot, bottom: float) -> None:
        """Who keyed the page in and when, to be written; whether its totals agree, to be ticked."""
        tick = end = self.right
        if foot.totals_agree:
            tick -= self._widest(foot.totals_agree) + 5 + TICK_PT
            end = tick - 24
        by_end = self._stacked(self.left, bottom, foot.keyed_by)
        to_write_on = end - by_end - 6 - 14 - self._widest(foot.keyed_on) - 6
        on = end - min(_DATE_LINE_PT, to_write_on / 2)
        on_start = on - self._widest(foot.keyed_on) - 6
        self.pages.line((by_end + 6, bottom), (on_start - 14, bottom))
        self._stacked(on_start, bottom, foot.keyed_on)
        self.pages.line((on, bottom), (end, bottom))
        if foot.totals_agree:
            self.pages.frame((tick, bottom), (TICK_PT, TICK_PT), LINE_PT)
            self._stacked(tick + TICK_PT + 5, bottom, foot.totals_agree)

    def _below(self, words: Words) -> float:
        """How far a line of these may reach below its baseline, in parts of the size."""
        return max(self.pages.faces.regular.ink(said)[1] for said in words)

    def _widest(self, words: Words) -> float:
        return max(self.pages.width_of(line, Style(Font.REGULAR, SMALL_PT)) for line in words)

    def _stacked(self, x: float, bottom: float, words: Words) -> float:
        """Small lines under each other in the height of a tick box; gives their right end."""
        step = 1.15 * SMALL_PT
        block = (len(words) - 1) * step + CAP_HEIGHT * SMALL_PT
        down = bottom + TICK_PT - (TICK_PT - block) / 2 - CAP_HEIGHT * SMALL_PT
        for line in words:
            self.pages.words(x, down, line, Style(Font.REGULAR, SMALL_PT))
            down -= step
        return x + self._widest(words)
