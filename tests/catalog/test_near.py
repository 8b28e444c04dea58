from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pantry.catalog.near import SHORTEST_INSIDE, holds_nearly, slips

LETTERS = "abcdeñö"
WORD = st.text("abcdef", min_size=SHORTEST_INSIDE, max_size=14)


@st.composite
def mistyped(draw, words=WORD):
    """A word, and the same with one typo."""
    word = draw(words)
    at = draw(st.integers(0, len(word) - 1))
    letter = draw(st.sampled_from("abcdefgh"))
    typed = draw(
        st.sampled_from(
            [
                word[:at] + word[at + 1 :],
                word[:at] + letter + word[at:],
                word[:at] + letter + word[at + 1 :],
                word[:at] + word[at : at + 2][::-1] + word[at + 2 :],
            ]
        )
    )
    return word, typed


@pytest.mark.parametrize("typed", ["mlik", "mik", "millk", "mild", "nilk", "ilk", "milka"])
def test_a_slip_is_one_letter_or_two_swapped(typed):
    assert "milk" in slips(typed)


def test_two_typos_are_no_slip():
    assert "milk" not in slips("mlkk")
    assert "frijoles" not in slips("frojolas")


def test_slips_stay_in_the_words_own_alphabet():
    assert "хлеб" in slips("хлб")
    assert "milk" not in slips("м")


@given(mistyped())
def test_a_typo_leaves_a_slip_away(pair):
    word, typed = pair
    assert typed == word or word in slips(typed)


@given(mistyped(), st.text("abcdef ", max_size=10), st.text("abcdef ", max_size=10))
def test_a_word_is_found_in_any_text_with_one_typo(pair, before, after):
    word, typed = pair
    if len(typed) >= SHORTEST_INSIDE:
        assert holds_nearly(before + word + after, typed)


@given(st.text("ab ", max_size=16), st.text("ab", min_size=SHORTEST_INSIDE, max_size=9))
def test_nothing_but_a_typo_is_forgiven(text, word):
    near = {word, *(slip for slip in slips(word) if set(slip) <= set("ab "))}
    near |= {word[:at] + " " + word[at:] for at in range(len(word) + 1)}
    near |= {word[:at] + " " + word[at + 1 :] for at in range(len(word))}
    assert holds_nearly(text, word) == any(one in text for one in near)


def test_a_space_counts_as_a_letter():
    assert holds_nearly("coca cola light", "cocacola")
