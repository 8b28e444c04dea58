"""How a table opens that gives groceries, plates of a meal, or both."""

from __future__ import annotations

from pantry.desk import Mode
from pantry.settings import Serves


def first_mode(serves: Serves) -> Mode:
    """The mode that a new table opens in."""
    return Mode.PLATES if serves is Serves.PLATES else Mode.OUT
