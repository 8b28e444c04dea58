"""Names an item: its code, kind and grams too. All its past lines read the new name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.books import one_line
from pantry.catalog.kinds import Kind
from pantry.errors import RefusedInput
from pantry.events import Act, Change, Draft

if TYPE_CHECKING:
    from pantry.books import Books
    from pantry.clock import Clock
    from pantry.shelf import Item, Shelf

LONGEST_NAME = 200


def name_item(
    books: Books, shelf: Shelf, clock: Clock, item: str, *, name: str, kind: str | None = None, grams: int | None = None
) -> Item:
    """Sets what an item is called, and its kind and grams where they are said. Raises RefusedInput."""
    wanted = one_line(name)
    if not wanted or len(wanted) > LONGEST_NAME:
        raise RefusedInput("A name has 1 to {most} letters. Nothing was changed. Type it again.", most=LONGEST_NAME)
    if kind is not None and kind not in Kind.__members__.values():
        raise RefusedInput(
            "There is no kind {kind}. Nothing was changed. The kinds are: {kinds}.", kind=kind, kinds=", ".join(Kind)
        )
    if grams is not None and not 0 < grams <= 1_000_000:
        raise RefusedInput("The grams of one must be 1 to 1,000,000. Nothing was changed. Type them again.")
    said = {"name": wanted, "kind": kind, "grams": None if grams is None else str(grams)}
    rows = tuple(Change(thing=item, field=field, value=value) for field, value in said.items() if value is not None)
    books.record(Draft(Act.NAMED, clock.today().isoformat(), rows))
    found = shelf.item(item)
    if found is None:
        raise RefusedInput("The name was saved, but the item can't be read. Run: pantry check")
    return found
