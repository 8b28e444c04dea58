"""Nothing that was typed on a sheet's screen is lost or told to the table, by Esc, by a scan, by an Enter more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.codes.own import OwnKind, own_code
from tests.ui.hands import is_in_view
from tests.ui.sheet_scenes import note_printed
from tests.ui.sheets_shown import shown, visits
from tests.ui.tables import BEANS, reopened

if TYPE_CHECKING:
    from tests.ui.tables import Table

SHEET, OTHER = own_code(OwnKind.SHEET, 12), own_code(OwnKind.SHEET, 13)
PAGE_OF_17 = "42312214351122134"


def test_what_is_half_typed_stays_while_the_day_moves_and_esc_takes_the_last_row(stocked: Table) -> None:
    stocked.scan(SHEET)
    stocked.hand("4231")
    stocked.tap("A day earlier")
    (page,) = shown(stocked)
    assert page.line.text() == "4231"
    stocked.hand("\x1b")
    assert page.line.text() == "423"
    stocked.hand("\x1b")
    assert not shown(stocked)
    stocked.scan(SHEET)
    (page,) = shown(stocked)
    assert page.line.text() == "423"
    assert "Fri, Nov 20" in page.words
    assert "This page was begun." in page.words


def test_a_total_that_is_given_up_keeps_every_row(stocked: Table) -> None:
    stocked.scan(SHEET)
    stocked.hand("423\n1\x1b\x1b")
    (page,) = shown(stocked)
    assert page.line.text() == "423"
    stocked.hand("\x1b")
    assert not shown(stocked)
    stocked.scan(SHEET)
    stocked.hand("\n9\n")
    assert visits(stocked) == (3, 9)


def test_rows_before_the_one_in_the_box_outlive_esc_and_a_new_start(stocked: Table) -> None:
    stocked.scan(SHEET)
    stocked.hand("4\n2\n31\x1b\x1b")
    assert not shown(stocked)
    stocked.close()
    again = reopened(stocked)
    again.scan(SHEET)
    (page,) = shown(again)
    assert (page._cells.accessibleName(), page.line.text()) == ("1: 4, 2: 2, 3: 3", "3")
    again.hand("\n\n9\n")
    assert visits(again) == (3, 9)
    again.scan(SHEET)
    (page,) = shown(again)
    assert page.line.text() == ""
    again.close()


def test_the_pages_own_code_loses_nothing(stocked: Table) -> None:
    stocked.scan(SHEET)
    stocked.hand(PAGE_OF_17)
    stocked.keys.wait(1000)
    stocked.scan(SHEET)
    (page,) = shown(stocked)
    assert page.line.text() == PAGE_OF_17
    assert "This page is open already." in page.words


def test_half_typed_rows_are_no_number_of_a_scan_and_are_there_when_the_page_is_scanned_again(stocked: Table) -> None:
    stocked.tap("Take in")
    stocked.scan(SHEET)
    stocked.hand("24")
    stocked.scan(BEANS)
    assert not shown(stocked)
    assert stocked.pantry.desk().lines(1)[0].words == "1 × Black beans, 15 oz"
    stocked.scan(SHEET)
    stocked.scan(OTHER)
    assert shown(stocked)[0].line.text() == ""
    stocked.scan(SHEET)
    assert shown(stocked)[0].line.text() == "24"
    stocked.tap("Back to the table")
    stocked.scan(SHEET)
    stocked.hand("\n")
    stocked.scan(BEANS)
    stocked.scan(SHEET)
    assert "Which total of people does the page say?" in shown(stocked)[0].words
    stocked.hand("6\n")
    assert visits(stocked) == (2, 6)


def test_what_esc_took_from_a_page_is_gone(stocked: Table) -> None:
    stocked.scan(SHEET)
    stocked.hand("4\x1b\x1b")
    stocked.scan(SHEET)
    assert shown(stocked)[0].line.text() == ""


def test_a_day_page_goes_on_where_it_was_left(stocked: Table) -> None:
    note_printed(stocked, ("day", SHEET))
    stocked.scan(SHEET)
    stocked.hand("85\n23")
    stocked.scan(BEANS)
    stocked.scan(SHEET)
    (page,) = shown(stocked)
    assert "How many people was the food for?" in page.words
    assert page.line.text() == "23"


def test_what_is_typed_on_a_page_that_is_over_stays_there(stocked: Table) -> None:
    stocked.scan(SHEET)
    stocked.hand("42\n6\n")
    stocked.hand("3\n\n")
    (page,) = shown(stocked)
    assert page.line.text() == "3"
    assert "Nothing more is asked here" in page.words
    stocked.hand("\x1b")
    assert shown(stocked) == [page]
    stocked.hand("\n")
    assert not shown(stocked)
    assert visits(stocked) == (2, 6)


def test_the_next_pages_code_typed_by_hand_opens_it(stocked: Table) -> None:
    stocked.scan(SHEET)
    stocked.hand(f"42\n6\n{OTHER}\n")
    (page,) = shown(stocked)
    assert "Saved." not in page.words


def test_the_card_tells_the_newest_line_and_its_undo_takes_that_back(stocked: Table) -> None:
    stocked.hand("3\n")
    stocked.scan(SHEET)
    stocked.hand("42\n6\n\n")
    assert visits(stocked) == (3, 9)
    assert stocked.window.page.card.reply.entry == stocked.pantry.desk().lines(1)[0].entry
    stocked.tap("Undo")
    assert visits(stocked) == (1, 3)


def test_a_product_behind_a_number_on_a_page_that_is_over_is_refused_in_words(stocked: Table) -> None:
    stocked.tap("Take in")
    stocked.scan(SHEET)
    stocked.hand("42\n6\n24")
    stocked.scan(BEANS)
    (page,) = shown(stocked)
    assert (page.line.text(), "That scan was not taken" in page.words) == ("24", True)
    stocked.hand("\x1b")
    assert "That scan was not taken" not in page.words
    stocked.keys.wait(1000)
    stocked.scan(BEANS)
    assert stocked.pantry.desk().lines(1)[0].words == "1 × Black beans, 15 oz"


def test_a_page_with_something_in_its_box_is_not_called_blank(stocked: Table) -> None:
    stocked.scan(SHEET)
    assert is_in_view(stocked.window, "Nothing is on this page")
    stocked.hand("4")
    assert not is_in_view(stocked.window, "Nothing is on this page")
    stocked.hand("\b")
    assert is_in_view(stocked.window, "Nothing is on this page")
