"""The grams of one package, from what stands on it: `500 g`, `12 x 330 ml`, `15 oz (425 g)`, `1 lb 4 oz`."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from pantry.catalog.told import MOST_GRAMS
from pantry.codes import half_up, plain_text, read_weight

if TYPE_CHECKING:
    from collections.abc import Mapping

_LONGEST = 60
_AMOUNT = re.compile(
    r"(?<![\d.,])(?P<times>(?:\d{1,3}\s*[x×*]\s*)*)(?P<number>\d{1,7}(?:[.,]\d{1,3})*)\s*"
    r"(?P<unit>kgs?|grams?|gramos?|grs?|g|mls?|cl|dl|lit(?:er|re|ro)s?|lts?|l|pounds?|lbs?|fl\.?\s?oz|oz|gal(?:lon)?s?)"
    r"(?![a-z])",
    re.ASCII,
)
_POUNDS_AND_OUNCES = re.compile(r"\d{1,3}\s*lbs?\.?\s*\d{1,2}(?:\.\d)?\s*oz", re.ASCII)
_MANY = re.compile(r"\b(?:pack|pk|packs|ct|count|cans|bottles|bars|units|pcs|pieces|piezas|bags)\b", re.ASCII)
_MILLILITERS: Mapping[str, Fraction] = {
    "ml": Fraction(1), "cl": Fraction(10), "dl": Fraction(100), "l": Fraction(1000), "fl": Fraction("29.5735"),
    "ga": Fraction("3785.41"),
}  # fmt: skip
_METRIC = frozenset({"g", "k", "m", "c", "d"})


def package_grams(text: str, *, watery: bool = False) -> int | None:
    """The grams of one package, or nothing where its text doesn't say them for certain.

    A milliliter weighs a gram where what is in it is `watery`; of oil and foam nobody knows.
    """
    said = plain_text(text[:_LONGEST]).strip()
    pounds = _POUNDS_AND_OUNCES.search(said)
    amounts = sorted(_AMOUNT.finditer(said), key=lambda found: found["unit"][0] not in _METRIC)
    if not amounts:
        return None
    first = amounts[0]
    if _MANY.search(said) and not first["times"]:
        return None  # whether it is of one or of all is not said
    if pounds and first["unit"][0] not in _METRIC:
        return _in_bounds(Fraction(read_weight(pounds[0]) or 0))
    grams = _grams(first["number"], first["unit"], watery=watery)
    for factor in re.findall(r"\d+", first["times"]):
        grams *= int(factor)
    return _in_bounds(grams)


def _grams(number: str, unit: str, *, watery: bool) -> Fraction:
    volume = _MILLILITERS.get(unit[:2] if unit[:2] in _MILLILITERS else unit[0])
    if volume is None:
        return Fraction(read_weight(f"{number} {unit.removesuffix('.')}") or 0)
    try:
        return Fraction(number.replace(",", ".")) * volume if watery else Fraction(0)
    except ValueError:  # 1.000.000
        return Fraction(0)


def _in_bounds(grams: Fraction) -> int | None:
    return half_up(grams) if 1 <= grams <= MOST_GRAMS else None
