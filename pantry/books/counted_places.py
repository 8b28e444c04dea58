"""Walks the counts and movements of a place and item, and keeps what that gives: on hand and differences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.books.effects import DifferenceFound, Effects
from pantry.readings.counting import line_of, moved_at, newest_of
from pantry.readings.facts import Counted, Facts, Moved, Which

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlite_utils import Database

Pair = tuple[str, str, str]
"""(site, place, item)."""

_OF_ITEM = "f.item = ? OR f.event IN (SELECT thing FROM current WHERE field = 'item' AND value = ?)"


class CountedPlaces:
    """Reckons what lies at places that were counted."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._facts = Facts(db)

    def reckon(self, pairs: Iterable[Pair]) -> None:
        """Walks each place and item that has, or had, a count."""
        effects = Effects(self._db)
        on_hand = []
        items = set()
        for site, place, item in sorted(pairs):
            counts = self.counts(site, item)
            here = tuple(count for count in counts if count.place == place)
            former = self._former(site, place, item)
            items.add((site, item))
            if not here and not former:
                continue
            line = line_of(here, counts)
            reckoned = line.reckon(moved_at(place, self.movements(site, item)))
            for found in former:
                effects.add_difference(found, -1)
            self._keep(here, reckoned.differences, former, effects)
            on_hand.append((site, place, item, reckoned.on_hand))
        effects.write()
        self._db.conn.executemany("INSERT OR REPLACE INTO on_hand VALUES (?, ?, ?, ?)", on_hand)
        for site, item in items:
            self._keep_newest(site, item)

    def counts(self, site: str, item: str) -> tuple[Counted, ...]:
        """All counts of an item at a site, those that don't stand too."""
        found = self._facts.counts(Which(f"f.site = ? AND ({_OF_ITEM})", (site, item, item)))
        return tuple(count for count in found if count.item == item)

    def movements(self, site: str, item: str) -> tuple[Moved, ...]:
        """The movements of an item at a site that count."""
        found = self._facts.movements(Which(f"f.site = ? AND ({_OF_ITEM})", (site, item, item)))
        return tuple(moved for moved in found if moved.counts and moved.item == item)

    def _former(self, site: str, place: str, item: str) -> tuple[DifferenceFound, ...]:
        rows = self._db.execute(
            "SELECT event, site, date, place, item, unit, given, difference FROM counted"
            " WHERE site = ? AND place = ? AND item = ?",
            (site, place, item),
        ).fetchall()
        return tuple(_difference(row) for row in rows)

    def _keep(
        self,
        counts: tuple[Counted, ...],
        differences: Mapping[str, int],
        former: tuple[DifferenceFound, ...],
        effects: Effects,
    ) -> None:
        self._db.conn.executemany("DELETE FROM counted WHERE event = ?", [(found.event,) for found in former])
        found = [
            DifferenceFound(
                count.event,
                count.site,
                count.date,
                count.place,
                count.item,
                count.unit,
                given=count.given,
                difference=differences[count.event],
            )
            for count in counts
            if count.event in differences
        ]
        for difference in found:
            effects.add_difference(difference)
        rows = [
            (one.event, one.site, one.date, one.place, one.item, one.unit, int(one.given), one.difference)
            for one in found
        ]
        self._db.conn.executemany("INSERT INTO counted VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)

    def _keep_newest(self, site: str, item: str) -> None:
        newest = newest_of(self.counts(site, item))
        if newest:
            self._db.execute("INSERT OR REPLACE INTO newest_count VALUES (?, ?, ?)", (site, item, newest))
        else:
            self._db.execute("DELETE FROM newest_count WHERE site = ? AND item = ?", (site, item))


def _difference(row: tuple[str, str, str, str, str, str, int, int]) -> DifferenceFound:
    event, site, date, place, item, unit, given, difference = row
    return DifferenceFound(event, site, date, place, item, unit, given=bool(given), difference=difference)
