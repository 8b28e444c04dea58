from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pantry.errors import RefusedInput
from pantry.office.keying.copied_papers import even_shares, refuse_day_ahead


@given(st.integers(1, 60).flatmap(lambda n: st.tuples(st.just(n), st.integers(n, n * 99))))
def test_people_are_shared_out_so_that_each_household_has_some(totals):
    households, people = totals
    shares = even_shares(people, households)
    assert (len(shares), sum(shares)) == (households, people)
    assert all(1 <= share <= 99 for share in shares)
    assert max(shares) - min(shares) <= 1


def test_of_nothing_there_are_no_shares():
    assert even_shares(0, 0) == ()


def test_a_day_to_come_is_refused(clock):
    refuse_day_ahead("2026-11-21", clock)
    with pytest.raises(RefusedInput, match="has not come yet"):
        refuse_day_ahead("2026-11-22", clock)
