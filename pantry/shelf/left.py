"""What to count when so much of a kind is left: one count for each of its items, whose difference was given.

In: the shelf, a kind and grams. Out: counts that whoever closes the day records; nothing is written here.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from pantry.events import Count
from pantry.places import SHELF, fixed_place
from pantry.readings.facts import GIVEN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pantry.catalog.kinds import Kind
    from pantry.shelf.shelf import Shelf


def left_counts(shelf: Shelf, kind: Kind, left_g: int) -> tuple[Count, ...]:
    """The counts that say how much of a kind is left: laid on its items, the one without a product first.

    `left_g` are grams of all of it; items that are counted in pieces take whole pieces of known weight.
    """
    place = fixed_place(shelf.site, SHELF)
    bulk = f"k{kind}"
    on_hand: defaultdict[str, int] = defaultdict(int)
    units: dict[str, tuple[str, int]] = {bulk: ("g", 1)}
    for item, quantity, unit, grams in shelf.of_kind(kind):
        on_hand[item] = quantity
        units[item] = (unit, grams)
    owed = _owed(shelf, on_hand)
    remaining = left_g
    counts = []
    for item in sorted(on_hand, key=lambda one: (one != bulk, -on_hand[one] * units[one][1], one)):
        unit, grams = units[item]
        left = min(on_hand[item] - owed[item], remaining // grams) if grams else 0
        remaining -= left * grams
        if on_hand[item] > owed[item] or item == bulk:
            counts.append(Count(place=place, item=item, quantity=owed[item] + left, unit=unit, reason=GIVEN))
    if remaining:
        counts = [count for count in counts if count.item != bulk]
        taken = min(on_hand[bulk], left_g) if on_hand[bulk] > 0 else 0
        counts.append(Count(place=place, item=bulk, quantity=taken + remaining, unit="g", reason=GIVEN))
    return tuple(counts)


def _owed(shelf: Shelf, on_hand: Mapping[str, int]) -> Mapping[str, int]:
    """How many of an item went out already as what is the same as it: a case whose cans were scanned."""
    owed: defaultdict[str, int] = defaultdict(int)
    whole = {item: shelf.whole(item) for item in on_hand}
    missing: defaultdict[str, int] = defaultdict(int)
    for item, quantity in on_hand.items():
        missing[whole[item][0]] += quantity * whole[item][1]
    for one in missing:
        missing[one] = max(0, missing[one] - shelf.on_hand_of(one))
    for item in sorted(on_hand, key=lambda one: (-whole[one][1], one)):
        of, factor = whole[item]
        owed[item] = min(on_hand[item], -(-missing[of] // factor))
        missing[of] = max(0, missing[of] - owed[item] * factor)
    return owed
