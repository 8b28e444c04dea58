"""How much of what lies at a place is held back from guests: all of an item, or what is there of the lot that is held.

What is there of a lot is its share of what lay there when it was first held, more by what came in as this lot since,
less by what left as this lot. What left since without a lot was of another one. Reads only.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from pantry.codes.lots import meets, read_lot
from pantry.readings.facts import Facts, Which
from pantry.shelf.shares import shares

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from sqlite3 import Connection

    from pantry.readings.holds import Hold
    from pantry.shelf.items import Items

_LOTS = "SELECT lot, quantity FROM on_lot WHERE site = ? AND place = ? AND item = ? AND lot <> ''"
_LYING = "SELECT quantity FROM on_hand WHERE site = ? AND place = ? AND item = ?"
_CAME_SINCE = """SELECT coalesce(sum(CASE WHEN to_place = :place THEN quantity ELSE -quantity END), 0) FROM flow
    WHERE site = :site AND date >= :since AND item = :item AND to_place <> from_place
    AND :place IN (from_place, to_place)"""
_MOVED_SINCE = """f.site = ? AND (f.date >= ? OR f.event IN (SELECT thing FROM current WHERE field = 'date'))
    AND (f.item = ? OR f.event IN (SELECT thing FROM current WHERE field = 'item' AND value = ?))"""


class HeldOf(NamedTuple):
    """What of an item is held: all of it, or so much of its lots."""

    is_whole: bool
    of_lots: Mapping[str, int]

    def quantity(self, lies: int) -> int:
        """Of so many that lie there."""
        return max(lies if self.is_whole else min(lies, sum(self.of_lots.values())), 0)


class HeldSince(NamedTuple):
    """A hold, and the day on which it began: said anew it is the same one."""

    hold: Hold
    since: str


class HeldHere:
    """Reads one place by its id."""

    def __init__(self, db: Connection, site: str, items: Items, place: str) -> None:
        self._db, self._items = db, items
        self._here = site, place

    def of(self, holds: Iterable[HeldSince]) -> Mapping[str, HeldOf]:
        """By item, with all that is the same as something held or was packed from it."""
        found: dict[str, HeldOf] = {}
        for held in holds:
            for item in self._touched(held.hold):
                self._add(found, item, held)
        return found

    def of_item(self, item: str, holds: Iterable[HeldSince]) -> HeldOf | None:
        """The same of one item alone."""
        found: dict[str, HeldOf] = {}
        made_of = self._items.made_of(item)
        for held in holds:
            if held.hold.item in made_of:
                self._add(found, item, held)
        return found.get(item)

    def _add(self, found: dict[str, HeldOf], item: str, held: HeldSince) -> None:
        before = found.get(item, HeldOf(is_whole=False, of_lots={}))
        if not held.hold.lot:
            found[item] = HeldOf(is_whole=True, of_lots={})
        elif not before.is_whole and (of_lots := self._of_lots(held, item)):
            more = {lot: max(many, before.of_lots.get(lot, 0)) for lot, many in of_lots.items()}
            found[item] = HeldOf(is_whole=False, of_lots={**before.of_lots, **more})

    def _touched(self, hold: Hold) -> Iterator[str]:
        same = self._items.together(hold.item)
        packed = (one for one in self._items.packed() if one not in same)
        yield from sorted(same)
        yield from sorted(one for one in packed if hold.item in self._items.made_of(one))

    def _of_lots(self, held: HeldSince, item: str) -> dict[str, int]:
        site, place = self._here
        lots = dict(self._db.execute(_LOTS, (*self._here, item)).fetchall())
        lying = self._db.execute(_LYING, (*self._here, item)).fetchone()
        asked = {"site": site, "place": place, "item": item, "since": held.since}
        (came,) = self._db.execute(_CAME_SINCE, asked).fetchone()
        came_as = self.came_as_lots(item, held.since)
        then = {lot: lots.get(lot, 0) - came_as.get(lot, 0) for lot in {*lots, *came_as}}
        share = {lot: many for lot, _, many in shares((int(lying[0]) if lying else 0) - came, then)}
        wanted = read_lot(held.hold.lot)
        there = {lot: share.get(lot, 0) + came_as.get(lot, 0) for lot in then if meets(wanted, read_lot(lot)) is True}
        return {lot: many for lot, many in there.items() if many > 0}

    def came_as_lots(self, item: str, since: str) -> Mapping[str, int]:
        """What came in less what left by lot, where somebody said the lot, since a day."""
        site, place = self._here
        found: defaultdict[str, int] = defaultdict(int)
        for moved in Facts(self._db).movements(Which(_MOVED_SINCE, (site, since, item, item))):
            if moved.counts and moved.lot and moved.item == item and moved.date >= since:
                found[moved.lot] += moved.quantity * ((moved.to_place == place) - (moved.from_place == place))
        return found
