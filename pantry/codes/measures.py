"""Weights, temperatures, boxes and counts as people type them, and weights back in words.

Text in; whole grams, tenths of a degree or whole numbers out. Text comes as `plain_text` leaves it.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pantry.language import Language

GRAMS_A_POUND = Fraction(45359237, 100_000)
OUNCES_A_POUND = 16
LONGEST_MEASURE = 40


_LONGEST_NAME = 200
_HEAVIEST_NAMED_G = 25_000  # a sack; more is a slip, or of a whole case


class Units(StrEnum):
    """The units of weight that a site reads and types."""

    US = "us"
    METRIC = "metric"

    @property
    def degrees(self) -> str:
        """The scale of its thermometers, as it stands on them."""
        return "°C" if self is Units.METRIC else "°F"


class Scale(StrEnum):
    """The degrees of a temperature."""

    FAHRENHEIT = "f"
    CELSIUS = "c"


@dataclass(frozen=True, slots=True)
class Temperature:
    """Tenths of a degree in the scale in which it was read."""

    tenths: int
    scale: Scale

    @property
    def tenths_f(self) -> int:
        """Tenths of a degree Fahrenheit, half a tenth rounded up."""
        if self.scale is Scale.FAHRENHEIT:
            return self.tenths
        return half_up(Fraction(self.tenths * 9, 5)) + 320


_POUND_WORDS = frozenset({"l", "lb", "lbs", "#", "pound", "pounds", "libra", "libras"})
_OUNCE_WORDS = frozenset({"oz", "ozs", "ounce", "ounces", "onz", "onza", "onzas"})
_KILO_WORDS = frozenset({"k", "kg", "kgs", "kilo", "kilos", "kilogram", "kilograms", "kilogramo", "kilogramos"})
_GRAM_WORDS = frozenset({"g", "gr", "grs", "gm", "gms", "gram", "grams", "gramo", "gramos"})
_TYPED = {
    Units.US: ((GRAMS_A_POUND, "lb"), (GRAMS_A_POUND / OUNCES_A_POUND, "oz")),
    Units.METRIC: ((Fraction(1000), "kg"),),
}  # the larger unit first
_NAMED_UNITS = "|".join(sorted((_POUND_WORDS | _OUNCE_WORDS | _KILO_WORDS | _GRAM_WORDS) - {"l", "#", "k"}))
_AT_END_OF_NAME = re.compile(
    rf"\D*[^\W\d_]\D*?[\s,(·-]+"
    rf"(?P<weight>\d+(?:[.,]\d+)?\s?(?:{_NAMED_UNITS})\.?(?:\s?\d+(?:[.,]\d+)?\s?(?:{_NAMED_UNITS})\.?)?)\)?\s*",
    re.IGNORECASE,
)
_SMALLER_UNITS = ((_POUND_WORDS, _OUNCE_WORDS), (_KILO_WORDS, _GRAM_WORDS))
_BOX_WORDS = frozenset({"b", "bx", "bxs", "box", "boxes"})
_SPANISH_BOX_WORDS = frozenset({"c", "cj", "cjs", "caja", "cajas"})

_WEIGHT = re.compile(
    r"(?:(?:(?P<whole>\d{1,7})\s*[\s-]\s*)?(?P<top>\d{1,3})\s?[/⁄]\s?(?P<bottom>\d{1,2})|(?P<plain>[\d.,]{1,12}))"
    r"\s*(?P<unit>#|[a-z]{1,11})\.?"
    r"(?:(?:\s*[,&+]|\s+and\b|\s+y\b)?\s*(?P<rest>[\d.,]{1,6})\s*(?P<smaller>[a-z]{1,8})\.?)?",
    re.ASCII,
)
_LIKE_WEIGHT = re.compile(r"[+-]?\s*[\d.,]*\d[\d.,]*\s*(?P<unit>#|[a-z]{1,11})\.?", re.ASCII)
_DECIMAL = re.compile(r"\d{1,7}(?:[.,]\d{0,6})?|[.,]\d{1,6}", re.ASCII)
_THOUSANDS = re.compile(
    r"[1-9]\d{0,2}(?:(?P<mark>[.,])\d{3})(?:(?P=mark)\d{3})*(?P<decimals>(?!(?P=mark))[.,]\d+)?", re.ASCII
)
_TEMPERATURE = re.compile(
    r"(?P<sign>[+-]?)\s?(?P<degrees>\d{1,3})(?:[.,](?P<tenth>\d))?\s*"
    r"(?:(?:°|deg(?:ree)?s?\b|grados?\b)\s*(?P<scale>[fc])?|(?P<f>f))\.?",
    re.ASCII,
)
_BOXES = re.compile(r"(?P<count>\d{1,7})\s*(?P<word>[a-z]{1,5})\.?", re.ASCII)
_QUANTITY = re.compile(
    r"(?P<count>-?\d{1,7})\s*(?:[x*×]|(?:ea|each|pcs?|pieces?|ct|units?|pza?s?|piezas?|uds?|unidad(?:es)?)\.?)",
    re.ASCII,
)
_SIGNS = str.maketrans({"º": "°", "˚": "°", **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-")})
_NOT_FOLDED = ("<super>", "<sub>", "<circle>")  # ² is a key beside the 1 of French keyboards, and no 2


def plain_text(text: str) -> str:
    """Lower case, full-width and foreign digits as 0-9, one sign for degrees and minus."""
    if text.isascii():
        return text.lower()
    spaced = "".join(" " + letter if _is_fraction(letter) else letter for letter in text.translate(_SIGNS))
    folded = "".join(_folded(letter) for letter in unicodedata.normalize("NFC", spaced)).strip()
    return "".join(
        letter if letter.isascii() or (digit := unicodedata.decimal(letter, None)) is None else str(digit)
        for letter in folded.lower()
    )


def _folded(letter: str) -> str:
    kept = letter.isascii() or unicodedata.decomposition(letter).startswith(_NOT_FOLDED)
    return letter if kept else unicodedata.normalize("NFKC", letter)


def _is_fraction(letter: str) -> bool:
    """½ and its like, which fold to 1⁄2 and must not run into the 12 of 12½."""
    return unicodedata.decomposition(letter).startswith("<fraction>")


def half_up(value: Fraction) -> int:
    """The nearest whole number; a half goes up."""
    return (value + Fraction(1, 2)).__floor__()


def read_weight(text: str) -> int | None:
    """Whole grams of `12lb`, `12l`, `12#`, `5.5kg`, `5,5 kg`, `8oz`, `1lb4oz`, `500g`, `1 1/2 lb`, or nothing.

    A comma before three digits marks thousands in pounds, ounces and grams, and decimals in kilograms.
    """
    found = _WEIGHT.fullmatch(text) if len(text) <= LONGEST_MEASURE else None
    if not found or not (grams_a_unit := _grams_a_unit(found["unit"])):
        return None
    amount = _fraction(found) if found["top"] else _decimal(found["plain"], found["unit"])
    if amount is None:
        return None
    grams = amount * grams_a_unit
    if found["rest"] is None:
        return half_up(grams)
    rest = _smaller(found["unit"], found["rest"], found["smaller"])
    return None if rest is None else half_up(grams + rest)


def weight_in_name(name: str) -> int | None:
    """Whole grams of what one weighs where a name ends with it, as on a package: Oat milk, 32 oz; or nothing.

    A liter is no weight, and where another number stands before it may be of one in a pack of several.
    """
    found = _AT_END_OF_NAME.fullmatch(name) if len(name) <= _LONGEST_NAME else None
    grams = read_weight(plain_text(found["weight"])) if found else None
    return grams if grams and grams <= _HEAVIEST_NAMED_G else None


def weight_signs(units: Units) -> tuple[str, ...]:
    """What is typed of a weight beside its digits, as keys for fingers: the site's units, the larger first, a point."""
    return ("kg", "g", ".") if units is Units.METRIC else ("lb", "oz", ".")


def box_sign(language: str) -> str:
    """The letter behind a number of boxes in a language: b, or c for cajas."""
    return "c" if language == "es" else "b"


def is_no_such_weight(text: str) -> bool:
    """Written as a weight, and no scale shows it: `-5lb`, `99999999lb`, `5..5 kg`."""
    found = _LIKE_WEIGHT.fullmatch(text) if len(text) <= LONGEST_MEASURE else None
    return found is not None and _grams_a_unit(found["unit"]) is not None and read_weight(text) is None


def read_weight_in(text: str, units: Units) -> int | None:
    """Whole grams of a weight; where no unit is said it is in the site's."""
    plain = plain_text(text)
    grams = read_weight(plain)
    return read_weight(plain + ("kg" if units is Units.METRIC else "lb")) if grams is None else grams


def _smaller(unit: str, amount: str, smaller: str) -> Fraction | None:
    """The grams of the 4 oz of `1 lb 4 oz`, the 500 g of `1 kg 500 g`."""
    if not any(unit in larger and smaller in fitting for larger, fitting in _SMALLER_UNITS):
        return None
    number, grams_a_unit = _decimal(amount, smaller), _grams_a_unit(smaller)
    return None if number is None or grams_a_unit is None else number * grams_a_unit


def _grams_a_unit(unit: str) -> Fraction | None:
    if unit in _POUND_WORDS:
        return GRAMS_A_POUND
    if unit in _OUNCE_WORDS:
        return GRAMS_A_POUND / OUNCES_A_POUND
    if unit in _KILO_WORDS:
        return Fraction(1000)
    return Fraction(1) if unit in _GRAM_WORDS else None


def _fraction(found: re.Match[str]) -> Fraction | None:
    bottom = int(found["bottom"])
    return int(found["whole"] or 0) + Fraction(int(found["top"]), bottom) if bottom else None


def _decimal(text: str, unit: str) -> Fraction | None:
    thousands = _THOUSANDS.fullmatch(text)
    if thousands:
        mark, decimals = thousands["mark"], thousands["decimals"]
        # Nobody types a thousandth of a gram; a point in pounds is a decimal point.
        marks_thousands = unit in _GRAM_WORDS or (mark == "," and unit not in _KILO_WORDS)
        if decimals or text.count(mark) > 1 or marks_thousands:
            return Fraction(text.replace(mark, "").replace(",", "."))
    if not _DECIMAL.fullmatch(text):
        return None
    return Fraction("0" + text.replace(",", ".").rstrip("."))


def read_temperature(text: str, scale: Scale) -> Temperature | None:
    """Degrees of `38f`, `38°`, `-2 °`, `3,5°c`, or nothing; `°` alone is the site's scale, `c` alone is boxes."""
    found = _TEMPERATURE.fullmatch(text) if len(text) <= LONGEST_MEASURE else None
    if not found:
        return None
    tenths = int(found["degrees"]) * 10 + int(found["tenth"] or 0)
    named = found["scale"] or found["f"]
    return Temperature(-tenths if found["sign"] == "-" else tenths, Scale(named) if named else scale)


def read_boxes(text: str, languages: tuple[str, ...]) -> int | None:
    """How many boxes `40b`, `40 boxes` and, where Spanish is spoken, `40c`, `40 cajas` are, or nothing."""
    found = _BOXES.fullmatch(text) if len(text) <= LONGEST_MEASURE else None
    if not found:
        return None
    is_box = found["word"] in _BOX_WORDS or ("es" in languages and found["word"] in _SPANISH_BOX_WORDS)
    return int(found["count"]) if is_box else None


def read_quantity(text: str) -> int | None:
    """The 24 of `24x`, `24*` or `24 pcs`, which sets the last line's quantity; 0 and negative are to be refused."""
    found = _QUANTITY.fullmatch(text) if len(text) <= LONGEST_MEASURE else None
    return int(found["count"]) if found else None


def weight_words(grams: int, units: Units, language: Language) -> str:
    """A weight as people read it: 18.5 lb, 15 oz; 907 g, 5.5 kg. One decimal at most."""
    if units is Units.METRIC:
        if abs(grams) < 1000:
            return language.say("{n} g", n=language.number(grams))
        return language.say("{n} kg", n=_one_decimal(Fraction(grams, 1000), language))
    pounds = grams / GRAMS_A_POUND
    ounces = pounds * OUNCES_A_POUND
    if grams and half_up(abs(ounces) * 10) < OUNCES_A_POUND * 10:
        return language.say("{n} oz", n=_one_decimal(ounces, language))
    return language.say("{n} lb", n=_one_decimal(pounds, language))


def weight_typed(grams: int, units: Units) -> str:
    """A weight as one types it on such a site, the shortest that reads back to the gram: 2lb, 15oz, 907g.

    Grams below ten tonnes: more is not read.
    """
    for grams_a_unit, unit in _TYPED[units]:
        tenths = half_up(grams / grams_a_unit * 10)
        text = f"{tenths // 10}{f'.{tenths % 10}' if tenths % 10 else ''}{unit}"
        if tenths >= 10 and read_weight(text) == grams:
            return text
    return f"{grams}g"


def weight_unit(units: Units, language: Language) -> str:
    """Pounds or kilograms as a head names them, over numbers without a unit."""
    return language.say("kg") if units is Units.METRIC else language.say("lb")


def _one_decimal(value: Fraction, language: Language) -> str:
    return language.decimal(half_up(value * 10) / 10, 1)
