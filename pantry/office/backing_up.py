"""A backup, and how many of this laptop's own stay in its folder.

In: an open site, a folder, how many may stay. Out: the copy, and what went for it. Only a file that this laptop wrote
there and that reads as it was written ever goes, and only once the new copy is proven.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.errors import SiteFileError
from pantry.office.kept_safe import Safe, note_kept_safe
from pantry.office.laptop_notes import keep_note, kept_notes
from pantry.safe import backup
from pantry.safe.sealed import file_hash

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pantry.clock import Clock
    from pantry.safe import Copied
    from pantry.store import SiteFile

KEPT_AS = "backups"


@dataclass(frozen=True, slots=True)
class BackedUp:
    """A backup that was written, its SHA-256, the events in it; the names of older ones that were erased for it."""

    file: Path
    sha256: str
    events: int
    erased: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Made:
    """A backup that this laptop wrote, the how manieth it was."""

    number: int
    name: str
    sha256: str


def back_up(site_file: SiteFile, clock: Clock, folder: Path, most: int | None) -> BackedUp:
    """Writes a checked copy and leaves `most` of this laptop's in the folder; None: all. Raises SiteFileError."""
    until = site_file.newest_entry
    copied = backup(site_file, folder, clock)
    note_kept_safe(site_file, clock, Safe.BACKUP, copied.file, until)
    with contextlib.suppress(SiteFileError):  # it is there all the same, and stays
        _note(site_file, copied)
    erased = tuple(_erase_older(site_file, folder, most)) if most else ()
    return BackedUp(copied.file, copied.sha256, copied.events, erased)


def _note(site_file: SiteFile, copied: Copied) -> None:
    number = 1 + max((made.number for made in _made(site_file)), default=0)
    keep_note(site_file, KEPT_AS, _key(copied.file.name, copied.sha256), number)


def _erase_older(site_file: SiteFile, folder: Path, most: int) -> Iterator[str]:
    hashes = {name: _hash(folder / name) for name in {made.name for made in _made(site_file)}}
    here = sorted((made for made in _made(site_file) if hashes[made.name] == made.sha256), key=lambda made: made.number)
    for made in here[:-most]:
        with contextlib.suppress(OSError, SiteFileError):  # a stick that can't be written any more: they stay
            (folder / made.name).unlink()
            keep_note(site_file, KEPT_AS, _key(made.name, made.sha256), None)
            yield made.name


def _hash(path: Path) -> str:
    """Nothing where no such file can be read."""
    try:
        return file_hash(path) if path.is_file() else ""
    except OSError:
        return ""


def _key(name: str, sha256: str) -> str:
    """On several sticks there may be files of one name, and two that read the same."""
    return f"{sha256} {name}"


def _made(site_file: SiteFile) -> tuple[_Made, ...]:
    """What this laptop wrote; a damaged note is none."""
    parts = ((key.partition(" "), number) for key, number in kept_notes(site_file, KEPT_AS).items())
    return tuple(_Made(number, name, sha256) for (sha256, _, name), number in parts if isinstance(number, int))
