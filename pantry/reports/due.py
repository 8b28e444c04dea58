"""What a month or a year owes the chapter: its totals, ages, what was too warm, meals and value, and its parts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.rules.factors import Factor, meals_of, value_cents

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pantry.reports.period import Period, Sums


@dataclass(frozen=True, slots=True)
class Due:
    """Of a month or a year; `parts` are its days or its months, those with nothing left out.

    `ages`: people by age band, of those that were asked; a band that was asked and had nobody is 0, who was not asked
    is in `not_asked` alone. `too_warm`: deliveries. `meal`, `value`: None where the site has no such figure.
    """

    totals: Period
    ages: Mapping[str, int]
    too_warm: int
    meal: Factor | None
    value: Factor | None
    parts: tuple[Sums, ...]

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
