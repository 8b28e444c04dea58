"""What moved in a period and weighs nothing in any report, since nobody knows what one of it weighs. Reads only.

In: the first and the last day. Out: a frozen `Weightless`, in pieces.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.places import Way
from pantry.readings.fields import Fields
from pantry.readings.roles import Roles

if TYPE_CHECKING:
    from sqlite3 import Connection

_ITEMS = "SELECT DISTINCT item FROM flow INDEXED BY flow_unknown WHERE unknown_quantity <> 0 AND site = ?"
_MOVED = """SELECT item, from_place, to_place, sum(unknown_quantity)
    FROM json_each(?) asked CROSS JOIN flow INDEXED BY flow_unknown
    WHERE unknown_quantity <> 0 AND item = asked.value AND site = ? AND date BETWEEN ? AND ?
    GROUP BY item, from_place, to_place"""
_OF_FOOD = (Way.IN, Way.OUT, Way.WASTE)


@dataclass(frozen=True, slots=True)
class Weightless:
    """So many items, and how many pieces of them came in, were shared and were wasted, without any weight."""

    items: int = 0
    came_in: int = 0
    shared: int = 0
    wasted: int = 0

    def __bool__(self) -> bool:
        return self.items > 0


def without_weight(db: Connection, site: str, first: str, last: str) -> Weightless:
    """Of all that came in, was shared or wasted from a day to a day."""
    met = [item for (item,) in db.execute(_ITEMS, (site,)).fetchall()]
    weights = Fields(db).grams_of(met, site) if met else {}
    asked = json.dumps([item for item, grams in weights.items() if not grams])
    roles, pieces, items = Roles(db), Counter[Way](), set()
    for item, start, end, quantity in db.execute(_MOVED, (asked, site, first, last)).fetchall():
        way = roles.way(start, end, site)
        if way in _OF_FOOD and quantity:
            items.add(item)
            pieces[way] += quantity
    return Weightless(len(items), *(max(pieces[way], 0) for way in _OF_FOOD))
