"""How many of a held lot were put aside, where the books knew of none: said, or that none is here; taken back.

So many of what has no lot are of that lot from then on, and no close counts them as shared.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.errors import RefusedInput
from pantry.events import Act, Change, Count, Draft
from pantry.office.goods import Goods
from pantry.office.splitting import relabeled
from pantry.places import fixed_place
from pantry.readings.facts import GIVEN
from pantry.readings.holds import CLEARED_YES, none_here_field
from pantry.shelf.items import unknown_item

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pantry.books import Books, Saved
    from pantry.clock import Clock
    from pantry.events import Event
    from pantry.readings.holds import Hold
    from pantry.shelf import Shelf
    from pantry.shelf.unsaid_holds import SharedBy


def put_aside(books: Books, shelf: Shelf, clock: Clock, hold: Hold, quantity: int) -> Saved:
    """So many, in units of the whole, are of the held lot and stay. Raises RefusedInput, NotSaved."""
    if quantity <= 0:
        raise RefusedInput("A quantity must be more than 0. Nothing was saved. Type it again.")
    known = shelf.item(hold.item) or unknown_item(hold.item)
    closed = shelf.shared_since_held(hold)
    date = closed.date if closed else clock.today().isoformat()
    rows = _not_shared(shelf, hold, closed, quantity) if closed else _of_what_lies(shelf, hold, quantity)
    return books.record(Draft(Act.MOVED, date, (*rows, *known.first_changes())))


def none_is_here(books: Books, clock: Clock, hold: Hold) -> None:
    """Somebody looked: nothing of the lot is here. Raises NotSaved."""
    _say_none(books, clock, hold, CLEARED_YES)


def take_back_none_here(books: Books, clock: Clock, hold: Hold) -> None:
    """That was a slip. Raises NotSaved."""
    _say_none(books, clock, hold, "")


def _say_none(books: Books, clock: Clock, hold: Hold, value: str) -> None:
    change = Change(thing=hold.item, field=none_here_field(hold.lot), value=value)
    books.record(Draft(Act.SET, clock.today().isoformat(), (change,)))


def _not_shared(shelf: Shelf, hold: Hold, closed: SharedBy, quantity: int) -> Iterator[Event]:
    """A close took it for shared: on its day so many more were left."""
    packs = -(-quantity // shelf.whole(closed.item)[1])
    yield from relabeled(shelf, Goods(closed.item, packs, closed.place, ""), hold.lot, closed.place)
    yield _count(shelf, (closed.item, closed.place), closed.quantity + packs, reason=GIVEN, knows=closed.knows)


def _of_what_lies(shelf: Shelf, hold: Hold, quantity: int) -> Iterator[Event]:
    """A pack of which a part may be of the lot is put aside whole; what the books lack lies there too."""
    left, whole = quantity, shelf.whole(hold.item)[0]
    members = sorted(shelf.together(hold.item), key=lambda one: (shelf.whole(one)[1], one))
    for item in members:
        place, factor = fixed_place(shelf.site, shelf.lies_at(item)), shelf.whole(item)[1]
        packs = min(-(-left // factor), max(shelf.lying(item, place), 0))
        if packs:
            yield from relabeled(shelf, Goods(item, packs, place, ""), hold.lot, place)
            left = max(left - packs * factor, 0)
    if left:
        place = fixed_place(shelf.site, shelf.lies_at(whole))
        yield from relabeled(shelf, Goods(whole, left, place, ""), hold.lot, place)
        yield _count(shelf, (whole, place), max(shelf.lying(whole, place), 0) + left)


def _count(shelf: Shelf, what: tuple[str, str], quantity: int, *, reason: str = "", knows: str = "") -> Count:
    item, place = what
    unit = (shelf.item(item) or unknown_item(item)).unit
    return Count(place=place, item=item, quantity=quantity, unit=unit, reason=reason, knows=knows)
