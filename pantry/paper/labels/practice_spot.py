"""Where a label says that it is practice: the free place in which that word is largest, off its words and its bars.

In: a stock, the ink of one label, the word. Out: a `PracticeRoom`; None where the word would be too small to read.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.paper.practice_mark import across
from pantry.paper.sizes import MM

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pantry.paper.fonts import Faces
    from pantry.paper.labels.label_edge import Ink
    from pantry.paper.stocks import Stock

_APART = 1.5  # points between the word and other ink
_LEAST_PT = 8.0


@dataclass(frozen=True, slots=True)
class PracticeRoom:
    """A free place of a label, from its top left corner."""

    left: float
    top: float
    right: float
    bottom: float


def practice_spot(stock: Stock, inks: Iterable[Ink], words: tuple[str, ...], faces: Faces) -> PracticeRoom | None:
    """The free place for these words; of several languages that would be small, the first says it alone."""
    taken = tuple(PracticeRoom(i.left - _APART, i.top - _APART, i.right + _APART, i.bottom + _APART) for i in inks)
    sized = [(_size(room, words, faces), room) for room in _free_rooms(stock, taken)]
    size, room = max(sized, key=lambda each: each[0], default=(0.0, None))
    return room if size >= _LEAST_PT else None


def _size(room: PracticeRoom, words: tuple[str, ...], faces: Faces) -> float:
    size = room.right - room.left, room.bottom - room.top
    return across(words, (0.0, 0.0), size, faces.bold.width).size


def _free_rooms(stock: Stock, taken: tuple[PracticeRoom, ...]) -> Iterator[PracticeRoom]:
    """Between each two heights at which ink begins or ends, the gaps beside what stands there."""
    (width, height), inset_x, inset_y = stock.label_points, stock.inset_x_mm * MM, stock.inset_y_mm * MM
    tops = sorted({inset_y, *(ink.bottom for ink in taken if inset_y < ink.bottom < height - inset_y)})
    bottoms = sorted({height - inset_y, *(ink.top for ink in taken if inset_y < ink.top < height - inset_y)})
    for top in tops:
        for bottom in bottoms:
            if bottom > top:
                met = sorted((ink.left, ink.right) for ink in taken if ink.top < bottom and ink.bottom > top)
                for left, right in _gaps(met, inset_x, width - inset_x):
                    yield PracticeRoom(left, top, right, bottom)


def _gaps(met: list[tuple[float, float]], first: float, last: float) -> Iterator[tuple[float, float]]:
    reached = [first]
    for _, right in met:
        reached.append(max(reached[-1], right))
    ends = [*(left for left, _ in met), last]
    yield from ((begin, min(end, last)) for begin, end in zip(reached, ends, strict=True) if begin < min(end, last))
