"""Numbers as they stand on a page and are typed from it: whole ones, hours, the ages of all.

In: text. Out: whole numbers, minutes; RefusedInput in words where it is none.
"""

from __future__ import annotations

import re
from fractions import Fraction

from pantry.codes.measures import Units, half_up
from pantry.errors import RefusedInput
from pantry.rules.age_bands import ON_SHEETS, read_bands

ADDED = "+"  # between hours that are added up
_WHOLE = re.compile(r"[0-9]{1,6}", re.ASCII)
_HOURS = re.compile(r"(?P<hours>[0-9]{1,5})(?::(?P<minutes>[0-5][0-9])|[.,](?P<part>[0-9]{1,2}))?", re.ASCII)

_DEGREES = re.compile(r"-?[0-9]{1,3}([.,][0-9])?", re.ASCII)
_COLDEST_F10, _HOTTEST_F10 = -600, 2500

_BETWEEN_AGES = re.compile(r"[+,.]")


def read_whole(typed: str) -> int:
    """A number up to 999999."""
    if not _WHOLE.fullmatch(typed):
        raise RefusedInput("Type a whole number.")
    return int(typed)


def read_minutes(typed: str) -> int:
    """Minutes of `12`, `2.5`, `2:30`, or of many with + between."""
    return sum(_minutes(part.strip()) for part in typed.split(ADDED))


def _minutes(typed: str) -> int:
    found = _HOURS.fullmatch(typed)
    if not found:
        raise RefusedInput("Type hours, as 12, 2.5 or 2:30. With + between they are added up.")
    minutes = int(found["hours"]) * 60 + int(found["minutes"] or 0)
    return minutes + half_up(Fraction(f"0.{found['part'] or 0}") * 60)


def read_degrees(typed: str, units: Units) -> int:
    """Tenths of a degree Fahrenheit of degrees of the site: `38`, `3.5`, `-18`."""
    found = _DEGREES.fullmatch(typed)
    degrees = Fraction(typed.replace(",", ".")) if found else Fraction(0)
    tenths = half_up(degrees * 18 + 320 if units is Units.METRIC else degrees * 10)
    if not found or not _COLDEST_F10 <= tenths <= _HOTTEST_F10:
        raise RefusedInput("Type degrees, as 38 or 3.5. Nothing was saved.")
    return tenths


def read_ages(typed: str) -> tuple[int, ...]:
    """Three numbers: children, adults, seniors."""
    parts = _BETWEEN_AGES.sub(" ", typed).split()
    if len(parts) != len(read_bands(ON_SHEETS)):
        raise RefusedInput("Type three numbers: children, adults and seniors, as 12 20 5 or 12.20.5.")
    return tuple(read_whole(part) for part in parts)
