"""Reads what a day, a month or a year of a site adds up to, from the totals that the books keep."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import asdict
from operator import attrgetter
from typing import TYPE_CHECKING

from pantry.places import Way
from pantry.reports.flows import Flows
from pantry.reports.guests import ages_by_part, ages_of_parts
from pantry.reports.period import Found, Period, Sums
from pantry.rules.age_bands import read_bands
from pantry.shelf.items import Items
from pantry.shelf.temperatures import too_warm

if TYPE_CHECKING:
    from collections.abc import Mapping
    from sqlite3 import Connection

    from pantry.reports.due import Crossed, Due
    from pantry.reports.flows import Flowed
    from pantry.reports.guests import AgesByPart, AgesOfParts
    from pantry.reports.without_weight import Weightless
    from pantry.settings import SiteSettings

_YEAR, _MONTH, _DAY = len("2026"), len("2026-11"), len("2026-11-21")
_NONE: Found = (0, 0)
_FIRST_AGE = re.compile(r"\d{1,3}", re.ASCII)
_NO_AGE = 1_000
_PART, _SOURCE, _KIND = attrgetter("part"), attrgetter("source"), attrgetter("kind")


class Reports:
    """Reads the totals of one site."""

    def __init__(self, db: Connection, site: str) -> None:
        self._db = db
        self._site = site
        self._items = Items(db, site)

    def day(self, date: str) -> Period:
        """One day, as YYYY-MM-DD."""
        return self._of(date)

    def was_open(self, date: str) -> bool:
        """Whether anybody was served on a day, without the rest of what is told of it."""
        return bool(self._days_open(*_days_of(date)))

    def month(self, month: str) -> Period:
        """One month, as YYYY-MM."""
        return self._of(month)

    def year(self, year: str) -> Period:
        """One year, as YYYY."""
        return self._of(year)

    def _of(self, period: str) -> Period:
        return self._period(period, self._flowed(period))

    def months(self, first: str, last: str) -> tuple[Sums, ...]:
        """What each month adds up to, from one to another, as YYYY-MM; those with nothing are left out."""
        years = range(int(first[:_YEAR]), int(last[:_YEAR]) + 1)
        months = (month for year in years for month in self._parts(f"{year:04d}"))
        return tuple(month for month in months if first <= month.date <= last)

    def first_month(self) -> str:
        """The earliest month that the books tell of, nothing where they tell of none."""
        row = self._db.execute(
            "SELECT min(period) FROM total WHERE site = ? AND length(period) = ?", (self._site, _MONTH)
        ).fetchone()
        return row[0] or ""

    def due(self, period: str, settings: SiteSettings) -> Due:
        """All that is due of a month or a year, as YYYY-MM or YYYY."""
        from pantry.reports.due import Due  # not at the window's start
        from pantry.reports.guests import first_timers
        from pantry.reports.recalls_handled import held_in
        from pantry.rules.factors import read_factor
        from pantry.shelf.temperature_logs import logged

        days, parts, flowed = _days_of(period), self._parts(period), self._flowed(period)
        of_parts = ages_of_parts(self._db, self._site, period, _part_letters(period))
        ages = _with_zeros(_added_up(of_parts), settings)
        return Due(
            totals=self._period(period, flowed),
            ages=ages,
            first_timers=first_timers(self._db, self._site, period),
            received_g=flowed.received_g,
            too_warm=too_warm(self._db, self._items, self._site, *days),
            held=held_in(self._db, self._site, *days),
            recalled_g=flowed.recalled_g,
            meal=read_factor(settings.meal),
            value=read_factor(settings.value_a_pound),
            parts=parts,
            crossed=_crossed(flowed, ages_by_part(tuple(ages), of_parts, parts)),
            weightless=self.without_weight(period),
            logged=logged(self._db, self._site, *days),
        )

    def without_weight(self, period: str) -> Weightless:
        """What is in none of the weights of a day, a month or a year."""
        from pantry.reports.without_weight import without_weight  # not at the window's start

        return without_weight(self._db, self._site, *_days_of(period))

    def ages(self, period: str) -> Mapping[str, int]:
        """People by age band in a day or a month, of the households that were asked; the others are in no band."""
        return _added_up(ages_of_parts(self._db, self._site, period, _part_letters(period)))

    def _flowed(self, period: str) -> Flowed:
        return Flows(self._db, self._site, self._items).flowed(*_days_of(period), _part_letters(period))

    def _period(self, period: str, flowed: Flowed) -> Period:
        totals = self._totals(period)
        fund = totals.get(Way.FUND_IN, _NONE)[0] - totals.get(Way.FUND_OUT, _NONE)[0]
        return Period(
            **asdict(Sums.of(period, totals)),
            by_source=flowed.by(_SOURCE),
            by_kind=flowed.by(_KIND),
            by_waste=flowed.wasted,
            fund_cents=None if len(period) == _DAY else fund,
            days_open=self._days_open(*_days_of(period)),
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

    def _days_open(self, first: str, last: str) -> int:
        row = self._db.execute(
            "SELECT count(DISTINCT period) FROM total WHERE site = ? AND period BETWEEN ? AND ? AND length(period) = 10"
            " AND quantity > 0 AND way IN ('visits', 'people', 'plates', 'out')",
            (self._site, first, last),
        ).fetchone()
        return int(row[0])


def _part_letters(period: str) -> int:
    """How many letters of a date name a part of the period: the months of a year, else its days."""
    return _MONTH if len(period) == _YEAR else _DAY


def _added_up(ages: AgesOfParts) -> Mapping[str, int]:
    found: defaultdict[str, int] = defaultdict(int)
    for bands in ages.values():
        for band, people in bands.items():
            found[band] += people
    return dict(found)


def _with_zeros(found: Mapping[str, int], settings: SiteSettings) -> Mapping[str, int]:
    """Zeros too, in the order of the ages, where anybody was asked."""
    edges = {band.text: 0 for band in read_bands(settings.bands)} if found else {}
    return dict(sorted({**edges, **found}.items(), key=lambda told: _first_age(told[0])))


def _first_age(band: str) -> int:
    """Of a band; another table's may be written in no way that is known here, and comes last."""
    age = _FIRST_AGE.match(band)
    return int(age[0]) if age else _NO_AGE


def _crossed(flowed: Flowed, ages: AgesByPart | None) -> Crossed:
    from pantry.reports.due import Crossed

    return Crossed(flowed.crossed(_SOURCE, _KIND), flowed.crossed(_PART, _KIND), ages)


def _days_of(period: str) -> tuple[str, str]:
    """The first and the last day of a day, a month or a year."""
    return period + "-01-01"[len(period) - _YEAR :], period + "-12-31"[len(period) - _YEAR :]


def _parts_of(period: str) -> str:
    """The months of a year or the days of a month, as a pattern."""
    return f"{period}-??"
