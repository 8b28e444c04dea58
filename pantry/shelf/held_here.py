"""How much of what lies at a place is held back from guests: all of an item, or what was laid on the lot that is held.

What left since a lot is held was of another: it is laid as on the day on which it was held. Reads only.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from pantry.codes.lots import meets, read_lot
from pantry.shelf.stock import shares

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from sqlite3 import Connection

    from pantry.readings.holds import Hold
    from pantry.shelf.items import Items

_LOTS = "SELECT lot, quantity FROM on_lot WHERE site = ? AND place = ? AND item = ? AND lot <> ''"
_LYING = "SELECT quantity FROM on_hand WHERE site = ? AND place = ? AND item = ?"
_LEFT_SINCE = """SELECT coalesce(sum(quantity), 0) FROM flow
    WHERE site = ? AND date >= ? AND from_place = ? AND to_place <> from_place AND item = ?"""


class HeldOf(NamedTuple):
    """What of an item is held: all of it, or so much of its lots."""

    is_whole: bool
    of_lots: Mapping[str, int]

    def quantity(self, lies: int) -> int:
        """Of so many that lie there."""
        return max(lies if self.is_whole else min(lies, sum(self.of_lots.values())), 0)


class HeldHere:
    """Reads one place by its id."""

    def __init__(self, db: Connection, site: str, items: Items, place: str) -> None:
        self._db, self._items = db, items
        self._here = site, place

    def of(self, holds: tuple[Hold, ...]) -> Mapping[str, HeldOf]:
        """By item, with all that is the same as something held or was packed from it."""
        found: dict[str, HeldOf] = {}
        for hold in holds:
            for item in self._touched(hold):
                before = found.get(item, HeldOf(is_whole=False, of_lots={}))
                if not hold.lot:
                    found[item] = HeldOf(is_whole=True, of_lots={})
                elif not before.is_whole and (of_lots := self._of_lots(hold, item)):
                    found[item] = HeldOf(is_whole=False, of_lots={**before.of_lots, **of_lots})
        return found

    def _touched(self, hold: Hold) -> Iterator[str]:
        same = self._items.all_the_same(self._items.whole(hold.item)[0]) | {hold.item}
        packed = (one for one in self._items.packed() if one not in same)
        yield from sorted(same)
        yield from sorted(one for one in packed if hold.item in self._items.made_of(one))

    def _of_lots(self, hold: Hold, item: str) -> dict[str, int]:
        lots: defaultdict[str, int] = defaultdict(int)
        for lot, quantity in self._db.execute(_LOTS, (*self._here, item)).fetchall():
            lots[lot] += quantity
        site, place = self._here
        lying = self._db.execute(_LYING, (*self._here, item)).fetchone()
        (left_since,) = self._db.execute(_LEFT_SINCE, (site, hold.date, place, item)).fetchone()
        then = (int(lying[0]) if lying else 0) + left_since
        held = read_lot(hold.lot)
        return {lot: many for lot, _, many in shares(then, lots) if lot and meets(held, read_lot(lot)) is True}
