"""Totals follow an item's grams and a place's role: what was moved with unknown weight is weighed anew."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from pantry.readings.fields import CHAPTER, GRAMS, ROLE, SAME_AS, Fields, Key
from pantry.readings.roles import Roles

if TYPE_CHECKING:
    from collections.abc import Iterable
    from sqlite3 import Connection

TotalRow = tuple[str, str, str, int, int]
Link = tuple[str, str]
"""(item, scope)."""

_ADD = """INSERT INTO total VALUES (?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET quantity = quantity + excluded.quantity, grams = grams + excluded.grams"""
_FLOW = "SELECT site, date, from_place, to_place, item, quantity, known_g, unknown_quantity FROM flow"


class ItemTotals:
    """Finds what the totals owe to items and places before their fields change, and sets it right after."""

    def __init__(self, db: Connection) -> None:
        self._db = db
        self._fields = Fields(db)
        self._roles = Roles(db)

    def before(self, keys: Iterable[Key], links: Iterable[Link] = ()) -> TotalsBefore:
        """Call before the fields change, with what things will be the same as; call `write` of what it gives after."""
        known = tuple(keys)
        items = self._heavier(known, tuple(links)) if self._any_unweighed() else set()
        places = {thing for thing, field, _ in known if field == ROLE}
        return TotalsBefore(self, items, places, tuple(self.rows(items, places)))

    def rows(self, items: set[str], places: set[str]) -> Iterable[TotalRow]:
        """What these items (of unknown weight) and places add to the totals now."""
        of_items = f"{_FLOW} WHERE unknown_quantity <> 0 AND item IN (SELECT value FROM json_each(?))"
        for flow in self._db.execute(of_items, (json.dumps(sorted(items)),)).fetchall() if items else ():
            yield from self._totals(flow)
        for place in sorted(places):
            for flow in self._db.execute(f"{_FLOW} WHERE ? IN (from_place, to_place)", (place,)).fetchall():
                _, _, start, end, item, _, _, unknown = flow
                told_by_the_other = start in places and place == end  # both may change at once
                if not told_by_the_other and (item not in items or not unknown):
                    yield from self._totals(flow)

    def _totals(self, flow: tuple[str, str, str, str, str, int, int, int]) -> Iterable[TotalRow]:
        site, date, from_place, to_place, item, quantity, known, unknown = flow
        what = self._roles.way(from_place, to_place, site)
        if what is not None:
            grams = known + (unknown * self._fields.grams(item, site) if unknown else 0)
            for period in (date, date[:7]):
                yield site, period, what.value, quantity, grams

    def _any_unweighed(self) -> bool:
        return bool(self._db.execute("SELECT EXISTS (SELECT 1 FROM flow WHERE unknown_quantity <> 0)").fetchone()[0])

    def _heavier(self, keys: tuple[Key, ...], links: tuple[Link, ...]) -> set[str]:
        """Items whose grams may change: all that are, or will be, the same as one whose grams or link changes."""
        waiting = [*((thing, scope) for thing, field, scope in keys if field in (GRAMS, SAME_AS)), *links]
        waiting += [
            (self._fields.whole(thing, site)[0], site) for thing, scope in waiting for site in self._sites(scope)
        ]
        found: set[Link] = set()
        while waiting:
            thing, scope = waiting.pop()
            if (thing, scope) not in found:
                found.add((thing, scope))
                for site in self._sites(scope):
                    waiting.extend((member, scope) for member in self._fields.members(thing, site))
        return {thing for thing, _ in found}

    def _sites(self, scope: str) -> tuple[str, ...]:
        if scope != CHAPTER:
            return (scope,)
        return tuple(row[0] for row in self._db.execute("SELECT DISTINCT site FROM on_hand").fetchall())

    def add(self, rows: Iterable[TotalRow], sign: int) -> None:
        """Adds rows to the totals, or takes them away."""
        values = [(*row[:3], sign * row[3], sign * row[4]) for row in rows]
        self._db.executemany(_ADD, values)


class TotalsBefore:
    """What the totals held of some items and places before their fields changed."""

    def __init__(self, totals: ItemTotals, items: set[str], places: set[str], rows: tuple[TotalRow, ...]) -> None:
        self._totals, self._items, self._places, self._rows = totals, items, places, rows

    def write(self) -> None:
        """Puts what the fields read now in the place of what they read before."""
        if self._items or self._places:
            self._totals.add(self._rows, -1)
            self._totals.add(tuple(self._totals.rows(self._items, self._places)), 1)
