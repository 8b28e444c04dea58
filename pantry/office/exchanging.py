"""A stick goes on to the next laptop: what it brings is read, then what others still lack is written onto it.

In: an open site and a folder. Out: what was read and written. Nothing is half done: each bundle is whole or not there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.office.kept_safe import Safe, note_kept_safe
from pantry.stick import StickTables, read_stick, write_stick
from pantry.stick.folders import holds_books

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from pantry.books import Books
    from pantry.clock import Clock
    from pantry.stick import Read, Written
    from pantry.store import SiteFile


@dataclass(frozen=True, slots=True)
class Exchanged:
    """What a stick brought, None: there were no books on it; what went onto it, None: it can only be read.

    `strangers`: names of other sites whose books it brought for the first time.
    """

    read: Read | None
    written: Written | None
    strangers: tuple[str, ...] = ()


def exchange(
    books: Books, site_file: SiteFile, clock: Clock, root: Path, progress: Callable[[int, int], None] | None = None
) -> Exchanged:
    """Reads first, so that what is written knows of it. Raises StickError, NotSaved; what was read by then is kept."""
    known = _others(books, site_file)
    read = read_stick(books, site_file, clock, root, progress) if holds_books(root) else None
    until = site_file.newest_entry
    written = write_stick(books, site_file, clock, root, progress)
    note_kept_safe(site_file, clock, Safe.STICK, root, until)
    return Exchanged(read, written, _new_names(known, _others(books, site_file)))


def only_read(
    books: Books, site_file: SiteFile, clock: Clock, root: Path, progress: Callable[[int, int], None] | None = None
) -> Exchanged:
    """Of a stick that can't be written to. Raises StickError, NotSaved; what was read by then is kept."""
    known = _others(books, site_file)
    read = read_stick(books, site_file, clock, root, progress)
    return Exchanged(read, None, _new_names(known, _others(books, site_file)))


def _others(books: Books, site_file: SiteFile) -> Mapping[str, str]:
    return {site: name for site, name in StickTables(site_file.db).sites().items() if site != books.site}


def _new_names(known: Mapping[str, str], now: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(name for site, name in now.items() if site not in known)
