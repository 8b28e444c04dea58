"""Says that two codes are one item, or that one is a pack of so many of another; and takes that back.

Nothing is moved: each code keeps its own past, and is read as so many of the whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.errors import RefusedInput
from pantry.events import MOST_FACTOR, Act, Change, Draft
from pantry.readings.fields import SAME_AS

if TYPE_CHECKING:
    from pantry.books import Books
    from pantry.clock import Clock
    from pantry.shelf import Item, Shelf


def merge_item(books: Books, shelf: Shelf, clock: Clock, item: str, into: str, factor: int = 1) -> Item:
    """From now on, and for all of the past, one `item` is `factor` of `into`; gives the whole as it reads then.

    Raises RefusedInput for an item into itself or in a circle, for what is weighed and what is counted, NotSaved.
    """
    whole, whole_factor = shelf.whole(into)
    if item in (into, whole):
        raise RefusedInput("They are the same already. Nothing was changed. Look at the two codes again.")
    if not 0 < factor * whole_factor <= MOST_FACTOR:
        raise RefusedInput("A pack holds 1 to {most} pieces. Nothing was changed. Type it again.", most=MOST_FACTOR)
    known, known_whole = shelf.item(item), shelf.item(into)
    if known and known_whole and known.unit != known_whole.unit:
        raise RefusedInput(
            "{name} is counted in another unit than {other}. Nothing was changed. Only alike things can be one item.",
            name=known.name or known.code or item,
            other=known_whole.name or known_whole.code or into,
        )
    firsts = (change for one in (known, known_whole) if one for change in one.first_changes())
    link = Change(thing=item, field=SAME_AS, value=f"{into}*{factor}")
    books.record(Draft(Act.SET, clock.today().isoformat(), (*firsts, link)))
    found = shelf.item(shelf.whole(into)[0])
    if found is None:
        raise RefusedInput("It was saved, but the item can't be read. Run: pantry check")
    return found


def part_item(books: Books, shelf: Shelf, clock: Clock, item: str) -> None:
    """It is an item of its own again. Raises RefusedInput where it is the same as no other, NotSaved."""
    if shelf.whole(item)[0] == item:
        raise RefusedInput("It is an item of its own already. Nothing was changed.")
    alone = Change(thing=item, field=SAME_AS, value=f"{item}*1")
    books.record(Draft(Act.SET, clock.today().isoformat(), (alone,)))
