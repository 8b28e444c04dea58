"""Reference tables in a file of their own, opened as a site file is."""

from __future__ import annotations

import pytest
import sqlcipher3

from pantry.catalog.importing import import_file
from pantry.catalog.schema import SHELF_LIFE, TABLES
from pantry.catalog.search import search

SAFE = ("journal_mode=WAL", "synchronous=FULL", "trusted_schema=OFF", "cell_size_check=ON", "secure_delete=ON")


def opened(path):
    db = sqlcipher3.connect(str(path), isolation_level=None, timeout=0.05)
    for pragma in SAFE:
        db.execute(f"PRAGMA {pragma}").fetchall()
    return db


def with_tables(path):
    db = opened(path)
    for statement in (*TABLES, *SHELF_LIFE):
        db.execute(statement)
    return db


def is_whole(db):
    """Whether the search index agrees with what it indexes, and every product with its entry."""
    for index in ("searched_words", "searched_parts"):
        db.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
    entries = dict(db.execute("SELECT id, item FROM searched").fetchall())
    owners = db.execute(
        "SELECT search_id, item FROM product UNION ALL SELECT search_id, item FROM remembered"
    ).fetchall()
    return len(owners) == len(entries) and dict(owners) == entries


@pytest.fixture
def db(tmp_path):
    made = with_tables(tmp_path / "reference.db")
    yield made
    made.close()


@pytest.fixture
def bring_in(db, tmp_path):
    """Brings text or bytes in as a file."""

    def bring(content, **how):
        path = tmp_path / "products.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return import_file(db, path, **how)

    return bring


@pytest.fixture
def names_of(db):
    """The names that a search finds."""

    def find(words, *, limit=9, language="en"):
        return [found.name for found in search(db, words, limit=limit, language=language)]

    return find
