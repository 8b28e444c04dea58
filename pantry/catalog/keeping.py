"""Keeps what sources say of products: the only writer of the products' table.

In: what a source tells, many at once. Out: how many products are new or changed; the caller's transaction.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING

from pantry.catalog.index import Index, searchable

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sqlite_utils import Database

_COLUMNS = "item, name, names, other_names, brand, kind, unit, grams, dated, allergens, source, search_id"

Row = tuple[str, str, str, str, str, str, str, int | None, int | None, str, int, int]
"""A row of the products' table."""


class Source(IntEnum):
    """Where products come from, the one that is believed most first; also their rank in a search."""

    OWN = 1
    STARTER = 2
    OPEN_FOOD_FACTS = 3


@dataclass(frozen=True, slots=True)
class Told:
    """What a source tells of a product; what it doesn't say is empty or None."""

    item: str
    name: str
    names: Mapping[str, str] = field(default_factory=dict)
    other_names: tuple[str, ...] = ()
    brand: str = ""
    kind: str = ""
    unit: str = ""
    grams: int | None = None
    dated: bool | None = None
    allergens: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """How many products are new, and how many read otherwise now."""

    added: int
    changed: int


class Keeping:
    """Writes what one source tells."""

    def __init__(self, db: Database, source: Source) -> None:
        self._db = db
        self._source = source
        self._index = Index(db)

    def keep(self, told: Iterable[Told]) -> Kept:
        """Keeps products. What a source doesn't say stays; a source that is believed less only fills gaps."""
        before = self._rows(told := list(told))
        after: dict[str, Row] = {}
        for one in told:
            after[one.item] = self._merged(after.get(one.item) or before.get(one.item), one)
        changed = [row for row in after.values() if row != before.get(row[0])]
        self._write(changed, before)
        added = sum(row[0] not in before for row in changed)
        return Kept(added, len(changed) - added)

    def forget_others(self, items: Iterable[str]) -> None:
        """Drops the products of this source that aren't among these."""
        gone = self._db.execute(
            "SELECT item, search_id FROM product WHERE source = ? AND item NOT IN (SELECT value FROM json_each(?))",
            (self._source, json.dumps(list(items))),
        ).fetchall()
        self._index.take_out(row[1] for row in gone)
        self._db.conn.executemany("DELETE FROM product WHERE item = ?", [row[:1] for row in gone])

    def _rows(self, told: Sequence[Told]) -> dict[str, Row]:
        found = self._db.execute(
            f"SELECT {_COLUMNS} FROM product WHERE item IN (SELECT value FROM json_each(?))",
            (json.dumps([one.item for one in told]),),
        ).fetchall()
        return {row[0]: row for row in found}

    def _merged(self, old: Row | None, told: Told) -> Row:
        said: Row = (
            told.item, told.name, json.dumps(dict(told.names), ensure_ascii=False) if told.names else "",
            ";".join(told.other_names), told.brand, told.kind, told.unit, told.grams,
            None if told.dated is None else int(told.dated), told.allergens, self._source, 0,
        )  # fmt: skip
        if old is None:
            return said
        first, second = (said, old) if self._source <= old[10] else (old, said)
        cells = [second[at] if first[at] in ("", None) else first[at] for at in range(10)]
        return (*cells, min(old[10], self._source), old[11])  # type: ignore[return-value]

    def _write(self, rows: Iterable[Row], before: Mapping[str, Row]) -> None:
        written, entries, outdated = [], [], []
        for row in rows:
            old = before.get(row[0])
            search_id = row[11]
            if old is None or _texts(old) != _texts(row) or not self._index.fits(search_id, row[10], row[1]):
                if old is not None:
                    outdated.append(search_id)
                search_id = self._index.new_id(row[10], row[1])
                entries.append((search_id, row[0], searchable(_texts(row))))
            written.append((*row[:11], search_id))
        self._index.take_out(outdated)
        self._db.conn.executemany(f"INSERT OR REPLACE INTO product ({_COLUMNS}) VALUES ({','.join('?' * 12)})", written)
        self._index.put(entries)


def _texts(row: Row) -> tuple[str, ...]:
    names = json.loads(row[2]).values() if row[2] else ()
    return (row[1], *names, *row[3].split(";"), row[4])
