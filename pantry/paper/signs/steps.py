"""Steps under each other, each with a number or a pictogram, in one or two languages beside each other.

In: `Step`s and the band that they fill. Out: drawn steps, all words of one size.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.paper.fonts import CAP_HEIGHT, Font
from pantry.paper.large_words import Block, LargeRoom, draw_in_middle, set_alike
from pantry.paper.page import Align, Style
from pantry.paper.signs.sign_parts import SMALLEST_PT, Band
from pantry.paper.sizes import LINE_PT, MM

if TYPE_CHECKING:
    from pantry.paper.page import Pages
    from pantry.paper.words import Words

_SIGN_PT, _PICTURE_PT, _GUTTER_PT, _APART_PT = 16 * MM, 11 * MM, 7 * MM, 3 * MM
_NUMBER_PT = 40.0


@dataclass(frozen=True, slots=True)
class Step:
    """What to do, in each language; `number` 0: its pictogram stands alone."""

    words: Words
    pictogram: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class StepsLook:
    """How steps are set."""

    largest: float = 16.0
    font: Font = Font.BOLD
    ruled: bool = True


def draw_steps(pages: Pages, steps: tuple[Step, ...], band: Band, look: StepsLook) -> None:
    """All of them, each as high as its words need, the rest of the height shared."""
    signs = _SIGN_PT * (2 if steps[0].number else 1)
    blocks = _blocks(pages, steps, band, look, signs)
    heights = [max(*(block.height for block in beside), _PICTURE_PT) + _APART_PT for beside in blocks]
    spare = max(0.0, band.height - sum(heights)) / len(steps)
    top = band.top
    for number, (step, beside, height) in enumerate(zip(steps, blocks, heights, strict=True)):
        if number and look.ruled:
            pages.line((band.left, top), (band.left + band.width, top), LINE_PT)
        middle = top - (height + spare) / 2
        _draw_sign(pages, step, band.left, middle)
        for column, block in enumerate(beside):
            draw_in_middle(pages, block, band.left + signs + column * (block.width + _GUTTER_PT), middle)
        top -= height + spare


def _blocks(
    pages: Pages, steps: tuple[Step, ...], band: Band, look: StepsLook, signs: float
) -> tuple[tuple[Block, ...], ...]:
    """The words of each step in each language, at the largest size at which all steps fit under each other."""
    columns = max(len(step.words) for step in steps)
    width = (band.width - signs - _GUTTER_PT * (columns - 1)) / columns
    size = look.largest
    while True:
        room = LargeRoom(width, band.height, size, min(size, SMALLEST_PT - 2), look.font)
        found = tuple(set_alike(pages, (((said,), room) for said in step.words)) for step in steps)
        needed = sum(max(*(block.height for block in beside), _PICTURE_PT) + _APART_PT for beside in found)
        if needed <= band.height or size <= SMALLEST_PT - 2:
            smallest = min(block.size for beside in found for block in beside)
            if smallest == size or size <= SMALLEST_PT - 2:
                return found
        size -= 0.5


def _draw_sign(pages: Pages, step: Step, left: float, middle: float) -> None:
    """The number, if it has one, and the pictogram."""
    if step.number:
        baseline = middle - CAP_HEIGHT * _NUMBER_PT / 2
        pages.words(left + _SIGN_PT / 2, baseline, str(step.number), Style(Font.BOLD, _NUMBER_PT, Align.CENTER))
        left += _SIGN_PT
    pages.pictogram(step.pictogram, (left, middle - _PICTURE_PT / 2), _PICTURE_PT)
