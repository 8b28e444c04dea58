"""What runs low: items that went out to guests today and of which little is left on the shelf."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.places import GUESTS, PACKED, SHELF, fixed_place

if TYPE_CHECKING:
    from sqlite3 import Connection

FEW_PIECES = 3
ONE_IN = 5  # a fifth of what the day began with is little

_LOW = """SELECT f.item, f.unit, sum(f.quantity) AS went, h.quantity AS on_hand FROM flow f
    JOIN on_hand h ON h.site = f.site AND h.place = f.from_place AND h.item = f.item
    WHERE f.site = ? AND f.date = ? AND f.from_place IN (?, ?) AND f.to_place = ?
    GROUP BY f.item, f.unit, h.quantity
    HAVING went > 0 AND h.quantity >= 0
    AND (h.quantity * ? <= went + h.quantity OR (f.unit = 'piece' AND h.quantity <= ?))
    ORDER BY h.quantity * 1.0 / sum(f.quantity), f.item LIMIT ?"""


@dataclass(frozen=True, slots=True)
class Low:
    """An item that runs low; `on_hand` and what `went` to guests are in its unit."""

    item: str
    unit: str
    on_hand: int
    went: int = 0


def running_low(db: Connection, site: str, date: str, limit: int) -> tuple[Low, ...]:
    """Of what guests took on a date, what is gone or left a fifth or a few pieces of, the nearest to its end first."""
    ends = tuple(fixed_place(site, name) for name in (SHELF, PACKED, GUESTS))
    rows = db.execute(_LOW, (site, date, *ends, ONE_IN, FEW_PIECES, limit)).fetchall()
    return tuple(Low(item, unit, on_hand, went) for item, unit, went, on_hand in rows)
