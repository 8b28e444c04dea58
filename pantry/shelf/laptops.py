"""By which laptop a row was made, and what that laptop is called. Reads only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.readings.facts import by_events
from pantry.readings.fields import NAME, Fields

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from sqlite3 import Connection


@dataclass(frozen=True, slots=True)
class Made:
    """The entry of a row and its laptop; `mine`: made here, `late`: for an earlier day, `seq`: its place here."""

    entry: str
    device: str
    mine: bool
    late: bool
    seq: int


class Laptops:
    """Reads who made what, as the laptop `device` of a site sees it."""

    def __init__(self, db: Connection, site: str, device: str) -> None:
        self.own = device
        self._db = db
        self._site = site
        self._fields = Fields(db)

    def made(self, table: str, events: Iterable[str]) -> Mapping[str, Made]:
        """Who made these rows of one table."""
        found = {}
        for which in by_events(events):
            rows = self._db.execute(
                f"SELECT f.event, f.entry, coalesce(b.device, ''), e.mine, e.late, e.seq FROM {table} f"
                f" JOIN entry e ON e.entry = f.entry LEFT JOIN bundle b ON b.bundle = e.bundle WHERE {which.where}",
                which.values,
            ).fetchall()
            for event, entry, device, mine, late, seq in rows:
                found[event] = Made(entry, self.own if mine else device, bool(mine), bool(late), seq)
        return found

    def bundle(self, entry: str) -> str:
        """The bundle of an entry; nothing where it is in none yet."""
        row = self._db.execute("SELECT coalesce(bundle, '') FROM entry WHERE entry = ?", (entry,)).fetchone()
        return str(row[0])

    def others(self) -> tuple[str, ...]:
        """The other laptops of which bundles are here."""
        rows = self._db.execute("SELECT DISTINCT device FROM bundle WHERE device <> ? ORDER BY device", (self.own,))
        return tuple(row[0] for row in rows.fetchall())

    def name(self, device: str) -> str:
        """What the books call a laptop, else what it last called itself, else nothing."""
        said = self._fields.value(device, NAME, self._site)
        if said:
            return said
        row = self._db.execute(
            "SELECT laptop_name FROM bundle WHERE device = ? AND laptop_name <> '' ORDER BY number DESC LIMIT 1",
            (device,),
        ).fetchone()
        return str(row[0]) if row else ""
