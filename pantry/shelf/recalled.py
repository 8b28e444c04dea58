"""Whether what is scanned is recalled by a list that was read before it came. Reads only."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.codes.lots import meets, read_lot
from pantry.readings.fields import CHAPTER
from pantry.readings.holds import AFTER_CLEARED, CLEARED, CLEARED_YES, cleared_field, recall_name
from pantry.recalls.keeping import names_any_code, open_recalls_of
from pantry.recalls.matching import Ground, ground_of

if TYPE_CHECKING:
    from collections.abc import Collection
    from sqlite3 import Connection

    from pantry.codes.lots import Lot
    from pantry.recalls.told import Recall
    from pantry.shelf.holds import Holds
    from pantry.shelf.items import Items

_SURE = (Ground.LOT, Ground.DATE)
_CLEARED = """SELECT 1 FROM current WHERE thing IN (SELECT value FROM json_each(?)) AND field = ? AND value = ?
    AND scope IN (?, ?) LIMIT 1"""
_ALL_CLEARED = "SELECT thing, field FROM current WHERE field >= ? AND field < ? AND value = ? AND scope IN (?, ?)"


@dataclass(frozen=True, slots=True)
class Recalled:
    """A recall that a scan touches; not `sure`: some lots are recalled, and nobody said which lot this is."""

    recall: Recall
    sure: bool


class OpenRecalls:
    """Asks the lists that this laptop read. Where none names a code it costs one look into an index."""

    def __init__(self, db: Connection, site: str, items: Items, holds: Holds) -> None:
        self._db, self._site, self._items, self._holds = db, site, items, holds

    def on(self, item: str, lot: Lot) -> Recalled | None:
        """The surest recall of an item, of what is the same or was packed into it; `lot`: as it was scanned.

        Not told: a recall for which it was held and that somebody released, or that somebody looked at and cleared.
        """
        if not names_any_code(self._db):
            return None
        made_of = self._items.made_of(item)
        found = [Recalled(one, sure=ground in _SURE) for one, ground in self._named(made_of, lot)]
        told = (one for one in found if not self._is_answered(made_of, lot, one))
        return max(told, key=lambda one: one.sure, default=None)

    def is_released(self, item: str, lot: Lot, recall: Recall) -> bool:
        """Whether a hold of this lot was released that was there for this recall."""
        released = self._holds.released_of(self._items.made_of(item), recall_name(recall.source, recall.number))
        return _is_among(released, lot)

    def is_cleared(self, items: Collection[str], recall: Recall) -> bool:
        """Whether somebody looked, and none of these is what the recall may mean."""
        asked = (json.dumps(list(items)), cleared_field(recall.source, recall.number), CLEARED_YES)
        return self._db.execute(_CLEARED, (*asked, self._site, CHAPTER)).fetchone() is not None

    def cleared(self) -> frozenset[tuple[str, str]]:
        """Each item, and the field that says of which recall it is cleared."""
        asked = (CLEARED, AFTER_CLEARED, CLEARED_YES, self._site, CHAPTER)
        return frozenset(self._db.execute(_ALL_CLEARED, asked).fetchall())

    def _named(self, items: Collection[str], lot: Lot) -> list[tuple[Recall, Ground]]:
        recalls = open_recalls_of(self._db, items)
        grounds = ((one, ground_of(one, lot)) for one in recalls)
        return [(one, ground) for one, ground in grounds if ground is not Ground.OTHER_LOT]

    def _is_answered(self, items: Collection[str], lot: Lot, one: Recalled) -> bool:
        # A release answers the recall that its hold was there for, by number: lists come late, so no day could tell.
        released = self._holds.released_of(items, recall_name(one.recall.source, one.recall.number))
        if _is_among(released, lot):
            return True
        return not one.sure and ("" in released or self.is_cleared(items, one.recall))


def _is_among(released: Collection[str], lot: Lot) -> bool:
    """Whether this very lot is: of a month that was released its days may still be what is recalled."""
    met = (one for one in map(read_lot, released) if meets(one, lot) is True)
    return any((one.code and lot.code) or one.date == lot.date for one in met)
