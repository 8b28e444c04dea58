"""Takes packed bags apart: what is in them goes back to where it came from, with the lot of the bags; or holds them.

What is in a bag of pieces or of loose food is known; what was weighed out of an opened sack is no piece any more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.errors import RefusedInput
from pantry.events import Act, Draft, Movement
from pantry.office.goods import Goods, moved_rows
from pantry.office.holding import hold_back, take_back_hold
from pantry.office.packing import Packing, packed_item
from pantry.places import KITCHEN, PACKED, fixed_place
from pantry.readings.holds import Hold
from pantry.shelf.items import PACKED_FROM, WEIGHED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from pantry.books import Books, Saved
    from pantry.clock import Clock
    from pantry.shelf import Item, Shelf
    from pantry.shelf.held_bags import HeldBag

_MOST_PIECES = 1_000


def take_apart(books: Books, shelf: Shelf, clock: Clock, bag: str, quantity: int, lot: str | None = None) -> Saved:
    """So many bags, of a lot or the soonest first. Raises RefusedInput, NotSaved."""
    return _take_apart(books, shelf, clock, bag, ((lot, quantity),))


def take_held_apart(books: Books, shelf: Shelf, clock: Clock, held: HeldBag) -> Saved:
    """All bags that surely are of what is held. Raises RefusedInput, NotSaved."""
    return _take_apart(books, shelf, clock, held.bag, held.of_lots)


def _take_apart(books: Books, shelf: Shelf, clock: Clock, bag: str, wanted: Iterable[tuple[str | None, int]]) -> Saved:
    known = shelf.item(bag)
    inside = shelf.item(known.fields.get(PACKED_FROM, "")) if known else None
    if known is None or inside is None:
        raise RefusedInput("That is no bag that was packed here. Nothing was saved. Look at: pantry stock")
    each = in_each(shelf, known, inside)
    if not each:
        raise RefusedInput(
            "What is in these bags was weighed out of opened packs, so it can't go back. Nothing was saved. Hold the"
            " bags instead."
        )
    packed, kitchen = fixed_place(shelf.site, PACKED), fixed_place(shelf.site, KITCHEN)
    gone = [row for lot, bags in wanted for row in moved_rows(shelf, Goods(bag, bags, packed, lot), kitchen)]
    rows = (*gone, *_back(shelf, inside, each, gone))
    return books.record(Draft(Act.MOVED, clock.today().isoformat(), rows))


def in_each(shelf: Shelf, bag: Item, inside: Item) -> int:
    """How much of it is in one bag, in its unit; 0 where nobody can tell."""
    if inside.unit == WEIGHED:
        packing = Packing(inside.item, 1, 1, bag.grams or 0)
        return packing.each if packed_item(shelf.site, packing) == bag.item else 0
    pieces = (Packing(inside.item, 1, 1, number, by_weight=False) for number in range(1, _MOST_PIECES))
    return next((one.each for one in pieces if packed_item(shelf.site, one) == bag.item), 0)


def hold_bags(books: Books, shelf: Shelf, clock: Clock, held: HeldBag) -> Callable[[], object]:
    """They are held themselves, for the same reason; gives what takes it back. Raises NotSaved."""
    lots = [""] if held.may_be or not held.hold.lot else [lot for lot, _ in held.of_lots]
    wanted = [Hold(held.bag, lot, held.hold.why, held.hold.by, recall=held.hold.recall) for lot in lots]
    before = [(one, shelf.holds.said(one.item, one.lot)) for one in wanted]
    hold_back(books, shelf, clock, wanted)

    def take_back() -> None:
        for one, said in before:
            take_back_hold(books, clock, one, said)

    return take_back


def _back(shelf: Shelf, inside: Item, each: int, gone: Iterable[Movement]) -> Iterator[Movement]:
    for row in gone:
        weight_g, known = inside.weight_of(row.quantity * each)
        yield Movement(
            item=inside.item,
            lot=row.lot,
            from_place=row.to_place,
            to_place=fixed_place(shelf.site, inside.lies_at),
            quantity=row.quantity * each,
            unit=inside.unit,
            weight_g=weight_g,
            weight_known=known.value,
        )
