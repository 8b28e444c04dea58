"""A scan or typing, by the keys' own times."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pantry.codes.keyboards import keyboards, respelling_of
from pantry.codes.scanner import ScanEnd, Scanner
from ui.table.burst import BurstWatch, Scan, ScannerHabits, habits_of

CODE = "036000291452"


def burst(watch: BurstWatch, text: str, at_ms: int, gap_ms: int = 6, box_text: str = "") -> int:
    """Keys one after the other; gives the time of the last."""
    for place, letter in enumerate(text):
        watch.key(letter, at_ms + place * gap_ms, box_text + text[:place], held=False)
    return at_ms + (len(text) - 1) * gap_ms


def new_watch() -> BurstWatch:
    return BurstWatch(ScannerHabits())


def test_fast_keys_and_a_line_end_are_a_scan() -> None:
    watch = new_watch()
    at = burst(watch, CODE, 1000)
    assert watch.ended_by_key(at + 6) == Scan(CODE, "", again=False)


def test_what_stood_in_the_box_before_is_the_multiplier() -> None:
    watch = new_watch()
    watch.key("2", 1000, "", held=False)
    watch.key("4", 1200, "2", held=False)
    at = burst(watch, CODE, 3000, box_text="24")
    scan = watch.ended_by_key(at + 6)
    assert scan is not None
    assert scan.line == f"24*{CODE}"


@pytest.mark.parametrize(("gap_ms", "is_scan"), [(6, True), (49, True), (51, False), (160, False)])
def test_a_gap_over_50_ms_is_a_hand(gap_ms: int, is_scan: bool) -> None:
    watch = new_watch()
    at = burst(watch, CODE, 1000, gap_ms)
    assert (watch.ended_by_key(at + 6) is not None) is is_scan


def test_fewer_than_four_keys_are_typing_however_fast() -> None:
    watch = new_watch()
    at = burst(watch, "123", 1000)
    assert watch.ended_by_key(at + 1) is None


def test_a_held_key_and_a_key_without_a_time_are_no_scanner() -> None:
    watch = new_watch()
    for place in range(12):
        watch.key("1", 1000 + place, "1" * place, held=True)
    assert watch.ended_by_key(1013) is None
    for place in range(12):
        watch.key("1", 0, "1" * place, held=False)
    assert watch.ended_by_key(0) is None


def test_six_keys_end_by_silence_five_do_not() -> None:
    watch = new_watch()
    burst(watch, "12345", 1000)
    assert not watch.may_end_by_silence()
    assert watch.ended_by_silence() is None
    burst(watch, "123456", 2000)
    assert watch.ended_by_silence() == Scan("123456", "", again=False)


def test_a_line_end_that_comes_late_still_ends_a_long_burst_but_not_a_short_one() -> None:
    watch = new_watch()
    at = burst(watch, CODE, 1000)
    assert watch.ended_by_key(at + 140) is not None
    at = burst(watch, "4011", 5000)
    assert watch.ended_by_key(at + 140) is None


def test_the_same_scan_within_400_ms_is_that_scan_again() -> None:
    watch = new_watch()
    first = watch.ended_by_key(burst(watch, CODE, 1000) + 6)
    again = watch.ended_by_key(burst(watch, CODE, 1200) + 6)
    later = watch.ended_by_key(burst(watch, CODE, 1700) + 6)
    assert [scan and scan.again for scan in (first, again, later)] == [False, True, False]


def test_another_code_and_one_with_a_multiplier_are_not_again() -> None:
    watch = new_watch()
    watch.ended_by_key(burst(watch, CODE, 1000) + 6)
    other = watch.ended_by_key(burst(watch, "012345678905", 1100) + 6)
    assert other == Scan("012345678905", "", again=False)
    twice = watch.ended_by_key(burst(watch, "012345678905", 1300, box_text="6") + 6)
    assert twice == Scan("012345678905", "6", again=False)


def test_scanning_on_and_on_counts_again_after_400_ms_of_the_one_that_counted() -> None:
    watch = new_watch()
    counted = [watch.ended_by_key(burst(watch, CODE, 1000 + number * 300) + 6) for number in range(6)]
    assert [scan and scan.again for scan in counted] == [False, True, False, True, False, True]


@given(
    text=st.text(st.characters(codec="ascii", categories=["L", "N"]), min_size=4, max_size=40),
    gap_ms=st.integers(1, 50),
    before=st.text("0123456789", max_size=4),
)
def test_any_burst_comes_out_whole(text: str, gap_ms: int, before: str) -> None:
    watch = new_watch()
    at = burst(watch, text, 10_000, gap_ms, before)
    assert watch.ended_by_key(at + gap_ms) == Scan(text, before, again=False)


def test_a_slow_scanner_is_waited_for_and_a_fast_one_changes_nothing() -> None:
    assert habits_of(Scanner()) == ScannerHabits()
    assert habits_of(Scanner(ScanEnd.CR, 7)).key_gap_ms == ScannerHabits().key_gap_ms
    slow = habits_of(Scanner(ScanEnd.CR, 64))
    assert (slow.key_gap_ms, slow.silence_ms) == (84, 168)
    watch = BurstWatch(slow)
    assert watch.ended_by_key(burst(watch, CODE, 1000, gap_ms=80) + 80) == Scan(CODE, "", again=False)


def test_after_a_scanner_that_ends_with_nothing_silence_closes_short_codes() -> None:
    watch = BurstWatch(habits_of(Scanner(ScanEnd.NOTHING, 7)))
    burst(watch, "4011", 1000)
    assert watch.ended_by_silence() == Scan("4011", "", again=False)


def test_a_line_end_close_behind_a_scan_is_the_scans() -> None:
    watch = new_watch()
    at = burst(watch, CODE, 1000)
    watch.ended_by_key(at + 6)
    assert watch.ends_last_scan(at + 12)
    assert not watch.ends_last_scan(at + 600)


def test_a_scan_is_told_as_the_scanner_sent_it() -> None:
    back = respelling_of((next(board for board in keyboards() if board.name == "fr"),))
    watch = BurstWatch(ScannerHabits(scanner=Scanner(come=back.come, means=back.means)))
    at = burst(watch, "X))ààé", 1000, box_text="24")
    assert watch.ended_by_key(at + 6) == Scan("X--002", "24", again=False)
