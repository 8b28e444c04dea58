"""How lots are laid at a place: what each brought less what went of it, and how much of what lies there is of it.

A lot's share is at most what it brought, or what of it is held; where more went without a lot, it is less. Reads only.
"""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from pantry.shelf.shares import LotReader

if TYPE_CHECKING:
    from sqlite3 import Connection

    from pantry.shelf.items import Items
    from pantry.shelf.stock import Stock

_OF_ITEMS = """SELECT item, lot, sum(quantity) FROM on_lot WHERE site = ? AND place = ? AND lot <> ''
    AND item IN (SELECT value FROM json_each(?)) GROUP BY item, lot"""


class LaidLot(NamedTuple):
    """A lot of an item, in units of the whole: what it brought less what went of it, and its share of what is there.

    Of a held lot nothing but what is held is ever laid: that is what it `brought`.
    """

    lot: str
    brought: int
    share: int


def laid_before(
    db: Connection, site: str, items: Items, stock: Stock, goods: tuple[str, str, int], lot: str
) -> tuple[LaidLot, ...]:
    """The lots that are laid before this one, which comes last, in their order; "" comes behind all.

    `goods`: an item that is the whole, a place by its id, and how much lies there of all that is the same.
    """
    whole, place, lying = goods
    members = json.dumps(sorted(items.all_the_same(whole)))
    brought: defaultdict[str, int] = defaultdict(int)
    for item, one, quantity in db.execute(_OF_ITEMS, (site, place, members)).fetchall():
        brought[one] += items.whole(item)[1] * quantity
    held: defaultdict[str, int] = defaultdict(int)
    for item in items.all_the_same(whole):
        for one, quantity in stock.held_lots_of(item, place).items():
            held[one] += items.whole(item)[1] * quantity
    reader = LotReader()
    share = {one: quantity for one, _, quantity in reader.shares(lying, brought, held)}
    in_order = reader.laid_in_order({*brought, lot} - {""}, held)
    kept = {one: min(brought[one], quantity) for one, quantity in held.items()}
    found = [LaidLot(one, kept.get(one, brought[one]), share.get(one, 0)) for _, one, _ in in_order]
    last = next((number for number, one in enumerate(found) if one.lot == lot), len(found))
    return tuple(found[: last + 1])
