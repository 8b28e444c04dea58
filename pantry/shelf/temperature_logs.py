"""What the temperature logs that were keyed in say of fridges and of hot food, and what was out of range. Reads only.

A log's degrees stand on its page as a thing of the books: one field for what is kept cold, one for what is kept hot,
each all that was measured, in tenths of a degree Fahrenheit, in the order of the page.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.catalog.kinds import Kind
from pantry.rules.cold import limits_of
from pantry.shelf.printed_sheets import KEYED

if TYPE_CHECKING:
    from collections.abc import Iterable
    from sqlite3 import Connection

_WHOLE = re.compile(r"-?\d{1,5}", re.ASCII)
COLD, HOT = "cold_f10", "hot_f10"
_LOGS = f"""SELECT t.thing, t.field, t.value, d.value FROM current t
    JOIN current d ON d.thing = t.thing AND d.field = '{KEYED}' AND d.scope = t.scope
    WHERE t.thing BETWEEN 'sheet:' AND 'sheet;' AND t.field IN ('{COLD}', '{HOT}') AND t.scope = ?
    AND d.value BETWEEN ? AND ? ORDER BY d.value, t.thing, t.field"""


@dataclass(frozen=True, slots=True)
class Measured:
    """One line of a log: the date, tenths of a degree Fahrenheit, whether it is kept hot; `number` on its page."""

    sheet: str
    date: str
    tenths_f: int
    is_hot: bool
    number: int

    @property
    def is_out_of_range(self) -> bool:
        """A fridge that is too warm, hot food that is not hot enough."""
        limits = limits_of(Kind.PREPARED)
        if self.is_hot:
            return self.tenths_f < (limits.hot_at_least_f10 or 0)
        return self.tenths_f > limits.cold_at_most_f10


@dataclass(frozen=True, slots=True)
class Logged:
    """What the logs of some days add up to: temperatures, how many of them were out of range, and on how many days.

    It is false where no log tells any: then nobody knows whether anything was out of range.
    """

    temperatures: int = 0
    out_of_range: int = 0
    days_out_of_range: int = 0

    def __bool__(self) -> bool:
        return self.temperatures > 0


def degrees_text(tenths: Iterable[int]) -> str:
    """As the books keep them."""
    return " ".join(map(str, tenths))


def degrees_in(text: str) -> tuple[int, ...]:
    """From how the books keep them; what is no number was written by no laptop of ours."""
    return tuple(int(part) for part in text.split() if _WHOLE.fullmatch(part))


def out_of_range(db: Connection, site: str, first: str, last: str) -> tuple[Measured, ...]:
    """What was out of range on the logs of these days."""
    return tuple(one for one in _measured(db, site, first, last) if one.is_out_of_range)


def logged(db: Connection, site: str, first: str, last: str) -> Logged:
    """The logs of these days, added up."""
    measured = tuple(_measured(db, site, first, last))
    days = [one.date for one in measured if one.is_out_of_range]
    return Logged(len(measured), len(days), len(set(days)))


def measured_on(db: Connection, site: str, sheet: str) -> tuple[Measured, ...]:
    """All that the books have of one page."""
    return tuple(one for one in _measured(db, site, "", "9") if one.sheet == sheet)


def _measured(db: Connection, site: str, first: str, last: str) -> Iterable[Measured]:
    for sheet, field, value, date in db.execute(_LOGS, (site, first, last)).fetchall():
        for number, tenths in enumerate(degrees_in(value), start=1):
            yield Measured(sheet, date, tenths, field == HOT, number)
