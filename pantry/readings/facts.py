"""Facts as they read now: with their corrections, whether they stand, and which copy of a paper counts.

In: which facts, as a condition on their rows. Out: frozen values that the derived tables are made from.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pantry.events import AGAIN, PEOPLE_ALONE, WeightKnown
from pantry.readings.fields import AFTER, TAKEN_BACK, by_thing, read_after, whole_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from sqlite3 import Connection

GIVEN = "given"
FIRST_TIME = "first_time"  # a field of a visit: yes or no, where a household was asked
CORRECTABLE = frozenset(
    {
        "quantity", "weight_g", "weight_known", "lot", "item", "date", "from_place", "to_place", "reason", "part",
        "people", "bands", "bag", "again",
    }
)  # fmt: skip
_MOST_THINGS = 500

# event, site, date, paper, stands, seq, then the columns of each kind
_MovementRow = tuple[str, str, str, str, int, int, str, str, str, str, int, str, int | None, str, str, str]
_VisitRow = tuple[str, str, str, str, int, int, int | None, str, str, str]
_CountRow = tuple[str, str, str, str, int, int, str, str, int, str, str, str, str]


@dataclass(frozen=True, slots=True)
class Moved:
    """A movement as it reads now; `weight_g` is None where nobody knows it.

    `seq` is the place here of its entry, or of the first that came of the standing copies of its part.
    """

    event: str
    site: str
    date: str
    item: str
    lot: str
    from_place: str
    to_place: str
    quantity: int
    unit: str
    weight_g: int | None
    reason: str
    knows: str
    counts: bool
    answers: Mapping[str, bool | None]
    seq: int


@dataclass(frozen=True, slots=True)
class Visited:
    """A visit as it reads now; `bands` "": nobody was asked.

    `again`: it was here today; `alone`: its people count, and nobody said of how many households they were.
    """

    event: str
    site: str
    date: str
    people: int
    bag: str
    again: bool
    counts: bool
    bands: str = ""
    alone: bool = False

    @property
    def numbers(self) -> tuple[int, int, int]:
        """Visits, households and people that it adds; a bag that joins a household that was here adds none."""
        if self.again:
            return int(self.people > 0), 0, 0
        return (0, 0, self.people) if self.alone else (1, 1, self.people)

    @property
    def again_cell(self) -> str:
        """As its row would say it."""
        return AGAIN if self.again else PEOPLE_ALONE if self.alone else ""


@dataclass(frozen=True, slots=True)
class Counted:
    """A count as it reads now; `given`: what is missing was given to guests.

    `scanned` is the item as it was written, `copied` the part of a paper that it is a copy of.
    """

    event: str
    site: str
    date: str
    place: str
    item: str
    quantity: int
    unit: str
    knows: str
    given: bool
    counts: bool
    answers: Mapping[str, bool | None]
    seq: int
    scanned: str = ""
    copied: str = ""

    @property
    def items(self) -> frozenset[str]:
        """The item that it counts, and the one that it was first written for."""
        return frozenset((self.item, self.scanned or self.item))


@dataclass(frozen=True, slots=True)
class Copy:
    """One copy of a part of a paper; those that stand sort by (date, event), and the first one counts."""

    date: str
    event: str
    seq: int


@dataclass(frozen=True, slots=True)
class Which:
    """A condition on the rows of one table (`f`), and its values."""

    where: str
    values: tuple[object, ...]


def by_events(events: Iterable[str]) -> tuple[Which, ...]:
    """The facts with these ids."""
    return tuple(Which(f"f.event IN ({_places(part)})", part) for part in _parts(events))


def by_entries(entries: Iterable[str]) -> tuple[Which, ...]:
    """The facts of these entries."""
    return tuple(Which(f"f.entry IN ({_places(part)})", part) for part in _parts(entries))


def by_papers(papers: Iterable[str]) -> tuple[Which, ...]:
    """The facts that were copied from these papers."""
    return tuple(Which(f"f.paper <> '' AND f.paper IN ({_places(part)})", part) for part in _parts(papers))


class Facts:
    """Reads facts as they are now."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def movements(self, which: Which) -> tuple[Moved, ...]:
        """The movements of a condition."""
        rows = self._rows(
            "movement", "item, f.lot, f.from_place, f.to_place, f.quantity, f.unit, f.weight_g, f.weight_known,"
            " f.reason, f.knows", which,
        )  # fmt: skip
        fields = self._fields("movement", which)
        counting = self._counting("movement", rows)
        return tuple(_moved(row, fields.get(row[0], {}), counting.get(row[0])) for row in rows)

    def visits(self, which: Which) -> tuple[Visited, ...]:
        """The visits of a condition."""
        rows = self._rows("visit", "people, f.bag, f.again, f.bands", which)
        fields = self._fields("visit", which)
        counting = self._counting("visit", rows)
        return tuple(_visited(row, fields.get(row[0], {}), counts=row[0] in counting) for row in rows)

    def counts(self, which: Which) -> tuple[Counted, ...]:
        """The counts of a condition."""
        rows = self._rows("count", "place, f.item, f.quantity, f.unit, f.knows, f.reason, f.part", which)
        fields = self._fields("count", which)
        counting = self._counting("count", rows)
        return tuple(_counted(row, fields.get(row[0], {}), counts=row[0] in counting) for row in rows)

    def copies(self, table: str, papers: Iterable[str]) -> dict[tuple[str, str, str], list[Copy]]:
        """(site, paper, part) to the standing copies, the one that counts first."""
        found: dict[tuple[str, str, str], list[Copy]] = {}
        for which in by_papers(papers):
            fields = self._fields(table, which)
            for event, site, date, paper, part, seq in self._db.execute(
                f"SELECT f.event, f.site, f.date, f.paper, f.part, e.seq FROM {table} f"
                f" JOIN entry e ON e.entry = f.entry WHERE e.stands AND {which.where}",
                which.values,
            ).fetchall():
                now = fields.get(event, {})
                key = (site, paper, now.get("part", part))
                found.setdefault(key, []).append(Copy(now.get("date", date), event, seq))
        for copies in found.values():
            copies.sort(key=lambda copy: (copy.date, copy.event))
        return found

    def _rows(self, table: str, columns: str, which: Which) -> list[Any]:
        return self._db.execute(
            f"SELECT f.event, f.site, f.date, f.paper, e.stands, e.seq, f.{columns} FROM {table} f"
            f" JOIN entry e ON e.entry = f.entry WHERE {which.where}",
            which.values,
        ).fetchall()

    def _fields(self, table: str, which: Which) -> Mapping[str, dict[str, str]]:
        return by_thing(
            self._db.execute(
                f"SELECT c.thing, c.field, c.value FROM {table} f"
                f" JOIN current c ON c.thing = f.event AND c.scope = f.site WHERE {which.where}",
                which.values,
            ).fetchall()
        )

    def _counting(self, table: str, rows: list[Any]) -> dict[str, int]:
        """Those that count, with the place here of the first of their copies that came."""
        papers = {row[3] for row in rows if row[3]}
        found = {row[0]: row[5] for row in rows if row[4] and not row[3]}
        for copies in self.copies(table, papers).values() if papers else ():
            found[copies[0].event] = min(copy.seq for copy in copies)
        return found


def read_bands_cell(text: str) -> tuple[tuple[str, int], ...]:
    """(band, people) of a visit's `bands`: `0-17:2 18-59:1`; what can't be read is left out."""
    parts = (part.partition(":") for part in text.split())
    return tuple((band, whole_number(people)) for band, colon, people in parts if colon)


def _moved(row: _MovementRow, now: dict[str, str], came: int | None) -> Moved:
    event, site, date, _, _, seq, item, lot, start, end, quantity, unit, weight, known, reason, knows = row
    grams = weight_now(quantity, unit, weight, known, now)
    counts, came = came is not None, seq if came is None else came
    if not now:  # most of a long history: nobody changed anything
        return Moved(event, site, date, item, lot, start, end, quantity, unit, grams, reason, knows, counts, {}, came)
    return Moved(
        event, site, now.get("date", date), now.get("item", item), now.get("lot", lot), now.get("from_place", start),
        now.get("to_place", end), _corrected(now, quantity), unit, grams, now.get("reason", reason), knows, counts,
        _answers(now), came,
    )  # fmt: skip


def _visited(row: _VisitRow, now: dict[str, str], *, counts: bool) -> Visited:
    event, site, date, _, _, _, people, bag, again, bands = row
    again = now.get("again", again)
    return Visited(
        event, site, now.get("date", date), whole_number(now["people"]) if "people" in now else people or 0,
        now.get("bag", bag), again == AGAIN, counts, now.get("bands", bands), again == PEOPLE_ALONE,
    )  # fmt: skip


def _counted(row: _CountRow, now: dict[str, str], *, counts: bool) -> Counted:
    event, site, date, paper, _, seq, place, item, quantity, unit, knows, reason, part = row
    if not now and not paper:  # most of a long history: nobody changed anything
        return Counted(event, site, date, place, item, quantity, unit, knows, reason == GIVEN, counts, {}, seq, item)
    return Counted(
        event, site, now.get("date", date), place, now.get("item", item), _corrected(now, quantity), unit, knows,
        now.get("reason", reason) == GIVEN, counts, _answers(now), seq, item,
        copied_from(paper, now.get("part", part)),
    )  # fmt: skip


def copied_from(paper: str, part: str) -> str:
    """What copies of a part of a paper have in common; nothing for what is no copy."""
    return f"{paper}\n{part}" if paper else ""


def weight_now(quantity: int, unit: str, weight_g: int | None, known: str, now: Mapping[str, str]) -> int | None:
    """The grams of a movement: its own correction, else in step with a corrected quantity unless weighed.

    What is counted in grams weighs its quantity. None: nobody knows; the item's later value is taken.
    """
    corrected = _corrected(now, quantity)
    if unit == "g":
        return corrected
    if "weight_g" in now:
        return whole_number(now["weight_g"])
    if weight_g is None or now.get("weight_known", known) == WeightKnown.UNKNOWN:
        return None
    if known == WeightKnown.WEIGHED or corrected == quantity:
        return weight_g
    return (2 * weight_g * corrected + quantity) // (2 * quantity)


def _corrected(now: Mapping[str, str], quantity: int) -> int:
    return whole_number(now["quantity"]) if "quantity" in now else quantity


def _answers(now: Mapping[str, str]) -> dict[str, bool | None]:
    said = ((field, value) for field, value in now.items() if field.startswith(AFTER) and value != TAKEN_BACK)
    return {field[len(AFTER) :]: read_after(value) for field, value in said}


def _parts(values: Iterable[str]) -> Iterable[tuple[str, ...]]:
    known = tuple(values)
    return (known[start : start + _MOST_THINGS] for start in range(0, len(known), _MOST_THINGS))


def _places(values: tuple[object, ...]) -> str:
    return ",".join("?" * len(values))
