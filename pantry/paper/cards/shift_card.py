"""The card of a shift: the table in ten seconds, in six steps with pictograms; on its back what is so right now.

In: a `ShiftCard`. Out: one PDF: a page with two of the card on it, and where it is told, a page of what is open, held
and short-dated, and who has the key.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.paper.fonts import Font
from pantry.paper.large_words import LargeRoom, draw_block, draw_in_middle, set_alike, set_large
from pantry.paper.page import Pages
from pantry.paper.signs.told_page import draw_told
from pantry.paper.sizes import LINE_PT, MARGIN_PT, MM, PaperSize
from pantry.paper.words import Words, in_each

if TYPE_CHECKING:
    from pantry.language import Language
    from pantry.paper.signs.told_page import ToldPage

_COLUMNS, _ROWS = 2, 3
_GAP_PT, _PAD_PT = 8 * MM, 4 * MM
_TITLE_PT, _STEP_PT, _SMALLEST_PT, _PICTURE_PT = 20.0, 15.0, 8.0, 12 * MM
_TITLE_SHARE, _FOOT_SHARE = 0.12, 0.1


@dataclass(frozen=True, slots=True)
class ShiftCard:
    """What to print; `languages` one or two in the site's order, `now` what is so at this table."""

    languages: tuple[Language, ...]
    paper: PaperSize = PaperSize.LETTER
    now: ToldPage | None = None

    @property
    def pages(self) -> int:
        """Both cards are on one page, and the back is another."""
        return 1 if self.now is None else 2

    def draw(self) -> bytes:
        """The PDF."""
        titles = in_each(self.languages, "The table in ten seconds")
        pages = Pages.of(self.paper.points, titles, self.languages)
        width, height = pages.width - 2 * MARGIN_PT, (pages.height - 2 * MARGIN_PT - _GAP_PT) / 2
        for bottom in (MARGIN_PT, MARGIN_PT + height + _GAP_PT):
            pages.card((MARGIN_PT, bottom), (width, height))
            _Card(pages, self.languages, bottom + height - _PAD_PT, height - 2 * _PAD_PT).draw(titles)
        if self.now is not None:
            pages.next_page()
            draw_told(pages, self.now)
        return pages.finished()


def _steps(languages: tuple[Language, ...]) -> tuple[tuple[str, Words], ...]:
    """A pictogram and what to do, in the order in which it is needed."""
    return (
        ("users", in_each(languages, "Type how many people, then Enter: a household.")),
        ("scan-barcode", in_each(languages, "Scan what else they take: it goes out.")),
        ("download", in_each(languages, "Food comes in? Scan the card Take in first.")),
        ("package", in_each(languages, "Unknown food? Scan it all the same: it counts.")),
        ("delete", in_each(languages, "A mistake? Backspace takes the last line back.")),
        ("circle-question-mark", in_each(languages, "Lost? Type ? and Enter.")),
    )


class _Card:
    """One card from its top down."""

    def __init__(self, pages: Pages, languages: tuple[Language, ...], top: float, height: float) -> None:
        self._pages, self._languages, self._top, self._height = pages, languages, top, height
        self._left = MARGIN_PT + _PAD_PT
        self._across = pages.width - 2 * self._left

    def draw(self, titles: Words) -> None:
        """Title, steps, and that what is seen is saved."""
        title_pt, foot_pt = _TITLE_SHARE * self._height, _FOOT_SHARE * self._height
        bottom = self._top - self._height
        room = LargeRoom(self._across, title_pt, _TITLE_PT, _SMALLEST_PT)
        title = set_large(self._pages, (" · ".join(titles),), room)
        draw_block(self._pages, title, self._left, self._top)
        self._draw_steps(self._top - title_pt, self._height - title_pt - foot_pt)
        self._pages.line((self._left, bottom + foot_pt), (self._left + self._across, bottom + foot_pt), 2 * LINE_PT)
        saved = in_each(self._languages, "What is on the screen is saved.")
        room = LargeRoom(self._across, foot_pt - _PAD_PT / 2, _STEP_PT, _SMALLEST_PT, Font.REGULAR)
        draw_block(self._pages, set_large(self._pages, (" · ".join(saved),), room), self._left, bottom + room.height)

    def _draw_steps(self, top: float, height: float) -> None:
        """Down the left column, then down the right one, all words of one size."""
        steps, row = _steps(self._languages), height / _ROWS
        column = (self._across - _PAD_PT) / _COLUMNS
        beside = _PICTURE_PT + _PAD_PT
        room = LargeRoom(column - beside, row - _PAD_PT / 2, _STEP_PT, _SMALLEST_PT)
        blocks = set_alike(self._pages, ((words, room) for _, words in steps))
        for number, ((pictogram, _), block) in enumerate(zip(steps, blocks, strict=True)):
            at_column, at_row = divmod(number, _ROWS)
            x, middle = self._left + at_column * (column + _PAD_PT), top - (at_row + 0.5) * row
            self._pages.pictogram(pictogram, (x, middle - _PICTURE_PT / 2), _PICTURE_PT)
            draw_in_middle(self._pages, block, x + beside, middle)
