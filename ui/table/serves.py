"""What a table gives out, as its laptop keeps it: the mode of a new table, and whether Plates is in the band."""

from __future__ import annotations

from enum import StrEnum

from pantry.desk import Mode

SERVES_KEPT_AS = "serves"


class Serves(StrEnum):
    """Groceries, plates of a meal, or both."""

    GROCERIES = "groceries"
    PLATES = "plates"
    BOTH = "both"


def serves_of(kept: str) -> Serves:
    """What a laptop keeps; groceries where it was never asked."""
    return next((serves for serves in Serves if serves == kept), Serves.GROCERIES)


def first_mode(serves: Serves) -> Mode:
    """The mode that a new table opens in."""
    return Mode.PLATES if serves is Serves.PLATES else Mode.OUT
