"""The reference tables of this laptop: products, what the books call theirs, and what is searched.

No events are in them, and they are no part of a digest.
"""

from __future__ import annotations

TABLES = (
    # names: JSON, language to name; dated: NULL where nobody said; allergens: "" where nobody said, else words or none.
    """CREATE TABLE product (
        item TEXT PRIMARY KEY, name TEXT NOT NULL, names TEXT NOT NULL, other_names TEXT NOT NULL, brand TEXT NOT NULL,
        kind TEXT NOT NULL, unit TEXT NOT NULL, grams INTEGER, dated INTEGER, allergens TEXT NOT NULL,
        source INTEGER NOT NULL, search_id INTEGER NOT NULL) STRICT, WITHOUT ROWID""",
    """CREATE TABLE remembered (
        item TEXT PRIMARY KEY, name TEXT NOT NULL, other_names TEXT NOT NULL, kind TEXT NOT NULL,
        search_id INTEGER NOT NULL) STRICT, WITHOUT ROWID""",
    # Ids rise from the books' items to those of big imports, from short names to long ones: hits come in that order.
    "CREATE TABLE searched (id INTEGER PRIMARY KEY, item TEXT NOT NULL, words TEXT NOT NULL) STRICT",
    """CREATE VIRTUAL TABLE searched_words USING fts5(
        words, content='searched', content_rowid='id', tokenize='ascii', detail=none, columnsize=0,
        prefix='1 2 3 4')""",
    """CREATE VIRTUAL TABLE searched_parts USING fts5(
        words, content='searched', content_rowid='id', tokenize='trigram case_sensitive 1', detail=none,
        columnsize=0)""",
    "CREATE TABLE catalog_source (source TEXT PRIMARY KEY, version TEXT NOT NULL) STRICT, WITHOUT ROWID",
)

SHELF_LIFE = (
    # since: purchase, opening, thawing or ""; least and most: NULL where `unit` says it all (`indefinitely`).
    """CREATE TABLE shelf_life (
        item TEXT NOT NULL, place TEXT NOT NULL, since TEXT NOT NULL, least INTEGER, most INTEGER, unit TEXT NOT NULL,
        tip TEXT NOT NULL, source INTEGER NOT NULL, PRIMARY KEY (item, place, since)) STRICT, WITHOUT ROWID""",
    # Sources that came later are believed more than Open Food Facts, which had the number 3.
    "UPDATE product SET source = 5 WHERE source = 3",
)
