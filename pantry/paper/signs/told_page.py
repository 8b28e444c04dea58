"""A page that is read: a title, a line about it, and blocks of short lines under their heads, all of one size.

In: a `ToldPage` whose words are said already, in the language of who reads. Out: it is drawn on the page at hand, as
large as all of it fits.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.paper.fonts import ASCENT, Font
from pantry.paper.page import Align, Style
from pantry.paper.signs.sign_parts import Band, draw_said, draw_title
from pantry.paper.sizes import LINE_PT, MM
from pantry.paper.text import wrap
from pantry.paper.words import once_each

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pantry.paper.page import Pages

_LARGEST_PT, _SMALLEST_PT, _STEP_PT = 19.0, 9.0, 0.5
_LEADING, _BETWEEN, _BEFORE_HEAD = 1.3, 0.45, 1.1  # in parts of the size
_SIGN = 1.6  # where the words of a line begin, in parts of the size
_SAID_PT, _GAP_PT = 30 * MM, 4 * MM


@dataclass(frozen=True, slots=True)
class ToldBlock:
    """Lines under a head; `numbered`: one comes after the other."""

    head: str
    lines: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class ToldPage:
    """What stands on it; `asks` is a label at its foot with what was said, or a line to write it on."""

    title: str
    about: str
    blocks: tuple[ToldBlock, ...]
    asks: str = ""
    said: str = ""


def in_all(pages: tuple[ToldPage, ...]) -> ToldPage:
    """The same page in several languages as one; what is the same in all of them stands once."""
    return ToldPage(
        _beside(one.title for one in pages),
        _beside(one.about for one in pages),
        tuple(
            ToldBlock(
                _beside(block.head for block in blocks),
                tuple(map(_beside, zip(*(block.lines for block in blocks), strict=True))),
                blocks[0].numbered,
            )
            for blocks in zip(*(one.blocks for one in pages), strict=True)
        ),
        _beside(one.asks for one in pages),
        pages[0].said,
    )


def _beside(said: Iterable[str]) -> str:
    return " / ".join(once_each(said))


@dataclass(frozen=True, slots=True)
class _Line:
    """A line as it is drawn: a sign before it where a new thing begins, and what space is above it, in points."""

    words: str
    above: float
    sign: str = ""
    bold: bool = False
    is_inside: bool = False


def draw_told(pages: Pages, page: ToldPage) -> None:
    """Draws it on the page at hand. What doesn't fit at the smallest size ends the page."""
    clean = _clean(pages, page)
    room = draw_title(pages, (clean.title,))
    if clean.asks:
        foot = Band(room.left, room.top - room.height + _SAID_PT, room.width, _SAID_PT)
        draw_said(pages, (clean.asks,), clean.said, foot)
        room = Band(room.left, room.top, room.width, room.height - _SAID_PT - _GAP_PT)
    size, lines = _set(pages, clean, room)
    at = room.top
    for line in lines:
        at -= line.above
        if at - _LEADING * size < room.top - room.height:
            return
        _draw_line(pages, line, (room.left, at), room.width, size)
        at -= _LEADING * size


def _clean(pages: Pages, page: ToldPage) -> ToldPage:
    """Names out of the books may hold letters that our fonts lack."""

    def clean(words: str) -> str:
        return pages.clean(words).words

    blocks = tuple(ToldBlock(clean(one.head), tuple(map(clean, one.lines)), one.numbered) for one in page.blocks)
    return ToldPage(clean(page.title), clean(page.about), blocks, clean(page.asks), clean(page.said))


def _set(pages: Pages, page: ToldPage, room: Band) -> tuple[float, tuple[_Line, ...]]:
    """The largest size at which all of it fits, and its lines then."""
    size = _LARGEST_PT
    while True:
        lines = tuple(_lines(pages, page, room.width, size))
        height = sum(line.above + _LEADING * size for line in lines)
        if height <= room.height or size <= _SMALLEST_PT:
            return size, lines
        size -= _STEP_PT


def _lines(pages: Pages, page: ToldPage, width: float, size: float) -> Iterator[_Line]:
    for words in _wrapped(pages, page.about, width, Style(Font.REGULAR, size)):
        yield _Line(words, 0.0)
    for block in page.blocks:
        for number, words in enumerate(_wrapped(pages, block.head, width, Style(Font.BOLD, size))):
            yield _Line(words, 0.0 if number else _BEFORE_HEAD * size, bold=True)
        for at, said in enumerate(block.lines, start=1):
            sign = f"{at}" if block.numbered else "•"
            for number, words in enumerate(_wrapped(pages, said, width - _SIGN * size, Style(Font.REGULAR, size))):
                above = 0.0 if number else _BETWEEN * size
                yield _Line(words, above, "" if number else sign, is_inside=True)


def _wrapped(pages: Pages, words: str, width: float, style: Style) -> tuple[str, ...]:
    return wrap(words, width, pages.measure(style), breaks_words=True) if words else ()


def _draw_line(pages: Pages, line: _Line, corner: tuple[float, float], width: float, size: float) -> None:
    """From its top left corner."""
    left, top = corner
    baseline = top - ASCENT * size
    style = Style(Font.BOLD if line.bold else Font.REGULAR, size, Align.START)
    if line.bold and line.above:
        above = top + _BEFORE_HEAD * size / 2
        pages.line((left, above), (left + width, above), 2 * LINE_PT)
    if line.sign:
        pages.words(left, baseline, line.sign, Style(Font.BOLD, size))
    begins = left + _SIGN * size if line.is_inside else left
    pages.words(begins, baseline, line.words, style, across=left + width - begins)
