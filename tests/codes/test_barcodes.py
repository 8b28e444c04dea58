from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import ean

from pantry.codes.as_sent import split_symbology
from pantry.codes.barcodes import (
    Code,
    CodeKind,
    check_digit,
    expand_upc_e,
    gtin14,
    is_gtin,
    read_plu,
    read_product_code,
    store_item_id,
    unknown_code,
)

REAL_UPC_E = [
    ("04252614", "042100005264"),
    ("01234505", "012000003455"),
    ("01234133", "012300000413"),
    ("01234558", "012345000058"),
    ("01278907", "012000007897"),
    ("06397126", "063200009716"),
]
REAL_GTINS = [
    "036000291452",
    "0036000291452",
    "00036000291452",
    "5901234123457",
    "4006381333931",
    "96385074",
    "10036000291459",
    "9780306406157",
]

payloads = (
    st.sampled_from([7, 11, 12, 13])
    .flatmap(lambda length: st.text("0123456789", min_size=length, max_size=length))
    .filter(lambda digits: digits.strip("0"))
)
gtins = payloads.map(lambda digits: f"{digits}{check_digit(digits)}")


def read(text: str, *, us_units: bool = True, scanned: bool = True) -> Code | None:
    identifier, digits = split_symbology(text)
    return read_product_code(digits, identifier=identifier, us_units=us_units, scanned=scanned)


def item(text: str, **how: bool) -> str | None:
    code = read(text, **how)
    return code.item if code else None


@pytest.mark.parametrize("digits", REAL_GTINS)
def test_real_gtins_are_gtins(digits):
    assert is_gtin(digits)
    assert item("]X0" + digits) == "g" + digits.zfill(14)


@pytest.mark.parametrize(
    "digits", ["036000291453", "01234040", "5901234123450", "12345", "", "00000000", "000000000000"]
)
def test_a_wrong_check_digit_a_wrong_length_or_only_zeros_is_no_gtin(digits):
    assert not is_gtin(digits)


@pytest.mark.parametrize("text", ["٠٣٦٠٠٠٢٩١٤٥٢", "０３６０００２９１４５２", "03600029145²", "036000291452\n"])
def test_only_plain_digits_are_gtins(text):
    assert not is_gtin(text)
    assert item(text) is None


@given(gtins)
def test_check_digits_agree_with_an_independent_judge(digits):
    assert is_gtin(digits)
    assert ean.is_valid(digits)


@given(gtins, st.data())
def test_every_single_wrong_digit_is_found(digits, data):
    at = data.draw(st.integers(0, len(digits) - 1))
    other = data.draw(st.sampled_from([digit for digit in "0123456789" if digit != digits[at]]))
    assert not is_gtin(digits[:at] + other + digits[at + 1 :])


@given(gtins)
def test_padding_keeps_the_check_digit_right(digits):
    padded = gtin14(digits)
    assert len(padded) == 14
    assert is_gtin(padded)


def test_upc_a_is_one_item_in_12_13_and_14_digits_and_keeps_the_length_it_was_read_in():
    codes = [read(digits) for digits in ("036000291452", "0036000291452", "00036000291452")]
    assert {code.item for code in codes} == {"g00036000291452"}
    assert [len(code.as_read) for code in codes] == [12, 13, 14]


@pytest.mark.parametrize(("short", "full"), REAL_UPC_E)
def test_upc_e_expands(short, full):
    assert expand_upc_e(short) == full
    assert expand_upc_e(short[:7]) == full
    assert expand_upc_e(short[1:]) == full
    assert expand_upc_e(short[1:7]) == full
    assert {item(text) for text in (short, short[:7], short[1:], short[1:7], full, "0" + full)} == {"g00" + full}


@pytest.mark.parametrize("text", ["01234040", "21234505", "0425261x", "", "04252", "042526145"])
def test_what_is_no_upc_e_does_not_expand(text):
    assert expand_upc_e(text) is None


@given(st.sampled_from("01"), st.text("0123456789", min_size=6, max_size=6))
def test_expanded_upc_e_has_a_right_check_digit_and_compresses_back(system, six):
    from biip.upc import Upc

    seven = expand_upc_e(system + six)
    full = expand_upc_e(f"{system}{six}{_upc_e_check(system, six)}")
    assert full is not None
    assert ean.is_valid(full)
    assert seven is not None
    judged = Upc.parse(full).as_upc_e()
    assert expand_upc_e(judged) == full


def _upc_e_check(system: str, six: str) -> str:
    for digit in "0123456789":
        if expand_upc_e(system + six + digit):
            return digit
    raise AssertionError(six)


def test_seven_digits_without_number_system_and_without_check_digit_offer_each_other():
    assert read("4252614").also is None
    without_check = read("0425261")
    assert without_check.item == "g00042100005264"
    assert without_check.also.item == "g00" + expand_upc_e("00425261")


def test_upc_e_of_six_or_seven_digits_is_only_believed_from_a_scan():
    assert read("425261", scanned=False) is None
    assert read("0425261", scanned=False) is None
    assert read("04252614", scanned=False).item == "g00042100005264"


@pytest.mark.parametrize("identifier", ["]C0", "]C1", "]I0", "]A0", "]d2"])
def test_six_digits_of_another_symbology_are_no_upc_e(identifier):
    assert read(identifier + "425261") is None
    assert read("]E0" + "425261").item == "g00042100005264"


AMBIGUOUS = "01234565"


def test_eight_digits_that_are_both_follow_the_identifier_then_the_units():
    upc_e, ean_8 = "g00012345000065", "g00000001234565"
    assert is_gtin(AMBIGUOUS)
    assert item("]E4" + AMBIGUOUS) == ean_8
    assert read("]E4" + AMBIGUOUS).also is None
    assert item("]E0" + AMBIGUOUS, us_units=False) == upc_e
    assert read("]E0" + AMBIGUOUS).also is None
    us = read(AMBIGUOUS)
    assert (us.item, us.also.item) == (upc_e, ean_8)
    elsewhere = read(AMBIGUOUS, us_units=False)
    assert (elsewhere.item, elsewhere.also.item) == (ean_8, upc_e)


def test_eight_digits_that_are_one_thing_only_are_never_ambiguous():
    assert read("96385074").also is None
    assert read("]E0" + "96385074").item == "g00000096385074"


def test_58_percent_of_all_upc_e_pass_as_ean_8():
    all_upc_e = [f"0{n:06d}{_upc_e_check('0', f'{n:06d}')}" for n in range(0, 1_000_000, 97)]
    share = sum(map(is_gtin, all_upc_e)) / len(all_upc_e)
    assert round(share, 2) == 0.58


@pytest.mark.parametrize(
    ("text", "store_item"),
    [
        ("212345012344", "12345"),
        ("0212345012344", "12345"),
        ("2012345012342", "12345"),
        ("2912345012345", "12345"),
        ("00212345012344", "12345"),
    ],
)
def test_a_store_label_keeps_only_its_item_and_never_the_whole(text, store_item):
    text = text[:-1] + str(check_digit(text[:-1]))
    code = read(text)
    assert (code.kind, code.store_item, code.item) == (CodeKind.STORE_LABEL, store_item, "")


def test_store_labels_of_one_item_with_other_weights_are_one_item_of_the_donor():
    labels = [f"0212345{price:05d}" for price in (199, 1299)]
    keys = {store_item_id("lmarket", read(f"{label}{check_digit(label)}").store_item) for label in labels}
    assert keys == {"vlmarket12345"}


@pytest.mark.parametrize(
    "text",
    [
        "5901234123457",
        "96385074",
        "20123451",  # 8 digits
        "30036000291453",
        "10212345012341",
        "412345678903",  # number system 4: a store's own, in no known form
        "512345678900",  # number system 5: a coupon
        "9812345678907",
        "9912345678904",
        "9780306406157",
        "9771234567003",
    ],
)
def test_other_products_are_no_store_labels(text):
    text = text[:-1] + str(check_digit(text[:-1]))
    assert read(text).kind is CodeKind.GTIN


@pytest.mark.parametrize("text", ["3000", "4011", "4999", "93000", "94011", "94999"])
def test_plus(text):
    assert read_plu(text) == Code(CodeKind.PLU, "p" + text, text)


@pytest.mark.parametrize("text", ["2999", "5000", "92999", "95000", "84011", "401", "040110", "40l1", ""])
def test_no_plus(text):
    assert read_plu(text) is None


def test_unknown_text_has_one_id_wherever_it_is_met():
    code = unknown_code("X001-ABC")
    assert code == unknown_code("X001-ABC")
    assert code.item == "xkgmujop7j6e7ld2opl3roiovb4"
    assert code.item != unknown_code("X001-ABD").item


@given(st.text(min_size=1))
def test_unknown_text_always_gets_an_id_and_a_text_that_fits_a_csv_field(text):
    code = unknown_code(text)
    assert len(code.item) == 27
    assert code.item[1:].isalnum()
    assert code.as_read.encode("utf-8").decode("utf-8") == code.as_read
    assert not set(code.as_read) & {"\n", "\r", "\0", "\x1d"}
    assert len(code.as_read) <= 200


@given(st.text())
def test_any_text_is_read_without_an_error(text):
    identifier, rest = split_symbology(text)
    read_product_code(rest, identifier=identifier, us_units=True, scanned=True)
    expand_upc_e(text)
    read_plu(text)
