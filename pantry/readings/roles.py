"""What a place is for, as a site reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.places import Role, Way, fixed_places, way
from pantry.readings.fields import ROLE, Fields

if TYPE_CHECKING:
    from sqlite3 import Connection


class Roles:
    """What a place is for, by its fixed name or by the change that says so."""

    def __init__(self, db: Connection) -> None:
        self._fields = Fields(db)

    def role(self, place: str, site: str) -> Role:
        """The role of a place as a site reads it; one of which nothing is known is a source."""
        fixed = fixed_places(site).get(place)
        if fixed:
            return fixed.role
        if place.startswith("t"):
            return Role.TRANSFER
        said = self._fields.value(place, ROLE, site)
        return Role(said) if said is not None and said in Role.__members__.values() else Role.SOURCE

    def way(self, from_place: str, to_place: str, site: str) -> Way | None:
        """What a movement between two places adds to."""
        return way(self.role(from_place, site), self.role(to_place, site))
