"""When and where the books were last backed up and last written onto a stick, as this laptop remembers it.

In: a date and a place. Out: the same. Days, no hours; in no backup, as a path may hold somebody's name.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from pantry.errors import SiteFileError
from pantry.office.laptop_notes import keep_note, kept_notes

if TYPE_CHECKING:
    from pantry.clock import Clock
    from pantry.store import SiteFile

KEPT_AS = "kept_safe"


class Safe(StrEnum):
    """How books are kept safe."""

    BACKUP = "backup"
    STICK = "stick"


@dataclass(frozen=True, slots=True)
class KeptSafe:
    """On which day, and where: a backup's file, or a stick's folder. `until`: the newest entry in it, None: unknown."""

    on: date
    path: Path
    until: int | None = None


def note_kept_safe(site_file: SiteFile, clock: Clock, how: Safe, path: Path, until: int) -> None:
    """The books are there too, `until` the newest entry before they were written there.

    Where that can't be remembered they are there all the same.
    """
    with contextlib.suppress(SiteFileError):
        keep_note(site_file, KEPT_AS, how, [clock.today().isoformat(), str(path), until])


def kept_safe(site_file: SiteFile, how: Safe) -> KeptSafe | None:
    """The last time that they were; None: never by this laptop, as far as it knows."""
    noted = kept_notes(site_file, KEPT_AS).get(how)
    try:
        on, path, *until = noted if isinstance(noted, list) else ("", "")
        return KeptSafe(date.fromisoformat(on), Path(path), int(until[0]) if until else None)
    except (ValueError, TypeError):
        return None


def more_since(site_file: SiteFile, last: KeptSafe) -> bool:
    """Whether something was saved after that, as far as this laptop knows."""
    return last.until is not None and site_file.newest_entry > last.until
