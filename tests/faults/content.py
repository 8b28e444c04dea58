"""One hash over every row of a site file, to see that nothing was brought in."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite3 import Connection


def content_hash(db: Connection) -> str:
    """SHA-256 over every row of every table, in the order of table names and rows."""
    total = hashlib.sha256()
    tables = db.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%STRICT%' ORDER BY name"
    ).fetchall()
    for (table,) in tables:
        total.update(f"\n{table}\n".encode())
        for row in db.execute(f"SELECT * FROM {table} ORDER BY 1, 2"):
            total.update(repr(row).encode())
    return total.hexdigest()
