"""A household's share: of everybody, of each person, by its size; what no limit is for has none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pantry.rules.limits import Limit, over_limit, read_limits


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("2", (Limit(2),)),
        (" 1p ", (Limit(1, each_person=True),)),
        ("1-4:1 5+:2", (Limit(1, first=1, last=4), Limit(2, first=5))),
        ("1:1 2+:1p", (Limit(1, first=1, last=1), Limit(1, each_person=True, first=2))),
        ("", ()),
        ("two", ()),
        ("-1", ()),
        ("2 3", ()),
        ("1-4:1 5+", ()),
    ],
)
def test_a_limit_is_read_from_its_field(text: str, limits: tuple[Limit, ...]) -> None:
    assert read_limits(text) == limits


@pytest.mark.parametrize(
    ("text", "taken", "people", "over"),
    [
        ("2", 2, 6, False),
        ("2", 3, 6, True),
        ("1p", 6, 6, False),
        ("1p", 2, 0, True),
        ("", 1000, 1, False),
        ("1-4:1 5+:2", 1, 4, False),
        ("1-4:1 5+:2", 2, 4, True),
        ("1-4:1 5+:2", 2, 5, False),
        ("1-4:1 5+:2", 3, 99, True),
        ("2-4:1", 9, 5, False),
    ],
)
def test_a_limit_goes_by_household_person_or_size(text: str, taken: int, people: int, *, over: bool) -> None:
    assert over_limit(read_limits(text), taken, people) is over


@given(st.text(max_size=12))
def test_any_text_of_a_limit_can_be_read(text: str) -> None:
    assert all(limit.allowed(3) >= 0 for limit in read_limits(text))
