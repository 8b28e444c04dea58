"""Whether this laptop's clock is behind: what it wrote last, or what others wrote, is of a later date than today."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from sqlite3 import Connection

_MOST_DAYS = 366  # a date further ahead says that the other clock is wrong


def clock_slow_days(db: Connection, today: date, elsewhere: Iterable[str] = ()) -> int:
    """How many days the clock looks slow, 0 where it doesn't; `elsewhere`: ISO dates that other laptops wrote."""
    own = db.execute("SELECT date FROM entry WHERE mine = 1 AND late = 0 ORDER BY seq DESC LIMIT 1").fetchone()
    ahead = (_days_ahead(written, today) for written in elsewhere)
    believed = [days for days in ahead if days <= _MOST_DAYS]
    return max(0, _days_ahead(own[0], today) if own else 0, *believed)


def _days_ahead(written: str, today: date) -> int:
    return (date.fromisoformat(written) - today).days
