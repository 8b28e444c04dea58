"""Goods moved, as they were moved: from one place of the site to another, or to waste. One entry each.

A movement is after the counts that this laptop knew, so it changes what lies there. Where nothing was moved and the
record is wrong, that is a count, or the line itself is set right.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.books import one_line
from pantry.errors import RefusedInput
from pantry.events import Act, Draft
from pantry.office.goods import known_item, moved_rows
from pantry.office.storages import storages
from pantry.places import WASTE, fixed_place

if TYPE_CHECKING:
    from pantry.books import Books, Saved
    from pantry.clock import Clock
    from pantry.events import Event
    from pantry.office.goods import Goods
    from pantry.shelf import Shelf

LONGEST_REASON = 200


def move_goods(books: Books, shelf: Shelf, clock: Clock, goods: Goods, to_place: str) -> Saved:
    """To another storage of the site, each lot with its date. Raises RefusedInput, NotSaved."""
    _refuse_no_storage(shelf, goods.place, to_place)
    if goods.place == to_place:
        raise RefusedInput("A thing must go from one place to another one. Nothing was saved.")
    return _recorded(books, shelf, clock, Act.MOVED, goods, to_place)


def waste_goods(books: Books, shelf: Shelf, clock: Clock, goods: Goods, reason: str) -> Saved:
    """Composted or thrown away, and why. Raises RefusedInput, NotSaved."""
    why = one_line(reason)
    if not why or len(why) > LONGEST_REASON:
        raise RefusedInput(
            "Say in 1 to {most} letters why it could not be shared. Nothing was saved.", most=LONGEST_REASON
        )
    _refuse_no_storage(shelf, goods.place)
    return _recorded(books, shelf, clock, Act.WASTED, goods, fixed_place(shelf.site, WASTE), why)


def _recorded(
    books: Books, shelf: Shelf, clock: Clock, act: Act, goods: Goods, to_place: str, reason: str = ""
) -> Saved:
    first = known_item(shelf, goods.item).first_changes()
    rows: tuple[Event, ...] = (*moved_rows(shelf, goods, to_place, reason), *first)
    return books.record(Draft(act, clock.today().isoformat(), rows))


def _refuse_no_storage(shelf: Shelf, *places: str) -> None:
    if not set(places) <= {storage.place for storage in storages(shelf)}:
        raise RefusedInput("Goods are moved between places of this site. Nothing was saved. Choose one of them.")
