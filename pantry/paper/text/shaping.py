"""Right-to-left words as they stand on a page: letters joined, words in the order of the eye, brackets mirrored.

In: a line in the order in which it is read. Out: the same from left to right, by Unicode's bidirectional algorithm
(UAX 9), with the joined forms of Arabic letters as letters of their own. Other words come out as they went in.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from pantry.paper.text.directions import direction_of, has_right_to_left

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SEPARATOR = " · "  # between words that have nothing to do with each other, such as a title in two languages
_ISOLATES = dict.fromkeys(range(0x2066, 0x206A))  # python-bidi doesn't know them
_KEPT = 512  # lines; each is measured, then drawn
_JOINER = "\u200d"
_BRACKETS = dict(zip("([{（［｛「『【〈《〔", ")]}）］｝」』】〉》〕", strict=True))
_STRONG = {"L": "L", "R": "R", "EN": "R", "AN": "R"}  # for what stands in brackets a number counts as R

_Letter = dict[str, Any]  # python-bidi's: "ch", "type", "level", "orig"


@lru_cache(maxsize=_KEPT)
def joined(words: str) -> str:
    """Arabic letters in the forms in which they join, lam and alef as one; in the order in which they are read.

    Vowel signs, which everyday Arabic leaves out, are left out: without the font's own tables they would lie askew.
    """
    # the joiner is taken out because the reshaper counts wrong after one
    return _reshape()(words.replace(_JOINER, "")) if has_right_to_left(words) else words


def visual(words: str) -> str:
    """One line from left to right. What stands between separators runs its own way: "60+" stays with its language."""
    if not has_right_to_left(words):
        return words
    base = direction_of(words)
    parts = [_reordered(joined(part), direction_of(part, default=base)) for part in words.split(SEPARATOR)]
    return SEPARATOR.join(reversed(parts) if base == "R" else parts)


def _reordered(part: str, base: str) -> str:
    """`bidi.algorithm.get_display`, step by step, with the rule for pairs of brackets (N0) that it lacks.

    The package's newer `get_display` has that rule, but doesn't mirror brackets.
    """
    from bidi import algorithm

    line = algorithm.get_empty_storage()
    line["base_level"], line["base_dir"] = algorithm.PARAGRAPH_LEVELS[base], base
    algorithm.get_embedding_levels(part.translate(_ISOLATES), line)
    for letter in line["chars"]:
        letter["type"] = letter["type"] or "ON"  # python-bidi stops at letters that no one has given a meaning yet
    algorithm.explicit_embed_and_overrides(line)
    algorithm.resolve_weak_types(line)
    _resolve_brackets(line["chars"], base)
    algorithm.resolve_neutral_types(line, debug=False)
    algorithm.resolve_implicit_levels(line, debug=False)
    algorithm.reorder_resolved_levels(line, debug=False)
    algorithm.apply_mirroring(line, debug=False)
    return "".join(letter["ch"] for letter in line["chars"])


def _resolve_brackets(letters: list[_Letter], base: str) -> None:
    """Both brackets of a pair run as the line does, or as what is in them where what is before them does too (N0)."""
    for start, end in sorted(_pairs(letters)):
        inside = {_STRONG[letter["type"]] for letter in letters[start + 1 : end] if letter["type"] in _STRONG}
        before = (_STRONG[letter["type"]] for letter in reversed(letters[:start]) if letter["type"] in _STRONG)
        if inside:
            way = base if base in inside or next(before, base) == base else inside.pop()
            letters[start]["type"] = letters[end]["type"] = way


def _pairs(letters: list[_Letter]) -> Iterator[tuple[int, int]]:
    """Where each pair of brackets opens and closes (UAX 9, BD16)."""
    opened: list[tuple[int, str]] = []
    for at, letter in enumerate(letters):
        if letter["ch"] in _BRACKETS:
            opened.append((at, _BRACKETS[letter["ch"]]))
        elif letter["ch"] in [closing for _, closing in opened]:
            while opened:
                start, closing = opened.pop()
                if closing == letter["ch"]:
                    yield start, at
                    break


@lru_cache(maxsize=1)
def _reshape() -> Callable[[str], str]:
    from arabic_reshaper import ArabicReshaper

    # lam and alef only: a word that became one letter would not be found by searching
    reshaper = ArabicReshaper({"delete_harakat": True, "ARABIC LIGATURE ALLAH": False})
    shape: Callable[[str], str] = reshaper.reshape
    return shape
