"""Whether what is scanned is recalled by a list that was read before it came, and nobody held it yet. Reads only."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.codes.lots import lot_text
from pantry.readings.fields import CHAPTER
from pantry.readings.holds import AFTER_CLEARED, CLEARED, CLEARED_YES, cleared_field
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

        What somebody released, or looked at and cleared, is not told again.
        """
        if not names_any_code(self._db):
            return None
        made_of = self._items.made_of(item)
        found = [Recalled(one, sure=ground in _SURE) for one, ground in self._named(made_of, lot)]
        if not found or self._was_said(made_of, lot):
            return None
        told = (one for one in found if one.sure or not self.is_cleared(made_of, one.recall))
        return max(told, key=lambda one: one.sure, default=None)

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

    def _was_said(self, items: Collection[str], lot: Lot) -> bool:
        """Whether anybody held it so, or released it: then the holds say what to do."""
        return any(self._holds.was_said(item, said) for item in items for said in {"", lot_text(lot)})
