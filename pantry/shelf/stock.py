"""What is on the shelf, by item and lot.

Lots are shares: what lies there is laid on its lots from the latest date backwards, each at most its own in
minus out; the rest has no lot.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.codes.lots import Lot, read_lot
from pantry.places import PACKED, SHELF, Role, fixed_place
from pantry.readings.facts import Facts, Which
from pantry.readings.fields import CHAPTER, NAME, ROLE, whole_number
from pantry.shelf.items import shown_code

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlite_utils import Database

    from pantry.shelf.items import Items

_FIELDS = """SELECT c.thing, c.field, c.scope, c.value FROM current c
    WHERE c.scope IN (?, ?) AND c.field IN ('name', 'kind', 'unit', 'grams', 'code', 'own_code')
    AND c.thing IN (SELECT item FROM on_hand WHERE site = ? AND place = ?)"""
_CATALOG = """SELECT item, name, kind, unit, coalesce(grams, '') FROM product
    WHERE item IN (SELECT value FROM json_each(?))"""


@dataclass(frozen=True, slots=True)
class StockRow:
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

    def __init__(self, db: Database, site: str, items: Items) -> None:
        self._db = db
        self._site = site
        self._items = items

    def rows(self, *, at: str | None = None, below: bool = False) -> tuple[StockRow, ...]:
        """What lies at this site, by name and then soonest date; `at`: at the end of a day; `below`: below zero."""
        on_hand: defaultdict[str, int] = defaultdict(int)
        lots: defaultdict[str, dict[str, int]] = defaultdict(dict)
        fields: dict[str, dict[str, str]] = {}
        for place in self._storage():
            self._read_place(place, on_hand, lots)
            self._read_fields(place, fields)
            if at is not None:
                self._take_back_after(place, at, on_hand, lots)
        self._join_same(on_hand, lots, fields)
        self._read_catalog([item for item in on_hand if NAME not in fields.get(item, {})], fields)
        found: list[StockRow] = []
        for item, quantity in on_hand.items():
            if quantity and (quantity < 0 or not below):
                found.extend(self._item_rows(item, quantity, lots.get(item, {}), fields.get(item, {})))
        found.sort(key=lambda row: (row.name.casefold(), row.item, row.best_by or "9999", row.lot or ""))
        return tuple(found)

    def on_hand(self, item: str, place: str = SHELF) -> int:
        """What lies of one item at one place."""
        row = self._db.execute(
            "SELECT quantity FROM on_hand WHERE site = ? AND place = ? AND item = ?",
            (self._site, fixed_place(self._site, place), item),
        ).fetchone()
        return int(row[0]) if row else 0

    def soonest_lot(self, item: str) -> Lot:
        """The lot of an item that comes first on the shelf; no lot where none is known."""
        shelf = fixed_place(self._site, SHELF)
        lots = self._db.execute(
            "SELECT lot, quantity FROM on_lot WHERE site = ? AND place = ? AND item = ? AND lot <> '' AND quantity > 0",
            (self._site, shelf, item),
        ).fetchall()
        laid = shares(self.on_hand(item), dict(lots)) if lots else ()
        return read_lot(laid[0][0]) if laid else Lot()

    def _storage(self) -> tuple[str, ...]:
        rows = self._db.execute(
            "SELECT DISTINCT thing FROM current WHERE field = ? AND value = ? AND scope = ?",
            (ROLE, Role.STORAGE.value, self._site),
        ).fetchall()
        return (fixed_place(self._site, SHELF), fixed_place(self._site, PACKED), *(row[0] for row in rows))

    def _read_place(self, place: str, on_hand: defaultdict[str, int], lots: defaultdict[str, dict[str, int]]) -> None:
        for item, quantity in self._db.execute(
            "SELECT item, quantity FROM on_hand WHERE site = ? AND place = ?", (self._site, place)
        ).fetchall():
            on_hand[item] += quantity
        for item, lot, quantity in self._db.execute(
            "SELECT item, lot, quantity FROM on_lot WHERE site = ? AND place = ? AND lot <> ''",
            (self._site, place),
        ).fetchall():
            lots[item][lot] = lots[item].get(lot, 0) + quantity

    def _read_fields(self, place: str, fields: dict[str, dict[str, str]]) -> None:
        rows = self._db.execute(_FIELDS, (self._site, CHAPTER, self._site, place)).fetchall()
        for thing, name, scope, value in rows:
            known = fields.setdefault(thing, {})
            if scope == self._site or name not in known:
                known[name] = value

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
            (self._site, at, place),
        ).fetchall():
            on_hand[item] += quantity if from_place == place else -quantity
        later = Which(
            "f.site = ? AND (f.date > ? OR f.event IN (SELECT thing FROM current WHERE field = 'date'))",
            (self._site, at),
        )
        for moved in Facts(self._db).movements(later):
            if moved.counts and moved.lot and moved.date > at and place in (moved.from_place, moved.to_place):
                sign = 1 if moved.from_place == place else -1
                of_item = lots[moved.item]
                of_item[moved.lot] = of_item.get(moved.lot, 0) + sign * moved.quantity

    def _join_same(
        self,
        on_hand: defaultdict[str, int],
        lots: defaultdict[str, dict[str, int]],
        fields: dict[str, dict[str, str]],
    ) -> None:
        """Items that are the same as another are shown as that one, quantity times factor."""
        for member in self._items.linked():
            whole, factor = self._items.whole(member)
            if whole == member or member not in on_hand:
                continue
            on_hand[whole] += factor * on_hand.pop(member)
            for lot, quantity in lots.pop(member, {}).items():
                lots[whole][lot] = lots[whole].get(lot, 0) + factor * quantity
            if whole not in fields:
                fields[whole] = {**fields.get(member, {}), **self._items.fields(whole)}

    def _item_rows(
        self, item: str, quantity: int, lots: Mapping[str, int], fields: Mapping[str, str]
    ) -> Iterable[StockRow]:
        unit = fields.get("unit", "g" if item.startswith("k") else "piece")
        weight = 1 if unit == "g" else whole_number(fields.get("grams"))
        code, name = shown_code(item, fields), fields.get(NAME, "")
        kind = fields.get("kind", item[1:] if item.startswith("k") else "")
        for lot, best_by, share in shares(quantity, lots) if lots else (("", None, quantity),):
            yield StockRow(
                item, code, name, kind, lot or None, best_by, share, unit, share * weight if weight else None
            )


def shares(quantity: int, lots: Mapping[str, int]) -> tuple[tuple[str, str | None, int], ...]:
    """(lot, best by, share), soonest first: laid from the latest date backwards; the rest has no lot."""
    dated = sorted(((read_lot(lot).date or "9999", lot) for lot in lots), reverse=True)
    left = max(quantity, 0)
    found = []
    for date, lot in dated:
        share = min(max(lots[lot], 0), left)
        if share:
            found.append((lot, None if date == "9999" else date, share))
            left -= share
    found.reverse()
    rest = quantity if quantity < 0 else left
    return (*found, ("", None, rest)) if rest else tuple(found)
