"""What is half typed is kept for its room alone, is there again, and is gone once it is answered or damaged."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pantry.office.half_typed import HalfTyped, HalfTypedKeeper

_PLACES = st.lists(st.lists(st.text()).map(tuple)).map(tuple)


@given(places=_PLACES, in_box=st.text())
def test_what_is_kept_is_read_again(places, in_box):
    half = HalfTyped(places, in_box)
    expected = half if places or in_box.strip() else HalfTyped()
    assert HalfTyped.read(half.text()) == expected


@given(text=st.text())
def test_what_is_damaged_is_nothing(text):
    assert isinstance(HalfTyped.read(text), HalfTyped)


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "1", '{"places": 3, "in_box": ""}', '{"places": [[3]], "in_box": "x"}',
             '{"places": [], "in_box": 3}'],
)  # fmt: skip
def test_what_was_written_by_another_hand_is_nothing(text):
    assert HalfTyped.read(text) == HalfTyped()


def test_it_is_of_one_room_and_erased_by_nothing(pantry):
    today, clock = pantry.site_file.today, pantry.clock
    recalls = HalfTypedKeeper(today, clock, "recalls")
    recalls.keep(HalfTyped((("Why", "g1", "L21B"),), "Salm"))
    assert HalfTypedKeeper(today, clock, "catalog").kept() == HalfTyped()
    assert HalfTypedKeeper(today, clock, "recalls").kept().in_box == "Salm"
    recalls.keep(HalfTyped())
    assert HalfTypedKeeper(today, clock, "recalls").kept() == HalfTyped()


def test_the_close_of_the_day_erases_it(pantry):
    keeper = HalfTypedKeeper(pantry.site_file.today, pantry.clock, "recalls")
    keeper.keep(HalfTyped((), "bea"))
    pantry.site_file.today.erase_hours()
    assert keeper.kept() == HalfTyped()
