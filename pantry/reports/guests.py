"""Who came, as numbers: people by age band and part of a period, and households that were here for the first time.

Who was not asked is in no band and in no number of first-timers, and is never told as 0. Reads only.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.events import AGAIN
from pantry.readings.facts import FIRST_TIME, Facts, Which, by_events, read_bands_cell
from pantry.readings.fields import YES
from pantry.readings.told_ages import visits_with_ages
from pantry.rules.small_numbers import with_small_hidden

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from sqlite3 import Connection

    from pantry.reports.period import Sums

AgesOfParts = dict[str, dict[str, int]]
_TYPED = """SELECT coalesce(d.value, f.date), coalesce(b.value, f.bands), count(*) FROM visit f
    JOIN entry e ON e.entry = f.entry AND e.stands = 1
    LEFT JOIN current d ON d.thing = f.event AND d.field = 'date' AND d.scope = f.site
    LEFT JOIN current b ON b.thing = f.event AND b.field = 'bands' AND b.scope = f.site
    LEFT JOIN current a ON a.thing = f.event AND a.field = 'again' AND a.scope = f.site
    WHERE f.paper = '' AND coalesce(a.value, f.again) <> ? AND coalesce(b.value, f.bands) <> '' AND {where}
    GROUP BY 1, 2"""


@dataclass(frozen=True, slots=True)
class AgesByPart:
    """People by part and band; the last of each row was not asked. None stands for a number that is hidden."""

    bands: tuple[str, ...]
    rows: tuple[tuple[str, tuple[int | None, ...]], ...]


def ages_of_parts(db: Connection, site: str, period: str, letters: int) -> AgesOfParts:
    """People by band in each part of a period, which so many letters of a date name; nobody in those not asked."""
    moved = "SELECT thing FROM current WHERE field = 'date' AND scope = ?"
    values = (site, f"{period}-", f"{period}-~", period, site)
    where = f"f.site = ? AND (f.date BETWEEN ? AND ? OR f.date = ? OR f.event IN ({moved}))"
    found: defaultdict[str, defaultdict[str, int]] = defaultdict(lambda: defaultdict(int))
    for date, bands, times in (*_typed(db, where, values), *_copied(db, where, values)):
        if date.startswith(period):
            for band, people in read_bands_cell(bands):
                found[date[:letters]][band] += times * people
    return {part: dict(bands) for part, bands in sorted(found.items())}


def _typed(db: Connection, where: str, values: tuple[str, ...]) -> Iterator[tuple[str, str, int]]:
    """(date, bands, visits) of what was said at the table as it reads now, alike ones together."""
    yield from db.execute(_TYPED.format(where=where), (AGAIN, *values)).fetchall()


def _copied(db: Connection, where: str, values: tuple[str, ...]) -> Iterator[tuple[str, str, int]]:
    """The same of what was copied from papers, where one copy counts and another may tell the ages."""
    for visited in visits_with_ages(db, Which(f"f.paper <> '' AND {where}", values)):
        if visited.counts and not visited.again:
            yield visited.date, visited.bands, 1


def ages_by_part(bands: Sequence[str], ages: AgesOfParts, parts: Sequence[Sums]) -> AgesByPart | None:
    """The same as a table in which small numbers are hidden; None where nobody was asked, or its sums tell them."""
    if not ages:
        return None
    cells = [_cells(part, bands, ages.get(part.date, {})) for part in parts if part.people]
    told = with_small_hidden(cells) if all(min(row) >= 0 for row in cells) else None
    if told is None:
        return None
    names = (part.date for part in parts if part.people)
    return AgesByPart(tuple(bands), tuple(zip(names, told, strict=True)))


def _cells(part: Sums, bands: Sequence[str], asked: Mapping[str, int]) -> tuple[int, ...]:
    return (*(asked.get(band, 0) for band in bands), part.people - sum(asked.values()))


def first_timers(db: Connection, site: str, period: str) -> int | None:
    """Households that said that it was their first time; None where nobody was asked."""
    said = dict(
        db.execute("SELECT thing, value FROM current WHERE field = ? AND scope = ?", (FIRST_TIME, site)).fetchall()
    )
    facts = Facts(db)
    asked = [
        one
        for which in by_events(said)
        for one in facts.visits(which)
        if one.counts and one.date.startswith(period) and one.numbers[1]
    ]
    return sum(said[one.event] == YES for one in asked) if asked else None
