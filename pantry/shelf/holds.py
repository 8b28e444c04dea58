"""What is held at this site, and what a scan of it means. Reads only."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.codes.lots import meets, read_lot
from pantry.readings.facts import by_events
from pantry.readings.fields import CHAPTER
from pantry.readings.holds import (
    AFTER_HELD,
    HELD,
    Hold,
    hold_field,
    lot_of_field,
    read_hold,
    recall_held_for,
    released_by,
)
from pantry.shelf.held_here import HeldHere, HeldSince

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from sqlite3 import Connection

    from pantry.codes.lots import Lot
    from pantry.shelf.held_here import HeldOf
    from pantry.shelf.items import Items

# The first question answers from an index alone: most sites hold nothing, and each scan asks it.
_ANY = "SELECT 1 FROM current WHERE field >= ? AND field < ? LIMIT 1"
_ALL = """SELECT f.thing, f.field, f.scope, f.value, f.heads, f.conflict, c.date FROM current f
    JOIN change c ON c.event = f.event WHERE f.field >= ? AND f.field < ? AND f.scope IN (?, ?)"""
_SAID_OF_LOT = """SELECT value, date FROM change WHERE thing = ? AND field = ? AND scope IN (?, ?)
    ORDER BY rev, date, event"""
_EVER_SAID = """SELECT thing, field, value, rev FROM change WHERE thing IN (SELECT value FROM json_each(?))
    AND field >= ? AND field < ? AND scope IN (?, ?)"""


@dataclass(frozen=True, slots=True)
class Touched:
    """A hold that a scan touches; not `sure`: it is of a lot, and nobody said which lot this is."""

    hold: Hold
    item: str
    sure: bool


class Holds:
    """Reads the holds of one site."""

    def __init__(self, db: Connection, site: str, items: Items) -> None:
        self._db = db
        self._site = site
        self._items = items

    def open(self) -> tuple[Hold, ...]:
        """All that is held, by item and lot. While laptops disagree it is held."""
        rows = self._db.execute(_ALL, (HELD, AFTER_HELD, self._site, CHAPTER)).fetchall()
        said: dict[tuple[str, str], Hold | None] = {}
        for item, field, _, value, heads, conflict, date in sorted(rows, key=lambda row: row[2] != CHAPTER):
            found = read_hold(item, field, value, date)
            said[item, field] = found or (self._of_other_heads(item, field, heads) if conflict else None)
        return tuple(sorted((hold for hold in said.values() if hold), key=lambda hold: (hold.item, hold.lot)))

    def said(self, item: str, lot: str) -> str:
        """What the books say of it, held or released, as the text of its field; "" where nobody said anything."""
        rows = self._db.execute(
            "SELECT scope, value FROM current WHERE thing = ? AND field = ? AND scope IN (?, ?)",
            (item, hold_field(lot), self._site, CHAPTER),
        ).fetchall()
        return next((str(value) for _, value in sorted(rows, key=lambda row: row[0] == CHAPTER)), "")

    def before(self, hold: Hold) -> tuple[Hold, ...]:
        """What was said of the same lot before, since it was last released; what was taken back is left out."""
        said: list[Hold] = []
        for value, date in self._said_of(hold):
            one = read_hold(hold.item, hold_field(hold.lot), value, date)
            at = next((at for at, other in enumerate(said) if one and _is_as(other, one)), len(said))
            said = [*said[:at], one] if one else []
        return tuple(one for one in said if not _is_as(one, hold))

    def released_of(self, items: Iterable[str], recall: str) -> frozenset[str]:
        """Each lot of these items ("" is all) that was held for this recall and is released, by what was said last.

        Holds for anything else, and their releases, count for nothing. Where laptops said both it is not released.
        """
        asked = (json.dumps(list(items)), HELD, AFTER_HELD, self._site, CHAPTER)
        said = [
            (rev, not released_by(value), item, field)
            for item, field, value, rev in self._db.execute(_EVER_SAID, asked).fetchall()
            if recall_held_for(value) == recall
        ]
        held = {(item, field): is_held for _, is_held, item, field in sorted(said)}
        return frozenset(lot_of_field(field) for (_, field), is_held in held.items() if not is_held)

    def on(self, items: Iterable[str], lot: Lot) -> Touched | None:
        """What of these items is held, of all that is the same or was packed into them; the surest first.

        `lot`: as it was scanned.
        """
        if self._db.execute(_ANY, (HELD, AFTER_HELD)).fetchone() is None:
            return None
        held = self.open()
        touched = [
            Touched(hold, item, sure=met is True)
            for item in items
            for same in (self._items.made_of(item) if held else ())
            for hold in held
            if hold.item == same and (met := meets(read_lot(hold.lot), lot) if hold.lot else True) is not False
        ]
        return max(touched, key=lambda one: one.sure, default=None)

    def held_at(self, place: str, until: str | None = None) -> Mapping[str, HeldOf]:
        """What of the items at a place by its id is surely held: whole items, and what is there of a held lot.

        `until`: of what was held at the end of this day already.
        """
        if self._db.execute(_ANY, (HELD, AFTER_HELD)).fetchone() is None:
            return {}
        return HeldHere(self._db, self._site, self._items, place).of(
            one for one in self._held_since() if until is None or one.since <= until
        )

    def held_of(self, item: str, place: str) -> HeldOf | None:
        """The same of one item alone."""
        if self._db.execute(_ANY, (HELD, AFTER_HELD)).fetchone() is None:
            return None
        return HeldHere(self._db, self._site, self._items, place).of_item(item, self._held_since())

    def _held_since(self) -> Iterator[HeldSince]:
        return (HeldSince(hold, self.since(hold)) for hold in self.open())

    def since(self, hold: Hold) -> str:
        """The day on which it began: what is said anew, or released and held again by a slip, is the same hold."""
        since, last, let_go, rested = "", hold, "", ""
        for value, date in self._said_of(hold):
            one = read_hold(hold.item, hold_field(hold.lot), value, date)
            if one is None:
                since, let_go, rested = "", date, since or rested
                continue
            if not since:
                since = rested if rested and let_go == date and _is_as(last, one) else date
                rested = ""
            last = one
        return since or hold.date

    def _said_of(self, hold: Hold) -> list[tuple[str, str]]:
        asked = hold.item, hold_field(hold.lot), self._site, CHAPTER
        return self._db.execute(_SAID_OF_LOT, asked).fetchall()

    def _of_other_heads(self, item: str, field: str, heads: str) -> Hold | None:
        for which in by_events(heads.split()):
            rows = self._db.execute(
                f"SELECT f.value, f.date FROM change f WHERE {which.where} ORDER BY f.event", which.values
            )
            for value, date in rows.fetchall():
                if hold := read_hold(item, field, value, date):
                    return hold
        return None


def _is_as(one: Hold, other: Hold) -> bool:
    """Whether the same was said by the same."""
    return (one.why, one.by) == (other.why, other.by)
