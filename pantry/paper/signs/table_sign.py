"""The sign of one thing on the table: what it is, how many each may take, what it contains.

In: a `TableSign`. Out: one PDF of one page: a tent of two faces, to be folded across its middle, or a page as a whole.
What nobody knows to be free from an allergen is never said to be.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from pantry.paper.fonts import CAP_HEIGHT, Font
from pantry.paper.page import Align, Pages, Style
from pantry.paper.sheets.sheet_parts import SMALL_PT, once_each
from pantry.paper.signs.large_words import LargeRoom, draw_in_middle, set_large
from pantry.paper.sizes import LINE_PT, MARGIN_PT, MM, PaperSize

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pantry.language import Language
    from pantry.paper.sheets.sheet_table import Words

_FRAME_PT, _RADIUS_PT, _PAD_PT, _GAP_PT = 2 * MM, 16.0, 8 * MM, 8 * MM
_NAME_SHARE = 0.55  # of what the allergens leave
_FOOT_SHARE, _LONG_FOOT_SHARE, _LONG_FOOT = 0.24, 0.38, 3
_PICTURE_SHARE = 0.24  # of the width
_FOLD_PT = 15 * MM
_SMALLEST_PT = 10.0  # smaller than a sign should be, but nothing that matters is cut


class Per(StrEnum):
    """For whom a limit is."""

    HOUSEHOLD = "household"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Contains:
    """What is known of a thing's allergens: those that it contains, in our words (`tree_nuts`) or in others.

    `ends`: somebody looked, and found none.
    """

    allergens: tuple[str, ...] = ()
    ends: bool = False


@dataclass(frozen=True, slots=True)
class TableSign:
    """What to print; `languages` one or two in the site's order.

    `names`: what the thing is called in each language; none: the sign is for all of the table. `limit` 0: none.
    `contains` None: nothing is said of allergens, as of what isn't eaten.
    """

    languages: tuple[Language, ...]
    paper: PaperSize = PaperSize.LETTER
    names: tuple[str, ...] = ()
    pictogram: str = "hand-heart"
    limit: int = 0
    per: Per = Per.HOUSEHOLD
    contains: Contains | None = None
    is_tent: bool = True

    @property
    def pages(self) -> int:
        """A sign is one page."""
        return 1

    def draw(self) -> bytes:
        """The PDF."""
        width, height = self.paper.points
        names = once_each(self.names) or once_each(language.say("Free food") for language in self.languages)
        size = (width, height) if self.is_tent else (height, width)
        pages = Pages(size, " · ".join(names), self.languages[0].code)
        face = _Face(pages, self, once_each(pages.clean(name).words for name in names))
        if self.is_tent:
            half = height / 2
            with pages.upside_down():
                face.draw(half)
            face.draw(half)
            _draw_fold(pages, half, self.languages)
        else:
            face.draw(pages.height)
        return pages.finished()


class _Face:
    """One face, from the foot of the page up."""

    def __init__(self, pages: Pages, sign: TableSign, names: Words) -> None:
        self._pages, self._sign, self._names = pages, sign, names
        self._left = MARGIN_PT + _PAD_PT
        self._across = pages.width - 2 * self._left
        self._picture = _PICTURE_SHARE * self._across

    def draw(self, height: float) -> None:
        """The frame and what stands in it: the name, what to take, the allergens."""
        pages, foot = self._pages, self._foot()
        pages.card((MARGIN_PT, MARGIN_PT), (pages.width - 2 * MARGIN_PT, height - 2 * MARGIN_PT), _FRAME_PT, _RADIUS_PT)
        top, inside = height - MARGIN_PT - _PAD_PT, height - 2 * (MARGIN_PT + _PAD_PT)
        foot_pt = self._foot_share() * inside
        name_pt, take_pt = _NAME_SHARE * (inside - foot_pt), (1 - _NAME_SHARE) * (inside - foot_pt)
        self._draw_name(top, name_pt)
        self._rule(top - name_pt)
        self._draw_take(top - name_pt, take_pt)
        if foot:
            self._rule(top - name_pt - take_pt)
            self._draw_foot(foot, top - name_pt - take_pt, foot_pt)

    def _foot_share(self) -> float:
        """How much of the height the allergens take: more where there are many."""
        contains = self._sign.contains
        if contains is None:
            return 0.0
        return _LONG_FOOT_SHARE if len(contains.allergens) > _LONG_FOOT else _FOOT_SHARE

    def _rule(self, y: float) -> None:
        self._pages.line((self._left, y), (self._left + self._across, y), 2 * LINE_PT)

    def _draw_name(self, top: float, height: float) -> None:
        """The pictogram, and what the thing is called beside it."""
        room = height - _GAP_PT
        side = min(self._picture, room)
        x = self._left + (self._picture - side) / 2
        self._pages.pictogram(self._sign.pictogram, (x, top - room / 2 - side / 2), side)
        self._draw_beside(self._names, top - room / 2, LargeRoom(self._beside, room, 96.0, _SMALLEST_PT))

    def _draw_take(self, top: float, height: float) -> None:
        """How many, as a number that is read from afar, and in words."""
        sign, middle, room = self._sign, top - height / 2, height - _GAP_PT
        words = _take(sign)
        if not sign.limit:
            block = set_large(self._pages, words, LargeRoom(self._across, room, 60.0, _SMALLEST_PT))
            draw_in_middle(self._pages, block, self._left, middle)
            return
        number = str(sign.limit)
        size = min(room / CAP_HEIGHT, self._picture / self._pages.width_of(number, Style(Font.BOLD, 1)))
        style = Style(Font.BOLD, size, Align.CENTER)
        self._pages.words(self._left + self._picture / 2, middle - CAP_HEIGHT * size / 2, number, style)
        self._draw_beside(words, middle, LargeRoom(self._beside, room, 48.0, _SMALLEST_PT))

    @property
    def _beside(self) -> float:
        return self._across - self._picture - _GAP_PT

    def _draw_beside(self, words: Words, middle: float, room: LargeRoom) -> None:
        """Words right of the pictograms."""
        block = set_large(self._pages, words, room)
        draw_in_middle(self._pages, block, self._left + self._picture + _GAP_PT, middle)

    def _foot(self) -> Words:
        """What is said of allergens, if anything."""
        contains = self._sign.contains
        if contains is None:
            return ()
        return once_each(_allergens(language, contains, self._pages) for language in self._sign.languages)

    def _draw_foot(self, words: Words, top: float, height: float) -> None:
        room = LargeRoom(self._across, height - _GAP_PT / 2, 30.0, _SMALLEST_PT)
        draw_in_middle(self._pages, set_large(self._pages, words, room), self._left, top - height / 2 - _GAP_PT / 4)


def _take(sign: TableSign) -> Words:
    """What anybody may take."""
    if not sign.limit:
        return once_each(language.say("Take what you need.") for language in sign.languages)
    if sign.per is Per.PERSON:
        return once_each(
            language.say("Take what you need, up to {n} for each person.", n=language.number(sign.limit))
            for language in sign.languages
        )
    return once_each(
        language.say("Take what you need, up to {n} for each household.", n=language.number(sign.limit))
        for language in sign.languages
    )


def _allergens(language: Language, contains: Contains, pages: Pages) -> str:
    if not contains.allergens:
        return (
            language.say("We know of no allergens in it. Not sure? Ask us.")
            if contains.ends
            else language.say("Allergens: ask us.")
        )
    words = allergen_words(language)
    said = ", ".join(words.get(one) or pages.clean(one).words for one in contains.allergens)
    return language.say("Contains: {allergens}. For other allergens, ask us.", allergens=said)


def allergen_words(language: Language) -> Mapping[str, str]:
    """The nine main allergens, as a guest reads them."""
    return {
        "milk": language.say("milk"), "eggs": language.say("eggs"), "fish": language.say("fish"),
        "shellfish": language.say("shellfish"), "tree_nuts": language.say("nuts"),
        "peanuts": language.say("peanuts"), "wheat": language.say("wheat"), "soybeans": language.say("soy"),
        "sesame": language.say("sesame"),
    }  # fmt: skip


def _draw_fold(pages: Pages, y: float, languages: tuple[Language, ...]) -> None:
    """Where to fold: a mark at both edges, and words between that the crease takes."""
    for left in (MARGIN_PT, pages.width - MARGIN_PT - _FOLD_PT):
        pages.line((left, y), (left + _FOLD_PT, y))
    words = " · ".join(once_each(language.say("Fold here") for language in languages))
    pages.words(pages.width / 2, y - CAP_HEIGHT * SMALL_PT / 2, words, Style(Font.REGULAR, SMALL_PT, Align.CENTER))
