"""How long things keep, as a source says it: from purchase, opening or thawing, never past the date on a package.

In: an item's id. Out: its shelf lives, for who says what is fine, looked at first or not given.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from sqlite3 import Connection

_COLUMNS = "place, since, least, most, unit, tip"


@dataclass(frozen=True, slots=True)
class ShelfLife:
    """How long a thing keeps in a place: `most` hours, days, weeks, months or years.

    place: pantry, refrigerator, freezer. since: purchase, opening, thawing, or "" where the source doesn't say.
    Without numbers, `unit` is what the source says instead: `indefinitely`, `not recommended`, `when ripe`.
    """

    place: str
    since: str
    least: int | None
    most: int | None
    unit: str
    tip: str = ""


def shelf_lives_of(db: Connection, item: str) -> tuple[ShelfLife, ...]:
    """What is known of how long an item keeps."""
    rows = db.execute(f"SELECT {_COLUMNS} FROM shelf_life WHERE item = ? ORDER BY place, since", (item,)).fetchall()
    return tuple(ShelfLife(*row) for row in rows)


def keep_shelf_lives(db: Connection, told: Iterable[tuple[str, tuple[ShelfLife, ...]]], source: int) -> None:
    """Writes what a source tells of items in place of what was known of them; in the caller's transaction."""
    for item, lives in told:
        db.execute("DELETE FROM shelf_life WHERE item = ?", (item,))
        db.executemany(
            f"INSERT OR REPLACE INTO shelf_life (item, {_COLUMNS}, source) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [(item, one.place, one.since, one.least, one.most, one.unit, one.tip, source) for one in lives],
        )
