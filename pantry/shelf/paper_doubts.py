"""What nobody can tell of papers but people: copies that disagree, and receipts of one transfer. Reads only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.readings.facts import Counted, Facts, Moved, Visited, Which, by_events
from pantry.readings.fields import STANDS, Fields

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from sqlite3 import Connection

    from pantry.readings.facts import Copy
    from pantry.shelf.laptops import Laptops, Made

BANDS = "bands"
_COPIED = """SELECT DISTINCT f.paper FROM {table} f WHERE f.site = ? AND f.paper <> ''
    AND ((SELECT count(*) FROM {table} g WHERE g.site = f.site AND g.paper = f.paper AND g.part = f.part) > 1
    OR EXISTS (SELECT 1 FROM current c WHERE c.thing = f.event AND c.field = 'part'))"""
_PARTS = """SELECT f.event, f.entry, coalesce(c.value, f.part), e.stands FROM {table} f
    JOIN entry e ON e.entry = f.entry
    LEFT JOIN current c ON c.thing = f.event AND c.field = 'part' AND c.scope = f.site
    WHERE f.site = ? AND f.paper = ?"""


@dataclass(frozen=True, slots=True)
class CopyRead:
    """A copy of a part of a paper as it reads now, in text by field, and who wrote it."""

    event: str
    fact: Moved | Visited | Counted
    by: Made
    fields: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class CopiesDiffer:
    """Standing copies that say different things, the one that counts first; `fields`: those in which they differ."""

    paper: str
    part: str
    fields: tuple[str, ...]
    copies: tuple[CopyRead, ...]


@dataclass(frozen=True, slots=True)
class CopyUndone:
    """A copy that one laptop undid while another laptop, which did not know of that, keeps its own."""

    paper: str
    undone: str
    undone_by: str
    standing: str
    standing_by: str


@dataclass(frozen=True, slots=True)
class OneLoadOrTwo:
    """A receipt of a transfer that may be a copy of the first one or a second load.

    `one` is the part of the first one, `two` that of a second load.
    """

    first: Moved
    first_by: Made
    receipt: Moved
    receipt_by: Made
    one: str
    two: str


class PaperDoubts:
    """Looks through the papers of which a site has several copies."""

    def __init__(self, db: Connection, site: str, laptops: Laptops) -> None:
        self._db = db
        self._site = site
        self._laptops = laptops
        self._facts = Facts(db)
        self._fields = Fields(db)

    def loads(self) -> tuple[OneLoadOrTwo, ...]:
        """Receipts written apart that are less than was sent, or more together."""
        rows = self._db.execute(
            "SELECT paper FROM movement WHERE site = ? AND act = 'received' AND paper <> ''"
            " GROUP BY paper HAVING count(DISTINCT entry) > 1 ORDER BY paper",
            (self._site,),
        ).fetchall()
        return tuple(found for (paper,) in rows for found in self._loads_of(paper))

    def differing(self, asked_first: Iterable[str] = ()) -> tuple[CopiesDiffer, ...]:
        """Parts whose standing copies say different things; those with an event of `asked_first` wait."""
        waiting = frozenset(asked_first)
        found: list[CopiesDiffer] = []
        for table in ("movement", "visit", "count"):
            papers = [row[0] for row in self._db.execute(_COPIED.format(table=table), (self._site,)).fetchall()]
            for (site, paper, part), copies in sorted(self._facts.copies(table, papers).items()):
                if site == self._site and len(copies) > 1 and not waiting.intersection(copy.event for copy in copies):
                    found.extend(self._differ(table, paper, part, copies))
        return tuple(found)

    def undone(self) -> tuple[CopyUndone, ...]:
        """Papers of which one copy was undone and another one, made apart, stands."""
        found: dict[tuple[str, str], CopyUndone] = {}
        for table in ("movement", "visit", "count"):
            for (paper,) in self._db.execute(_COPIED.format(table=table), (self._site,)).fetchall():
                for one in self._undone_of(table, paper):
                    found.setdefault((one.undone, one.standing), one)
        return tuple(found.values())

    def _differ(self, table: str, paper: str, part: str, copies: Sequence[Copy]) -> Iterator[CopiesDiffer]:
        order = {copy.event: number for number, copy in enumerate(copies)}
        made = self._laptops.made(table, order)
        read = sorted(
            (CopyRead(fact.event, fact, made[fact.event], _text(fact)) for fact in self._read(table, order)),
            key=lambda copy: order[copy.event],
        )
        differing = tuple(name for name in read[0].fields if _differ_in(name, read))
        if differing:
            yield CopiesDiffer(paper, part, differing, tuple(read))

    def _read(self, table: str, events: Iterable[str]) -> Iterator[Moved | Visited | Counted]:
        for which in by_events(events):
            match table:
                case "movement":
                    yield from self._facts.movements(which)
                case "visit":
                    yield from self._facts.visits(which)
                case _:
                    yield from self._facts.counts(which)

    def _undone_of(self, table: str, paper: str) -> Iterator[CopyUndone]:
        rows = self._db.execute(_PARTS.format(table=table), (self._site, paper)).fetchall()
        standing: dict[str, list[tuple[str, str]]] = {}
        for event, entry, part, stands in rows:
            if stands:
                standing.setdefault(part, []).append((event, entry))
        for _, entry, part, stands in rows:
            if stands or part not in standing:
                continue
            by = self._undone_by(entry)
            others = self._laptops.made(table, (event for event, _ in standing[part]))
            if by and all(made.device != by for made in others.values()):
                other = min(others.values(), key=lambda made: made.entry)
                yield CopyUndone(paper, entry, by, other.entry, other.device)

    def _undone_by(self, entry: str) -> str:
        reading = self._fields.reading((entry, STANDS, self._site))
        if reading is None:
            return ""
        return self._laptops.made("change", (reading.event,))[reading.event].device

    def _loads_of(self, paper: str) -> Iterator[OneLoadOrTwo]:
        parts = {part: copies for (site, _, part), copies in self._facts.copies("movement", (paper,)).items()
                 if site == self._site}  # fmt: skip
        events = [copy.event for copies in parts.values() for copy in copies]
        read = {moved.event: moved for which in by_events(events) for moved in self._facts.movements(which)}
        receipts = [
            (part, read[copy.event])
            for part in sorted(parts)
            for copy in parts[part]
            if read[copy.event].from_place.startswith("t")
        ]
        for item in sorted({moved.item for _, moved in receipts}):
            yield from self._loads_of_item([one for one in receipts if one[1].item == item], frozenset(parts))

    def _loads_of_item(self, receipts: Sequence[tuple[str, Moved]], parts: frozenset[str]) -> Iterator[OneLoadOrTwo]:
        made = self._laptops.made("movement", (moved.event for _, moved in receipts))
        counting = [one for one in receipts if one[1].counts]
        sent = self._sent(receipts[0][1])
        more_together = 0 < sent < sum(moved.quantity for _, moved in counting)
        for part, moved in receipts:
            if self._fields.reading((moved.event, "part", self._site)) is not None:
                continue
            first = next((one for one in counting if one[0] == part), counting[0])[1]
            by = made[first.event], made[moved.event]
            less = first.quantity < sent if sent else first.quantity != moved.quantity
            if not moved.counts and less:
                yield OneLoadOrTwo(first, by[0], moved, by[1], part, _next_part(part, parts))
            elif moved.counts and more_together and moved is not counting[0][1]:
                first_part, first = counting[0]
                yield OneLoadOrTwo(first, made[first.event], moved, by[1], first_part, part)

    def _sent(self, receipt: Moved) -> int:
        """How much of an item was sent by a transfer, whatever the site that sent it."""
        found = self._facts.movements(Which("f.to_place = ?", (receipt.from_place,)))
        return sum(moved.quantity for moved in found if moved.counts and moved.item == receipt.item)


def _next_part(part: str, known: Iterable[str]) -> str:
    """The next number that no part has; what follows the number stays."""
    taken = frozenset(known)
    digits = part[: len(part) - len(part.lstrip("0123456789"))]
    number = int(digits or "1")
    while (found := f"{number}{part[len(digits) :]}") in taken:
        number += 1
    return found


def _differ_in(name: str, copies: Sequence[CopyRead]) -> bool:
    """Who wrote down no ages doesn't contradict who did."""
    said = {copy.fields[name] for copy in copies}
    return len(said - {""} if name == BANDS else said) > 1


def _text(fact: Moved | Visited | Counted) -> dict[str, str]:
    """What the copies of a part must agree in, as corrections would say it."""
    if isinstance(fact, Visited):
        return {"people": str(fact.people), "bag": fact.bag, "again": fact.again_cell, BANDS: fact.bands}
    if isinstance(fact, Counted):
        return {"item": fact.item, "quantity": str(fact.quantity)}
    return {
        "item": fact.item, "quantity": str(fact.quantity), "lot": fact.lot, "from_place": fact.from_place,
        "to_place": fact.to_place, "reason": fact.reason,
    }  # fmt: skip
