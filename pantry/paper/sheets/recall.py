"""A recall notice: hung up at the table and given to guests, so that nobody eats what was recalled.

In: a `RecallNotice`: the food, its lot or date and the reason, as far as they are known. Out: one PDF, a page for every
two languages; what isn't known has a line to write on.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pantry.errors import RefusedInput
from pantry.paper.fonts import ASCENT, CAP_HEIGHT, Font
from pantry.paper.large_words import LargeRoom, draw_in_middle, set_large
from pantry.paper.page import Align, Pages, Style
from pantry.paper.sheets.sheet_parts import SheetParts
from pantry.paper.sheets.site_line import fit_site_and_days
from pantry.paper.sizes import FRAME_PT, MARGIN_PT, PaperSize
from pantry.paper.text import Room
from pantry.paper.words import Words, in_each, once_each

if TYPE_CHECKING:
    from datetime import date

    from pantry.language import Language

_ON_A_PAGE = 2  # languages
_SIGN_PT, _TITLE_PT, _ABOUT_PT = 84.0, 32.0, 12.0
_LABEL_PT, _FACT_PT = 12.0, 20.0
_FACT_ROW_PT, _LABEL_ROOM = 64.0, 130.0
_PAD_PT, _GAP_PT = 10.0, 16.0
_PICTURE_PT, _STEPS_LEFT = 34.0, 52.0
_PICTURES = ("octagon-x", "trash-2", "stethoscope", "message-circle")
_STEP_SIZES = (20.0, 18.0, 16.0, 14.0, 12.0, 11.0, 10.0)


@dataclass(frozen=True, slots=True)
class RecallNotice:
    """What to print; `item`, `lot` and `reason` as somebody typed them, or nothing; two `languages` are on a page."""

    site_name: str
    day: date
    languages: tuple[Language, ...]
    paper: PaperSize = PaperSize.LETTER
    item: str = ""
    lot: str = ""
    reason: str = ""

    @property
    def pages(self) -> int:
        """One for every two languages."""
        return len(self._by_page())

    def draw(self) -> bytes:
        """The PDF."""
        first, *others = self._by_page()
        titles = _titles(first)
        pages = Pages.of(self.paper.points, titles, first)
        _Page(pages, replace(self, languages=first)).draw(titles)
        for languages in others:
            pages.next_page(mirrored=languages[0].is_right_to_left)
            _Page(pages, replace(self, languages=languages)).draw(_titles(languages))
        return pages.finished()

    def _by_page(self) -> tuple[tuple[Language, ...], ...]:
        starts = range(0, len(self.languages), _ON_A_PAGE)
        return tuple(self.languages[start : start + _ON_A_PAGE] for start in starts)


def _titles(languages: tuple[Language, ...]) -> Words:
    return in_each(languages, "Please do not eat this food")


class _Page:
    """The page, drawn from the top down."""

    def __init__(self, pages: Pages, notice: RecallNotice) -> None:
        self._pages, self._notice = pages, notice
        self._parts = SheetParts(pages)

    def draw(self, titles: Words) -> None:
        """All of it."""
        down = self._facts(self._head(titles) - _GAP_PT) - _GAP_PT
        self._steps(down, self._whose() + _GAP_PT)

    def _head(self, titles: Words) -> float:
        """The stop sign and beside it what matters most; gives how far down they go."""
        parts = self._parts
        self._pages.pictogram("octagon-x", (parts.left, parts.top - _SIGN_PT), _SIGN_PT)
        left = parts.left + _SIGN_PT + _GAP_PT
        across = parts.right - left
        fitted = [self._pages.fit(title, Room(across, _TITLE_PT, 2), Font.BOLD) for title in titles]
        size = min(each.size for each in fitted)
        lines = [line for title in titles for line in self._pages.fit(title, Room(across, size, 2), Font.BOLD).lines]
        step = parts.leading(titles, 1.25) * size
        above = self._pages.faces.of(Font.BOLD).ink(lines[0])[0]
        highest = (above if above > ASCENT else CAP_HEIGHT) * size  # letters of one language reach further
        down = parts.top - max(highest, (_SIGN_PT - (len(lines) - 1) * step + CAP_HEIGHT * size) / 2)
        for line in lines:
            self._pages.words(left, down, line, Style(Font.BOLD, size, Align.START), across)
            down -= step
        return min(parts.top - _SIGN_PT, down + step - size / 3)

    def _facts(self, top: float) -> float:
        """Which food it is, in a frame; gives its bottom."""
        parts, notice = self._parts, self._notice
        languages = notice.languages
        facts = (
            (in_each(languages, "Food"), self._pages.clean(notice.item).words),
            (in_each(languages, "Lot or date"), self._pages.whole(notice.lot, _lot_too_long())),
            (in_each(languages, "Why"), self._pages.clean(notice.reason).words),
        )
        for row, (label, fact) in enumerate(facts):
            middle = top - (row + 0.5) * _FACT_ROW_PT
            self._label(label, middle)
            self._fact(fact, middle)
        height = len(facts) * _FACT_ROW_PT
        for row in range(1, len(facts)):
            self._pages.line((parts.left, top - row * _FACT_ROW_PT), (parts.right, top - row * _FACT_ROW_PT))
        self._pages.frame((parts.left, top - height), (parts.right - parts.left, height), 2 * FRAME_PT)
        return top - height

    def _label(self, words: Words, middle: float) -> None:
        """What a row is, one language under the other."""
        x, room = self._parts.left + _PAD_PT, Room(_LABEL_ROOM - _PAD_PT, _LABEL_PT, 2)
        size = min(self._pages.fit(said, room, Font.BOLD).size for said in words)
        lines = [line for said in words for line in self._pages.fit(said, Room(room.width, size, 2), Font.BOLD).lines]
        step = self._parts.leading(words, 1.2) * size
        down = middle + (len(lines) - 1) * step / 2 - CAP_HEIGHT * size / 2
        for line in lines:
            self._pages.words(x, down, line, Style(Font.BOLD, size, Align.START), room.width)
            down -= step

    def _fact(self, known: str, middle: float) -> None:
        """What is known, or the room to write it; a lot may be one word of sixty letters."""
        left = self._parts.left + _LABEL_ROOM + _PAD_PT
        across, height = self._parts.right - _PAD_PT - left, _FACT_ROW_PT - _PAD_PT
        if known:
            room = LargeRoom(across, height, _FACT_PT, breaks_words=True)
            draw_in_middle(self._pages, set_large(self._pages, (known,), room), left, middle)

    def _steps(self, top: float, bottom: float) -> None:
        """What to do, as large as there is room, each with its pictogram."""
        parts = SheetParts(self._pages, self._parts.left + _STEPS_LEFT)
        steps = self._what_to_do()
        size = next((size for size in _STEP_SIZES if self._height(parts, steps, size) <= top - bottom), _STEP_SIZES[-1])
        gap = min((top - bottom - self._height(parts, steps, size)) / len(steps), _GAP_PT)
        for picture, words in steps:
            self._pages.pictogram(picture, (self._parts.left, top - _PICTURE_PT - 2), _PICTURE_PT)
            below = parts.draw_side_by_side(words, top, size)
            top = min(below, top - _PICTURE_PT - 2) - _GAP_PT / 2 - gap

    def _height(self, parts: SheetParts, steps: tuple[tuple[str, Words], ...], size: float) -> float:
        """How high all steps are together."""
        return sum(
            max(parts.leading(words) * size * parts.lines_side_by_side(words, size), _PICTURE_PT + 2) + _GAP_PT / 2
            for _, words in steps
        )

    def _what_to_do(self) -> tuple[tuple[str, Words], ...]:
        said = [_steps_in(language) for language in self._notice.languages]
        each_step = zip(*said, strict=True)
        return tuple((picture, once_each(words)) for picture, words in zip(_PICTURES, each_step, strict=True))

    def _whose(self) -> float:
        """Who says so and since when, at the bottom; gives its top."""
        parts, notice = self._parts, self._notice
        days = once_each(language.day(notice.day) for language in notice.languages)
        site, room = self._pages.clean(notice.site_name).words, Room(parts.right - parts.left, _ABOUT_PT)
        fitted = fit_site_and_days(self._pages, site, days, room, Font.BOLD)
        style = Style(Font.BOLD, fitted.size, Align.START)
        self._pages.words(parts.left, MARGIN_PT + fitted.size / 3, fitted.lines[0], style, parts.right - parts.left)
        return MARGIN_PT + 1.5 * fitted.size


def _lot_too_long() -> RefusedInput:
    return RefusedInput(
        "The lot is too long for this page, and a lot that is cut could be another one. Nothing was printed. Name fewer"
        " lots, and print a notice for each of the others."
    )


def _steps_in(language: Language) -> Words:
    """What to do with it, one sentence or two for each pictogram."""
    return (
        language.say("Do not eat it, and do not give it away."),
        language.say("Bring it back to us, or put it in the trash."),
        language.say("If you ate it and feel sick, call a doctor. In an emergency, call 911."),
        language.say("You did nothing wrong. Ask us anything, we are glad to help."),
    )
