"""What moved in a period, by source, kind, reason and part: each weight as it reads now. Reads only.

In: the first and the last day, and how many letters of a date name a part. Out: a frozen `Flowed`; grams.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.places import GUESTS, Role, Way, fixed_place, fixed_places
from pantry.readings.fields import NAME, Fields
from pantry.readings.roles import Roles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from sqlite3 import Connection

    from pantry.shelf.items import Items

RECALLED = "recalled"
_TRANSFER_IN = "transfer in"
# In the order in which the rows lie; arrays, since a year has more rows than can be fetched one by one in a second.
_FLOWED = """SELECT date, from_place, to_place, json_group_array(item), json_group_array(reason),
    json_group_array(known_g), json_group_array(unknown_quantity)
    FROM flow WHERE site = ? AND date BETWEEN ? AND ? AND to_place <> ? GROUP BY date, from_place, to_place"""


@dataclass(frozen=True, slots=True)
class Came:
    """So many grams of a kind from a source, in a part (a day or a month) of the period."""

    part: str
    source: str
    kind: str
    grams: int


@dataclass(frozen=True, slots=True)
class Flowed:
    """What came in, what of it was received from another table, waste by reason, what was pulled as recalled."""

    came: tuple[Came, ...]
    received_g: int
    wasted: Mapping[str, int]
    recalled_g: int

    def by(self, name: Callable[[Came], str]) -> dict[str, int]:
        """Grams in by what `name` says of them, in its order; what weighs nothing is left out."""
        return _summed((name(one), one.grams) for one in self.came)

    def crossed(self, row: Callable[[Came], str], column: Callable[[Came], str]) -> dict[str, dict[str, int]]:
        """Grams in by row and column, each row as `by` tells one."""
        rows: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
        for one in self.came:
            rows[row(one)].append((column(one), one.grams))
        summed = ((name, _summed(cells)) for name, cells in sorted(rows.items()))
        return {name: cells for name, cells in summed if cells}


class Flows:
    """Reads what one site moved, once: it keeps what items are."""

    def __init__(self, db: Connection, site: str, items: Items) -> None:
        self._db = db
        self._site = site
        self._items = items
        self._fields = Fields(db)
        self._roles = Roles(db)
        self._kinds: dict[str, str] = {}

    def flowed(self, first: str, last: str, part_letters: int) -> Flowed:
        """What moved from a day to a day, but for what went to guests."""
        came: defaultdict[tuple[str, str, str], int] = defaultdict(int)
        wasted: defaultdict[str, int] = defaultdict(int)
        received_g = recalled_g = 0
        of_period = (self._site, first, last, fixed_place(self._site, GUESTS))
        for date, start, end, *arrays in self._db.execute(_FLOWED, of_period):
            items, reasons, known, unknown = map(json.loads, arrays)
            grams = self._weighed(items, known, unknown)
            if RECALLED in reasons:
                recalled_g += sum(weight for weight, why in zip(grams, reasons, strict=True) if why == RECALLED)
            match self._roles.way(start, end, self._site):
                case Way.IN:
                    source, received = self._source(start)
                    received_g += sum(grams) if received else 0
                    for kind, weight in self._by_kind(items, grams).items():
                        came[date[:part_letters], source, kind] += weight
                case Way.WASTE:
                    for why, weight in zip(reasons, grams, strict=True):
                        wasted[why or "other"] += weight
                case _:
                    pass
        parts = tuple(Came(*key, weight) for key, weight in sorted(came.items()))
        return Flowed(parts, received_g, _summed(wasted.items()), recalled_g)

    def _weighed(self, items: list[str], known: list[int], unknown: list[int]) -> list[int]:
        """The grams of each: what nobody weighed weighs what its item does now."""
        if not any(unknown):
            return known
        weights = self._fields.grams_of({item for item, many in zip(items, unknown, strict=True) if many}, self._site)
        return [
            grams + (many * weights[item] if many else 0)
            for item, grams, many in zip(items, known, unknown, strict=True)
        ]

    def _by_kind(self, items: list[str], grams: list[int]) -> Mapping[str, int]:
        new = set(items) - self._kinds.keys()
        if new:
            self._kinds.update(self._items.kinds(new))
        found: defaultdict[str, int] = defaultdict(int)
        for item, weight in zip(items, grams, strict=True):
            found[self._kinds[item]] += weight
        return found

    def _source(self, place: str) -> tuple[str, bool]:
        """What a place is called, and whether it is another table's transfer."""
        fixed = fixed_places(self._site).get(place)
        if fixed:
            return fixed.name, False
        received = self._roles.role(place, self._site) is Role.TRANSFER
        named = self._fields.value(place, NAME, self._site)
        return named or (_TRANSFER_IN if received else "unknown"), received


def _summed(amounts: Iterable[tuple[str, int]]) -> dict[str, int]:
    found: defaultdict[str, int] = defaultdict(int)
    for name, grams in amounts:
        found[name] += grams
    return {name: grams for name, grams in sorted(found.items()) if grams}
