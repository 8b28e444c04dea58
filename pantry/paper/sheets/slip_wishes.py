"""What a guest would like, to be ticked on a slip: pictograms with their words, two in a row.

In: the slip's margins, its languages, how far down it begins. Out: drawn boxes, `WISHES_PT` high.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.paper.fonts import CAP_HEIGHT, Font
from pantry.paper.page import Style
from pantry.paper.sizes import LINE_PT, TICK_PT
from pantry.paper.text import Room
from pantry.paper.words import Words, in_each

if TYPE_CHECKING:
    from pantry.language import Language
    from pantry.paper.sheets.sheet_parts import SheetParts

_HEAD_PT, _WORDS_PT, _PICTURE_PT = 10.0, 9.0, 20.0
_ACROSS, _GAP_PT, _ROW_PT = 2, 4.0, 25.0
WISHES_PT = _HEAD_PT + _GAP_PT + 2 * _ROW_PT


def draw_wishes(parts: SheetParts, languages: tuple[Language, ...], top: float) -> None:
    """The question and its boxes from `top` down."""
    pages, across = parts.pages, parts.right - parts.left
    asks = " · ".join(in_each(languages, "What would you like?"))
    fitted = pages.fit(asks, Room(across, _HEAD_PT), Font.BOLD)
    down = top - CAP_HEIGHT * _HEAD_PT
    pages.words(parts.left, down, fitted.lines[0], Style(Font.BOLD, fitted.size))
    width = across / _ACROSS
    for number, (picture, words) in enumerate(_wishes(languages)):
        row, column = divmod(number, _ACROSS)
        middle = down - _GAP_PT - (row + 0.5) * _ROW_PT
        _draw_wish(parts, (parts.left + column * width, middle), picture, words)


def _wishes(languages: tuple[Language, ...]) -> tuple[tuple[str, Words], ...]:
    return (
        ("carrot", in_each(languages, "Produce")),
        ("wheat", in_each(languages, "Bread")),
        ("milk", in_each(languages, "Dairy")),
        ("baby", in_each(languages, "Things for a baby")),
    )


def _draw_wish(parts: SheetParts, at: tuple[float, float], picture: str, words: Words) -> None:
    """A box to tick, its pictogram, and what it is, from the left middle."""
    pages, (x, middle) = parts.pages, at
    pages.frame((x, middle - TICK_PT / 2), (TICK_PT, TICK_PT), LINE_PT)
    pages.pictogram(picture, (x + TICK_PT + _GAP_PT, middle - _PICTURE_PT / 2), _PICTURE_PT)
    left = x + TICK_PT + _PICTURE_PT + 2 * _GAP_PT
    room = Room(x + (parts.right - parts.left) / _ACROSS - left - _GAP_PT, _WORDS_PT)
    fitted = [pages.fit(said, room, Font.REGULAR) for said in words]
    step = parts.leading(words, 1.15) * _WORDS_PT
    down = middle + (len(words) - 1) * step / 2 - CAP_HEIGHT * _WORDS_PT / 2
    for each in fitted:
        pages.words(left, down, each.lines[0], Style(Font.REGULAR, each.size))
        down -= step
