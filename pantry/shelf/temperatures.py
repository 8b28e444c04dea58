"""How cold deliveries were, and which were too warm. Reads only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.catalog.kinds import Kind
from pantry.readings.facts import Facts, by_events
from pantry.rules.cold import Limits, limits_of

if TYPE_CHECKING:
    from sqlite3 import Connection

    from pantry.readings.facts import Moved
    from pantry.shelf.items import Item, Items

TEMPERATURE, WARM_DONE = "temperature_f10", "temperature_done"  # fields of a movement


def limits_for(item: Item | None, kind: str) -> Limits:
    """How an item of a kind may arrive; eggs are told by what is known to be in them."""
    is_eggs = item is not None and kind == Kind.DAIRY and item.allergens == ("eggs",)
    return limits_of(kind, is_eggs=is_eggs)


@dataclass(frozen=True, slots=True)
class WarmDelivery:
    """A delivery that was too warm: its movement, tenths of a degree Fahrenheit, what was `done` if that is known."""

    moved: Moved
    tenths_f: int
    done: str


def too_warm(db: Connection, items: Items, site: str, first: str, last: str) -> int:
    """How many deliveries that stand were too warm, from a date to a date."""
    return len(warm_deliveries(db, items, site, first, last))


def warm_deliveries(db: Connection, items: Items, site: str, first: str, last: str) -> tuple[WarmDelivery, ...]:
    """The deliveries that stand and were too warm, from a date to a date, as they came."""
    said = dict(_said(db, TEMPERATURE, site))
    done = dict(_said(db, WARM_DONE, site))
    facts = Facts(db)
    moved = (one for which in by_events(said) for one in facts.movements(which))
    found = (
        WarmDelivery(one, int(said[one.event]), done.get(one.event, ""))
        for one in moved
        if one.counts and first <= one.date <= last
    )
    warm = (one for one in found if _limits(items, one.moved.item).too_warm(one.tenths_f))
    return tuple(sorted(warm, key=lambda one: (one.moved.date, one.moved.seq)))


def _limits(items: Items, item: str) -> Limits:
    return limits_for(items.item(item), items.kind(item))


def _said(db: Connection, field: str, site: str) -> list[tuple[str, str]]:
    found = db.execute("SELECT thing, value FROM current WHERE field = ? AND scope = ?", (field, site))
    return [(str(thing), str(value)) for thing, value in found.fetchall()]
