"""The countings of a site: who counted which place and why, what was found, what came meanwhile. Reads only.

A counting is a thing of the books (`counting:` and letters); its counts bear it as their reason, each saved as it is
made. Counted again, the same item's next count holds all that was found of it so far. What is missing is derived.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from pantry.readings.facts import Facts, Moved, Which
from pantry.shelf.printed_sheets import sheet_thing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from sqlite3 import Connection

    from pantry.readings.facts import Counted

COUNTING = "counting:"
PLACE, WHY, BY, FINISHED = "place", "why", "by:", "finished"
_FIELDS = """SELECT thing, field, value FROM current WHERE thing >= ? AND thing < ? AND scope = ? AND value <> ''
    ORDER BY thing, field"""
_SPAN = """SELECT c.field, e.seq, e.date FROM change c JOIN entry e ON e.entry = c.entry
    WHERE c.thing IN (?, ?) AND c.scope = ? ORDER BY e.seq"""
_DIFFERENCES = """SELECT d.item, sum(d.difference) FROM counted d JOIN count c ON c.event = d.event
    WHERE c.reason = ? AND d.site = ? GROUP BY d.item"""
_ITEMS = f"""SELECT c.reason, count(DISTINCT c.item) FROM count c JOIN entry e ON e.entry = c.entry AND e.stands = 1
    WHERE c.site = ? AND c.reason LIKE '{COUNTING}%' GROUP BY c.reason"""
_CAME = """f.site = ? AND f.item IN (SELECT item FROM count WHERE reason = ?)
    AND f.entry IN (SELECT entry FROM entry WHERE mine = 1 AND late = 0 AND stands = 1 AND seq > ? AND seq < ?)"""
_NO_END = 2**62


@dataclass(frozen=True, slots=True)
class Counting:
    """A counting of a place, in parts or whole; `by`: who counted, by alias."""

    counting: str
    place: str
    by: tuple[str, ...]
    why: str
    date: str
    is_finished: bool


@dataclass(frozen=True, slots=True)
class Found:
    """What was found of an item in a counting; `difference`: found less expected. `event` is the count that says so."""

    item: str
    quantity: int
    unit: str
    difference: int
    event: str
    seq: int

    @property
    def expected(self) -> int:
        """What the books had there."""
        return self.quantity - self.difference


@dataclass(frozen=True, slots=True)
class CameMeanwhile:
    """An entry made here while its item was counted: nobody but people knows whether it was before the count or after.

    `pairs`: its movements, each with the count; `is_after`: how it stands until somebody answers.
    """

    entry: str
    movements: tuple[Moved, ...]
    pairs: tuple[tuple[str, str], ...]
    is_after: bool


class _Said(NamedTuple):
    """Something that was said of a counting, and when it came here."""

    field: str
    seq: int
    date: str


class Countings:
    """Reads the countings of one site."""

    def __init__(self, db: Connection, site: str) -> None:
        self._db = db
        self._site = site
        self._facts = Facts(db)

    def all(self) -> tuple[Counting, ...]:
        """All of them, the newest first."""
        said: dict[str, dict[str, str]] = {}
        last = COUNTING[:-1] + chr(ord(COUNTING[-1]) + 1)
        for thing, field, value in self._db.execute(_FIELDS, (COUNTING, last, self._site)).fetchall():
            said.setdefault(thing, {})[field] = value
        began = {thing: self._changes(thing)[0] for thing in said}
        newest = sorted(said, key=lambda thing: began[thing].seq, reverse=True)
        return tuple(_counting(thing, said[thing], began[thing].date) for thing in newest)

    def open(self) -> tuple[Counting, ...]:
        """Those that go on, the newest first."""
        return tuple(counting for counting in self.all() if not counting.is_finished)

    def items_counted(self) -> Mapping[str, int]:
        """How many items were counted in each."""
        return dict(self._db.execute(_ITEMS, (self._site,)).fetchall())

    def found(self, counting: str) -> tuple[Found, ...]:
        """What was found so far, in the order in which it was counted."""
        counts = self._facts.counts(Which("f.site = ? AND f.reason = ?", (self._site, counting)))
        differences = dict(self._db.execute(_DIFFERENCES, (counting, self._site)).fetchall())
        return tuple(
            Found(count.item, count.quantity, count.unit, differences.get(count.item, 0), count.event, count.seq)
            for count in _last_of_each(counts)
        )

    def came_meanwhile(self, counting: Counting) -> tuple[CameMeanwhile, ...]:
        """What went or came at the place of what was counted, and nobody answered yet; by entry, the oldest first."""
        found = {one.item: one for one in self.found(counting.counting)}
        since, until = self._span(counting.counting)
        moved = self._facts.movements(Which(_CAME, (self._site, counting.counting, since, until)))
        entries: dict[str, list[Moved]] = {}
        for one in sorted(moved, key=lambda each: each.seq):
            is_there = one.counts and counting.place in (one.from_place, one.to_place)
            if is_there and one.item in found and found[one.item].event not in one.answers:
                entries.setdefault(self._entry(one.event), []).append(one)
        return tuple(
            CameMeanwhile(
                entry,
                tuple(movements),
                tuple((one.event, found[one.item].event) for one in movements),
                is_after=movements[0].seq > found[movements[0].item].seq,
            )
            for entry, movements in entries.items()
        )

    def _span(self, counting: str) -> tuple[int, int]:
        """The places of the entries here that began it and finished it; on a sheet it begins when that is printed."""
        rows = self._changes(counting)
        return rows[0].seq, max((row.seq for row in rows if row.field == FINISHED), default=_NO_END)

    def _changes(self, counting: str) -> list[_Said]:
        sheet = sheet_thing(counting.removeprefix(COUNTING))
        return [_Said(*row) for row in self._db.execute(_SPAN, (counting, sheet, self._site)).fetchall()]

    def _entry(self, event: str) -> str:
        return str(self._db.execute("SELECT entry FROM movement WHERE event = ?", (event,)).fetchone()[0])


def _counting(thing: str, fields: dict[str, str], date: str) -> Counting:
    by = tuple(field.removeprefix(BY) for field in fields if field.startswith(BY))
    return Counting(thing, fields.get(PLACE, ""), by, fields.get(WHY, ""), date, FINISHED in fields)


def _last_of_each(counts: Iterable[Counted]) -> tuple[Counted, ...]:
    """Of each item the count that holds all the others; of two made apart the one that came last here."""
    last: dict[str, Counted] = {}
    for count in sorted((one for one in counts if one.counts), key=lambda one: (one.seq, one.event)):
        last[count.item] = count
    return tuple(last.values())
