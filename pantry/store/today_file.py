"""The second file beside a site file: what must not outlive the day.

Hours of entries, cards that were here, the half-typed line. It is in no backup and on no stick, is erased at
the close of the day and after 48 h at the latest. Losing it loses no entry, so it asks no sync of the disk.
"""

from __future__ import annotations

import contextlib
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import sqlcipher3

if TYPE_CHECKING:
    from pathlib import Path

KEPT_AT_MOST = timedelta(hours=48)

_TABLES = """
CREATE TABLE IF NOT EXISTS hour (entry TEXT PRIMARY KEY, at TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS card (card TEXT NOT NULL, date TEXT NOT NULL, at TEXT NOT NULL,
    PRIMARY KEY (card, date)) STRICT;
CREATE TABLE IF NOT EXISTS kept (key TEXT PRIMARY KEY, value TEXT NOT NULL, at TEXT NOT NULL) STRICT;
"""


class TodayFile:
    """Hours, cards seen and the half-typed line; every call is allowed to lose, none may stop the table."""

    def __init__(self, site_path: Path, now: datetime) -> None:
        self.path = site_path.with_name(site_path.name + "-today")
        self._db = self._open()
        self._forget_before(now - KEPT_AT_MOST)

    def _open(self) -> sqlcipher3.dbapi2.Connection:
        try:
            return _opened(str(self.path))
        except sqlcipher3.dbapi2.Error:  # damaged by a power cut, or the folder is read-only
            with contextlib.suppress(OSError):
                self.path.unlink()
        try:
            return _opened(str(self.path))
        except sqlcipher3.dbapi2.Error:
            return _opened(":memory:")

    def _write(self, statement: str, values: tuple[str, ...]) -> None:
        with contextlib.suppress(sqlcipher3.dbapi2.Error):
            self._db.execute(statement, values)

    def _forget_before(self, moment: datetime) -> None:
        limit = moment.isoformat()
        for table in ("hour", "card", "kept"):
            self._write(f"DELETE FROM {table} WHERE at < ?", (limit,))

    def note_hour(self, entry: str, now: datetime) -> None:
        """Keeps when an entry was made."""
        self._write("INSERT OR REPLACE INTO hour VALUES (?, ?)", (entry, now.isoformat()))

    def hour(self, entry: str) -> datetime | None:
        """When an entry was made here, while that is still kept."""
        row = self._db.execute("SELECT at FROM hour WHERE entry = ?", (entry,)).fetchone()
        return datetime.fromisoformat(row[0]) if row else None

    def note_card(self, card: str, date: str, now: datetime) -> None:
        """Keeps that a card was here on a date."""
        self._write("INSERT OR REPLACE INTO card VALUES (?, ?, ?)", (card, date, now.isoformat()))

    def card_was_here(self, card: str, date: str) -> bool:
        """Whether a card was here on a date."""
        return bool(self._db.execute("SELECT 1 FROM card WHERE card = ? AND date = ?", (card, date)).fetchone())

    def keep(self, key: str, value: str, now: datetime) -> None:
        """Keeps a text under a key: the half-typed line, the desk's state."""
        self._write("INSERT OR REPLACE INTO kept VALUES (?, ?, ?)", (key, value, now.isoformat()))

    def kept(self, key: str) -> str:
        """What is kept under a key, else nothing."""
        row = self._db.execute("SELECT value FROM kept WHERE key = ?", (key,)).fetchone()
        return str(row[0]) if row else ""

    def erase_hours(self) -> None:
        """The day is closed: its hours and cards are gone."""
        for table in ("hour", "card"):
            self._write(f"DELETE FROM {table}", ())
        self._write("PRAGMA wal_checkpoint(TRUNCATE)", ())

    def close(self) -> None:
        """Lets go of the file."""
        self._db.close()


def _opened(path: str) -> sqlcipher3.dbapi2.Connection:
    db = sqlcipher3.connect(path, isolation_level=None, timeout=0.2)
    for pragma in ("journal_mode=WAL", "synchronous=OFF", "secure_delete=ON", "trusted_schema=OFF"):
        db.execute(f"PRAGMA {pragma}")
    db.executescript(_TABLES)
    return db
