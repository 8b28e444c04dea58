"""Counts a place, in parts: each item is saved as it is counted, by whoever counts, and gone on with at any time.

A count says that the record was wrong, whatever the reason: what lies there now is what was found. Goods that were
moved are moved (`pantry.office.moving`); that changes the stock after a count, and a count does not see it as missing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.books import one_line
from pantry.errors import RefusedInput
from pantry.events import MOST_QUANTITY, Act, Change, Count, Draft, new_id
from pantry.readings.fields import AFTER, NO, YES
from pantry.shelf.countings import BY, COUNTING, FINISHED, PLACE, WHY
from pantry.shelf.items import unknown_item

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pantry.books import Books, Saved
    from pantry.clock import Clock
    from pantry.shelf import Shelf
    from pantry.shelf.countings import CameMeanwhile, Counting

LONGEST_ALIAS = 60
LONGEST_WHY = 200


def start_counting(books: Books, shelf: Shelf, clock: Clock, place: str, by: Iterable[str], why: str = "") -> Counting:
    """Begins to count a place, or goes on where its counting is not finished; who joins is noted.

    Raises RefusedInput, NotSaved.
    """
    names = tuple(dict.fromkeys(filter(None, map(one_line, by))))
    reason = one_line(why)
    _refuse_bad(names, reason)
    going_on = next((one for one in shelf.countings.open() if one.place == place), None)
    if going_on is None and not names:
        raise RefusedInput("Say who counts, by a name that everybody here knows them by. Nothing was saved.")
    thing = going_on.counting if going_on else COUNTING + new_id("", clock)
    known = going_on.by if going_on else ()
    said = {
        **({} if going_on else {PLACE: place}),
        **({WHY: reason} if reason and not (going_on and going_on.why == reason) else {}),
        **{f"{BY}{name}": YES for name in names if name not in known},
    }
    if said:
        rows = tuple(Change(thing=thing, field=field, value=value) for field, value in said.items())
        books.record(Draft(Act.SET, clock.today().isoformat(), rows))
    return next(one for one in shelf.countings.open() if one.counting == thing)


def count_item(
    books: Books,
    shelf: Shelf,
    clock: Clock,
    counting: Counting,
    item: str,
    quantity: int,
    *,
    instead: bool = False,
) -> Saved:
    """So many more of an item were found; `instead`: so many in all. Saved at once.

    Of items that are the same the whole is counted: the figure is on the item, 0 on the others.
    Raises RefusedInput, NotSaved.
    """
    whole, factor = shelf.whole(item)
    found = next((one for one in shelf.countings.found(counting.counting) if one.item == whole), None)
    total = quantity * factor + (found.quantity if found and not instead else 0)
    if quantity < 0 or total > MOST_QUANTITY:
        raise RefusedInput("{value} is too big to be true. Nothing was saved. Type it again.", value=total)
    known = shelf.item(whole) or unknown_item(whole)
    counts = counts_of(shelf, counting.place, whole, total, counting.counting)
    return books.record(Draft(Act.COUNTED, clock.today().isoformat(), (*counts, *known.first_changes())))


def counts_of(shelf: Shelf, place: str, whole: str, quantity: int, reason: str) -> tuple[Count, ...]:
    """The counts that say what lies of an item at a place: the figure is on the item, 0 on others that are the same."""
    others = sorted(shelf.all_the_same(whole) - {whole})
    return (_count(shelf, place, whole, quantity, reason), *(_count(shelf, place, one, 0, reason) for one in others))


def say_order(books: Books, came: Iterable[CameMeanwhile], *, after: bool) -> Saved:
    """What came meanwhile was before the count, or after it. Raises RefusedInput, NotSaved."""
    pairs = [pair for one in came for pair in one.pairs]
    return books.settle(Change(thing=moved, field=AFTER + count, value=YES if after else NO) for moved, count in pairs)


def finish_counting(books: Books, clock: Clock, counting: Counting) -> None:
    """Nothing more is counted of it; what was not counted stays as it was. Raises NotSaved."""
    row = Change(thing=counting.counting, field=FINISHED, value=YES)
    books.record(Draft(Act.SET, clock.today().isoformat(), (row,)))


def _count(shelf: Shelf, place: str, item: str, quantity: int, reason: str) -> Count:
    known = shelf.item(item) or unknown_item(item)
    return Count(place=place, item=item, quantity=quantity, unit=known.unit, reason=reason)


def _refuse_bad(names: tuple[str, ...], why: str) -> None:
    if any(len(name) > LONGEST_ALIAS for name in names):
        raise RefusedInput("A name has 1 to {most} letters. Nothing was changed. Type it again.", most=LONGEST_ALIAS)
    if len(why) > LONGEST_WHY:
        raise RefusedInput(
            "Say in at most {most} letters why it is counted. Nothing was changed. Type it again.", most=LONGEST_WHY
        )
