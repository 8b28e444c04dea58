"""Lengths of labels as people type them from a ruler or from a box."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pantry.codes.lengths import LengthUnit, length_words, read_length, read_tenths
from pantry.codes.measures import Units
from pantry.language import Language

LABEL = Fraction("66.675")


@pytest.mark.parametrize(
    "text",
    ["66.675", "66,675", "66.675mm", " 66.675 MM ", "6.6675 cm", "2.625in", "2,625 in.", '2 5/8"', "2 5/8", "2-5/8 in",
     "2⅝″", "2 5/8”", "2 5/8 ''", "2 5⁄8 inches", "2 5/8 pulgadas", "２.625 in"],
)  # fmt: skip
def test_millimeters_and_inches_are_read_as_typed(text):
    assert read_length(text) == LABEL


def test_a_number_alone_is_in_the_unit_that_is_asked_for_and_a_fraction_in_inches():
    assert read_length("2.625", LengthUnit.INCH) == LABEL
    assert read_length("66.675mm", LengthUnit.INCH) == LABEL
    assert read_length("1/2") == Fraction("12.7")
    assert read_length(".5") == Fraction(1, 2)


@pytest.mark.parametrize(
    "text",
    ["", " ", "wide", "-3", "1e9", "1/0", "2 5/8 lb", "2 5", "mm", "1.2.3", "9" * 50, "12x34", "in", "nan", "5/8/2"],
)
def test_what_is_no_length_is_none(text):
    assert read_length(text) is None


@given(st.text(max_size=50))
def test_no_text_breaks_it(text):
    found = read_length(text)
    assert found is None or found >= 0
    read_tenths(text, "mm")


@given(st.decimals(0, 999, places=3))
def test_millimeters_read_back_exactly(mm):
    assert read_length(f"{mm} mm") == Fraction(mm)


@pytest.mark.parametrize(
    ("text", "tenths"),
    [("0.5", 5), ("-0.3", -3), ("–0,3", -3), ("+1", 10), ("100", 1000), ("99.50", 995), (".5", 5), ("0.5 mm", 5),
     ("0", 0), ("0.55", None), ("", None), (".", None), ("-", None), ("1/2", None), ("a", None), ("1e1", None),
     ("12345", None)],
)  # fmt: skip
def test_a_number_of_a_printer_has_one_decimal(text, tenths):
    assert read_tenths(text, "mm") == tenths


def test_a_length_is_told_in_the_units_of_the_site():
    assert length_words(LABEL, Units.METRIC, Language()) == "66.7 mm"
    assert length_words(LABEL, Units.US, Language()) == "66.7 mm (2.625 in)"
    assert length_words(25.4, Units.US, Language("es")) == "25.4 mm (1 pulg.)"
