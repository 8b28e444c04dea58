"""Half of a bag's recipe, when more people wait than there are bags for. In: quantities. Out: quantities."""

from __future__ import annotations


def half_of(quantity: int) -> int:
    """Half, rounded up: half of one can is a can."""
    return (quantity + 1) // 2


def bags_from(stock: tuple[tuple[int, int], ...], *, half: bool = False) -> int:
    """How many bags can be filled from (on hand, in one bag) of each item; no recipe fills none."""
    needs = ((there, half_of(each) if half else each) for there, each in stock)
    return max(min((there // each for there, each in needs if each), default=0), 0)
