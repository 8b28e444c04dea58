"""A page is keyed back once on any laptop: by its rows, or by its totals; what is in the books already is noticed."""

from __future__ import annotations

from datetime import date

import pytest

from pantry.codes.own import OwnKind, own_code
from pantry.errors import RefusedInput
from pantry.office.keying.keyed_sheets import KeyedSheets
from pantry.reports import Reports
from pantry.safe import check_books
from pantry.settings import SiteSettings
from pantry.shelf.printed_sheets import waiting_sheets
from pantry.shelf.temperature_logs import Logged

CODE, OTHER = own_code(OwnKind.SHEET, 1), own_code(OwnKind.SHEET, 2)
DAY, TODAY = "2026-11-14", "2026-11-21"


def sheets(pantry):
    return KeyedSheets(pantry.books, pantry.site_file.reading, pantry.clock)


def read(pantry, day=TODAY):
    found = Reports(pantry.site_file.reading, pantry.books.site).day(day)
    return found.households, found.people


def waiting(pantry):
    return [(page.code, page.kind, page.date) for page in waiting_sheets(pantry.site_file.reading, pantry.books.site)]


def test_rows_become_visits_of_the_day_that_the_page_is_for(pantry):
    sheets(pantry).note_printed("signin", date.fromisoformat(DAY), (CODE,))

    keyed = sheets(pantry).key_rows(CODE, (4, 2, None, 1))

    assert (keyed.date, keyed.households, keyed.people) == (DAY, 3, 7)
    assert read(pantry, DAY) == (3, 7)
    assert read(pantry) == (0, 0)
    assert check_books(pantry.site_file.db).ok


def test_a_page_of_another_laptop_is_of_today_or_of_the_day_that_is_said(pantry):
    assert sheets(pantry).key_rows(CODE, (4,)).date == TODAY
    assert sheets(pantry).key_rows(OTHER, (5,), date=DAY).date == DAY
    assert (read(pantry), read(pantry, DAY)) == ((1, 4), (1, 5))


def test_totals_alone_are_enough_and_their_sum_is_right(pantry):
    keyed = sheets(pantry).key_totals(CODE, 17, 44)

    assert (keyed.households, keyed.people) == (17, 44)
    assert read(pantry) == (17, 44)


def test_entered_twice_is_noticed_and_saved_once(pantry):
    sheets(pantry).key_rows(CODE, (4, 2, 1))
    for again in ((4, 2, 1), (9,)):
        with pytest.raises(RefusedInput, match="in the books already: households 3, people 7"):
            sheets(pantry).key_rows(CODE, again)
    assert read(pantry) == (3, 7)


def test_what_was_keyed_wrong_is_set_right(pantry):
    sheets(pantry).key_rows(CODE, (4, 2, 1))
    sheets(pantry).key_rows(CODE, (4, 2, 3, 5), set_right=True)
    assert read(pantry) == (4, 14)
    sheets(pantry).key_totals(CODE, 2, 3, date=DAY, set_right=True)
    assert (read(pantry), read(pantry, DAY)) == ((0, 0), (2, 3))
    assert check_books(pantry.site_file.db).ok


def test_what_was_undone_can_be_keyed_again(pantry):
    keyed = sheets(pantry).key_rows(CODE, (4, 2, 1))
    pantry.books.undo(keyed.entry)
    sheets(pantry).key_rows(CODE, (4, 2))
    assert read(pantry) == (2, 6)


def test_two_laptops_that_key_the_same_page_count_it_once(oak, red, meet):
    sheets(oak).note_printed("signin", date.fromisoformat(DAY), (CODE, OTHER))
    for laptop in (oak, red):
        sheets(laptop).key_rows(CODE, (4, 2, None, 1), date=DAY)
    meet(oak, red)
    for laptop in (oak, red):
        assert read(laptop, DAY) == (3, 7)
        assert waiting(laptop) == [(OTHER, "signin", DAY)]


@pytest.mark.parametrize("ages", [((4, 2, 1), ()), ((), (4, 2, 1))])
def test_ages_that_one_of_two_laptops_keyed_are_not_lost(oak, red, meet, ages):
    for laptop, told in zip((oak, red), ages, strict=True):
        sheets(laptop).key_rows(CODE, (4, 2, 1), ages=told, date=DAY)
    meet(oak, red)
    for laptop in (oak, red):
        reports = Reports(laptop.site_file.reading, laptop.books.site)
        assert (read(laptop, DAY), reports.ages(DAY)) == ((3, 7), {"0-17": 4, "18-59": 2, "60+": 1})
        assert sheets(laptop).kept(CODE).ages == {"0-17": 4, "18-59": 2, "60+": 1}
        assert laptop.questions() == ()


def test_ages_that_two_laptops_keyed_differently_are_asked_about(oak, red, meet):
    sheets(oak).key_rows(CODE, (4,), ages=(2, 2, 0), date=DAY)
    sheets(red).key_rows(CODE, (4,), ages=(1, 2, 1), date=DAY)
    meet(oak, red)
    (question,) = oak.questions()
    (chosen,) = (number for number, line in enumerate(question.lines, 1) if "60+: 1" in line)
    oak.answer(str(chosen))
    meet(oak, red)
    for laptop in (oak, red):
        assert Reports(laptop.site_file.reading, laptop.books.site).ages(DAY) == {"0-17": 1, "18-59": 2, "60+": 1}
        assert laptop.questions() == ()


@pytest.mark.parametrize(("people", "kept"), [((4, 2, 1), True), ((3, 3, 1), True), ((4, 2, 2), False)])
def test_ages_stay_where_a_page_is_set_right_without_them_and_its_people_are_as_many(pantry, people, kept):
    sheets(pantry).key_rows(CODE, (4, 2, 1), ages=(4, 2, 1))
    sheets(pantry).key_rows(CODE, people, set_right=True)
    assert pantry.reports.ages(TODAY) == ({"0-17": 4, "18-59": 2, "60+": 1} if kept else {})


@pytest.mark.parametrize("of", ["Oak", "Red"])
def test_ages_of_another_number_of_people_are_not_taken_for_those_that_were_said_to_be_right(oak, red, meet, of):
    sheets(oak).key_rows(CODE, (4,), date=DAY)
    sheets(red).key_rows(CODE, (5,), ages=(2, 2, 1), date=DAY)
    meet(oak, red)
    (question,) = oak.questions()
    oak.answer(str([line[:3] for line in question.lines].index(of) + 1))
    meet(oak, red)
    ages = {"Oak": {}, "Red": {"0-17": 2, "18-59": 2, "60+": 1}}[of]
    for laptop in (oak, red):
        assert Reports(laptop.site_file.reading, laptop.books.site).ages(DAY) == ages
        assert laptop.questions() == ()


def test_a_printed_page_waits_until_it_is_keyed_or_said_to_be_unused(pantry):
    keyed = sheets(pantry)
    keyed.note_printed("signin", date.fromisoformat(TODAY), (CODE,))
    keyed.note_printed("signin", date.fromisoformat(DAY), (OTHER,))
    assert waiting(pantry) == [(OTHER, "signin", DAY), (CODE, "signin", TODAY)]

    keyed.key_rows(OTHER, (3,))
    assert waiting(pantry) == [(CODE, "signin", TODAY)]
    keyed.mark_unused(CODE)
    assert waiting(pantry) == []
    with pytest.raises(RefusedInput, match="in the books already"):
        keyed.mark_unused(OTHER)


@pytest.mark.parametrize(
    ("act", "why"),
    [
        (lambda keyed: keyed.key_rows("7000000001", (1,)), "a digit of it is wrong"),
        (lambda keyed: keyed.key_rows("036000291452", (1,)), "not the code of a sheet"),
        (lambda keyed: keyed.key_rows(own_code(OwnKind.BAG, 1), (1,)), "but no sheet's"),
        (lambda keyed: keyed.key_rows(CODE, (4, 0)), "Row 2 says 0 people"),
        (lambda keyed: keyed.key_rows(CODE, (100,)), "Row 1 says 100 people"),
        (lambda keyed: keyed.key_rows(CODE, (1,) * 101), "at most 100 rows"),
        (lambda keyed: keyed.key_rows(CODE, (None, None)), "Nothing stands on that page"),
        (lambda keyed: keyed.key_rows(CODE, (1,), date="2026-11-22"), "has not come yet"),
        (lambda keyed: keyed.key_totals(CODE, 3, 2), "can't be 2 people"),
        (lambda keyed: keyed.key_totals(CODE, 1, 100), "can't be 100 people"),
        (lambda keyed: keyed.key_totals(CODE, 0, 4), "can't be 4 people"),
        (lambda keyed: keyed.key_totals(CODE, 5001, 5001), "At most 5000 households"),
        (lambda keyed: keyed.key_totals(CODE, 0, 0), "Nothing stands on that page"),
        (lambda keyed: keyed.mark_unused("1234"), "not the code of a sheet"),
    ],
)
def test_what_can_not_be_is_refused_and_nothing_is_saved(pantry, act, why):
    with pytest.raises(RefusedInput, match=why):
        act(sheets(pantry))
    assert read(pantry) == (0, 0)


@pytest.mark.parametrize("of_red", [(445, 380), (430,)])
def test_a_temperature_log_that_two_laptops_keyed_counts_once_as_the_day_tells_it(oak, red, meet, of_red):
    sheets(oak).note_printed("temperatures", date.fromisoformat(DAY), (CODE,))
    of_oak = (445, 380)
    for laptop, cold in ((oak, of_oak), (red, of_red)):
        sheets(laptop).key_degrees(CODE, cold, (1300,), date=DAY)
    meet(oak, red)
    for question in oak.questions():
        oak.answer(next(choice.answer for choice in question.choices if choice.more == "Oak"))
    meet(oak, red)
    for laptop in (oak, red):
        assert [one.tenths_f for one in sheets(laptop).measured(CODE)] == [445, 380, 1300]
        due = Reports(laptop.site_file.reading, laptop.books.site).due(DAY[:7], SiteSettings())
        assert due.logged == Logged(temperatures=3, out_of_range=2, days_out_of_range=1)
        assert laptop.questions() == ()
