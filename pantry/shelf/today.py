"""The lines of a day as they read now: what the table did, newest first, and what can be undone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.events import Act
from pantry.readings.facts import Counted, Facts, Moved, Visited, by_entries

if TYPE_CHECKING:
    from sqlite3 import Connection

_MINE = "FROM entry WHERE mine = 1 AND has_facts = 1"


@dataclass(frozen=True, slots=True)
class EntryView:
    """An entry with its facts as they read now; `closes`: it closed a day."""

    entry: str
    act: str
    date: str
    stands: bool
    sent: bool
    movements: tuple[Moved, ...]
    visits: tuple[Visited, ...]
    counts: tuple[Counted, ...]
    closes: bool = False


class Today:
    """Reads the entries of this laptop."""

    def __init__(self, db: Connection) -> None:
        self._db = db
        self._facts = Facts(db)

    def entries(self, date: str, limit: int = 200) -> tuple[EntryView, ...]:
        """The newest entries with facts that were made here on a date, those undone too."""
        rows = self._db.execute(
            f"SELECT entry, act, date, stands, bundle IS NOT NULL {_MINE} AND date = ? ORDER BY seq DESC LIMIT ?",
            (date, limit),
        ).fetchall()
        return tuple(self._view(row) for row in rows)

    def entry(self, entry: str) -> EntryView | None:
        """One entry that is here, made here or not."""
        row = self._db.execute(
            "SELECT entry, act, date, stands, bundle IS NOT NULL FROM entry WHERE entry = ? AND has_facts = 1",
            (entry,),
        ).fetchone()
        return self._view(row) if row else None

    def newest_standing(self, date: str) -> str | None:
        """The newest entry of a date that was made here, in any run, and stands."""
        row = self._db.execute(
            f"SELECT entry {_MINE} AND stands = 1 AND date = ? ORDER BY seq DESC LIMIT 1", (date,)
        ).fetchone()
        return str(row[0]) if row else None

    def newest_undone(self, date: str) -> str | None:
        """The entry of a date that was undone last and still is."""
        row = self._db.execute(
            f"SELECT entry {_MINE} AND stands = 0 AND date = ? ORDER BY undone_at DESC, seq DESC LIMIT 1",
            (date,),
        ).fetchone()
        return str(row[0]) if row else None

    def lines_in(self, date: str) -> int:
        """How many standing entries of a date took something in."""
        row = self._db.execute(
            f"SELECT count(*) {_MINE} AND stands = 1 AND date = ? AND act = 'took'", (date,)
        ).fetchone()
        return int(row[0])

    def _view(self, row: tuple[str, str, str, int, int]) -> EntryView:
        (which,) = by_entries((row[0],))
        return EntryView(
            row[0], row[1], row[2], bool(row[3]), bool(row[4]),
            self._facts.movements(which), self._facts.visits(which), self._facts.counts(which),
            closes=row[1] == Act.COUNTED and self._closes(row[0]),
        )  # fmt: skip

    def _closes(self, entry: str) -> bool:
        said = self._db.execute(
            "SELECT 1 FROM change WHERE entry = ? AND field = 'closed' AND value = 'yes' LIMIT 1", (entry,)
        )
        return said.fetchone() is not None
