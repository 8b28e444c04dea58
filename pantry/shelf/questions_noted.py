"""How many questions only people can answer were open when this laptop last looked for them; to look takes its time."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite3 import Connection

KEPT_AS = "open_questions"


def questions_noted(db: Connection) -> int:
    """0 where it never looked."""
    row = db.execute("SELECT value FROM laptop WHERE key = ?", (KEPT_AS,)).fetchone()
    return int(row[0]) if row and row[0].isascii() and row[0].isdigit() else 0
