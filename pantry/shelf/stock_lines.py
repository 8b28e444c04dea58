"""Reads the stock as the point person goes through it: a line for each item, lot and place, soonest date first.

In: the dates' policy and today. Out: frozen lines; each knows what its date means today and whether it is held.
"""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING

from pantry.catalog.items import allergens_of
from pantry.codes.dates import last_day
from pantry.codes.lots import meets, read_lot
from pantry.readings.fields import CHAPTER, NAME, whole_number
from pantry.shelf.items import ALLERGENS, WEIGHED, shown_code
from pantry.shelf.stock import LotReader
from pantry.shelf.stock_found import StockLine, StockLines, Thing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from datetime import date
    from sqlite3 import Connection

    from pantry.codes.lots import Lot
    from pantry.readings.holds import Hold
    from pantry.rules.date_policy import Advice, DatePolicy
    from pantry.shelf.holds import Holds
    from pantry.shelf.items import Items
    from pantry.shelf.stock import Lying, Stock

OTHER_NAMES = "other_names"
_NO_DAY = "9999"  # behind every date
_SAID = """SELECT thing, field, scope, value FROM current
    WHERE (field IN (?, ?) OR (field >= 'name:' AND field < 'name;')) AND scope IN (?, ?) AND value <> ''"""
_CATALOG = """SELECT item, names, other_names, allergens FROM product WHERE item IN (SELECT value FROM json_each(?))
    AND (names <> '' OR other_names <> '' OR allergens <> '')"""


class StockReader:
    """Reads the lines of one site."""

    def __init__(self, db: Connection, site: str, items: Items, stock: Stock, holds: Holds) -> None:
        self._db = db
        self._site = site
        self._items = items
        self._stock = stock
        self._holds = holds

    def lines(self, policy: DatePolicy, today: date, language: str) -> StockLines:
        """What lies at the site now, or is missing there; names in this language where there are any."""
        places, fields = self._stock.at_places()
        names = _Names(self._db, self._site, language, {item for one in places for item in one.on_hand})
        held = self._held()
        laid = _Laid(policy, today)
        found = [line for lying in places for line in _lines_at(lying, names.things(fields), laid, held)]
        found.sort(key=laid.order)
        return StockLines(tuple(found))

    def _held(self) -> Mapping[str, list[Hold]]:
        """What is held, by the item that it is shown as."""
        found: defaultdict[str, list[Hold]] = defaultdict(list)
        for hold in self._holds.open():
            found[self._items.whole(hold.item)[0]].append(hold)
        return found


class _Laid:
    """What is worked out once for a lot and a kind of food, of which there are few."""

    def __init__(self, policy: DatePolicy, today: date) -> None:
        self.shares = LotReader().shares
        self._policy, self._today = policy, today
        self._lots: dict[str, Lot] = {}
        self._advice: dict[tuple[str, str], Advice] = {}
        self._days: dict[str, str] = {}

    def lot(self, text: str) -> Lot:
        """The lot of a text."""
        if text not in self._lots:
            self._lots[text] = read_lot(text)
            by = self._lots[text].by
            self._days[text] = last_day(by).isoformat() if by else _NO_DAY
        return self._lots[text]

    def advice(self, text: str, kind: str) -> Advice:
        """What its date means today."""
        key = text, kind
        if key not in self._advice:
            lot = self.lot(text)
            self._advice[key] = self._policy.advice(lot.date, lot.kind, kind, self._today)
        return self._advice[key]

    def order(self, line: StockLine) -> tuple[bool, str, str, str]:
        """What is missing comes first, then the soonest date."""
        thing = line.thing
        return line.quantity >= 0, self._days[line.lot_text], thing.name.casefold(), thing.item


class _Names:
    """What the books and the catalog say of things beyond what the stock list shows: other names, allergens."""

    def __init__(self, db: Connection, site: str, language: str, items: Iterable[str]) -> None:
        self._language = language
        self._said: defaultdict[str, dict[str, str]] = defaultdict(dict)
        for thing, name, scope, value in db.execute(_SAID, (OTHER_NAMES, ALLERGENS, site, CHAPTER)).fetchall():
            if scope == site or name not in self._said[thing]:
                self._said[thing][name] = value
        found = db.execute(_CATALOG, (json.dumps(list(items)),)).fetchall()
        self._catalog = {item: (names, others, allergens) for item, names, others, allergens in found}
        self._things: dict[str, Thing] = {}

    def things(self, fields: Mapping[str, Mapping[str, str]]) -> Callable[[str], Thing]:
        """Gives the thing of an item, made once."""

        def thing(item: str) -> Thing:
            if item not in self._things:
                self._things[item] = self._thing(item, fields.get(item, {}))
            return self._things[item]

        return thing

    def _thing(self, item: str, said: Mapping[str, str]) -> Thing:
        of_kind = item.startswith("k")
        unit = said.get("unit") or (WEIGHED if of_kind else "piece")
        grams = 1 if unit == WEIGHED else whole_number(said.get("grams"))
        name, others, allergens = self._called(item, said.get(NAME, ""))
        kind = said.get("kind") or (item[1:] if of_kind else "")
        return Thing(item, shown_code(item, said), name, kind, unit, grams, allergens, others)

    def _called(self, item: str, name: str) -> tuple[str, str, tuple[str, ...] | None]:
        """Its name here, all that it is called besides, and what it contains."""
        more, known = self._said.get(item), self._catalog.get(item)
        if not more and not known:
            return name, "", None
        names, others, allergens = known or ("", "", "")
        called = {**(json.loads(names) if names else {}), **_by_language(more or {})}
        here = called.get(self._language) or name
        words = " ".join((name, *called.values(), others, (more or {}).get(OTHER_NAMES, "")))
        return here, words, allergens_of((more or {}).get(ALLERGENS) or allergens)


def _lines_at(
    lying: Lying, thing_of: Callable[[str], Thing], laid: _Laid, held: Mapping[str, list[Hold]]
) -> Iterator[StockLine]:
    for item, quantity in lying.on_hand.items():
        if not quantity:
            continue
        thing, holds, lots = thing_of(item), held.get(item), lying.lots.get(item)
        shared = laid.shares(quantity, lots) if lots and quantity > 0 else (("", None, quantity),)
        for text, _, share in shared:
            lot = laid.lot(text)
            advice = laid.advice(text, thing.kind)
            if holds:
                yield StockLine(thing, lying.place, text, lot, share, advice, *_held_by(holds, lot))
            else:
                yield StockLine(thing, lying.place, text, lot, share, advice)


def _held_by(holds: Iterable[Hold], lot: Lot) -> tuple[Hold | None, bool]:
    """What holds a lot; one of which nobody knows the lot may be of a lot that is held."""
    met = [(hold, meets(read_lot(hold.lot), lot) if hold.lot else True) for hold in holds]
    surely = next((hold for hold, is_met in met if is_met), None)
    perhaps = next((hold for hold, is_met in met if is_met is None), None)
    return surely or perhaps, surely is not None


def _by_language(said: Mapping[str, str]) -> dict[str, str]:
    return {key.removeprefix(f"{NAME}:"): name for key, name in said.items() if key.startswith(f"{NAME}:")}
