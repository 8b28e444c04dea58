"""So much of an item that lies at a place: what was typed of it, its lots, and the rows that take it elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.codes.lots import read_lot
from pantry.codes.measures import read_weight_in
from pantry.errors import RefusedInput, sentence
from pantry.events import MOST_QUANTITY, Movement
from pantry.shelf.items import WEIGHED

if TYPE_CHECKING:
    from pantry.settings import Units
    from pantry.shelf import Item, Shelf

_NO_ITEM = sentence("There is no item {item}. Nothing was saved. Look for it with: pantry catalog search")


@dataclass(frozen=True, slots=True)
class Goods:
    """`quantity` in the item's unit, at a place by its id; `lot`: of this one alone, else of the soonest first.

    What is held goes last: whoever takes it says its lot.
    """

    item: str
    quantity: int
    place: str
    lot: str | None = None


def known_item(shelf: Shelf, item: str) -> Item:
    """An item that the books or the catalog know. Raises RefusedInput."""
    known = shelf.item(item)
    if known is None:
        raise RefusedInput(_NO_ITEM, item=item)
    return known


def read_amount(said: str, unit: str, units: Units) -> int:
    """So much in an item's unit; a weight without a unit of its own is in the site's. Raises RefusedInput."""
    text = said.strip()
    if unit == WEIGHED:
        grams = read_weight_in(text, units)
        if grams is None:
            raise RefusedInput("{said} is no weight. Nothing was saved. Write it as 2lb or 907g.", said=said)
        return grams
    if not (text.isascii() and text.isdigit()) or int(text) > MOST_QUANTITY:
        raise RefusedInput("{said} is no number of pieces. Nothing was saved. Write it as 24.", said=said)
    return int(text)


def lot_called(shelf: Shelf, item: str, place: str, said: str) -> str:
    """The lot of an item at a place that has this code or date. Raises RefusedInput where that is none, or several."""
    wanted = said.strip().casefold()
    lots = [lot for lot, _, _ in shelf.lots_at(item, place) if lot]
    found = [lot for lot in lots if wanted in (lot, read_lot(lot).code.casefold(), read_lot(lot).date)]
    if len(found) != 1:
        raise RefusedInput(
            "Which lot is {said}? Nothing was saved. Say the code or the date of one of these: {lots}.",
            said=said,
            lots=", ".join(lot_shown(lot) for lot in lots) or "-",
        )
    return found[0]


def lot_shown(lot: str) -> str:
    """A lot by what a package says of it: its code and its date."""
    read = read_lot(lot)
    return " ".join(filter(None, (read.code, read.date))) or lot


def moved_rows(shelf: Shelf, goods: Goods, to_place: str, reason: str = "") -> tuple[Movement, ...]:
    """A row for each lot that goes. Raises RefusedInput for what is no item or no quantity."""
    return rows_of(shelf, known_item(shelf, goods.item), goods, to_place, reason)


def rows_of(shelf: Shelf, item: Item, goods: Goods, to_place: str, reason: str = "") -> tuple[Movement, ...]:
    """The same of an item that nobody may have named yet. Raises RefusedInput for no quantity."""
    if goods.quantity <= 0:
        raise RefusedInput("A quantity must be more than 0. Nothing was saved. Type it again.")
    return tuple(
        _row(item, lot, quantity, (goods.place, to_place), reason) for lot, quantity in _lots_that_go(shelf, goods)
    )


def _lots_that_go(shelf: Shelf, goods: Goods) -> tuple[tuple[str, int], ...]:
    """The soonest first, what is held last; what the books don't know of is of no lot."""
    if goods.lot is not None:
        return ((goods.lot, goods.quantity),)
    going: dict[str, int] = {}
    left = goods.quantity
    held = shelf.held_lots_of(goods.item, goods.place)
    for lot, _, share in sorted(shelf.lots_at(goods.item, goods.place), key=lambda one: one[0] in held):
        going[lot] = min(max(share, 0), left)
        left -= going[lot]
    going[""] = going.get("", 0) + left
    return tuple((lot, quantity) for lot, quantity in going.items() if quantity)


def _row(item: Item, lot: str, quantity: int, ends: tuple[str, str], reason: str) -> Movement:
    weight_g, known = item.weight_of(quantity)
    return Movement(
        item=item.item,
        lot=lot,
        from_place=ends[0],
        to_place=ends[1],
        quantity=quantity,
        unit=item.unit,
        weight_g=weight_g,
        weight_known=known.value,
        reason=reason,
    )
