"""Large words in one or two languages, all of one size: the largest at which they fit their room.

In: words and a `LargeRoom`. Out: a `Block` of lines that knows how high it is. All measures in points.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pantry.paper.fonts import ASCENT, DESCENT, Font
from pantry.paper.page import Align, Style
from pantry.paper.text import SMALLEST_PT, Room, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pantry.paper.page import Pages
    from pantry.paper.words import Words

_LEADING = 1.3
_BETWEEN = 0.35  # languages, in parts of the size
_STEP = 0.97  # from a size to the next that is tried


@dataclass(frozen=True, slots=True)
class LargeRoom:
    """Where words must fit, the largest and the smallest size; what doesn't fit even so is cut.

    `breaks_words`: one that is wider than the room goes on in the next line, as a long code does.
    """

    width: float
    height: float
    largest: float
    smallest: float = SMALLEST_PT
    font: Font = Font.BOLD
    breaks_words: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of each language under each other, set at one size."""

    paragraphs: tuple[Words, ...]
    size: float
    ink: tuple[float, float]  # of any line, above and below its baseline, in parts of the size
    width: float
    font: Font
    cut: bool = False

    @property
    def step(self) -> float:
        """From baseline to baseline."""
        return max(_LEADING, sum(self.ink)) * self.size

    @property
    def height(self) -> float:
        """From the top of the first line's highest letter to the bottom of the last line's lowest."""
        lines = sum(map(len, self.paragraphs))
        between = _BETWEEN * self.size * (len(self.paragraphs) - 1)
        return (lines - 1) * self.step + between + sum(self.ink) * self.size


def set_large(pages: Pages, words: Words, room: LargeRoom) -> Block:
    """`words` at the largest size at which they fit, in steps of 3 in 100; then cut."""
    size = room.largest
    while size > room.smallest:
        block = _at(pages, words, room, size)
        if not block.cut and block.height <= room.height:
            return block
        size *= _STEP
    block = _at(pages, words, room, room.smallest)
    return block if not block.cut and block.height <= room.height else _cut(pages, words, room)


def set_alike(pages: Pages, rooms: Iterable[tuple[Words, LargeRoom]]) -> tuple[Block, ...]:
    """Words of several rooms, all at the size at which the fullest of them fits."""
    asked = tuple(rooms)
    size = min(set_large(pages, words, room).size for words, room in asked)
    return tuple(set_large(pages, words, replace(room, largest=size)) for words, room in asked)


def draw_block(pages: Pages, block: Block, left: float, top: float, align: Align = Align.START) -> float:
    """Draws it from `top` down, each line from the side where its language begins, or centered; gives its bottom."""
    style = Style(block.font, block.size, align)
    left += block.width / 2 if align is Align.CENTER else 0
    down = top - block.ink[0] * block.size
    for number, lines in enumerate(block.paragraphs):
        down -= _BETWEEN * block.size if number else 0
        for line in lines:
            pages.words(left, down, line, style, block.width)
            down -= block.step
    return top - block.height


def draw_in_middle(pages: Pages, block: Block, left: float, middle: float) -> None:
    """Draws it around a height."""
    draw_block(pages, block, left, middle + block.height / 2)


def _at(pages: Pages, words: Words, room: LargeRoom, size: float) -> Block:
    """As it stands at a size, whether it fits or not; `cut` where a word does not."""
    measure = pages.measure(Style(room.font, size))
    paragraphs = tuple(wrap(said, room.width, measure, breaks_words=room.breaks_words) for said in words)
    too_wide = any(measure(line) > room.width for lines in paragraphs for line in lines)
    return Block(paragraphs, size, _ink(pages, words, room.font), room.width, room.font, too_wide)


def _cut(pages: Pages, words: Words, room: LargeRoom) -> Block:
    """At the smallest size, each language in as many lines as there are for it."""
    ink, size = _ink(pages, words, room.font), room.smallest
    left_for_lines = room.height - _BETWEEN * size * (len(words) - 1)
    lines = max(1, int(left_for_lines / (max(_LEADING, sum(ink)) * size) / len(words)))
    fitted = (pages.fit(said, Room(room.width, size, lines, size), room.font) for said in words)
    return Block(tuple(each.lines for each in fitted), size, ink, room.width, room.font, cut=True)


def _ink(pages: Pages, words: Words, font: Font) -> tuple[float, float]:
    reach = [pages.faces.of(font).ink(said) for said in words] or [(ASCENT, DESCENT)]
    return max(above for above, _ in reach), max(below for _, below in reach)
