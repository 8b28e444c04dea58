"""The search index: which words stand for which item, kept in step by whoever writes products or the books' names.

In: items with the texts that name them. Out: rows of `searched` and its two FTS5 indexes; the caller's transaction.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from pantry.catalog.words import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from sqlite3 import Connection

OF_BOOKS = 0
_RANK_SHIFT, _LENGTH_SHIFT = 48, 40
_LONGEST_NAME = 255
_PAGES_AT_ONCE = 256
_LEAST_MERGED = 2  # rows: the command itself is one
_INDEXES = ("searched_words", "searched_parts")

Entry = tuple[int, str, str]
"""(search id, item, words)."""


def searchable(texts: Iterable[str]) -> str:
    """All different words of some names, folded."""
    return " ".join(dict.fromkeys(folded(" ".join(dict.fromkeys(texts)))))


def rank_of(search_id: int) -> int:
    """Whose an entry is: the books' (0), else the rank of its source."""
    return search_id >> _RANK_SHIFT


def shelf_of(rank: int, name: str) -> int:
    """Where the ids of entries of this rank start: those of short names come before those of long ones."""
    return rank << _RANK_SHIFT | min(len(name), _LONGEST_NAME) << _LENGTH_SHIFT


class Index:
    """Writes the index; remembers which ids it gave."""

    def __init__(self, db: Connection) -> None:
        self._db = db
        self._last: dict[int, int] = {}

    def begin(self) -> None:
        """Another transaction: others may have given ids since."""
        self._last.clear()

    def new_id(self, rank: int, name: str) -> int:
        """The next free id for an entry of this rank and name."""
        start = shelf_of(rank, name)
        if start not in self._last:
            row = self._db.execute(
                "SELECT max(id) FROM searched WHERE id BETWEEN ? AND ?", (start, start + (1 << _LENGTH_SHIFT) - 1)
            ).fetchone()
            self._last[start] = start if row[0] is None else row[0]
        self._last[start] += 1
        return self._last[start]

    def fits(self, search_id: int, rank: int, name: str) -> bool:
        """Whether an entry's id is still right for its rank and name."""
        return search_id >> _LENGTH_SHIFT == shelf_of(rank, name) >> _LENGTH_SHIFT

    def put(self, entries: Sequence[Entry]) -> None:
        """Puts entries in. They are sorted first: FTS5 writes a segment whenever an id is lower than the last."""
        rows = sorted(entries)
        self._db.executemany("INSERT INTO searched (id, item, words) VALUES (?, ?, ?)", rows)
        for index in _INDEXES:
            self._db.executemany(
                f"INSERT INTO {index} (rowid, words) VALUES (?, ?)", [(row[0], row[2]) for row in rows]
            )

    def take_out(self, search_ids: Iterable[int]) -> None:
        """Takes entries out."""
        rows = self._db.execute(
            "SELECT id, words FROM searched WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
            (json.dumps(list(search_ids)),),
        ).fetchall()
        for index in _INDEXES:
            self._db.executemany(f"INSERT INTO {index} ({index}, rowid, words) VALUES ('delete', ?, ?)", rows)
        self._db.executemany("DELETE FROM searched WHERE id = ?", [row[:1] for row in rows])

    def tidy(self) -> None:
        """Merges what many writings left in pieces, so that a search reads one; a bit at a time, as scans wait for it.

        Outside of a transaction, as each bit is one.
        """
        for index in _INDEXES:
            pages = -_PAGES_AT_ONCE  # below zero: from now on all pieces are one lot to be merged
            while self._merged(index, pages):
                pages = _PAGES_AT_ONCE

    def _merged(self, index: str, pages: int) -> bool:
        """Whether there was something left to merge, as SQLite tells it: by how many rows of its own were written."""
        before = self._db.total_changes
        self._db.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('merge', ?)", (pages,))
        return self._db.total_changes - before >= _LEAST_MERGED
