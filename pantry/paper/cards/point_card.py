"""The card that guests point at: how many people, what they don't eat, in all ten languages, so that all understand.

In: a `PointCard`: every language of papers, the site's first. Out: one PDF of two pages that belong together,
five languages on each; rows and pictograms are the same on both.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.language import PAPER_LANGUAGES
from pantry.paper.fonts import CAP_HEIGHT, Font
from pantry.paper.large_words import LargeRoom, draw_block, draw_in_middle, set_large
from pantry.paper.page import Align, Pages, Style
from pantry.paper.sizes import FRAME_PT, LINE_PT, MARGIN_PT, MM, PaperSize
from pantry.paper.text import Room

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pantry.language import Language
    from pantry.paper.words import Words

SIZES = ("1", "2", "3", "4", "5", "6", "7", "8+")
LANGUAGES_A_PAGE = 5
_HEAD_PT, _NUMBERS_PT, _PICTURES_PT = 26.0, 17 * MM, 28 * MM
_NAME_PT, _NUMBER_PT, _LARGEST_PT, _SMALLEST_PT, _LABEL_PT = 15.0, 34.0, 17.0, 7.0, 8.0
_PAD_PT, _PICTURE_SHARE, _LABEL_SHARE = 4.0, 0.85, 0.5
_ABOVE_PT = 2.5  # and below the words of a cell
_HIGH_ROW = 1.5  # of a sentence, in rows of needs
_BANNED, _BAN = "no ", "ban"
_ABOVE_NUMBERS = 2  # rows


@dataclass(frozen=True, slots=True)
class PointCard:
    """What to print; `languages` all of them, the first of which volunteers read too."""

    languages: tuple[Language, ...]
    paper: PaperSize = PaperSize.LETTER

    @property
    def pages(self) -> int:
        """Five languages on each."""
        return -(-len(self.languages) // LANGUAGES_A_PAGE)

    def draw(self) -> bytes:
        """The PDF."""
        first = self.languages[0]
        pages = Pages(self.paper.points, first.say("Point to what you need."), first.code)
        for number in range(self.pages):
            if number:
                pages.next_page()
            here = self.languages[number * LANGUAGES_A_PAGE : (number + 1) * LANGUAGES_A_PAGE]
            _Page(pages, here, self.languages).draw()
        return pages.finished()


def _rows(language: Language) -> tuple[tuple[str, str], ...]:
    """A pictogram, crossed out where the row says no, and the words beside it; the first two are about the card."""
    say: Callable[[str], str] = language.say
    return (
        ("pointer", say("Point to what you need.")),
        ("users", say("How many people is this food for?")),
        ("baby", say("A baby")),
        ("no cooking-pot", say("No kitchen")),
        ("leafy-green", say("Vegetarian")),
        ("vegan", say("Vegan")),
        ("moon-star", say("Halal")),
        ("no pig", say("No pork")),
        ("no milk", say("Allergy: milk")),
        ("no egg", say("Allergy: eggs")),
        ("no fish", say("Allergy: fish")),
        ("no shrimp", say("Allergy: shellfish")),
        ("no nut", say("Allergy: nuts")),
        ("no peanut", say("Allergy: peanuts")),
        ("no wheat", say("Allergy: wheat")),
        ("no bean", say("Allergy: soy")),
        ("no sesame", say("Allergy: sesame")),
    )


class _Page:
    """A grid: a language a column, a need a row; numbers across all of it."""

    def __init__(self, pages: Pages, here: tuple[Language, ...], languages: tuple[Language, ...]) -> None:
        self._pages, self._here, self._languages = pages, here, languages
        self._labels = tuple(
            (pictogram, label if row >= _ABOVE_NUMBERS else "")
            for row, (pictogram, label) in enumerate(_rows(languages[0]))
        )
        self._left, self._right = MARGIN_PT, pages.width - MARGIN_PT
        self._top, self._bottom = pages.height - MARGIN_PT, MARGIN_PT
        rows = (_HIGH_ROW,) * _ABOVE_NUMBERS + (1,) * (len(self._labels) - _ABOVE_NUMBERS)
        row = (self._top - self._bottom - _HEAD_PT - _NUMBERS_PT) / sum(rows)
        self._heights = tuple(high * row for high in rows)
        self._column = (self._right - self._left - _PICTURES_PT) / LANGUAGES_A_PAGE

    def draw(self) -> None:
        """All of it."""
        numbers = self._top - _HEAD_PT - sum(self._heights[:_ABOVE_NUMBERS])
        tops = [self._top - _HEAD_PT - sum(self._heights[:row]) for row in range(_ABOVE_NUMBERS)]
        below = range(_ABOVE_NUMBERS, len(self._labels))
        tops += [numbers - _NUMBERS_PT - sum(self._heights[_ABOVE_NUMBERS:row]) for row in below]
        self._draw_lines(tops, numbers)
        self._draw_numbers(numbers)
        for top, height, (pictogram, label) in zip(tops, self._heights, self._labels, strict=True):
            self._draw_picture(pictogram, label, top, height)
        size = self._size()
        for number, language in enumerate(self._here):
            self._draw_language(language, self._left + _PICTURES_PT + number * self._column, tops, size)

    def _draw_lines(self, tops: list[float], numbers: float) -> None:
        """The frame, the rows, and the columns but for where the numbers stand."""
        pages = self._pages
        right = self._left + _PICTURES_PT + len(self._here) * self._column
        for top in (*tops, numbers):
            is_heavy = top in (tops[0], numbers, tops[_ABOVE_NUMBERS])
            pages.line((self._left, top), (right, top), FRAME_PT if is_heavy else LINE_PT)
        for number in range(len(self._here)):
            x = self._left + _PICTURES_PT + number * self._column
            pages.line((x, self._top), (x, numbers))
            pages.line((x, numbers - _NUMBERS_PT), (x, self._bottom))
        pages.frame((self._left, self._bottom), (right - self._left, self._top - self._bottom))

    def _draw_numbers(self, top: float) -> None:
        """How many people, to point at: the same in every language."""
        cell = (self._right - self._left) / len(SIZES)
        style = Style(Font.BOLD, _NUMBER_PT, Align.CENTER)
        for number, size in enumerate(SIZES):
            x = self._left + number * cell
            if number:
                self._pages.line((x, top), (x, top - _NUMBERS_PT))
            baseline = top - _NUMBERS_PT / 2 - CAP_HEIGHT * _NUMBER_PT / 2
            self._pages.words(x + cell / 2, baseline, size, style)

    def _draw_picture(self, pictogram: str, label: str, top: float, height: float) -> None:
        """What the row is about, and under it the same in the volunteers' words."""
        room = LargeRoom(_PICTURES_PT - _PAD_PT, _LABEL_SHARE * height, _LABEL_PT, _SMALLEST_PT, Font.REGULAR)
        words = set_large(self._pages, (label,) if label else (), room)
        left_for_it = height - (words.height if label else 0)
        side = _PICTURE_SHARE * min(left_for_it, self._heights[-1])
        name, above = pictogram.removeprefix(_BANNED), (left_for_it - side) / 2
        pictures = (name,) if name == pictogram else (_BAN, name)
        x = self._left + (_PICTURES_PT - len(pictures) * side) / 2
        for number, picture in enumerate(pictures):
            self._pages.pictogram(picture, (x + number * side, top - side - above), side)
        bottom = top - height + _PAD_PT / 2
        draw_block(self._pages, words, self._left + _PAD_PT / 2, bottom + words.height, Align.CENTER)

    def _size(self) -> float:
        """At which all words of every language fit, on this page and the others: none is smaller than another."""
        return min(set_large(self._pages, *cell).size for language in self._languages for cell in self._cells(language))

    def _cells(self, language: Language, largest: float = _LARGEST_PT) -> Iterator[tuple[Words, LargeRoom]]:
        """The words of each row and their room."""
        for height, (_, words) in zip(self._heights, _rows(language), strict=True):
            yield (words,), LargeRoom(self._column - 2 * _PAD_PT, height - 2 * _ABOVE_PT, largest, _SMALLEST_PT)

    def _draw_language(self, language: Language, left: float, tops: list[float], size: float) -> None:
        """Its own name at the head, and its words."""
        across = self._column - 2 * _PAD_PT
        names = [PAPER_LANGUAGES.get(each.code, each.code) for each in self._languages]
        name_pt = min(self._pages.fit(name, Room(across, _NAME_PT), Font.BOLD).size for name in names)
        baseline = self._top - _HEAD_PT / 2 - CAP_HEIGHT * name_pt / 2
        name = PAPER_LANGUAGES.get(language.code, language.code)
        self._pages.words(left + _PAD_PT, baseline, name, Style(Font.BOLD, name_pt, Align.START), across)
        for cell, height, top in zip(self._cells(language, size), self._heights, tops, strict=True):
            draw_in_middle(self._pages, set_large(self._pages, *cell), left + _PAD_PT, top - height / 2)
