"""The report of a month and the poster of thanks, filled in from the books."""

from __future__ import annotations

import pytest

from pantry.errors import RefusedInput
from pantry.events import Act, Draft, Movement, Visit
from pantry.office.printing.sheet_wanted import SheetWanted
from pantry.office.printing.sheets import filled
from pantry.places import fixed_place


@pytest.fixture
def source(pantry):
    """Three days of giving out; today is Nov 21, 2026."""
    for day, grams, households in (("2025-12-20", 900_000, 9), ("2026-04-04", 453_592, 6), ("2026-11-21", 45_359, 3)):
        ends = (fixed_place(pantry.books.site, name) for name in ("shelf", "guests"))
        moved = Movement(
            item="kdry", quantity=grams, unit="g", **dict(zip(("from_place", "to_place"), ends, strict=True))
        )
        pantry.books.record(Draft(Act.GAVE, day, (moved,)))
        for _ in range(households):
            pantry.books.record(Draft(Act.VISITED, day, (Visit(people=4),)))
    return pantry.for_papers()


def made(source, kind, **chosen):
    return filled(kind, source, SheetWanted(("en",), chosen=chosen))


def test_a_report_is_of_this_month_where_none_is_named(source):
    assert made(source, "report").due.totals.date == "2026-11"
    assert made(source, "report", period=" 2026 ").due.totals.people == 36
    assert made(source, "report", period="2026-04").due.totals.people == 24


@pytest.mark.parametrize("said", ["2026-13", "26", "November", "2026-11-21", "٢٠٢٦"])
def test_what_is_no_month_is_refused_in_words(source, said):
    with pytest.raises(RefusedInput, match="is no month"):
        made(source, "report", period=said)
    with pytest.raises(RefusedInput, match="is no month"):
        made(source, "thanks", since=said)


def test_thanks_are_since_the_first_month_of_this_year_that_has_something_to_tell(source):
    poster = made(source, "thanks")
    assert (poster.since, poster.shared_g, poster.visits) == ("2026-04", 498_951, 9)


def test_thanks_since_a_month_of_another_year_hold_all_since_then(source):
    poster = made(source, "thanks", since="2025-11")
    assert (poster.since, poster.shared_g, poster.visits) == ("2025-11", 1_398_951, 18)


def test_thanks_since_a_month_to_come_are_refused(source):
    assert made(source, "thanks", since="2026-11").shared_g == 45_359
    with pytest.raises(RefusedInput, match="is still to come"):
        made(source, "thanks", since="2027-03")


def test_a_new_table_writes_on_its_poster_what_it_shared(pantry):
    poster = made(pantry.for_papers(), "thanks")
    assert (poster.since, poster.shared_g, poster.visits) == ("2026-01", 0, 0)
