"""Numbers that are more likely a slip than the truth: they are saved, and looked at again.

In: a number, and what a site sets as the most. Out: whether it is odd.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.codes.dates import last_day

if TYPE_CHECKING:
    from datetime import date

LARGEST_HOUSEHOLD = 99  # what is more is no household and is refused
MOST_YEARS = 10


def odd_people(people: int, most: int) -> bool:
    """More people than one household has."""
    return people > most


def odd_units(quantity: int, most: int) -> bool:
    """More pieces, boxes or plates than one line brings."""
    return quantity > most


def odd_weight(weight_g: int, most: int) -> bool:
    """More grams than one line weighs."""
    return weight_g > most


def odd_date(value: str, today: date) -> bool:
    """A canonical date ten years off or past; no date is not odd."""
    return bool(value) and abs(last_day(value).year - today.year) >= MOST_YEARS
