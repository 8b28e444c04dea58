"""What a day came to or what is left of a kind, undone and put back at the table: the lines that it took the place of.

In: an entry. Out: it stands no more, or again; what it replaced says the same the other way around.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.events import Act, Change, Draft
from pantry.readings.fields import NO, STANDS, YES
from pantry.shelf.kept_papers import replaced_by

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pantry.desk.parts import Parts


def take_back(parts: Parts, entry: str) -> None:
    """It stands no more; lines in whose place it said a day's sum or what was composted stand again."""
    if replaced := replaced_by(parts.site_file.reading, entry, stand=False):
        _set_stands(parts, {entry: NO, **dict.fromkeys(replaced, YES)})
    else:
        parts.books.undo(entry)


def bring_back(parts: Parts, entry: str) -> None:
    """It stands again; what it took the place of is not counted beside it."""
    if replaced := replaced_by(parts.site_file.reading, entry, stand=True):
        _set_stands(parts, {entry: YES, **dict.fromkeys(replaced, NO)})
    else:
        parts.books.put_back(entry)


def _set_stands(parts: Parts, said: Mapping[str, str]) -> None:
    """Recorded, not settled: copies of the same paper are what it is said of, each in its own way."""
    rows = tuple(Change(thing=thing, field=STANDS, value=value) for thing, value in said.items())
    parts.books.record(Draft(Act.CORRECTED, parts.clock.today().isoformat(), rows))
