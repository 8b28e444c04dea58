"""What is on the shelf, by item and lot.

Lots are shares, as `pantry.shelf.shares` lays them.
"""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from pantry.codes.lots import Lot, read_lot
from pantry.places import PACKED, SHELF, Role, fixed_place
from pantry.readings.facts import Facts, Which
from pantry.readings.fields import CHAPTER, NAME, ROLE, whole_number
from pantry.shelf.items import PACKED_FROM, shown_code
from pantry.shelf.shares import LotReader, shares

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from sqlite3 import Connection

    from pantry.shelf.holds import Holds
    from pantry.shelf.items import Items
    from pantry.shelf.shares import Share

_SHOWN = (NAME, "kind", "unit", "grams", "code", "own_code")
# One join a field is a third of the time of reading the fields as rows.
_ON_HAND = (
    f"SELECT h.item, h.quantity, {', '.join(f'{field}.value' for field in _SHOWN)} FROM on_hand h "
    + " ".join(
        f"LEFT JOIN current {field} ON {field}.thing = h.item AND {field}.field = '{field}' AND {field}.scope = h.site"
        for field in _SHOWN
    )
    + " WHERE h.site = ? AND h.place = ?"
)
_OF_CHAPTER = f"""SELECT thing, field, value FROM current
    WHERE scope = '{CHAPTER}' AND field IN ({", ".join(f"'{field}'" for field in _SHOWN)})"""
_NOTHING: Mapping[str, str] = {}
_ALONE = """SELECT EXISTS (SELECT 1 FROM current WHERE thing = ? AND field = 'same_as') OR EXISTS
    (SELECT 1 FROM current WHERE field = 'same_as' AND (value = ? OR value >= ? AND value < ?)),
    (SELECT quantity FROM on_hand WHERE site = ? AND place = ? AND item = ?)"""
_WAS_PACKED = "SELECT 1 FROM current WHERE thing = ? AND field = ? AND value <> '' AND scope IN (?, ?)"
_CATALOG = """SELECT item, name, kind, unit, coalesce(grams, '') FROM product
    WHERE item IN (SELECT value FROM json_each(?))"""


class StockRow(NamedTuple):
    """A quantity of an item and lot, in the item's unit; `grams` is its weight, None where nobody knows it."""

    item: str
    code: str
    name: str
    kind: str
    lot: str | None
    best_by: str | None
    quantity: int
    unit: str
    grams: int | None


class Stock:
    """Reads the stock of one site."""

    def __init__(self, db: Connection, site: str, items: Items, holds: Holds) -> None:
        self._db = db
        self.site = site
        self._items = items
        self._holds = holds

    def rows(self, *, at: str | None = None, below: bool = False, place: str = "") -> tuple[StockRow, ...]:
        """What lies at this site, or at one place of it, by name and then soonest date.

        `at`: at the end of a day; `below`: below zero.
        """
        on_hand: defaultdict[str, int] = defaultdict(int)
        lots: defaultdict[str, dict[str, int]] = defaultdict(dict)
        held: defaultdict[str, dict[str, int]] = defaultdict(dict)
        fields: dict[str, dict[str, str]] = {}
        for storage in (place,) if place else self.storages():
            self._read_place(storage, on_hand, lots, fields)
            _add_lots(held, self.held_lots(storage, at))
            if at is not None:
                self._take_back_after(storage, at, on_hand, lots)
        self._read_chapter(fields)
        self._join_same(on_hand, (lots, held), fields)
        self._read_catalog([item for item in on_hand if NAME not in fields.get(item, {})], fields)
        found: list[StockRow] = []
        reader = LotReader()
        for item in sorted(on_hand, key=lambda item: (fields.get(item, _NOTHING).get(NAME, "").casefold(), item)):
            quantity = on_hand[item]
            if quantity and (quantity < 0 or not below):
                shared = (
                    reader.shares(quantity, lots[item], held.get(item)) if item in lots else (("", None, quantity),)
                )
                found.extend(_item_rows(item, shared, fields.get(item, _NOTHING)))
        return tuple(found)

    def on_hand(self, item: str, place: str = SHELF) -> int:
        """What lies of one item at one fixed place."""
        return self.lying(item, fixed_place(self.site, place))

    def lying_at(self, place: str) -> frozenset[str]:
        """The items of which the books have something, or too little, at a place by its id."""
        rows = self._db.execute(
            "SELECT item FROM on_hand WHERE site = ? AND place = ? AND quantity <> 0", (self.site, place)
        ).fetchall()
        return frozenset(row[0] for row in rows)

    def lying(self, item: str, place: str) -> int:
        """What lies of one item at a place by its id."""
        row = self._db.execute(
            "SELECT quantity FROM on_hand WHERE site = ? AND place = ? AND item = ?", (self.site, place, item)
        ).fetchone()
        return int(row[0]) if row else 0

    def on_hand_alone(self, item: str) -> int | None:
        """What lies at its place of an item that nobody says is the same as another."""
        place = fixed_place(self.site, self.lies_at(item))
        linked, quantity = self._db.execute(
            _ALONE, (item, item, f"{item}*", f"{item}+", self.site, place, item)
        ).fetchone()
        return None if linked else int(quantity or 0)

    def lies_at(self, item: str) -> str:
        """The fixed place where an item is: bags that were packed here lie apart."""
        said = self._db.execute(_WAS_PACKED, (item, PACKED_FROM, self.site, CHAPTER)).fetchone()
        return PACKED if said else SHELF

    def soonest_lot(self, item: str) -> Lot:
        """The lot of an item that comes first at its place, of those that may be given; no lot where none is known."""
        place = fixed_place(self.site, self.lies_at(item))
        laid, held = self.lots_at(item, place), self.held_lots_of(item, place)
        return read_lot(next((lot for lot, *_ in laid if lot not in held), laid[0][0])) if laid else Lot()

    def lots_at(self, item: str, place: str) -> tuple[Share, ...]:
        """What lies of an item at a place by its id, soonest first."""
        lots = self._db.execute(
            "SELECT lot, quantity FROM on_lot WHERE site = ? AND place = ? AND item = ? AND lot <> '' AND quantity > 0",
            (self.site, place, item),
        ).fetchall()
        return shares(self.lying(item, place), dict(lots), self.held_lots_of(item, place))

    def held_lots_of(self, item: str, place: str) -> Mapping[str, int]:
        """How much of each lot of an item is held at a place by its id."""
        held = self._holds.held_of(item, place)
        return held.of_lots if held else {}

    def held_lots(self, place: str, at: str | None = None) -> Mapping[str, Mapping[str, int]]:
        """The same of all items there; `at`: what was not held at the end of this day yet is left out."""
        return {item: held.of_lots for item, held in self._holds.held_at(place, until=at).items() if held.of_lots}

    def storages(self) -> tuple[str, ...]:
        """The places where food lies, by their ids."""
        rows = self._db.execute(
            "SELECT DISTINCT thing FROM current WHERE field = ? AND value = ? AND scope = ?",
            (ROLE, Role.STORAGE.value, self.site),
        ).fetchall()
        return (fixed_place(self.site, SHELF), fixed_place(self.site, PACKED), *(row[0] for row in rows))

    def _read_place(
        self,
        place: str,
        on_hand: defaultdict[str, int],
        lots: defaultdict[str, dict[str, int]],
        fields: dict[str, dict[str, str]],
    ) -> None:
        for item, quantity, *values in self._db.execute(_ON_HAND, (self.site, place)).fetchall():
            on_hand[item] += quantity
            if item not in fields:
                said = zip(_SHOWN, values, strict=True)
                fields[item] = {field: value for field, value in said if value}
        for item, lot, quantity in self._db.execute(
            "SELECT item, lot, quantity FROM on_lot WHERE site = ? AND place = ? AND lot <> ''",
            (self.site, place),
        ).fetchall():
            of_item = lots[item]
            of_item[lot] = of_item.get(lot, 0) + quantity

    def _read_chapter(self, fields: dict[str, dict[str, str]]) -> None:
        """What this site says nothing of reads as the chapter has it."""
        for thing, name, value in self._db.execute(_OF_CHAPTER).fetchall():
            if thing in fields:
                fields[thing].setdefault(name, value)

    def _read_catalog(self, unnamed: list[str], fields: dict[str, dict[str, str]]) -> None:
        """What nobody named reads as this laptop's catalog has it."""
        if unnamed:
            for item, name, kind, unit, grams in self._db.execute(_CATALOG, (json.dumps(unnamed),)).fetchall():
                said = {NAME: name, "kind": kind, "unit": unit, "grams": str(grams)}
                fields[item] = {key: value for key, value in said.items() if value} | fields.get(item, {})

    def _take_back_after(
        self, place: str, at: str, on_hand: defaultdict[str, int], lots: defaultdict[str, dict[str, int]]
    ) -> None:
        for item, from_place, quantity in self._db.execute(
            "SELECT item, from_place, quantity FROM flow WHERE site = ? AND date > ? AND ? IN (from_place, to_place)",
            (self.site, at, place),
        ).fetchall():
            on_hand[item] += quantity if from_place == place else -quantity
        later = Which(
            "f.site = ? AND (f.date > ? OR f.event IN (SELECT thing FROM current WHERE field = 'date'))",
            (self.site, at),
        )
        for moved in Facts(self._db).movements(later):
            if moved.counts and moved.lot and moved.date > at and place in (moved.from_place, moved.to_place):
                sign = 1 if moved.from_place == place else -1
                of_item = lots[moved.item]
                of_item[moved.lot] = of_item.get(moved.lot, 0) + sign * moved.quantity

    def _join_same(
        self,
        on_hand: defaultdict[str, int],
        by_lot: Sequence[defaultdict[str, dict[str, int]]],
        fields: dict[str, dict[str, str]],
    ) -> None:
        """Items that are the same as another are shown as that one, quantity times factor."""
        for member, whole in join_same(self._items, on_hand, *by_lot):
            if whole not in fields:
                fields[whole] = {**fields.get(member, {}), **self._items.fields(whole)}


def _add_lots(found: defaultdict[str, dict[str, int]], more: Mapping[str, Mapping[str, int]]) -> None:
    """What is held at one place more."""
    for item, lots in more.items():
        of_item = found[item]
        for lot, quantity in lots.items():
            of_item[lot] = of_item.get(lot, 0) + quantity


def _item_rows(item: str, shared: Iterable[Share], fields: Mapping[str, str]) -> Iterable[StockRow]:
    of_kind = item.startswith("k")
    unit = fields.get("unit", "g" if of_kind else "piece")
    weight = 1 if unit == "g" else whole_number(fields.get("grams"))
    code, name = shown_code(item, fields), fields.get(NAME, "")
    kind = fields.get("kind", item[1:] if of_kind else "")
    for lot, best_by, share in shared:
        grams = share * weight if weight else None
        yield StockRow(item, code, name, kind, lot or None, best_by, share, unit, grams)


def join_same(
    items: Items, on_hand: defaultdict[str, int], *by_lot: defaultdict[str, dict[str, int]]
) -> tuple[tuple[str, str], ...]:
    """Items that are the same as another are laid to that one, quantity times factor: (member, whole) of each."""
    joined = []
    for member in sorted(items.linked()):
        whole, factor = items.whole(member)
        if whole == member or member not in on_hand:
            continue
        on_hand[whole] += factor * on_hand.pop(member)
        for lots in by_lot:
            for lot, quantity in lots.pop(member, {}).items():
                lots[whole][lot] = lots[whole].get(lot, 0) + factor * quantity
        joined.append((member, whole))
    return tuple(joined)
