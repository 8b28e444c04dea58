"""A sheet's barcode opens the screen that keys it in: by keyboard alone, by touch alone, and no scan is lost on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from pantry.codes.own import OwnKind, own_code
from pantry.office.keying.keyed_sheets import KeyedSheets
from pantry.reports import Reports
from tests.ui.hands import is_in_view
from tests.ui.sheet_scenes import note_printed
from tests.ui.sheets_shown import shown, visits
from tests.ui.tables import BEANS, reopened
from ui.lead.close.close_page import ClosePage

if TYPE_CHECKING:
    from tests.ui.tables import Table

SHEET, OTHER = own_code(OwnKind.SHEET, 12), own_code(OwnKind.SHEET, 13)
PAGE_OF_17 = "42312214351122134"


def test_a_page_of_17_rows_takes_21_keys(stocked: Table) -> None:
    stocked.scan(SHEET)
    people = sum(map(int, PAGE_OF_17))
    keys = f"{PAGE_OF_17}\n{people}\n"
    assert len(keys) == 21
    stocked.hand(keys)
    assert visits(stocked) == (17, people)
    (page,) = shown(stocked)
    assert "Saved." in page.words
    stocked.hand("\n")
    assert not shown(stocked)
    assert stocked.window.page.box.line.hasFocus()


def test_totals_that_differ_are_typed_again_or_the_rows_looked_at(stocked: Table) -> None:
    stocked.hand(f"{SHEET}\n")
    stocked.hand("421\n8\n")
    (page,) = shown(stocked)
    assert "The rows add up to 7, the page says 8." in page.words
    stocked.hand("9\n\b")
    assert page.line.text() == "421"
    stocked.hand("\b2\n8\n")
    assert visits(stocked) == (3, 8)


def test_by_touch_alone(stocked: Table) -> None:
    stocked.scan(SHEET)
    for tile in ("4", "2", "+", "Done", "1", "6", "Done"):
        stocked.tap(tile)
    assert visits(stocked) == (2, 16)
    stocked.tap("Back to the table")
    assert not shown(stocked)


def test_the_next_page_is_scanned_right_away_and_a_product_is_the_tables(stocked: Table) -> None:
    stocked.tap("Take in")
    stocked.scan(SHEET)
    stocked.hand("31\n\n")
    stocked.scan(OTHER)
    stocked.hand("2\n\n\n")
    assert visits(stocked) == (3, 6)
    stocked.scan(BEANS)
    assert not shown(stocked)
    assert stocked.pantry.desk().lines(1)[0].words == "1 × Black beans, 15 oz"


def test_the_screen_says_what_page_it_is_and_of_which_day(stocked: Table) -> None:
    note_printed(stocked, ("signin", SHEET))
    stocked.scan(SHEET)
    (page,) = shown(stocked)
    assert page.words.startswith("Welcome sheet · Sat, Nov 21\n")
    stocked.keys.press(Qt.Key.Key_Up)
    assert page.words.startswith("Welcome sheet · Fri, Nov 20\n")
    stocked.keys.press(Qt.Key.Key_PageUp)
    assert "Fri, Nov 13" in page.words
    for _ in range(3):
        stocked.keys.press(Qt.Key.Key_PageDown)
    assert "Sat, Nov 21" in page.words


def test_a_day_that_has_not_come_is_told(stocked: Table) -> None:
    stocked.scan(SHEET)
    stocked.tap("A day later")
    (page,) = shown(stocked)
    assert "That day has not come yet." in page.words


def test_a_day_page_is_keyed_in_by_keyboard_alone(stocked: Table) -> None:
    note_printed(stocked, ("day", SHEET))
    stocked.scan(SHEET)
    (page,) = shown(stocked)
    assert page.words.startswith("Our day · Sat, Nov 21\nHow many households came?")
    stocked.hand("85\n290\n120\n\n12:30\n")
    assert visits(stocked) == (85, 290)
    day = stocked.pantry.reports.day("2026-11-21")
    assert (day.plates, day.in_g, day.volunteers_min) == (120, 0, 750)
    assert "Saved." in page.words
    stocked.hand("\n")
    assert not shown(stocked)
    assert stocked.window.page.box.line.hasFocus()


def test_backspace_in_an_empty_box_goes_one_question_back(stocked: Table) -> None:
    note_printed(stocked, ("day", SHEET))
    stocked.scan(SHEET)
    stocked.hand("85\n\b")
    (page,) = shown(stocked)
    assert "How many households" in page.words
    assert page.line.text() == "85"
    stocked.hand("\n\n120\n\n\n")
    assert stocked.pantry.reports.day("2026-11-21").plates == 120
    assert visits(stocked) == (85, 0)


def test_the_next_number_takes_the_place_of_a_refused_one_wherever_it_stands(stocked: Table) -> None:
    note_printed(stocked, ("day", SHEET))
    stocked.scan(SHEET)
    (page,) = shown(stocked)
    stocked.hand("12\n5\n")
    assert "12 households can't be 5 people" in page.words
    assert page.line.selectedText() == "5"
    stocked.keys.press(Qt.Key.Key_Up)
    assert page.line.selectedText() == "5"
    stocked.keys.press(Qt.Key.Key_Down)
    stocked.hand("30\n\n\n\n")
    assert visits(stocked) == (12, 30)
    stocked.scan(OTHER)
    stocked.hand("\n12\n5\n")
    stocked.scan(OTHER)
    stocked.hand("30\n")
    assert visits(stocked) == (24, 60)


def test_a_refused_number_is_refused_still_when_the_page_is_opened_again(stocked: Table) -> None:
    stocked.scan(SHEET)
    stocked.hand("\n12\n5\n")
    stocked.tap("Back to the table")
    stocked.close()
    again = reopened(stocked)
    again.scan(SHEET)
    (page,) = shown(again)
    assert page.line.selectedText() == "5"
    again.tap("3")
    again.hand("0\n")
    assert visits(again) == (12, 30)
    again.close()


def test_what_is_half_typed_goes_on_when_the_page_is_opened_again(stocked: Table) -> None:
    stocked.scan(SHEET)
    stocked.hand("\n12\n3")
    stocked.tap("Back to the table")
    stocked.scan(SHEET)
    stocked.hand("0\n")
    assert visits(stocked) == (12, 30)


def test_refused_hours_are_typed_anew(stocked: Table) -> None:
    note_printed(stocked, ("volunteers", SHEET))
    stocked.scan(SHEET)
    stocked.hand("2:3\n2:30\n99999\n3\n\n")
    (page,) = shown(stocked)
    assert page.line.text() == "2:30+99999+3"
    stocked.hand("\b" * 12 + "2:30+3\n")
    assert stocked.pantry.reports.day("2026-11-21").volunteers_min == 330


def test_volunteers_hours_by_touch(stocked: Table) -> None:
    note_printed(stocked, ("volunteers", SHEET))
    stocked.scan(SHEET)
    for tile in ("2", ":", "3", "0", "+", "3", ".", "5", "Done"):
        stocked.tap(tile)
    assert stocked.pantry.reports.day("2026-11-21").volunteers_min == 360


def test_volunteers_hours_one_after_the_other_never_become_a_household(stocked: Table) -> None:
    note_printed(stocked, ("volunteers", SHEET))
    stocked.scan(SHEET)
    stocked.hand("2:30\n3\n3\n")
    (page,) = shown(stocked)
    assert page._cells.accessibleName() == "1: 2:30, 2: 3, 3: 3"
    stocked.hand("\n")
    assert stocked.pantry.reports.day("2026-11-21").volunteers_min == 510
    assert visits(stocked) == (0, 0)


def test_a_page_that_is_kept_says_so_and_leads_back(stocked: Table) -> None:
    note_printed(stocked, ("receipt", SHEET), ("signin", OTHER))
    stocked.scan(SHEET)
    (page,) = shown(stocked)
    assert "This page is kept. It is not keyed in here." in page.words
    assert not is_in_view(stocked.window, "7")
    stocked.scan(OTHER)
    (page,) = shown(stocked)
    assert page.words.startswith("Welcome sheet")
    stocked.scan(SHEET)
    stocked.hand("\n")
    assert not shown(stocked)
    assert stocked.window.page.box.line.hasFocus()


def test_a_temperature_log_is_keyed_in_by_keys_and_by_touch(stocked: Table) -> None:
    note_printed(stocked, ("temperatures", SHEET), ("temperatures", OTHER))
    stocked.scan(SHEET)
    (page,) = shown(stocked)
    assert page.words.startswith("Temperature log · Sat, Nov 21\nHow cold was each fridge and cooler?")
    stocked.hand("38\n4x\n")
    assert "Type degrees" in page.words
    stocked.hand("44\n\n140+130\n\n")
    assert "Saved." in page.words
    assert "Out of range: 44 °F, 130 °F. The close tells it too." in page.words
    stocked.scan(OTHER)
    for tile in ("4", "1", "Done", "Done", "Done"):
        stocked.tap(tile)
    assert "All of it is in range." in shown(stocked)[0].words
    warm = stocked.pantry.shelf.out_of_range("2026-11-21")
    assert [(one.tenths_f, one.is_hot) for one in warm] == [(440, False), (1300, True)]
    stocked.hand("\n/close\n")
    (close,) = [one for one in stocked.window.findChildren(ClosePage) if one.isVisible()]
    told = [row.words for row in close.listed.rows]
    assert "A fridge was at 44 °F" in told
    assert "Hot food was at 130 °F" in told


def test_a_log_is_keyed_in_row_by_row_and_its_last_row_is_taken_back(stocked: Table) -> None:
    note_printed(stocked, ("intake", SHEET))
    stocked.scan(SHEET)
    (page,) = shown(stocked)
    assert page.words.startswith("Intake log · Sat, Nov 21\nWhat came in?")
    stocked.hand("Bakery: bread 60lb\nproduce 40lb\n24")
    stocked.scan(BEANS)
    assert shown(stocked) == [page]
    stocked.hand("0327\n")
    assert page._cells.accessibleName() == "1: 60 lb Bread, 2: 40 lb Produce, 3: 24 × Black beans, 15 oz"
    stocked.hand("\b")
    assert page._cells.accessibleName() == "1: 60 lb Bread, 2: 40 lb Produce"
    stocked.tap("Undo")
    stocked.hand("\n")
    assert "Saved." in page.words
    assert stocked.pantry.reports.day("2026-11-21").by_source == {"Bakery": 27216}
    stocked.scan(BEANS)
    assert not shown(stocked)


def test_a_row_on_a_log_that_is_scanned_again_is_the_next_one(stocked: Table) -> None:
    note_printed(stocked, ("waste", SHEET), ("signin", OTHER))
    stocked.scan(SHEET)
    stocked.hand("1: produce 4lb\n\n")
    stocked.scan(OTHER)
    stocked.scan(SHEET)
    (page,) = shown(stocked)
    assert "Does the page have more rows?" in page.words
    assert "1 row of this page is in the books already." in page.words
    stocked.hand("2: bread 2lb\n")
    assert page.line.text() == ""
    assert stocked.pantry.reports.day("2026-11-21").by_waste == {"spoiled": 1814, "past its date": 907}


def test_what_a_log_refused_is_gone_with_the_next_letter(stocked: Table) -> None:
    note_printed(stocked, ("intake", SHEET))
    stocked.scan(SHEET)
    stocked.hand("45f\nbread 60lb\n")
    (page,) = shown(stocked)
    assert page._cells.accessibleName() == "1: 60 lb Bread"


def test_ages_are_asked_where_the_site_counts_them(stocked: Table) -> None:
    pantry = stocked.pantry
    note_printed(stocked, ("signin", SHEET))
    pantry.all_settings(pantry.language).set("bands", "0-17 18-59 60+")
    stocked.close()
    again = reopened(stocked)
    again.scan(SHEET)
    again.hand("423\n9\n")
    for tile in ("4", ".", "4", ".", "1", "Done"):
        again.tap(tile)
    assert visits(again) == (3, 9)
    assert again.pantry.reports.ages("2026-11-21") == {"0-17": 4, "18-59": 4, "60+": 1}
    again.close()


def test_entered_twice_is_noticed_before_a_key_is_pressed(stocked: Table) -> None:
    stocked.scan(SHEET)
    stocked.hand("34\n7\n\n")
    stocked.scan(SHEET)
    (page,) = shown(stocked)
    assert "in the books already" in page.words
    stocked.hand("\x1b")
    assert not shown(stocked)
    assert visits(stocked) == (2, 7)


def test_another_day_and_a_blank_page(stocked: Table) -> None:
    stocked.scan(SHEET)
    stocked.tap("A day earlier")
    (page,) = shown(stocked)
    assert "Nov 20" in page.words
    stocked.tap("Nothing is on this page")
    assert visits(stocked) == (0, 0)
    assert not is_in_view(stocked.window, "Nothing is on this page")
    stocked.tap("Undo")
    assert is_in_view(stocked.window, "Nothing is on this page")
    stocked.hand("4\n\n\n")
    assert not is_in_view(stocked.window, "Undo")
    assert Reports(stocked.pantry.site_file.reading, stocked.pantry.books.site).day("2026-11-20").people == 4


def test_the_hint_says_what_a_typed_code_does(stocked: Table) -> None:
    stocked.hand(SHEET)
    stocked.see_hint()
    assert stocked.window.page.box.hint == "key in this sheet"


def test_a_count_sheet_is_keyed_in_item_by_item(stocked: Table) -> None:
    pantry = stocked.pantry
    stocked.tap("Take in")
    stocked.hand("20*036000291452\n")
    item = pantry.shelf.stock()[0].item
    before = pantry.shelf.on_hand(item)
    sheets = KeyedSheets(pantry.books, pantry.site_file.reading, pantry.clock)
    sheets.note_printed("count", pantry.clock.today(), (SHEET,), (((1, item),),))
    stocked.scan(SHEET)
    (page,) = shown(stocked)
    assert "Count sheet" in page.words
    assert "How many were counted?" in page.words
    for tile in ("1", "8", "Done"):
        stocked.tap(tile)
    assert "Who counted?" in page.words
    stocked.tap("Done")
    assert "1 row in the books." in page.words
    assert pantry.shelf.on_hand(item) == 18 != before
    stocked.tap("Back to the table")
    assert not shown(stocked)
