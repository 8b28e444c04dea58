"""What has a date that comes soon or is past, soonest first: read from the lots alone, however much lies here.

In: the last day that is asked about. Out: frozen shares. Reads only.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.codes.dates import last_day
from pantry.codes.lots import read_lot

if TYPE_CHECKING:
    from datetime import date
    from sqlite3 import Connection

    from pantry.codes.lots import Lot
    from pantry.shelf.stock import Stock

_LOTS = """SELECT DISTINCT lot FROM on_lot WHERE site = ? AND lot <> '' AND quantity > 0
    AND place IN (SELECT value FROM json_each(?))"""
_LYING = """SELECT DISTINCT place, item FROM on_lot WHERE site = ? AND quantity > 0
    AND lot IN (SELECT value FROM json_each(?)) AND place IN (SELECT value FROM json_each(?))"""


@dataclass(frozen=True, slots=True)
class ShortDated:
    """So much of an item at a place, in its unit, by `lot`."""

    item: str
    place: str
    lot: Lot
    quantity: int


def short_dated(db: Connection, site: str, stock: Stock, until: date) -> tuple[ShortDated, ...]:
    """What is to be used by this day or before, the soonest first."""
    places = json.dumps(stock.storages())
    lots = [text for (text,) in db.execute(_LOTS, (site, places)).fetchall() if _ends_by(read_lot(text), until)]
    lying = db.execute(_LYING, (site, json.dumps(lots), places)).fetchall() if lots else ()
    soon = frozenset(lots)
    found = [
        ShortDated(item, place, read_lot(text), quantity)
        for place, item in lying
        for text, _, quantity in stock.lots_at(item, place)
        if text in soon
    ]
    return tuple(sorted(found, key=lambda one: (last_day(one.lot.by), one.item, one.place)))


def _ends_by(lot: Lot, until: date) -> bool:
    return bool(lot.by) and last_day(lot.by) <= until
