"""Product codes in free text: found however they are grouped, and nowhere else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pantry.codes.barcodes import check_digit
from pantry.recalls.product_codes import product_codes

BEANS = "g00036000291452"


def items(text):
    return product_codes(text)[0]


def grouped(digits, sign, shape):
    groups, at = [], 0
    for length in shape:
        groups.append(digits[at : at + length])
        at += length
    return sign.join(groups)


payloads = st.integers(1, 10**11 - 1).map(lambda number: f"{number:011d}")
signs = st.sampled_from((" ", "-", " - ", "\u00a0", "–"))
befores = st.sampled_from(("UPC ", "UPC: ", "upc #", "UPC code on the label: ", "GTIN ", "Barcode No. "))
behinds = st.sampled_from(("", ".", ", lot 12", "; best by 03/27", ")", " and more"))


@given(payloads, befores, behinds, signs, st.sampled_from(((1, 5, 5, 1), (12,), (6, 6), (1, 5, 6))))
def test_a_whole_code_is_found_in_any_groups(payload, before, behind, sign, shape):
    code = payload + str(check_digit(payload))
    assert f"g00{code}" in items(f"Beans, {before}{grouped(code, sign, shape)}{behind}")


@given(payloads, befores, behinds, signs, st.sampled_from(((1, 5, 5), (11,), (6, 5))))
def test_a_code_without_its_check_digit_is_found_behind_a_word_for_codes(payload, before, behind, sign, shape):
    assert f"g00{payload}{check_digit(payload)}" in items(f"Beans, {before}{grouped(payload, sign, shape)}{behind}")


@given(st.text(max_size=300))
def test_any_text_is_read(text):
    for item in items(text):
        assert len(item) == 15


@pytest.mark.parametrize(
    "text",
    [
        "UPC 0 36000 29145 2", "UPC 36000-29145", "UPCs 041331026383 and 0-36000-29145-2", "12 036000291452",
        "0360 00291452 UPC 036000291452", "UPC 04133102638, 03600029145", "036000291452",
        "UPC 36000291452", "UPC: 3-6000-29145-2", "UPC 41331026383; 36000291452",
    ],
)  # fmt: skip
def test_the_code_of_the_beans_is_found(text):
    assert BEANS in items(text)


@pytest.mark.parametrize(
    "text",
    [
        "9036000291452999", "Lot L036000291452A", "A036000291452", "036000291452B", "call 1-800-555-1234",
        "Lot 03600029145", "0 36000 29145", "UPC: call 03600029145", "9" * 500,
    ],
)  # fmt: skip
def test_what_is_longer_or_no_code_is_none(text):
    assert BEANS not in items(text)


def test_a_case_names_what_is_in_it_too():
    assert items("GTIN 10036000291459") == ("g10036000291459", BEANS)


def test_eleven_digits_may_lack_their_check_digit_or_their_first_zero():
    assert items("UPC 41220576920") == ("g00412205769208", "g00041220576920")
    assert items("UPC 41220576921") == ("g00412205769215",)
    assert items("Lot 41220576920") == ()


def test_eight_digits_are_a_short_code_behind_a_word_for_codes():
    assert items("UPC 04252614") == ("g00042100005264",)
    assert items("Lot 04252614") == ()


def test_a_wrong_check_digit_is_forgiven_behind_a_word_for_codes():
    """Rather one look too many: only a lot or date that fits too holds it."""
    assert items("UPC 0 36000 29145 3") == (BEANS,)
