"""Keeps what sources say of products: the only writer of the products' table.

In: what a source tells, many at once. Out: how many products are new or changed; the caller's transaction.
"""

from __future__ import annotations

import contextlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import sqlcipher3

from pantry.catalog.index import Index, searchable
from pantry.catalog.shelf_life import keep_shelf_lives

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from sqlite3 import Connection

    from pantry.catalog.told import Source, Told

_MANY_ENTRIES = 10_000
_as_json = json.JSONEncoder(ensure_ascii=False).encode


class Row(NamedTuple):
    """A row of the products' table; nothing said is "" or None."""

    item: str
    name: str
    names: str
    other_names: str
    brand: str
    kind: str
    unit: str
    grams: int | None
    dated: int | None
    allergens: str
    source: int
    search_id: int

    @property
    def told(self) -> tuple[str | int | None, ...]:
        """What sources told, whichever they were."""
        return self[: Row._fields.index("source")]

    @property
    def texts(self) -> tuple[str, ...]:
        """All that it can be found by."""
        names = json.loads(self.names).values() if self.names else ()
        return (self.name, *names, *self.other_names.split(";"), self.brand)


_COLUMNS = ", ".join(Row._fields)
_INSERT = f"INSERT OR REPLACE INTO product ({_COLUMNS}) VALUES ({','.join('?' * len(Row._fields))})"


@dataclass(frozen=True, slots=True)
class Kept:
    """How many products are new, and how many read otherwise now; how each that was written was `before`, if at all."""

    added: int
    changed: int
    before: Mapping[str, Row | None]


@contextlib.contextmanager
def whole_or_nothing(db: Connection) -> Iterator[None]:
    """One transaction; whatever goes wrong in it, nothing of it stays."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        with contextlib.suppress(sqlcipher3.dbapi2.Error):
            if db.in_transaction:
                db.execute("ROLLBACK")
        raise


class Keeping:
    """Writes what one source tells."""

    def __init__(self, db: Connection, source: Source) -> None:
        self._db = db
        self._source = source
        self._index = Index(db)
        self._entries = 0

    def keep(self, told: Sequence[Told]) -> Kept:
        """Keeps products. What a source doesn't say stays; a source that is believed less only fills gaps."""
        before = self._rows(one.item for one in told)
        after: dict[str, Row] = {}
        for one in told:
            after[one.item] = self._merged(after.get(one.item) or before.get(one.item), one)
        written = [row for row in after.values() if row != before.get(row.item)]
        self._write(written, before)
        keep_shelf_lives(self._db, ((one.item, one.shelf_lives) for one in told if one.shelf_lives), self._source)
        changed = sum(row.told != after[item].told for item, row in before.items())
        return Kept(len(after) - len(before), changed, {row.item: before.get(row.item) for row in written})

    def put_back(self, before: Mapping[str, Row | None]) -> None:
        """Each of these products reads as it did, or is gone."""
        now = self._rows(before)
        gone = [row for item, row in now.items() if before[item] is None]
        self._index.take_out(row.search_id for row in gone)
        self._db.executemany("DELETE FROM product WHERE item = ?", [(row.item,) for row in gone])
        there = (row._replace(search_id=now[item].search_id) for item, row in before.items() if row and item in now)
        self._write(there, now)

    def forget_others(self, items: Iterable[str]) -> None:
        """Drops the products of this source that aren't among these."""
        gone = self._db.execute(
            "SELECT search_id, item FROM product WHERE source = ? AND item NOT IN (SELECT value FROM json_each(?))",
            (self._source, json.dumps(list(items))),
        ).fetchall()
        self._index.take_out(row[0] for row in gone)
        self._db.executemany("DELETE FROM product WHERE item = ?", [row[1:] for row in gone])

    def finish(self) -> None:
        """Puts a search index in order that has grown much."""
        if self._entries >= _MANY_ENTRIES:
            self._index.tidy()

    def _rows(self, items: Iterable[str]) -> dict[str, Row]:
        found = self._db.execute(
            f"SELECT {_COLUMNS} FROM product WHERE item IN (SELECT value FROM json_each(?))",
            (json.dumps(list(items)),),
        ).fetchall()
        return {row[0]: Row._make(row) for row in found}

    def _merged(self, old: Row | None, told: Told) -> Row:
        said = Row(
            item=told.item,
            name=told.name,
            names=_as_json(dict(told.names)) if told.names else "",
            other_names=";".join(told.other_names),
            brand=told.brand,
            kind=told.kind,
            unit=told.unit,
            grams=told.grams,
            dated=None if told.dated is None else int(told.dated),
            allergens=told.allergens,
            source=self._source,
            search_id=0,
        )
        if old is None:
            return said if said.name else said._replace(name=next(iter(told.names.values()), ""))
        first, second = (said, old) if self._source <= old.source else (old, said)
        both = Row._make(other if one in ("", None) else one for one, other in zip(first, second, strict=True))
        return both._replace(names=_both_names(first.names, second.names), source=first.source, search_id=old.search_id)

    def _write(self, rows: Iterable[Row], before: Mapping[str, Row]) -> None:
        self._index.begin()
        written, entries, outdated = [], [], []
        for row in rows:
            old = before.get(row.item)
            if old is not None and old.texts == row.texts and self._index.fits(row.search_id, row.source, row.name):
                written.append(row)
                continue
            if old is not None:
                outdated.append(old.search_id)
            search_id = self._index.new_id(row.source, row.name)
            entries.append((search_id, row.item, searchable(row.texts)))
            written.append(Row(*row[:-1], search_id))
        self._index.take_out(outdated)
        self._db.executemany(_INSERT, written)
        self._index.put(entries)
        self._entries += len(entries)


def _both_names(first: str, second: str) -> str:
    """Names of every language that one or the other has; the first is believed more."""
    if not first or not second or first == second:
        return first or second
    return _as_json({**json.loads(second), **json.loads(first)})
