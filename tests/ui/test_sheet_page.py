"""A sheet's barcode opens the screen that keys it in: by keyboard alone, by touch alone, and no scan is lost on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from pantry.codes.own import OwnKind, own_code
from pantry.reports import Reports
from tests.ui.hands import is_in_view
from tests.ui.tables import BEANS
from ui.sheet_page import SheetPage

if TYPE_CHECKING:
    from tests.ui.tables import Table

SHEET, OTHER = own_code(OwnKind.SHEET, 12), own_code(OwnKind.SHEET, 13)
PAGE_OF_17 = "42312214351122134"


def shown(table: Table) -> list[SheetPage]:
    QApplication.processEvents()
    return [page for page in table.window.findChildren(SheetPage) if page.isVisible()]


def visits(table: Table) -> tuple[int, int]:
    pantry = table.pantry
    day = Reports(pantry.site_file.reading, pantry.books.site).day("2026-11-21")
    return day.households, day.people


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


def test_totals_that_differ_bring_the_rows_back(stocked: Table) -> None:
    stocked.hand(f"{SHEET}\n")
    stocked.hand("421\n8\n")
    (page,) = shown(stocked)
    assert "The rows add up to 7, the page says 8." in page.words
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
    stocked.hand("3\n\n")
    stocked.scan(OTHER)
    stocked.hand("2\n\n")
    assert visits(stocked) == (2, 5)
    stocked.scan(BEANS)
    assert not shown(stocked)
    assert stocked.pantry.desk().lines(1)[0].words == "1 × Black beans, 15 oz"


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


def test_the_hint_says_what_a_typed_code_does(stocked: Table) -> None:
    stocked.hand(SHEET)
    stocked.see_hint()
    assert stocked.window.page.box.hint == "key in this sheet"
