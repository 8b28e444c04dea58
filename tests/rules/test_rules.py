from __future__ import annotations

from datetime import date

import pytest

from pantry.codes.measures import Scale, Temperature
from pantry.rules.boxes import boxes_weight_g
from pantry.rules.cold import asks_how_cold, limits_of
from pantry.rules.odd_numbers import odd_date, odd_people, odd_units, odd_weight

TODAY = date(2026, 11, 21)


def test_numbers_are_odd_only_past_their_limit():
    assert (odd_people(20, 20), odd_people(21, 20)) == (False, True)
    assert (odd_units(500, 500), odd_units(501, 500)) == (False, True)
    assert (odd_weight(907_185, 907_185), odd_weight(907_186, 907_185)) == (False, True)


@pytest.mark.parametrize(
    ("value", "odd"),
    [("", False), ("2035-12", False), ("2036-01", True), ("2017", False), ("2016-12-31", True), ("2026-11-21", False)],
)
def test_dates_ten_years_off_or_past_are_odd(value, odd):
    assert odd_date(value, TODAY) is odd


@pytest.mark.parametrize(
    ("tenths_f", "kind", "warm"),
    [
        (410, "dairy", False),
        (411, "dairy", True),
        (900, "prepared", True),
        (1345, "prepared", True),
        (1350, "prepared", False),
        (1400, "meat", True),
    ],
)
def test_too_warm_is_over_41_f_unless_ready_food_is_hot(tenths_f, kind, warm):
    assert limits_of(kind).too_warm(tenths_f) is warm


def test_the_limits_are_the_same_in_celsius():
    assert not limits_of("dairy").too_warm(Temperature(50, Scale.CELSIUS).tenths_f)
    assert limits_of("dairy").too_warm(Temperature(51, Scale.CELSIUS).tenths_f)
    assert not limits_of("prepared").too_warm(Temperature(570, Scale.CELSIUS).tenths_f)
    assert limits_of("prepared").too_warm(Temperature(569, Scale.CELSIUS).tenths_f)


def test_eggs_may_come_at_45_f():
    assert not limits_of("dairy", is_eggs=True).too_warm(450)
    assert limits_of("dairy", is_eggs=True).too_warm(451)


def test_only_what_spoils_is_asked_how_cold_it_is():
    assert [kind for kind in ("dairy", "meat", "prepared", "dry", "produce", "") if asks_how_cold(kind)] == [
        "dairy", "meat", "prepared",
    ]  # fmt: skip


def test_boxes_weigh_what_they_usually_do():
    assert boxes_weight_g(40, "mixed") == 580_598  # 1280 lb
    assert boxes_weight_g(1, "dry") == 11_340
    assert boxes_weight_g(2, "produce") == 31_298  # 69 lb
    assert boxes_weight_g(2, "hygiene") == boxes_weight_g(2, "mixed")
