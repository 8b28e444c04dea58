"""Finds items by any part of their names, in every language; accents don't matter, one typo is forgiven.

In: words as people type them. Out: items, the better match first; and, from the books, names to be found.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from pantry.catalog.index import OF_BOOKS, Index, rank_of, searchable
from pantry.catalog.words import folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlite_utils import Database

_ITEM_LETTERS = frozenset("gpvckix")
_MOST_WORDS = 8
_LONGEST_WORD = 40
_CANDIDATES = 300
_REMEMBERED = "SELECT name, other_names, kind, search_id FROM remembered WHERE item = ?"
_SHOWN = """SELECT value, coalesce(r.name, ''), coalesce(r.kind, ''), coalesce(p.name, ''), coalesce(p.names, ''),
        coalesce(p.kind, '')
    FROM json_each(?) LEFT JOIN remembered r ON r.item = value LEFT JOIN product p ON p.item = value"""


class Match(IntEnum):
    """How well the words that were typed fit, the best first."""

    WORD = 0
    START = 1
    INSIDE = 2
    TYPO = 3


@dataclass(frozen=True, slots=True)
class Found:
    """An item that fits: its name in the asked language, and how it fits; `in_books` are those the site knows."""

    item: str
    name: str
    kind: str
    match: Match
    in_books: bool


def search(db: Database, words: str, *, limit: int, language: str) -> tuple[Found, ...]:
    """At most `limit` items that fit all the words, the better match first, the books' items before the catalog's."""
    wanted = [word[:_LONGEST_WORD] for word in folded(words)[:_MOST_WORDS]]
    if not wanted or limit < 1:
        return ()
    best: dict[str, tuple[Match, int]] = {}
    for match, search_id, item in _hits(db, wanted):
        best.setdefault(item, (match, rank_of(search_id)))
    found = _shown(db, best, language)
    found.sort(key=lambda one: (best[one.item], len(one.name), one.name, one.item))
    return tuple(found[:limit])


def _hits(db: Database, wanted: Sequence[str]) -> Iterator[tuple[Match, int, str]]:
    for match, star in ((Match.WORD, ""), (Match.START, "*")):
        question = " AND ".join(f'"{word}"{star}' for word in wanted)
        rows = db.execute(
            "SELECT s.id, s.item FROM searched_words w JOIN searched s ON s.id = w.rowid WHERE searched_words MATCH ?"
            " ORDER BY w.rowid LIMIT ?",
            (question, _CANDIDATES),
        )
        yield from ((match, *row) for row in rows.fetchall())


def _shown(db: Database, best: dict[str, tuple[Match, int]], language: str) -> list[Found]:
    rows = db.execute(_SHOWN, (json.dumps(list(best)),)).fetchall()
    found = []
    for item, own_name, own_kind, name, names, kind in rows:
        shown = own_name or (json.loads(names).get(language) if names else "") or name
        found.append(Found(item, shown, own_kind or kind or "other", best[item][0], in_books=bool(own_name)))
    return found


def remember_item(db: Database, item: str, name: str, others: str, kind: str) -> None:
    """Lets an item be found by the names that the books give it; in the caller's transaction."""
    if item[:1] not in _ITEM_LETTERS:
        return
    old = db.execute(_REMEMBERED, (item,)).fetchone()
    if old is not None and tuple(old[:3]) == (name, others, kind):
        return
    index = Index(db)
    if old is not None:
        index.take_out((old[3],))
    search_id = old[3] if old is not None else index.new_id(OF_BOOKS, name)
    db.execute("INSERT OR REPLACE INTO remembered VALUES (?, ?, ?, ?, ?)", (item, name, others, kind, search_id))
    index.put([(search_id, item, searchable((name, others)))])


def forget_item(db: Database, item: str) -> None:
    """The books have no name for an item any more; in the caller's transaction."""
    old = db.execute(_REMEMBERED, (item,)).fetchone()
    if old is not None:
        Index(db).take_out((old[3],))
        db.execute("DELETE FROM remembered WHERE item = ?", (item,))
