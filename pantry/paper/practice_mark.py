"""The word "Practice" across whatever is printed of a practice table, in outlines: nobody may take it for a real paper.

In: a paper, whether its site is for practice, its languages. Out: a paper that draws the same under that word, and for
`Pages` where each line of it stands.
"""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from math import atan2, cos, degrees, radians, sin
from typing import TYPE_CHECKING

from pantry.paper.fonts import CAP_HEIGHT
from pantry.paper.printed import KeyedBack, ListsItems, Paper

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pantry.language import Language
    from pantry.paper.printed import NumberedItem

_NO_WORDS: tuple[str, ...] = ()
# Every paper makes pages of its own; that they are practice is told around them, so that none can forget it.
_WORDS: ContextVar[tuple[str, ...]] = ContextVar("practice words", default=_NO_WORDS)
_LEADING = 1.1
_SMALL_PT, _MOST_PT = 16.0, 140.0
_STEEPEST = radians(52)


@dataclass(frozen=True, slots=True)
class Across:
    """Words along the rising diagonal of a box: turned by so many degrees about its middle, each line centered.

    `baselines` are from that middle.
    """

    middle: tuple[float, float]
    turned: float
    size: float
    lines: tuple[str, ...]
    baselines: tuple[float, ...]


def practice_words() -> tuple[str, ...]:
    """What is to stand across the pages that are being drawn; nothing of a real table's."""
    return _WORDS.get()


@contextmanager
def written_across(languages: tuple[Language, ...]) -> Iterator[None]:
    """Pages that are begun meanwhile say that they are practice, in these languages."""
    before = _WORDS.set(tuple(dict.fromkeys(language.say("Practice") for language in languages)))
    try:
        yield
    finally:
        _WORDS.reset(before)


def as_practice(paper: Paper, languages: tuple[Language, ...], *, is_practice: bool) -> Paper:
    """The same paper, which says in these languages that it is practice where it is."""
    if not is_practice:
        return paper
    if isinstance(paper, KeyedBack):
        items = paper.items_of_pages if isinstance(paper, ListsItems) else ()
        return _KeyedBackPractice(paper, languages, paper.keyed_back_codes, items)
    return _Practice(paper, languages)


def across(
    words: tuple[str, ...], corner: tuple[float, float], size: tuple[float, float], width: Callable[[str, float], float]
) -> Across:
    """Where words stand in a box from its lower left corner; of several that would be small there, the first alone."""
    wide, high = size
    turned = min(atan2(high, wide), _STEEPEST)
    lines = words
    if _largest(words, size, turned, width) < _SMALL_PT:
        lines = words[:1]
    largest, block = min(_MOST_PT, _largest(lines, size, turned, width)), _block(lines)
    baselines = tuple((block / 2 - CAP_HEIGHT - number * _LEADING) * largest for number in range(len(lines)))
    middle = corner[0] + wide / 2, corner[1] + high / 2
    return Across(middle, degrees(turned), largest, lines, baselines)


def _block(lines: tuple[str, ...]) -> float:
    """How high lines are together, in parts of their size."""
    return (len(lines) - 1) * _LEADING + CAP_HEIGHT


def _largest(
    lines: tuple[str, ...], size: tuple[float, float], turned: float, width: Callable[[str, float], float]
) -> float:
    """The size at which turned lines leave a box neither above nor at its sides."""
    (wide, high), long, block = size, max(width(line, 1.0) for line in lines), _block(lines)
    return min(wide / (long * cos(turned) + block * sin(turned)), high / (long * sin(turned) + block * cos(turned)))


@dataclass(frozen=True, slots=True)
class _Practice:
    paper: Paper
    languages: tuple[Language, ...]

    @property
    def pages(self) -> int:
        return self.paper.pages

    def draw(self) -> bytes:
        with written_across(self.languages):
            return self.paper.draw()


@dataclass(frozen=True, slots=True)
class _KeyedBackPractice(_Practice):
    keyed_back_codes: tuple[str, ...]
    items_of_pages: tuple[tuple[NumberedItem, ...], ...]
