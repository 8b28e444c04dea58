"""How near a label's ink comes to where the label is cut.

In: the bars and the set words of one label. Out: the `Ink` around all of it, and whether a sheet that shifts in the
printer would lose some. All measures in points, from the label's top left corner, down and to the right.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.paper.fonts import ASCENT, DESCENT
from pantry.paper.sizes import LINE_PT, MM
from pantry.paper.stocks import DEFAULT_INSET_MM

if TYPE_CHECKING:
    from pantry.paper.fonts import Faces
    from pantry.paper.labels.label_layout import Bars
    from pantry.paper.labels.label_words import Line, SetWords
    from pantry.paper.stocks import Stock

_OVERHANG = 0.7  # a J reaches left of where it stands, and round letters a little below


@dataclass(frozen=True, slots=True)
class Ink:
    """What a label's bars and words lie within."""

    left: float
    top: float
    right: float
    bottom: float


def inks_of(bars: Bars, bars_width: float, words: SetWords, faces: Faces) -> list[Ink]:
    """Each line, rule and symbol of one label; `bars_width` 0 where it has no bars, else with the step to a dot."""
    boxes = [_of_line(line, faces) for line in words.lines]
    boxes += [
        Ink(rule.x, rule.down - LINE_PT / 2, rule.x + rule.across, rule.down + LINE_PT / 2) for rule in words.rules
    ]
    if bars_width:
        boxes.append(Ink(bars.x, bars.top, bars.x + bars_width, bars.bottom))
    return boxes


def ink_around(boxes: list[Ink]) -> Ink:
    """All ink of one label."""
    return Ink(
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )


def comes_near_the_edge(ink: Ink, stock: Stock) -> bool:
    """Whether ink comes nearer to the die line than its inset, or than sheets shift."""
    width, height = stock.label_points
    inset_x = max(stock.inset_x_mm, DEFAULT_INSET_MM) * MM - _OVERHANG
    inset_y = max(stock.inset_y_mm, DEFAULT_INSET_MM) * MM - _OVERHANG
    return min(ink.left, width - ink.right) < inset_x or min(ink.top, height - ink.bottom) < inset_y


def _of_line(line: Line, faces: Faces) -> Ink:
    """The room of one line of words; digits reach no lower than they stand."""
    digits = line.words.replace(" ", "").isdecimal()
    below = 0.0 if digits else DESCENT * line.size
    right = line.x + faces.of(line.font).width(line.words, line.size)
    return Ink(line.x, line.down - ASCENT * line.size, right, line.down + below)
