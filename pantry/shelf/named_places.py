"""The places of a site that have a name: the fixed ones, and those that it named itself. Reads only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.places import Role, fixed_places
from pantry.readings.fields import NAME

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pantry.readings.roles import Roles
    from pantry.shelf.items import Items


@dataclass(frozen=True, slots=True)
class Place:
    """A place by its id; a fixed one is named by its own word. What is archived is offered no more."""

    place: str
    name: str
    role: Role
    archived: bool = False


def fixed_ones(site: str) -> tuple[Place, ...]:
    """The places that every site has."""
    return tuple(Place(place.place, place.name, place.role) for place in fixed_places(site).values())


def own_places(items: Items, roles: Roles, things: Iterable[str], site: str) -> tuple[Place, ...]:
    """Those of the things that a site named itself, by name, archived ones too."""
    known = ((thing, items.fields(thing)) for thing in things)
    found = (
        Place(thing, fields.get(NAME, ""), roles.role(thing, site), fields.get("archived") == "yes")
        for thing, fields in known
    )
    return tuple(sorted(found, key=lambda place: (place.name.casefold(), place.place)))
