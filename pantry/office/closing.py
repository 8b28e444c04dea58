"""Closes the day: what was not said to be left of bread, produce, ready food and dairy was shared.

What is left is a count whose difference was given; it is derived and never booked.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from pantry.books import day_thing
from pantry.catalog.kinds import Kind
from pantry.events import Act, Change, Count, Draft
from pantry.places import SHELF, fixed_place

if TYPE_CHECKING:
    from pantry.books import Books, Saved
    from pantry.clock import Clock
    from pantry.shelf import Shelf
    from pantry.store import SiteFile

GIVEN = "given"
SHARED_UNLESS_SAID = (Kind.BREAD, Kind.PRODUCE, Kind.PREPARED, Kind.DAIRY)


def close_day(books: Books, shelf: Shelf, site_file: SiteFile, clock: Clock) -> Saved | None:
    """Counts what is left of the day's kinds as nothing, marks the day closed and forgets its hours.

    Kinds that were said with `/left` today stay as they were said. None: the day was closed already.
    """
    today = clock.today().isoformat()
    said = shelf.kinds_said_left(today)
    rows = tuple(count for kind in SHARED_UNLESS_SAID if kind not in said for count in left_counts(shelf, kind, 0))
    saved = None
    if rows or not shelf.day_closed(today):
        closed = Change(thing=day_thing(today), field="closed", value="yes")
        saved = books.record(Draft(Act.COUNTED, today, (*rows, closed)))
    site_file.today.erase_hours()
    return saved


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
    remaining = left_g
    counts = []
    for item in sorted(on_hand, key=lambda one: (one != bulk, -on_hand[one] * units[one][1], one)):
        unit, grams = units[item]
        left = min(on_hand[item], remaining // grams) if grams else 0
        remaining -= left * grams
        if on_hand[item] > 0 or item == bulk:
            counts.append(Count(place=place, item=item, quantity=left, unit=unit, reason=GIVEN))
    if remaining:
        counts = [count for count in counts if count.item != bulk]
        taken = min(on_hand[bulk], left_g) if on_hand[bulk] > 0 else 0
        counts.append(Count(place=place, item=bulk, quantity=taken + remaining, unit="g", reason=GIVEN))
    return tuple(counts)
