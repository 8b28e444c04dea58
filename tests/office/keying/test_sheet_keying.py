"""A page of 17 rows is keyed in with one key a row; its total must agree; totals alone are enough."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pantry.codes.own import OwnKind, own_code
from pantry.errors import NotSaved
from pantry.events import Act, Change, Draft
from pantry.language import Language
from pantry.office.keying.keyed_sheets import KeyedSheets
from pantry.office.keying.sheet_keying import Step, rows_typed, sums_of
from pantry.reports import Reports
from pantry.rules.age_bands import ON_SHEETS

CODE = own_code(OwnKind.SHEET, 7)
TODAY = date(2026, 11, 21)
YESTERDAY = TODAY - timedelta(days=1)


@pytest.fixture
def key(pantry):
    def begin():
        return pantry.keying(CODE, Language())

    return begin


def read(pantry, day=TODAY):
    found = Reports(pantry.site_file.reading, pantry.books.site).day(day.isoformat())
    return found.households, found.people


@pytest.mark.parametrize(
    ("typed", "rows"),
    [("", ()), ("4201", (4, 2, None, 1)), ("2+", (12,)), ("32+++9", (3, 32, 9)), ("9" + "+" * 9, (99,)),
     ("+", None), ("0+", None), ("9" + "+" * 10, None), ("4 2", None), ("x", None), ("1" * 101, None), ("²", None)],
)  # fmt: skip
def test_a_digit_is_a_row(typed, rows):
    assert rows_typed(typed) == rows


@given(st.lists(st.one_of(st.none(), st.integers(1, 99).filter(lambda n: n % 10)), max_size=100))
def test_every_page_can_be_typed(rows):
    typed = "".join("0" if row is None else f"{row % 10}{'+' * (row // 10)}" for row in rows)
    assert rows_typed(typed) == tuple(rows)


def test_a_page_is_its_rows_and_its_total(pantry, key):
    page = key()
    assert "One key a row" in page.asks
    page.enter("42312+1")
    assert (page.step, page.rows) == (Step.TOTAL, (4, 2, 3, 1, 12, 1))
    page.enter("23")
    assert (page.is_saved, page.trouble, read(pantry)) == (True, "", (6, 23))
    assert page.hint("") == "Households 6, people 23."


def test_a_total_that_differs_is_asked_again_before_the_rows_come_back(pantry, key):
    page = key()
    page.enter("421")
    page.enter("8")
    assert (page.step, page.in_box, page.rows) == (Step.TOTAL, "", (4, 2, 1))
    assert page.trouble.startswith("The rows add up to 7, the page says 8. Type the total again,")
    assert read(pantry) == (0, 0)
    assert (page.back(), page.in_box) == (True, "421")
    page.enter("422")
    page.enter("8")
    assert read(pantry) == (3, 8)


def test_a_mistyped_total_is_typed_again(pantry, key):
    page = key()
    for typed in ("421", "8", "7"):
        page.enter(typed)
    assert (page.is_saved, read(pantry)) == (True, (3, 7))


def test_a_page_without_a_total_is_saved_as_its_rows_are(pantry, key):
    page = key()
    page.enter("421")
    assert page.hint("") == "Enter: save without a total. Households 3, people 7."
    page.enter("")
    assert read(pantry) == (3, 7)


def test_totals_alone(pantry, key):
    page = key()
    page.enter("")
    page.enter("17")
    page.enter("12")
    assert (page.step, page.in_box) == (Step.PEOPLE, "12")
    assert "17 households can't be 12 people" in page.trouble
    page.enter("44")
    assert read(pantry) == (17, 44)


def test_a_page_that_is_in_the_books_is_noticed_and_its_place_is_taken(pantry, key):
    first = key()
    first.enter("421")
    first.enter("7")
    page = key()
    assert page.trouble.startswith("This page is in the books already. Households 3, people 7.")
    page.enter("43")
    page.enter("7")
    assert read(pantry) == (2, 7)


def test_the_page_has_its_own_day_which_can_be_moved_but_not_ahead(pantry, key):
    KeyedSheets(pantry.books, pantry.site_file.reading, pantry.clock).note_printed("signin", YESTERDAY, (CODE,))
    page = key()
    assert page.sheet.day == YESTERDAY
    page.move_day(1)
    assert page.trouble == ""
    page.move_day(1)
    assert (page.sheet.day, page.trouble) == (TODAY, "That day has not come yet.")
    page.move_day(-1)
    assert page.trouble == ""
    page.enter("42")
    page.enter("")
    assert (read(pantry), read(pantry, YESTERDAY)) == ((0, 0), (2, 6))


def test_one_question_back(key):
    page = key()
    assert not page.back()
    page.enter("421")
    assert page.back()
    assert (page.step, page.in_box) == (Step.ROWS, "421")


@pytest.mark.parametrize(
    ("typed", "why"),
    [(("4x",), "digits and"), (("000",), "All rows are empty"), (("42", "x"), "whole number"), (("", "many"), "whole")],
)
def test_what_is_no_number_stays_in_the_box(pantry, key, typed, why):
    page = key()
    for text in typed:
        page.enter(text)
    assert why in page.trouble
    assert read(pantry) == (0, 0)


def test_a_blank_page_is_waited_for_no_more(pantry, key):
    page = key()
    page.leave_blank()
    assert (page.is_over, page.is_saved) == (True, False)
    assert read(pantry) == (0, 0)


def test_what_the_disk_refuses_stays_in_the_box(key, monkeypatch):
    page = key()
    page.enter("421")

    def refuse(*_: object, **__: object) -> None:
        raise NotSaved("Not saved: the disk is full.")

    monkeypatch.setattr(KeyedSheets, "key_rows", refuse)
    page.enter("7")
    assert (page.step, page.in_box, page.trouble) == (Step.TOTAL, "7", "Not saved: the disk is full.")


def test_sums_leave_empty_rows_out():
    assert sums_of((4, None, 1)) == (2, 5)


def test_ages_of_the_whole_page_are_asked_where_the_site_counts_them(pantry):
    sheets = KeyedSheets(pantry.books, pantry.site_file.reading, pantry.clock)
    sheets.note_printed("signin", TODAY, (CODE,))
    said = Change(thing=pantry.books.site, field="bands", value=ON_SHEETS)
    pantry.books.record(Draft(Act.SET, TODAY.isoformat(), (said,)))
    page = pantry.keying(CODE, Language())
    page.enter("423")
    page.enter("9")
    assert (page.step, page.hint("")) == (Step.AGES, "As 12 20 5 or 12.20.5. Enter: save without ages.")
    page.enter("4 4")
    assert "Type three numbers" in page.trouble
    page.enter("4 4 2")
    assert (page.step, page.in_box) == (Step.AGES, "4 4 2")
    assert "add up to 10, the people to 9" in page.trouble
    page.enter("4.4.1")
    assert read(pantry) == (3, 9)
    assert pantry.reports.ages(TODAY.isoformat()) == {"0-17": 4, "18-59": 4, "60+": 1}


def test_ages_can_be_left_out_and_are_asked_of_totals_too(pantry):
    sheets = KeyedSheets(pantry.books, pantry.site_file.reading, pantry.clock)
    sheets.note_printed("signin", TODAY, (CODE,))
    said = Change(thing=pantry.books.site, field="bands", value=ON_SHEETS)
    pantry.books.record(Draft(Act.SET, TODAY.isoformat(), (said,)))
    page = pantry.keying(CODE, Language())
    for typed in ("", "17", "44", ""):
        page.enter(typed)
    assert read(pantry) == (17, 44)
    assert pantry.reports.ages(TODAY.isoformat()) == {}


def test_nobody_on_the_page_is_told_without_a_commands_words(key):
    page = key()
    for typed in ("", "0", "0"):
        page.enter(typed)
    assert (page.step, page.trouble) == (Step.ROWS, "Nobody is on that page. Nothing was saved.")
    assert page.may_be_blank


def test_a_page_that_is_in_the_books_is_no_blank_one(key):
    page = key()
    page.enter("42")
    page.enter("")
    assert not key().may_be_blank


def test_enter_after_each_row_loses_none_and_alone_ends_them(pantry, key):
    page = key()
    for row in ("1", "1", "2+", "0"):
        page.enter(row)
    assert (page.step, page.rows, page.in_box, page.trouble) == (Step.ROWS, (1, 1, 12, None), "", "")
    assert page.hint("") == "Households 3, people 14. The next row, or Enter: that was all."
    assert [cell.value for cell in page.cells("3")] == ["1", "1", "12", "–", "3"]
    page.enter("")
    page.enter("15")
    assert page.trouble.startswith("The rows add up to 14, the page says 15.")
    assert (page.back(), page.in_box) == (True, "112+0")
    page.enter("113+0")
    page.enter("15")
    assert read(pantry) == (3, 15)


@pytest.mark.parametrize("rows", [("1", "1"), ("9+", "0", "4"), ("4", "4", "8")])
def test_rows_are_the_same_one_by_one_and_at_once(key, rows):
    at_once, one_by_one = key(), key()
    at_once.enter("".join(rows))
    for row in (*rows, ""):
        one_by_one.enter(row)
    assert (at_once.step, at_once.rows) == (one_by_one.step, one_by_one.rows)


def test_rows_that_were_entered_one_by_one_come_back_into_the_box(key):
    page = key()
    page.enter("4")
    page.enter("2")
    assert page.back()
    assert (page.in_box, page.rows, page.back()) == ("42", (), False)


@pytest.mark.parametrize(
    ("rows", "typed", "asks"), [(16, 16, ""), (16, 17, "has 16"), (0, 20, ""), (0, 21, "20 at most")]
)
def test_more_rows_than_the_page_has_are_asked_about_and_never_refused(pantry, key, rows, typed, asks):
    sheets = KeyedSheets(pantry.books, pantry.site_file.reading, pantry.clock)
    sheets.note_printed("signin", TODAY, (CODE,), rows=rows)
    page = key()
    page.enter("1" * typed)
    assert page.step is Step.TOTAL
    assert (asks in page.trouble) if asks else page.trouble == ""
    page.enter(str(typed))
    assert (page.is_saved, page.trouble, read(pantry)) == (True, "", (typed, typed))


def test_a_row_too_many_is_told_as_soon_as_it_is_entered(pantry, key):
    sheets = KeyedSheets(pantry.books, pantry.site_file.reading, pantry.clock)
    sheets.note_printed("signin", TODAY, (CODE,), rows=2)
    page = key()
    for text in ("4", "2"):
        page.enter(text)
        assert page.trouble == ""
    page.enter("1")
    assert page.trouble.startswith("3 rows were typed, this page has 2.")
