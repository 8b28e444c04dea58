"""What lies at each place of a site now, as bare numbers: of thousands nothing else is read until it is asked for.

In: a site's stock. Out: items and lots with their quantities; what an item is called `things` reads.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from pantry.shelf.stock import join_same

if TYPE_CHECKING:
    from collections.abc import Mapping
    from sqlite3 import Connection

    from pantry.shelf.items import Items
    from pantry.shelf.stock import Stock

# What is gone is read only where it may be the same as another: the sum with that one may be something.
_ON_HAND = """SELECT item, quantity FROM on_hand WHERE site = ? AND place = ?
    AND (quantity <> 0 OR item IN (SELECT thing FROM current WHERE field = 'same_as'))"""
_LOTS = "SELECT item, lot, quantity FROM on_lot WHERE site = ? AND place = ? AND lot <> '' AND quantity <> 0"

_ByLot = defaultdict[str, dict[str, int]]


class Lying(NamedTuple):
    """What lies at a place by its id: items to quantities; of each what came in and went out, and is held, by lot."""

    place: str
    on_hand: Mapping[str, int]
    lots: Mapping[str, Mapping[str, int]]
    held: Mapping[str, Mapping[str, int]]


class LyingHere(NamedTuple):
    """All places where anything lies; `joined`: of what lies there only as what is the same, one of these."""

    places: tuple[Lying, ...]
    joined: Mapping[str, str]

    @property
    def items(self) -> tuple[str, ...]:
        """All that lies at any place, in the order of the books, which thousands are read fastest in."""
        return tuple(dict.fromkeys(item for lying in self.places for item in lying.on_hand))


def lying_here(db: Connection, site: str, items: Items, stock: Stock) -> LyingHere:
    """Reads what lies at the site."""
    found: list[tuple[str, defaultdict[str, int], _ByLot, _ByLot]] = []
    for place in stock.storages():
        on_hand: defaultdict[str, int] = defaultdict(int)
        lots: defaultdict[str, dict[str, int]] = defaultdict(dict)
        on_hand.update(db.execute(_ON_HAND, (site, place)).fetchall())
        for item, lot, quantity in db.execute(_LOTS, (site, place)).fetchall():
            lots[item][lot] = quantity
        held = defaultdict(dict, {item: dict(of_lots) for item, of_lots in stock.held_lots(place).items()})
        if on_hand:
            found.append((place, on_hand, lots, held))
    own = {item for _, on_hand, *_ in found for item in on_hand}
    joined: dict[str, str] = {}
    for _, on_hand, *by_lot in found:
        for member, whole in join_same(items, on_hand, *by_lot):
            if whole not in own:
                joined.setdefault(whole, member)
    return LyingHere(tuple(Lying(*one) for one in found), joined)
