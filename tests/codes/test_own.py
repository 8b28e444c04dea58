from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pantry.codes.barcodes import Code, CodeKind, is_gtin
from pantry.codes.own import OwnCode, OwnKind, own_code, read_own_code

kinds = st.sampled_from(OwnKind)
numbers = st.integers(0, 99_999_999)


@given(kinds, numbers)
def test_a_code_reads_back(kind, number):
    digits = own_code(kind, number)
    assert len(digits) == 10
    assert not is_gtin(digits)
    assert read_own_code(digits) == OwnCode(kind, number, digits)


@given(kinds, numbers, st.data())
def test_every_wrong_digit_and_every_swap_of_neighbors_is_found(kind, number, data):
    digits = own_code(kind, number)
    at = data.draw(st.integers(0, 9))
    other = data.draw(st.sampled_from([digit for digit in "0123456789" if digit != digits[at]]))
    assert read_own_code(digits[:at] + other + digits[at + 1 :]) is None
    swapped = digits[: at - 1] + digits[at] + digits[at - 1] + digits[at + 1 :]
    assert at == 0 or swapped == digits or read_own_code(swapped) is None


def test_the_kinds_are_the_first_digits_printed_on_paper():
    printed = [
        "bag",
        "item",
        "lot",
        "place",
        "volunteer",
        "household_card",
        "command",
        "sheet",
        "blank_sticker",
        "transfer",
    ]
    assert [kind.name.lower() for kind in sorted(OwnKind)] == printed


@pytest.mark.parametrize("number", [-1, 100_000_000])
def test_a_number_of_more_than_eight_digits_is_refused(number):
    with pytest.raises(ValueError, match=str(number)):
        own_code(OwnKind.ITEM, number)


def test_an_items_code_is_its_item_id():
    digits = own_code(OwnKind.ITEM, 42)
    assert read_own_code(digits).code == Code(CodeKind.OWN, "c" + digits, digits)


@given(st.text())
def test_any_text_is_read_without_an_error(text):
    read_own_code(text)


def test_digits_of_other_scripts_are_no_code_of_ours():
    digits = own_code(OwnKind.BAG, 7)
    assert read_own_code(digits.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))) is None
