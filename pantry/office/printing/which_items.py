"""Which items labels are for: those that are named, or what the screen shows: the last line, a delivery, a bag.

In: items' ids, or one of `OF` in words. Out: a `ToLabel` for each item and lot, or a refusal in words.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.errors import RefusedInput
from pantry.events import Act
from pantry.office.packing import newest_packed, pack_record
from pantry.shelf import StockRow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pantry.office.packing import Packed
    from pantry.office.printing.from_books import FromBooks
    from pantry.shelf import EntryView, Shelf

OF = ("last", "today", "source:NAME", "unknowns", "bag:NAME", "packed")
_PIECE = "piece"
_MOST_ENTRIES = 10_000


@dataclass(frozen=True, slots=True)
class ToLabel:
    """An item and lot, and how many pieces of it there are; 1 of what is weighed."""

    row: StockRow
    pieces: int


def to_label(source: FromBooks, items: tuple[str, ...] = (), of: str = "") -> tuple[ToLabel, ...]:
    """Named items, what `of` says, else one of each item on the shelf: the lot with the soonest date.

    Raises RefusedInput where there is nothing of it, or no such thing.
    """
    if items and of:
        raise RefusedInput("Labels are of named items or of something else, not of both. Nothing was printed.")
    said, _, name = of.strip().partition(":")
    ways: dict[str, Callable[[], tuple[ToLabel, ...]]] = {
        "": lambda: _of_shelf(source.shelf, items),
        "last": lambda: _of_last(source),
        "today": lambda: _of_today(source, ""),
        "source": lambda: _of_today(source, name.strip()),
        "unknowns": lambda: _of_unknowns(source.shelf),
        "bag": lambda: _of_bag(source.shelf, name.strip()),
        "packed": lambda: _of_packed(source, name.strip()),
    }
    way = ways.get(said.strip().casefold())
    if way is None:
        raise RefusedInput(
            "Labels can be of {known}, not of {said}. Nothing was printed.", known=", ".join(OF), said=of
        )
    return way()


def _of_shelf(shelf: Shelf, items: tuple[str, ...]) -> tuple[ToLabel, ...]:
    lying = on_shelf(shelf)
    if items:
        rows = [lying.get(item) or _row_of(shelf, item) for item in dict.fromkeys(items)]
        return tuple(ToLabel(row, _pieces(row)) for row in rows)
    if not lying:
        raise RefusedInput(
            "Nothing is on the shelf, so there is nothing to label. Nothing was printed. Scan something in first."
        )
    return tuple(ToLabel(row, _pieces(row)) for row in lying.values())


def _of_last(source: FromBooks) -> tuple[ToLabel, ...]:
    newest = source.shelf.newest_standing(source.clock.today().isoformat())
    entry = source.shelf.entry(newest) if newest else None
    if entry is None or not entry.movements:
        raise RefusedInput("The last line of today has no item to label. Nothing was printed. Scan the item first.")
    return _moved(source.shelf, (entry,))


def _of_today(source: FromBooks, name: str) -> tuple[ToLabel, ...]:
    """What was taken in today, of one source where it is named, oldest first."""
    shelf = source.shelf
    place = shelf.source(name) if name else None
    if name and place is None:
        raise RefusedInput(
            "No source is called {name}. Nothing was printed. Look at its name on the table's screen.", name=name
        )
    entries = reversed(shelf.today(source.clock.today().isoformat(), _MOST_ENTRIES))
    taken = (entry for entry in entries if entry.stands and entry.act == Act.TOOK)
    found = _moved(shelf, taken, place.place if place else None)
    if not found:
        raise RefusedInput("Nothing of that was taken in today, so there is nothing to label. Nothing was printed.")
    return found


def _of_unknowns(shelf: Shelf) -> tuple[ToLabel, ...]:
    lying = on_shelf(shelf)
    found = [lying[item] for item in shelf.unnamed() if item in lying]
    if not found:
        raise RefusedInput("Everything on the shelf has a name. Nothing was printed.")
    return tuple(ToLabel(row, _pieces(row)) for row in found)


def _of_bag(shelf: Shelf, name: str) -> tuple[ToLabel, ...]:
    bags = [bag for bag in shelf.bags() if bag.recipe]
    if not bags:
        raise RefusedInput(
            "There are no bags with a recipe yet, so there is nothing to label. Nothing was printed. Offer one with:"
            " pantry bags add NAME --items CODE*2"
        )
    bag = next((bag for bag in bags if bag.name.casefold() == name.casefold()), None)
    if bag is None:
        raise RefusedInput(
            "No bag called {name} has a recipe. Nothing was printed. Those that have one: {names}.",
            name=name or "-",
            names=", ".join(bag.name for bag in bags),
        )
    lying = on_shelf(shelf)
    rows = [(lying.get(portion.item) or _row_of(shelf, portion.item), portion.quantity) for portion in bag.recipe]
    return tuple(ToLabel(row, quantity if row.unit == _PIECE else 1) for row, quantity in rows)


def _of_packed(source: FromBooks, entry: str) -> tuple[ToLabel, ...]:
    packed = packed_called(source, entry)
    row = _row_of(source.shelf, packed.item)._replace(lot=packed.lot or None)
    return (ToLabel(row, packed.bags),)


def packed_called(source: FromBooks, entry: str) -> Packed:
    """A pack record by its entry, else the newest one of today. Raises RefusedInput where there is none."""
    shelf = source.shelf
    packed = pack_record(shelf, entry) if entry else newest_packed(shelf, source.clock.today().isoformat())
    if packed is None:
        raise RefusedInput(
            "Nothing was packed so, or it was undone. Nothing was printed. Pack it first, or name an older pack record"
            " as packed:ENTRY."
        )
    return packed


def _moved(shelf: Shelf, entries: Iterable[EntryView], source: str | None = None) -> tuple[ToLabel, ...]:
    """What entries moved, by item and lot, of one source where it is named."""
    pieces: dict[tuple[str, str], int] = {}
    for entry in entries:
        for moved in entry.movements:
            if moved.counts and source in (None, moved.from_place):
                key = moved.item, moved.lot
                more = moved.quantity if moved.unit == _PIECE else 0
                pieces[key] = pieces.get(key, 0) + more
    return tuple(
        ToLabel(_row_of(shelf, item)._replace(lot=lot or None), max(count, 1)) for (item, lot), count in pieces.items()
    )


def on_shelf(shelf: Shelf) -> dict[str, StockRow]:
    """The first row of each item: the one with the soonest date; its quantity is of all of them."""
    found: dict[str, StockRow] = {}
    for row in shelf.stock():
        if row.quantity > 0:
            first = found.get(row.item)
            found[row.item] = first._replace(quantity=first.quantity + row.quantity) if first else row
    return found


def _pieces(row: StockRow) -> int:
    return max(row.quantity, 1) if row.unit == _PIECE else 1


def _row_of(shelf: Shelf, item: str) -> StockRow:
    known = shelf.item(item)
    if known is None:
        raise RefusedInput(
            "There is no item {item}. Nothing was printed. Look for it with: pantry catalog search", item=item
        )
    return StockRow(item, known.code, known.name, known.kind, None, None, 0, known.unit, None)
