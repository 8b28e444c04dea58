"""What is below zero is set right in one act: none of it is there, so a count of 0 takes the place of the record.

Where more went out than was written in, whichever line was wrong, a count is right of what lies there. A line that is
known to be wrong is set right itself (`pantry.office.righting`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.errors import RefusedInput
from pantry.events import Act, Draft
from pantry.office.counting import counts_of
from pantry.office.storages import storages

if TYPE_CHECKING:
    from pantry.books import Books, Saved
    from pantry.clock import Clock
    from pantry.shelf import Shelf


def none_is_there(books: Books, shelf: Shelf, clock: Clock, item: str) -> Saved:
    """Counts nothing of an item wherever the books have less than that. Raises RefusedInput, NotSaved."""
    whole, _ = shelf.whole(item)
    places = tuple(place.place for place in storages(shelf) if shelf.lying_of(whole, place.place) < 0)
    rows = tuple(row for place in places for row in counts_of(shelf, place, whole, 0, ""))
    if not rows:
        raise RefusedInput("That is not below zero any more. Nothing was changed.")
    return books.record(Draft(Act.COUNTED, clock.today().isoformat(), rows))
