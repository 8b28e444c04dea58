"""The weight of a movement as it reads now."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pantry.readings.facts import by_entries, by_events, by_papers, copied_from, weight_now

GRAMS = st.integers(0, 10**9)
NUMBERS = st.integers(1, 10**6)


@pytest.mark.parametrize(
    ("row", "now", "grams"),
    [
        ((24, "piece", 10_200, "label"), {}, 10_200),
        ((24, "piece", 10_200, "label"), {"quantity": "12"}, 5100),
        ((24, "piece", 10_200, "estimated"), {"quantity": "1"}, 425),
        ((3, "piece", 1000, "label"), {"quantity": "2"}, 667),
        ((2, "piece", 5, "label"), {"quantity": "1"}, 3),
        ((24, "piece", 10_200, "weighed"), {"quantity": "12"}, 10_200),
        ((24, "piece", 10_200, "weighed"), {"weight_g": "5000"}, 5000),
        ((24, "piece", 10_200, "label"), {"quantity": "12", "weight_g": "5000"}, 5000),
        ((24, "piece", None, "unknown"), {}, None),
        ((24, "piece", 10_200, "unknown"), {}, None),
        ((24, "piece", None, "label"), {}, None),
        ((24, "piece", None, "unknown"), {"weight_g": "5000"}, 5000),
        ((24, "piece", 10_200, "label"), {"weight_known": "unknown"}, None),
        ((24, "piece", 10_200, "unknown"), {"weight_known": "label"}, 10_200),
        ((5000, "g", 5000, "weighed"), {"quantity": "4000"}, 4000),
        ((5000, "g", None, "unknown"), {}, 5000),
    ],
)
def test_weight_now(row, now, grams):
    assert weight_now(*row, now) == grams


@given(NUMBERS, GRAMS, NUMBERS)
def test_a_corrected_quantity_keeps_the_grams_of_one_within_half_a_gram(quantity, grams, corrected):
    found = weight_now(quantity, "piece", grams, "label", {"quantity": str(corrected)})
    assert abs(found - grams * corrected / quantity) <= 0.5 + grams * corrected * 1e-12


@given(NUMBERS, GRAMS)
def test_an_unchanged_quantity_keeps_its_grams(quantity, grams):
    assert weight_now(quantity, "piece", grams, "label", {"quantity": str(quantity)}) == grams


def test_what_is_no_copy_has_nothing_in_common():
    assert copied_from("", "1") == ""
    assert copied_from("sheet", "1") != copied_from("sheet", "11")
    assert copied_from("sheet", "1") == copied_from("sheet", "1")


@pytest.mark.parametrize("ask", [by_events, by_entries, by_papers])
def test_many_ids_are_asked_for_in_parts(ask):
    assert [len(which.values) for which in ask(f"e{number}" for number in range(1100))] == [500, 500, 100]
    assert ask(()) == ()
