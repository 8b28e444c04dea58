"""What one source brought on a day, as it reads now: an item a row, from all laptops of the site.

Reads only. In: the source's place and a date. Out: sums by item, of what was kept and not sent back.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.places import WASTE, fixed_place
from pantry.readings.facts import Facts, Which
from pantry.shelf.items import Items

if TYPE_CHECKING:
    from sqlite3 import Connection

_OF_DAY = "f.site = ? AND (f.date = ? OR f.event IN (SELECT thing FROM current WHERE field = 'date'))"


@dataclass(frozen=True, slots=True)
class Came:
    """An item that came: how much in its unit, and its weight, None where nobody knows it."""

    item: str
    name: str
    quantity: int
    unit: str
    weight_g: int | None


def came_from(db: Connection, site: str, place: str, date: str) -> tuple[Came, ...]:
    """By name."""
    found: dict[str, Came] = {}
    items = Items(db, site)
    wasted = fixed_place(site, WASTE)
    for moved in Facts(db).movements(Which(_OF_DAY, (site, date))):
        if moved.counts and moved.date == date and moved.from_place == place and moved.to_place != wasted:
            whole, factor = items.whole(moved.item)
            known = items.item(whole)
            weight_g = moved.weight_g
            if weight_g is None and known and known.grams:
                weight_g = moved.quantity * factor * known.grams
            one = Came(whole, known.name if known else "", moved.quantity * factor, moved.unit, weight_g)
            found[whole] = _with(found[whole], one) if whole in found else one
    return tuple(sorted(found.values(), key=lambda came: (came.name.casefold(), came.item)))


def _with(first: Came, second: Came) -> Came:
    known = first.weight_g is not None and second.weight_g is not None
    return Came(
        first.item, first.name, first.quantity + second.quantity, first.unit,
        (first.weight_g or 0) + (second.weight_g or 0) if known else None,
    )  # fmt: skip
