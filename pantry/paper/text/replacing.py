"""Letters that no font of ours has are put into words: an emoji by its name, a script by its own.

In: words as people typed them, whatever they hold. Out: `Drawable` words, which say whether a letter was replaced, or
the end of a book left off, so that it can be reported.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from pantry.paper.text.directions import is_joined

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_MOST_LETTERS = 1000
_SILENT = ("VARIATION SELECTOR", "EMOJI MODIFIER", "ZERO WIDTH", "SOFT HYPHEN", "TAG ")
_NEVER_DRAWN = ("Cf", "Cn", "Co", "Cs")
_JOINED = "Arabic"
_SCRIPT_NAMES = {"CJK": "Chinese", "HANGUL": "Korean", "HIRAGANA": "Japanese", "KATAKANA": "Japanese"}


@dataclass(frozen=True, slots=True)
class Drawable:
    """Words that our fonts can draw, letter by letter; `replaced` when a typed letter is not among them.

    `cut`: more was typed than any paper has room for.
    """

    words: str
    replaced: bool
    cut: bool = False


def drawable(typed: str, has: Callable[[str], bool]) -> Drawable:
    """`typed` with every letter that our fonts lack put into words: an emoji by its name, a script by its own.

    Line ends and other control characters become a blank. One accent stays on a letter, a storm of them doesn't.
    Of an Arabic word that has a letter of another language's Arabic nothing is drawn: its letters would not join.
    """
    if typed.isascii() and typed.isprintable():
        return Drawable(" ".join(typed.split()), replaced=False)
    plain = unicodedata.normalize("NFC", typed[:_MOST_LETTERS])
    spaced = "".join(" " if _is_blank(letter) else letter for letter in plain)
    parts: list[str] = []
    replaced = any(_is_control(letter) for letter in plain)
    for way, run in groupby(_ways_to_draw(_one_accent(spaced), has), key=lambda pair: pair[0]):
        parts.append(_drawn(way, "".join(letter for _, letter in run)))
        replaced = replaced or way not in ("", "silent")
    words = " ".join("".join(parts).split())
    words = re.sub(r"(\[\w+\])( \1)+", r"\1", words)  # one "[Arabic]" for a name of five words
    cut = bool(typed[_MOST_LETTERS:].strip())
    return Drawable(words, replaced or len(_one_accent(spaced)) < len(spaced), cut)


def _is_blank(letter: str) -> bool:
    return letter.isspace() or _is_control(letter)


def _is_control(letter: str) -> bool:
    return unicodedata.category(letter) == "Cc" and not letter.isspace()


def _one_accent(words: str) -> str:
    kept: list[str] = []
    for letter in words:
        loose = unicodedata.combining(letter)
        if loose and (not kept or unicodedata.combining(kept[-1])):
            continue
        kept.append(letter)
    return "".join(kept)


def _ways_to_draw(words: str, has: Callable[[str], bool]) -> Iterator[tuple[str, str]]:
    """(way, letter) of each letter; a word whose letters join is drawn whole or not at all."""
    for part in re.split("( )", words):
        ways = [_way_to_draw(letter, has) for letter in part]
        whole = _JOINED not in ways
        yield from (
            (way if whole or not is_joined(letter) else _JOINED, letter) for way, letter in zip(ways, part, strict=True)
        )


def _way_to_draw(letter: str, has: Callable[[str], bool]) -> str:
    """How: as it is (""), by its plain form, silent, by its name, or else by the name of its script."""
    if letter == " ":
        return ""
    kind = unicodedata.category(letter)
    if kind not in _NEVER_DRAWN and has(letter):
        return ""
    name = unicodedata.name(letter, "")
    if kind in _NEVER_DRAWN or any(word in name for word in _SILENT):
        return "silent" if kind == "Cf" or name else "name"
    if all(has(part) for part in _plain_form(letter)):
        return "plain"
    if name and (kind.startswith(("L", "M")) or kind == "Nd"):
        script = name.split(" ", 1)[0]
        return _SCRIPT_NAMES.get(script, script.capitalize())
    return "name"


def _plain_form(letter: str) -> str:
    return unicodedata.normalize("NFKC", letter)


def _drawn(way: str, letters: str) -> str:
    match way:
        case "":
            return letters
        case "silent":
            return ""
        case "plain":
            return "".join(_plain_form(letter) for letter in letters)
        case "name":
            names = [unicodedata.name(letter, "unknown sign").lower() for letter in letters]
            return f" ({', '.join(names)}) "
        case script:
            return f" [{script}] "
