"""Reads the stock as the point person goes through it: a line for each item, lot and place, soonest date first.

In: the dates' policy and today. Out: frozen lines; each knows what its date means today and whether it is held.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from pantry.codes.dates import DateKind, last_day
from pantry.codes.lots import dated
from pantry.shelf.lying_here import lying_here
from pantry.shelf.shares import LotReader
from pantry.shelf.soonest_first import Day, SoonestFirst
from pantry.shelf.stock_found import StockLines
from pantry.shelf.things import Things

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from sqlite3 import Connection

    from pantry.readings.holds import Hold
    from pantry.rules.date_policy import Advice, DatePolicy
    from pantry.shelf.holds import Holds
    from pantry.shelf.items import Items
    from pantry.shelf.lying_here import LyingHere
    from pantry.shelf.soonest_first import Laid
    from pantry.shelf.stock import Stock

_MISSING, _NO_DAY = "", "9999"  # before and behind every date


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
        here = lying_here(self._db, self._site, self._items, self._stock)
        things = Things(self._db, self._site, self._items, here, language)
        return StockLines(_laid(here, things), things, _Advised(policy, today).advice, self._held())

    def _held(self) -> Mapping[str, list[Hold]]:
        """What is held, by the item that it is shown as; what was packed from it is held with it."""
        found: defaultdict[str, list[Hold]] = defaultdict(list)
        holds = self._holds.open()
        for hold in holds:
            found[self._items.whole(hold.item)[0]].append(hold)
        for bag in self._items.packed() if holds else ():
            made_of = self._items.made_of(bag)
            inside = (hold for hold in holds if hold.item in made_of)
            of_bag = found[self._items.whole(bag)[0]]
            of_bag.extend(hold for hold in inside if hold not in of_bag)
        return {item: of_item for item, of_item in found.items() if of_item}


class _Advised:
    """What a date means today: worked out once for each date and kind of food, of which there are few."""

    def __init__(self, policy: DatePolicy, today: date) -> None:
        self._policy, self._today = policy, today
        self._advice: dict[tuple[DateKind, str, str], Advice] = {}

    def advice(self, lot_text: str, food: str) -> Advice:
        """What the date of a lot of such food means."""
        kind, value = dated(lot_text)
        key = kind, value, food
        if key not in self._advice:
            self._advice[key] = self._policy.advice(value, kind, food, self._today)
        return self._advice[key]


class _DayOf(dict[str | None, str]):
    """The last day of each date to use something by, worked out once."""

    def __missing__(self, by: str | None) -> str:
        self[by] = last_day(by).isoformat() if by else _NO_DAY
        return self[by]


def _laid(here: LyingHere, things: Things) -> SoonestFirst:
    """All that lies here as rows: what is missing first, then by the last day to use it by."""
    by_day: defaultdict[str, list[Laid]] = defaultdict(list)
    missing, undated = by_day[_MISSING], by_day[_NO_DAY]
    shares, day_of = LotReader().shares, _DayOf()
    for place, on_hand, lots_of, held_of in here.places:
        for item, quantity in on_hand.items():
            if quantity < 0:
                missing.append((item, place, "", quantity))
            elif lots := lots_of.get(item):
                for lot_text, by, share in shares(quantity, lots, held_of.get(item)):
                    by_day[day_of[by]].append((item, place, lot_text, share))
            elif quantity:
                undated.append((item, place, "", quantity))
    return SoonestFirst((Day(by_day[day]) for day in sorted(by_day)), things.names)
