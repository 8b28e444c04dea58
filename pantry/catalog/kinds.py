"""The quick kinds of things: a tile each at the table."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """The class of a thing; hygiene holds household goods too."""

    MIXED = "mixed"
    PRODUCE = "produce"
    BREAD = "bread"
    DAIRY = "dairy"
    MEAT = "meat"
    DRY = "dry"
    PREPARED = "prepared"
    DRINKS = "drinks"
    BABY = "baby"
    HYGIENE = "hygiene"
    OTHER = "other"

    @property
    def is_dated(self) -> bool:
        """Whether a package of this kind usually carries a date."""
        return self not in _UNDATED


_UNDATED = frozenset({Kind.MIXED, Kind.PRODUCE, Kind.HYGIENE, Kind.OTHER})
