"""What a month or a year owes the chapter: its totals, ages, what was too warm or held, meals, value, its parts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pantry.reports.without_weight import Weightless
from pantry.rules.factors import Factor, meals_of, value_cents
from pantry.shelf.temperature_logs import Logged

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pantry.reports.guests import AgesByPart
    from pantry.reports.period import Period, Sums


@dataclass(frozen=True, slots=True)
class Crossed:
    """What came in by two things at once, in grams, and people by age band and part with small numbers hidden.

    `ages` is None where nobody was asked, and where the sums alone would give a small number away.
    """

    sources: Mapping[str, Mapping[str, int]]
    kinds: Mapping[str, Mapping[str, int]]
    ages: AgesByPart | None


@dataclass(frozen=True, slots=True)
class Due:
    """Of a month or a year; `parts` are its days or its months, those with nothing left out.

    `ages`: people by age band, of those that were asked; a band that was asked and had nobody is 0, who was not asked
    is in `not_asked` alone. `first_timers`: households, None where nobody was asked. `received_g`: of what came in,
    from another table. `too_warm`: deliveries. `held`: items and lots that were held back; `recalled_g`: pulled for a
    recall. `meal`, `value`: None where the site has no such figure. `crossed`: sources by kind, kinds by part.
    `weightless`: what is in none of its weights. `logged`: temperatures of fridges and hot food, by the logs.
    """

    totals: Period
    ages: Mapping[str, int]
    first_timers: int | None
    received_g: int
    too_warm: int
    held: int
    recalled_g: int
    meal: Factor | None
    value: Factor | None
    parts: tuple[Sums, ...]
    crossed: Crossed
    weightless: Weightless = field(default_factory=Weightless)
    logged: Logged = field(default_factory=Logged)

    @property
    def is_month(self) -> bool:
        """Whether its parts are days; else it is a year, of months."""
        return len(self.totals.date) == len("2026-11")

    @property
    def not_asked(self) -> int:
        """People whose ages nobody asked."""
        return self.totals.people - sum(self.ages.values())

    @property
    def meals(self) -> int | None:
        """What was shared, as meals."""
        return meals_of(self.totals.out_g, self.meal) if self.meal else None

    @property
    def value_cents(self) -> int | None:
        """What was shared, in money."""
        return value_cents(self.totals.out_g, self.value) if self.value else None
