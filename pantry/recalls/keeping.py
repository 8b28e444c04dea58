"""Keeps and gives the recalls that lists told: the only writer and reader of their tables."""

from __future__ import annotations

import contextlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.recalls.schema import FILL_CODES
from pantry.recalls.told import Recall

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from sqlite3 import Connection

_COLUMNS = ", ".join(Recall._fields)
# A recall stands twice, in two languages: whichever came first, the English row is the one that is kept.
_ENGLISH_FIRST = f"""ON CONFLICT (source, number) DO UPDATE SET
    {", ".join(f"{column} = excluded.{column}" for column in Recall._fields[2:])}
    WHERE excluded.other_language <= other_language"""
_SET_ASIDE = f"CREATE TEMP TABLE recall_told ({_COLUMNS}, PRIMARY KEY (source, number)) WITHOUT ROWID"
_PUT_ASIDE = f"INSERT INTO recall_told VALUES ({','.join('?' * len(Recall._fields))}) {_ENGLISH_FIRST}"
_TAKE_OVER = f"INSERT INTO recall ({_COLUMNS}) SELECT {_COLUMNS} FROM recall_told WHERE true {_ENGLISH_FIRST}"
_NEW = """SELECT count(*) FROM recall_told t WHERE NOT EXISTS
    (SELECT 1 FROM recall r WHERE r.source = t.source AND r.number = t.number)"""
_OF_ITEMS = f"""SELECT DISTINCT {", ".join(f"r.{column}" for column in Recall._fields)} FROM recall_code c
    JOIN recall r ON r.source = c.source AND r.number = c.number
    WHERE c.item IN (SELECT value FROM json_each(?)) ORDER BY r.date DESC, r.source, r.number"""
_AT_ONCE = 1_000


@dataclass(frozen=True, slots=True)
class RecallList:
    """A list that was read: whose, and of which day it is ("" where it doesn't say)."""

    source: str
    as_of: str


@contextlib.contextmanager
def set_aside(db: Connection) -> Iterator[None]:
    """A place beside the site file for what is read of a list: a table that scans goes on writing meanwhile."""
    db.execute("DROP TABLE IF EXISTS temp.recall_told")
    db.execute(_SET_ASIDE)
    try:
        yield
    finally:
        db.execute("DROP TABLE temp.recall_told")


def put_aside(db: Connection, told: Sequence[Recall]) -> None:
    """Recalls of the list that is being read."""
    db.executemany(_PUT_ASIDE, told)


def take_over(db: Connection) -> int:
    """Keeps all that was set aside; gives how many are new. In the caller's transaction."""
    new = int(db.execute(_NEW).fetchone()[0])
    db.execute(_TAKE_OVER)
    db.execute("DELETE FROM recall_code")
    db.execute(FILL_CODES)
    return new


def keep_list(db: Connection, source: str, as_of: str) -> None:
    """A list was read; the newest day of each source stays."""
    db.execute(
        "INSERT INTO recall_list VALUES (?, ?) ON CONFLICT (source) DO UPDATE SET as_of = max(as_of, excluded.as_of)",
        (source, as_of),
    )


def recall_lists(db: Connection) -> tuple[RecallList, ...]:
    """The lists that were read here."""
    rows = db.execute("SELECT source, as_of FROM recall_list ORDER BY source").fetchall()
    return tuple(RecallList(*row) for row in rows)


def open_recalls_of(db: Connection, items: Iterable[str]) -> tuple[Recall, ...]:
    """Those that aren't over and name the code of one of these items, the newest first."""
    rows = db.execute(_OF_ITEMS, (json.dumps(list(items)),)).fetchall()
    return tuple(map(Recall._make, rows))


def names_any_code(db: Connection) -> bool:
    """Whether any recall that isn't over names a code."""
    return db.execute("SELECT 1 FROM recall_code LIMIT 1").fetchone() is not None


def recalls(db: Connection, progress: Callable[[int, int], None] | None = None) -> Iterator[Recall]:
    """All recalls, a part at a time: the query is read to its end."""
    count = db.execute("SELECT count(*) FROM recall").fetchone()[0] if progress else 0
    last, done = ("", ""), 0
    while rows := db.execute(
        f"SELECT {_COLUMNS} FROM recall WHERE (source, number) > (?, ?) ORDER BY source, number LIMIT {_AT_ONCE}", last
    ).fetchall():
        yield from map(Recall._make, rows)
        done += len(rows)
        if progress:
            progress(done, count)
        last = (rows[-1][0], rows[-1][1])
