"""What is or was at this site, as recalls are compared with it: codes that are the same, names, lots. Reads only."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING

from pantry.places import CENT_ITEM, MINUTE_ITEM, PLATE_ITEM
from pantry.readings.fields import CHAPTER, NAME
from pantry.recalls.matching import Ours
from pantry.shelf.items import Items

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from sqlite3 import Connection

    from pantry.shelf.shelf import Shelf
    from pantry.shelf.stock import StockRow

_NO_FOOD = frozenset({PLATE_ITEM, MINUTE_ITEM, CENT_ITEM})
_NAMES = "SELECT thing, value FROM current WHERE field IN (?, ?) AND scope IN (?, ?)"
_CATALOG = "SELECT item, name, brand FROM product WHERE item IN (SELECT value FROM json_each(?))"


def what_is_ours(db: Connection, shelf: Shelf) -> tuple[Ours, ...]:
    """Each item that ever moved here, with all that is the same; `lots` end with what has no lot, or nothing is left.

    A lot that was given out is there too, with 0: its guests may have to be told.
    """
    moved = {row[0] for row in db.execute("SELECT DISTINCT item FROM flow WHERE site = ?", (shelf.site,)).fetchall()}
    wholes = _wholes(db, shelf, moved - _NO_FOOD)
    same: defaultdict[str, list[str]] = defaultdict(list)
    for item, whole in wholes.items():
        same[whole].append(item)
    lots = _lots(db, shelf.site, wholes, shelf.stock())
    packed = _packed(db, shelf.site, same)
    names, branded = _names(db, shelf.site, wholes)
    return tuple(
        Ours(whole, tuple(items), tuple(dict.fromkeys(name for item in items for name in names.get(item, ()))),
             tuple(sorted(lots[whole].items(), key=lambda lot: (lot[0] == "", lot[0]))), packed.get(whole, ()),
             frozenset(name for item in items if item in branded for name in names[item]))
        for whole, items in sorted(same.items())
    )  # fmt: skip


def _wholes(db: Connection, shelf: Shelf, moved: set[str]) -> Mapping[str, str]:
    """Every item that is the same as one that moved, and the one that all of them are."""
    found = {item: item for item in moved}
    items = Items(db, shelf.site)
    for member in items.linked():
        whole, _ = items.whole(member)
        together = items.all_the_same(whole)
        if together & moved:
            found.update(dict.fromkeys(together, whole))
    return found


def _packed(db: Connection, site: str, same: Mapping[str, Sequence[str]]) -> Mapping[str, tuple[str, ...]]:
    """Of each whole that was packed here, all that went into it."""
    items = Items(db, site)
    inside = {item: items.made_of(item) for item in items.packed()}
    return {
        whole: tuple(sorted(frozenset().union(*(inside.get(item, ()) for item in together)) - frozenset(together)))
        for whole, together in same.items()
        if not inside.keys().isdisjoint(together)
    }


def _lots(
    db: Connection, site: str, wholes: Mapping[str, str], stock: Iterable[StockRow]
) -> Mapping[str, dict[str, int]]:
    lots: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for item, lot in db.execute("SELECT DISTINCT item, lot FROM on_lot WHERE site = ? AND lot <> ''", (site,)):
        if item in wholes:
            lots[wholes[item]][lot] = 0
    for row in stock:
        lots[wholes.get(row.item, row.item)][row.lot or ""] = max(row.quantity, 0)
    for whole in wholes.values():
        if not lots[whole]:
            lots[whole][""] = 0
    return lots


def _names(
    db: Connection, site: str, wholes: Mapping[str, str]
) -> tuple[Mapping[str, tuple[str, ...]], frozenset[str]]:
    """The English and the site's own name; where the brand is known it is a part of each, and the item is told."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    branded: set[str] = set()
    for item, name in db.execute(_NAMES, (NAME, f"{NAME}:en", site, CHAPTER)).fetchall():
        if item in wholes:
            found[item].add(name)
    for item, name, brand in db.execute(_CATALOG, (json.dumps(list(wholes)),)).fetchall():
        found[item] = {f"{one} {brand}" for one in found[item] or {name}}
        if brand:
            branded.add(item)
    return {item: tuple(sorted(names)) for item, names in found.items()}, frozenset(branded)
