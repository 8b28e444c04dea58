"""The tables of recall lists: of this laptop, no events, no part of a digest."""

from __future__ import annotations

TABLES = (
    # alert: a public health alert, which is no recall; other_language: the row that stands twice is not in English.
    # items, lots, dates, establishments, words: what its free text names, with blanks between.
    """CREATE TABLE recall (
        source TEXT NOT NULL, number TEXT NOT NULL, date TEXT NOT NULL, alert INTEGER NOT NULL, ended INTEGER NOT NULL,
        other_language INTEGER NOT NULL, firm TEXT NOT NULL, product TEXT NOT NULL, reason TEXT NOT NULL,
        items TEXT NOT NULL, lots TEXT NOT NULL, dates TEXT NOT NULL, establishments TEXT NOT NULL, words TEXT NOT NULL,
        PRIMARY KEY (source, number)) STRICT, WITHOUT ROWID""",
    "CREATE TABLE recall_list (source TEXT PRIMARY KEY, as_of TEXT NOT NULL) STRICT, WITHOUT ROWID",
)
# What a scan asks: the codes that recalls name which aren't over.
FILL_CODES = """INSERT OR IGNORE INTO recall_code SELECT code.value, r.source, r.number
    FROM recall r, json_each('["' || replace(r.items, ' ', '","') || '"]') code
    WHERE r.items <> '' AND r.ended = 0 AND r.alert = 0"""
CODES = (
    """CREATE TABLE recall_code (
        item TEXT NOT NULL, source TEXT NOT NULL, number TEXT NOT NULL,
        PRIMARY KEY (item, source, number)) STRICT, WITHOUT ROWID""",
    FILL_CODES,
)
