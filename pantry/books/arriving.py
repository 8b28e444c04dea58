"""Rows on their way into the books, as tuples in the order of their columns, unknown columns as JSON last."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from itertools import chain
from operator import itemgetter
from typing import TYPE_CHECKING

from pantry.events import COLUMNS, Change, Count, Event, EventKind, Movement, Visit, values_of

if TYPE_CHECKING:
    from collections.abc import Iterable

Row = tuple[str | int | None, ...]

TABLES: dict[EventKind, str] = {Movement: "movement", Visit: "visit", Count: "count", Change: "change"}

EVENT, ENTRY, ACT, SITE, DATE = 0, 1, 2, 3, 4
_HEAD = itemgetter(ENTRY, ACT, SITE, DATE)  # what the rows of an entry have in common


def _at(kind: EventKind, column: str) -> int:
    return COLUMNS[kind].index(column)


ITEM, LOT, FROM, TO = (
    _at(Movement, "item"),
    _at(Movement, "lot"),
    _at(Movement, "from_place"),
    _at(Movement, "to_place"),
)
QUANTITY, UNIT = _at(Movement, "quantity"), _at(Movement, "unit")
WEIGHT, WEIGHT_KNOWN, REASON = (
    _at(Movement, "weight_g"),
    _at(Movement, "weight_known"),
    _at(Movement, "reason"),
)
PAPER: dict[EventKind, int] = {kind: _at(kind, "paper") for kind in (Movement, Visit, Count)}
SCOPE, THING, FIELD, VALUE = (
    _at(Change, "scope"),
    _at(Change, "thing"),
    _at(Change, "field"),
    _at(Change, "value"),
)
PEOPLE, COUNTED = _at(Visit, "people"), _at(Count, "quantity")
BASE, REV = _at(Change, "base"), _at(Change, "rev")


@dataclass(frozen=True, slots=True)
class Arriving:
    """Rows by kind. `mine`: made on this laptop; `late`: for an earlier day; `bundle`: what brought them, if any."""

    movements: list[Row] = field(default_factory=list)
    visits: list[Row] = field(default_factory=list)
    counts: list[Row] = field(default_factory=list)
    changes: list[Row] = field(default_factory=list)
    mine: bool = False
    late: bool = False
    bundle: str | None = None

    def of(self, kind: EventKind) -> list[Row]:
        """The rows of one kind."""
        match TABLES[kind]:
            case "movement":
                return self.movements
            case "visit":
                return self.visits
            case "count":
                return self.counts
            case _:
                return self.changes

    def entries(self) -> list[tuple[str, str, str, str, int, int, str | None, int, int]]:
        """(entry, act, site, date, mine, late, bundle, has facts, has a visit) of each entry, in order."""
        facts = {row[ENTRY]: row for row in chain(self.movements, self.visits, self.counts)}
        changes = {row[ENTRY]: row for row in self.changes if row[ENTRY] not in facts}
        visits = {row[ENTRY] for row in self.visits}
        held = int(self.mine), int(self.late), self.bundle
        found = [(*_HEAD(row), *held, 1, int(entry in visits)) for entry, row in facts.items()]
        found.extend((*_HEAD(row), *held, 0, 0) for row in changes.values())
        return found


def arriving(events: Iterable[Event], *, late: bool = False) -> Arriving:
    """The rows of events that were made here; `late`: keyed for an earlier day."""
    found = Arriving(mine=True, late=late)
    for event in events:
        found.of(type(event)).append(row_of(event))
    return found


def row_of(event: Event) -> Row:
    """An event as its row."""
    return (*values_of(event), json.dumps(dict(event.extra), ensure_ascii=False, sort_keys=True) if event.extra else "")


def event_of(kind: EventKind, row: Row) -> Event:
    """A row as its event."""
    columns = COLUMNS[kind]
    extra = row[len(columns)]
    unknown = tuple(sorted(json.loads(str(extra)).items())) if extra else ()
    return kind(**dict(zip(columns, row, strict=False)), extra=unknown)  # type: ignore[arg-type]
