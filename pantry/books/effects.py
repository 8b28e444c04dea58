"""What facts add to the derived tables, gathered as differences and written together."""

from __future__ import annotations

from collections import defaultdict
from operator import itemgetter
from typing import TYPE_CHECKING, cast

from pantry.books import arriving as at
from pantry.events import AGAIN, PEOPLE_ALONE, WeightKnown
from pantry.places import Way
from pantry.readings.facts import Visited
from pantry.readings.fields import Fields
from pantry.readings.roles import Roles

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from sqlite3 import Connection

    from pantry.books.arriving import Row
    from pantry.readings.counting import MovedUnseen
    from pantry.readings.facts import Moved

_ON_HAND = """INSERT INTO on_hand VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET quantity = quantity + excluded.quantity"""
_ON_LOT = """INSERT INTO on_lot VALUES (?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET quantity = quantity + excluded.quantity"""
_FLOW = """INSERT INTO flow VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET quantity = quantity + excluded.quantity, known_g = known_g + excluded.known_g,
    unknown_quantity = unknown_quantity + excluded.unknown_quantity"""
_TOTAL = """INSERT INTO total VALUES (?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET quantity = quantity + excluded.quantity, grams = grams + excluded.grams"""


_VisitRow = tuple[str, str, str, str, str, str, int | None, str, str, str, str, str, str]
_AMOUNTS = itemgetter(at.QUANTITY, at.UNIT, at.WEIGHT, at.WEIGHT_KNOWN)
_WHAT_MOVED = itemgetter(at.SITE, at.DATE, at.FROM, at.TO, at.ITEM, at.REASON, at.UNIT, at.LOT)  # a flow, and a lot


class Effects:
    """Differences to the derived tables; `sign` -1 takes away what a fact added before."""

    def __init__(self, db: Connection) -> None:
        self._db = db
        self._fields = Fields(db)
        self._roles = Roles(db)
        self._on_hand: defaultdict[tuple[str, str, str], int] = defaultdict(int)
        self._on_lot: defaultdict[tuple[str, str, str, str], int] = defaultdict(int)
        self._flow: defaultdict[tuple[str, str, str, str, str, str, str], list[int]] = defaultdict(lambda: [0, 0, 0])
        self._visits: defaultdict[tuple[str, str, str], int] = defaultdict(int)

    def add_movement(self, moved: Moved, sign: int = 1) -> None:
        """A movement that counts."""
        quantity = sign * moved.quantity
        site, item = moved.site, moved.item
        self._on_hand[site, moved.from_place, item] -= quantity
        self._on_hand[site, moved.to_place, item] += quantity
        self._on_lot[site, moved.from_place, item, moved.lot] -= quantity
        self._on_lot[site, moved.to_place, item, moved.lot] += quantity
        weight = None if moved.weight_g is None else sign * moved.weight_g
        key = (site, moved.date, moved.from_place, moved.to_place, item, moved.reason, moved.unit)
        self._add_flow(key, quantity, weight)

    def add_as_written(self, movements: Sequence[Row], visits: Iterable[Row]) -> None:
        """Facts of which nobody changed anything: many at once."""
        self._add_movements(movements)
        for event, _, _, site, date, _, people, _, bag, again, *_ in cast("Iterable[_VisitRow]", visits):
            alone = again == PEOPLE_ALONE
            self.add_visit(Visited(event, site, date, people or 0, bag, again == AGAIN, counts=True, alone=alone))

    def _add_movements(self, rows: Sequence[Row]) -> None:
        """Rows that differ in their quantity and weight alone are one sum before they are looked at."""
        sums = defaultdict[tuple[str, ...], list[int]](lambda: [0, 0, 0])
        nobody_knows = WeightKnown.UNKNOWN.value
        for what, (quantity, unit, weight_g, known) in zip(map(_WHAT_MOVED, rows), map(_AMOUNTS, rows), strict=True):
            cell = sums[what]
            cell[0] += quantity
            if unit == "g":
                cell[1] += quantity
            elif weight_g is None or known == nobody_knows:
                cell[2] += quantity
            else:
                cell[1] += weight_g
        of_lots = defaultdict[tuple[str, ...], int](int)
        for (site, date, start, end, item, reason, unit, lot), (quantity, known_g, unknown) in sums.items():
            cell = self._flow[site, date, start, end, item, reason, unit]
            cell[:] = cell[0] + quantity, cell[1] + known_g, cell[2] + unknown
            of_lots[site, start, end, item, lot] += quantity
        for (site, start, end, item, lot), quantity in of_lots.items():
            for place, change in ((start, -quantity), (end, quantity)):
                self._on_hand[site, place, item] += change
                self._on_lot[site, place, item, lot] += change

    def add_visit(self, visited: Visited, sign: int = 1) -> None:
        """A visit that counts."""
        visits, households, people = visited.numbers
        amounts = (
            (Way.VISITS, visits),
            (Way.HOUSEHOLDS, households),
            (Way.PEOPLE, people),
            (Way.BAGS, bags_in(visited.bag)),
        )
        for what, amount in amounts:
            if amount:
                self._visits[visited.site, visited.date, what] += sign * amount

    def add_unseen(self, moved: MovedUnseen, sign: int = 1) -> None:
        """What counts say was moved unseen; of no lot."""
        amount = sign * moved.quantity
        self._on_hand[moved.site, moved.from_place, moved.item] -= amount
        self._on_hand[moved.site, moved.to_place, moved.item] += amount
        key = (moved.site, moved.date, moved.from_place, moved.to_place, moved.item, "", moved.unit)
        self._add_flow(key, amount, amount if moved.unit == "g" else None)

    def items(self) -> set[tuple[str, str]]:
        """(site, item) of all that moved."""
        return {(site, item) for site, _, item in self._on_hand}

    def write(self) -> None:
        """Adds the differences to the tables."""
        self._db.executemany(_ON_HAND, [(*key, value) for key, value in self._on_hand.items() if value])
        self._db.executemany(_ON_LOT, [(*key, value) for key, value in self._on_lot.items() if value])
        self._db.executemany(_FLOW, [(*key, *value) for key, value in self._flow.items() if any(value)])
        self._db.executemany(_TOTAL, self._totals())

    def _add_flow(self, key: tuple[str, str, str, str, str, str, str], quantity: int, weight: int | None) -> None:
        cell = self._flow[key]
        cell[0] += quantity
        if weight is None:
            cell[2] += quantity
        else:
            cell[1] += weight

    def _totals(self) -> list[tuple[str, str, str, int, int]]:
        days: defaultdict[tuple[str, str, str], list[int]] = defaultdict(lambda: [0, 0])
        ways: dict[tuple[str, str, str], Way | None] = {}
        for (site, date, start, end), (quantity, grams) in self._moved().items():
            places = (start, end, site)
            if places not in ways:
                ways[places] = self._roles.way(*places)
            what = ways[places]
            if what is not None:
                cell = days[site, date, what]
                cell[:] = cell[0] + quantity, cell[1] + grams
        for key, amount in self._visits.items():
            days[key][0] += amount
        return [(*key, quantity, grams) for key, (quantity, grams) in _with_months(days).items() if quantity or grams]

    def _moved(self) -> dict[tuple[str, str, str, str], list[int]]:
        """Quantity and grams by site, date and both places; what nobody weighed weighs what its item does now."""
        found: defaultdict[tuple[str, str, str, str], list[int]] = defaultdict(lambda: [0, 0])
        weights = self._weights()
        for (site, date, start, end, item, _, _), (quantity, known, unknown) in self._flow.items():
            cell = found[site, date, start, end]
            cell[0] += quantity
            cell[1] += known + unknown * weights[site][item] if unknown else known
        return found

    def _weights(self) -> dict[str, dict[str, int]]:
        unweighed: defaultdict[str, set[str]] = defaultdict(set)
        for (site, _, _, _, item, _, _), (_, _, unknown) in self._flow.items():
            if unknown:
                unweighed[site].add(item)
        return {site: self._fields.grams_of(items, site) for site, items in unweighed.items()}


def _with_months(days: dict[tuple[str, str, str], list[int]]) -> dict[tuple[str, str, str], list[int]]:
    found: defaultdict[tuple[str, str, str], list[int]] = defaultdict(lambda: [0, 0])
    for (site, date, what), (quantity, grams) in days.items():
        for period in (date, date[:7]):
            cell = found[site, period, what]
            cell[0] += quantity
            cell[1] += grams
    return found


def bags_in(bag: str) -> int:
    """How many bags a visit's `bag` cell means: none, one, or `BAG*2`."""
    _, _, times = bag.partition("*")
    return (int(times) if times.isascii() and times.isdigit() and len(times) < 4 else 1) if bag else 0
