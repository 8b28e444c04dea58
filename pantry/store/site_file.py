"""The site file: opens or makes it, sets what keeps it whole, and gives one writing and one reading connection.

In: a path, and one day a key. Out: a `SiteFile`, or a `SiteFileError` in words.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

import sqlcipher3

from pantry.errors import SiteFileError
from pantry.events import new_id
from pantry.store.appearing import give_name, refuse_taken, remove_with_companions
from pantry.store.disks import refuse_unsafe_place
from pantry.store.in_words import DatabaseError, in_words
from pantry.store.key import use_key
from pantry.store.laptop import Laptop, laptop_of, new_laptop
from pantry.store.schema import APPLICATION_ID, SCHEMA_VERSION
from pantry.store.today_file import TodayFile

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from sqlite3 import Connection

    from pantry.clock import Clock

_PRACTICE = "practice"

_USUAL_PAGES, _MUCH_PAGES = 1_000, 16_384  # of 4 KiB in the log before it is folded; SQLite's default, and 64 MiB
_MUCH_CACHE_KIB = 65_536  # new ids go anywhere in an index, and what does not fit here is written and read again
_BUSY_MS = 2000
_WAL_IS_SAFE_FROM = (3, 51, 3)  # older ones can corrupt the file when the WAL is reset
_ALWAYS = (
    "foreign_keys=ON", "trusted_schema=OFF", "cell_size_check=ON", "secure_delete=ON", "fullfsync=ON",
    "checkpoint_fullfsync=ON",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class SiteFile:
    """An open site file: `db` writes, `reading` can't."""

    path: Path
    db: Connection
    reading: Connection
    today: TodayFile
    laptop: Laptop

    def changed_elsewhere(self) -> int:
        """A number that moves when another program wrote to this file."""
        row = self.db.execute("PRAGMA data_version").fetchone()
        return int(row[0])

    def keep(self, key: str, value: str) -> None:
        """Keeps a value of this laptop alone: theme, printers, its block of codes. Raises SiteFileError."""
        with in_words(self.path):
            self.db.execute("INSERT OR REPLACE INTO laptop VALUES (?, ?)", (key, value))

    def keep_after(self, key: str, before: str, value: str) -> bool:
        """The same, only while `before` is still what is kept: of two programs at once one is told no."""
        with in_words(self.path):
            kept = self.db.execute(
                "INSERT INTO laptop VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
                " WHERE value = ?",
                (key, value, before),
            )
            return bool(kept.rowcount == 1)

    def kept(self, key: str) -> str:
        """What this laptop keeps under a key, else nothing."""
        row = self.db.execute("SELECT value FROM laptop WHERE key = ?", (key,)).fetchone()
        return str(row[0]) if row else ""

    @property
    def newest_entry(self) -> int:
        """The newest entry by the order in which entries came here, 0: none."""
        return int(self.reading.execute("SELECT coalesce(max(seq), 0) FROM entry").fetchone()[0])

    @property
    def is_practice(self) -> bool:
        """Whether nothing in it counts: it goes on no stick, and what is printed of it says so."""
        return bool(self.kept(_PRACTICE))

    def mark_as_practice(self) -> None:
        """From now on, and for ever, it is practice. Raises SiteFileError."""
        self.keep(_PRACTICE, "yes")

    @contextlib.contextmanager
    def folding_rarely(self) -> Iterator[None]:
        """While much is written: pages stay in memory, the write-ahead log is folded rarely, and once at the end."""
        cache = self.db.execute("PRAGMA cache_size").fetchone()[0]
        for pragma in (f"cache_size=-{_MUCH_CACHE_KIB}", f"wal_autocheckpoint={_MUCH_PAGES}"):
            self.db.execute(f"PRAGMA {pragma}").fetchall()
        try:
            yield
        finally:
            for pragma in (f"cache_size={cache}", f"wal_autocheckpoint={_USUAL_PAGES}", "wal_checkpoint(PASSIVE)"):
                with contextlib.suppress(DatabaseError):  # what is in the log is saved all the same
                    self.db.execute(f"PRAGMA {pragma}").fetchall()

    def close(self) -> None:
        """Folds the write-ahead log into the file and lets go of it."""
        self.reading.close()
        self.db.close()
        self.today.close()


def open_site(path: Path, clock: Clock, *, key: str | None = None) -> SiteFile:
    """Opens a site file and brings its tables up to this version.

    Raises SiteFileError: not there, no site file, made by a newer version, read-only, on an unsafe place.
    """
    with in_words(path), contextlib.ExitStack() as opened:
        _refuse_absent(path)
        refuse_unsafe_place(path)
        db = _connected(path, key)
        opened.callback(db.close)
        _refuse_foreign(db, path)
        _make_durable(db)
        _refuse_unwritable(db)
        _bring_up_to_date(db)
        _read_a_row_of_each_table(db)
        laptop = laptop_of(db, path, clock)
        reading = _reader(path, key)
        opened.pop_all()
    return SiteFile(path, db, reading, TodayFile(path, clock.now(), key=key), laptop)


def make_site_file(path: Path, clock: Clock, *, site: str | None = None, key: str | None = None) -> SiteFile:
    """Makes a site file with a laptop of its own, of a new site or of the one named.

    The file appears only when all of it is on the disk. Raises SiteFileError; never overwrites.
    """
    unfinished = path.with_name(f".{path.name}.{clock.letters(8)}")
    with in_words(path):
        refuse_taken(path)
        refuse_unsafe_place(path)
        try:
            _fill_new(unfinished, clock, site, key)
            give_name(unfinished, path)
        finally:
            remove_with_companions(unfinished)
    return open_site(path, clock, key=key)


def _fill_new(path: Path, clock: Clock, site: str | None, key: str | None) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    db = _connected(path, key)
    try:
        db.execute(f"PRAGMA application_id={APPLICATION_ID}")
        _make_durable(db)
        _bring_up_to_date(db)
        new_laptop(db, clock, site or new_id("s", clock))
    finally:
        db.close()


def _connected(path: Path, key: str | None) -> Connection:
    db: Connection = sqlcipher3.connect(str(path), isolation_level=None, timeout=_BUSY_MS / 1000)
    use_key(db, key)
    return db


def _reader(path: Path, key: str | None) -> Connection:
    db = _connected(path, key)
    for pragma in ("query_only=ON", "trusted_schema=OFF", "cell_size_check=ON"):
        db.execute(f"PRAGMA {pragma}")
    return db


def _make_durable(db: Connection) -> None:
    safe = tuple(int(part) for part in sqlcipher3.dbapi2.sqlite_version.split(".")) >= _WAL_IS_SAFE_FROM
    journal, synchronous = ("WAL", "FULL") if safe else ("DELETE", "EXTRA")
    db.execute(f"PRAGMA journal_mode={journal}").fetchall()
    db.execute(f"PRAGMA synchronous={synchronous}")
    for pragma in _ALWAYS:
        db.execute(f"PRAGMA {pragma}").fetchall()


def _refuse_absent(path: Path) -> None:
    if path.is_dir():
        raise SiteFileError(
            "{path} is a folder. Nothing was changed. Choose the site file in it: its name ends in .pantry.", path=path
        )
    if not path.is_file():
        raise SiteFileError(
            "There is no site file at {path}. Nothing was changed. Look for it, or make one with: pantry new",
            path=path,
        )


def _refuse_unwritable(db: Connection) -> None:
    """A file that can only be read would open, and then save nothing that volunteers scan."""
    db.execute("BEGIN IMMEDIATE")
    db.execute("ROLLBACK")


def _bring_up_to_date(db: Connection) -> None:
    if db.execute("PRAGMA user_version").fetchone()[0] != SCHEMA_VERSION:
        from pantry.store.migrating import migrate  # once in a file's life; a tenth of the window's start

        migrate(db)


def _read_a_row_of_each_table(db: Connection) -> None:
    """A file whose first pages are noise is told before the first scan; `check` reads all of it, which takes long."""
    tables = db.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0").fetchall()
    for (name,) in tables:
        db.execute(f'SELECT 1 FROM "{name}" LIMIT 1').fetchall()


def _refuse_foreign(db: Connection, path: Path) -> None:
    application = db.execute("PRAGMA application_id").fetchone()[0]
    if application != APPLICATION_ID:
        raise SiteFileError(
            "{path} is not a site file of Pantry. It was not changed. Choose the file that ends in .pantry.",
            path=path,
        )
    if db.execute("PRAGMA user_version").fetchone()[0] > SCHEMA_VERSION:
        raise SiteFileError(
            "{path} was made by a newer version of Pantry. It was not changed. Update Pantry on this laptop.",
            path=path,
        )
