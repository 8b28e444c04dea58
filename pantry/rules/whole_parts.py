"""Rounds parts to whole numbers that add up to their rounded sum, so that a printed column adds up by hand.

In: exact amounts. Out: whole numbers, each the one below or above its amount.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from pantry.codes.measures import half_up

if TYPE_CHECKING:
    from collections.abc import Sequence


def whole_parts(amounts: Sequence[Fraction]) -> tuple[int, ...]:
    """The parts that are nearest to the next number are rounded up, as many as the sum wants."""
    floors = [amount.__floor__() for amount in amounts]
    up = half_up(sum(amounts, Fraction())) - sum(floors)
    by_rest = sorted(range(len(amounts)), key=lambda at: (floors[at] - amounts[at], at))
    rounded_up = set(by_rest[:up])
    return tuple(whole + (at in rounded_up) for at, whole in enumerate(floors))
