"""The product codes that a recall's free text names.

In: text as people write it, with codes in groups, without their check digit, between lots and phone numbers. Out: item
ids. A code inside a longer number or word is none.
"""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING

from pantry.codes.barcodes import check_digit, expand_upc_e, gtin14, is_gtin

if TYPE_CHECKING:
    from collections.abc import Iterator

_PIECE = re.compile(
    r"(?P<run>(?<![A-Za-z0-9])\d+(?:[ \u00a0\u2010-\u2013-]{1,3}\d+)*(?![A-Za-z0-9]))|(?P<word>[A-Za-z]+)", re.ASCII
)
_BETWEEN = re.compile(r"\D+", re.ASCII)
_CODE_WORDS = frozenset({"upc", "upcs", "gtin", "gtins", "ean", "eans", "barcode", "barcodes"})
_OTHER_WORDS = frozenset({
    "lot", "lots", "batch", "best", "exp", "expiration", "expires", "use", "sell", "sku", "item", "items", "date",
    "dates", "phone", "call", "tel", "telephone", "fax", "model", "julian", "ndc", "zip", "establishment", "est",
})  # fmt: skip
_SHAPES = frozenset({
    (1, 5, 5, 1), (1, 5, 6), (6, 6), (6, 5, 1), (1, 10, 1), (11, 1), (1, 11), (1, 6, 6), (2, 5, 5, 1), (2, 5, 6),
    (1, 2, 5, 5, 1), (1, 1, 5, 5, 1), (3, 5, 5, 1), (1, 5, 5), (5, 5), (6, 5), (1, 10),
})  # fmt: skip
_LONGEST_RUN = 400
_FULL = (12, 13, 14)


def product_codes(text: str) -> tuple[tuple[str, ...], tuple[tuple[int, int], ...]]:
    """The item ids that a text names, and where in it they stand."""
    found: dict[str, None] = {}
    spans = []
    after_code_word = False
    for piece in _PIECE.finditer(text):
        word = (piece["word"] or "").lower()
        if word:
            after_code_word = word in _CODE_WORDS or (after_code_word and word not in _OTHER_WORDS)
        elif len(piece["run"]) <= _LONGEST_RUN:
            codes = tuple(_codes_of(_BETWEEN.split(piece["run"]), after_code_word=after_code_word))
            if codes:
                found.update(dict.fromkeys(item for code in codes for item in _items(code)))
                spans.append(piece.span())
    return tuple(found), tuple(spans)


def _codes_of(groups: list[str], *, after_code_word: bool) -> Iterator[str]:
    """The full codes of groups of digits: those that are one by themselves first, then what groups together say."""
    start = 0
    for at, group in enumerate(groups):
        if len(group) in _FULL and is_gtin(group):
            yield from _joined(groups[start:at], after_code_word=after_code_word)
            yield group
            start = at + 1
    yield from _joined(groups[start:], after_code_word=after_code_word)


def _joined(groups: list[str], *, after_code_word: bool) -> Iterator[str]:
    at = 0
    while at < len(groups):
        together = list(accumulate(groups[at:]))
        ends = [end for end, digits in enumerate(together, start=1) if len(digits) <= max(_FULL)]
        shaped = (end for end in reversed(ends) if tuple(map(len, groups[at : at + end])) in _SHAPES)
        tried = [*shaped, *(reversed(ends) if after_code_word else ())]
        for end in tried:
            codes = _completed(together[end - 1], groups[at : at + end], after_code_word=after_code_word)
            if codes:
                yield from codes
                at += end
                break
        else:
            at += 1


def _completed(digits: str, groups: list[str], *, after_code_word: bool) -> tuple[str, ...]:
    """The whole codes that it may be; what lacks a digit is only believed behind a word for codes."""
    if len(digits) in _FULL and is_gtin(digits):
        return (digits,)
    if not after_code_word:
        return ()
    match len(digits):
        case 8 if len(groups) == 1:
            expanded = expand_upc_e(digits) or (digits if is_gtin(digits) else "")
            return (expanded,) if expanded else ()
        case 10 if tuple(map(len, groups)) == (5, 5):
            return (f"0{digits}{check_digit(f'0{digits}')}",)
        case 11:  # it lacks its check digit, or, as spreadsheets write it, its first zero
            without_zero = f"0{digits}"
            return (f"{digits}{check_digit(digits)}", *((without_zero,) if is_gtin(without_zero) else ()))
        case _:
            return ()


def _items(code: str) -> tuple[str, ...]:
    """The item of a code; of a case's also that of one in it, which differs in the first digit alone."""
    full = gtin14(code)
    if full[0] in "12345678":
        one = f"0{full[1:13]}"
        return f"g{full}", f"g{one}{check_digit(one)}"
    return (f"g{full}",)
