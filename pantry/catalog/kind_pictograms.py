"""The pictogram of each kind: the same on the window's tiles and on papers. In: a kind. Out: a drawing's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.catalog.kinds import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

_ANY_FOOD = "utensils"
_PICTOGRAMS: Mapping[str, str] = {
    Kind.PRODUCE: "carrot", Kind.BREAD: "wheat", Kind.DAIRY: "milk", Kind.MEAT: "snowflake", Kind.DRY: "package",
    Kind.PREPARED: "soup", Kind.DRINKS: "cup-soda", Kind.BABY: "baby", Kind.HYGIENE: "droplets", Kind.MIXED: "boxes",
    Kind.OTHER: "shapes",
}  # fmt: skip


def pictogram_of(kind: str) -> str:
    """That of a kind; of one that isn't known, that of any food."""
    return _PICTOGRAMS.get(kind, _ANY_FOOD)
