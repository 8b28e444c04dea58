"""Half of a bag's recipe, when more people wait than there are bags for. In: quantities. Out: quantities."""

from __future__ import annotations


def half_of(quantity: int) -> int:
    """Half, rounded up: half of one can is a can."""
    return (quantity + 1) // 2
