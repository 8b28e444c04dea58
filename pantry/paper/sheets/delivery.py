"""The delivery list: stops by number and code, how many bags, and a box to tick at each door. No names, no addresses.

In: a `DeliveryList`: how many stops, or none to leave it open. Out: one PDF. It isn't keyed in by its code: what was
delivered is counted from the bags that went out and came back.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from pantry.paper.fonts import CAP_HEIGHT, Font
from pantry.paper.page import Align, Pages, Style
from pantry.paper.sheets.sheet import pages_words
from pantry.paper.sheets.sheet_code import CODE_ROOM
from pantry.paper.sheets.sheet_parts import GUTTER, SMALL_PT, SheetParts, Titles
from pantry.paper.sheets.sheet_table import LEAST_ROW_PT, Column, Space, Table, draw_table, rows_in
from pantry.paper.sizes import MARGIN_PT, MM, PaperSize
from pantry.paper.text import Room
from pantry.paper.words import Words, in_each, once_each

if TYPE_CHECKING:
    from datetime import date

    from pantry.language import Language

_CODE_PT, _BAGS_PT = 60 * MM, 24 * MM
_ABOUT_PT, _FIELD_PT = 11.0, 30.0
_BOXES_PT = 10 * MM


@dataclass(frozen=True, slots=True)
class DeliveryList:
    """What to print; `stops` 0: one page with as many rows as it holds. `left`: the margin at a binder's edge."""

    site_name: str
    day: date
    languages: tuple[Language, ...]
    paper: PaperSize = PaperSize.LETTER
    stops: int = 0
    row_pt: float = LEAST_ROW_PT
    left: float = MARGIN_PT

    @property
    def pages(self) -> int:
        """As many as the stops need."""
        return -(-self.stops // _stops_a_page(self)) if self.stops else 1

    def draw(self) -> bytes:
        """The PDF."""
        titles = in_each(self.languages, "Delivery list")
        pages = Pages(self.paper.points, " · ".join(titles), self.languages[0].code)
        first = 1
        for page, words in enumerate(pages_words(self.languages, self.pages)):
            if page:
                pages.next_page()
            first += _Page(pages, self).draw(first, words)
        return pages.finished()


@lru_cache(maxsize=1)
def _stops_a_page(wanted: DeliveryList) -> int:
    """How many stops a full page holds, found by drawing one; asked for more often than it changes."""
    return _Page(Pages(wanted.paper.points, "", ""), wanted).draw(1, ())


class _Page:
    """One page, drawn from the top down."""

    def __init__(self, pages: Pages, wanted: DeliveryList) -> None:
        self._pages, self._wanted = pages, wanted
        self._parts = SheetParts(pages, wanted.left)

    def draw(self, first: int, page_words: Words) -> int:
        """The whole page, from a stop on; gives how many stops it holds."""
        parts, languages = self._parts, self._wanted.languages
        self._page_number(page_words)
        titles = Titles(
            in_each(languages, "Delivery list"),
            self._pages.clean(self._wanted.site_name).words,
            once_each(language.day(self._wanted.day) for language in languages),
        )
        down = parts.draw_titles(titles, parts.right - parts.left - CODE_ROOM - GUTTER) - 5
        about = in_each(languages, "Codes only: no names and no addresses on this page. Tick one box at each stop.")
        down = parts.draw_side_by_side(about, down, _ABOUT_PT)
        down = self._fields(down)
        table = _table(languages, self._wanted.row_pt, first)
        space = Space(parts.left, parts.right, down - 8, self._foot() + 8)
        holds = rows_in(self._pages, table, space)
        rows = min(holds, self._wanted.stops - first + 1) if self._wanted.stops else holds
        bottom = space.bottom + (holds - rows) * self._wanted.row_pt
        draw_table(self._pages, table, Space(space.left, space.right, space.top, bottom))
        return rows

    def _page_number(self, words: Words) -> None:
        fitted = self._pages.fit(" · ".join(words), Room(CODE_ROOM, SMALL_PT), Font.REGULAR)
        style = Style(Font.REGULAR, fitted.size, Align.RIGHT)
        self._pages.words(self._parts.right, self._parts.top - CAP_HEIGHT * fitted.size, fitted.lines[0], style)

    def _fields(self, top: float) -> float:
        """Which route it is, who drives, when it left and came back, to be written; gives how far down they go."""
        parts, languages = self._parts, self._wanted.languages
        fields = (
            in_each(languages, "Route"),
            in_each(languages, "Who drives"),
            in_each(languages, "Left at"),
            in_each(languages, "Back at"),
        )
        step = (parts.right - parts.left + GUTTER) / len(fields)
        for number, words in enumerate(fields):
            x = parts.left + number * step
            parts.draw_line_to_fill((x, x + step - GUTTER), top - _FIELD_PT, words)
        return top - _FIELD_PT

    def _foot(self) -> float:
        """Bags out and back, and what happens to the page; gives its top."""
        parts, languages = self._parts, self._wanted.languages
        fate = in_each(languages, "This page is destroyed once the bags are counted.")
        top = parts.draw_at_bottom(fate)
        out = in_each(languages, "Bags out")
        back = in_each(languages, "Bags back")
        end = parts.draw_box_to_fill(parts.left, top + 5, out)
        parts.draw_box_to_fill(end + GUTTER, top + 5, back)
        return top + 5 + _BOXES_PT


def _table(languages: tuple[Language, ...], row_pt: float, first: int) -> Table:
    yes = in_each(languages, "Yes")
    return Table(
        (
            Column(in_each(languages, "Code"), width=_CODE_PT),
            Column(in_each(languages, "Bags"), width=_BAGS_PT),
            Column(in_each(languages, "Delivered"), tick=yes),
            Column(in_each(languages, "Nobody there"), tick=yes),
        ),
        total=in_each(languages, "Total"),
        row_pt=row_pt,
        first_number=first,
    )
