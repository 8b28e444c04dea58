"""What a movement said before it was taken back as a part of its entry: quantity 0. Reads only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.events import WeightKnown

if TYPE_CHECKING:
    from sqlite3 import Connection

_NOW = """SELECT m.quantity, m.unit, m.weight_g, coalesce(k.value, m.weight_known), w.value FROM movement m
    LEFT JOIN current k ON k.thing = m.event AND k.field = 'weight_known' AND k.scope = m.site
    LEFT JOIN current w ON w.thing = m.event AND w.field = 'weight_g' AND w.scope = m.site
    WHERE m.event = ? AND m.site = ?"""
_SAID = """SELECT field, value FROM change WHERE thing = ? AND scope = ? AND field IN ('quantity', 'weight_g')
    AND value <> '0' ORDER BY rev, event"""


@dataclass(frozen=True, slots=True)
class PartBefore:
    """The last quantity that was more than 0; `weight_g` only where it is no mere multiple of that quantity.

    `is_weighed`: the grams were weighed, and no label or estimate says them of one.
    """

    quantity: int
    weight_g: int | None
    is_weighed: bool


def part_before(db: Connection, site: str, event: str) -> PartBefore | None:
    """What a movement of this site said last, other than nothing."""
    row = db.execute(_NOW, (event, site)).fetchone()
    if row is None:
        return None
    quantity, unit, grams, known, corrected = row
    said = {field: int(value) for field, value in db.execute(_SAID, (event, site)).fetchall()}
    weighed = known == WeightKnown.WEIGHED
    has_own_weight = unit != "g" and (weighed or corrected is not None)
    own_weight = said.get("weight_g", grams) if has_own_weight else None
    return PartBefore(said.get("quantity", quantity), own_weight, weighed)
