"""What a product's barcode says: digits or a scanner's text in, a `Code` with a stable item id out.

Facts: GS1 General Specifications (check digit 7.9, UPC-E 7.10, restricted numbers 1.4.3); symbology
identifiers ISO/IEC 15424.
"""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import dataclass, replace
from enum import StrEnum

from pantry.clock import base32

GTIN_LENGTHS = frozenset({8, 12, 13, 14})
GS1_IDENTIFIERS = frozenset({"C1", "e0", "e1", "e2", "d2", "Q3", "J1"})
UNKNOWN_ID_LETTERS = 26
LONGEST_AS_READ = 200

_UPC_E_SYSTEMS = "01"
_EAN_8 = "E4"
_EAN_FAMILY = "E0"
_SHORT_UPC_E_IDENTIFIERS = ("", "E", "X")  # six digits in Code 128 or ITF are somebody's own number
_NEVER_PRINTED = frozenset({"Cc", "Cs", "Zl", "Zp"})


class CodeKind(StrEnum):
    """What sort of number a code is."""

    GTIN = "gtin"
    PLU = "plu"
    OWN = "own"
    STORE_LABEL = "store_label"
    UNKNOWN_TEXT = "unknown_text"


@dataclass(frozen=True, slots=True)
class Code:
    """A code that names an item: its item id, and its text as it was first read (12 digits stay 12).

    A store's own label has no item id until the donor is known: `store_item` holds its 5 digits.
    `also` is the second reading of 7 or 8 digits that can be two codes; the catalog or the books may prefer it.
    """

    kind: CodeKind
    item: str
    as_read: str
    store_item: str = ""
    also: Code | None = None


def is_digits(text: str) -> bool:
    """Only 0-9, at least one; digits of other scripts don't count."""
    return text.isascii() and text.isdigit()


def check_digit(digits: str) -> int:
    """The digit that belongs behind `digits`: weights 3 1 3 1 … from the right, up to the next ten."""
    signs = digits.encode("ascii")  # an import of millions adds up bytes three times as fast as numbers
    weighted = 3 * sum(signs[::-2]) + sum(signs[-2::-2]) - ord("0") * (2 * len(signs[::-2]) + len(signs))
    return -weighted % 10


def is_gtin(text: str) -> bool:
    """8, 12, 13 or 14 digits, not all zero, with the right check digit."""
    return (
        len(text) in GTIN_LENGTHS
        and is_digits(text)
        and check_digit(text[:-1]) == int(text[-1])
        and text.strip("0") != ""
    )


def gtin14(text: str) -> str:
    """The digits padded with zeros to 14, as products are kept."""
    return text.zfill(14)


def expand_upc_e(text: str) -> str | None:
    """The 12 digits that 6, 7 or 8 digits of UPC-E stand for, or nothing.

    Six digits lack number system (0) and check digit. Seven that start with 0 lack the check digit, others the number
    system where the check digit fits. Eight have both.
    """
    if not is_digits(text):
        return None
    match len(text):
        case 6:
            return _upc_a("0" + text)
        case 7:
            return next(iter(_seven_digits(text)), None)
        case 8:
            expanded = _upc_a(text[:7]) if text[0] in _UPC_E_SYSTEMS else None
            return expanded if expanded and expanded[-1] == text[-1] else None
        case _:
            return None


def _seven_digits(text: str) -> tuple[str, ...]:
    """The readings of 7 digits, the likelier first; number system 1 is rare."""
    with_check = _upc_a("0" + text[:6])
    fits = (with_check,) if with_check[-1] == text[-1] else ()
    match text[0]:
        case "0":
            return (_upc_a(text), *fits)
        case "1":
            return (*fits, _upc_a(text))
        case _:
            return fits


def _upc_a(system_and_six: str) -> str:
    system, d = system_and_six[0], system_and_six[1:]
    match d[5]:
        case "0" | "1" | "2":
            payload = f"{system}{d[0:2]}{d[5]}0000{d[2:5]}"
        case "3":
            payload = f"{system}{d[0:3]}00000{d[3:5]}"
        case "4":
            payload = f"{system}{d[0:4]}00000{d[4]}"
        case _:
            payload = f"{system}{d[0:5]}0000{d[5]}"
    return f"{payload}{check_digit(payload)}"


def read_product_code(text: str, *, identifier: str = "", us_units: bool, scanned: bool) -> Code | None:
    """The product that plain digits name, a store's own label included, or nothing.

    `identifier` is what `split_symbology` found. UPC-E of 6 or 7 digits is only believed when scanned.
    """
    if not is_digits(text):
        return None
    match len(text):
        case 8 if identifier not in GS1_IDENTIFIERS:
            return _eight_digits(text, identifier, us_units=us_units)
        case 12 | 13 | 14 if is_gtin(text):
            return _product(text, text)
        case 6 | 7 if scanned and identifier[:1] in _SHORT_UPC_E_IDENTIFIERS:
            return _first_of(_short_upc_e(text))
        case _:
            return None


def _short_upc_e(text: str) -> list[Code]:
    expanded = (expand_upc_e(text),) if len(text) == 6 else _seven_digits(text)
    return [_product(upc_a, text) for upc_a in expanded if upc_a]


def _eight_digits(text: str, identifier: str, *, us_units: bool) -> Code | None:
    """EAN-8 or UPC-E; 58 % of valid UPC-E pass as EAN-8 too."""
    ean_8 = [_product(text, text)] if is_gtin(text) else []
    expanded = expand_upc_e(text) if text.strip("0") else None
    upc_e = [_product(expanded, text)] if expanded else []
    if identifier == _EAN_8:
        return _first_of(ean_8[:1] or upc_e)
    if identifier == _EAN_FAMILY:
        return _first_of(upc_e[:1] or ean_8)
    return _first_of([*upc_e, *ean_8] if us_units else [*ean_8, *upc_e])


def _first_of(readings: list[Code]) -> Code | None:
    if not readings:
        return None
    others = [reading for reading in readings[1:] if reading.item != readings[0].item]
    return replace(readings[0], also=others[0]) if others else readings[0]


def _product(digits: str, as_read: str) -> Code:
    full = gtin14(digits)
    # Only a code of 12 digits or more can be a store's label: 8 digits start with 2 for other reasons.
    if len(digits) > 8 and full[0] == "0" and (full[1] == "2" or full[1:3] == "02"):
        return Code(CodeKind.STORE_LABEL, "", as_read, store_item=full[3:8])
    return Code(CodeKind.GTIN, "g" + full, as_read)


def store_item_id(donor: str, store_item: str) -> str:
    """The item id of a store's own label: `v`, the donor's place id, the 5 digits."""
    return f"v{donor}{store_item}"


def read_plu(text: str) -> Code | None:
    """Produce's own number: 3000-4999, with a leading 9 where it is organic."""
    bare = text[1:] if len(text) == 5 and text[0] == "9" else text
    if len(bare) == 4 and is_digits(bare) and bare[0] in "34":
        return Code(CodeKind.PLU, "p" + text, text)
    return None


def unknown_code(text: str) -> Code:
    """A code for scanned text of no known format, so that it is counted at once.

    Its item id is `x` and the first 26 letters of the lower-case base32 of SHA-256 over the text, so that two laptops
    that meet the same text apart agree; a symbology identifier is no part of it. `as_read` lacks what can't stand in
    a CSV field and is cut after 200 letters.
    """
    digest = hashlib.sha256(unicodedata.normalize("NFC", text).encode("utf-8", "surrogatepass")).digest()
    printed = "".join(" " if unicodedata.category(letter) in _NEVER_PRINTED else letter for letter in text)
    as_read = " ".join(printed.split())[:LONGEST_AS_READ]
    return Code(CodeKind.UNKNOWN_TEXT, "x" + base32(digest)[:UNKNOWN_ID_LETTERS], as_read)
