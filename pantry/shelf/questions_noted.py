"""How many questions only people can answer were open when this laptop last looked for them; to look takes its time.

And how many wait at other laptops, which alone can answer them.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable
    from sqlite3 import Connection

KEPT_AS, ELSEWHERE_KEPT_AS = "open_questions", "questions_elsewhere"


class NotedElsewhere(NamedTuple):
    """How many questions wait at a laptop, by its name."""

    laptop: str
    how_many: int


def questions_noted(db: Connection) -> int:
    """0 where it never looked."""
    row = db.execute("SELECT value FROM laptop WHERE key = ?", (KEPT_AS,)).fetchone()
    return int(row[0]) if row and row[0].isascii() and row[0].isdigit() else 0


def elsewhere_noted(db: Connection) -> tuple[NotedElsewhere, ...]:
    """By laptop; none where it never looked."""
    row = db.execute("SELECT value FROM laptop WHERE key = ?", (ELSEWHERE_KEPT_AS,)).fetchone()
    return tuple(NotedElsewhere(*one) for one in json.loads(row[0])) if row else ()


def note_of(noted: Iterable[NotedElsewhere]) -> str:
    """As it is kept."""
    return json.dumps([[*one] for one in noted])
