"""A day page is keyed in question by question; what it doesn't say is skipped; it counts once on any laptop."""

from __future__ import annotations

from datetime import timedelta

import pytest

from pantry.codes.measures import Units
from pantry.codes.own import OwnKind, own_code
from pantry.errors import RefusedInput
from pantry.events import Act, Change, Draft
from pantry.language import Language
from pantry.office.keying.keyed_sheets import KeyedSheets
from pantry.office.keying.paper_day import PaperDay
from pantry.reports import Reports
from pantry.rules.age_bands import ON_SHEETS
from pantry.safe import check_books

CODE = own_code(OwnKind.SHEET, 5)
TODAY = "2026-11-21"


def sheets_of(pantry):
    return KeyedSheets(pantry.books, pantry.site_file.reading, pantry.clock)


@pytest.fixture
def opened(pantry):
    def begin(**settings):
        sheets = sheets_of(pantry)
        if sheets.printed(CODE) is None:
            sheets.note_printed("day", pantry.clock.today(), (CODE,))
        said = tuple(
            Change(thing=pantry.books.site, field=field, value=str(value)) for field, value in settings.items()
        )
        if said:
            pantry.books.record(Draft(Act.SET, pantry.clock.today().isoformat(), said))
        return pantry.keying(CODE, Language())

    return begin


def typed(page, *lines):
    for line in lines:
        page.enter(line)


def read(pantry, day=TODAY):
    found = pantry.reports.day(day)
    return found.plates, found.households, found.people, found.in_g, found.volunteers_min


def test_a_whole_day_is_one_entry(pantry, opened):
    page = opened()
    assert page.asks == "How many households came?"
    typed(page, "85", "290", "120", "850", "12:30")
    assert (page.is_saved, page.trouble) == (True, "")
    assert read(pantry) == (120, 85, 290, 385554, 750)
    assert [cell.value for cell in page.cells("")] == ["85", "290", "120", "850 lb", "12:30 h"]
    assert sheets_of(pantry).waiting() == ()
    assert check_books(pantry.site_file.db).ok


def test_what_the_page_does_not_say_is_skipped(pantry, opened):
    page = opened()
    assert page.hint("") == "Enter: the page doesn't say."
    typed(page, "", "290", "", "", "")
    assert read(pantry) == (0, 0, 290, 0, 0)


def test_a_page_on_which_nothing_was_typed_is_not_saved(pantry, opened):
    page = opened()
    typed(page, *[""] * 5)
    assert (page.asks, page.trouble) == ("How many households came?", "Nothing was typed. Nothing was saved.")
    assert page.may_be_blank
    page.leave_blank()
    assert (page.is_over, page.is_saved, sheets_of(pantry).waiting()) == (True, False, ())
    page.undo()
    assert not page.is_over


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        (("x",), "whole number"),
        (("85", "12"), "85 households can't be 12 people"),
        (("0", "5"), "0 households can't be 5 people"),
        (("", "", "", "heavy"), "Type a weight"),
        (("", "", "", "", "noon"), "Type hours"),
    ],
)
def test_what_can_not_be_stays_in_the_box(pantry, opened, lines, why):
    page = opened()
    typed(page, *lines)
    assert why in page.trouble
    assert page.in_box == lines[-1]
    assert read(pantry) == (0, 0, 0, 0, 0)


def test_one_question_back_brings_what_was_typed(pantry, opened):
    page = opened()
    assert not page.back()
    typed(page, "85", "292")
    assert page.back()
    assert page.in_box == "292"
    typed(page, "290", "120", "", "")
    assert read(pantry)[:3] == (120, 85, 290)


def test_kilograms_where_the_site_weighs_so_and_any_unit_that_is_typed(pantry, opened):
    page = opened(units=Units.METRIC)
    typed(page, "", "", "")
    assert page.asks == "How many kilograms of food came in?"
    typed(page, "12.5", "")
    assert read(pantry)[3] == 12500
    page = opened()
    typed(page, "", "", "", "3kg", "")
    assert read(pantry)[3] == 3000


def test_ages_are_asked_where_the_site_counts_them_and_must_agree(pantry, opened):
    page = opened(bands=ON_SHEETS)
    typed(page, "2", "9", "")
    assert page.asks.startswith("How many children, adults and seniors")
    typed(page, "3 4 1")
    assert "add up to 8, the people to 9" in page.trouble
    typed(page, "3 4 2", "", "")
    assert pantry.reports.ages(TODAY) == {"0-17": 3, "18-59": 4, "60+": 2}
    again = opened(bands=ON_SHEETS)
    typed(again, "", "", "40", "", "")
    assert pantry.reports.ages(TODAY) == {"0-17": 3, "18-59": 4, "60+": 2}
    assert read(pantry)[:3] == (40, 2, 9)
    typed(opened(bands=ON_SHEETS), "2", "9", "", "", "", "")
    assert pantry.reports.ages(TODAY) == {"0-17": 3, "18-59": 4, "60+": 2}
    typed(opened(bands=ON_SHEETS), "2", "8", "", "", "", "")
    assert pantry.reports.ages(TODAY) == {}


def test_ages_are_not_asked_of_nobody(opened):
    page = opened(bands=ON_SHEETS)
    typed(page, "", "", "120")
    assert page.asks == "How many pounds of food came in?"
    page.back()
    assert page.asks == "How many plates were served?"


def test_entered_twice_is_noticed_and_what_is_said_again_is_set_right(pantry, opened):
    typed(opened(), "85", "290", "120", "", "")
    page = opened()
    assert "This day is in the books already, from paper." in page.trouble
    assert page.hint("") == "Enter: 85 stays."
    assert not page.may_be_blank
    typed(page, "", "", "121", "", "")
    assert read(pantry)[:3] == (121, 85, 290)
    with pytest.raises(RefusedInput, match="in the books already"):
        sheets_of(pantry).key_day(CODE, PaperDay(TODAY, plates=1))


def test_what_the_table_knows_is_told_before_it_counts_twice(pantry, opened):
    pantry.desk().answer("4")
    page = opened()
    assert page.trouble == "Some of this day is in the books already. Key in only the rest."
    assert page.hint("") == "Enter: the page doesn't say. In the books already: 1."


def test_the_day_moves_with_what_the_books_know_of_it(pantry, opened):
    typed(opened(), "", "", "120", "", "")
    page = opened()
    page.move_day(-1)
    assert page.trouble == ""
    assert page.sheet.title == "Our day · Fri, Nov 20"
    typed(page, "", "", "7", "", "")
    assert (read(pantry)[0], read(pantry, "2026-11-20")[0]) == (120, 7)


def test_two_laptops_that_key_the_same_page_count_it_once_and_both_see_it(oak, red, meet):
    sheets_of(oak).note_printed("day", oak.clock.today() - timedelta(days=7), (CODE,))
    meet(oak, red)
    for laptop in (oak, red):
        page = laptop.keying(CODE, Language())
        typed(page, "85", "290", "120", "", "6")
    meet(oak, red)
    for laptop in (oak, red):
        day = Reports(laptop.site_file.reading, laptop.books.site).day("2026-11-14")
        assert (day.plates, day.households, day.people, day.volunteers_min) == (120, 85, 290, 360)
        assert sheets_of(laptop).waiting() == ()
        page = laptop.keying(CODE, Language())
        assert "in the books already" in page.trouble
        assert laptop.questions() == ()


def test_a_day_that_was_undone_is_waited_for_again(pantry, opened):
    typed(opened(), "", "", "120", "", "")
    pantry.desk().undo()
    assert read(pantry)[0] == 0
    assert [page.code for page in sheets_of(pantry).waiting()] == [CODE]


def test_people_fit_the_households_also_where_one_of_them_was_kept_before(pantry, opened):
    typed(opened(), "100", "150", "", "", "")
    page = opened()
    typed(page, "", "50")
    assert (page.in_box, page.is_box_over) == ("50", True)
    assert "100 households can't be 50 people" in page.trouble
    typed(page, "")
    assert page.back()
    assert page.back()
    typed(page, "200", "")
    assert "200 households can't be 150 people" in page.trouble
    typed(page, "300", "", "", "")
    assert read(pantry)[1:3] == (200, 300)
