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
    books: Books,
    site_file: SiteFile,
    clock: Clock,
    root: Path,
    progress: Callable[[int, int], None] | None = None,
    *,
    is_locked: bool = False,
) -> Exchanged:
    """Reads first, so that what is written knows of it; one that is locked is read alone, and must hold books.

    Raises StickError, NotSaved; what was read by then is kept.
    """
    known = _others(books, site_file)
    has_books = is_locked or holds_books(root)
    read = read_stick(books, site_file, clock, root, progress) if has_books else None
    strangers = tuple(name for site, name in _others(books, site_file).items() if site not in known)
    written = None if is_locked else write_and_note(books, site_file, clock, root, progress)
    return Exchanged(read, written, strangers)


def write_and_note(
    books: Books, site_file: SiteFile, clock: Clock, root: Path, progress: Callable[[int, int], None] | None = None
) -> Written:
    """Writes a stick, and notes until which entry the books are safe on it. Raises StickError."""
    until = site_file.newest_entry
    written = write_stick(books, site_file, clock, root, progress)
    note_kept_safe(site_file, clock, Safe.STICK, root, until)
    return written


def _others(books: Books, site_file: SiteFile) -> Mapping[str, str]:
    return {site: name for site, name in StickTables(site_file.db).sites().items() if site != books.site}
