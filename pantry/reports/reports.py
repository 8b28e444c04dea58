"""Reads what a day, a month or a year of a site adds up to, from the totals that the books keep."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import asdict
from typing import TYPE_CHECKING

from pantry.places import Way, fixed_places
from pantry.readings.facts import Which, read_bands_cell
from pantry.readings.fields import NAME, Fields
from pantry.readings.roles import Roles
from pantry.readings.told_ages import visits_with_ages
from pantry.reports.period import Found, Period, Sums
from pantry.rules.age_bands import read_bands
from pantry.shelf.items import Items
from pantry.shelf.temperatures import too_warm

if TYPE_CHECKING:
    from collections.abc import Mapping
    from sqlite3 import Connection

    from pantry.reports.due import Due
    from pantry.settings import SiteSettings

_YEAR, _DAY = len("2026"), len("2026-11-21")
_NONE: Found = (0, 0)


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
        return self._period(date)

    def month(self, month: str) -> Period:
        """One month, as YYYY-MM."""
        return self._period(month)

    def year(self, year: str) -> Period:
        """One year, as YYYY."""
        return self._period(year)

    def due(self, period: str, settings: SiteSettings) -> Due:
        """All that is due of a month or a year, as YYYY-MM or YYYY."""
        from pantry.reports.due import Due  # not at the window's start
        from pantry.rules.factors import read_factor

        return Due(
            totals=self._period(period),
            ages=self._ages_of(period, settings),
            too_warm=too_warm(self._db, self._items, self._site, *_days_of(period)),
            meal=read_factor(settings.meal),
            value=read_factor(settings.value_a_pound),
            parts=self._parts(period),
        )

    def _ages_of(self, period: str, settings: SiteSettings) -> Mapping[str, int]:
        """Zeros too, in the order of the ages, where anybody was asked."""
        found = self.ages(period)
        edges = {band.text: 0 for band in read_bands(settings.bands)} if found else {}
        return dict(sorted({**edges, **found}.items(), key=lambda told: int(re.split(r"[-+]", told[0])[0])))

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

    def _period(self, period: str) -> Period:
        totals, days = self._totals(period), _days_of(period)
        by_source, by_kind, by_waste = self._by(*days)
        fund = totals.get(Way.FUND_IN, _NONE)[0] - totals.get(Way.FUND_OUT, _NONE)[0]
        return Period(
            **asdict(Sums.of(period, totals)),
            by_source=by_source,
            by_kind=by_kind,
            by_waste=by_waste,
            fund_cents=None if len(period) == _DAY else fund,
            days_open=self._days_open(*days),
        )

    def _totals(self, period: str) -> dict[str, Found]:
        """By way; the books keep days and months, a year is the sum of its months."""
        kept = _parts_of(period) if len(period) == _YEAR else period
        rows = self._db.execute(
            "SELECT way, sum(quantity), sum(grams) FROM total WHERE site = ? AND period GLOB ? GROUP BY way",
            (self._site, kept),
        ).fetchall()
        return {way: (quantity, grams) for way, quantity, grams in rows}

    def _parts(self, period: str) -> tuple[Sums, ...]:
        """The days of a month or the months of a year."""
        found: defaultdict[str, dict[str, Found]] = defaultdict(dict)
        for part, way, quantity, grams in self._db.execute(
            "SELECT period, way, quantity, grams FROM total WHERE site = ? AND period GLOB ?"
            " AND (quantity <> 0 OR grams <> 0) ORDER BY period",
            (self._site, _parts_of(period)),
        ).fetchall():
            found[part][way] = quantity, grams
        return tuple(Sums.of(part, totals) for part, totals in found.items())

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


def _days_of(period: str) -> tuple[str, str]:
    """The first and the last day of a day, a month or a year."""
    return period + "-01-01"[len(period) - _YEAR :], period + "-12-31"[len(period) - _YEAR :]


def _parts_of(period: str) -> str:
    """The months of a year or the days of a month, as a pattern."""
    return f"{period}-??"
