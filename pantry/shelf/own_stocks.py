"""The label stocks whose measures a site added itself. Reads only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.readings.fields import NAME

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pantry.shelf.items import Items

MEASURES = "measures"


@dataclass(frozen=True, slots=True)
class OwnStock:
    """A label stock by its id, with its name and its measures as the books keep them."""

    stock: str
    name: str
    measures: str


def own_stocks(items: Items, things: Iterable[str]) -> tuple[OwnStock, ...]:
    """Those of the things with measures that are in use, by name; ended ones are left out."""
    known = ((thing, items.fields(thing)) for thing in things)
    found = (
        OwnStock(thing, fields.get(NAME, ""), fields[MEASURES])
        for thing, fields in known
        if fields.get(NAME) and fields.get("archived") != "yes"
    )
    return tuple(sorted(found, key=lambda own: (own.name.casefold(), own.stock)))
