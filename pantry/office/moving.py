"""Goods moved, as they were moved: from one place of the site to another, or to waste. One entry each.

A movement is after the counts that this laptop knew, so it changes what lies there. Where nothing was moved and the
record is wrong, that is a count, or the line itself is set right.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.books import one_line
from pantry.errors import OneOf, RefusedInput
from pantry.events import Act, Change, Draft
from pantry.office.goods import known_item, moved_rows
from pantry.office.storages import refuse_no_storage
from pantry.places import WASTE, Role, fixed_place, place_id
from pantry.readings.fields import NAME, ROLE
from pantry.rules.waste import WASTE_WAYS

if TYPE_CHECKING:
    from pantry.books import Books, Saved
    from pantry.clock import Clock
    from pantry.events import Event
    from pantry.office.goods import Goods
    from pantry.shelf import Shelf

LONGEST_REASON = 200


def move_goods(books: Books, shelf: Shelf, clock: Clock, goods: Goods, to_place: str) -> Saved:
    """To another storage of the site, each lot with its date. Raises RefusedInput, NotSaved."""
    refuse_no_storage(shelf, goods.place, to_place)
    if goods.place == to_place:
        raise RefusedInput("A thing must go from one place to another one. Nothing was saved.")
    rows: tuple[Event, ...] = (*moved_rows(shelf, goods, to_place), *_first_of_item(shelf, goods))
    return books.record(Draft(Act.MOVED, clock.today().isoformat(), rows))


def waste_goods(books: Books, shelf: Shelf, clock: Clock, goods: Goods, reason: str, way: str = "") -> Saved:
    """Composted or thrown away: why, and which of `WASTE_WAYS`, where somebody says it. Raises RefusedInput, NotSaved.

    Each way is a place of its own, where waste goes; without one it is the table's.
    """
    why = one_line(reason)
    if not why or len(why) > LONGEST_REASON:
        raise RefusedInput(
            "Say in 1 to {most} letters why it could not be shared. Nothing was saved.", most=LONGEST_REASON
        )
    if way and way not in WASTE_WAYS:
        raise RefusedInput(
            "{said} is no way out. Nothing was saved. There are: {ways}.", said=way, ways=OneOf(WASTE_WAYS)
        )
    refuse_no_storage(shelf, goods.place)
    to_place = waste_place(shelf.site, way)
    first = (*_first_of_item(shelf, goods), *_first_of_way(shelf, way))
    rows: tuple[Event, ...] = (*moved_rows(shelf, goods, to_place, why), *first)
    return books.record(Draft(Act.WASTED, clock.today().isoformat(), rows))


def waste_place(site: str, way: str) -> str:
    """Where waste goes that goes this way; every laptop of the site knows it by the same id."""
    return place_id(site, f"{WASTE}:{way}") if way else fixed_place(site, WASTE)


def _first_of_item(shelf: Shelf, goods: Goods) -> tuple[Change, ...]:
    """What the books must say of the item with their first word on it."""
    return known_item(shelf, goods.item).first_changes()


def _first_of_way(shelf: Shelf, way: str) -> tuple[Change, ...]:
    """What the books must say of a place for waste before anything goes there."""
    place = waste_place(shelf.site, way)
    if shelf.place_name(place):
        return ()
    said = {NAME: way, ROLE: Role.WASTE.value}
    return tuple(Change(thing=place, field=field, value=value) for field, value in said.items())
