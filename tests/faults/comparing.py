"""What the books of a laptop say, in the words of the world, so that the two can be compared."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from pantry.places import fixed_place
from pantry.shelf import Shelf
from tests.faults.scribe import ONE_OF
from tests.faults.world import PACKED, SHELF

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.faults.laptops import FleetLaptop

ALL_DAYS = ""
_WAYS = {
    ("shelf", "guests"): "out", ("packed", "guests"): "out", ("shelf", "waste"): "waste", ("packed", "waste"): "waste",
}  # fmt: skip
GRAMS_OF = ("in", "out", "waste", "sent")
NUMBERS_OF = ("visits", "households", "people", "plates", "min", "fund_in", "fund_out")


class BooksOfLaptop:
    """What the books of a laptop say, in the words of the world."""

    def __init__(self, laptop: FleetLaptop, sites: Iterable[str], *, by_day: bool) -> None:
        self._db = laptop.site_file.db
        self._by_day = by_day
        names = (SHELF, PACKED, "guests", "waste", "grocery rescue")
        self._names = {fixed_place(site, name): name for site in sites for name in names}

    def shelves(self) -> Counter[tuple[str, ...]]:
        found: Counter[tuple[str, ...]] = Counter()
        for site, place, item, quantity in self._db.execute("SELECT * FROM on_hand").fetchall():
            name = self._names.get(place)
            if name in (SHELF, PACKED) and item in ONE_OF:
                thing, units = ONE_OF[item]
                found[site, name, thing.name] += quantity * units
        return found

    def stock(self, site: str) -> Counter[tuple[str, ...]]:
        """What `pantry stock` shows: lots as shares, and what is the same as one thing."""
        found: Counter[tuple[str, ...]] = Counter()
        for row in Shelf(self._db, site).stock():
            if row.item in ONE_OF:
                found[ONE_OF[row.item][0].name,] += row.quantity * ONE_OF[row.item][1]
        return found

    def on_the_way(self) -> Counter[tuple[str, ...]]:
        found: Counter[tuple[str, ...]] = Counter()
        rows = self._db.execute("SELECT place, item, quantity FROM on_hand WHERE place GLOB 't*'").fetchall()
        for place, item, quantity in rows:
            found[place, ONE_OF[item][0].name] += quantity
        return found

    def units(self) -> Counter[tuple[str, ...]]:
        found: Counter[tuple[str, ...]] = Counter()
        for site, date, start, end, item, quantity in self._db.execute(
            "SELECT site, date, from_place, to_place, item, quantity FROM flow"
        ).fetchall():
            way = self._way(start, end)
            if way and item in ONE_OF:
                thing, units = ONE_OF[item]
                found[site, date if self._by_day else ALL_DAYS, way, thing.name] += quantity * units
        return found

    def _way(self, start: str, end: str) -> str | None:
        from_name, to_name = self._names.get(start, ""), self._names.get(end, "")
        if to_name == SHELF and (from_name == "grocery rescue" or start.startswith("t")):
            return "in"
        if end.startswith("t") and from_name == SHELF:
            return "sent"
        return _WAYS.get((from_name, to_name))

    def totals(self, *, grams: bool) -> Counter[tuple[str, ...]]:
        found: Counter[tuple[str, ...]] = Counter()
        rows = self._db.execute("SELECT site, period, way, quantity, grams FROM total").fetchall()
        for site, period, way, quantity, weight in rows:
            if len(period) == len("2026-11-21") and way in (GRAMS_OF if grams else NUMBERS_OF):
                found[site, period if self._by_day else ALL_DAYS, way] += weight if grams else quantity
        return found

    def sums_that_are_not_zero(self) -> list[tuple[str, str, int]]:
        return self._db.execute(
            "SELECT site, item, sum(quantity) FROM on_hand GROUP BY site, item HAVING sum(quantity) <> 0"
        ).fetchall()
