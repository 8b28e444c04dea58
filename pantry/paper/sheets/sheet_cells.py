"""What stands in the cells of a table's rows: words, boxes to tick, marks of which one is circled.

In: pages, a `Cell` (its left and right edge and its middle), and what it says. Out: drawn cells. All measures in points
from the page's lower left corner.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pantry.paper.fonts import CAP_HEIGHT, DESCENT, Font
from pantry.paper.page import Align, Style
from pantry.paper.sizes import LINE_PT, TICK_PT
from pantry.paper.text import SMALLEST_PT, Room, pieces, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pantry.paper.page import Pages

PAD = 5.0
NOTE_PT = 9.0
_WORDS_PT, _TWO_LINES_PT, _CIRCLE_PT, _EXAMPLE_PT = 11.0, 10.0, 12.0, 14.0
_LEADING, _HEAD_LEADING = 1.2, 1.3


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell between two lines of the table; `middle` is halfway down."""

    left: float
    right: float
    middle: float

    @property
    def across(self) -> float:
        """Its width for words."""
        return self.right - self.left - 2 * PAD

    def parts(self, count: int) -> Iterator[tuple[float, float]]:
        """(left, right) of each of so many equal parts."""
        step = (self.right - self.left) / count
        for number in range(count):
            yield self.left + number * step, self.left + (number + 1) * step


@dataclass(frozen=True, slots=True)
class BoxHeads:
    """What each of a column's boxes is ticked for: its lines, all of one size."""

    size: float
    lines: tuple[tuple[str, ...], ...]

    @property
    def height(self) -> float:
        """Of the longest, with what is above it."""
        return max(map(len, self.lines), default=0) * _HEAD_LEADING * self.size


def fit_box_heads(pages: Pages, boxes: tuple[tuple[str, ...], ...], width: float) -> BoxHeads:
    """Heads of boxes that share a width, as large as no word of them is wider than its share."""
    size, across = NOTE_PT, width / max(len(boxes), 1) - PAD / 2
    words = [piece.rstrip() for box in boxes for said in box for piece in pieces(said)]
    while size > SMALLEST_PT and any(pages.width_of(word, Style(size=size)) > across for word in words):
        size -= 0.5
    measure = pages.measure(Style(size=size))
    return BoxHeads(size, tuple(tuple(line for said in box for line in wrap(said, across, measure)) for box in boxes))


def draw_box_heads(pages: Pages, cell: Cell, heads: BoxHeads) -> None:
    """Each over its boxes, the last line of each on the line under the heads, which is the cell's middle."""
    step = _HEAD_LEADING * heads.size
    for lines, (left, right) in zip(heads.lines, cell.parts(max(len(heads.lines), 1)), strict=False):
        up = cell.middle + PAD + step * (len(lines) - 1)
        for line in lines:
            fitted = pages.fit(line, Room(right - left - PAD / 2, heads.size), Font.REGULAR)
            pages.words((left + right) / 2, up, fitted.lines[0], Style(Font.REGULAR, fitted.size, Align.CENTER))
            up -= step


def draw_words(pages: Pages, cell: Cell, said: str | tuple[str, ...], *, at_end: bool = False) -> None:
    """Up to two lines: of the same words, or one for each language; where they begin, or at the cell's right end.

    Words that stand alone may be as somebody typed them.
    """
    said = pages.clean(said).words if isinstance(said, str) else said
    size, lines = _fitted(pages, said, cell.across, _WORDS_PT)
    x, align = (cell.right - PAD, Align.RIGHT) if at_end else (cell.left + PAD, Align.START)
    for down, line in _stacked(pages, lines, size, cell.middle):
        pages.words(x, down, line, Style(Font.REGULAR, size, align), cell.across)


def draw_example(pages: Pages, cell: Cell, said: str | tuple[str, ...]) -> None:
    """As somebody would have written it, in the middle; words have a line for each language."""
    size, lines = _fitted(pages, said, cell.across, _EXAMPLE_PT)
    for down, line in _stacked(pages, lines, size, cell.middle):
        pages.words((cell.left + cell.right) / 2, down, line, Style(Font.REGULAR, size, Align.CENTER))


def draw_narrow(pages: Pages, cell: Cell, words: tuple[str, ...], style: Style) -> None:
    """Words in the middle, one language under the other, none smaller than the other."""
    room = Room(cell.right - cell.left - 4, style.size)
    size = min(pages.fit(said, room, style.font).size for said in words)
    lines = (pages.fit(said, replace(room, largest=size), style.font).lines[0] for said in words)
    down = cell.middle + (len(words) - 1) * _LEADING * style.size / 2 - CAP_HEIGHT * style.size / 2
    for line in lines:
        pages.words((cell.left + cell.right) / 2, down, line, replace(style, size=size, align=Align.CENTER))
        down -= _LEADING * style.size


def draw_tick(pages: Pages, cell: Cell, said: tuple[str, ...]) -> None:
    """A box to tick, and what it says beside it."""
    pages.frame((cell.left + PAD, cell.middle - TICK_PT / 2), (TICK_PT, TICK_PT), LINE_PT)
    size, lines = _fitted(pages, " · ".join(said), cell.across - TICK_PT - PAD, NOTE_PT)
    for down, line in _stacked(pages, lines, size, cell.middle):
        pages.words(cell.left + TICK_PT + 2 * PAD, down, line, Style(Font.REGULAR, size))


def draw_boxes(pages: Pages, cell: Cell, count: int) -> None:
    """So many boxes to tick beside each other."""
    for left, right in cell.parts(count):
        corner = (left + right - TICK_PT) / 2, cell.middle - TICK_PT / 2
        pages.frame(corner, (TICK_PT, TICK_PT), LINE_PT)


def draw_circle(pages: Pages, cell: Cell, marks: tuple[str, ...]) -> None:
    """Marks beside each other with room for a circle around one."""
    style = Style(Font.REGULAR, _CIRCLE_PT, Align.CENTER)
    for mark, (left, right) in zip(marks, cell.parts(len(marks)), strict=True):
        pages.words((left + right) / 2, cell.middle - CAP_HEIGHT * _CIRCLE_PT / 2, mark, style)


def _fitted(pages: Pages, said: str | tuple[str, ...], across: float, largest: float) -> tuple[float, tuple[str, ...]]:
    """(size, lines): one line where it can be large, else two; languages have a line each, as small as the longest."""
    if isinstance(said, str):
        fitted = pages.fit(said, Room(across, largest, smallest=_TWO_LINES_PT), Font.REGULAR)
        if fitted.cut:
            fitted = pages.fit(said, Room(across, _TWO_LINES_PT, 2), Font.REGULAR)
        return fitted.size, fitted.lines
    largest = largest if len(said) == 1 else _TWO_LINES_PT
    size = min((pages.fit(line, Room(across, largest), Font.REGULAR).size for line in said), default=largest)
    alike = (pages.fit(line, Room(across, size), Font.REGULAR).lines for line in said)
    return size, tuple(line for lines in alike for line in lines)


def _stacked(pages: Pages, lines: tuple[str, ...], size: float, middle: float) -> Iterator[tuple[float, str]]:
    """(baseline, line), around the middle; higher where the last has letters that reach far down."""
    step = _LEADING * size
    deep = pages.faces.regular.ink(lines[-1])[1] - DESCENT if lines else 0.0
    down = middle + (len(lines) - 1) * step / 2 + (deep - CAP_HEIGHT / 2) * size
    for line in lines:
        yield down, line
        down -= step
