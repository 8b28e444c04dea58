"""Visits with the ages that any copy of their paper tells: a page keyed in twice, once without ages, loses none.

In: which visits. Out: the same as `Facts` reads them, but for `bands` where the copy that counts says nothing of ages.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pantry.readings.facts import Facts, by_events, read_bands_cell

if TYPE_CHECKING:
    from sqlite3 import Connection

    from pantry.readings.facts import Visited, Which

_OTHER_COPIES = """SELECT f.event, o.event FROM visit f JOIN visit o ON o.site = f.site AND o.paper = f.paper
    AND o.part = f.part AND o.event <> f.event JOIN entry e ON e.entry = o.entry AND e.stands = 1
    WHERE f.paper <> '' AND {where} ORDER BY o.date, o.event"""


def visits_with_ages(db: Connection, which: Which) -> tuple[Visited, ...]:
    """Each visit of a condition; ages are another copy's only where it tells of as many people."""
    visits = Facts(db).visits(which)
    told = _told_elsewhere(db, [one.event for one in visits if one.counts and one.people and not one.bands])
    return tuple(_with_ages(one, told.get(one.event, ())) for one in visits) if told else visits


def _told_elsewhere(db: Connection, silent: list[str]) -> dict[str, list[Visited]]:
    """By the event of a copy that says nothing, what its other standing copies say."""
    pairs = [
        pair for few in by_events(silent) for pair in db.execute(_OTHER_COPIES.format(where=few.where), few.values)
    ]
    others = {one.event: one for few in by_events(other for _, other in pairs) for one in Facts(db).visits(few)}
    found: dict[str, list[Visited]] = {}
    for event, other in pairs:
        found.setdefault(event, []).append(others[other])
    return found


def _people_in(bands: str) -> int:
    """After an answer about the people the ages may be of another number."""
    return sum(people for _, people in read_bands_cell(bands))


def _with_ages(visited: Visited, copies: list[Visited] | tuple[()]) -> Visited:
    told = (copy.bands for copy in copies if copy.people == visited.people == _people_in(copy.bands))
    return replace(visited, bands=visited.bands or next(told, ""))
