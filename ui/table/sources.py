"""The places that food comes from, as the table lists them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.language import capitalized
from pantry.places import Role, fixed_places
from ui.table.views import Source

if TYPE_CHECKING:
    from pantry.desk import Desk
    from pantry.shelf import Shelf


def sources_of(desk: Desk, shelf: Shelf) -> tuple[Source, ...]:
    """Donors first, then the kinds of source, as people say them."""
    places = [place for place in shelf.places() if place.role is Role.SOURCE]
    fixed = {place.place for place in fixed_places(shelf.site).values()}
    in_order = sorted(places, key=lambda place: place.place in fixed)
    return tuple(Source(place.place, capitalized(desk.words.source(place.name))) for place in in_order)
