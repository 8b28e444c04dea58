"""Which rows are copies of the same part of a paper, and the facts behind an id."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.readings.facts import by_entries, by_events, by_papers

if TYPE_CHECKING:
    from sqlite3 import Connection

_FACT_TABLES = ("movement", "visit", "count")


class Copies:
    """Finds every copy that this laptop knows."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def of_event(self, event: str, site: str) -> tuple[str, ...]:
        """The fact itself and the other copies of its part; nothing where the fact is not here or not this site's."""
        for table in _FACT_TABLES:
            row = self._db.execute(f"SELECT paper FROM {table} WHERE event = ? AND site = ?", (event, site)).fetchone()
            if row:
                return (event, *sorted(self._same_part(table, event, row[0]) - {event}))
        return ()

    def of_entry(self, entry: str) -> tuple[str, ...]:
        """The entry itself and those that hold copies of its facts."""
        found: set[str] = set()
        for table in _FACT_TABLES:
            for which in by_entries((entry,)):
                facts = self._db.execute(
                    f"SELECT f.event, f.paper FROM {table} f WHERE {which.where} AND f.paper <> ''",
                    which.values,
                ).fetchall()
                for event, paper in facts:
                    found |= self._entries(table, self._same_part(table, event, paper))
        return (entry, *sorted(found - {entry}))

    def _same_part(self, table: str, event: str, paper: str) -> set[str]:
        if not paper:
            return {event}
        parts: dict[str, tuple[str, str]] = {}
        for which in by_papers((paper,)):
            rows = self._db.execute(
                f"SELECT f.event, f.site, coalesce(c.value, f.part) FROM {table} f LEFT JOIN current c"
                f" ON c.thing = f.event AND c.field = 'part' AND c.scope = f.site WHERE {which.where}",
                which.values,
            ).fetchall()
            parts.update((other, (site, part)) for other, site, part in rows)
        return {other for other, part in parts.items() if part == parts[event]}

    def _entries(self, table: str, events: set[str]) -> set[str]:
        found: set[str] = set()
        for which in by_events(events):
            rows = self._db.execute(f"SELECT DISTINCT f.entry FROM {table} f WHERE {which.where}", which.values)
            found.update(row[0] for row in rows.fetchall())
        return found
