"""A note on a day, for whoever holds the next one: on this laptop alone, on no stick and in no backup.

It is gone when it is emptied: a change in the books can never be erased, and a note may say too much. The room says
that none is about guests.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.books import one_line
from pantry.errors import RefusedInput
from pantry.office.laptop_notes import keep_note, kept_notes

if TYPE_CHECKING:
    from pantry.store import SiteFile

KEPT_AS = "day_notes"
LONGEST_NOTE = 300


def day_note(site_file: SiteFile, date: str) -> str:
    """What was noted of a day on this laptop, else nothing."""
    note = kept_notes(site_file, KEPT_AS).get(date, "")
    return note if isinstance(note, str) else ""


def keep_day_note(site_file: SiteFile, date: str, text: str) -> None:
    """Keeps a note in the place of the one before; nothing forgets it. Raises RefusedInput, SiteFileError."""
    note = one_line(text)
    if len(note) > LONGEST_NOTE:
        raise RefusedInput("A note has at most {most} letters. Nothing was changed. Say it shorter.", most=LONGEST_NOTE)
    keep_note(site_file, KEPT_AS, date, note or None)
