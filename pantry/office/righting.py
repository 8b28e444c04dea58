"""The record was wrong: of what lies there the quantity is another one, or all of a lot bears another date or code.

Nothing was moved. A quantity is set right by a count of its place, which later movements build on; a lot by correcting
each line that said it, on its own date. Where goods were moved, that is another act (`pantry.office.moving`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.books import one_line
from pantry.errors import RefusedInput
from pantry.events import MOST_QUANTITY, Act, Change, Draft
from pantry.office.counting import LONGEST_WHY, counts_of
from pantry.office.goods import Goods, known_item
from pantry.office.splitting import relabeled
from pantry.office.storages import storages
from pantry.readings.facts import GIVEN
from pantry.shelf.countings import COUNTING
from pantry.shelf.lot_facts import lot_facts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from sqlite3 import Connection

    from pantry.books import Books, Saved
    from pantry.clock import Clock
    from pantry.events import Event, Movement
    from pantry.shelf import Shelf

_LOT = "lot"


def set_quantity_right(books: Books, shelf: Shelf, clock: Clock, goods: Goods, found: int, why: str = "") -> Saved:
    """Of what the books say of a lot at a place (`goods`) so many were `found`; other lots there stay as they are.

    Raises RefusedInput, NotSaved.
    """
    reason = one_line(why)
    _refuse_bad(shelf, goods, found, reason)
    whole, _ = shelf.whole(goods.item)
    total = max(0, _lying(shelf, whole, goods.place) - goods.quantity + found)
    rows: tuple[Event, ...] = (
        *counts_of(shelf, goods.place, whole, total, reason),
        *_lots_in_line(shelf, goods, found),
        *known_item(shelf, whole).first_changes(),
    )
    return books.record(Draft(Act.COUNTED, clock.today().isoformat(), rows))


def set_lot_right(books: Books, shelf: Shelf, db: Connection, item: str, before: str, after: str) -> tuple[str, ...]:
    """All that was written of a lot reads as another one; gives the lines. Raises RefusedInput, NotSaved."""
    if before == after:
        raise RefusedInput("Its date and lot are the same as before. Nothing was saved. Say what is different.")
    whole, _ = shelf.whole(item)
    lines = tuple(one.event for one in lot_facts(db, shelf.site, shelf.all_the_same(whole) | {item}, before))
    if not lines:
        raise RefusedInput("No line of this lot is here any more. Nothing was changed. Look at the list again.")
    say_lot(books, lines, after)
    return lines


def say_lot(books: Books, lines: Iterable[str], lot: str) -> Saved:
    """These lines read this lot. Raises RefusedInput, NotSaved."""
    return books.settle(Change(thing=line, field=_LOT, value=lot) for line in lines)


def _lying(shelf: Shelf, whole: str, place: str) -> int:
    """What lies of an item at a place, with all that is the same."""
    members = shelf.all_the_same(whole) | {whole}
    return sum(share * shelf.whole(member)[1] for member in members for _, _, share in shelf.lots_at(member, place))


def _lots_in_line(shelf: Shelf, goods: Goods, found: int) -> Iterator[Movement]:
    """Stock is laid on lots by what each brought: so many more or fewer are of this lot, and not of any."""
    more = found - goods.quantity
    if goods.lot and more:
        lots = ("", goods.lot) if more > 0 else (goods.lot, "")
        yield from relabeled(shelf, Goods(goods.item, abs(more), goods.place, lots[0]), lots[1], goods.place)


def _refuse_bad(shelf: Shelf, goods: Goods, found: int, why: str) -> None:
    if not 0 <= found <= MOST_QUANTITY:
        raise RefusedInput("{value} is too big to be true. Nothing was saved. Type it again.", value=found)
    if goods.place not in {storage.place for storage in storages(shelf)}:
        raise RefusedInput("Goods are moved between places of this site. Nothing was saved. Choose one of them.")
    if len(why) > LONGEST_WHY or why == GIVEN or why.startswith(COUNTING):
        raise RefusedInput(
            "Say in at most {most} letters why it is counted. Nothing was changed. Type it again.", most=LONGEST_WHY
        )
