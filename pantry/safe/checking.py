"""Proves the books: the file is whole, each id fits its text, what is derived equals a recount, sums are zero."""

from __future__ import annotations

import contextlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.books.arriving import TABLES
from pantry.books.recount import differences
from pantry.events import COLUMNS, KINDS, event_id
from pantry.store import DatabaseError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from sqlite3 import Connection

_MOST_PROBLEMS = 100


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found; `problems` is empty where all is well."""

    events: int
    entries: int
    problems: tuple[str, ...]

    @property
    def ok(self) -> bool:
        """Whether the books are proven."""
        return not self.problems


def check_books(db: Connection) -> Checked:
    """Reads everything; changes nothing. A file that can't be read to its end is a problem, too."""
    try:
        with _one_moment(db):
            return _checked(db)
    except (DatabaseError, ValueError) as trouble:
        return Checked(0, 0, (f"the file is damaged: {trouble}",))


@contextlib.contextmanager
def _one_moment(db: Connection) -> Iterator[None]:
    """All that is read stands as it stood at one moment, though a window may write meanwhile."""
    db.execute("BEGIN")
    try:
        yield
    finally:
        with contextlib.suppress(DatabaseError):
            db.execute("ROLLBACK")


def _checked(db: Connection) -> Checked:
    problems = _integrity(db)
    if not problems:
        problems = [*_ids(db), *_entries(db), *_zero_sum(db), *differences(db)]
    events = sum(db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in TABLES.values())
    entries = db.execute("SELECT count(*) FROM entry").fetchone()[0]
    return Checked(events, entries, tuple(problems[:_MOST_PROBLEMS]))


def _integrity(db: Connection) -> list[str]:
    found = [str(row[0]) for row in db.execute("PRAGMA integrity_check").fetchall()]
    return [] if found == ["ok"] else found


def _ids(db: Connection) -> list[str]:
    """Rows whose id does not fit their text."""
    found = []
    for kind in KINDS:
        names = COLUMNS[kind]
        for row in db.execute(f"SELECT * FROM {TABLES[kind]}"):
            cells = [(name, "" if value is None else str(value)) for name, value in zip(names, row, strict=False)]
            if row[len(names)]:
                cells.extend(json.loads(row[len(names)]).items())
            if event_id(cells) != row[0]:
                found.append(f"{TABLES[kind]} {row[0]}: its id does not fit its text")
    return found


def _entries(db: Connection) -> list[str]:
    found: list[str] = []
    for table in TABLES.values():
        rows = db.execute(f"SELECT event FROM {table} WHERE entry NOT IN (SELECT entry FROM entry)").fetchall()
        found.extend(f"{table} {row[0]}: its entry is not here" for row in rows)
    wrong = db.execute(
        "SELECT e.entry FROM entry e LEFT JOIN current c"
        " ON c.thing = e.entry AND c.field = 'stands' AND c.scope = e.site"
        " WHERE e.stands <> (coalesce(c.value, 'yes') = 'yes')"
    ).fetchall()
    return [*found, *(f"entry {row[0]}: kept otherwise than it stands" for row in wrong)]


def _zero_sum(db: Connection) -> list[str]:
    rows = db.execute(
        "SELECT site, item, sum(quantity) FROM on_hand GROUP BY site, item HAVING sum(quantity) <> 0"
    ).fetchall()
    return [f"{item} at {site}: all places together hold {total}, not 0" for site, item, total in rows]
