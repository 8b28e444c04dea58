"""How a site writes, by which a line is read."""

from __future__ import annotations

from dataclasses import dataclass

from pantry.codes.dates import DateOrder
from pantry.codes.measures import Scale, Units


@dataclass(frozen=True, slots=True)
class Habits:
    """How a site writes: its languages, the order of its dates, its units and its degrees."""

    languages: tuple[str, ...] = ("en", "es")
    date_order: DateOrder = DateOrder.MDY
    units: Units = Units.US
    scale: Scale = Scale.FAHRENHEIT
