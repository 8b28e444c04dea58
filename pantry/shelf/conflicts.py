"""Fields of which laptops said different things apart, as a value for each version. Reads only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.readings.facts import by_events
from pantry.readings.fields import CHAPTER

if TYPE_CHECKING:
    from sqlite3 import Connection

    from pantry.shelf.laptops import Laptops


@dataclass(frozen=True, slots=True)
class Version:
    """A value that a field could read, and the laptops that say so."""

    value: str
    devices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field with several versions; the one that reads until someone answers stands first."""

    thing: str
    field: str
    scope: str
    versions: tuple[Version, ...]


class Conflicts:
    """Reads the conflicts that a site can answer: its own, and the chapter's of which it said a version."""

    def __init__(self, db: Connection, site: str, laptops: Laptops) -> None:
        self._db = db
        self._site = site
        self._laptops = laptops

    def open(self) -> tuple[Conflict, ...]:
        """All of them, in the order of their things."""
        rows = self._db.execute(
            "SELECT thing, field, scope, value, heads FROM current WHERE conflict = 1 AND scope IN (?, ?)"
            " ORDER BY thing, field, scope",
            (self._site, CHAPTER),
        ).fetchall()
        found = (self._conflict(*row) for row in rows)
        return tuple(conflict for conflict in found if conflict is not None)

    def _conflict(self, thing: str, field: str, scope: str, value: str, heads: str) -> Conflict | None:
        said: dict[str, set[str]] = {value: set()}
        sites = set()
        made = self._laptops.made("change", heads.split())
        for which in by_events(heads.split()):
            rows = self._db.execute(f"SELECT f.event, f.value, f.site FROM change f WHERE {which.where}", which.values)
            for event, version, site in rows.fetchall():
                said.setdefault(version, set()).add(made[event].device)
                sites.add(site)
        if self._site not in sites:
            return None
        versions = (Version(version, tuple(sorted(devices))) for version, devices in said.items())
        return Conflict(thing, field, scope, tuple(sorted(versions, key=lambda one: (one.value != value, one.value))))
