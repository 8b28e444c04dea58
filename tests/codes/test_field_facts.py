"""Every example of the field facts and of the table's grammar, each read as one line: none may be missing here."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from pantry.codes.barcodes import CodeKind, store_item_id
from pantry.codes.dates import DateKind
from pantry.codes.habits import Habits
from pantry.codes.line import Command, Line
from pantry.codes.line_reading import read_line
from pantry.codes.measures import GRAMS_A_POUND, Scale, Temperature
from pantry.codes.own import OwnKind, own_code

TODAY = date(2026, 11, 24)
BEANS = "036000291452"
CASE = "10036000291459"
GS = "\x1d"


def typed(text: str) -> Line:
    return read_line(text, TODAY)


def scan(text: str) -> Line:
    return read_line(text, TODAY, scanned=True)


# Barcodes


@pytest.mark.parametrize("text", [BEANS, "0" + BEANS, "00" + BEANS])
def test_upc_a_in_all_lengths_is_one_gtin_14_and_keeps_the_length_it_was_read_in(text):
    assert (scan(text).code.item, scan(text).code.as_read) == ("g00" + BEANS, text)


@pytest.mark.parametrize(
    ("upc_e", "upc_a"),
    [
        ("04252614", "042100005264"),
        ("01234505", "012000003455"),
        ("01234133", "012300000413"),
        ("01234558", "012345000058"),
        ("01278907", "012000007897"),
        ("06397126", "063200009716"),
    ],
)
def test_upc_e_in_6_7_8_and_12_digits(upc_e, upc_a):
    sent = (upc_e[1:7], upc_e[:7], upc_e, upc_a)
    assert [scan(text).code.item for text in sent] == ["g00" + upc_a] * 4
    assert [scan(text).code.as_read for text in sent] == list(sent)


def test_01234040_is_wrong_its_check_digit_should_be_8():
    assert typed("01234040").code is None
    assert typed("01234048").code.item == "g00012340000008"


@pytest.mark.parametrize("prefix", ["02", *map(str, range(20, 30))])
def test_a_stores_label_is_donor_and_item_and_has_no_weight(prefix):
    for price in ("00199", "01299"):
        payload = f"{prefix}12345{price}"
        line = next(
            found for digit in "0123456789" if (found := scan(payload + digit)).code.kind is CodeKind.STORE_LABEL
        )
        assert store_item_id("lmarket", line.code.store_item) == "vlmarket12345"
        assert (line.code.item, line.weight_g) == ("", None)


@pytest.mark.parametrize("front", ["]C1", "]e0", "]d2", ""])
@pytest.mark.parametrize(
    ("element", "name", "value"),
    [
        ("10L21B", "lot", "L21B"),
        ("11261101", "made", "2026-11-01"),
        ("13261102", "packed", "2026-11-02"),
        ("15270315", "best_before", "2027-03-15"),
        ("16261201", "sell_by", "2026-12-01"),
        ("17261203", "use_by", "2026-12-03"),
        ("17261200", "use_by", "2026-12"),
        ("21S1", "serial", "S1"),
        ("3012", "count", 12),
        ("3724", "count", 24),
        ("3103001250", "net_weight_g", 1250),
        ("3202001850", "net_weight_g", 8391),
        ("3922199", "price_cents", 199),
    ],
)
def test_gs1_elements_behind_each_front_before_and_behind_the_product(front, element, name, value):
    for text in (f"01{CASE}{element}", f"01{CASE}{element}{GS}", f"{element}{GS}01{CASE}"):
        line = scan(front + text)
        assert line.code.item == "g" + CASE
        assert getattr(line.elements, name) == value


@pytest.mark.parametrize(
    "fixed", ["11261101", "13261102", "15270315", "16261201", "17261203", "3103001250", "3202001850"]
)
def test_fixed_lengths_need_no_separator(fixed):
    line = scan(f"01{CASE}{fixed}10L21B")
    assert (line.elements.lot, line.elements.separator_lost) == ("L21B", False)


@pytest.mark.parametrize("open_ended", ["10L21B", "21S1", "3012", "3724", "3922199"])
def test_the_others_end_at_a_separator_or_at_the_end(open_ended):
    line = scan(f"01{CASE}{open_ended}{GS}15270315")
    assert (line.elements.best_before, line.elements.separator_lost) == ("2027-03-15", False)
    assert scan(f"01{CASE}{open_ended}15270315").elements.best_before is None


@pytest.mark.parametrize("text", ["3000", "4011", "4999", "93000", "94011", "94999"])
def test_plus(text):
    assert typed(text).plu.item == "p" + text


@pytest.mark.parametrize("text", ["2999", "5000", "92999", "95000"])
def test_digits_beside_the_plus(text):
    assert typed(text).plu is None


# Weights


def test_a_pound_is_exact():
    assert Fraction(45_359_237, 100_000) == GRAMS_A_POUND
    assert typed("100000lb").weight_g == 45_359_237


@pytest.mark.parametrize(
    ("text", "grams"),
    [
        ("3lb", 1361),
        ("35 lb", 15_876),
        ("40 lb", 18_144),
        ("65 lb", 29_484),
        ("8.6lb", 3901),
        ("25lb", 11_340),
        ("32 lb", 14_515),
        ("1.2 lb", 544),
        ("2000 lb", 907_185),
        ("12lb", 5443),
        ("12l", 5443),
        ("5.5kg", 5500),
    ],
)
def test_weights(text, grams):
    assert typed(text).weight_g == grams


# Dates


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("06/27", "2027-06"),
        ("JUN 2027", "2027-06"),
        ("15MAR", "2027-03-15"),
        ("7158", "2027-06-07"),
        ("none", ""),
        ("0327", "2027-03"),
        ("032027", "2027-03"),
        ("3/27", "2027-03"),
        ("15mar", "2027-03-15"),
        ("15ene", "2027-01-15"),
        ("ago", "2027-08"),
        ("+6m", "2027-05"),
        ("x", ""),
        ("d4011", "2024-01-11"),
        ("123127", "2027-12-31"),
    ],
)
def test_dates(text, value):
    assert typed(text).date.value == value


def test_a_date_that_could_be_two_is_the_sites_and_the_other_is_told():
    found = typed("05/03/27").date
    assert (found.value, found.other) == ("2027-05-03", "2027-03-05")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("best by 03/27", DateKind.BEST_BY),
        ("use by 03/27", DateKind.USE_BY),
        ("sell by 03/27", DateKind.SELL_BY),
        ("freeze by 03/27", DateKind.FREEZE_BY),
        ("packed on 03/26", DateKind.PACKED_ON),
        ("none", DateKind.NONE),
    ],
)
def test_kinds_of_date(text, kind):
    assert typed(text).date.kind is kind


def test_a_case_with_a_lot_only_is_code_only():
    assert scan(f"01{CASE}10L21B").elements.lot_value.kind is DateKind.CODE_ONLY


# Temperatures


@pytest.mark.parametrize(
    ("text", "tenths_f"),
    [("41f", 410), ("5°c", 410), ("135 F", 1350), ("57 °C", 1346), ("45f", 450), ("38f", 380), ("38°", 380)],
)
def test_temperatures(text, tenths_f):
    assert typed(text).temperature.tenths_f == tenths_f


def test_c_is_never_celsius():
    assert (typed("40c").temperature, typed("40c").boxes) == (None, 40)
    metric = read_line("4°", TODAY, Habits(scale=Scale.CELSIUS))
    assert metric.temperature == Temperature(40, Scale.CELSIUS)


# The grammar's other rows


@pytest.mark.parametrize("text", [f"24*{BEANS}", f"24x{BEANS}"])
def test_a_number_then_a_scan(text):
    assert (typed(text).multiplier, typed(text).code.item) == (24, "g00" + BEANS)


@pytest.mark.parametrize(("text", "multiplier"), [("0", 0), ("-1", -1), ("500", 500), ("501", 501)])
def test_a_number_to_refuse_or_to_look_at(text, multiplier):
    assert typed(f"{text}*{BEANS}").multiplier == multiplier


def test_a_leading_zero_is_no_multiplier():
    line = typed(f"0327*{BEANS}")
    assert (line.multiplier, line.unused) == (None, "0327")


@pytest.mark.parametrize(
    ("text", "reading", "value"),
    [
        ("4", "number", 4),
        ("0", "number", 0),
        ("500", "number", 500),
        ("40b", "boxes", 40),
        ("40c", "boxes", 40),
        ("24x", "quantity", 24),
        ("8+", "or_more", 8),
        ("beans", "words", "beans"),
        ("plátano", "words", "plátano"),
        ("/undo", "command", Command("undo")),
        ("?", "asks", True),
    ],
)
def test_rows(text, reading, value):
    assert getattr(typed(text), reading) == value


@pytest.mark.parametrize("text", ["96385074", BEANS, "5901234123457", CASE])
def test_8_12_13_or_14_digits_with_a_right_check_digit_are_the_same_as_a_scan(text):
    assert typed(text).code == scan(text).code


def test_6_and_7_digits_are_upc_e_only_from_a_scan():
    assert (typed("425261").code, typed("0425261").code) == (None, None)
    assert [scan(text).code.item for text in ("425261", "0425261")] == ["g00042100005264"] * 2


@pytest.mark.parametrize("text", ["", "\r", "\n", "\r\n", "\t", " "])
def test_nothing_is_nothing(text):
    assert typed(text).is_empty


@pytest.mark.parametrize("kind", OwnKind)
def test_each_kind_of_our_own_codes(kind):
    digits = own_code(kind, 7)
    assert (len(digits), digits[0], scan(digits).own.kind, typed(digits).own.number) == (10, str(kind.value), kind, 7)
