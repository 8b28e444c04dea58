"""Which of the table's parts find room; what matters least gives way first.

In: sizes in pixels. Out: what is shown. Question, box, tiles and card always are.
"""

from __future__ import annotations

from dataclasses import dataclass

_LEAST_BESIDE = 720  # what the column of question, box and tiles needs beside the other one, at 100 %


@dataclass(frozen=True, slots=True)
class Needs:
    """How high parts are at least, each with the gap below it: `core` is the question, box, tiles and card together.

    `two_lines` of today, or the one where there is no second.
    """

    core: int
    key_hints: int
    one_line: int
    two_lines: int


@dataclass(frozen=True, slots=True)
class Shown:
    """What finds room besides the core."""

    key_hints: bool
    lines: bool


def shown_in(height: int, needs: Needs) -> Shown:
    """Key hints give way to today's second line, and the lines to the core."""
    spare = height - needs.core
    return Shown(key_hints=spare >= needs.two_lines + needs.key_hints, lines=spare >= needs.one_line)


def has_side(width: int, side_width: int, text_percent: int) -> bool:
    """Whether the day's numbers and what is nearly gone stand at the side, or the numbers alone in a slim row."""
    return width - side_width >= _LEAST_BESIDE * text_percent // 100
