from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pantry.codes.as_sent import digits_in_groups, split_symbology, without_add_on
from pantry.codes.barcodes import check_digit
from pantry.codes.line_reading import read_line
from pantry.codes.own import OwnKind, own_code

TODAY = date(2026, 11, 24)
BEANS = "036000291452"
FRENCH = str.maketrans("0123456789", "à&é\"'(-è_ç")
BELGIAN = str.maketrans("0123456789", "à&é\"'(§è!ç")


def scanned_item(text: str) -> str | None:
    line = read_line(text, TODAY, scanned=True)
    return line.code.item if line.code else None


def typed_item(text: str) -> str | None:
    line = read_line(text, TODAY)
    return line.code.item if line.code else None


@pytest.mark.parametrize(
    ("text", "identifier", "rest"),
    [
        ("]E00036000291452", "E0", "0036000291452"),
        ("]E496385074", "E4", "96385074"),
        ("]C10100036000291452", "C1", "0100036000291452"),
        ("]C0X001", "C0", "X001"),
        ("]d20100036000291452", "d2", "0100036000291452"),
        ("]Q30100036000291452", "Q3", "0100036000291452"),
        ("]e00100036000291452", "e0", "0100036000291452"),
        ("]A0X001", "A0", "X001"),
        ("]L0X001", "L0", "X001"),
        ("]I110036000291459", "I1", "10036000291459"),
        ("036000291452", "", "036000291452"),
        ("]", "", "]"),
        ("]E0", "", "]E0"),
        ("]éé1", "", "]éé1"),
    ],
)
def test_symbology_identifiers_are_taken_off(text, identifier, rest):
    assert split_symbology(text) == (identifier, rest)


@pytest.mark.parametrize("identifier", ["", "]E0", "]C0", "]X0", "]A0", "]d1", "]I0", "]Q1"])
def test_a_product_is_one_whatever_symbology_carries_it(identifier):
    assert scanned_item(identifier + BEANS) == "g00" + BEANS
    assert scanned_item(identifier + "0" + BEANS) == "g00" + BEANS
    assert scanned_item(identifier + "10036000291459") == "g10036000291459"


@pytest.mark.parametrize(
    "text",
    [
        BEANS + "\r",
        BEANS + "\r\n",
        BEANS + "\t",
        "\x02" + BEANS + "\x03",
        "\x1d" + BEANS + "\x04",
        "\ufeff" + BEANS,
        "\u200e" + BEANS + "\u200f",
        " " + BEANS + "\u00a0",
    ],
)
def test_what_frames_a_scan_or_copied_text_is_no_part_of_it(text):
    assert scanned_item(text) == typed_item(text) == "g00" + BEANS


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("]E3978030640615712345", "g09780306406157"),
        ("]E3977123456700305", "g09771234567003"),
        ("]E3003600029145212", "g00036000291452"),
        ("]E303600029145212", "g00036000291452"),
        ("978030640615751299", "g09780306406157"),
        ("977123456700305", "g09771234567003"),
        (BEANS + "12345", "g00036000291452"),
        (BEANS + " 12", "g00036000291452"),
        ("0" + BEANS + " 12345", "g00036000291452"),
        ("04252614 12", "g00042100005264"),
        ("]E00036000291452]E112", "g00036000291452"),
        ("]E09780306406157]E251299", "g09780306406157"),
    ],
)
def test_an_add_on_of_a_magazine_book_or_coupon_is_left_away(text, item):
    assert scanned_item(text) == item


def test_an_add_on_that_is_sent_alone_counts_nothing():
    for text in ("]E112", "]E251299"):
        line = read_line(text, TODAY, scanned=True)
        assert line.is_empty
        assert line.code is None
    assert scanned_item("]E1" + BEANS) == "g00" + BEANS


def test_long_digits_that_only_look_like_an_add_on_are_kept_whole():
    pallet = "006141411234567890"
    assert without_add_on(pallet, "") == pallet
    assert scanned_item(pallet).startswith("x")
    assert without_add_on("0" + BEANS + "12", "") == "0" + BEANS + "12"


def test_an_add_on_is_never_typed():
    assert typed_item(BEANS + " 12") is None
    assert typed_item(BEANS + "12345") is None


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("0 36000 29145 2", "g00036000291452"),
        ("0-36000-29145-2", "g00036000291452"),
        ("5 901234 123457", "g05901234123457"),
        ("1 00 36000 29145 9", "g10036000291459"),
        ("978-0-306-40615-7", "g09780306406157"),
        ("978 0306406157", "g09780306406157"),
        ("0 425261 4", "g00042100005264"),
        ("9638 5074", "g00000096385074"),
    ],
)
def test_digits_as_they_stand_under_the_bars_are_the_product(text, item):
    assert typed_item(text) == item
    assert typed_item(f"24*{text}") == item
    assert read_line(f"24*{text}", TODAY).multiplier == 24
    assert " " not in read_line(text, TODAY).code.as_read


def test_our_own_digits_in_groups_are_ours():
    digits = own_code(OwnKind.ITEM, 12_345_678)
    line = read_line(f"{digits[0]} {digits[1:5]} {digits[5:9]} {digits[9]}", TODAY)
    assert line.own.digits == digits


@pytest.mark.parametrize(
    "text",
    [
        "0 36000 29145 3",  # a wrong digit
        f"24 {BEANS}",  # a number before it
        f"4 {BEANS}",
        "03-15-2027",
        "1-800-555-1234",
        "12 lb 12 oz",
        "0 36000  29145 2",
        "0.36000.29145.2",
    ],
)
def test_what_is_no_product_in_groups(text):
    assert typed_item(text) is None


def test_a_date_in_groups_stays_a_date_where_one_is_asked():
    line = read_line("2027-03-15", TODAY)
    assert (line.code, line.date.value) == (None, "2027-03-15")


@pytest.mark.parametrize("layout", [FRENCH, BELGIAN])
@pytest.mark.parametrize("digits", [BEANS, "5901234123457", "96385074", "10036000291459", own_code(OwnKind.BAG, 7)])
def test_digits_that_a_french_layout_made_signs_of_are_mapped_back(layout, digits):
    line = read_line(digits.translate(layout), TODAY, scanned=True)
    straight = read_line(digits, TODAY, scanned=True)
    assert (line.code, line.own) == (straight.code, straight.own)
    many = read_line("24*" + digits.translate(layout), TODAY, scanned=True)
    assert (many.multiplier, many.code, many.own) == (24, straight.code, straight.own)


def test_signs_are_digits_only_where_a_check_digit_proves_it():
    wrong = "036000291453".translate(FRENCH)
    assert scanned_item(wrong).startswith("x")
    assert typed_item(BEANS.translate(FRENCH)) is None


@given(st.text("0123456789", min_size=11, max_size=11).filter(lambda t: t.strip("0")), st.sampled_from(" -"))
def test_every_upc_reads_the_same_in_groups(payload, sign):
    digits = f"{payload}{check_digit(payload)}"
    grouped = sign.join((digits[0], digits[1:6], digits[6:11], digits[11]))
    assert read_line(grouped, TODAY).code == read_line(digits, TODAY).code


@given(st.text() | st.text("0123456789 -]E12à&é\"'(", max_size=40))
def test_any_text_is_read_without_an_error(text):
    assert digits_in_groups(text) == "" or digits_in_groups(text).isdigit()
    assert text.startswith(without_add_on(text, ""))
