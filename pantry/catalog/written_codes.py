"""Product codes as files hold them: a spreadsheet may have damaged them; a right check digit proves a repair.

In: a cell. Out: the item id, or `UnusableLine` that says what is wrong with the code.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from pantry.catalog.kinds import Kind
from pantry.catalog.told import UnusableLine, shown
from pantry.catalog.words import folded
from pantry.clock import base32
from pantry.codes.barcodes import check_digit, gtin14, is_gtin, read_product_code
from pantry.codes.line_reading import code_of

if TYPE_CHECKING:
    from collections.abc import Mapping

_BETWEEN = str.maketrans("", "", " \t\u00a0\u2007\u202f-–'’=\"")
_ROUNDED = re.compile(r"(\d)[.,]?(\d*)[eE]\+?(\d{1,2})", re.ASCII)
_WITH_DECIMALS = re.compile(r"(\d+)[.,]0+", re.ASCII)
_FULL_LENGTHS: Mapping[int, int] = {7: 8, 9: 12, 10: 12, 11: 12}
_WHOLE_LENGTHS = frozenset({12, 13, 14})
_RANDOM_PART = re.compile(r"[a-z2-7]{26}")
_OF_DONOR = re.compile(r"l[a-z2-7]{26}\d{5}", re.ASCII)


def item_of_code(text: str, *, us_units: bool = True) -> str:
    """The item id of a code as a file holds it. Raises UnusableLine."""
    bare = text.translate(_BETWEEN)
    if not bare:
        raise UnusableLine("The line has no code.")
    plain = read_product_code(bare, us_units=us_units, scanned=False) if len(bare) in _WHOLE_LENGTHS else None
    if plain and plain.item:  # as nearly all are: nothing to mend
        return plain.item
    digits = _digits(bare)
    if not digits:
        raise UnusableLine("{code} is no product code: it is not a number.", code=shown(text.strip()))
    item = code_of(digits, us_units=us_units)
    if item is None and len(digits) in _FULL_LENGTHS:
        item = code_of(digits.zfill(_FULL_LENGTHS[len(digits)]), us_units=us_units)
    if item is None:
        raise _refused(digits)
    return item


def item_of_id(text: str) -> str | None:
    """An item id, where the text is one."""
    letter, rest = text[:1], text[1:]
    match letter:
        case "g" | "p" | "c":
            known = code_of(rest) == text
        case "i" | "x":
            known = _RANDOM_PART.fullmatch(rest) is not None
        case "k":
            known = rest in Kind.__members__.values()
        case "v":
            known = _OF_DONOR.fullmatch(rest) is not None
        case _:
            known = False
    return text if known else None


def item_of_name(name: str) -> str:
    """The item id of a product without any code: every laptop that reads the same name finds the same one."""
    said = " ".join(folded(name)) or name
    return f"i{base32(hashlib.sha256(said.encode('utf-8', 'replace')).digest())[:26]}"


def _digits(bare: str) -> str:
    """The digits of a cell; nothing where it has others signs. Raises UnusableLine where a spreadsheet lost some."""
    rounded = _ROUNDED.fullmatch(bare)
    if rounded:
        known, length = rounded[1] + rounded[2], int(rounded[3]) + 1
        if len(known) != length:
            raise UnusableLine(
                "A spreadsheet has shortened the code to {code}: its digits are lost. Set that column to Text, and"
                " fill it in again.",
                code=bare,
            )
        return known
    with_decimals = _WITH_DECIMALS.fullmatch(bare)
    digits = with_decimals[1] if with_decimals else bare
    return digits if digits.isascii() and digits.isdigit() else ""


def _refused(digits: str) -> UnusableLine:
    if not digits.strip("0"):
        return UnusableLine("{code} is no product code: it has only zeros.", code=shown(digits))
    whole = gtin14(digits)
    if len(digits) in _WHOLE_LENGTHS and is_gtin(digits):
        return UnusableLine("{code} is a store's own label for weighed goods, and names no product.", code=digits)
    if len(digits) in {8, 12, 13, 14}:
        return UnusableLine(
            "The last digit of {code} should be {right}: one of its digits is wrong. Compare it with the package.",
            code=digits, right=check_digit(whole[:-1]),
        )  # fmt: skip
    return UnusableLine(
        "{code} has {n} digits; product codes have 8, 12, 13 or 14, codes of produce 4 or 5. Look at the package.",
        code=shown(digits), n=len(digits),
    )  # fmt: skip
