"""Days and months of a site, from the totals that the books keep. Reads only."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.places import Way, fixed_places
from pantry.readings.facts import Which, read_bands_cell
from pantry.readings.fields import NAME, Fields
from pantry.readings.roles import Roles
from pantry.readings.told_ages import visits_with_ages
from pantry.shelf.items import Items

if TYPE_CHECKING:
    from collections.abc import Mapping
    from sqlite3 import Connection


@dataclass(frozen=True, slots=True)
class Period:
    """The totals of a day or a month; weights in grams, money in cents, time in minutes.

    `by_source` and `by_kind` hold the grams that came in, `by_waste` the grams by reason.
    `fund_cents` is None in a day; `days_open` in a day is 0 or 1.
    """

    date: str
    households: int
    people: int
    visits: int
    bags: int
    plates: int
    in_g: int
    out_g: int
    waste_g: int
    by_source: Mapping[str, int]
    by_kind: Mapping[str, int]
    by_waste: Mapping[str, int]
    volunteers_min: int
    fund_cents: int | None
    days_open: int


class Reports:
    """Reads the totals of one site."""

    def __init__(self, db: Connection, site: str) -> None:
        self._db = db
        self._site = site
        self._fields = Fields(db)
        self._items = Items(db, site)
        self._roles = Roles(db)

    def day(self, date: str) -> Period:
        """One day, as YYYY-MM-DD."""
        return self._period(date, date, date)

    def month(self, month: str) -> Period:
        """One month, as YYYY-MM."""
        return self._period(month, f"{month}-01", f"{month}-31")

    def ages(self, period: str) -> Mapping[str, int]:
        """People by age band in a day or a month, of the households that were asked; the others are in no band."""
        moved = "SELECT thing FROM current WHERE field = 'date' AND scope = ?"
        which = Which(f"f.site = ? AND (f.date GLOB ? OR f.event IN ({moved}))", (self._site, f"{period}*", self._site))
        found: defaultdict[str, int] = defaultdict(int)
        for visited in visits_with_ages(self._db, which):
            if visited.counts and not visited.again and visited.date.startswith(period):
                for band, people in read_bands_cell(visited.bands):
                    found[band] += people
        return dict(found)

    def _period(self, period: str, first: str, last: str) -> Period:
        totals = {
            what: (quantity, grams)
            for what, quantity, grams in self._db.execute(
                "SELECT way, quantity, grams FROM total WHERE site = ? AND period = ?", (self._site, period)
            ).fetchall()
        }
        none = (0, 0)
        by_source, by_kind, by_waste = self._by(first, last)
        is_month = len(period) == len("2026-11")
        fund = totals.get(Way.FUND_IN, none)[0] - totals.get(Way.FUND_OUT, none)[0]
        return Period(
            date=period,
            households=totals.get(Way.HOUSEHOLDS, none)[0],
            people=totals.get(Way.PEOPLE, none)[0],
            visits=totals.get(Way.VISITS, none)[0],
            bags=totals.get(Way.BAGS, none)[0],
            plates=totals.get(Way.PLATES, none)[0],
            in_g=totals.get(Way.IN, none)[1],
            out_g=totals.get(Way.OUT, none)[1],
            waste_g=totals.get(Way.WASTE, none)[1],
            by_source=by_source,
            by_kind=by_kind,
            by_waste=by_waste,
            volunteers_min=totals.get(Way.MINUTES, none)[0],
            fund_cents=fund if is_month else None,
            days_open=self._days_open(first, last),
        )

    def _by(self, first: str, last: str) -> tuple[Mapping[str, int], Mapping[str, int], Mapping[str, int]]:
        by_source: defaultdict[str, int] = defaultdict(int)
        by_kind: defaultdict[str, int] = defaultdict(int)
        by_waste: defaultdict[str, int] = defaultdict(int)
        kinds: dict[str, str] = {}
        for from_place, to_place, item, reason, known, unknown in self._db.execute(
            "SELECT from_place, to_place, item, reason, sum(known_g), sum(unknown_quantity) FROM flow"
            " WHERE site = ? AND date BETWEEN ? AND ? GROUP BY from_place, to_place, item, reason",
            (self._site, first, last),
        ).fetchall():
            grams = known + (unknown * self._fields.grams(item, self._site) if unknown else 0)
            match self._roles.way(from_place, to_place, self._site):
                case Way.IN:
                    if item not in kinds:
                        kinds[item] = self._items.kind(item)
                    by_source[self._name(from_place)] += grams
                    by_kind[kinds[item]] += grams
                case Way.WASTE:
                    by_waste[reason or "other"] += grams
                case _:
                    pass
        return tuple(  # type: ignore[return-value]
            {name: grams for name, grams in sorted(found.items()) if grams} for found in (by_source, by_kind, by_waste)
        )

    def _name(self, place: str) -> str:
        fixed = fixed_places(self._site).get(place)
        return fixed.name if fixed else self._fields.value(place, NAME, self._site) or "unknown"

    def _days_open(self, first: str, last: str) -> int:
        row = self._db.execute(
            "SELECT count(DISTINCT period) FROM total WHERE site = ? AND period BETWEEN ? AND ? AND length(period) = 10"
            " AND quantity > 0 AND way IN ('visits', 'people', 'plates', 'out')",
            (self._site, first, last),
        ).fetchone()
        return int(row[0])
