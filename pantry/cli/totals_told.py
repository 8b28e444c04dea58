"""The totals of a day, a month or a year, as the commands tell them to programs and to people."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from pantry.codes.measures import weight_words
from pantry.language import Language
from pantry.reports.rows import each_total

if TYPE_CHECKING:
    from pantry.cli.output import Cell
    from pantry.reports import Period
    from pantry.reports.without_weight import Weightless
    from pantry.settings import Units
    from pantry.shelf.temperature_logs import Logged

_KEYS_OF_A_DAY = (
    "date", "households", "people", "visits", "bags", "plates", "in_g", "out_g", "waste_g", "by_source", "by_kind",
    "by_waste", "volunteers_min", "fund_cents",
)  # fmt: skip
OUT_OF_RANGE = "fridges and hot food out of range"
_PARTS = {"by_source": "in from ", "by_kind": "in, ", "by_waste": "waste, "}


def keys_of_a_day(period: Period) -> dict[str, object]:
    """The JSON of a day; that of a month or a year begins with the same."""
    values = asdict(period)
    return {key: values[key] for key in _KEYS_OF_A_DAY}


def told_totals(period: Period, units: Units) -> dict[str, Cell]:
    """Weights in the site's unit, hours, money; days and money only of a month or a year."""
    language = Language()
    is_day = period.fund_cents is None
    told: dict[str, Cell] = {}
    for name, part, value in each_total(period):
        if not isinstance(value, int):
            if value is not None:
                told[name] = value
        elif name.endswith("_g") or part:
            told[_PARTS.get(name, name.removesuffix("_g")) + part] = weight_words(value, units, language)
        elif name == "volunteers_min":
            told["volunteers"] = f"{value // 60}:{value % 60:02d} h"
        elif name == "fund_cents":
            told["fund"] = money(value)
        elif name != "days_open" or not is_day:
            told[name.replace("_", " ")] = value
    return told


def told_temperatures(found: Logged) -> dict[str, Cell]:
    """Of fridges and hot food, by the logs; where there was no log, nobody knows what was out of range."""
    if not found:
        return {OUT_OF_RANGE: "not logged"}
    told = f"{found.out_of_range:,} of {found.temperatures:,} logged"
    return {OUT_OF_RANGE: told, "days out of range": found.days_out_of_range}


def told_weightless(found: Weightless) -> dict[str, Cell]:
    """What is in none of the weights, where there is any, and what to do about it."""
    if not found:
        return {}
    return {
        "in no weight": f"{found.came_in:,} pieces in, {found.shared:,} shared, {found.wasted:,} wasted",
        "of items": f"{found.items:,} without a weight: pantry unknowns, pantry catalog name CODE NAME --grams N",
    }


def money(cents: int) -> str:
    """As `1,250.00`."""
    return f"{'-' if cents < 0 else ''}{abs(cents) // 100:,}.{abs(cents) % 100:02d}"
