"""What is planned for a day: what it is called, where it is, and how many of which bags. Reads only.

A day is a thing of the books (`day:` and its date); `bag:` and a bag's id is a field of it, so that two laptops that
plan different bags agree.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from pantry.readings.fields import by_thing, whole_number

if TYPE_CHECKING:
    from collections.abc import Mapping
    from sqlite3 import Connection

DAY, CALLED, WHERE, BAG = "day:", "called", "where", "bag:"
_SAID = f"""SELECT thing, field, value FROM current WHERE thing BETWEEN ? AND ? AND scope = ? AND value <> ''
    AND (field IN ('{CALLED}', '{WHERE}') OR field LIKE '{BAG}%')"""


@dataclass(frozen=True, slots=True)
class DayPlan:
    """A day's name and place, "" where it has none of its own, and how many of each bag by its id."""

    date: str
    called: str
    where: str
    bags: Mapping[str, int]

    @property
    def says_anything(self) -> bool:
        """Whether anybody planned it."""
        return bool(self.called or self.where or self.bags)


class Plans:
    """Reads the plans of one site."""

    def __init__(self, db: Connection, site: str) -> None:
        self._db = db
        self._site = site

    def on(self, day: str) -> DayPlan:
        """The plan of a date."""
        return self.between(day, day)[0]

    def between(self, first: str, last: str) -> tuple[DayPlan, ...]:
        """The plan of each date from the first to the last one, also of those that nobody planned."""
        rows = self._db.execute(_SAID, (f"{DAY}{first}", f"{DAY}{last}", self._site)).fetchall()
        said = by_thing(rows)
        begin = date.fromisoformat(first)
        days = (begin + timedelta(days=n) for n in range((date.fromisoformat(last) - begin).days + 1))
        return tuple(_plan(day.isoformat(), said.get(f"{DAY}{day.isoformat()}", {})) for day in days)


def _plan(day: str, fields: Mapping[str, str]) -> DayPlan:
    bags = {field.removeprefix(BAG): whole_number(value) for field, value in fields.items() if field.startswith(BAG)}
    planned = {bag: number for bag, number in sorted(bags.items()) if number}
    return DayPlan(day, fields.get(CALLED, ""), fields.get(WHERE, ""), planned)
