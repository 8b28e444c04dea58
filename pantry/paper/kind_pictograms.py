"""The pictogram of each kind: the same as on the window's tiles. In: a kind. Out: a drawing's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

ANY_FOOD = "utensils"
_PICTOGRAMS: Mapping[str, str] = {
    "produce": "carrot", "bread": "wheat", "dairy": "milk", "meat": "snowflake", "dry": "package", "prepared": "soup",
    "hygiene": "droplets", "mixed": "boxes", "drinks": "cup-soda", "baby": "baby", "other": "shapes",
}  # fmt: skip


def pictogram_of(kind: str) -> str:
    """That of a kind; of one that isn't known, that of any food."""
    return _PICTOGRAMS.get(kind, ANY_FOOD)
