"""Items that nobody named yet: asked at every line of the table, so remembered until something is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.readings.fields import CHAPTER

if TYPE_CHECKING:
    from sqlite_utils import Database

    from pantry.shelf.items import Items

_WITHOUT_NAME = """SELECT DISTINCT thing FROM current c WHERE field = 'code' AND scope = ? AND NOT EXISTS
    (SELECT 1 FROM current n WHERE n.thing = c.thing AND n.field = 'name' AND n.scope IN (?, ?))"""
# a new item, its name, an undo are changes; a catalog's names are searched
_WRITTEN = "SELECT (SELECT max(rowid) FROM change), (SELECT max(id) FROM searched)"


class Unnamed:
    """Reads them anew only where a change or a catalog came since."""

    def __init__(self, db: Database, items: Items, site: str) -> None:
        self._db, self._items, self._site = db, items, site
        self._written: tuple[int, int] | None = None
        self._things: tuple[str, ...] = ()

    def things(self) -> tuple[str, ...]:
        """Their ids."""
        written = self._db.execute(_WRITTEN).fetchall()[0]
        if written != self._written:
            rows = self._db.execute(_WITHOUT_NAME, (self._site, self._site, CHAPTER)).fetchall()
            found = ((thing, self._items.item(thing)) for (thing,) in rows)
            self._things = tuple(thing for thing, item in found if item is None or not item.named)
            self._written = written
        return self._things
