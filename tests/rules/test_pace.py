"""About when something ends at today's pace: only where enough is known, and never in the past."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from pantry.rules.pace import LEAST_MINUTES, ends_about, moves_still

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=timezone(timedelta(hours=-5)))


def test_what_is_left_goes_as_fast_as_what_went() -> None:
    assert ends_about(NOON, NOON - timedelta(hours=2), went=60, left=30) == NOON + timedelta(hours=1)
    assert ends_about(NOON, NOON - timedelta(minutes=47), went=60, left=7) == NOON + timedelta(minutes=10)


def test_too_early_nothing_moved_nothing_left_or_not_today_has_no_end() -> None:
    began = NOON - timedelta(hours=1)
    assert ends_about(NOON, NOON - timedelta(minutes=19), went=60, left=30) is None
    assert ends_about(NOON, began, went=0, left=30) is None
    assert ends_about(NOON, began, went=30, left=0) is None
    assert ends_about(NOON, began, went=1, left=12) is None
    assert ends_about(NOON, began, went=1, left=10**15) is None
    assert ends_about(NOON, NOON + timedelta(hours=1), went=9, left=3) is None  # the clock was set back


def test_what_stands_still_for_an_hour_does_not_move() -> None:
    assert moves_still(NOON, NOON - timedelta(minutes=60))
    assert not moves_still(NOON, NOON - timedelta(minutes=61))
    assert not moves_still(NOON, NOON + timedelta(minutes=1))
    assert not moves_still(NOON, None)


@given(minutes=st.integers(0, 1400), went=st.integers(0, 10**9), left=st.integers(0, 10**9), second=st.integers(0, 59))
def test_an_end_is_today_from_now_on_to_five_minutes(minutes: int, went: int, left: int, second: int) -> None:
    now = NOON.replace(second=second)
    end = ends_about(now, now - timedelta(minutes=minutes), went, left)
    if end is None:
        return
    assert minutes >= LEAST_MINUTES
    assert now <= end
    assert end.date() == now.date()
    assert (end.minute % 5, end.second, end.microsecond) == (0, 0, 0)
    assert end <= now + timedelta(minutes=left * minutes / went + 5)
