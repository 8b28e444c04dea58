"""The record was wrong: of what lies there the quantity is another one, or all of a lot bears another date or code.

Nothing was moved. A quantity is set right by a count of its place, which later movements build on; a lot by correcting
each line that said it, on its own date; what was written without a lot may be of many, so only what lies there becomes
of one. Both at once are one entry: all of it is saved, or nothing. Where goods were moved, that is another act
(`pantry.office.moving`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pantry.books import one_line
from pantry.errors import RefusedInput
from pantry.events import MOST_QUANTITY, Act, Change, Draft, Movement
from pantry.office.counting import LONGEST_WHY, counts_of
from pantry.office.goods import Goods, known_item
from pantry.office.splitting import relabeled, split_lot
from pantry.office.storages import refuse_no_storage
from pantry.readings.facts import GIVEN
from pantry.shelf.countings import COUNTING
from pantry.shelf.lot_facts import lot_facts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from sqlite3 import Connection

    from pantry.books import Books, Saved
    from pantry.clock import Clock
    from pantry.events import Event
    from pantry.office.talk_parts import TalkParts
    from pantry.shelf import Shelf

_LOT = "lot"


@dataclass(frozen=True, slots=True)
class Found:
    """What is really there: so many in the item's unit, of this lot; and how the record came to be wrong."""

    quantity: int
    lot: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class SetRight:
    """The entry that is undone to take it back, if any, and the lines that read another lot than `before`."""

    entry: str = ""
    lines: tuple[str, ...] = ()
    before: str = ""


def set_right(parts: TalkParts, goods: Goods, found: Found) -> SetRight:
    """As much as is different of what the books say lies there: `goods`, of one lot. Raises RefusedInput, NotSaved."""
    books, shelf, before = parts.books, parts.shelf, goods.lot or ""
    is_other_quantity = found.quantity != goods.quantity
    if found.lot == before:
        if not is_other_quantity:
            raise RefusedInput("Nothing here is different from the record. Nothing was changed.")
        return SetRight(set_quantity_right(books, shelf, parts.clock, goods, found.quantity, found.why).entry.entry)
    if not before:
        return _set_part_right(parts, goods, found)
    if not is_other_quantity:
        return SetRight(lines=set_lot_right(books, shelf, parts.db, goods.item, before, found.lot), before=before)
    rows = _rows_of_quantity(shelf, goods, found.quantity, found.why)
    lines = _lines_of(shelf, parts.db, goods.item, before)
    saved = books.settle((*(_reading(row, before, found.lot) for row in rows), *_changes(lines, found.lot)))
    return SetRight(saved.entry.entry, lines, before)


def take_back(books: Books, done: SetRight) -> None:
    """The record reads as it did. Raises NotSaved."""
    if done.lines:
        say_lot(books, done.lines, done.before)
    if done.entry:
        books.undo(done.entry)


def set_quantity_right(books: Books, shelf: Shelf, clock: Clock, goods: Goods, found: int, why: str = "") -> Saved:
    """Of what the books say of a lot at a place (`goods`) so many were `found`; other lots there stay as they are.

    Raises RefusedInput, NotSaved.
    """
    return books.record(Draft(Act.COUNTED, clock.today().isoformat(), _rows_of_quantity(shelf, goods, found, why)))


def set_lot_right(books: Books, shelf: Shelf, db: Connection, item: str, before: str, after: str) -> tuple[str, ...]:
    """All that was written of a lot reads as another one; gives the lines. Raises RefusedInput, NotSaved."""
    if before == after:
        raise RefusedInput("Its date and lot are the same as before. Nothing was saved. Say what is different.")
    lines = _lines_of(shelf, db, item, before)
    say_lot(books, lines, after)
    return lines


def say_lot(books: Books, lines: Iterable[str], lot: str) -> Saved:
    """These lines read this lot. Raises RefusedInput, NotSaved."""
    return books.settle(_changes(lines, lot))


def _set_part_right(parts: TalkParts, goods: Goods, found: Found) -> SetRight:
    """What lies here without a lot becomes of one."""
    books, shelf, clock = parts.books, parts.shelf, parts.clock
    if found.quantity <= 0:
        raise RefusedInput("None of it is there, so it has no date. Nothing was changed.")
    there = replace(goods, quantity=found.quantity, lot="")
    if found.quantity == goods.quantity:
        return SetRight(split_lot(books, shelf, clock, there, found.lot).entry.entry)
    counted = _rows_of_quantity(shelf, goods, found.quantity, found.why)
    rows = (*counted, *relabeled(shelf, there, found.lot, goods.place))
    return SetRight(books.record(Draft(Act.COUNTED, clock.today().isoformat(), rows)).entry.entry)


def _rows_of_quantity(shelf: Shelf, goods: Goods, found: int, why: str) -> tuple[Event, ...]:
    reason = one_line(why)
    _refuse_bad(shelf, goods, found, reason)
    whole, _ = shelf.whole(goods.item)
    total = max(0, shelf.lying_of(whole, goods.place) - goods.quantity + found)
    return (
        *counts_of(shelf, goods.place, whole, total, reason),
        *_lots_in_line(shelf, goods, found),
        *known_item(shelf, whole).first_changes(),
    )


def _reading(row: Event, before: str, lot: str) -> Event:
    """The row of a lot as it reads once that lot is right."""
    return replace(row, lot=lot) if isinstance(row, Movement) and row.lot == before else row


def _lines_of(shelf: Shelf, db: Connection, item: str, lot: str) -> tuple[str, ...]:
    """All that was written of a lot. Raises RefusedInput where that is nothing."""
    lines = tuple(one.event for one in lot_facts(db, shelf.site, shelf.together(item), lot))
    if not lines:
        raise RefusedInput("No line of this lot is here any more. Nothing was changed. Look at the list again.")
    return lines


def _changes(lines: Iterable[str], lot: str) -> Iterator[Change]:
    return (Change(thing=line, field=_LOT, value=lot) for line in lines)


def _lots_in_line(shelf: Shelf, goods: Goods, found: int) -> Iterator[Movement]:
    """Stock is laid on lots by what each brought: so many more or fewer are of this lot, and not of any."""
    more = found - goods.quantity
    if goods.lot and more:
        lots = ("", goods.lot) if more > 0 else (goods.lot, "")
        yield from relabeled(shelf, Goods(goods.item, abs(more), goods.place, lots[0]), lots[1], goods.place)


def _refuse_bad(shelf: Shelf, goods: Goods, found: int, why: str) -> None:
    if not 0 <= found <= MOST_QUANTITY:
        raise RefusedInput("{value} is too big to be true. Nothing was saved. Type it again.", value=found)
    refuse_no_storage(shelf, goods.place)
    if len(why) > LONGEST_WHY or why == GIVEN or why.startswith(COUNTING):
        raise RefusedInput(
            "Say in at most {most} letters why it is counted. Nothing was changed. Type it again.", most=LONGEST_WHY
        )
