"""The grams of one package, from what stands on it: `500 g`, `12 x 330 ml`, `15 oz (425 g)`, `1 lb 4 oz`."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from pantry.catalog.told import MOST_GRAMS
from pantry.codes.measures import half_up, plain_text, read_weight

if TYPE_CHECKING:
    from collections.abc import Mapping

_LONGEST = 60
_AMOUNT = re.compile(
    r"(?<![\d.,/])(?P<times>(?:\d{1,3}\s*[x×*]\s*)*)(?P<number>\d{1,7}(?:[.,]\d{1,3})*)\s*"
    r"(?:(?P<weight>kgs?|grams?|gramos?|grs?|g|pounds?|lbs?|oz)"
    r"|(?P<volume>ml|cl|dl|l|fl|gal)(?:s|iters?|itres?|itros?|ts?|\.?\s?oz|lons?)?)(?![a-z])",
    re.ASCII,
)
_POUNDS_AND_OUNCES = re.compile(r"(?<![\d.,/])\d{1,3}\s*lbs?\.?\s*\d{1,2}(?:\.\d)?\s*oz", re.ASCII)
_MANY = re.compile(r"\b(?:packs?|pk|ct|count|cans|bottles|bars|units|pcs|pieces|piezas|bags)\b", re.ASCII)
_MILLILITERS: Mapping[str, Fraction] = {
    "ml": Fraction(1), "cl": Fraction(10), "dl": Fraction(100), "l": Fraction(1000), "fl": Fraction("29.5735"),
    "gal": Fraction("3785.41"),
}  # fmt: skip
_NOT_METRIC = ("p", "lb", "oz")


@lru_cache(maxsize=10_000)  # packages have few sizes, and files millions of packages
def package_grams(text: str, *, watery: bool = False) -> int | None:
    """The grams of one package, or nothing where its text doesn't say them for certain.

    A milliliter weighs a gram where what is in it is `watery`; of oil and foam nobody knows.
    """
    said = plain_text(text[:_LONGEST]).strip()
    amounts = tuple(_AMOUNT.finditer(said))
    metric = (found for found in amounts if found["weight"] and not found["weight"].startswith(_NOT_METRIC))
    first = next(metric, amounts[0] if amounts else None)
    if first is None or (_MANY.search(said) and not first["times"]):
        return None  # of many, it may be the weight of one or of all
    grams = _grams(first, said, watery=watery)
    for factor in re.findall(r"\d+", first["times"]):
        grams *= int(factor)
    return half_up(grams) if 1 <= grams <= MOST_GRAMS else None


def _grams(found: re.Match[str], said: str, *, watery: bool) -> Fraction:
    if found["weight"]:
        pounds = _POUNDS_AND_OUNCES.match(said, found.start("number"))
        return Fraction(read_weight(pounds[0] if pounds else f"{found['number']} {found['weight']}") or 0)
    if not watery or len(re.findall(r"[.,]", found["number"])) > 1:
        return Fraction(0)
    return Fraction(found["number"].replace(",", ".")) * _MILLILITERS[found["volume"]]
