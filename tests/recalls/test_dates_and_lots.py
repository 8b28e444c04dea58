"""Dates, lots and establishments in free text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pantry.codes.lots import read_lot
from pantry.recalls.dates_and_lots import dates_named, establishments_named, is_among, lots_named
from pantry.recalls.product_codes import product_codes


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Best By 03/15/2027", ("2027-03-15",)),
        ("USE BY MAR 15 2027 or Mar. 16th, 2027", ("2027-03-15", "2027-03-16")),
        ("15MAR27, 2027-03-15, 3-16-27", ("2027-03-15", "2027-03-16")),
        ("Exp 3/2027; March 2028", ("2027-03", "2028-03")),
        ("01/01/2027 through 03/31/2027", ("2027-01-01..2027-03-31",)),
        ("from Jan 5, 2027 to Feb 6, 2027 and 5/1/27", ("2027-01-05..2027-02-06", "2027-05-01")),
        ("13/45/2027, 1/2, 24/7, 555-1234, Lot 03/15/20271", ()),
    ],
)
def test_dates_as_they_are_written(text, dates):
    assert dates_named(text)[0] == dates


@pytest.mark.parametrize(
    ("lot", "named", "found"),
    [
        ("best_by=2027-03", ["2027-03-15"], True),
        ("use_by=2027-03-15", ["2027-03"], True),
        ("best_by=2027-03-16", ["2027-03-15"], False),
        ("best_by=2027-02", ["2027-01-05..2027-03-06"], True),
        ("best_by=2027-04", ["2027-01-05..2027-03-06"], False),
        ("code=A", ["2027"], False),
    ],
)
def test_a_date_of_ours_is_among_them(lot, named, found):
    assert is_among(read_lot(lot), named) is found


def test_lots_are_told_from_dates_and_product_codes():
    text = "Lot codes L21B, A-100, L 55; 2027; best by 03/27/2027, UPC 036000291452; packages"
    spans = (*dates_named(text)[1], *product_codes(text)[1])
    assert lots_named(text, spans) == ("L21B", "A100", "100", "L55", "2027")


def test_a_lot_like_a_date_is_not_found_in_dates():
    text = "Best by 03/27/2027 or MAR 2027"
    assert lots_named(text, dates_named(text)[1]) == ()


def test_establishments_are_read_with_and_without_their_letter():
    text = "establishment number “EST. P-2375” or “Est. 12345” or establishment numbers “M9400”; best 77; est 2019x"
    assert establishments_named(text) == ("P2375", "12345", "M9400", "2019X")


@given(st.text(max_size=300))
def test_any_text_is_read(text):
    dates, spans = dates_named(text)
    lots_named(text, spans)
    establishments_named(text)
    assert all(is_among(read_lot(f"best_by={one}"), dates) for one in dates if ".." not in one)
