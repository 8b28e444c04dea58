"""How cold deliveries were, and which were too warm. Reads only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.catalog.kinds import Kind
from pantry.readings.facts import Facts, by_events
from pantry.rules.cold import Limits, limits_of

if TYPE_CHECKING:
    from sqlite3 import Connection

    from pantry.shelf.items import Item, Items

TEMPERATURE = "temperature_f10"  # the field of a movement


def limits_for(item: Item | None, kind: str) -> Limits:
    """How an item of a kind may arrive; eggs are told by what is known to be in them."""
    is_eggs = item is not None and kind == Kind.DAIRY and item.allergens == ("eggs",)
    return limits_of(kind, is_eggs=is_eggs)


def too_warm(db: Connection, items: Items, site: str, first: str, last: str) -> int:
    """How many deliveries that stand were too warm, from a date to a date."""
    said = dict(
        db.execute("SELECT thing, value FROM current WHERE field = ? AND scope = ?", (TEMPERATURE, site)).fetchall()
    )
    facts = Facts(db)
    moved = (one for which in by_events(said) for one in facts.movements(which))
    return sum(
        limits_for(items.item(one.item), items.kind(one.item)).too_warm(int(said[one.event]))
        for one in moved
        if one.counts and first <= one.date <= last
    )
