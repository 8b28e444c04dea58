"""Volunteers by alias: hours in the second file alone, and at the close one sum of minutes in the books."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pantry.errors import RefusedInput
from pantry.office.closing import close_day
from pantry.office.volunteers import book_minutes, helping, sign_in, sign_out, take_back_sign_out
from pantry.safe import check_books

if TYPE_CHECKING:
    from pantry.assembly import Pantry
    from pantry.clock import Clock
    from tests.conftest import HeldClock

TODAY = "2026-11-21"


def minutes_of(pantry: Pantry, date: str = TODAY) -> int:
    return pantry.reports.day(date).volunteers_min


def close(pantry: Pantry) -> None:
    close_day(pantry.books, pantry.shelf, pantry.site_file, pantry.clock)


def aliases(pantry: Pantry) -> list[tuple[str, str]]:
    return [(one.alias, one.role) for one in helping(pantry.site_file, pantry.clock).here]


@pytest.fixture
def here(pantry: Pantry, clock: Clock) -> Pantry:
    sign_in(pantry.books, pantry.site_file, clock, "Ana", "door")
    sign_in(pantry.books, pantry.site_file, clock, " Big Bird ")
    return pantry


def test_who_is_here_is_known_by_alias_and_role(here: Pantry) -> None:
    assert aliases(here) == [("Ana", "door"), ("Big Bird", "")]
    assert here.reports.day(TODAY).volunteers_min == 0


def test_who_goes_is_told_how_long_they_helped(here: Pantry, held: HeldClock, clock: Clock) -> None:
    held.pass_time(minutes=95)
    goes, minutes = sign_out(here.books, here.site_file, clock, "ana")
    assert (goes.alias, minutes) == ("Ana", 95)
    assert aliases(here) == [("Big Bird", "")]


def test_the_close_books_one_sum_and_forgets_the_names(here: Pantry, held: HeldClock, clock: Clock) -> None:
    held.pass_time(minutes=60)
    sign_out(here.books, here.site_file, clock, "Ana")
    held.pass_time(minutes=30)
    close(here)
    assert minutes_of(here) == 60 + 90
    assert aliases(here) == []
    assert b"Ana" not in here.site_file.today.path.read_bytes()
    assert check_books(here.site_file.db).problems == ()


def test_a_second_close_counts_only_who_came_since(here: Pantry, held: HeldClock, clock: Clock) -> None:
    held.pass_time(minutes=60)
    close(here)
    close(here)
    assert minutes_of(here) == 120
    sign_in(here.books, here.site_file, clock, "Ana")
    held.pass_time(minutes=10)
    close(here)
    assert minutes_of(here) == 130


def test_no_name_stands_in_the_books(here: Pantry, held: HeldClock) -> None:
    held.pass_time(minutes=60)
    close(here)
    words = (
        here.site_file.path.read_bytes() + here.site_file.path.with_name(here.site_file.path.name + "-wal").read_bytes()
    )
    assert b"served" in words
    assert b"Ana" not in words
    assert b"Big Bird" not in words


def test_a_day_that_was_not_closed_counts_on_its_own_date(here: Pantry, held: HeldClock, clock: Clock) -> None:
    held.pass_time(minutes=60)
    sign_out(here.books, here.site_file, clock, "Ana")
    held.pass_time(days=1)
    sign_in(here.books, here.site_file, clock, "Rosa")
    assert minutes_of(here) == 60  # of who never went nobody knows when they did
    assert minutes_of(here, "2026-11-22") == 0
    assert aliases(here) == [("Rosa", "")]


def test_a_clock_that_goes_back_takes_no_minutes_away(here: Pantry, held: HeldClock, clock: Clock) -> None:
    held.pass_time(minutes=-30)
    assert sign_out(here.books, here.site_file, clock, "Ana")[1] == 0
    assert book_minutes(here.books, here.site_file, clock) is None
    assert aliases(here) == []


@pytest.mark.parametrize(
    ("alias", "says"),
    [("Ana", "Ana is here already"), ("ANA", "ANA is here already"), (" ", "1 to 40"), ("x" * 41, "1 to 40")],
)
def test_who_cannot_sign_in_is_told_why(here: Pantry, clock: Clock, alias: str, says: str) -> None:
    with pytest.raises(RefusedInput, match=says):
        sign_in(here.books, here.site_file, clock, alias)
    assert len(aliases(here)) == 2


def test_who_is_not_here_cannot_go(here: Pantry, clock: Clock) -> None:
    with pytest.raises(RefusedInput, match="Rosa is not here"):
        sign_out(here.books, here.site_file, clock, "Rosa")


@pytest.mark.parametrize("text", ["", "{", "[]", "7", '{"date": 3}', '{"date": "x", "here": [[1]], "minutes": 0}'])
def test_a_damaged_second_file_is_nobody_here(pantry: Pantry, clock: Clock, text: str) -> None:
    pantry.site_file.today.keep("volunteers", text, clock.now())
    assert helping(pantry.site_file, clock).here == ()


def test_one_who_did_not_go_is_here_still_since_when_they_came(pantry, clock, held):
    comes = sign_in(pantry.books, pantry.site_file, clock, "Ana", "door")
    held.pass_time(minutes=30)
    goes, minutes = sign_out(pantry.books, pantry.site_file, clock, "Ana")

    take_back_sign_out(pantry.books, pantry.site_file, clock, goes, minutes)

    day = helping(pantry.site_file, clock)
    assert (day.here, day.minutes) == ((comes,), 0)
    with pytest.raises(RefusedInput, match="here already"):
        take_back_sign_out(pantry.books, pantry.site_file, clock, goes, minutes)


def test_hours_that_are_in_the_books_are_not_taken_back(pantry, clock, held):
    sign_in(pantry.books, pantry.site_file, clock, "Ana")
    held.pass_time(minutes=30)
    goes, minutes = sign_out(pantry.books, pantry.site_file, clock, "Ana")
    close(pantry)

    with pytest.raises(RefusedInput, match="are in the books already"):
        take_back_sign_out(pantry.books, pantry.site_file, clock, goes, minutes)
    assert (helping(pantry.site_file, clock).here, minutes_of(pantry)) == ((), 30)
