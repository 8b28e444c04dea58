"""Words made fit for paper: what the font can't draw is put into words, what is too long is shrunk, then cut.

In: words as people typed them, whatever they hold. Out: `Drawable` words, and `Fitted` lines with their size,
each saying whether something of it was changed, so that it can be reported.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

SMALLEST_PT = 7.0
_STEP_PT = 0.5
_ELLIPSIS = "…"
_MOST_LETTERS = 1000
_SILENT = ("VARIATION SELECTOR", "EMOJI MODIFIER", "ZERO WIDTH", "SOFT HYPHEN", "TAG ")
_SCRIPT_NAMES = {"CJK": "Chinese", "HANGUL": "Korean", "HIRAGANA": "Japanese", "KATAKANA": "Japanese"}


@dataclass(frozen=True, slots=True)
class Drawable:
    """Words that the font can draw, letter by letter; `replaced` when a typed letter is not among them."""

    words: str
    replaced: bool


@dataclass(frozen=True, slots=True)
class Fitted:
    """Lines that fit their room at `size` points, none where not one letter does; `cut` when the end was left off."""

    lines: tuple[str, ...]
    size: float
    cut: bool


@dataclass(frozen=True, slots=True)
class Room:
    """Where words must fit: a width in points, how many lines, the largest size in points."""

    width: float
    largest: float
    lines: int = 1


def drawable(typed: str, has: Callable[[str], bool]) -> Drawable:
    """`typed` with every letter that the font lacks put into words: an emoji by its name, a script by its own.

    Line ends and other control characters become a blank. One accent stays on a letter, a storm of them doesn't.
    """
    if typed.isascii() and typed.isprintable():
        return Drawable(" ".join(typed.split()), replaced=False)
    plain = unicodedata.normalize("NFC", typed[:_MOST_LETTERS])
    spaced = "".join(" " if _is_blank(letter) else letter for letter in plain)
    parts: list[str] = []
    replaced = len(typed) > _MOST_LETTERS or any(_is_control(letter) for letter in plain)
    for way, run in groupby(_one_accent(spaced), key=lambda letter: _way_to_draw(letter, has)):
        letters = "".join(run)
        parts.append(_drawn(way, letters))
        replaced = replaced or way not in ("", "silent")
    words = " ".join("".join(parts).split())
    words = re.sub(r"(\[\w+\])( \1)+", r"\1", words)  # one "[Arabic]" for a name of five words
    return Drawable(words, replaced or len(_one_accent(spaced)) < len(spaced))


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


def _way_to_draw(letter: str, has: Callable[[str], bool]) -> str:
    """How: as it is (""), by its plain form, silent, by its name, or else by the name of its script."""
    if letter == " ":
        return ""
    kind, name = unicodedata.category(letter), unicodedata.name(letter, "")
    if kind in ("Cf", "Cn", "Co", "Cs") or any(word in name for word in _SILENT):
        return "silent" if kind == "Cf" or name else "name"
    if has(letter):
        return ""
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


def fit(words: str, room: Room, width_of: Callable[[str, float], float]) -> Fitted:
    """`words` at the largest size at which they fit the room, in steps of half a point down to 7.

    Breaks lines at blanks. What doesn't fit at 7 points is cut, inside a word if it must be, and ends with "…".
    """
    size = room.largest
    while size >= SMALLEST_PT:
        lines = _broken(words, room.width, partial(_at_size, width_of, size))
        if lines is not None and len(lines) <= room.lines:
            return Fitted(tuple(lines), size, cut=False)
        size -= _STEP_PT
    return _cut(words, room, lambda part: width_of(part, SMALLEST_PT))


def _at_size(width_of: Callable[[str, float], float], size: float, words: str) -> float:
    return width_of(words, size)


def wrap(words: str, width: float, measure: Callable[[str], float]) -> tuple[str, ...]:
    """`words` in as many lines as they need; a word wider than a line stands alone on one."""
    lines: list[str] = []
    for word in words.split():
        if lines and measure(f"{lines[-1]} {word}") <= width:
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(word)
    return tuple(lines)


def _broken(words: str, width: float, measure: Callable[[str], float]) -> tuple[str, ...] | None:
    if measure(words) <= width:
        return (words,)
    lines = wrap(words, width, measure)
    return lines if all(measure(line) <= width for line in lines) else None


def _cut(words: str, room: Room, measure: Callable[[str], float]) -> Fitted:
    lines: list[str] = []
    rest = words
    while len(lines) < room.lines - 1 and rest:
        end = _longest_start(rest, room.width, measure, "")
        blank = rest.rfind(" ", 0, end + 1)
        end = blank if blank > 0 else end
        lines.append(rest[:end].rstrip())
        rest = rest[end:].lstrip()
    whole = measure(rest) <= room.width
    if rest:
        lines.append(
            rest if whole else rest[: _longest_start(rest, room.width, measure, _ELLIPSIS)].rstrip() + _ELLIPSIS
        )
    fitting = tuple(line for line in lines if measure(line) <= room.width)
    return Fitted(fitting, SMALLEST_PT, cut=not whole or len(fitting) < len(lines))


def _longest_start(words: str, width: float, measure: Callable[[str], float], tail: str) -> int:
    """How many letters of `words`, with `tail` after them, fit the width; at least one."""
    low, high = 1, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        if measure(words[:middle] + tail) <= width:
            low = middle
        else:
            high = middle - 1
    return low
