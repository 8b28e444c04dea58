"""Which way words run: from left to right, or from right to left.

In: words in the order in which they are read (Unicode's logical order). Out: their direction, and lines that keep it.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_LEFT_MARK, _ARABIC_MARK = "\u200e", "\u061c"  # unseen letters of that direction
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")  # Hebrew, Arabic and their neighbors
_JOINED_BLOCKS = re.compile("[\u0600-\u06ff\u0750-\u077f\u0870-\u08ff]")


def has_right_to_left(words: str) -> bool:
    """Whether any letter of `words` runs from right to left."""
    return not words.isascii() and bool(_RIGHT_TO_LEFT.search(words))


def is_right_to_left(words: str) -> bool:
    """Whether `words` as a whole run so: whether their first letter does (UAX 9, rules P2 and P3)."""
    return has_right_to_left(words) and direction_of(words) == "R"


def is_joined(letter: str) -> bool:
    """Whether a letter belongs to a script whose letters join."""
    return bool(_JOINED_BLOCKS.match(letter))


def has_forms(letter: str) -> bool:
    """Whether we know how a letter of the Arabic script joins; true for signs, which never join.

    Letters of Pashto, Kurdish or Uighur that Unicode gives no joined forms would stand apart inside a word.
    """
    from arabic_reshaper.letters import LETTERS_ARABIC

    return unicodedata.category(letter) != "Lo" or letter in LETTERS_ARABIC


def in_order_of(whole: str, lines: Iterable[str]) -> tuple[str, ...]:
    """`lines` of the paragraph `whole`, each with an unseen mark where alone it would run the other way."""
    if not has_right_to_left(whole):
        return tuple(lines)
    direction = direction_of(whole)
    mark = _ARABIC_MARK if direction == "R" else _LEFT_MARK
    return tuple(line if direction_of(line, default="") == direction else mark + line for line in lines)


def without_marks(words: str) -> str:
    """A line as it was before it got its mark."""
    return words.replace(_ARABIC_MARK, "").replace(_LEFT_MARK, "")


def direction_of(words: str, default: str = "L") -> str:
    """R or L by the first letter that has a direction."""
    for letter in words:
        match unicodedata.bidirectional(letter):
            case "L":
                return "L"
            case "R" | "AL":
                return "R"
    return default
