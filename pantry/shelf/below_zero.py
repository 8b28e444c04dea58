"""What there is less than nothing of: more went out at a place than came in there. Reads only."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from sqlite3 import Connection

    from pantry.shelf.items import Items

_BELOW = """SELECT place, item FROM on_hand WHERE site = ? AND quantity < 0
    AND place IN (SELECT value FROM json_each(?))"""


class BelowZero(NamedTuple):
    """An item of which the books have less than nothing at some place: `quantity` is what is missing there, below 0."""

    item: str
    quantity: int


def below_zero(
    db: Connection, site: str, items: Items, places: Sequence[str], lying_of: Callable[[str, str], int]
) -> tuple[BelowZero, ...]:
    """What is missing of each item and all that is the same, at these places: what lies at another one is no help."""
    missing: defaultdict[str, int] = defaultdict(int)
    rows = db.execute(_BELOW, (site, json.dumps(places))).fetchall()
    for place, whole in {(place, items.whole(item)[0]) for place, item in rows}:
        missing[whole] += min(0, lying_of(whole, place))
    return tuple(BelowZero(item, quantity) for item, quantity in sorted(missing.items()) if quantity)
