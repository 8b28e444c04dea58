"""Bags that were packed here from something that was held later, and that nobody holds themselves. Reads only."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pantry.codes.lots import meets, read_lot
from pantry.places import PACKED, fixed_place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pantry.readings.holds import Hold
    from pantry.shelf.holds import Holds
    from pantry.shelf.items import Items
    from pantry.shelf.stock import Stock


class HeldBag(NamedTuple):
    """So many of a bag, by lot, are of what is held; of `may_be` more nobody knows the lot."""

    hold: Hold
    bag: str
    of_lots: tuple[tuple[str, int], ...]
    may_be: int

    @property
    def quantity(self) -> int:
        """Those that surely are."""
        return sum(many for _, many in self.of_lots)


def held_bags(site: str, items: Items, stock: Stock, holds: Holds) -> tuple[HeldBag, ...]:
    """By hold and bag."""
    held = holds.open()
    found = (
        _of(hold, bag, stock.lots_at(bag, fixed_place(site, PACKED)), held)
        for bag in (sorted(items.packed()) if held else ())
        for hold in held
        if hold.item != bag and hold.item in items.made_of(bag)
    )
    return tuple(one for one in found if one.quantity or one.may_be)


def _of(hold: Hold, bag: str, lying: Iterable[tuple[str, str | None, int]], held: tuple[Hold, ...]) -> HeldBag:
    own = [one for one in held if one.item == bag]
    left = [(lot, many) for lot, _, many in lying if many > 0 and not any(_is_of(one, lot) for one in own)]
    sure = tuple((lot, many) for lot, many in left if _is_of(hold, lot))
    may_be = sum(many for lot, many in left if hold.lot and meets(read_lot(hold.lot), read_lot(lot)) is None)
    return HeldBag(hold, bag, sure, may_be)


def _is_of(hold: Hold, lot: str) -> bool:
    return not hold.lot or meets(read_lot(hold.lot), read_lot(lot)) is True
