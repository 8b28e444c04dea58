"""Finds items by any part of their names, in every language; accents don't matter, one typo is forgiven.

In: words as people type them. Out: items, the better match first; and, from the books, names to be found.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.catalog.index import OF_BOOKS, Index, rank_of, searchable
from pantry.catalog.items import product
from pantry.catalog.kinds import Kind
from pantry.catalog.matching import Match, Matching
from pantry.catalog.words import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from sqlite3 import Connection

Remembered = tuple[str, str, str, str]
"""(item, name, other names, kind), as the books have them."""

_ITEM_LETTERS = frozenset("gpvckix")
_MOST_WORDS = 6
_LONGEST_WORD = 40
_MOST_LISTED = 1_000
_FEWEST_WEIGHED = 50
_REMEMBERED = "SELECT name, other_names, kind, search_id FROM remembered WHERE item = ?"
_SHOWN = """SELECT value, r.name, r.kind, p.name, p.names, p.kind
    FROM json_each(?) LEFT JOIN remembered r ON r.item = value LEFT JOIN product p ON p.item = value"""


@dataclass(frozen=True, slots=True)
class Found:
    """An item that fits: its name in the asked language, how it fits, and whether the books know it."""

    item: str
    name: str
    kind: str
    match: Match
    in_books: bool


def search(db: Connection, words: str, *, limit: int, language: str) -> tuple[Found, ...]:
    """At most `limit` items that fit all the words.

    What is called so comes first; then what the books know, one's own list, the starter list, big imports; produce,
    and short names. What fits with a typo is given only where nothing fits without.
    """
    wanted = [word[:_LONGEST_WORD] for word in folded(words)[:_MOST_WORDS]]
    limit = min(limit, _MOST_LISTED)
    if not wanted or limit < 1:
        return ()
    weighed = max(2 * limit, _FEWEST_WEIGHED)
    best = _best(Matching(db, wanted, weighed), limit)
    candidates = sorted(best, key=best.__getitem__)[:weighed]
    found = [_found(row, best[row[0]][0], language) for row in db.execute(_SHOWN, (json.dumps(candidates),)).fetchall()]
    found.sort(key=lambda one: (*_standing(one, best[one.item][1], wanted), len(one.name), one.name, one.item))
    return tuple(found[:limit])


def _best(matching: Matching, limit: int) -> dict[str, tuple[Match, int]]:
    """The best match of each item, and the entry that it was found by."""
    best: dict[str, tuple[Match, int]] = {}
    for match, hits in matching.plain():
        for search_id, item in hits:
            best.setdefault(item, (match, search_id))
        if len(best) >= limit:
            return best
    if not best:
        for hits in matching.with_typo():
            for search_id, item in hits:
                best.setdefault(item, (Match.TYPO, search_id))
            if best:
                break
    return best


def _standing(found: Found, search_id: int, wanted: Sequence[str]) -> tuple[bool, bool, int, bool, Match, bool]:
    """What is called so before what has other names like it; of these what the table takes in, then produce."""
    name = folded(found.name)
    is_called_so = all(any(word.startswith(one) for word in name) for one in wanted)
    starts_with_it = any(word.startswith(wanted[0]) for word in name[:1])
    rank = OF_BOOKS if found.in_books else rank_of(search_id)
    typo = found.match is Match.TYPO
    return typo, not is_called_so, rank, found.kind != Kind.PRODUCE, found.match, not starts_with_it


def _found(
    row: tuple[str, str | None, str | None, str | None, str | None, str | None], match: Match, language: str
) -> Found:
    item, own_name, own_kind, name, names, kind = row
    translated = json.loads(names).get(language) if names else None
    if own_name is not None and own_name != name:
        translated = None  # the site has a name of its own for it
    return Found(item, translated or own_name or name or "", own_kind or kind or "other", match, own_name is not None)


def remember_item(db: Connection, item: str, name: str, others: str, kind: str) -> None:
    """Lets an item be found by the names that the books give it, and the catalog's; in the caller's transaction."""
    remember_items(db, ((item, name, others, kind),))


def remember_items(db: Connection, named: Iterable[Remembered]) -> None:
    """The same for many items: the index is written once, in its own order."""
    wanted = {one[0]: one for one in named if one[0][:1] in _ITEM_LETTERS}
    rows = db.execute(
        "SELECT item, name, other_names, kind, search_id FROM remembered"
        " WHERE item IN (SELECT value FROM json_each(?))",
        (json.dumps(list(wanted)),),
    ).fetchall()
    old = {row[0]: row for row in rows}
    changed = [one for item, one in wanted.items() if item not in old or tuple(old[item][:4]) != one]
    index = Index(db)
    index.take_out([old[item][4] for item, *_ in changed if item in old])
    found = [(*one, index.new_id(OF_BOOKS, one[1])) for one in changed]
    db.executemany("INSERT OR REPLACE INTO remembered VALUES (?, ?, ?, ?, ?)", found)
    index.put(
        [(search_id, item, searchable(_texts(db, item, name, others))) for item, name, others, _, search_id in found]
    )


def _texts(db: Connection, item: str, name: str, others: str) -> tuple[str, ...]:
    """All that an item of the books is found by, the catalog's names too."""
    known = product(db, item)
    return (name, others) if known is None else (name, others, known.name, *known.names.values(), *known.other_names)


def forget_item(db: Connection, item: str) -> None:
    """The books have no name for an item any more; in the caller's transaction."""
    old = db.execute(_REMEMBERED, (item,)).fetchone()
    if old is not None:
        Index(db).take_out((old[3],))
        db.execute("DELETE FROM remembered WHERE item = ?", (item,))
