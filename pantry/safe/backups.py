"""Checked copies of a site file, and a site file from such a copy, as a new laptop.

A backup carries a hash of its own content and no signing key; a restore proves all of it before the file appears.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import sqlcipher3
from sqlite_utils import Database

from pantry.errors import PantryError, RefusedInput, SiteFileError
from pantry.safe.checking import check_books
from pantry.store import DatabaseError, SiteFile, new_laptop
from pantry.store.site_file import sync_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pantry.clock import Clock

_CONTENT = "content_sha256"
_SECRETS = ("seed", "device", "machine", "codes")
_ENDING = ".pantry-backup"


@dataclass(frozen=True, slots=True)
class Copied:
    """A file that was written, its SHA-256, and the events in it."""

    file: Path
    sha256: str
    events: int


def backup(site_file: SiteFile, folder: Path, clock: Clock) -> Copied:
    """Writes a checked copy into a folder, which is made. Raises SiteFileError; the site file is not changed."""
    with _in_words(folder):
        folder.mkdir(parents=True, exist_ok=True)
        path = _free_name(folder, f"{site_file.path.stem}-{clock.today().isoformat()}")
        unfinished = path.with_name(f".{path.name}.{clock.letters(8)}")
        try:
            site_file.db.execute("VACUUM INTO ?", (str(unfinished),))
            events = _sealed(unfinished)
            _sync(unfinished)
            unfinished.replace(path)
            sync_folder(folder)
        finally:
            _remove(unfinished)
        return Copied(path, _sha256(path), events)


def restore(source: Path, path: Path, clock: Clock) -> Copied:
    """Makes a site file from a backup, as a new laptop. Raises SiteFileError or RefusedInput; no file is overwritten."""
    if path.exists():
        raise RefusedInput(
            "{path} is there already. It was not changed. Choose a name that is free for the restored site.", path=path
        )
    if not source.is_file():
        raise RefusedInput("There is no backup at {source}. Nothing was changed. Look for its file.", source=source)
    unfinished = path.with_name(f".{path.name}.{clock.letters(8)}")
    with _in_words(source):
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, unfinished)
            events = _proven(unfinished, source, clock)
            _sync(unfinished)
            unfinished.rename(path)
            sync_folder(path.parent)
        finally:
            _remove(unfinished)
    return Copied(path, _sha256(path), events)


def _sealed(path: Path) -> int:
    """Takes the laptop's key out of a copy, checks it and writes the hash of its content into it."""
    db = _opened(path)
    try:
        db.conn.executemany("DELETE FROM laptop WHERE key = ?", [(key,) for key in _SECRETS])
        checked = check_books(db)
        if not checked.ok:
            raise SiteFileError(
                "The copy is not whole: {problem}. The site file was not changed. Check the disk, then: pantry check",
                problem=checked.problems[0],
            )
        db.execute("INSERT OR REPLACE INTO laptop VALUES (?, ?)", (_CONTENT, content_hash(db)))
        return checked.events
    finally:
        db.close()


def _proven(path: Path, source: Path, clock: Clock) -> int:
    db = _opened(path)
    try:
        row = db.execute("SELECT value FROM laptop WHERE key = ?", (_CONTENT,)).fetchone()
        if row is None:
            raise SiteFileError(
                "{source} is not a backup of Pantry. Nothing was changed. Choose a file that ends in .pantry-backup.",
                source=source,
            )
        site = db.execute("SELECT value FROM laptop WHERE key = 'site'").fetchone()
        checked = check_books(db)
        if not checked.ok or site is None or content_hash(db) != row[0]:
            raise SiteFileError(
                "{source} is damaged. Nothing was changed. Take another backup, or read the sticks into a new site.",
                source=source,
            )
        db.execute("DELETE FROM laptop WHERE key = ?", (_CONTENT,))
        new_laptop(db, clock, str(site[0]))
        return checked.events
    finally:
        db.close()


def content_hash(db: Database) -> str:
    """SHA-256 over every row of every table but the hash itself, in the order of table names and rows."""
    total = hashlib.sha256()
    tables = db.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%STRICT%' ORDER BY name"
    ).fetchall()
    for (table,) in tables:
        total.update(f"\n{table}\n".encode())
        skip = f" WHERE key <> '{_CONTENT}'" if table == "laptop" else ""
        for row in db.execute(f"SELECT * FROM {table}{skip} ORDER BY 1, 2"):
            total.update(repr(row).encode())
    return total.hexdigest()


def _opened(path: Path) -> Database:
    connection = sqlcipher3.connect(str(path), isolation_level=None)
    for pragma in ("journal_mode=DELETE", "secure_delete=ON", "trusted_schema=OFF", "cell_size_check=ON"):
        connection.execute(f"PRAGMA {pragma}").fetchall()
    return Database(connection)


def _free_name(folder: Path, stem: str) -> Path:
    number = 1
    while True:
        path = folder / (f"{stem}{_ENDING}" if number == 1 else f"{stem}-{number}{_ENDING}")
        if not path.exists():
            return path
        number += 1


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _remove(path: Path) -> None:
    for leftover in (path, *(path.with_name(path.name + ending) for ending in ("-wal", "-shm", "-journal"))):
        with contextlib.suppress(OSError):
            leftover.unlink()


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@contextlib.contextmanager
def _in_words(path: Path) -> Iterator[None]:
    try:
        yield
    except PantryError:
        raise
    except (DatabaseError, KeyError, ValueError) as trouble:
        full = "full" in str(trouble)
        raise SiteFileError(
            "The disk is full. What is in the site file is safe. Free some space, or choose another folder."
            if full
            else "{path} can't be used: it is no backup of Pantry, or it is damaged. Nothing was changed."
            " Take another backup.",
            path=path,
        ) from trouble
    except OSError as trouble:
        raise SiteFileError(
            "{path} can't be written or read ({why}). The site file was not changed. Choose another folder.",
            path=path,
            why=(trouble.strerror or "unknown").lower(),
        ) from trouble


__all__ = ["Copied", "backup", "content_hash", "restore"]
