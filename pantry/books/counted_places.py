"""Walks the counts and movements of a place and item, and keeps what that gives: on hand and differences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.books.effects import Effects
from pantry.events import Act
from pantry.readings.counting import DifferenceFound, line_of, moved_at, moved_unseen, newest_of
from pantry.readings.facts import Counted, Facts, Moved, Which
from pantry.readings.fields import AFTER, NO, TAKEN_BACK

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from sqlite3 import Connection

    from pantry.readings.line_of_counts import LineOfCounts, MovedNow

ItemAtSite = tuple[str, str]
"""(site, item)."""
OwnAnswer = tuple[str, str, str]
"""(movement, count made here, answer): *before* of what this laptop held when it counted, else taken back."""

_OF_ITEM = "f.item = ? OR f.event IN (SELECT thing FROM current WHERE field = 'item' AND value = ?)"


class CountedPlaces:
    """Reckons what lies at places that were counted."""

    def __init__(self, db: Connection) -> None:
        self._db = db
        self._facts = Facts(db)

    def reckon(self, items: Iterable[ItemAtSite]) -> tuple[OwnAnswer, ...]:
        """Walks each item that has, or had, a count, at all its places; gives what to say of the counts made here."""
        effects = Effects(self._db)
        on_hand: list[tuple[str, str, str, int]] = []
        said: list[OwnAnswer] = []
        former_of = {(site, item): self._former(site, item) for site, item in sorted(items)}
        for former in former_of.values():  # all of them first: a count may have gone from one item to another
            self._take_away(former, effects)
        for (site, item), former in former_of.items():
            known = self.counts(site, item)
            counts = tuple(count for count in known if count.item == item)
            self._keep_newest(site, item, newest_of(counts))
            if not counts and not former:
                continue
            movements, own = self.movements(site, item), self._own(counts)
            for place in sorted({count.place for count in counts} | {found.place for found in former}):
                here = tuple(count for count in counts if count.place == place)
                line, moved = line_of(here, known), moved_at(place, movements)
                reckoned = line.reckon(moved)
                self._keep(here, reckoned.differences, effects)
                on_hand.append((site, place, item, reckoned.on_hand))
                said.extend(self._own_answers(line, moved, own) if own else ())
        effects.write()
        self._db.executemany("INSERT OR REPLACE INTO on_hand VALUES (?, ?, ?, ?)", on_hand)
        return tuple(said)

    def counts(self, site: str, item: str) -> tuple[Counted, ...]:
        """All counts that are or were of an item at a site, those that don't stand too."""
        return self._facts.counts(Which(f"f.site = ? AND ({_OF_ITEM})", (site, item, item)))

    def _own(self, counts: Iterable[Counted]) -> dict[str, int]:
        """The counts that were made on this laptop on their day, with when they came."""
        found = {}
        for count in counts:
            row = self._db.execute("SELECT mine AND NOT late FROM entry WHERE seq = ?", (count.seq,)).fetchone()
            if row[0]:
                found[count.event] = count.seq
        return found

    def _own_answers(
        self, line: LineOfCounts, moved: tuple[MovedNow, ...], own: Mapping[str, int]
    ) -> Iterator[OwnAnswer]:
        for event, count in line.held_but_after(moved, own):
            yield event, count, NO
        for event, count in line.not_held(moved, own):  # it was taken for a copy of what was held
            if self._was_said_unasked(event, count):
                yield event, count, TAKEN_BACK

    def _was_said_unasked(self, event: str, count: str) -> bool:
        """People's answers are corrections; what a laptop says by itself of its count belongs to the counting."""
        row = self._db.execute(
            "SELECT 1 FROM current c JOIN change f ON f.event = c.event"
            " WHERE c.thing = ? AND c.field = ? AND f.act = ?",
            (event, AFTER + count, Act.COUNTED),
        ).fetchone()
        return row is not None

    def movements(self, site: str, item: str) -> tuple[Moved, ...]:
        """The movements of an item at a site that count."""
        found = self._facts.movements(Which(f"f.site = ? AND ({_OF_ITEM})", (site, item, item)))
        return tuple(moved for moved in found if moved.counts and moved.item == item)

    def _former(self, site: str, item: str) -> tuple[DifferenceFound, ...]:
        rows = self._db.execute(
            "SELECT event, site, date, place, item, unit, given, difference FROM counted WHERE site = ? AND item = ?",
            (site, item),
        ).fetchall()
        return tuple(_difference(row) for row in rows)

    def _take_away(self, former: tuple[DifferenceFound, ...], effects: Effects) -> None:
        for moved in moved_unseen(former):
            effects.add_unseen(moved, -1)
        self._db.executemany("DELETE FROM counted WHERE event = ?", [(found.event,) for found in former])

    def _keep(self, counts: tuple[Counted, ...], differences: Mapping[str, int], effects: Effects) -> None:
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
        for moved in moved_unseen(found):
            effects.add_unseen(moved)
        rows = [
            (one.event, one.site, one.date, one.place, one.item, one.unit, int(one.given), one.difference)
            for one in found
        ]
        self._db.executemany("INSERT INTO counted VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)

    def _keep_newest(self, site: str, item: str, newest: str) -> None:
        if newest:
            self._db.execute("INSERT OR REPLACE INTO newest_count VALUES (?, ?, ?)", (site, item, newest))
        else:
            self._db.execute("DELETE FROM newest_count WHERE site = ? AND item = ?", (site, item))


def _difference(row: tuple[str, str, str, str, str, str, int, int]) -> DifferenceFound:
    event, site, date, place, item, unit, given, difference = row
    return DifferenceFound(event, site, date, place, item, unit, given=bool(given), difference=difference)
