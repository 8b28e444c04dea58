"""What a counting says of each item, line by line: what should be there, what was counted, by whom, why it differs.

In: a counting. Out: a line for each item that was counted, and what of its place was not counted yet. Reads only.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pantry.shelf import Shelf
    from pantry.shelf.countings import Counting, Found, FoundBy


@dataclass(frozen=True, slots=True)
class CountLine:
    """An item of a counting, in its unit; of items that are the same the whole.

    `difference`: counted less what the books had when it was counted. `said`: what each one found who counted it, the
    one whose count reads last. `seq`: when it was counted here.
    """

    item: str
    unit: str
    quantity: int
    difference: int
    said: tuple[FoundBy, ...]
    why: str
    seq: int

    @property
    def expected(self) -> int:
        """What the books had there."""
        return self.quantity - self.difference


@dataclass(frozen=True, slots=True)
class NotCounted:
    """An item that the books have where it is counted, and nobody counted yet."""

    item: str
    quantity: int


def count_lines(shelf: Shelf, counting: Counting) -> tuple[CountLine, ...]:
    """A line for each item, in the order in which they were counted."""
    return _lines(shelf, counting, shelf.countings.found(counting.counting))


def newest_lines(shelf: Shelf, counting: Counting, limit: int) -> tuple[CountLine, ...]:
    """The lines of the items that were counted last, the newest last."""
    items = dict.fromkeys(shelf.whole(item)[0] for item in shelf.countings.newest(counting.counting, limit))
    lines = (count_line(shelf, counting, item) for item in reversed(items))
    return tuple(line for line in lines if line)


def count_line(shelf: Shelf, counting: Counting, item: str) -> CountLine | None:
    """The line of one item; None where it was not counted."""
    whole, _ = shelf.whole(item)
    same = (whole, *sorted(shelf.all_the_same(whole) - {whole}))
    found = (shelf.countings.found_of(counting.counting, one) for one in same)
    return next((line for line in _lines(shelf, counting, filter(None, found)) if line.item == whole), None)


def not_counted(shelf: Shelf, counting: Counting) -> tuple[NotCounted, ...]:
    """What of its place and kind nobody counted yet, by name: it stays as the books have it."""
    linked = shelf.linked()
    lying: dict[str, tuple[str, int]] = {}
    for item, name, said_kind, quantity in shelf.countings.uncounted(counting):
        whole, factor = shelf.whole(item) if item in linked else (item, 1)
        if not counting.kind or counting.kind == (
            said_kind if said_kind and item not in linked else shelf.kind_of(item)
        ):
            before = lying.get(whole, (name, 0))
            lying[whole] = (before[0], before[1] + quantity * factor)
    by_name = sorted(lying.items(), key=lambda one: (one[1][0].casefold(), one[0]))
    return tuple(NotCounted(item, quantity) for item, (_, quantity) in by_name)


def _lines(shelf: Shelf, counting: Counting, found: Iterable[Found]) -> tuple[CountLine, ...]:
    known, linked = tuple(found), shelf.linked()
    missing: dict[str, int] = {}
    for one in known:
        whole, factor = shelf.whole(one.item) if one.item in linked else (one.item, 1)
        missing[whole] = missing.get(whole, 0) + one.difference * factor
    whys = shelf.countings.whys(counting.counting)
    return tuple(_line(one, missing[one.item], whys) for one in known if one.item in missing)


def _line(found: Found, difference: int, whys: Mapping[str, str]) -> CountLine:
    why = whys.get(found.item, "")
    return CountLine(found.item, found.unit, found.quantity, difference, found.said, why, found.seq)
