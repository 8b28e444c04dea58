"""The record was wrong: a saved line is set right, on its own date, as if it had been written so.

A count that was made since stays what it was: what lies there does not change. Goods that were moved are another act
(`pantry.office.moving`), which a count does not undo.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.errors import RefusedInput
from pantry.events import MOST_QUANTITY, Change
from pantry.office.storages import storages

if TYPE_CHECKING:
    from pantry.books import Books, Saved
    from pantry.readings.facts import Moved
    from pantry.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Right:
    """What a line should say of an item; None: that was right. `place`: where it lay or went, of this site's."""

    quantity: int | None = None
    lot: str | None = None
    place: str | None = None


def line_of(shelf: Shelf, entry: str, item: str) -> Moved:
    """What a line says of an item. Raises RefusedInput where that is nothing, or several lots."""
    view = shelf.entry(entry)
    found = [one for one in view.movements if one.counts and one.item == item] if view and view.stands else []
    if len(found) != 1:
        raise RefusedInput(
            "That line does not say one thing of that item. Nothing was changed. Undo the line and write it again."
        )
    return found[0]


def set_right(books: Books, shelf: Shelf, moved: Moved, right: Right) -> Saved:
    """Sets a line right. Raises RefusedInput, NotSaved."""
    values: dict[str, str] = {}
    if right.quantity is not None:
        if not 0 < right.quantity <= MOST_QUANTITY:
            raise RefusedInput("A quantity must be more than 0. Nothing was changed. Where it was nothing, undo it.")
        values["quantity"] = str(right.quantity)
    if right.lot is not None:
        values["lot"] = right.lot
    if right.place is not None:
        values[_end_here(shelf, moved, right.place)] = right.place
    if not values:
        raise RefusedInput("Nothing was said that should be right. Nothing was changed.")
    return books.settle(Change(thing=moved.event, field=field, value=value) for field, value in values.items())


def _end_here(shelf: Shelf, moved: Moved, place: str) -> str:
    """The end of a line that lies at the site; of a move within it, where it went."""
    known = {storage.place for storage in storages(shelf)}
    ends = {"to_place": moved.to_place, "from_place": moved.from_place}
    end = next((field for field, lies_at in ends.items() if lies_at in known), None)
    other = ends["from_place" if end == "to_place" else "to_place"]
    if end is None or place not in known or place == other:
        raise RefusedInput("That line can't have been at that place. Nothing was changed.")
    return end
