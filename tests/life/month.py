"""Lives through days of a site on two laptops by real keys, and writes each act into a plain log too.

One laptop takes in in the morning, the other one gives out in the afternoon and closes; a stick goes between them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING

from pantry.catalog.importing import import_file
from pantry.events import Act, Change, Draft
from pantry.settings import SiteSettings
from tests.life.at_table import give_bags, help_out, serve_hot_meal, take_deliveries, waste_some
from tests.life.day import Day
from tests.life.in_rooms import (
    close_day,
    count_some,
    go_round,
    hold_and_pull,
    name_an_unknown,
    pack_bananas,
    read_report,
    send_away,
    waste_in_stock,
)  # fmt: skip
from tests.life.laptops import Laptops
from tests.life.plain_log import PlainLog
from tests.life.things import BANDS, BEANS_CAN, PRODUCTS, RICE_BAG, SOURCES
from tests.sites import new_site
from tests.ui.tables import HeldClock, make_bags

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from random import Random

FIRST = datetime(2026, 11, 2, 9, 0, tzinfo=timezone(timedelta(hours=-5)))
MORNING: tuple[Callable[[Day], None], ...] = (
    take_deliveries,
    lambda day: pack_bananas(day, SOURCES[0]),
    lambda day: name_an_unknown(day, SOURCES[1]),
    waste_some,
    lambda day: waste_in_stock(day, RICE_BAG),
    lambda day: send_away(day, RICE_BAG),
    lambda day: hold_and_pull(day, RICE_BAG),
    lambda day: count_some(day, BEANS_CAN),
)
AFTERNOON: tuple[Callable[[Day], None], ...] = (help_out, give_bags, serve_hot_meal, close_day, read_report, go_round)
_A_NIGHT_H = 14


@dataclass(slots=True)
class MonthsLife:
    """Days of one site; `morning` and `afternoon` are what is done then, in order."""

    laptops: Laptops
    chance: Random
    log: PlainLog = field(default_factory=PlainLog)
    morning: tuple[Callable[[Day], None], ...] = MORNING
    afternoon: tuple[Callable[[Day], None], ...] = AFTERNOON

    @classmethod
    def of(cls, folder: Path, chance: Random) -> MonthsLife:
        """A new site with its bags, that asks ages."""
        held, first = HeldClock(FIRST, chance.randrange(10**6)), folder / "first.pantry"
        pantry = new_site(first, held.clock(), held.random, SiteSettings(name="Oak St table"))
        wishes = {"bands": " ".join(BANDS), "first_time": "yes"}
        asked = tuple(Change(thing=pantry.books.site, field=field, value=value) for field, value in wishes.items())
        pantry.books.record(Draft(Act.SET, held.clock().today().isoformat(), asked))
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
