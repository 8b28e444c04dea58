"""The point person counts in the window: by keyboard and scanner alone, by touch, two people, the table goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from pantry.codes.own import OwnKind, own_code
from pantry.desk import Mode
from pantry.office.keying.keyed_sheets import KeyedSheets
from pantry.office.merging import merge_item
from tests.ui.hands import is_in_view
from tests.ui.tables import BEANS, EGGS, RICE, reopened
from ui.lead.counting.count_page import CountPage
from ui.lead.counting.end_page import CountEndPage
from ui.lead.papers.paper_page import PaperPage
from ui.page import Page
from ui.sheet_page import SheetPage

if TYPE_CHECKING:
    from tests.ui.tables import Table

Kind = TypeVar("Kind", bound=Page)
CAN, BAG = f"g00{BEANS}", f"g00{RICE}"


def shown(table: Table, kind: type[Kind]) -> list[Kind]:
    QApplication.processEvents()
    return [page for page in table.window.findChildren(kind) if page.isVisible()]


@pytest.fixture
def shelf(stocked: Table) -> Table:
    """24 cans of beans and 10 bags of rice are on the shelf."""
    stocked.tap("Take in")
    for count, code in ((24, BEANS), (10, RICE)):
        stocked.hand(str(count))
        stocked.scan(code)
    return stocked


def opened(table: Table) -> CountPage:
    table.hand("/count\n")
    (page,) = shown(table, CountPage)
    return page


@pytest.fixture
def page(shelf: Table) -> CountPage:
    """Ana counts the whole shelf."""
    page = opened(shelf)
    shelf.hand("Ana\n\n")
    assert page.words.endswith("What is there?\nScan each, or 12 and a scan: 12 more. Or type its name.")
    return page


def on_hand(table: Table, item: str = CAN) -> int:
    return table.pantry.shelf.on_hand(item)


def end_of(table: Table) -> CountEndPage:
    (page,) = shown(table, CountEndPage)
    return page


def test_by_scanner_and_keyboard_alone(shelf: Table, page: CountPage) -> None:
    shelf.scan(BEANS)
    assert on_hand(shelf) == 1
    shelf.hand("20\n")
    assert on_hand(shelf) == 20
    assert "20 × Black beans, 15 oz counted. 24 should be there." in page.words
    shelf.hand("10")
    shelf.scan(RICE)
    assert on_hand(shelf, BAG) == 10
    shelf.keys.press(Qt.Key.Key_Down)
    shelf.hand("\n")

    end = end_of(shelf)
    assert "Counted: 2 · Different: 1 · Not yet: 0" in end.words
    assert "Black beans, 15 oz. Ana. 24. 20. -4" in end.words
    shelf.hand("a case fell\n")
    assert "Black beans, 15 oz. Ana · a case fell. 24. 20. -4" in end.words
    shelf.hand("22\n")
    assert on_hand(shelf) == 22
    shelf.keys.press(Qt.Key.Key_Escape)
    assert shown(shelf, CountPage) == [page]
    shelf.keys.press(Qt.Key.Key_Escape)
    assert not shown(shelf, CountPage)
    assert shelf.window.page.box.line.hasFocus()


def test_by_touch(shelf: Table) -> None:
    page = opened(shelf)
    shelf.hand("Ana\n")
    shelf.tap("The whole shelf")
    shelf.hand("rice\n")
    for tile in ("1", "2"):
        shelf.tap(tile)
    shelf.tap("Done")
    assert on_hand(shelf, BAG) == 12
    shelf.hand("rice\n3\n")
    shelf.tap("3 in all, not 15")
    assert on_hand(shelf, BAG) == 3
    for _ in range(3):
        shelf.tap("Undo")
    assert on_hand(shelf, BAG) == 10
    assert "Taken back." in page.words


def test_a_second_person_counts_on_and_both_are_seen(shelf: Table, page: CountPage) -> None:
    shelf.hand("12")
    shelf.scan(BEANS)
    shelf.tap("Somebody else counts")
    shelf.hand("Ben\n")
    shelf.hand("10")
    shelf.scan(BEANS)
    assert "Ana 12, Ben 22" in page.words
    assert shelf.pantry.shelf.countings.open()[0].by == ("Ana", "Ben")


@pytest.mark.usefixtures("page")
def test_what_moved_meanwhile_is_seen_and_counted_again(shelf: Table) -> None:
    shelf.hand("24")
    shelf.scan(BEANS)
    shelf.pantry.desk(Mode.OUT).answer(f"3*{BEANS}")
    shelf.hand("10")
    shelf.scan(RICE)
    shelf.tap("What it found. 1 moved meanwhile")
    assert "3 × Black beans, 15 oz went after it was counted." in end_of(shelf).words
    shelf.tap("It was before the count")
    assert on_hand(shelf) == 24
    shelf.keys.press(Qt.Key.Key_Backspace)
    shelf.tap("Count it again")
    assert "How many are there in all?" in shown(shelf, CountPage)[0].words
    shelf.hand("21\n")
    assert on_hand(shelf) == 21
    shelf.tap("What it found")
    assert "Counted: 2 · Different: 0 · Not yet: 0" in end_of(shelf).words


def test_it_is_left_and_gone_on_with_and_what_was_half_typed_is_there(shelf: Table, page: CountPage) -> None:
    shelf.scan(BEANS)
    shelf.hand("ri")
    assert page.box.line.text() == "ri"
    shelf.close()
    again = reopened(shelf)
    found = opened(again)
    assert found.box.line.text() == "ri"
    again.hand("ce\n7\n")
    assert on_hand(again, BAG) == 7
    again.close()


@pytest.mark.usefixtures("page")
def test_words_half_typed_beside_what_it_found_outlive_the_window(shelf: Table) -> None:
    shelf.scan(BEANS)
    shelf.hand("\n")
    shelf.tap("What it found")
    shelf.hand("a case fe")
    shelf.close()
    again = reopened(shelf)
    assert opened(again).box.line.text() == "a case fe"
    again.close()


def test_what_may_be_chosen_stays_in_view_when_who_counts_or_what_is_refused(shelf: Table) -> None:
    page = opened(shelf)
    shelf.hand("x" * 70 + "\n")
    assert "Nothing was changed" in page.words
    assert is_in_view(shelf.window, "A")
    shelf.tap("A")
    assert "What do you count?" in page.words
    shelf.hand("moon\n")
    assert "Nothing here is called so." in page.words
    assert page.box.line.text() == "moon"
    assert is_in_view(shelf.window, "The whole shelf")
    shelf.keys.press(Qt.Key.Key_Down)
    shelf.hand("\n")
    assert "What is there?" in page.words
    shelf.hand("\x1b")
    assert page.box.line.text() == ""


def test_what_is_no_number_is_refused_in_words_and_stays(shelf: Table, page: CountPage) -> None:
    shelf.scan(BEANS)
    shelf.hand("12lb\n")
    assert "12lb is no number of pieces. Nothing was saved." in page.words
    assert page.box.line.text() == "12lb"
    shelf.keys.press(Qt.Key.Key_Escape)
    shelf.hand("zzzz\n")
    assert "Nothing here is called so. Nothing was saved." in page.words


@pytest.mark.usefixtures("page")
def test_a_count_sheets_code_is_keyed_in_and_the_sheet_is_one_tap_away(shelf: Table) -> None:
    shelf.scan(EGGS)
    shelf.hand("\n")
    shelf.tap("What it found")
    shelf.tap("Print the count sheet")
    assert shown(shelf, PaperPage)
    shelf.tap("Back")
    assert "What is there?" in shown(shelf, CountPage)[0].words
    shelf.scan(own_code(OwnKind.SHEET, 9))
    assert shown(shelf, SheetPage)


def _printed_sheet(table: Table) -> str:
    """A count sheet with the beans on it, printed now."""
    pantry, code = table.pantry, own_code(OwnKind.SHEET, 12)
    sheets = KeyedSheets(pantry.books, pantry.site_file.reading, pantry.clock)
    sheets.note_printed("count", pantry.clock.today(), (code,), (((1, CAN),),))
    return code


def _given_meanwhile(table: Table) -> SheetPage:
    """A sheet was printed, three cans were given, then 24 are keyed in from it by Ana."""
    code = _printed_sheet(table)
    table.tap("Give out")
    table.hand("2\n3")
    table.scan(BEANS)
    assert on_hand(table) == 21
    table.scan(code)
    table.hand("24\nAna\n")
    (page,) = shown(table, SheetPage)
    asked = "3 × Black beans, 15 oz went since the page was printed: before it was counted, or after?"
    assert asked in page.words
    return page


@pytest.mark.parametrize(("answer", "there", "differ"), [("1", 24, 1), ("2", 21, 0)])
def test_what_moved_since_a_sheet_was_printed_is_asked(shelf: Table, answer: str, there: int, differ: int) -> None:
    page = _given_meanwhile(shelf)
    shelf.tap(answer)
    shelf.tap("Done")
    assert on_hand(shelf) == there
    assert "Saved." in page.words
    assert ("Different: 1. Enter: what it found" in page.words) is bool(differ)


def test_what_a_sheet_found_is_one_enter_away_with_who_and_why_and_is_listed_until_it_is_done(shelf: Table) -> None:
    _given_meanwhile(shelf)
    shelf.hand("1\n\n")
    end = end_of(shelf)
    assert "Counted: 1 · Different: 1" in end.words
    assert "Ana" in end.words
    shelf.hand("A case fell\n")
    assert "noted why" in end.words
    shelf.keys.press(Qt.Key.Key_Escape)
    shelf.keys.press(Qt.Key.Key_Escape)
    opened(shelf)
    shelf.hand("Ben\n\n")
    shelf.tap("What it found")
    shelf.tap("Counting is done")
    assert [one.is_finished for one in shelf.pantry.shelf.countings.all()] == [True]


def test_a_sheet_that_is_left_unanswered_waits_in_count(shelf: Table) -> None:
    _given_meanwhile(shelf)
    shelf.hand("1")
    shelf.keys.press(Qt.Key.Key_Escape)
    shelf.keys.press(Qt.Key.Key_Escape)
    assert not shown(shelf, SheetPage)
    assert [end.kind.value for end in shelf.pantry.shelf.open_ends.until("2026-11-21")].count("countings") == 1
    opened(shelf)
    shelf.hand("Ben\n\n")
    shelf.tap("What it found")
    shelf.tap("It was after the count")
    assert on_hand(shelf) == 21


def test_it_is_finished(shelf: Table, page: CountPage) -> None:
    shelf.hand("24")
    shelf.scan(BEANS)
    shelf.tap("What it found")
    shelf.tap("Counting is done")
    assert "The counting is finished." in end_of(shelf).words
    assert not is_in_view(shelf.window, "Count it again")
    shelf.hand("7\n")
    assert on_hand(shelf) == 24
    shelf.tap("It is not done yet")
    shelf.hand("7\n")
    assert on_hand(shelf) == 7
    shelf.tap("Counting is done")
    shelf.tap("Go on counting")
    assert "What do you count?" in page.words
    assert shelf.pantry.shelf.countings.open() == ()


def test_the_lines_are_read_aloud(shelf: Table, page: CountPage) -> None:
    shelf.hand("20")
    shelf.scan(BEANS)
    assert page.accessibleName() == page.words
    assert page.box.line.accessibleName() == "What is there?"


def test_the_tables_list_has_one_line_for_a_count_with_its_hour(shelf: Table, page: CountPage) -> None:
    assert page
    shelf.scan(BEANS)
    shelf.hand("14")
    shelf.scan(BEANS)
    newest, *others = shelf.pantry.desk().lines(9)
    assert newest.words == "Counted: 15 × Black beans, 15 oz"
    assert newest.hour
    assert not [line for line in others if line.words.startswith(("Counted", "Left"))]


def test_a_number_for_what_somebody_else_counted_is_more_or_all_by_one_tap(shelf: Table, page: CountPage) -> None:
    shelf.hand("black\n26\n")
    shelf.tap("Somebody else counts")
    shelf.hand("Rosa\nblack\n20\n")
    assert "20 more, 46 in all? Or 20 in all?" in page.words
    shelf.hand("\n")
    assert on_hand(shelf) == 26
    shelf.tap("20 in all, not 46")
    assert on_hand(shelf) == 20
    shelf.hand("black\n")
    assert "How many are there?" in page.words


@pytest.mark.usefixtures("page")
def test_what_is_right_is_chosen_by_keys_alone(shelf: Table) -> None:
    shelf.hand("black\n26\n")
    shelf.tap("Somebody else counts")
    shelf.hand("Rosa\nblack\n20\n")
    shelf.keys.press(Qt.Key.Key_Down)
    shelf.keys.press(Qt.Key.Key_Down)
    shelf.hand("\n")
    assert on_hand(shelf) == 46


def test_a_scan_of_what_somebody_else_counted_is_told_in_amber_and_turned_by_the_space_bar(
    shelf: Table, page: CountPage
) -> None:
    shelf.hand("26")
    shelf.scan(BEANS)
    shelf.tap("Somebody else counts")
    shelf.hand("Rosa\n")
    shelf.scan(BEANS)
    assert "Counted before: Ana 26. This is added: 27 in all. Space bar: 1 in all." in page.words
    assert on_hand(shelf) == 27
    shelf.scan(BEANS)
    assert "Counted before" not in page.words
    shelf.hand(" ")
    assert on_hand(shelf) == 2
    assert "That is left out: 2 in all. Space bar: 28 in all." in page.words
    assert page.box.line.text() == ""
    shelf.scan(BEANS)
    assert on_hand(shelf) == 3
    shelf.hand("5\n")
    assert on_hand(shelf) == 7
    shelf.hand(" ")
    assert on_hand(shelf) == 33
    shelf.keys.press(Qt.Key.Key_Backspace)
    assert on_hand(shelf) == 7


@pytest.mark.usefixtures("page")
def test_that_each_counts_another_part_is_one_tap(shelf: Table) -> None:
    for code in (BEANS, RICE):
        shelf.hand("9")
        shelf.scan(code)
    shelf.tap("Somebody else counts")
    shelf.hand("Rosa\n")
    shelf.scan(BEANS)
    shelf.tap("Another part of it")
    shelf.scan(RICE)
    (counting,) = shown(shelf, CountPage)
    assert "Counted before" not in counting.words
    assert (on_hand(shelf), on_hand(shelf, BAG)) == (10, 10)


def test_two_codes_that_are_merged_meanwhile_stand_once_on_the_outcome(shelf: Table, page: CountPage) -> None:
    assert page
    shelf.hand("24")
    shelf.scan(BEANS)
    merge_item(shelf.pantry.books, shelf.pantry.shelf, shelf.pantry.clock, BAG, CAN)
    shelf.tap("What it found")
    end = end_of(shelf)
    assert "Counted: 0 · Different: 0 · Not yet: 1" in end.words
    assert "Black beans, 15 oz. Ana · 10 of it not counted yet. 34. 24. =" in end.words
    shelf.hand("34\n")
    assert "Counted: 1 · Different: 0 · Not yet: 0" in end.words
    assert shelf.pantry.shelf.on_hand_of(CAN) == 34
