"""Held lots of which nobody said how many are here: the books know of none, and what lies there may be some of them.

In: the holds of a site. Out: frozen values. Reads only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pantry.codes.lots import meets, read_lot
from pantry.places import fixed_place
from pantry.readings.counting import newest_of
from pantry.readings.facts import Facts, Which
from pantry.readings.fields import CHAPTER
from pantry.readings.holds import CLEARED_YES, none_here_field
from pantry.shelf.held_here import HeldHere

if TYPE_CHECKING:
    from collections.abc import Iterator
    from sqlite3 import Connection

    from pantry.readings.holds import Hold
    from pantry.shelf.holds import Holds
    from pantry.shelf.items import Items
    from pantry.shelf.stock import Stock

_NONE_HERE = """SELECT max(c.date) FROM current f JOIN change c ON c.event = f.event
    WHERE f.thing = ? AND f.field = ? AND f.value = ? AND f.scope IN (?, ?)"""
_CAME_AFTER = "SELECT 1 FROM flow WHERE site = ? AND date > ? AND item = ? AND to_place = ? AND quantity > 0 LIMIT 1"
_GIVEN_SINCE = """SELECT event FROM counted WHERE site = ? AND item = ? AND place = ? AND date >= ?
    AND given = 1 AND difference < 0"""


class UnsaidHold(NamedTuple):
    """A hold of a lot; `may_be`: so many of it may be here, in units of the whole.

    `was_shared`: a close has counted as shared what may have been put aside.
    """

    hold: Hold
    may_be: int
    was_shared: bool


class SharedBy(NamedTuple):
    """A close that took an item for shared: on its day so many were left; `knows`: the newest counts up to it."""

    item: str
    place: str
    date: str
    quantity: int
    knows: str


class UnsaidHolds:
    """Reads those of one site."""

    def __init__(self, db: Connection, items: Items, stock: Stock, holds: Holds) -> None:
        self._db, self._items, self._stock, self._holds = db, items, stock, holds

    def all(self) -> tuple[UnsaidHold, ...]:
        """In the order of the holds."""
        return tuple(one for hold in self._holds.open() if hold.lot and (one := self._unsaid(hold)))

    def shared_by(self, hold: Hold) -> SharedBy | None:
        """The newest close that gave something of it, or of what is the same, since it is held."""
        found = [
            one for item, place in self._where(hold) if (one := self._shared(item, place, self._holds.since(hold)))
        ]
        return max(found, key=lambda one: (one.date, one.item == hold.item, one.item), default=None)

    def _shared(self, item: str, place: str, since: str) -> SharedBy | None:
        site = self._stock.site
        given = {event for (event,) in self._db.execute(_GIVEN_SINCE, (site, item, place, since)).fetchall()}
        if not given:
            return None
        counts = Facts(self._db).counts(Which("f.site = ? AND f.item = ?", (site, item)))
        date = max(count.date for count in counts if count.event in given)
        newest = newest_of(count for count in counts if count.date <= date)
        said = [one for one in counts if one.counts and one.given and one.date == date and one.place == place]
        last = max(said, key=lambda one: (one.event in newest, one.event))
        return SharedBy(item, place, date, last.quantity, newest)

    def _unsaid(self, hold: Hold) -> UnsaidHold | None:
        wanted, may_be = read_lot(hold.lot), 0
        for item, place in self._where(hold):
            for lot, _, share in self._stock.lots_at(item, place):
                met = meets(wanted, read_lot(lot))
                if met is True:
                    return None
                may_be += max(share, 0) * self._items.whole(item)[1] if met is None else 0
        was_shared = self.shared_by(hold) is not None
        if not (may_be or was_shared) or self._is_said(hold) or self._is_none_here(hold):
            return None
        return UnsaidHold(hold, may_be, was_shared)

    def _is_said(self, hold: Hold) -> bool:
        """Whether somebody said since it is held that some of it came, went or was put aside."""
        since, wanted = self._holds.since(hold), read_lot(hold.lot)
        return any(
            meets(wanted, read_lot(lot)) is True
            for item, place in self._where(hold)
            for lot in HeldHere(self._db, self._stock.site, self._items, place).came_as_lots(item, since)
        )

    def _is_none_here(self, hold: Hold) -> bool:
        """Somebody looked since it is held, and nothing of it came on a later day."""
        site = self._stock.site
        asked = hold.item, none_here_field(hold.lot), CLEARED_YES, site, CHAPTER
        (looked,) = self._db.execute(_NONE_HERE, asked).fetchone()
        if not looked or looked < self._holds.since(hold):
            return False
        return not any(
            self._db.execute(_CAME_AFTER, (site, looked, item, place)).fetchone() for item, place in self._where(hold)
        )

    def _where(self, hold: Hold) -> Iterator[tuple[str, str]]:
        """It and all that is the same, each at its place."""
        for item in sorted(self._items.together(hold.item)):
            yield item, fixed_place(self._stock.site, self._stock.lies_at(item))
