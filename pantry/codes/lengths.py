"""Lengths of paper as people type them, and back in words; a number with one decimal, as a printer is measured by.

Text in; exact millimeters, or whole tenths, out. A fraction without a unit is in inches: no other ruler has one.
"""

from __future__ import annotations

import re
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

from pantry.codes.measures import LONGEST_MEASURE, Units, half_up, plain_text

if TYPE_CHECKING:
    from pantry.language import Language

MM_AN_INCH = Fraction(254, 10)
_MM_A_CM = Fraction(10)


class LengthUnit(StrEnum):
    """What a number without a unit is in."""

    MM = "mm"
    INCH = "in"

    @property
    def mm(self) -> Fraction:
        """So many millimeters."""
        return MM_AN_INCH if self is LengthUnit.INCH else Fraction(1)


_MM_WORDS = r"mms?|millimeters?|millimetres?|mil[ií]metros?"
_CM_WORDS = r"cms?|centimeters?|centimetres?|cent[ií]metros?"
_INCH_WORDS = r"ins?|inch|inches|pulgadas?|pulgs?|[\"”“″]|['’‘′]{2}"
_LENGTH = re.compile(
    r"\s*(?:(?:(?P<whole>\d{1,3})(?:\s*-\s*|\s+))?(?P<top>\d{1,3})\s?[/⁄]\s?(?P<bottom>[1-9]\d{0,2})"
    r"|(?P<plain>\d{1,5}(?:[.,]\d{0,6})?|[.,]\d{1,6}))"
    rf"\s*(?:(?:(?P<mm>{_MM_WORDS})|(?P<cm>{_CM_WORDS})|(?P<inch>{_INCH_WORDS}))\.?)?\s*"
)
_TENTHS = re.compile(r"(?P<sign>[+-]?)\s?(?P<whole>\d{0,4})(?:[.,](?P<tenth>\d?)0{0,3})?")


def read_length(text: str, alone: LengthUnit = LengthUnit.MM) -> Fraction | None:
    """Millimeters of `66.7`, `66,7 mm`, `6.7cm`, `2.625in`, `2 5/8"`, `2-5/8 in`, or nothing.

    A number `alone`, without a unit, is in that one; a fraction alone always in inches.
    """
    found = _LENGTH.fullmatch(plain_text(text)) if len(text) <= LONGEST_MEASURE else None
    if not found:
        return None
    if found["top"]:
        amount, alone = int(found["whole"] or 0) + Fraction(int(found["top"]), int(found["bottom"])), LengthUnit.INCH
    else:
        amount = Fraction("0" + found["plain"].replace(",", ".").rstrip("."))
    if found["cm"]:
        return amount * _MM_A_CM
    unit = LengthUnit.MM if found["mm"] else LengthUnit.INCH if found["inch"] else alone
    return amount * unit.mm


def read_tenths(text: str, unit: str = "") -> int | None:
    """Whole tenths of `0.5`, `-0,3`, `100`, with or without the unit behind it; nothing where it is finer or none."""
    plain = plain_text(text).strip().removesuffix(unit).strip() if len(text) <= LONGEST_MEASURE else ""
    found = _TENTHS.fullmatch(plain)
    if not found or not (found["whole"] or found["tenth"]):
        return None
    tenths = 10 * int(found["whole"] or 0) + int(found["tenth"] or 0)
    return -tenths if found["sign"] == "-" else tenths


def length_words(mm: float | Fraction, units: Units, language: Language) -> str:
    """A length as a ruler shows it, in inches too where those are the site's: 66.7 mm (2.625 in)."""
    n = language.decimal(half_up(Fraction(mm) * 10) / 10)
    if units is Units.METRIC:
        return language.say("{n} mm", n=n)
    return language.say("{n} mm ({inches} in)", n=n, inches=language.decimal(float(Fraction(mm) / MM_AN_INCH), 3))
