"""The recipe of a bag on its card: an item under the other, and below each, smaller, what goes in instead.

In: items and their room. Out: what is drawn from the top down; words are never cut. All measures in points.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.paper.fonts import Font
from pantry.paper.large_words import LargeRoom, draw_block, set_large
from pantry.paper.page import Align
from pantry.paper.words import Words, in_each, once_each

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pantry.language import Language
    from pantry.paper.large_words import Block
    from pantry.paper.page import Pages

_MOST_ITEMS = 10  # more would be too small to pack by
_LARGEST_PT, _SMALLEST_PT = 15.0, 7.0
_SMALLER, _STEP = 0.75, 0.97
_BETWEEN, _BELOW = 0.35, 0.1  # items, and an item and what replaces it, in parts of its size
_ENDLESS_PT = 10_000.0


@dataclass(frozen=True, slots=True)
class BagItem:
    """So much of an item, in each language; `instead`: what goes in where it is not there, the best first."""

    words: Words
    instead: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class _Line:
    """An item, or what goes in instead of the one above."""

    words: str
    is_instead: bool = False


class BagRecipe:
    """The recipe of one card, `width` wide and `height` high."""

    def __init__(self, pages: Pages, languages: tuple[Language, ...], width: float, height: float) -> None:
        self._pages, self._languages = pages, languages
        self._width, self._height = width, height

    def draw(self, items: tuple[BagItem, ...], left: float, top: float) -> None:
        """At the largest size at which all fits. First what replaces an item gives way, then the last items."""
        said = tuple(BagItem((self._said(item.words),), tuple(map(self._one, item.instead))) for item in items)
        fitting = (found for lines in self._shorter_and_shorter(said) if (found := self._largest(lines)))
        blocks = next(fitting, ())
        below = 0.0
        for line, block in blocks:
            top -= 0 if not below else self._gap(line, block)
            below = draw_block(self._pages, block, left, top, Align.LEFT)
            top = below

    def _shorter_and_shorter(self, items: tuple[BagItem, ...]) -> Iterator[tuple[_Line, ...]]:
        most = max((len(item.instead) for item in items), default=0)
        shown = len(items) if len(items) <= _MOST_ITEMS else _MOST_ITEMS - 1
        for replaced in range(most, 0, -1):
            yield self._lines(items, shown, replaced)
        replaced_elsewhere = in_each(self._languages, "Some of it can be replaced: see the screen.")
        last = (_Line(" · ".join(replaced_elsewhere), is_instead=True),) if most else ()
        for fewer in range(shown, 0, -1):
            yield (*self._lines(items, fewer, 0), *last)

    def _lines(self, items: tuple[BagItem, ...], shown: int, replaced: int) -> tuple[_Line, ...]:
        lines: list[_Line] = []
        for item in items[:shown]:
            lines += [_Line(words) for words in item.words]
            if item.instead[:replaced]:
                lines.append(_Line(self._instead(item, replaced), is_instead=True))
        if shown < len(items):
            lines.append(_Line(" · ".join(self._and_more(len(items) - shown))))
        return tuple(lines)

    def _instead(self, item: BagItem, replaced: int) -> str:
        """Or: 2 × Chickpeas; 1 × Lentils; and 2 more."""
        others = [words for (words,) in item.instead[:replaced]]
        more = len(item.instead) - len(others)
        said = "; ".join((*others, *([" · ".join(self._and_more(more))] if more else [])))
        either = " · ".join(in_each(self._languages, "or"))
        return f"{either}: {said}"

    def _and_more(self, more: int) -> Words:
        return once_each(language.say("and {n} more", n=language.number(more)) for language in self._languages)

    def _one(self, words: Words) -> Words:
        return (self._said(words),)

    def _said(self, words: Words) -> str:
        """All of them, also what has no room: the paper tells what is not on it."""
        return " · ".join(self._pages.clean(one).words for one in words)

    def _largest(self, lines: tuple[_Line, ...]) -> tuple[tuple[_Line, Block], ...]:
        """At the largest size at which they fit; nothing where they don't."""
        size = _LARGEST_PT
        while size > _SMALLEST_PT:
            if found := self._at(lines, size):
                return found
            size *= _STEP
        return self._at(lines, _SMALLEST_PT)

    def _at(self, lines: tuple[_Line, ...], size: float) -> tuple[tuple[_Line, Block], ...]:
        found: list[tuple[_Line, Block]] = []
        height = 0.0
        for line in lines:
            block = self._block(line, size)
            height += block.height + (self._gap(line, block) if found else 0)
            if block.cut or height > self._height:
                return ()
            found.append((line, block))
        return tuple(found)

    def _block(self, line: _Line, size: float) -> Block:
        """Words that are wider than the card go on in the next line where they can't be smaller."""
        smallest = max(size * _SMALLER, _SMALLEST_PT) if line.is_instead else size
        font = Font.REGULAR if line.is_instead else Font.BOLD
        room = LargeRoom(self._width, _ENDLESS_PT, smallest, smallest, font, breaks_words=size <= _SMALLEST_PT)
        return set_large(self._pages, (line.words,), room)

    def _gap(self, line: _Line, block: Block) -> float:
        """From the letters above, which are the lowest of their kind, to those of this line."""
        return block.step - sum(block.ink) * block.size + (_BELOW if line.is_instead else _BETWEEN) * block.size
