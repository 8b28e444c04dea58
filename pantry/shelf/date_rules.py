"""The dates' policy of a site: what it wrote, and its chapter. Reads only; each scan of dated food asks it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.readings.fields import CHAPTER
from pantry.rules.date_policy import DatePolicy

if TYPE_CHECKING:
    from sqlite3 import Connection

DATES = "dates"  # the thing whose fields are the rows
_ROWS = "SELECT field, scope, value FROM current WHERE thing = ? AND scope IN (?, ?)"


def date_policy(db: Connection, site: str) -> DatePolicy:
    """The table as it reads now."""
    rows = db.execute(_ROWS, (DATES, site, CHAPTER)).fetchall()
    if not rows:
        return DatePolicy()
    by_scope: dict[str, dict[str, str]] = {site: {}, CHAPTER: {}}
    for field, scope, value in rows:
        by_scope[scope][field] = value
    return DatePolicy.of(by_scope[CHAPTER], by_scope[site])
