"""The second file beside a site file: what must not outlive the day.

Hours of entries, cards that were here, the half-typed line. It is in no backup and on no stick, is erased at
the close of the day and after 48 h at the latest; hours and cards of guests sooner where the site says so. Losing it
loses no entry, so it asks no sync of the disk.
"""

from __future__ import annotations

import contextlib
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import sqlcipher3

from pantry.store.key import use_key

if TYPE_CHECKING:
    from pathlib import Path

KEPT_AT_MOST = timedelta(hours=48)
_LOOKED_AFTER_EACH = timedelta(hours=1)
_BUSY_S = 0.2

_TABLE_NAMES = ("hour", "card", "kept")
# Where a site keeps hours for less than two days it means those of guests: who helps and what is half typed stay.
_OF_GUESTS = ("hour WHERE true", "card WHERE true", "kept WHERE (key GLOB 'card *' OR key GLOB 'visits *')")
_TABLES = """
CREATE TABLE IF NOT EXISTS hour (entry TEXT PRIMARY KEY, at TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS card (card TEXT NOT NULL, date TEXT NOT NULL, at TEXT NOT NULL,
    PRIMARY KEY (card, date)) STRICT;
CREATE TABLE IF NOT EXISTS kept (key TEXT PRIMARY KEY, value TEXT NOT NULL, at TEXT NOT NULL) STRICT;
"""


class TodayFile:
    """Hours, cards seen and the half-typed line; every call is allowed to lose, none may stop the table."""

    def __init__(self, site_path: Path, now: datetime, *, key: str | None = None) -> None:
        self.path = site_path.with_name(site_path.name + "-today")
        self._db = self._open(key)
        self._kept = KEPT_AT_MOST
        self._forget_old(now)

    def _open(self, key: str | None) -> sqlcipher3.dbapi2.Connection:
        try:
            return _opened(str(self.path), key)
        except sqlcipher3.dbapi2.Error as trouble:
            if not _is_damage(str(trouble)):  # busy in another program, or the folder is read-only
                return _opened(":memory:", key)
        try:
            for path in (self.path, *(self.path.with_name(self.path.name + ending) for ending in ("-wal", "-shm"))):
                path.unlink(missing_ok=True)
            return _opened(str(self.path), key)
        except (OSError, sqlcipher3.dbapi2.Error):
            return _opened(":memory:", key)

    def note_hour(self, entry: str, now: datetime) -> None:
        """Keeps when an entry was made."""
        self._keep("INSERT OR REPLACE INTO hour VALUES (?, ?)", (entry, now.isoformat()), now)

    def hour(self, entry: str) -> datetime | None:
        """When an entry was made here, while that is still kept."""
        found = self._read("SELECT at FROM hour WHERE entry = ?", (entry,))
        return datetime.fromisoformat(found) if found else None

    def note_card(self, card: str, date: str, now: datetime) -> None:
        """Keeps that a card was here on a date."""
        self._keep("INSERT OR REPLACE INTO card VALUES (?, ?, ?)", (card, date, now.isoformat()), now)

    def card_was_here(self, card: str, date: str) -> bool:
        """Whether a card was here on a date."""
        return bool(self._read("SELECT card FROM card WHERE card = ? AND date = ?", (card, date)))

    def keep(self, key: str, value: str, now: datetime) -> None:
        """Keeps a text under a key: the half-typed line, the desk's state."""
        self._keep("INSERT OR REPLACE INTO kept VALUES (?, ?, ?)", (key, value, now.isoformat()), now)

    def kept(self, key: str) -> str:
        """What is kept under a key, else nothing."""
        return self._read("SELECT value FROM kept WHERE key = ?", (key,))

    def erase_hours(self) -> None:
        """The day is closed: its hours, its cards and what was half typed are gone."""
        for table in _TABLE_NAMES:
            self._write(f"DELETE FROM {table}", ())
        self._write("PRAGMA wal_checkpoint(TRUNCATE)", ())

    def keep_at_most(self, hours: int, now: datetime) -> None:
        """From now on no hour or card of a guest gets older than this, nor than 48 h; what is goes at once."""
        self._kept = min(timedelta(hours=hours), KEPT_AT_MOST)
        self._forget_old(now)

    def erase_hours_until(self, date: str) -> None:
        """An earlier day is closed: the hours and cards of that day and of those before it are gone."""
        self._write("DELETE FROM hour WHERE substr(at, 1, 10) <= ?", (date,))
        self._write("DELETE FROM card WHERE date <= ?", (date,))
        self._write("PRAGMA wal_checkpoint(TRUNCATE)", ())

    def close(self) -> None:
        """Lets go of the file."""
        self._db.close()

    def _keep(self, statement: str, values: tuple[str, ...], now: datetime) -> None:
        if abs(now - self._looked_at) >= _LOOKED_AFTER_EACH:
            self._forget_old(now)
        self._write(statement, values)

    def _forget_old(self, now: datetime) -> None:
        """Erases what is older than it may get, or noted by a clock that was ahead."""
        self._looked_at = now
        ahead = (now + KEPT_AT_MOST).isoformat()
        ages = (*((rows, self._kept) for rows in _OF_GUESTS), ("kept WHERE true", KEPT_AT_MOST))
        erased = [
            self._write(
                f"DELETE FROM {rows} AND julianday(at) NOT BETWEEN julianday(?) AND julianday(?)",
                ((now - age).isoformat(), ahead),
            )
            for rows, age in ages
        ]
        if any(erased):
            self._write("PRAGMA wal_checkpoint(TRUNCATE)", ())

    def _write(self, statement: str, values: tuple[str, ...]) -> int:
        """How many rows were touched."""
        with contextlib.suppress(sqlcipher3.dbapi2.Error):
            return max(int(self._db.execute(statement, values).rowcount), 0)
        return 0

    def _read(self, question: str, values: tuple[str, ...]) -> str:
        with contextlib.suppress(sqlcipher3.dbapi2.Error):
            row = self._db.execute(question, values).fetchone()
            return str(row[0]) if row else ""
        return ""


def _opened(path: str, key: str | None) -> sqlcipher3.dbapi2.Connection:
    db = sqlcipher3.connect(path, isolation_level=None, timeout=_BUSY_S)
    try:
        use_key(db, key if path != ":memory:" else None)
        for pragma in ("journal_mode=WAL", "synchronous=OFF", "secure_delete=ON", "trusted_schema=OFF"):
            db.execute(f"PRAGMA {pragma}").fetchall()
        db.executescript(_TABLES)
    except BaseException:
        db.close()
        raise
    return db


def _is_damage(why: str) -> bool:
    return "not a database" in why or "malformed" in why or "encrypted" in why
