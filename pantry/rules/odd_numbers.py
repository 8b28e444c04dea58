"""Numbers that are more likely a slip than the truth: they are saved, and looked at again.

In: a number. Out: whether it is odd.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.codes.dates import last_day

if TYPE_CHECKING:
    from datetime import date

MOST_PEOPLE = 20
LARGEST_HOUSEHOLD = 99  # what is more is no household and is refused
MOST_UNITS = 500
MOST_WEIGHT_G = 907_185  # 2000 lb
MOST_YEARS = 10


def odd_people(people: int) -> bool:
    """More people than one household has."""
    return people > MOST_PEOPLE


def odd_units(quantity: int) -> bool:
    """More pieces, boxes or plates than one line brings."""
    return quantity > MOST_UNITS


def odd_weight(weight_g: int) -> bool:
    """More grams than one line weighs."""
    return weight_g > MOST_WEIGHT_G


def odd_date(value: str, today: date) -> bool:
    """A canonical date ten years off or past; no date is not odd."""
    return bool(value) and abs(last_day(value).year - today.year) >= MOST_YEARS
