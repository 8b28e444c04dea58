"""Food that goes to another site: each lot is a load with an id of its own, sent here and received there.

What was sent and not received is still under way. A receipt is a copy of its load's paper, so that two laptops that
write it down apart count it once (`pantry questions` asks where it may have been two loads).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pantry.books import one_line
from pantry.errors import RefusedInput
from pantry.events import MOST_QUANTITY, Act, Change, Draft, Movement, WeightKnown, new_id
from pantry.office.goods import known_item, moved_rows
from pantry.office.kept_words import refuse_command
from pantry.office.storages import LONGEST_NAME, refuse_no_storage
from pantry.readings.fields import NAME, share_of
from pantry.readings.holds import is_hold_field
from pantry.shelf.items import WEIGHED
from pantry.shelf.transfers import TRANSFER, loads, said_of_item

if TYPE_CHECKING:
    from collections.abc import Iterator
    from sqlite3 import Connection

    from pantry.books import Books, Saved
    from pantry.clock import Clock
    from pantry.events import Event
    from pantry.office.goods import Goods
    from pantry.shelf import Shelf
    from pantry.shelf.transfers import Load

RECEIVED = "transfer in"  # what a load is called where it came in: the source that reports have for it
_NOT_COPIED = frozenset({"same_as", "own_code"})  # what another site says of an item that holds there alone


def send_goods(books: Books, shelf: Shelf, clock: Clock, goods: Goods, to_name: str) -> Saved:
    """To another site, by its name; each lot is a load of its own. Raises RefusedInput, NotSaved."""
    name = one_line(to_name)
    refuse_command(name)
    if not name or len(name) > LONGEST_NAME:
        raise RefusedInput(
            "Say in 1 to {most} letters which site gets it. Nothing was saved. Type it again.", most=LONGEST_NAME
        )
    refuse_no_storage(shelf, goods.place)
    rows: list[Event] = []
    for moved in moved_rows(shelf, goods, ""):
        load = new_id(TRANSFER, clock)
        rows += [replace(moved, to_place=load), Change(thing=load, field=NAME, value=name)]
    return books.record(Draft(Act.SENT, clock.today().isoformat(), (*rows, *_said_first(shelf, goods.item))))


def receive_load(
    books: Books, shelf: Shelf, db: Connection, clock: Clock, load: Load, quantity: int, *, to_place: str
) -> Saved:
    """So much of a load came, and lies at a place of this site. Raises RefusedInput, NotSaved."""
    if not 0 < quantity <= MOST_QUANTITY:
        raise RefusedInput("A quantity must be more than 0. Nothing was saved. Type it again.")
    load = load_called(db, shelf, load.load)  # another program may have received some of it since
    _refuse_not_coming(shelf, load, quantity)
    refuse_no_storage(shelf, to_place)
    weight_g = share_of(load.weight_g, quantity, load.sent) if load.weight_g else None
    row = Movement(
        item=load.item, lot=load.lot, from_place=load.load, to_place=to_place, quantity=quantity, unit=load.unit,
        weight_g=weight_g, weight_known=(WeightKnown.UNKNOWN if weight_g is None else WeightKnown.LABEL).value,
        paper=load.load, part=str(load.parts + 1),
    )  # fmt: skip
    said: tuple[Event, ...] = (row, Change(thing=load.load, field=NAME, value=RECEIVED), *_said_there(shelf, db, load))
    return books.record(Draft(Act.RECEIVED, clock.today().isoformat(), said))


def loads_coming(db: Connection, shelf: Shelf) -> tuple[Load, ...]:
    """What other sites sent, as a stick told, and is not all received; the newest first."""
    return tuple(load for load in loads(db, shelf.site) if load.from_site != shelf.site and load.under_way > 0)


def name_there(db: Connection, load: Load) -> str:
    """What the site that sent a load calls the item, if anything."""
    return said_of_item(db, load.item, load.from_site).get(NAME, "")


def load_called(db: Connection, shelf: Shelf, said: str) -> Load:
    """The load whose id begins so. Raises RefusedInput where that is none, or several."""
    found = [load for load in loads(db, shelf.site) if load.load.startswith(said)]
    if len(found) != 1 or not said:
        raise RefusedInput(
            "There is no one load {said}. Nothing was saved. Look at what is under way: pantry transfer", said=said
        )
    return found[0]


def _said_first(shelf: Shelf, item: str) -> tuple[Change, ...]:
    return known_item(shelf, item).first_changes()


def _said_there(shelf: Shelf, db: Connection, load: Load) -> Iterator[Change]:
    """What the other site says of an item that nobody here said anything of."""
    known = shelf.item(load.item)
    if known is not None and known.in_books:
        return
    if known is not None:
        yield from known.first_changes()
        return
    for field, value in sorted(said_of_item(db, load.item, load.from_site).items()):
        if value and field not in _NOT_COPIED and not is_hold_field(field):
            yield Change(thing=load.item, field=field, value=value)


def _refuse_not_coming(shelf: Shelf, load: Load, quantity: int) -> None:
    if load.from_site == shelf.site:
        raise RefusedInput(
            "This load was sent from here. Nothing was saved. If it never left, undo the sending; what came back is"
            " sent back by the other site."
        )
    if load.under_way <= 0:
        raise RefusedInput("All of this load came in already. Nothing was saved. Take in what else came at the table.")
    left = f"{load.under_way} g" if load.unit == WEIGHED else load.under_way
    if quantity > load.under_way:
        raise RefusedInput(
            "Only {left} of this load are still on the way. Nothing was saved. If more came, take in the rest at the"
            " table.",
            left=left,
        )
