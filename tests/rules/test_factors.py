"""Meals and money: figures with a date and a source, or none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pantry.rules.factors import Factor, meals_of, read_factor, value_cents
from pantry.settings import SiteSettings


def test_the_usual_meal_has_its_date_and_source():
    factor = read_factor(SiteSettings().meal)

    assert factor
    assert factor.hundredths == 120
    assert factor.told == "USDA What We Eat in America 2011-12, without water, 2012: 1.2"


@pytest.mark.parametrize(
    "text", ["", "1.2", "1.2 2012", "1.2 2012 ", "0 2012 USDA", "1,2 2012 USDA", "1.2 12 USDA", "x 2012 USDA"]
)
def test_a_figure_without_its_date_or_source_is_none(text):
    assert read_factor(text) is None


def test_meals_and_money_are_whole_and_halves_go_up():
    pounds = 45_359_237  # grams of 100,000 lb
    assert meals_of(pounds, Factor(120, "2012", "USDA")) == 83_333
    assert value_cents(pounds, Factor(207, "2026-07", "food bank")) == 20_700_000
    assert meals_of(0, Factor(120, "2012", "USDA")) == 0


@given(st.integers(0, 10**12), st.integers(1, 100_000))
def test_more_food_is_never_fewer_meals(grams, hundredths):
    factor = Factor(hundredths, "2012", "USDA")
    assert meals_of(grams, factor) <= meals_of(grams + 1, factor)
