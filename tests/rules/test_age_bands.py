"""Age bands: every age is in exactly one; an answer shares out everybody; a site that wants none asks nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pantry.readings.facts import read_bands_cell
from pantry.rules.age_bands import ON_SHEETS, Band, asked_of, bands_text, dealt_out, read_bands, shared_out

USUAL = read_bands("0-17 18-59 60+")


def test_the_edges_are_read() -> None:
    assert (Band(0, 17), Band(18, 59), Band(60, None)) == USUAL


@pytest.mark.parametrize(
    "text",
    ["", "0+", "0-17", "0-17 18-59", "0-17 19+", "1-17 18+", "0-17 18+ 60+", "0-17 17+", "17-0 1+", "a-b", "x 0+ 1+"],
)
def test_edges_that_miss_an_age_or_hold_one_twice_ask_nothing(text: str) -> None:
    assert read_bands(text) == ()


def test_grown_ups_are_who_is_left() -> None:
    assert asked_of(USUAL) == (Band(0, 17), Band(60, None))
    assert asked_of(read_bands("0-17 18+")) == read_bands("0-17 18+")


@pytest.mark.parametrize(
    ("numbers", "people", "text"),
    [
        ((2, 1), 4, "0-17:2 18-59:1 60+:1"),
        ((0, 0), 4, "0-17:0 18-59:4 60+:0"),
        ((2, 1, 1), 4, "0-17:2 18-59:1 60+:1"),
        ((2, 1, 2), 4, ""),
        ((3, 2), 4, ""),
        ((4,), 4, ""),
        ((1, 1, 1, 1), 4, ""),
    ],
)
def test_an_answer_shares_out_everybody_or_nobody(numbers: tuple[int, ...], people: int, text: str) -> None:
    assert bands_text(shared_out(USUAL, numbers, people)) == text


@given(st.lists(st.integers(0, 99), max_size=4), st.integers(0, 99))
def test_a_shared_out_household_has_all_its_people(numbers: list[int], people: int) -> None:
    shares = shared_out(USUAL, tuple(numbers), people)
    assert not shares or sum(share.people for share in shares) == people


@given(st.text(max_size=30))
def test_any_text_of_edges_can_be_read(text: str) -> None:
    bands = read_bands(text)
    assert not bands or bands[0].first == 0


@given(
    st.lists(st.integers(0, 20), min_size=1, max_size=30).flatmap(
        lambda sizes: st.tuples(st.just(sizes), st.integers(0, sum(sizes)), st.integers(0, sum(sizes)))
    )
)
def test_ages_of_all_are_dealt_out_so_that_both_sums_are_right(drawn: tuple[list[int], int, int]) -> None:
    sizes, one, other = drawn
    first, second = sorted((one, other))
    bands = read_bands(ON_SHEETS)
    shares = shared_out(bands, (first, second - first, sum(sizes) - second), sum(sizes))
    told = [read_bands_cell(text) for text in dealt_out(shares, tuple(sizes))]
    assert [sum(people for _, people in one) for one in told] == sizes
    for number, share in enumerate(shares):
        assert sum(one[number][1] for one in told) == share.people
