"""Brings the starter list that comes with Pantry into the reference tables, once for each version of its file."""

from __future__ import annotations

import contextlib
import hashlib
from importlib.resources import files
from typing import TYPE_CHECKING

import sqlcipher3

if TYPE_CHECKING:
    from sqlite3 import Connection

    from pantry.catalog.told import Told

_STARTER = "starter"
_READ_AS = "1"  # goes up when this code reads the file otherwise


def load_starter(db: Connection) -> None:
    """Brings the list up to date where it isn't. A site opens without it too: trouble leaves what was there."""
    with contextlib.suppress(OSError, UnicodeDecodeError, sqlcipher3.dbapi2.Error):
        data = (files("resources") / "starter_catalog.csv").read_bytes()
        version = f"{_READ_AS}:{hashlib.sha256(data).hexdigest()}"
        if _version(db) != version:
            _bring_in(db, _told(data), version)


def _version(db: Connection) -> str:
    row = db.execute("SELECT version FROM catalog_source WHERE source = ?", (_STARTER,)).fetchone()
    return row[0] if row else ""


def _told(data: bytes) -> tuple[Told, ...]:
    # Reading files loads much that a site with the list in it never needs at its start.
    from pantry.catalog.cells import rows_of
    from pantry.catalog.file_lines import Line
    from pantry.catalog.own_csv import columns_of
    from pantry.catalog.told import UnusableLine

    lines = (Line(number, text) for number, text in enumerate(data.decode("utf-8").split("\n"), 1))
    rows = rows_of(lines, ",", quoted=True)
    heading = next(rows, None)
    reader = columns_of(heading.cells) if heading else None
    told = []
    for row in rows:
        if reader is not None:
            with contextlib.suppress(UnusableLine):
                told.append(reader.tell(row.cells))
    return tuple(told)


def _bring_in(db: Connection, told: tuple[Told, ...], version: str) -> None:
    from pantry.catalog.keeping import Keeping, whole_or_nothing
    from pantry.catalog.told import Source

    with whole_or_nothing(db):
        keeping = Keeping(db, Source.STARTER)
        keeping.keep(told)
        keeping.forget_others(one.item for one in told)
        db.execute("INSERT OR REPLACE INTO catalog_source VALUES (?, ?)", (_STARTER, version))
