"""What a box of a kind weighs without its tare, where it is counted and not weighed.

Typical figures of food banks: mixed banana box 32 lb net, banana box of fruit 35-40 lb gross less 3 lb of tare,
mixed box of dry goods 25 lb. Always marked estimated.
"""

from __future__ import annotations

from fractions import Fraction

from pantry.codes.measures import GRAMS_A_POUND, half_up

_NET_LB = {"mixed": Fraction(32), "produce": Fraction(69, 2), "dry": Fraction(25)}


def boxes_weight_g(boxes: int, kind: str) -> int:
    """The grams of so many boxes of a kind, net; a kind without a figure of its own weighs like mixed."""
    return half_up(boxes * _NET_LB.get(kind, _NET_LB["mixed"]) * GRAMS_A_POUND)
