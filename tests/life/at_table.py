"""What volunteers do at the table in a month's life: by keys, and in the plain log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.life.plain_log import Came, pounds
from tests.life.things import (
    BANDS,
    BEANS_CAN,
    BREAD,
    EGGS_DOZEN,
    MILK_GALLON,
    PRODUCE,
    RICE_BAG,
    SOURCES,
    STANDARD,
)  # fmt: skip

if TYPE_CHECKING:
    from tests.life.day import Day

_COLD_F, _COLD_EGGS_F = 41, 45
_FIRST_TIME = 5
_NOT_ASKED = 4  # every so many households


def take_deliveries(day: Day) -> None:
    """Cases with dates, cold food with its temperature, weighed produce and bread."""
    day.table.hand("/in\n")
    for thing in (BEANS_CAN, RICE_BAG, MILK_GALLON, EGGS_DOZEN):
        source = day.chance.choice(SOURCES)
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
        if day.chance.randrange(_FIRST_TIME) == 0:
            day.table.hand("/new\n")
            day.log.first_timers[day.date] += 1
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
    return tuple(zip(BANDS, (young, people - young - old, old), strict=True))


def serve_hot_meal(day: Day) -> None:
    """Plates of a hot meal."""
    plates = day.chance.randrange(10, 80)
    day.table.hand(f"/plates {plates}\n")
    day.log.plates[day.date] += plates
