"""The one door through which now and randomness come in."""

from __future__ import annotations

from datetime import date

import pytest

from pantry.clock import base32, system_clock


def test_today_moves_on_at_midnight_while_the_program_runs(held, clock):
    assert clock.today() == date(2026, 11, 21)
    held.pass_time(hours=9, minutes=53)
    assert clock.today() == date(2026, 11, 21)
    held.pass_time(minutes=1)
    assert clock.today() == date(2026, 11, 22)


def test_the_system_clock_knows_its_zone():
    assert system_clock().now().utcoffset() is not None


@pytest.mark.parametrize("count", [1, 8, 13, 26])
def test_letters_are_as_many_as_asked_of_base32(clock, count):
    found = clock.letters(count)
    assert len(found) == count
    assert set(found) <= set("abcdefghijklmnopqrstuvwxyz234567")


def test_letters_are_not_the_same_twice():
    clock = system_clock()
    assert len({clock.letters(26) for _ in range(100)}) == 100


def test_a_number_is_below_its_limit(clock):
    assert {clock.below(3) for _ in range(200)} == {0, 1, 2}


def test_base32_is_lower_case_without_padding():
    assert base32(b"pantry") == "obqw45dsPE".lower()


def test_what_has_passed_only_grows():
    clock = system_clock()
    seen = [clock.passed_s() for _ in range(50)]
    assert seen == sorted(seen)
