"""Says what a product contains, of the nine major allergens: the stock's filter and the labels read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.catalog.allergens import read_allergens, unread_words
from pantry.errors import RefusedInput
from pantry.events import Act, Change, Draft
from pantry.shelf.items import ALLERGENS

if TYPE_CHECKING:
    from pantry.books import Books
    from pantry.clock import Clock
    from pantry.shelf import Item, Shelf

UNKNOWN = "unknown"


def allergens_said(said: str) -> str:
    """What was typed, as the books keep it: `milk eggs`, `none`; nothing for `unknown`. Raises RefusedInput."""
    if said.strip().casefold() == UNKNOWN:
        return ""
    found, unread = read_allergens(said), unread_words(said)
    if unread or not found:
        raise RefusedInput(
            "Which allergens are {said}? Nothing was changed. Name milk, eggs, fish, shellfish, tree nuts, peanuts,"
            " wheat, soybeans or sesame, or say none, or unknown.",
            said=unread or said.strip() or "-",
        )
    return found


def say_allergens(books: Books, shelf: Shelf, clock: Clock, item: str, text: str) -> Item:
    """From now on it contains these; of a pack it is said of what is in it. `text`: as the books keep it.

    Raises RefusedInput where nobody knows the item, NotSaved.
    """
    whole = shelf.whole(item)[0]
    known = shelf.item(whole)
    if known is None or not known.named:
        raise RefusedInput("It has no name yet. Nothing was changed. Say its name first.")
    firsts = (change for change in known.first_changes() if change.field != ALLERGENS)
    said = Change(thing=whole, field=ALLERGENS, value=text)
    books.record(Draft(Act.SET, clock.today().isoformat(), (*firsts, said)))
    return shelf.item(whole) or known
