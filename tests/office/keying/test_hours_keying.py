"""A page of volunteers: hours one after the other, or all at once, added up."""

from __future__ import annotations

import pytest

from pantry.codes.own import OwnKind, own_code
from pantry.errors import RefusedInput
from pantry.language import Language
from pantry.office.keying.keyed_sheets import KeyedSheets
from pantry.office.keying.typed_numbers import read_ages, read_minutes
from pantry.reports import Reports

CODE, OTHER = own_code(OwnKind.SHEET, 8), own_code(OwnKind.SHEET, 9)
TODAY = "2026-11-21"


def sheets_of(pantry):
    return KeyedSheets(pantry.books, pantry.site_file.reading, pantry.clock)


def opened(pantry, code=CODE):
    sheets = sheets_of(pantry)
    if sheets.printed(code) is None:
        sheets.note_printed("volunteers", pantry.clock.today(), (code,))
    return pantry.keying(code, Language())


def key(page, *typed):
    for text in (*typed, ""):
        page.enter(text)


def minutes(pantry):
    return Reports(pantry.site_file.reading, pantry.books.site).day(TODAY).volunteers_min


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [("12", 720), ("2.5", 150), ("2,25", 135), ("2:30", 150), ("2:30+3 + 4.5", 600), ("0.01", 1), ("0", 0)],
)
def test_hours_as_people_write_them(typed, minutes):
    assert read_minutes(typed) == minutes


@pytest.mark.parametrize("typed", ["", "2:60", "x", "1+", "2.555", "-1", "²"])
def test_what_is_no_hour(typed):
    with pytest.raises(RefusedInput, match="Type hours"):
        read_minutes(typed)


@pytest.mark.parametrize("typed", ["12 20", "1 2 3 4", "1 x 3", ""])
def test_what_are_no_ages(typed):
    with pytest.raises(RefusedInput):
        read_ages(typed)


def test_hours_are_the_days(pantry):
    page = opened(pantry)
    assert page.hint("2:30+3") == "5:30 hours."
    assert "Type hours" in page.hint("x")
    page.enter("2:30+3+4.5")
    assert (page.is_saved, minutes(pantry)) == (True, 600)
    assert page.hint("") == "10:00 hours."
    assert sheets_of(pantry).waiting() == ()


def test_hours_one_after_the_other_are_added_up_and_enter_alone_ends_them(pantry):
    page = opened(pantry)
    for text in ("2:30", "3", "4.5"):
        page.enter(text)
        assert (page.is_saved, page.in_box, page.trouble) == (False, "", "")
    assert page.hint("") == "10:00 hours. The next one's, or Enter: that was all."
    assert page.hint("1") == "11:00 hours."
    assert [cell.value for cell in page.cells("1")] == ["2:30", "3", "4.5", "1"]
    assert minutes(pantry) == 0
    page.enter("")
    assert (page.is_saved, minutes(pantry)) == (True, 600)


def test_hours_that_were_entered_come_back_into_the_box(pantry):
    page = opened(pantry)
    assert not page.back()
    page.enter("2:30")
    page.enter("3")
    assert (page.back(), page.in_box, page.back()) == (True, "2:30+3", False)
    assert page.without_last("2:30+3") == "2:30"


def test_what_is_no_hour_loses_none_of_those_before(pantry):
    page = opened(pantry)
    page.enter("2:30")
    page.enter("2:60")
    assert (page.in_box, [cell.value for cell in page.cells("")]) == ("2:60", ["2:30"])
    key(page, "2")
    assert minutes(pantry) == 270


def test_entered_twice_is_noticed_and_set_right(pantry):
    key(opened(pantry), "10")
    page = opened(pantry)
    assert page.trouble.startswith("This page is in the books already: 10:00 hours.")
    key(page, "9")
    assert minutes(pantry) == 540


def test_hours_of_the_table_or_another_page_are_told_first(pantry):
    key(opened(pantry), "10")
    page = opened(pantry, OTHER)
    assert page.trouble.startswith("10:00 hours of this day are in the books already.")
    key(page, "2")
    assert minutes(pantry) == 720


@pytest.mark.parametrize("typed", ["", "0", "99999"])
def test_no_hours_and_too_many_stay_in_the_box(pantry, typed):
    page = opened(pantry)
    key(page, *filter(None, (typed,)))
    assert page.trouble
    assert (page.in_box, page.is_over, minutes(pantry)) == (typed, False, 0)


def test_a_blank_page(pantry):
    page = opened(pantry)
    page.leave_blank()
    assert (page.is_over, page.is_saved) == (True, False)
    page.undo()
    assert page.may_be_blank


def test_two_laptops_count_it_once(oak, red, meet):
    opened(oak)
    meet(oak, red)
    for laptop in (oak, red):
        key(opened(laptop), "6")
    meet(oak, red)
    assert minutes(oak) == minutes(red) == 360
    assert oak.questions() == red.questions() == ()
