"""How many things a site began to hold back in a period, recalled or not safe. Reads only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.readings.fields import CHAPTER
from pantry.readings.holds import AFTER_HELD, HELD, read_hold

if TYPE_CHECKING:
    from sqlite3 import Connection

_SAID = """SELECT f.thing, f.field, c.value FROM current f JOIN change c ON c.thing = f.thing AND c.field = f.field
    AND c.scope = f.scope WHERE f.field >= ? AND f.field < ? AND f.scope IN (?, ?) AND c.date BETWEEN ? AND ?"""


def held_in(db: Connection, site: str, first: str, last: str) -> int:
    """How many items and lots were held from a day to a day, each once, also those that were released since."""
    rows = db.execute(_SAID, (HELD, AFTER_HELD, site, CHAPTER, first, last)).fetchall()
    return len({(item, field) for item, field, value in rows if read_hold(item, field, value)})
