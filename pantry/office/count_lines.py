"""What a counting says of each item, line by line: what should be there, what was counted, by whom, why it differs.

In: a counting. Out: a line for each item that was counted, and what of its place was not counted yet. Reads only.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, overload

from pantry.office.count_wholes import wholes_found

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from pantry.shelf import Shelf
    from pantry.shelf.countings import Counting
    from pantry.shelf.found_counts import Found, FoundBy


class CountLine(NamedTuple):
    """An item of a counting, in its unit; of items that are the same the whole.

    `difference`: counted less what the books had when it was counted. `said`: what each one found who counted it, the
    one whose count reads last. `seq`: when it was counted here. `uncounted`: of codes of it that nobody counted.
    """

    item: str
    unit: str
    quantity: int
    difference: int
    said: tuple[FoundBy, ...]
    why: str
    seq: int
    uncounted: int = 0

    @property
    def expected(self) -> int:
        """What the books had there."""
        return self.quantity - self.difference + self.uncounted


class NotCounted(NamedTuple):
    """An item that the books have where it is counted, and nobody counted yet."""

    item: str
    quantity: int


class AllNotCounted(Sequence[NotCounted]):
    """Those of a counting by name, put in order when the first of them is seen; how many they are is known at once."""

    def __init__(self, lying: Mapping[str, int], names: Callable[[], Mapping[str, str]]) -> None:
        self._lying, self._names = lying, names

    def __len__(self) -> int:
        return len(self._lying)

    @overload
    def __getitem__(self, at: int) -> NotCounted: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[NotCounted, ...]: ...

    def __getitem__(self, at: int | slice) -> NotCounted | tuple[NotCounted, ...]:
        if isinstance(at, slice):
            return tuple(map(self._called, self._by_name[at]))
        return self._called(self._by_name[at])

    def of_item(self, item: str) -> NotCounted | None:
        """That of an item."""
        return NotCounted(item, self._lying[item]) if item in self._lying else None

    def without(self, item: str) -> AllNotCounted:
        """The others; where they stand in order, they are not put in order anew."""
        if item not in self._lying:
            return self
        rest = AllNotCounted({one: quantity for one, quantity in self._lying.items() if one != item}, self._names)
        if self._is_in_order:
            rest.__dict__["_by_name"] = tuple(called for called in self._by_name if called[1] != item)
        return rest

    def and_also(self, others: AllNotCounted) -> AllNotCounted:
        """These and a few others that are none of these; where these stand in order, the others are put among them."""
        both = AllNotCounted(
            {**self._lying, **others._lying},
            lambda: {**self._names(), **others._names()},
        )
        if self._is_in_order:
            by_name = list(self._by_name)
            for called in others._by_name:
                insort(by_name, called)
            both.__dict__["_by_name"] = tuple(by_name)
        return both

    @property
    def _is_in_order(self) -> bool:
        return "_by_name" in self.__dict__

    @cached_property
    def _by_name(self) -> tuple[tuple[str, str], ...]:
        """What each is called, folded, and the item."""
        names = self._names()
        return tuple(sorted((names.get(item, "").casefold(), item) for item in self._lying))

    def _called(self, called: tuple[str, str]) -> NotCounted:
        return NotCounted(called[1], self._lying[called[1]])


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
    return next(iter(_lines(shelf, counting, filter(None, found))), None)


def not_counted(shelf: Shelf, counting: Counting, item: str = "") -> AllNotCounted:
    """What of its place and kind nobody counted yet: it stays as the books have it. `item`: that one alone."""
    uncounted = shelf.countings.uncounted(counting, item)
    kinds = shelf.countings.uncounted_kinds(counting, item) if counting.kind else {}
    linked = shelf.linked()
    members = (linked | shelf.linked_to()).intersection(uncounted)
    if counting.kind:
        uncounted = {
            one: quantity
            for one, quantity in uncounted.items()
            if counting.kind == ((one not in members and kinds.get(one)) or shelf.kind_of(one))
        }
    wholes = {one: shelf.whole(one) for one in members if one in uncounted}
    lying = {one: quantity for one, quantity in uncounted.items() if one not in wholes}
    for one, (whole, factor) in wholes.items():
        if not shelf.countings.counted(counting.counting, shelf.all_the_same(whole)):
            lying[whole] = lying.get(whole, 0) + uncounted[one] * factor

    def names() -> Mapping[str, str]:
        found = shelf.countings.uncounted_names(counting, item)
        return {**{whole: found.get(one, "") for one, (whole, _) in wholes.items()}, **found}

    return AllNotCounted(lying, names)


def _lines(shelf: Shelf, counting: Counting, found: Iterable[Found]) -> tuple[CountLine, ...]:
    whys = shelf.countings.whys(counting.counting)
    return tuple(
        CountLine(
            one.item, one.unit, one.quantity, one.difference, one.said, whys.get(one.item, ""), one.seq, one.uncounted
        )
        for one in wholes_found(shelf, counting, found)
    )  # fmt: skip
