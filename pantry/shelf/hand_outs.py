"""What went to guests on a day, entry by entry: for how fast it goes. Reads only, and never through a whole day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.places import GUESTS, PACKED, SHELF, fixed_place

if TYPE_CHECKING:
    from sqlite3 import Connection

_FIRST = """SELECT entry FROM entry WHERE mine = 1 AND has_facts = 1 AND stands = 1 AND date = ?
    AND act IN ('gave', 'visited') ORDER BY seq LIMIT ?"""
# Of an item's movements only the newest are looked at: a long history costs nothing.
_NEWEST = """SELECT r.entry FROM (
    SELECT entry, date, site, to_place FROM movement WHERE item = ? ORDER BY rowid DESC LIMIT 16) r
    JOIN entry e ON e.entry = r.entry AND e.mine = 1 AND e.stands = 1
    WHERE r.date = ? AND r.site = ? AND r.to_place = ?"""
_WENT = """SELECT coalesce(sum(quantity), 0) FROM flow
    WHERE site = ? AND date = ? AND from_place IN (?, ?) AND to_place = ? AND item = ?"""


def first_hand_outs(db: Connection, date: str, limit: int) -> tuple[str, ...]:
    """The first entries of a date that gave something to guests here, the oldest first."""
    return tuple(row[0] for row in db.execute(_FIRST, (date, limit)).fetchall())


def newest_hand_outs(db: Connection, site: str, item: str, date: str) -> tuple[str, ...]:
    """Some of the newest entries of a date that gave an item to guests here, the newest first."""
    values = (item, date, site, fixed_place(site, GUESTS))
    return tuple(row[0] for row in db.execute(_NEWEST, values).fetchall())


def went_to_guests(db: Connection, site: str, item: str, date: str) -> int:
    """How much of an item guests took here on a date, in its unit."""
    ends = tuple(fixed_place(site, name) for name in (SHELF, PACKED, GUESTS))
    return int(db.execute(_WENT, (site, date, *ends, item)).fetchone()[0])
