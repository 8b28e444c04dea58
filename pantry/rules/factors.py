"""What pounds are told as, meals or dollars: each a dated figure with its source, or nothing is told.

In: a setting's text, `1.2 2012 USDA What We Eat in America`. Out: a `Factor`, and whole meals or cents.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from pantry.codes.measures import GRAMS_A_POUND, half_up

_FACTOR = re.compile(
    r"(?P<amount>[0-9]{1,4}(?:\.[0-9]{1,2})?)"
    r" (?P<since>[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-[0-3][0-9])?)?)"
    r" (?P<source>\S.*)",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Factor:
    """Pounds of a meal or dollars a pound in hundredths, since when that is so, and who says it."""

    hundredths: int
    since: str
    source: str

    @property
    def amount(self) -> Fraction:
        """Exactly."""
        return Fraction(self.hundredths, 100)

    @property
    def told(self) -> str:
        """Who says it since when, beside each figure."""
        return f"{self.source}, {self.since}: {self.hundredths / 100:g}"


def read_factor(text: str) -> Factor | None:
    """A factor as a setting holds it; None where it has no date or no source, or is zero."""
    found = _FACTOR.fullmatch(text)
    hundredths = int(Fraction(found["amount"]) * 100) if found else 0
    return Factor(hundredths, found["since"], found["source"]) if found and hundredths else None


def meals_of(grams: int, factor: Factor) -> int:
    """How many meals so much food is."""
    return half_up(grams / GRAMS_A_POUND / factor.amount)


def value_cents(grams: int, factor: Factor) -> int:
    """What so much food is worth."""
    return half_up(grams / GRAMS_A_POUND * factor.amount * 100)
