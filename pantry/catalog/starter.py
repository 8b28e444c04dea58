"""Brings the starter list that comes with Pantry into the reference tables, once for each version of its file."""

from __future__ import annotations

import contextlib
import hashlib
from importlib.resources import files
from typing import TYPE_CHECKING

import sqlcipher3

from pantry.catalog.keeping import Keeping, Source, Told
from pantry.catalog.own_csv import read_own

if TYPE_CHECKING:
    from sqlite_utils import Database

_STARTER = "starter"
_READ_AS = "1"  # goes up when this code reads the file otherwise


def load_starter(db: Database) -> None:
    """Brings the list up to date where it isn't. A site opens without it too: trouble leaves what was there."""
    with contextlib.suppress(OSError):
        data = (files("resources") / "starter_catalog.csv").read_bytes()
        version = f"{_READ_AS}:{hashlib.sha256(data).hexdigest()}"
        with contextlib.suppress(sqlcipher3.dbapi2.Error):
            if _version(db) != version:
                _bring_in(db, data, version)


def _version(db: Database) -> str:
    row = db.execute("SELECT version FROM catalog_source WHERE source = ?", (_STARTER,)).fetchone()
    return row[0] if row else ""


def _bring_in(db: Database, data: bytes, version: str) -> None:
    told = [one for one in read_own(data.decode("utf-8-sig").splitlines()) if isinstance(one, Told)]
    connection = db.conn
    connection.execute("BEGIN IMMEDIATE")
    try:
        keeping = Keeping(db, Source.STARTER)
        keeping.keep(told)
        keeping.forget_others(one.item for one in told)
        connection.execute("INSERT OR REPLACE INTO catalog_source VALUES (?, ?)", (_STARTER, version))
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
