"""A day on paper is a paper: it counts once on any laptop, and what is said again is set right."""

from __future__ import annotations

import pytest

from pantry.errors import RefusedInput
from pantry.office.keying.paper_day import PaperDay, add_paper_day
from pantry.reports import Reports
from pantry.safe import check_books

DAY = "2026-11-14"


def keep(pantry, **said):
    return add_paper_day(pantry.books, pantry.site_file.reading, pantry.clock, PaperDay(DAY, **said)).entry


def read(pantry):
    day = Reports(pantry.site_file.reading, pantry.books.site).day(DAY)
    return day.households, day.people, day.plates, day.in_g, day.volunteers_min


def test_a_paper_day_counts_once_however_often_it_is_keyed(pantry):
    whole = {"households": 30, "people": 100, "plates": 45, "in_g": 90_000, "volunteers_min": 600}
    keep(pantry, **whole)
    keep(pantry, **whole)

    assert read(pantry) == (30, 100, 45, 90_000, 600)
    assert check_books(pantry.site_file.db).ok


def test_what_is_said_later_joins_and_what_is_said_again_is_set_right(pantry):
    keep(pantry, plates=45)
    keep(pantry, households=30, people=100)
    keep(pantry, plates=54, households=25)

    assert read(pantry) == (25, 100, 54, 0, 0)


def test_a_zero_takes_away_what_was_wrong(pantry):
    keep(pantry, plates=45, households=3)
    keep(pantry, plates=0)

    assert read(pantry) == (3, 0, 0, 0, 0)


def test_food_of_a_paper_day_stands_on_the_shelf_as_mixed(pantry):
    keep(pantry, in_g=9000)

    (row,) = pantry.shelf.stock()
    assert (row.item, row.name, row.kind, row.quantity, row.unit, row.grams) == (
        "kmixed", "Mixed", "mixed", 9000, "g", 9000,
    )  # fmt: skip


def test_two_laptops_that_key_the_same_paper_count_it_once(oak, red, meet):
    for laptop in (oak, red):
        keep(laptop, households=30, people=100, in_g=500)
    meet(oak, red)

    assert read(oak) == read(red) == (30, 100, 0, 500, 0)
    assert oak.questions() == ()


def test_what_two_laptops_key_otherwise_is_asked(oak, red, meet):
    keep(oak, plates=45)
    keep(red, plates=54)
    meet(oak, red)
    (question,) = oak.questions()

    number = next(number for number, line in enumerate(question.lines, 1) if line.startswith("Red"))
    oak.answer(str(number))
    meet(oak, red)

    assert read(oak)[2] == read(red)[2] == 54


def test_setting_it_right_sets_every_copy_that_is_here_right(oak, red, meet):
    keep(oak, plates=45)
    keep(red, plates=45)
    meet(oak, red)
    keep(oak, plates=54)
    meet(oak, red)

    assert read(oak)[2] == read(red)[2] == 54
    assert oak.questions() == red.questions() == ()


def test_people_may_be_all_that_is_known(pantry):
    keep(pantry, people=50)
    assert read(pantry) == (0, 50, 0, 0, 0)
    assert pantry.reports.day(DAY).visits == 0
    assert pantry.reports.month(DAY[:7]).days_open == 1

    keep(pantry, households=20)
    assert read(pantry) == (20, 50, 0, 0, 0)
    assert check_books(pantry.site_file.db).problems == ()


def test_what_is_said_later_fits_what_was_said_before(pantry):
    keep(pantry, households=100)
    with pytest.raises(RefusedInput, match="100 households can't be 50 people"):
        keep(pantry, people=50)
    keep(pantry, people=150)
    with pytest.raises(RefusedInput, match="151 households can't be 150 people"):
        keep(pantry, households=151)
    assert read(pantry) == (100, 150, 0, 0, 0)


def test_people_alone_are_kept_once_on_two_laptops(oak, red, meet):
    keep(oak, people=50)
    keep(red, people=50)
    meet(oak, red)

    assert read(oak) == read(red) == (0, 50, 0, 0, 0)
    assert oak.questions() == ()


@pytest.mark.parametrize(
    "day", [PaperDay(DAY), PaperDay("2026-11-22", households=3), PaperDay(DAY, people=9, households=0),
            PaperDay(DAY, plates=0), PaperDay(DAY, households=5001), PaperDay(DAY, households=100, people=50),
            PaperDay(DAY, households=1, people=100)],
)  # fmt: skip
def test_a_paper_day_that_cannot_be_is_refused(pantry, clock, day):
    digest = pantry.books.digest()
    with pytest.raises(RefusedInput):
        add_paper_day(pantry.books, pantry.site_file.reading, clock, day)
    assert pantry.books.digest() == digest
