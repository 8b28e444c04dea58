"""The stock room by keyboard alone, by touch, by scans: found, moved, set right, taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from pantry.office.holding import hold_back
from pantry.office.recalling import take_in_list
from pantry.readings.holds import Hold
from tests.loads import SENT_RICE, bring_load
from tests.recalls.lists import fda, fda_file
from tests.ui.hands import button_named, is_in_view, tap
from tests.ui.tables import BEANS, MILK, RICE, UNKNOWN, reopened
from ui.digit_tiles import DigitTiles
from ui.lead.stock.stock_page import StockPage
from ui.look.amber_note import AmberNote

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.ui.tables import Table

Key = Qt.Key


def shown(table: Table) -> list[StockPage]:
    QApplication.processEvents()
    return [page for page in table.window.findChildren(StockPage) if page.isVisible()]


def on_shelf(table: Table, code: str) -> int:
    return table.pantry.shelf.on_hand(f"g00{code}")


@pytest.fixture
def filled(stocked: Table) -> Table:
    """24 beans and 12 of a sooner date, 36 rice, 8 milks past their date."""
    stocked.hand("/in\n")
    for count, code, date in ((24, BEANS, "0327"), (12, BEANS, "1226"), (36, RICE, "0628"), (8, MILK, "111826")):
        stocked.hand(str(count))
        stocked.scan(code)
        stocked.hand(f"{date}\n")
    return stocked


@pytest.fixture
def page(filled: Table) -> StockPage:
    filled.hand("/stock\n")
    (found,) = shown(filled)
    return found


@pytest.fixture
def open_form(filled: Table, page: StockPage, qtbot: QtBot) -> Callable[[str], None]:
    """Finds a line by its letters, and opens its first act, by keys alone."""

    def by_keys(letters: str) -> None:
        filled.hand(f"{letters}\n")
        filled.hand("\n")
        qtbot.waitUntil(page.form.isVisible, timeout=3000)

    return by_keys


def is_seen(within: QWidget, words: str) -> bool:
    """Whether an amber note says so."""
    return any(note.isVisible() and note.accessibleName() == words for note in within.findChildren(AmberNote))


def names(page: StockPage) -> list[str]:
    return [row.words for row in page.list.rows]


def test_letters_find_enter_leads_to_the_acts_and_a_form_is_filled_by_keys(
    filled: Table, page: StockPage, open_form: Callable[[str], None]
) -> None:
    assert names(page) == ["Milk, gallon", "Black beans, 15 oz", "Black beans, 15 oz", "Rice, 2 lb"]
    open_form("ric")
    assert names(page) == ["Rice, 2 lb"]
    assert page.title.words == "Goods moved: Rice, 2 lb · 36"
    filled.hand("thrown\n6\nspoiled\n\n\n")
    assert on_shelf(filled, RICE) == 30
    assert page.done.words == "6 Rice, 2 lb: composted or thrown away."
    filled.hand("\x1b")
    filled.keys.wait(1000)
    filled.hand("\b")
    assert on_shelf(filled, RICE) == 36


def test_what_is_moved_to_a_new_place_makes_that(
    filled: Table, page: StockPage, open_form: Callable[[str], None]
) -> None:
    open_form("ric")
    filled.hand("new\nVan\n6\n\n")
    assert page.done.words == "6 Rice, 2 lb: moved to Van."
    assert "Van" in [place.name for place in filled.pantry.shelf.places()]


def test_by_touch(filled: Table, page: StockPage) -> None:
    filled.hand("beans")
    page.list.move_mark(1)
    filled.tap("The record was wrong")
    pad = page.form.findChild(DigitTiles)
    for tile in ("1", "0", "Done"):
        tap(button_named(pad, tile))
    filled.tap("Save")
    assert on_shelf(filled, BEANS) == 34
    filled.tap("Undo")
    assert on_shelf(filled, BEANS) == 36


def test_a_row_is_asked_again_by_touch(filled: Table, page: StockPage) -> None:
    filled.hand("milk\n")
    filled.tap("Goods moved")
    filled.tap("To another site")
    filled.hand("3\n")
    filled.tap("To another site. Where to")
    filled.tap("Composted or thrown away")
    filled.tap("Save")
    assert "This is not filled in yet." in page.form.words
    filled.tap("spoiled")
    filled.tap("Save")
    assert on_shelf(filled, MILK) == 5


def test_a_filter_by_keys_and_esc_leads_back_step_by_step(filled: Table, page: StockPage, qtbot: QtBot) -> None:
    filled.keys.press(Key.Key_Right)
    filled.hand("\n")
    qtbot.waitUntil(lambda: is_in_view(filled.window, "Look first"), timeout=3000)
    filled.tap("Look first")
    assert names(page) == ["Milk, gallon"]
    filled.hand("\x1b")
    assert len(names(page)) == 4
    filled.hand("\x1b")
    assert not shown(filled)


def test_a_scan_shows_what_lies_here_and_else_is_the_tables(filled: Table, page: StockPage) -> None:
    filled.scan(BEANS)
    assert names(page) == ["Black beans, 15 oz"] * 2
    assert page.card.accessibleName().startswith("Black beans, 15 oz · 12")
    before = on_shelf(filled, BEANS)
    filled.scan(UNKNOWN)
    assert not shown(filled)
    assert (on_shelf(filled, BEANS), on_shelf(filled, UNKNOWN)) == (before, 1)


def test_a_scan_while_the_acts_have_the_keys_presses_nothing(filled: Table, page: StockPage) -> None:
    filled.hand("rice\n")
    filled.scan(MILK)
    assert names(page) == ["Milk, gallon"]
    assert filled.pantry.shelf.on_hand(f"g00{RICE}") == 36


def test_a_scan_into_a_form_is_no_answer(filled: Table, open_form: Callable[[str], None]) -> None:
    open_form("rice")
    filled.scan(BEANS)
    assert not shown(filled)
    assert on_shelf(filled, BEANS) == 37
    filled.hand("/stock\n")
    (again,) = shown(filled)
    assert again.title.words.startswith("Goods moved: Rice")


def test_a_form_that_was_half_filled_is_there_when_the_window_opens_again(
    filled: Table, open_form: Callable[[str], None]
) -> None:
    open_form("rice")
    filled.hand("thrown\n6\n")
    filled.window.close()
    again = reopened(filled)
    try:
        again.hand("/stock\n")
        (found,) = shown(again)
        assert "How many: 6" in found.form.words
        assert "It goes on where it was left. Esc leaves it." in found.form.words
        again.hand("rice")  # to look for it: nothing of that is saved, and Esc twice leads to the list
        again.hand("\x1b\x1b")
        assert found.title.words == "Stock and dates"
    finally:
        again.close()


def test_bad_input_stands_in_the_box_with_its_reason(
    filled: Table, page: StockPage, open_form: Callable[[str], None]
) -> None:
    open_form("rice")
    filled.hand("thrown\nmany\n")
    assert page.form.line.text() == "many"
    assert "many is no number of pieces. Nothing was saved." in page.form.words


def test_what_is_typed_where_all_is_said_is_refused_and_nothing_is_saved(
    filled: Table, page: StockPage, open_form: Callable[[str], None]
) -> None:
    open_form("rice")
    filled.hand("thrown\n6\nspoiled\n\n20\n")
    assert on_shelf(filled, RICE) == 36
    assert "Nothing was saved. Enter alone saves, Backspace goes back." in page.form.words
    assert page.form.line.selectedText() == "20"
    filled.hand("no\n")
    assert (on_shelf(filled, RICE), page.form.line.text()) == (36, "no")
    filled.hand("\x1b\n")
    assert on_shelf(filled, RICE) == 30


def test_more_than_the_books_have_is_told_while_it_is_typed_and_saved_all_the_same(
    filled: Table, page: StockPage, open_form: Callable[[str], None]
) -> None:
    open_form("rice")
    filled.hand("thrown\n99")
    assert "The books have 36 there." in page.form.words
    assert is_seen(page.form, "The books have 36 there. Enter: 99.")
    filled.hand("\b\b36")
    assert "The books have" not in page.form.words
    filled.hand("\b\b99\nspoiled\n\n")
    assert is_seen(page.form, "The books have 36 there. Enter: save.")
    assert is_in_view(page.form, "99. How many · The books have 36 there.")
    filled.hand("\n")
    assert on_shelf(filled, RICE) == -63


def test_a_split_of_more_than_is_there_is_told_while_it_is_typed(filled: Table, page: StockPage) -> None:
    filled.hand("rice\n")
    filled.tap("Split")
    filled.hand("99")
    assert is_seen(page.form, "The books have 36 there. Enter: 99.")


def test_what_was_refused_hides_no_choice_and_is_gone_with_the_next_letter(
    filled: Table, page: StockPage, open_form: Callable[[str], None]
) -> None:
    open_form("rice")
    filled.hand("20lb\n")
    assert "Nothing here starts with that." in page.form.words
    assert page.form.line.selectedText() == "20lb"
    assert is_in_view(page.form, "Composted or thrown away")
    filled.hand("thrown\n")
    assert "Where to: Composted or thrown away" in page.form.words


def test_letters_bring_the_box_back_while_the_card_has_the_keys(filled: Table, page: StockPage, qtbot: QtBot) -> None:
    filled.hand("rice\n")
    assert not page.top.is_box_seen
    filled.hand("m")
    qtbot.waitUntil(lambda: page.top.is_box_seen, timeout=3000)
    filled.hand("il")
    assert (page.top.line.text(), names(page)) == ("mil", ["Milk, gallon"])


def test_a_tap_on_a_row_brings_the_box_back(filled: Table, page: StockPage) -> None:
    filled.hand("rice\n")
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(100, 60))
    assert page.top.is_box_seen
    filled.hand("zz")
    assert (page.top.line.text(), names(page)) == ("ricezz", [])


def test_the_acts_stand_still_when_what_was_done_comes_and_goes(filled: Table, page: StockPage) -> None:
    def place_of_hold() -> tuple[int, int]:
        QApplication.processEvents()
        at = button_named(page, "Hold").mapTo(page, QPoint(0, 0))
        return at.x(), at.y()

    filled.hand("rice")
    page.list.move_mark(1)
    before = place_of_hold()
    filled.tap("The record was wrong")
    filled.hand("30\n\n\n\n")
    assert page.done.words
    assert place_of_hold() == before
    page.done.forget()
    assert place_of_hold() == before


def test_labels_open_filled_in_and_lead_back_to_the_line(filled: Table, page: StockPage) -> None:
    filled.hand("rice\n")
    filled.tap("Labels")
    assert not shown(filled)
    assert is_in_view(filled.window, "1 chosen item")
    filled.tap("Back")
    assert shown(filled) == [page]
    assert (page.top.line.text(), names(page)) == ("rice", ["Rice, 2 lb"])
    assert page.card.accessibleName().startswith("Rice, 2 lb · 36")


def test_the_next_day_dates_are_read_anew(filled: Table, page: StockPage) -> None:
    filled.held.pass_time(days=60)
    filled.window.look_around()
    assert "Look first" in page.list.rows[1].quiet


def test_an_empty_shelf_says_what_to_do(table: Table) -> None:
    table.hand("/stock\n")
    (page,) = shown(table)
    assert page.list.nothing == "Nothing is on the shelf yet.\nWhat is taken in at the table shows up here."
    assert not page.card.isVisible()


def test_what_another_site_sent_is_received_by_keys_and_taken_back(filled: Table) -> None:
    bring_load(filled.pantry)
    filled.hand("/stock\n")
    (page,) = shown(filled)
    filled.tap("Receive")
    assert page.title.words == "Receive from another site"
    filled.hand("\n9\n\n\n")
    assert "Only 6 of this load are still on the way." in page.form.words
    assert on_shelf(filled, SENT_RICE) == 0
    filled.tap("9. How many")
    filled.hand("6\n\n\n")
    assert on_shelf(filled, SENT_RICE) == 6
    assert not is_in_view(filled.window, "Receive")
    filled.tap("Undo")
    assert on_shelf(filled, SENT_RICE) == 0
    assert is_in_view(filled.window, "Receive")


def test_a_release_says_where_a_recall_names_it_all_the_same(
    filled: Table, page: StockPage, qtbot: QtBot, tmp_path: Path
) -> None:
    pantry, item = filled.pantry, f"g00{BEANS}"
    hold_back(pantry.books, pantry.shelf, pantry.clock, (Hold(item, "", "Swollen cans", "Rosa"),))
    take_in_list(
        pantry.books, pantry.shelf, pantry.site_file, pantry.clock, fda_file(tmp_path, fda(code_info="Lot X1"))
    )
    page.read_again()
    filled.hand("beans\n")
    filled.tap("Release")
    qtbot.waitUntil(page.form.isVisible, timeout=3000)
    filled.hand("Rosa\n\n")
    assert page.done.words == "Black beans, 15 oz is held no more, but a recall names it. Look at the package first."
    assert pantry.shelf.holds.open() == ()
