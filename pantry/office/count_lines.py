"""What a counting says of each item, line by line: what should be there, what was counted, by whom, why it differs.

In: a counting. Out: a line for each item that was counted, and what of its place was not counted yet. Reads only.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.shelf.items import shown_code, unknown_item

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pantry.shelf import Shelf
    from pantry.shelf.countings import Counting, Found, FoundBy
    from pantry.shelf.items import Item


@dataclass(frozen=True, slots=True)
class CountLine:
    """An item of a counting, in its unit; of items that are the same the whole.

    `difference`: counted less what the books had when it was counted. `said`: what each one found who counted it, the
    one whose count reads last. `seq`: when it was counted here.
    """

    item: Item
    quantity: int
    difference: int
    said: tuple[FoundBy, ...]
    why: str
    seq: int

    @property
    def expected(self) -> int:
        """What the books had there."""
        return self.quantity - self.difference

    @property
    def code(self) -> str:
        """Its code as it was read."""
        return shown_code(self.item.item, self.item.fields)


@dataclass(frozen=True, slots=True)
class NotCounted:
    """An item that the books have where it is counted, and nobody counted yet."""

    item: str
    name: str
    quantity: int
    unit: str


def count_lines(shelf: Shelf, counting: Counting) -> tuple[CountLine, ...]:
    """A line for each item, in the order in which they were counted."""
    found = shelf.countings.found(counting.counting)
    missing: dict[str, int] = {}
    for one in found:
        whole, factor = shelf.whole(one.item)
        missing[whole] = missing.get(whole, 0) + one.difference * factor
    whys = shelf.countings.whys(counting.counting)
    return tuple(_line(shelf, one, missing[one.item], whys) for one in found if one.item in missing)


def count_line(shelf: Shelf, counting: Counting, item: str) -> CountLine | None:
    """The line of one item; None where it was not counted."""
    whole, _ = shelf.whole(item)
    found = shelf.countings.found_of(counting.counting, whole)
    if found is None:
        return None
    missing = found.difference
    for other in shelf.all_the_same(whole) - {whole}:
        part = shelf.countings.found_of(counting.counting, other)
        missing += part.difference * shelf.whole(other)[1] if part else 0
    return _line(shelf, found, missing, shelf.countings.whys(counting.counting))


def not_counted(shelf: Shelf, counting: Counting) -> tuple[NotCounted, ...]:
    """What of its place and kind nobody counted yet, by name: it stays as the books have it."""
    counted = {shelf.whole(one.item)[0] for one in shelf.countings.found(counting.counting)}
    lying: dict[str, NotCounted] = {}
    for row in shelf.stock(place=counting.place):
        if row.item in counted or counting.kind not in ("", row.kind):
            continue
        before = lying[row.item].quantity if row.item in lying else 0
        lying[row.item] = NotCounted(row.item, row.name, before + row.quantity, row.unit)
    return tuple(lying.values())


def _line(shelf: Shelf, found: Found, difference: int, whys: Mapping[str, str]) -> CountLine:
    item = shelf.item(found.item) or unknown_item(found.item, unit=found.unit)
    return CountLine(item, found.quantity, difference, found.said, whys.get(found.item, ""), found.seq)
