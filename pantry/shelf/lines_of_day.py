"""What a day adds up to of one thing, plates or minutes, and the table's own lines of it. Reads only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.readings.facts import Facts, Which

if TYPE_CHECKING:
    from sqlite3 import Connection

    from pantry.places import Way

# An entry that says something else too is left out: it can't be taken back for this alone.
_ALONE = """f.site = ? AND f.item = ? AND f.date = ? AND f.paper = ''
    AND NOT EXISTS (SELECT 1 FROM movement o WHERE o.entry = f.entry AND o.item <> f.item)
    AND NOT EXISTS (SELECT 1 FROM visit v WHERE v.entry = f.entry)
    AND NOT EXISTS (SELECT 1 FROM count c WHERE c.entry = f.entry)"""


@dataclass(frozen=True, slots=True)
class LinesOfDay:
    """The entries that count, how much they are together, and the movements in them."""

    entries: tuple[str, ...] = ()
    quantity: int = 0
    events: tuple[str, ...] = ()


def sum_of_day(db: Connection, site: str, date: str, what: Way) -> int:
    """What a day's lines and papers add up to."""
    row = db.execute(
        "SELECT quantity FROM total WHERE site = ? AND period = ? AND way = ?", (site, date, what)
    ).fetchone()
    return int(row[0]) if row else 0


def lines_of_day(db: Connection, site: str, date: str, item: str) -> LinesOfDay:
    """Those that hold nothing but this item, and were copied from no paper."""
    which = Which(_ALONE, (site, item, date))
    standing = [
        moved
        for moved in Facts(db).movements(which)
        if moved.counts and moved.quantity and (moved.item, moved.date) == (item, date)
    ]
    events = tuple(moved.event for moved in standing)
    rows = db.execute(f"SELECT f.event, f.entry FROM movement f WHERE {which.where}", which.values).fetchall()
    entries = dict.fromkeys(entry for event, entry in rows if event in events)
    return LinesOfDay(tuple(entries), sum(moved.quantity for moved in standing), events)
