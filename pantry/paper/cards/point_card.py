"""The card that guests point at: how many people, what they don't eat, in all ten languages, so that all understand.

In: a `PointCard`: every language of papers, the site's first. Out: one PDF of two pages that belong together,
five languages on each; rows and pictograms are the same on both.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.language import PAPER_LANGUAGES
from pantry.paper.fonts import CAP_HEIGHT, Font
from pantry.paper.large_words import LargeRoom, draw_block, draw_in_middle, set_alike, set_large
from pantry.paper.page import Align, Pages, Style
from pantry.paper.sizes import FRAME_PT, LINE_PT, MARGIN_PT, MM, PaperSize
from pantry.paper.text import Room

if TYPE_CHECKING:
    from collections.abc import Callable

    from pantry.language import Language

SIZES = ("1", "2", "3", "4", "5", "6", "7", "8+")
LANGUAGES_A_PAGE = 5
_HEAD_PT, _NUMBERS_PT, _PICTURES_PT = 26.0, 17 * MM, 28 * MM
_NAME_PT, _NUMBER_PT, _LARGEST_PT, _SMALLEST_PT, _LABEL_PT = 15.0, 34.0, 17.0, 7.0, 8.0
_PAD_PT, _PICTURE_SHARE, _LABEL_SHARE = 4.0, 0.85, 0.5
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
            _Page(pages, here, first).draw()
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

    def __init__(self, pages: Pages, languages: tuple[Language, ...], labels: Language) -> None:
        self._pages, self._languages = pages, languages
        self._labels = tuple(
            (pictogram, label if row >= _ABOVE_NUMBERS else "") for row, (pictogram, label) in enumerate(_rows(labels))
        )
        self._left, self._right = MARGIN_PT, pages.width - MARGIN_PT
        self._top, self._bottom = pages.height - MARGIN_PT, MARGIN_PT
        self._row = (self._top - self._bottom - _HEAD_PT - _NUMBERS_PT) / len(self._labels)
        self._column = (self._right - self._left - _PICTURES_PT) / LANGUAGES_A_PAGE

    def draw(self) -> None:
        """All of it."""
        below_head = self._top - _HEAD_PT
        below_people = below_head - _ABOVE_NUMBERS * self._row
        tops = [below_head - row * self._row for row in range(_ABOVE_NUMBERS)]
        tops += [below_people - _NUMBERS_PT - row * self._row for row in range(len(self._labels) - _ABOVE_NUMBERS)]
        self._draw_lines(tops, below_people)
        self._draw_numbers(below_people)
        for top, (pictogram, label) in zip(tops, self._labels, strict=True):
            self._draw_picture(pictogram, label, top)
        for number, language in enumerate(self._languages):
            self._draw_language(language, self._left + _PICTURES_PT + number * self._column, tops)

    def _draw_lines(self, tops: list[float], numbers: float) -> None:
        """The frame, the rows, and the columns but for where the numbers stand."""
        pages = self._pages
        right = self._left + _PICTURES_PT + len(self._languages) * self._column
        for top in (*tops, numbers):
            is_heavy = top in (tops[0], numbers, tops[_ABOVE_NUMBERS])
            pages.line((self._left, top), (right, top), FRAME_PT if is_heavy else LINE_PT)
        for number in range(len(self._languages)):
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

    def _draw_picture(self, pictogram: str, label: str, top: float) -> None:
        """What the row is about, and under it the same in the volunteers' words."""
        words = set_large(self._pages, (label,) if label else (), self._label_room())
        left_for_it = self._row - (words.height if label else 0)
        side = _PICTURE_SHARE * left_for_it
        name, above = pictogram.removeprefix(_BANNED), (left_for_it - side) / 2
        pictures = (name,) if name == pictogram else (_BAN, name)
        x = self._left + (_PICTURES_PT - len(pictures) * side) / 2
        for number, picture in enumerate(pictures):
            self._pages.pictogram(picture, (x + number * side, top - side - above), side)
        bottom = top - self._row + _PAD_PT / 2
        draw_block(self._pages, words, self._left + _PAD_PT / 2, bottom + words.height, Align.CENTER)

    def _label_room(self) -> LargeRoom:
        return LargeRoom(_PICTURES_PT - _PAD_PT, _LABEL_SHARE * self._row, _LABEL_PT, _SMALLEST_PT, Font.REGULAR)

    def _draw_language(self, language: Language, left: float, tops: list[float]) -> None:
        """Its own name at the head, and its words, all of one size."""
        across = self._column - 2 * _PAD_PT
        name = PAPER_LANGUAGES.get(language.code, language.code)
        fitted = self._pages.fit(name, Room(across, _NAME_PT), Font.BOLD)
        baseline = self._top - _HEAD_PT / 2 - CAP_HEIGHT * fitted.size / 2
        self._pages.words(left + _PAD_PT, baseline, fitted.lines[0], Style(Font.BOLD, fitted.size, Align.START), across)
        room = LargeRoom(across, self._row - 2 * _PAD_PT, _LARGEST_PT, _SMALLEST_PT)
        asked = [((words,), room) for _, words in _rows(language)]
        sentences, needs = asked[:_ABOVE_NUMBERS], asked[_ABOVE_NUMBERS:]
        blocks = (*set_alike(self._pages, sentences), *set_alike(self._pages, needs))
        for block, top in zip(blocks, tops, strict=True):
            draw_in_middle(self._pages, block, left + _PAD_PT, top - self._row / 2)
