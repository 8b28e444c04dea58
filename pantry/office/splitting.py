"""A part of a lot turns out to be another one: it gets its own date and code, and may lie elsewhere from then on.

It goes by way of the kitchen, as what is packed does: so much leaves as the lot that it was, and comes back as what it
is. Each other lot keeps its share, and where a lot brought more than that, the rest of it is of no lot from then on: it
would be laid before what was split off. Where all of it was wrong, it is set right (`pantry.office.righting`).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pantry.errors import RefusedInput
from pantry.events import Act, Draft
from pantry.office.goods import Goods, known_item, moved_rows
from pantry.office.storages import refuse_no_storage
from pantry.places import KITCHEN, fixed_place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pantry.books import Books, Saved
    from pantry.clock import Clock
    from pantry.events import Event, Movement
    from pantry.shelf import Shelf


def split_lot(books: Books, shelf: Shelf, clock: Clock, goods: Goods, lot: str, to_place: str = "") -> Saved:
    """So much of it is of this lot, and lies at `to_place`, else where it lay. Raises RefusedInput, NotSaved."""
    place = to_place or goods.place
    refuse_no_storage(shelf, place, goods.place)
    if goods.lot == lot and place == goods.place:
        raise RefusedInput("Its date and lot are the same as before. Nothing was saved. Say what is different.")
    rows: tuple[Event, ...] = (
        *_others_stay(shelf, goods, lot, place),
        *relabeled(shelf, goods, lot, place), *known_item(shelf, goods.item).first_changes(),
    )  # fmt: skip
    return books.record(Draft(Act.MOVED, clock.today().isoformat(), rows))


def _others_stay(shelf: Shelf, goods: Goods, lot: str, place: str) -> Iterator[Movement]:
    """Each other lot there keeps its share, and the lot gets all that is added to it.

    Stock is laid on lots by what each brought; beyond its share is what went without a lot.
    """
    whole, _ = shelf.whole(goods.item)
    for one in shelf.laid_before(whole, place, lot):
        if one.lot != lot and one.brought > one.share:
            yield from relabeled(shelf, Goods(whole, one.brought - one.share, place, one.lot), "", place)
        elif one.lot == lot and one.brought < 0:
            yield from relabeled(shelf, Goods(whole, -one.brought, place, ""), lot, place)


def relabeled(shelf: Shelf, goods: Goods, lot: str, to_place: str) -> Iterator[Movement]:
    """So much leaves as what it was, and comes back with another lot."""
    kitchen = fixed_place(shelf.site, KITCHEN)
    gone = moved_rows(shelf, goods, kitchen)
    yield from gone
    yield from (replace(row, from_place=kitchen, to_place=to_place, lot=lot) for row in gone)
