from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pantry.codes.dates import Precision, date_value, date_words, full_year, is_date_value, last_day, precision
from pantry.language import Language

ENGLISH = Language("en")


@pytest.mark.parametrize(
    ("parts", "value"),
    [
        ((2027, 3, 15), "2027-03-15"),
        ((2027, 3), "2027-03"),
        ((2027,), "2027"),
        ((2028, 2, 29), "2028-02-29"),
        ((2027, 2, 29), None),
        ((2027, 13), None),
        ((2027, 0), None),
        ((2027, 3, 0), None),
        ((1899,), None),
        ((2200, 1, 1), None),
    ],
)
def test_canonical_text(parts, value):
    assert date_value(*parts) == value


@pytest.mark.parametrize(
    ("value", "last", "known_to"),
    [
        ("2027-03-15", date(2027, 3, 15), Precision.DAY),
        ("2027-03", date(2027, 3, 31), Precision.MONTH),
        ("2028-02", date(2028, 2, 29), Precision.MONTH),
        ("2027", date(2027, 12, 31), Precision.YEAR),
    ],
)
def test_the_last_day_that_a_date_covers(value, last, known_to):
    assert last_day(value) == last
    assert precision(value) is known_to
    assert is_date_value(value)


@pytest.mark.parametrize("text", ["", "2027-3", "2027-13", "2027-02-30", "03/27", "20270315", "٢٠٢٧", "2027-03-15 "])
def test_other_text_is_no_canonical_date(text):
    assert not is_date_value(text)
    with pytest.raises(ValueError, match="^" + re.escape(text) + "$"):
        last_day(text)


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_every_day_is_its_own_last_day(day):
    assert last_day(date_value(day.year, day.month, day.day)) == day


@given(st.integers(0, 99), st.dates(date(1950, 1, 1), date(2149, 12, 31)))
def test_a_year_of_two_digits_is_from_49_back_to_50_ahead(two_digits, today):
    year = full_year(two_digits, today)
    assert year % 100 == two_digits
    assert -49 <= year - today.year <= 50


@pytest.mark.parametrize(
    ("value", "words"), [("2027-03", "Mar 2027"), ("2027-03-15", "Mar 15, 2027"), ("2027", "2027")]
)
def test_dates_in_words(value, words):
    assert date_words(value, ENGLISH) == words
