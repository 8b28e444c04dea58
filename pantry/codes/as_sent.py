"""What scanners put around a code, and how eyes read one off: text in, the bare code out.

Symbology identifiers (ISO/IEC 15424), the add-ons of magazines and books, and the groups in which digits stand under
the bars.
"""

from __future__ import annotations

import re

from pantry.codes.barcodes import is_digits, is_gtin

SEPARATOR = "\x1d"  # of GS1 element strings
_EAN_WITH_ADD_ON = "E3"
_ADD_ON_ALONE = {"E1": 2, "E2": 5}
_ADD_ON_BEHIND = re.compile(r"(\d{8}|\d{12,13})(?: |\]E[12])(?:\d\d|\d{5})", re.ASCII)
_ADD_ON_LENGTHS = (2, 5)
_BOOK_OR_MAGAZINE = ("977", "978", "979")
_LONGEST_PRODUCT = 14
_GROUPS = re.compile(
    r"\d(?:[ -]\d+){2,5}"  # UPC-A 0 36000 29145 2, EAN-13 5 901234 123457, a case's 1 00 36000 29145 9
    r"|97[89](?:[ -]\d+){1,4}"  # ISBN
    r"|\d[ -]\d{6}[ -]\d|\d{4}[ -]\d{4}"  # UPC-E, EAN-8
    r"|\d[ -]\d{4}[ -]\d{4}[ -]\d",  # our own
    re.ASCII,
)
_GROUPED_LENGTHS = frozenset({8, 10, 12, 13, 14})


def split_symbology(text: str) -> tuple[str, str]:
    """A scanner's symbology identifier (`E0` of `]E0…`, else "") and the text behind it."""
    if len(text) > 3 and text[0] == "]" and text[1:3].isascii() and text[1].isalpha() and text[2].isalnum():
        return text[1:3], text[3:]
    return "", text


def without_add_on(text: str, identifier: str) -> str:
    """The product of a scan whose 2 or 5 digits of an add-on (an issue, a price) came along; else the same text."""
    found = _ADD_ON_BEHIND.fullmatch(text)
    if found:
        return found[1]
    if not is_digits(text) or (len(text) <= _LONGEST_PRODUCT and identifier != _EAN_WITH_ADD_ON):
        return text
    for length in _ADD_ON_LENGTHS:
        product = text[:-length]
        if _bears_add_ons(product, identifier) and is_gtin(product):
            return product
    return text


def is_add_on_alone(text: str, identifier: str) -> bool:
    """Whether this is no product but what stands beside one, as some scanners send it after it."""
    return _ADD_ON_ALONE.get(identifier) == len(text) and is_digits(text)


def _bears_add_ons(product: str, identifier: str) -> bool:
    """Without its identifier, 18 digits can be a pallet's number: only books and magazines are believed then."""
    if identifier == _EAN_WITH_ADD_ON:
        return len(product) in {12, 13}
    return not identifier and (len(product) == 12 or (len(product) == 13 and product.startswith(_BOOK_OR_MAGAZINE)))


def digits_in_groups(text: str) -> str:
    """The digits of a code read off in its printed groups, else ""; whoever asks proves the check digit."""
    if not _GROUPS.fullmatch(text):
        return ""
    digits = text.replace(" ", "").replace("-", "")
    return digits if len(digits) in _GROUPED_LENGTHS else ""
