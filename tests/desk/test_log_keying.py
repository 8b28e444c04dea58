"""An intake log and a waste log are keyed in row by row, as a table reads them, on the page's own day."""

from __future__ import annotations

from datetime import timedelta

import pytest

from pantry.assembly import join_site
from pantry.codes.own import OwnKind, own_code
from pantry.language import Language
from pantry.office.keying.keyed_sheets import KeyedSheets
from pantry.office.questions import open_questions
from pantry.safe import check_books
from pantry.stick import read_stick, write_stick

CODE, OTHER = own_code(OwnKind.SHEET, 41), own_code(OwnKind.SHEET, 42)
BEANS = "036000291452"


@pytest.fixture
def printed(pantry):
    def note(kind, days_ago=7, code=CODE):
        sheets = KeyedSheets(pantry.books, pantry.site_file.reading, pantry.clock)
        sheets.note_printed(kind, pantry.clock.today() - timedelta(days=days_ago), (code,))
        return sheets

    return note


@pytest.fixture
def key(pantry):
    return lambda language="en": pantry.keying(CODE, Language(language))


def rows(page):
    return [cell.value for cell in page.cells("")]


def day(pantry, date="2026-11-14"):
    return pantry.reports.day(date)


def test_an_intake_log_is_keyed_in_row_by_row_on_its_own_day(pantry, printed, key):
    sheets = printed("intake")
    page = key()
    assert (page.sheet.title, page.asks) == ("Intake log · Sat, Nov 14", "What came in? Scan it, or type a weight.")
    page.enter("Bakery: bread 60lb")
    page.enter("produce 40")
    assert page.hint("") == "40 lb Produce · Enter: the page is done."
    assert page.take_scan(f"24*{BEANS}")
    page.enter("0327")
    assert page.hint("").startswith("Best by end of March 2027 ·")
    assert rows(page) == ["60 lb Bread", "40 lb Produce", "24 × Unknown item"]
    assert day(pantry).by_source == {"Bakery": 45360}
    assert day(pantry, "2026-11-21").in_g == 0
    page.enter("")
    assert (page.is_over, page.hint("")) == (True, "3 rows in the books.")
    assert sheets.waiting() == ()
    assert check_books(pantry.site_file.db).ok


def test_a_kind_may_be_the_number_of_the_pages_legend_and_boxes_are_counted(printed, key):
    printed("intake")
    page = key()
    page.enter("3 60lb")
    page.enter("bread 4 boxes")
    assert rows(page) == ["60 lb Bread", "4 boxes Bread, about 128 lb"]
    assert page.hint("produce 4b") == "4 boxes Produce, about 138 lb"


def test_a_kind_before_a_colon_is_no_giver(pantry, printed, key):
    printed("intake")
    page = key()
    page.enter("bread: 60lb")
    assert (rows(page), pantry.shelf.source("bread")) == (["60 lb Bread"], None)


def test_a_waste_log_has_a_reason_for_each_row(pantry, printed, key):
    printed("intake", code=OTHER)
    came = pantry.keying(OTHER, Language())
    came.enter("produce 40lb")
    came.enter("bread 40lb")
    printed("waste")
    page = key()
    page.enter("produce 4lb")
    assert page.in_box == "produce 4lb"
    assert "Why could it not be shared?" in page.trouble
    page.enter("1: produce 4lb")
    page.enter("bread 2lb")
    page.enter("too warm: 3lb")
    assert (page.trouble, rows(page)) == (
        "",
        ["4 lb Produce · spoiled", "2 lb Bread · spoiled", "3 lb Bread · too warm"],
    )
    assert day(pantry).by_waste == {"spoiled": 2721, "too warm": 1361}
    page.enter("9: bread 2lb")
    assert (page.in_box, len(rows(page))) == ("9: bread 2lb", 3)


def test_a_reason_is_known_by_its_word_in_the_readers_language(pantry, printed, key):
    printed("waste")
    key("es").enter("echado a perder: pan 2lb")
    assert day(pantry).by_waste == {"spoiled": 907}


def test_the_last_row_is_taken_back_by_hand_and_by_card(printed, key):
    sheets = printed("intake")
    page = key()
    page.enter("produce 40lb")
    page.enter("bread 60lb")
    assert page.may_undo
    page.undo()
    assert rows(page) == ["40 lb Produce"]
    page.enter("/undo")
    assert (rows(page), page.may_undo) == ([], False)
    assert [page.code for page in sheets.waiting()] == [CODE]
    page.enter("")
    assert (page.trouble, page.is_over) == ("Nothing was typed. Nothing was saved.", False)


def test_a_row_that_took_the_place_of_another_is_put_back_alone(pantry, printed, key):
    printed("intake", days_ago=0)
    page = key()
    page.enter("produce 40lb")
    page.undo()
    page.enter("bread 60lb")
    assert [cell.name for cell in page.cells("")] == ["1"]
    desk = pantry.desk()
    desk.undo()
    desk.answer("/redo")
    assert (day(pantry, "2026-11-21").by_kind, rows(key())) == ({"bread": 27216}, ["60 lb Bread"])
    assert open_questions(pantry.books, pantry.site_file.reading, pantry.clock) == ()


def test_undo_at_the_table_takes_back_a_row_of_today(pantry, printed, key):
    printed("intake", days_ago=0)
    key().enter("produce 40lb")
    assert pantry.desk().undo().headline == "Undone: 40 lb Produce"
    assert rows(key()) == []


def test_a_row_at_a_page_that_is_scanned_again_says_that_there_are_more(pantry, printed, key):
    printed("intake")
    page = key()
    page.move_day(-1)
    page.enter("produce 40lb")
    page.enter("")
    again = key()
    known = "1 row of this page is in the books already. It is not saved again."
    assert again.trouble == known
    assert (again.asks, again.hint("")) == (
        "Does the page have more rows?",
        "The next row, or Enter: go on with row 2.",
    )
    again.enter("bread 60lb")
    assert (again.trouble, again.in_box) == (known, "")
    assert [cell.name for cell in again.cells("")] == ["1", "2"]
    assert day(pantry, "2026-11-13").in_g == 45360


def test_enter_alone_says_too_that_there_are_more_rows(printed, key):
    printed("intake")
    page = key()
    page.enter("produce 40lb")
    page.enter("")
    again = key()
    again.enter("")
    assert (again.trouble, again.is_over, again.asks) == ("", False, "What came in? Scan it, or type a weight.")


def test_a_page_that_was_left_half_way_waits_and_goes_on_until_it_is_done(printed, key):
    sheets = printed("intake")
    page = key()
    assert not page.sheet.is_begun
    page.enter("produce 40lb")
    assert [(one.code, one.begun) for one in sheets.waiting()] == [(CODE, True)]
    again = key()
    assert again.asks == "What came in? Scan it, or type a weight."
    assert again.trouble.startswith("1 row of this page is in the books already.")
    assert again.hint("") == "The next row, or Enter: the page is done."
    again.enter("bread 60lb")
    again.enter("")
    assert (again.is_over, sheets.waiting()) == (True, ())


def test_a_page_of_which_every_row_was_taken_back_is_not_begun(printed, key):
    sheets = printed("intake")
    page = key()
    page.enter("produce 40lb")
    page.undo()
    assert [one.begun for one in sheets.waiting()] == [False]


def test_a_done_page_on_which_a_row_was_refused_stays_done(printed, key):
    sheets = printed("intake")
    page = key()
    page.enter("produce 40lb")
    page.enter("")
    key().enter("nothing like it")
    assert sheets.waiting() == ()


def test_the_day_stays_once_rows_are_saved(printed, key):
    printed("intake")
    page = key()
    page.move_day(-1)
    page.enter("produce 40lb")
    page.move_day(-1)
    assert page.sheet.title == "Intake log · Fri, Nov 13"
    assert "saved on this day" in page.trouble


@pytest.mark.parametrize("typed", ["/out", "/plates 40", "/left produce 4lb", "nothing like it", "/lock", "4"])
def test_what_is_no_row_is_refused_and_stays_in_the_box(printed, key, typed):
    printed("intake")
    page = key()
    page.enter(typed)
    assert (page.in_box, rows(page), page.is_saved) == (typed, [], False)
    assert page.is_box_over is (typed != "4")
    assert page.trouble


def test_several_hits_are_listed_and_a_digit_picks(printed, key):
    printed("intake")
    page = key()
    page.enter("24*bread")
    assert page.trouble.startswith("Which one? Type its number. 1 ")
    assert page.hint("") == "Enter: none of them."
    page.enter("")
    assert (page.trouble, page.back()) == ("", False)
    page.enter("24*bread")
    assert page.back()
    page.enter("24*bread")
    page.enter("2")
    assert rows(page) == ["24 × Pita bread"]


def test_a_sheet_and_a_card_of_the_table_are_not_this_pages(printed, key):
    printed("intake")
    page = key()
    assert not page.take_scan(OTHER)
    assert not page.take_scan(own_code(OwnKind.COMMAND, 4))
    assert rows(page) == []


def test_two_laptops_that_key_the_same_log_count_it_once(pantry, tmp_path, clock, printed):
    printed("intake", days_ago=0)
    stick = tmp_path / "stick"
    stick.mkdir()
    write_stick(pantry.books, pantry.site_file, clock, stick)
    red = join_site(tmp_path / "red.pantry", stick, clock)
    for laptop in (pantry, red):
        page = laptop.keying(CODE, Language())
        page.enter("produce 40lb")
        page.enter("Bakery: bread 60lb")
    write_stick(red.books, red.site_file, clock, stick)
    read_stick(pantry.books, pantry.site_file, clock, stick)
    assert day(pantry, "2026-11-21").in_g == 45360
    red.close()
