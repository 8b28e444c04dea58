"""Items of a counting that are the same as others, also since they were counted: each stands once, as its whole.

In: what was found of each code. Out: of a whole what was found of all its codes, who found how many in all, and how
much of it nobody counted, as the books have it. Reads only.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from pantry.shelf.found_counts import FoundBy
from pantry.shelf.items import unknown_item

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pantry.shelf import Shelf
    from pantry.shelf.countings import Counting
    from pantry.shelf.found_counts import Found


class WholeFound(NamedTuple):
    """What was found of a whole, in its unit; `uncounted`: of codes that nobody counted, as the books have it."""

    item: str
    unit: str
    quantity: int
    difference: int
    said: tuple[FoundBy, ...]
    seq: int
    uncounted: int = 0


def wholes_found(shelf: Shelf, counting: Counting, found: Iterable[Found]) -> tuple[Found | WholeFound, ...]:
    """One for each whole, in the order in which the first of its codes was counted; as found where it is but one."""
    related = shelf.linked() | shelf.linked_to()
    told: dict[str, Found | None] = {}
    codes: dict[str, list[Found]] = {}
    for one in found:
        if one.item not in related:  # most of thousands
            told[one.item] = one
            continue
        whole = shelf.whole(one.item)[0]
        told[whole] = None
        codes.setdefault(whole, []).append(one)
    return tuple(one or _of_several(shelf, counting, whole, codes[whole]) for whole, one in told.items())


def _of_several(shelf: Shelf, counting: Counting, whole: str, codes: list[Found]) -> WholeFound:
    factors = {one: shelf.whole(one)[1] for one in shelf.all_the_same(whole)}
    counted = {one.item: one for one in codes}
    rest = {one: shelf.countings.uncounted(counting, one).get(one, 0) for one in factors.keys() - counted.keys()}
    quantity = sum(one.quantity * factors[one.item] for one in codes)
    alone = codes[0] if len(codes) == 1 else None
    return WholeFound(
        whole,
        counted[whole].unit if whole in counted else (shelf.item(whole) or unknown_item(whole)).unit,
        quantity,
        sum(one.difference * factors[one.item] for one in codes),
        alone.said if alone and alone.item == whole else _said_of_all(shelf, counting, factors, quantity),
        max(one.seq for one in codes),
        sum(found * factors[one] for one, found in rest.items()),
    )


def _said_of_all(shelf: Shelf, counting: Counting, factors: Mapping[str, int], quantity: int) -> tuple[FoundBy, ...]:
    """What each one had found in all of the whole, after the last entry in which they counted any of its codes."""
    found: dict[str, int] = {}
    said: dict[str, int] = {}
    counts = shelf.countings.one_by_one(counting.counting, factors)
    for _, entry in groupby(counts, key=lambda one: one[0].seq):
        by = ""
        for count, who in entry:
            found[count.item], by = count.quantity * factors[count.item], who
        said.pop(by, None)
        said[by] = sum(found.values())
    last = next(reversed(said), "")
    return tuple(FoundBy(who, quantity if who == last else total) for who, total in said.items())
