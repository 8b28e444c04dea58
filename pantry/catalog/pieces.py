"""An import in pieces: each is a transaction of its own, so that the table's scans are saved in between.

In: what is about to be written. Out: nothing; where something goes wrong, all of it reads again as it did before, in
pieces too. A program that dies in between leaves what came so far: whole products, which the same import completes.
"""

from __future__ import annotations

import contextlib
import json
from typing import TYPE_CHECKING

from pantry.catalog.keeping import Keeping, Row, whole_or_nothing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from sqlite3 import Connection

    from pantry.catalog.keeping import Kept
    from pantry.catalog.told import Source, Told

_AT_ONCE = 500
_TABLES = ("product_before", "lives_before")
_LIVES = "SELECT place, since, least, most, unit, tip, source FROM shelf_life WHERE item = ?"
_PUT_LIFE = "INSERT INTO shelf_life VALUES (?, ?, ?, ?, ?, ?, ?, ?)"


class Pieces:
    """Keeps what one source tells, and remembers how it was."""

    def __init__(self, db: Connection, source: Source) -> None:
        self._db = db
        self._keeping = Keeping(db, source)

    def keep(self, told: Sequence[Told]) -> Kept:
        """One piece. Raises the database's errors, and nothing of the piece was kept."""
        with whole_or_nothing(self._db):
            lives = {one.item: self._lives(one.item) for one in told if one.shelf_lives}
            kept = self._keeping.keep(told)
            self._note("product_before", ((item, _said(row)) for item, row in kept.before.items()))
            self._note("lives_before", lives.items())
        return kept

    def finish(self) -> None:
        """Puts the search index in order, in pieces too."""
        self._keeping.finish()

    def take_back(self) -> None:
        """All that was written reads again as it did."""
        self._take_back("product_before", self._put_products_back)
        self._take_back("lives_before", self._put_lives_back)

    def _note(self, table: str, said: Iterable[tuple[str, str | None]]) -> None:
        """How things read before the first piece that wrote them."""
        self._db.executemany(f"INSERT OR IGNORE INTO temp.{table} VALUES (?, ?)", list(said))

    def _take_back(self, table: str, put_back: Callable[[list[tuple[str, str | None]]], None]) -> None:
        while rows := self._db.execute(f"SELECT item, said FROM temp.{table} LIMIT ?", (_AT_ONCE,)).fetchall():
            with whole_or_nothing(self._db):
                put_back(rows)
                self._db.executemany(f"DELETE FROM temp.{table} WHERE item = ?", [row[:1] for row in rows])

    def _lives(self, item: str) -> str:
        return json.dumps(self._db.execute(_LIVES, (item,)).fetchall())

    def _put_products_back(self, rows: list[tuple[str, str | None]]) -> None:
        self._keeping.put_back({item: Row(*json.loads(said)) if said else None for item, said in rows})

    def _put_lives_back(self, rows: list[tuple[str, str | None]]) -> None:
        for item, said in rows:
            self._db.execute("DELETE FROM shelf_life WHERE item = ?", (item,))
            self._db.executemany(_PUT_LIFE, [(item, *life) for life in json.loads(said or "[]")])


@contextlib.contextmanager
def in_pieces(db: Connection, source: Source) -> Iterator[Pieces]:
    """Whatever goes wrong in it, nothing of it stays."""
    for table in _TABLES:
        db.execute(f"DROP TABLE IF EXISTS temp.{table}")
        db.execute(f"CREATE TEMP TABLE {table} (item TEXT PRIMARY KEY, said TEXT) WITHOUT ROWID")
    pieces = Pieces(db, source)
    try:
        yield pieces
    except BaseException:
        pieces.take_back()
        raise
    finally:
        for table in _TABLES:
            db.execute(f"DROP TABLE temp.{table}")


def _said(row: Row | None) -> str | None:
    return None if row is None else json.dumps(row)
