"""A change's rev is 1 + the highest rev in its base: a row that says otherwise while its bases are here is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.books.arriving import BASE, EVENT, REV
from pantry.errors import RefusedInput

if TYPE_CHECKING:
    from collections.abc import Sequence
    from sqlite3 import Connection

    from pantry.books.arriving import Row

_MOST_IDS = 500


def refuse_wrong_revisions(db: Connection, changes: Sequence[Row]) -> None:
    """Raises RefusedInput with the event of the first change whose rev contradicts its bases."""
    revs = {str(row[EVENT]): int(row[REV] or 0) for row in changes}
    wanted = sorted({base for row in changes for base in str(row[BASE]).split()} - revs.keys())
    for start in range(0, len(wanted), _MOST_IDS):
        part = wanted[start : start + _MOST_IDS]
        revs.update(
            db.execute(f"SELECT event, rev FROM change WHERE event IN ({','.join('?' * len(part))})", part).fetchall()
        )
    for row in changes:
        bases = str(row[BASE]).split()
        if all(base in revs for base in bases):
            expected = 1 + max((revs[base] for base in bases), default=0)
            if row[REV] != expected:
                raise RefusedInput(
                    "The change {event} is numbered {rev} where it must be {expected}.",
                    event=row[EVENT], rev=row[REV], expected=expected,
                )  # fmt: skip
