"""Fills cards in: languages, and what the books know of what is scanned.

In: where words and codes come from, what is wanted of the cards. Out: the cards, still undrawn.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.language import PAPER_LANGUAGES, on_paper
from pantry.office.printing.from_books import languages_of
from pantry.paper.cards.point_card import PointCard
from pantry.paper.cards.shift_card import ShiftCard

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pantry.office.printing.from_books import FromBooks
    from pantry.office.printing.sheet_wanted import SheetWanted
    from pantry.paper.printed import Paper


def _point_card(source: FromBooks, wanted: SheetWanted) -> PointCard:
    """In every language, whatever was asked for; what was comes first."""
    first = (language.code for language in languages_of(source.settings, wanted.languages))
    codes = (code for code in dict.fromkeys((*first, *PAPER_LANGUAGES)) if code in PAPER_LANGUAGES)
    return PointCard(tuple(map(on_paper, codes)), wanted.size)


def _shift_card(source: FromBooks, wanted: SheetWanted) -> ShiftCard:
    return ShiftCard(languages_of(source.settings, wanted.languages), wanted.size)


CARDS: Mapping[str, Callable[[FromBooks, SheetWanted], Paper]] = {
    "shift": _shift_card,
    "point": _point_card,
}
