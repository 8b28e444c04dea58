from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pantry.catalog.package_weight import package_grams
from pantry.catalog.told import MOST_GRAMS


@pytest.mark.parametrize(
    ("text", "grams"),
    [
        ("500 g", 500), ("500gr", 500), ("1.5 kg", 1500), ("1,5 KG", 1500), ("1.000 g", 1000), ("12 x 33 g", 396),
        ("6 x 4 x 30 g", 720), ("2×250g", 500), ("15 oz (425 g)", 425), ("NET WT 15 OZ", 425), ("1 lb", 454),
        ("5 lbs.", 2268), ("1 lb 4 oz", 567), ("8.5 oz 241g", 241), ("6 pack 12 x 30 g", 360),
    ],
)  # fmt: skip
def test_what_stands_on_a_package_in_grams(text, grams):
    assert package_grams(text) == grams


@pytest.mark.parametrize(
    "text", ["", "two", "0 g", "12 ct", "1/2 lb", "6 pack 12 oz", "2000 kg", "1 L", "g", "250 milk"]
)
def test_what_is_not_certain_is_not_said(text):
    assert package_grams(text) is None


@pytest.mark.parametrize(
    ("text", "grams"),
    [
        ("1 L", 1000), ("1,5 l", 1500), ("75 cl", 750), ("12 x 330 ml", 3960), ("12 fl oz", 355), ("12 fl. oz", 355),
        ("1 gal", 3785), ("1 gallon", 3785), ("2 liters", 2000), ("0.5 litre", 500),
    ],
)  # fmt: skip
def test_volumes_are_weights_of_watery_things_only(text, grams):
    assert package_grams(text, watery=True) == grams
    assert package_grams(text) is None


@given(
    st.one_of(
        st.text(max_size=70), st.from_regex(r"([0-9.,]{1,9} ?[x×]? ?(g|kg|ml|L|oz|lb|fl oz) ?){1,3}", fullmatch=True)
    )
)
def test_any_text_gives_a_sound_weight_or_none(text):
    for watery in (True, False):
        grams = package_grams(text, watery=watery)
        assert grams is None or 1 <= grams <= MOST_GRAMS


@given(st.integers(1, 999), st.integers(1, 30))
def test_so_many_of_so_much(grams, times):
    assert package_grams(f"{times} x {grams} g") == times * grams
