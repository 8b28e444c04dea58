"""What may be given of an item: what lies there of it and of all that is the same, less what is held. Reads only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.places import fixed_place

if TYPE_CHECKING:
    from pantry.shelf.holds import Holds
    from pantry.shelf.items import Items
    from pantry.shelf.stock import Stock


class NotHeld:
    """Asks of one item at a time."""

    def __init__(self, items: Items, stock: Stock, holds: Holds) -> None:
        self._items, self._stock, self._holds = items, stock, holds

    def is_all_held(self, item: str, gone: int = 0) -> bool:
        """Whether something lies, or lay, there of which nothing may be given; what is below zero tells nothing."""
        factor = self._items.whole(item)[1]
        lies = sum(self._lying(one) * self._items.whole(one)[1] for one in self._items.together(item)) + gone * factor
        return lies > 0 and self.of(item, gone) <= 0

    def of(self, item: str, gone: int = 0) -> int:
        """At its place, in units of the whole; `gone`: before so many of it went."""
        members = self._items.together(item)
        return sum(self._of_one(one, gone if one == item else 0) * self._items.whole(one)[1] for one in members)

    def at(self, item: str, place: str, gone: int = 0) -> int:
        """Of this item alone, at a fixed place."""
        lies = self._stock.on_hand(item, place) + gone
        held = self._holds.held_of(item, fixed_place(self._stock.site, place))
        return lies - held.quantity(lies) if held else lies

    def _lying(self, item: str) -> int:
        return self._stock.on_hand(item, self._stock.lies_at(item))

    def _of_one(self, item: str, gone: int) -> int:
        return self.at(item, self._stock.lies_at(item), gone)
