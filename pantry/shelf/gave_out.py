"""On which days an item or one lot of it was given to guests: surely, or maybe, as lots are shares. Reads only."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.codes.lots import meets, read_lot
from pantry.places import GUESTS, fixed_place
from pantry.readings.facts import Facts, Which
from pantry.shelf.items import Items

if TYPE_CHECKING:
    from sqlite3 import Connection

_GIVEN = """SELECT date, item, sum(quantity) FROM flow WHERE site = ? AND to_place = ?
    AND item IN (SELECT value FROM json_each(?)) GROUP BY date, item"""
_OF_ITEMS = """f.site = ? AND (f.item IN (SELECT value FROM json_each(?))
    OR f.event IN (SELECT thing FROM current WHERE field = 'item' AND value IN (SELECT value FROM json_each(?))))"""


@dataclass(frozen=True, slots=True)
class DayGave:
    """How much of it went to guests on a day, in the item's unit: surely of that lot, and maybe."""

    date: str
    sure: int
    maybe: int


def days_gave_out(db: Connection, site: str, item: str, lot: str) -> tuple[DayGave, ...]:
    """The days that gave it out, the newest first; without a lot all of it is meant, and all is sure.

    What left unscanned, in a bag or by a count at the close, has no lot: maybe it was that one.
    """
    items = Items(db, site)
    factors = {one: items.whole(one)[1] for one in items.together(item)}
    guests, same = fixed_place(site, GUESTS), json.dumps(list(factors))
    given: defaultdict[str, int] = defaultdict(int)
    for date, one, quantity in db.execute(_GIVEN, (site, guests, same)).fetchall():
        given[date] += factors[one] * quantity
    sure: defaultdict[str, int] = defaultdict(int, {} if lot else given)
    other: defaultdict[str, int] = defaultdict(int)
    for moved in Facts(db).movements(Which(_OF_ITEMS, (site, same, same))) if lot else ():
        if moved.counts and moved.to_place == guests and moved.item in factors:
            met = meets(read_lot(lot), read_lot(moved.lot))
            if met is not None:
                (sure if met else other)[moved.date] += factors[moved.item] * moved.quantity
    days = (
        DayGave(date, sure[date], max(given[date] - sure[date] - other[date], 0))
        for date in sorted(given, reverse=True)
    )
    return tuple(day for day in days if day.sure or day.maybe)
