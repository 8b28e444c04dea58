"""The places of a site where food lies: the shelf, packed, and those that it named itself, as a freezer or a van."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.books import one_line
from pantry.errors import RefusedInput, sentence
from pantry.events import Act, Change, Draft, new_id
from pantry.office.kept_words import refuse_command, refuse_kept_word
from pantry.places import Role
from pantry.readings.fields import NAME, ROLE
from pantry.shelf import Place

if TYPE_CHECKING:
    from pantry.books import Books
    from pantry.clock import Clock
    from pantry.shelf import Shelf

LONGEST_NAME = 60
_MEAN_SOMETHING = (  # what stands in a list of places and is none that a site names, or none at all
    sentence("Shelf"), sentence("Packed bags"), sentence("The whole shelf"), sentence("Everything"), sentence("Place"),
    sentence("To another site"), sentence("Composted or thrown away"), sentence("None"), "-",
    sentence("A new place"),
)  # fmt: skip


def storages(shelf: Shelf) -> tuple[Place, ...]:
    """The shelf and packed, then the site's own by name."""
    return tuple(place for place in shelf.places() if place.role is Role.STORAGE)


def storage_called(shelf: Shelf, name: str) -> Place:
    """The place with this name, whatever the case. Raises RefusedInput where there is none."""
    found = _called(shelf, name)
    if found is None:
        raise RefusedInput(
            "No place is called {name}. Nothing was saved. Those where food lies: {names}. Name another one with:"
            " pantry places add NAME",
            name=name,
            names=", ".join(place.name for place in storages(shelf)),
        )
    return found


def refuse_no_storage(shelf: Shelf, *places: str) -> None:
    """Raises RefusedInput where one of these, by their ids, is no place of the site where food lies."""
    if not set(places) <= {storage.place for storage in storages(shelf)}:
        raise RefusedInput("Goods are moved between places of this site. Nothing was saved. Choose one of them.")


def make_storage(books: Books, shelf: Shelf, clock: Clock, name: str) -> Place:
    """A place where food lies from now on. Raises RefusedInput, NotSaved."""
    wanted = new_name(shelf, name)
    place = new_id("l", clock)
    said = {NAME: wanted, ROLE: Role.STORAGE.value}
    rows = tuple(Change(thing=place, field=field, value=value) for field, value in said.items())
    books.record(Draft(Act.SET, clock.today().isoformat(), rows))
    return Place(place, wanted, Role.STORAGE)


def new_name(shelf: Shelf, name: str) -> str:
    """What a new place is called, as the books keep it. Raises RefusedInput for what no place can be called."""
    wanted = one_line(name)
    refuse_command(wanted)
    if not wanted or len(wanted) > LONGEST_NAME:
        raise RefusedInput(
            "A place's name has 1 to {most} letters. Nothing was changed. Type it again.", most=LONGEST_NAME
        )
    refuse_kept_word(wanted, _MEAN_SOMETHING)
    if any(place.name.casefold() == wanted.casefold() for place in shelf.places()):
        raise RefusedInput("A place is called {name} already. Nothing was changed. Choose another name.", name=wanted)
    return wanted


def _called(shelf: Shelf, name: str) -> Place | None:
    wanted = " ".join(name.split()).casefold()
    return next((place for place in storages(shelf) if place.name.casefold() == wanted), None)
