"""Checked copies of a site file, and a site file from such a copy, as a new laptop.

In: an open site and a folder, or a backup and a free name. Out: the file that was written, or SiteFileError. The copy
is made beside the site file first, so that the laptop's key never touches the disk that the backup goes to.
"""

from __future__ import annotations

import contextlib
import errno
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

import sqlcipher3

from pantry.errors import PantryError, RefusedInput, SiteFileError
from pantry.safe.checking import check_books
from pantry.safe.sealed import file_hash, seal, unseal
from pantry.store import DatabaseError, SiteFile, new_laptop
from pantry.store.appearing import give_name, refuse_left_log, remove_with_companions
from pantry.store.disks import refuse_unsafe_place
from pantry.store.migrating import migrate
from pantry.store.schema import APPLICATION_ID, SCHEMA_VERSION

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from sqlite3 import Connection

    from pantry.clock import Clock

# Its key and codes; notes of days, which say that they stay on it; its paths, which hold names of people; its backups.
_OF_THE_LAPTOP = ("seed", "device", "machine", "codes", "day_notes", "kept_safe", "backups")
_ENDING = ".pantry-backup"


@dataclass(frozen=True, slots=True)
class Copied:
    """A file that was written, its SHA-256, and the events in it."""

    file: Path
    sha256: str
    events: int


def backup(site_file: SiteFile, folder: Path, clock: Clock) -> Copied:
    """Writes a checked copy into a folder, which is made. Raises SiteFileError; the site file is not changed."""
    copy = _hidden(site_file.path, clock)
    with _in_words(folder):
        folder.mkdir(parents=True, exist_ok=True)
        path = _free_name(folder, f"{site_file.path.stem}-{clock.today().isoformat()}")
        unfinished = _hidden(path, clock)
        try:
            site_file.db.execute("VACUUM INTO ?", (str(copy),))
            events = _without_laptop(copy)
            sha256 = seal(copy, unfinished)
            give_name(unfinished, path)
        finally:
            remove_with_companions(copy)
            remove_with_companions(unfinished)
        return Copied(path, sha256, events)


def restore(source: Path, path: Path, clock: Clock) -> Copied:
    """Makes a site file from a backup, as a new laptop. Raises SiteFileError, RefusedInput; overwrites nothing."""
    if path.exists():
        raise RefusedInput(
            "{path} is there already. It was not changed. Choose a name that is free for the restored site.", path=path
        )
    if not source.is_file():
        raise RefusedInput("There is no backup at {source}. Nothing was changed. Look for its file.", source=source)
    refuse_unsafe_place(path)
    refuse_left_log(path)
    unfinished = _hidden(path, clock)
    with _in_words(path):
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            unseal(source, unfinished)
            events = _as_new_laptop(unfinished, source, clock)
            _sync(unfinished)
            give_name(unfinished, path)
        finally:
            remove_with_companions(unfinished)
        return Copied(path, file_hash(path), events)


def _without_laptop(copy: Path) -> int:
    """Takes what is the laptop's own out of a copy and proves the rest; gives its number of events."""
    with _opened(copy) as db:
        db.executemany("DELETE FROM laptop WHERE key = ?", [(key,) for key in _OF_THE_LAPTOP])
        checked = check_books(db)
        if not checked.ok:
            raise SiteFileError(
                "The copy is not whole: {problem}. The site file was not changed. Check the disk, then: pantry check",
                problem=checked.problems[0],
            )
        return checked.events


def _as_new_laptop(path: Path, source: Path, clock: Clock) -> int:
    """Proves all that a check of the books does, and gives the file a key of its own."""
    with _opened(path) as db:
        _refuse_other_versions(db, source)
        migrate(db)
        checked = check_books(db)
        site = db.execute("SELECT value FROM laptop WHERE key = 'site'").fetchone()
        if not checked.ok or site is None:
            raise SiteFileError(
                "The books in {source} are not whole ({problem}). Nothing was changed. Take another backup.",
                source=source,
                problem=checked.problems[0] if checked.problems else "no site",
            )
        new_laptop(db, clock, str(site[0]))
        return checked.events


def _refuse_other_versions(db: Connection, source: Path) -> None:
    if db.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise SiteFileError(
            "{source} is not a backup of Pantry. Nothing was changed. Choose a file that ends in .pantry-backup.",
            source=source,
        )
    if db.execute("PRAGMA user_version").fetchone()[0] > SCHEMA_VERSION:
        raise SiteFileError(
            "{source} was made by a newer version of Pantry. Nothing was changed. Update Pantry on this laptop.",
            source=source,
        )


@contextlib.contextmanager
def _opened(path: Path) -> Iterator[Connection]:
    db: Connection = sqlcipher3.connect(str(path), isolation_level=None)
    try:
        for pragma in ("journal_mode=MEMORY", "secure_delete=ON", "trusted_schema=OFF", "cell_size_check=ON"):
            db.execute(f"PRAGMA {pragma}").fetchall()
        yield db
    finally:
        db.close()


def _hidden(path: Path, clock: Clock) -> Path:
    """A name beside a file that nobody takes for a whole one."""
    return path.with_name(f".{path.name}.{clock.letters(8)}")


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


@contextlib.contextmanager
def _in_words(path: Path) -> Iterator[None]:
    try:
        yield
    except PantryError:
        raise
    except OSError as trouble:
        if trouble.errno in (errno.ENOSPC, errno.EDQUOT):
            raise _full(path) from trouble
        raise SiteFileError(
            "{path} can't be written or read ({why}). Your books were not changed. Choose another place.",
            path=path,
            why=(trouble.strerror or "unknown").lower(),
        ) from trouble
    except (DatabaseError, ValueError, UnicodeError) as trouble:
        if "is full" in str(trouble):
            raise _full(path) from trouble
        raise SiteFileError(
            "{path} could not be made: the books can't be read whole ({why}). Nothing was changed."
            " Try again, or take another backup.",
            path=path,
            why=trouble,
        ) from trouble


def _full(path: Path) -> SiteFileError:
    return SiteFileError(
        "The disk of {path}, or of this laptop, is full. Your books were not changed."
        " Free some space, or choose another place.",
        path=path,
    )
