"""Lives through days of a site on two laptops by real keys, and writes each act into a plain log too.

One laptop takes in in the morning, the other one gives out in the afternoon and closes; a stick goes between them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING

from pantry.catalog.importing import import_file
from pantry.events import Act, Change, Draft
from pantry.office.closing import close_day as close_the_day
from pantry.settings import SiteSettings
from tests.life.laptops import Laptops
from tests.life.plain_log import Came, PlainLog, Thing, pounds
from tests.sites import new_site
from tests.ui.tables import BEANS, EGGS, MILK, RICE, HeldClock, make_bags

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from random import Random

    from tests.ui.tables import Table

FIRST = datetime(2026, 11, 2, 9, 0, tzinfo=timezone(timedelta(hours=-5)))
BEANS_CAN = Thing("Black beans, 15 oz", "dry", 425, BEANS)
RICE_BAG = Thing("Rice, 2 lb", "dry", 907, RICE)
MILK_GALLON = Thing("Milk, gallon", "dairy", 3900, MILK)
EGGS_DOZEN = Thing("Eggs, dozen", "dairy", 680, EGGS)
PRODUCE, BREAD = Thing("Produce", "produce", 1), Thing("Bread", "bread", 1)
STANDARD = ((BEANS_CAN, 2), (MILK_GALLON, 1), (RICE_BAG, 1))
SHARED_AT_CLOSE = frozenset({"bread", "produce", "prepared", "dairy"})
PRODUCTS = f"""code,name,kind,unit,grams,dated,allergens
{BEANS},"Black beans, 15 oz",dry,piece,425,yes,
{RICE},"Rice, 2 lb",dry,piece,907,yes,
{MILK},"Milk, gallon",dairy,piece,3900,yes,milk
{EGGS},"Eggs, dozen",dairy,piece,680,yes,eggs
"""
_SOURCES = ("food drive", "grocery rescue", "Corner Market")
_BANDS = ("0-17", "18-59", "60+")
_COLD_F, _COLD_EGGS_F = 41, 45
_NOT_ASKED = 4  # every so many households
_A_NIGHT_H = 14


@dataclass(slots=True)
class Day:
    """One day: its date, its table, and what was written down."""

    date: str
    table: Table
    log: PlainLog
    chance: Random


@dataclass(slots=True)
class MonthsLife:
    """Days of one site; `morning` and `afternoon` are what is done then, in order."""

    laptops: Laptops
    chance: Random
    log: PlainLog = field(default_factory=PlainLog)
    morning: list[Callable[[Day], None]] = field(default_factory=lambda: [take_deliveries, waste_some])
    afternoon: list[Callable[[Day], None]] = field(
        default_factory=lambda: [help_out, give_bags, serve_hot_meal, close_day]
    )

    @classmethod
    def of(cls, folder: Path, chance: Random) -> MonthsLife:
        """A new site with its bags, that asks ages."""
        held, first = HeldClock(FIRST, chance.randrange(10**6)), folder / "first.pantry"
        pantry = new_site(first, held.clock(), held.random, SiteSettings(name="Oak St table"))
        asked = Change(thing=pantry.books.site, field="bands", value=" ".join(_BANDS))
        pantry.books.record(Draft(Act.SET, held.clock().today().isoformat(), (asked,)))
        products = folder / "products.csv"
        products.write_text(PRODUCTS, encoding="utf-8")
        import_file(pantry.site_file.db, products, as_format="csv")
        make_bags(pantry)
        pantry.close()
        return cls(Laptops.of(first, held), chance)

    def live(self, days: int) -> None:
        """So many days, one after the other."""
        for _ in range(days):
            self._day()

    def _day(self) -> None:
        laptops = self.laptops
        for laptop, other, acts in (
            (laptops.first, laptops.second, self.morning),
            (laptops.second, laptops.first, self.afternoon),
        ):
            with laptops.at_table(laptop) as table:
                day = Day(laptops.held.clock().today().isoformat(), table, self.log, self.chance)
                for act in acts:
                    act(day)
            laptops.carry(laptop, other)
        laptops.held.pass_time(hours=_A_NIGHT_H)
        laptops.held.now = laptops.held.now.replace(hour=9, minute=0, second=0)


def take_deliveries(day: Day) -> None:
    """Cases with dates, cold food with its temperature, weighed produce and bread."""
    day.table.hand("/in\n")
    for thing in (BEANS_CAN, RICE_BAG, MILK_GALLON, EGGS_DOZEN):
        source = day.chance.choice(_SOURCES)
        day.table.hand(f"/source {source}\n")
        count = day.chance.randrange(30, 60)
        day.table.hand(str(count))
        day.table.scan(thing.code)
        if thing.kind == "dairy":
            _say_how_cold(day, limit_f=_COLD_EGGS_F if thing is EGGS_DOZEN else _COLD_F)
        day.log.take(day.date, source, thing, count)
    for thing, words in ((PRODUCE, "produce"), (BREAD, "bread")):
        weight = day.chance.randrange(20, 240)
        day.table.hand(f"/kind {words}\n")
        day.table.hand(f"{weight}lb\n")
        day.log.take(day.date, source, thing, pounds(weight))


def _say_how_cold(day: Day, limit_f: int) -> None:
    degrees = day.chance.randrange(34, 52)
    day.table.hand(f"{degrees}f\n")
    day.log.too_warm[day.date] += degrees > limit_f


def waste_some(day: Day) -> None:
    """Some of the produce can't be shared."""
    weight = day.chance.randrange(1, 12)
    day.table.hand("/waste spoiled\n")
    day.table.hand("/kind produce\n")
    day.table.hand("/waste spoiled\n")
    day.table.hand(f"{weight}lb\n")
    day.log.waste(day.date, "spoiled", PRODUCE, pounds(weight))


def help_out(day: Day) -> None:
    """Somebody helps, and goes again."""
    minutes = day.chance.randrange(30, 120)
    day.table.hand("/volunteer Big Bird\n")
    day.table.hand("/volunteer Big Bird\n", after_s=minutes * 60)
    day.log.minutes[day.date] += minutes


def give_bags(day: Day) -> None:
    """Households take the standard bag; some say their ages."""
    day.table.hand("/out\n")
    day.table.hand("/bag Standard bag\n")
    for _ in range(day.chance.randrange(8, 14)):
        people = day.chance.randrange(1, 8)
        day.table.hand(f"{people}\n")
        day.log.came.append(Came(day.date, people, 1, _say_ages(day, people)))
        for thing, count in STANDARD:
            day.log.give(day.date, thing, count)


def _say_ages(day: Day, people: int) -> tuple[tuple[str, int], ...]:
    """Children and elders are typed, the rest are grown-ups; every few households nobody asks."""
    if day.chance.randrange(_NOT_ASKED) == 0:
        day.table.hand("\x1b")
        return ()
    young = day.chance.randrange(0, people + 1)
    old = day.chance.randrange(0, people - young + 1)
    day.table.hand(f"{young} {old}\n")
    return tuple(zip(_BANDS, (young, people - young - old, old), strict=True))


def serve_hot_meal(day: Day) -> None:
    """Plates of a hot meal."""
    plates = day.chance.randrange(10, 80)
    day.table.hand(f"/plates {plates}\n")
    day.log.plates[day.date] += plates


def close_day(day: Day) -> None:
    """Bread, produce, ready food and dairy were all shared."""
    pantry = day.table.pantry
    close_the_day(pantry.books, pantry.shelf, pantry.site_file, pantry.clock)
    day.log.share_all(day.date, SHARED_AT_CLOSE)
