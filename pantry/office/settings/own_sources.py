"""The donors of a site by name: those that the table offers, and how their list becomes another one.

In: names. Out: one entry of changes. A donor that is taken out is offered no more and keeps its past lines; the same
name brings it back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.events import Act, Change, Draft, new_id
from pantry.places import Role, fixed_places
from pantry.readings.fields import NAME, ROLE
from pantry.settings import NAMES_BETWEEN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pantry.books import Books, Saved
    from pantry.clock import Clock
    from pantry.shelf import Shelf

_ARCHIVED = "archived"


def own_source_names(shelf: Shelf) -> tuple[str, ...]:
    """The donors on offer by name, as a list of names can hold them."""
    return tuple(_listed(donor.name) for donor in shelf.donors() if not donor.archived)


def set_own_sources(books: Books, shelf: Shelf, clock: Clock, names: tuple[str, ...]) -> Saved | None:
    """From now on these are on offer, and no others; None where they are already. Raises NotSaved."""
    rows = tuple(_changes(shelf, clock, names))
    return books.record(Draft(Act.SET, clock.today().isoformat(), rows)) if rows else None


def _changes(shelf: Shelf, clock: Clock, names: tuple[str, ...]) -> Iterator[Change]:
    wanted = {name.casefold() for name in names}
    donors = shelf.donors()
    for donor in donors:
        is_wanted = _listed(donor.name).casefold() in wanted
        if is_wanted is donor.archived:
            yield Change(thing=donor.place, field=_ARCHIVED, value="no" if is_wanted else "yes")
    known = {_listed(donor.name).casefold() for donor in donors} | _usual(shelf)
    for name in names:
        if name.casefold() not in known:
            place = new_id("l", clock)
            yield Change(thing=place, field=ROLE, value=Role.SOURCE.value)
            yield Change(thing=place, field=NAME, value=name)


def _usual(shelf: Shelf) -> set[str]:
    """The kinds of source that every site has: a donor of the same name would be a second one."""
    return {place.name for place in fixed_places(shelf.site).values() if place.role is Role.SOURCE}


def _listed(name: str) -> str:
    """A name without the sign that stands between names."""
    return name.replace(NAMES_BETWEEN.strip(), ",")
