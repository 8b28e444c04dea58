"""What went from site to site: each load is a place of its own, from where the other site takes it in. Reads only.

A load is known by what was written of it in the entry that sent it and in each that received some of it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pantry.readings.facts import Facts, by_entries
from pantry.readings.site_names import name_on_bundles

if TYPE_CHECKING:
    from collections.abc import Iterable
    from sqlite3 import Connection

    from pantry.readings.facts import Moved

TRANSFER = "t"  # what the id of a load begins with
_ENTRIES = "SELECT DISTINCT entry FROM change WHERE thing >= 't' AND thing < 'u' AND field = 'name'"
_NAMES = "SELECT thing, scope, value FROM current WHERE thing >= 't' AND thing < 'u' AND field = 'name'"
_OF_ITEM = "SELECT field, value FROM current WHERE thing = ? AND scope = ?"


@dataclass(frozen=True, slots=True)
class Load:
    """So much of an item and lot that a site sent to another one, by name; `received` of it so far, all together.

    `parts`: how many receipts of it were written at this site.
    """

    load: str
    item: str
    lot: str
    unit: str
    sent: int
    weight_g: int | None
    date: str
    from_site: str
    from_name: str
    to_name: str
    received: int = 0
    parts: int = 0

    @property
    def under_way(self) -> int:
        """What nobody received yet."""
        return self.sent - self.received


def loads(db: Connection, site: str) -> tuple[Load, ...]:
    """All loads that the books know of, the newest first."""
    names = {(thing, scope): value for thing, scope, value in db.execute(_NAMES).fetchall()}
    moved = _moved(db, [row[0] for row in db.execute(_ENTRIES).fetchall()])
    found: dict[str, Load] = {}
    for one in moved:
        if one.to_place.startswith(TRANSFER) and one.to_place not in found:
            found[one.to_place] = Load(
                one.to_place, one.item, one.lot, one.unit, one.quantity, one.weight_g, one.date, one.site,
                name_on_bundles(db, one.site), names.get((one.to_place, one.site), ""),
            )  # fmt: skip
    parts = _parts(db, site)
    for one in moved:
        load = found.get(one.from_place)
        if load is not None:
            found[load.load] = replace(load, received=load.received + one.quantity, parts=parts.get(load.load, 0))
    return tuple(sorted(found.values(), key=lambda load: (load.date, load.load), reverse=True))


def said_of_item(db: Connection, item: str, site: str) -> dict[str, str]:
    """What another site says of an item, which it may have named itself."""
    return dict(db.execute(_OF_ITEM, (item, site)).fetchall())


def _moved(db: Connection, entries: Iterable[str]) -> list[Moved]:
    """Those that count, in the order of their dates."""
    found = [moved for which in by_entries(entries) for moved in Facts(db).movements(which) if moved.counts]
    return sorted(found, key=lambda moved: (moved.date, moved.event))


def _parts(db: Connection, site: str) -> dict[str, int]:
    rows = db.execute(
        "SELECT paper, count(DISTINCT part) FROM movement"
        " WHERE site = ? AND paper <> '' AND paper >= 't' AND paper < 'u' GROUP BY paper",
        (site,),
    ).fetchall()
    return dict(rows)
