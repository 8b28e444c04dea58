"""What is open still when a day begins or ends: what nobody closed, keyed in, counted to its end, named or released.

Reads only. In: the last day that is asked about. Out: frozen values, one a kind; what has none is left out.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from pantry.places import PLATE_ITEM, Way
from pantry.shelf.kept_papers import FOOD_ON_PAPER
from pantry.shelf.lines_of_day import lines_of_day
from pantry.shelf.printed_sheets import waiting_sheets
from pantry.shelf.questions_noted import elsewhere_noted, questions_noted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from sqlite3 import Connection

    from pantry.shelf.below_zero import BelowZero
    from pantry.shelf.countings import Countings
    from pantry.shelf.held_bags import HeldBag
    from pantry.shelf.holds import Holds
    from pantry.shelf.questions_noted import NotedElsewhere
    from pantry.shelf.unknowns import Unknowns
    from pantry.shelf.unsaid_holds import UnsaidHold

_SERVING = (Way.HOUSEHOLDS, Way.PEOPLE, Way.PLATES, Way.OUT)
_LOOKED_BACK = timedelta(days=31)  # an older day is no evening's work any more
_SERVED = f"""SELECT t.period, json_group_object(t.way, t.quantity),
    EXISTS (SELECT 1 FROM movement WHERE paper <> '' AND paper = 'day:' || t.period)
    OR EXISTS (SELECT 1 FROM visit WHERE paper <> '' AND paper = 'day:' || t.period) FROM total t
    WHERE t.site = ? AND t.period BETWEEN ? AND ? AND length(t.period) = 10 AND t.quantity > 0
    AND t.way IN ({",".join("?" * len(_SERVING))}) GROUP BY t.period ORDER BY t.period"""
_VISITS_AT_TABLE = """SELECT 1 FROM visit f JOIN entry e ON e.entry = f.entry
    WHERE e.stands AND f.site = ? AND f.date = ? AND f.paper = '' LIMIT 1"""
_CLOSED = """SELECT max(substr(thing, 5)) FROM current WHERE field = 'closed' AND value = 'yes' AND scope = ?
    AND thing BETWEEN 'day:' AND ?"""
_FOOD_ON_PAPER = """SELECT DISTINCT m.date FROM movement m JOIN entry e ON e.entry = m.entry AND e.stands = 1
    WHERE m.paper BETWEEN 'day:' || ? AND 'day:' || ? AND m.site = ? AND m.item = ? AND m.quantity > 0
    AND NOT EXISTS (SELECT 1 FROM current c WHERE c.thing = m.paper AND c.field = 'closed' AND c.value = 'yes'
    AND c.scope = m.site) AND NOT EXISTS (SELECT 1 FROM counted d
    WHERE d.site = m.site AND d.item = m.item AND d.given = 1 AND d.date >= m.date)"""
_FIRST_MET = """WITH asked AS (SELECT value AS item FROM json_each(?))
    SELECT min(date) FROM (SELECT site, date FROM movement WHERE item IN asked
    UNION ALL SELECT site, date FROM count WHERE item IN asked) WHERE site = ?"""


class OpenEndKind(StrEnum):
    """What can be open, in the order in which it is told."""

    NOT_CLOSED = "not_closed"
    SHEETS = "sheets"
    COUNTINGS = "countings"
    UNNAMED = "unnamed"
    UNWEIGHED = "unweighed"
    QUESTIONS = "questions"
    BELOW_ZERO = "below_zero"
    HELD = "held"
    HELD_UNSAID = "held_unsaid"
    HELD_BAGS = "held_bags"


@dataclass(frozen=True, slots=True)
class OpenEnd:
    """So many of a kind are open: days, pages, countings, items or holds. `since` is a date, "" where nobody knows."""

    kind: OpenEndKind
    how_many: int
    since: str


class Readers(NamedTuple):
    """Who knows of each."""

    below_zero: Callable[[], Sequence[BelowZero]]
    unknowns: Unknowns
    holds: Holds
    countings: Countings
    unsaid_holds: Callable[[], Sequence[UnsaidHold]]
    held_bags: Callable[[], Sequence[HeldBag]]


def food_on_paper(db: Connection, site: str, since: str, until: str) -> set[str]:
    """Days on whose paper food came in that reads as not shared: nobody closed them or said what is left since."""
    values = (since, until, site, FOOD_ON_PAPER)
    return {str(day) for (day,) in db.execute(_FOOD_ON_PAPER, values).fetchall()}


class OpenEnds:
    """Looks for what is open at one site."""

    def __init__(self, db: Connection, site: str, readers: Readers) -> None:
        self._db = db
        self._site = site
        self._readers = readers

    def until(self, day: str, *, is_over: bool = True) -> tuple[OpenEnd, ...]:
        """What is open of all days up to this one. Names, holds and what lies there are as they are now.

        `is_over`: False of a day that is being closed: that it isn't closed yet is not told.
        """
        readers = self._readers
        sheets = (page.date for page in waiting_sheets(self._db, self._site))
        countings = (counting.date for counting in readers.countings.open())
        found = (
            _dated(OpenEndKind.NOT_CLOSED, (one for one in self.days_not_closed(day) if is_over or one < day)),
            _dated(OpenEndKind.SHEETS, (when for when in sheets if when <= day)),
            _dated(OpenEndKind.COUNTINGS, (when for when in countings if when <= day)),
            self._unnamed(),
            OpenEnd(OpenEndKind.UNWEIGHED, len(readers.unknowns.half_known()), ""),
            OpenEnd(OpenEndKind.QUESTIONS, questions_noted(self._db), ""),
            OpenEnd(OpenEndKind.BELOW_ZERO, len(readers.below_zero()), ""),
            _dated(OpenEndKind.HELD, (hold.date for hold in readers.holds.open())),
            _dated(OpenEndKind.HELD_UNSAID, (one.hold.date for one in readers.unsaid_holds())),
            _dated(OpenEndKind.HELD_BAGS, (one.hold.date for one in readers.held_bags())),
        )
        return tuple(end for end in found if end.how_many)

    def elsewhere(self) -> tuple[NotedElsewhere, ...]:
        """Questions about counts that wait at other laptops: nothing is to be done of them here."""
        return elsewhere_noted(self._db)

    def days_not_closed(self, until: str) -> tuple[str, ...]:
        """Days of the last month on which guests were served here, after the last one that was closed.

        And those on whose paper food came in of which nobody said what is left: it would read as never shared.
        """
        last = self._db.execute(_CLOSED, (self._site, f"day:{until}")).fetchone()[0] or ""
        since = (date.fromisoformat(until) - _LOOKED_BACK).isoformat()
        rows = self._db.execute(_SERVED, (self._site, since, until, *_SERVING)).fetchall()
        served = {
            day
            for day, served, has_paper in rows
            if day > last and not (has_paper and self._is_on_paper(day, json.loads(served)))
        }
        return tuple(sorted(served | food_on_paper(self._db, self._site, since, until)))

    def _is_on_paper(self, day: str, served: Mapping[str, int]) -> bool:
        """Of a day that was kept on paper all is keyed in: no guests are missing, where the table served nobody."""
        at_table = self._db.execute(_VISITS_AT_TABLE, (self._site, day)).fetchone()
        plates = lines_of_day(self._db, self._site, day, PLATE_ITEM)
        return not (served.get(Way.OUT) or at_table or plates.entries)

    def _unnamed(self) -> OpenEnd:
        items = self._readers.unknowns.items()
        first = self._db.execute(_FIRST_MET, (json.dumps(items), self._site)).fetchone()[0]
        return OpenEnd(OpenEndKind.UNNAMED, len(items), first or "")


def _dated(kind: OpenEndKind, dates: Iterable[str]) -> OpenEnd:
    known = list(dates)
    return OpenEnd(kind, len(known), min(filter(None, known), default=""))
