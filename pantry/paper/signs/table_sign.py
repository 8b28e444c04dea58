"""The sign of one thing on the table: what it is, how many each may take, what it contains.

In: a `TableSign`. Out: one PDF of one page: a tent of two faces, to be folded across its middle, or a page as a whole.
What nobody knows to be free from an allergen is never said to be.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from pantry.errors import RefusedInput
from pantry.paper.fonts import CAP_HEIGHT, Font
from pantry.paper.page import Align, Pages, Style
from pantry.paper.sheets.sheet_parts import SMALL_PT
from pantry.paper.signs.sign_parts import (
    GAP_PT,
    beside,
    cut_bands,
    draw_frame,
    draw_picture,
    draw_rule,
    draw_words,
)
from pantry.paper.sizes import MARGIN_PT, MM, PaperSize
from pantry.paper.words import Words, in_each, once_each

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pantry.language import Language
    from pantry.paper.signs.sign_parts import Band

_NAME_PT, _TAKE_PT, _LIMIT_PT, _ALLERGENS_PT = 96.0, 60.0, 48.0, 30.0
_NAME_SHARE = 0.55  # of what the allergens leave
_FOOT_SHARE, _LONG_FOOT_SHARE, _LONG_FOOT = 0.24, 0.38, 3
_PICTURE_SHARE = 0.24  # of the width
_FOLD_PT = 15 * MM


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
        names = once_each(self.names) or in_each(self.languages, "Free food")
        size = (width, height) if self.is_tent else (height, width)
        pages = Pages.of(size, names, self.languages)
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

    def draw(self, height: float) -> None:
        """The frame and what stands in it: the name, what to take, the allergens."""
        whole, allergens = draw_frame(self._pages, height), self._allergens()
        foot = self._foot_share()
        picture = _PICTURE_SHARE * whole.width
        name, take, below = cut_bands(whole, _NAME_SHARE * (1 - foot), (1 - _NAME_SHARE) * (1 - foot), foot)
        draw_picture(self._pages, self._sign.pictogram, name, picture)
        self._draw_beside(self._names, name, picture, _NAME_PT)
        draw_rule(self._pages, take)
        self._draw_take(take, picture)
        if allergens:
            draw_rule(self._pages, below)
            draw_words(self._pages, allergens, below, _ALLERGENS_PT)

    def _foot_share(self) -> float:
        """How much of the height the allergens take: more where there are many."""
        contains = self._sign.contains
        if contains is None:
            return 0.0
        return _LONG_FOOT_SHARE if len(contains.allergens) > _LONG_FOOT else _FOOT_SHARE

    def _draw_take(self, band: Band, picture: float) -> None:
        """How many, as a number that is read from afar, and in words."""
        sign, words = self._sign, _take(self._sign)
        if not sign.limit:
            draw_words(self._pages, words, band, _TAKE_PT)
            return
        number, room = str(sign.limit), band.height - GAP_PT
        size = min(room / CAP_HEIGHT, picture / self._pages.width_of(number, Style(Font.BOLD, 1)))
        style = Style(Font.BOLD, size, Align.CENTER)
        self._pages.words(band.left + picture / 2, band.middle - CAP_HEIGHT * size / 2, number, style)
        self._draw_beside(words, band, picture, _LIMIT_PT)

    def _draw_beside(self, words: Words, band: Band, picture: float, largest: float) -> None:
        """Words right of the pictograms."""
        draw_words(self._pages, words, beside(band, picture + GAP_PT), largest)

    def _allergens(self) -> Words:
        """What is said of them, if anything."""
        contains = self._sign.contains
        if contains is None:
            return ()
        said = once_each(_allergens(language, contains, self._pages) for language in self._sign.languages)
        return tuple(self._pages.whole(sentence, _allergens_too_long()) for sentence in said)


def _take(sign: TableSign) -> Words:
    """What anybody may take."""
    if not sign.limit:
        return in_each(sign.languages, "Take what you need.")
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
    said = language.listed(words.get(one) or pages.whole(one, _allergens_too_long()) for one in contains.allergens)
    return language.say("Contains: {allergens}. For other allergens, ask us.", allergens=said)


def _allergens_too_long() -> RefusedInput:
    return RefusedInput(
        "The allergens don't fit on this sign, and none of them may be left out. Nothing was printed. Choose a full"
        " page, or one language, or say them in fewer words."
    )


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
    words = " · ".join(in_each(languages, "Fold here"))
    pages.words(pages.width / 2, y - CAP_HEIGHT * SMALL_PT / 2, words, Style(Font.REGULAR, SMALL_PT, Align.CENTER))
