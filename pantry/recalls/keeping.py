"""Keeps and gives the recalls that lists told: the only writer and reader of their tables."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.recalls.told import Recall

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from sqlite3 import Connection

_COLUMNS = ", ".join(Recall._fields)
# A recall stands twice, in two languages: whichever came first, the English row is the one that is kept.
_KEEP = f"""INSERT INTO recall ({_COLUMNS}) VALUES ({",".join("?" * len(Recall._fields))})
    ON CONFLICT (source, number) DO UPDATE SET
    {", ".join(f"{column} = excluded.{column}" for column in Recall._fields[2:])}
    WHERE excluded.other_language <= recall.other_language"""
_AT_ONCE = 1_000


@dataclass(frozen=True, slots=True)
class RecallList:
    """A list that was read: whose, and of which day it is ("" where it doesn't say)."""

    source: str
    as_of: str


def keep(db: Connection, told: Sequence[Recall]) -> int:
    """Keeps recalls; gives how many are new. In the caller's transaction."""
    numbers = {(one.source, one.number) for one in told}
    known = db.execute(
        "SELECT source, number FROM recall WHERE number IN (SELECT value FROM json_each(?))",
        (json.dumps([number for _, number in numbers]),),
    ).fetchall()
    db.executemany(_KEEP, told)
    return len(numbers - {(source, number) for source, number in known})


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


def recalls(db: Connection) -> Iterator[Recall]:
    """All recalls, a part at a time: the query is read to its end."""
    last = ("", "")
    while rows := db.execute(
        f"SELECT {_COLUMNS} FROM recall WHERE (source, number) > (?, ?) ORDER BY source, number LIMIT {_AT_ONCE}", last
    ).fetchall():
        yield from map(Recall._make, rows)
        last = (rows[-1][0], rows[-1][1])
