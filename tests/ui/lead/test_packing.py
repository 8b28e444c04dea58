"""The point person packs in the window: by keyboard and scanner alone, by touch; exactly as many labels."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from pantry.desk import Mode
from pantry.places import PACKED
from tests.ui.tables import BEANS, reopened
from ui.lead.packing.pack_page import PackPage
from ui.lead.papers.paper_page import PaperPage
from ui.page import Page

if TYPE_CHECKING:
    from tests.ui.tables import Table

Kind = TypeVar("Kind", bound=Page)
BANANAS = "p4011"


def shown(table: Table, kind: type[Kind]) -> list[Kind]:
    QApplication.processEvents()
    return [page for page in table.window.findChildren(kind) if page.isVisible()]


@pytest.fixture
def shelf(stocked: Table) -> Table:
    """100 lb of bananas and 24 cans of beans."""
    desk = stocked.pantry.desk(Mode.IN)
    for line in ("4011", "100lb", f"24*{BEANS}"):
        assert desk.answer(line).saved
    return stocked


def opened(table: Table) -> PackPage:
    table.hand("/pack\n")
    (page,) = shown(table, PackPage)
    return page


@pytest.fixture
def page(shelf: Table) -> PackPage:
    return opened(shelf)


def on_hand(table: Table) -> int:
    return table.pantry.shelf.on_hand(BANANAS)


def packed(table: Table) -> list[tuple[str, int]]:
    rows = table.pantry.shelf.stock()
    return [(row.name, row.quantity) for row in rows if table.pantry.shelf.lies_at(row.item) == PACKED]


def test_by_scanner_and_keyboard_alone_with_exactly_49_labels(shelf: Table, page: PackPage) -> None:
    shelf.scan("4011")
    shelf.hand("100lb\n")
    shelf.hand("2lb\n")
    assert "Enter: 50 bags." in page.words
    shelf.hand("49\n\n\n")
    assert "What the bags are called. Bananas, 2 lb" in page.words
    shelf.hand("\n")
    assert packed(shelf) == [("Bananas, 2 lb", 49)]
    assert on_hand(shelf) == 0
    assert "In all bags: 98 lb" in page.words
    shelf.hand("\n")

    (paper,) = shown(shelf, PaperPage)
    assert paper.accessibleName().startswith("Labels of repacked food")
    wanted = paper._wanted
    assert (wanted.labels.copies, wanted.repacked.name, wanted.repacked.weight) == (49, "Bananas", "2lb")
    assert (wanted.repacked.ingredients, wanted.repacked.contains) == ("", "none")  # as our own list says of them
    shelf.tap("Back")
    assert "49 bags packed: Bananas, 2 lb" in shown(shelf, PackPage)[0].words


def test_by_touch_and_taken_back(shelf: Table, page: PackPage) -> None:
    shelf.hand("beans\n")
    shelf.tap("All: 24")
    shelf.tap("4")
    shelf.tap("Done")
    shelf.tap("6 bags")
    shelf.tap("Nothing was spilled")
    shelf.tap("Black beans, 15 oz, 4")
    shelf.tap("Save it")
    assert packed(shelf) == [("Black beans, 15 oz, 4", 6)]
    shelf.tap("Undo")
    assert packed(shelf) == []
    assert "Taken back. Nothing is packed." in page.words
    assert "What do you pack?" in page.words


@pytest.mark.usefixtures("page")
def test_what_was_taken_back_is_not_saved_again_when_the_page_was_left(shelf: Table) -> None:
    shelf.hand("beans\n24\n4\n6\n\n\n\n")
    assert packed(shelf) == [("Black beans, 15 oz, 4", 6)]
    shelf.tap("Undo")
    shelf.hand("\x1b")
    page = opened(shelf)
    assert "What do you pack?" in page.words
    shelf.hand("beans\n")
    assert packed(shelf) == []
    assert "How much did you take?" in page.words


def test_enter_alone_saves_what_is_typed_before_it_is_refused_and_stands_there_selected(
    shelf: Table, page: PackPage
) -> None:
    shelf.hand("beans\n24\n4\n6\n\n\n")
    shelf.hand("no")
    assert "Only Enter alone saves." in page.words
    shelf.hand("\n")
    assert packed(shelf) == []
    assert "Nothing was saved. Enter alone saves, Backspace goes back." in page.words
    assert page.box.line.selectedText() == "no"
    shelf.hand("\b")
    shelf.keys.wait(1000)
    shelf.hand("\b")
    assert "What are the bags called?" in page.words
    shelf.hand("\n\n")
    assert packed(shelf) == [("Black beans, 15 oz, 4", 6)]


def test_what_was_refused_is_gone_with_the_next_letter(shelf: Table, page: PackPage) -> None:
    shelf.hand("beans\nbeans, l\n")
    assert page.box.line.text() == "beans, l"
    shelf.hand("24\n")
    assert "Taken for it. 24" in page.words


def test_what_is_wrong_is_told_beside_its_part(shelf: Table, page: PackPage) -> None:
    shelf.scan("4011")
    shelf.hand("100lb\n2lb\n51\n")
    assert "51 bags of 2 lb are more than 100 lb." in page.words
    assert page.box.line.text() == "51"
    shelf.keys.press(Qt.Key.Key_Escape)
    shelf.hand("49\n\n\n")
    for _ in range(5):
        shelf.keys.press(Qt.Key.Key_Up)
    assert page.box.line.text() == "100lb"
    shelf.hand("\x1b40lb\n\n")
    assert "How many bags. 49. 49 bags of 2 lb" in page.words
    assert packed(shelf) == []


@pytest.mark.usefixtures("page")
def test_a_half_filled_form_outlives_the_window(shelf: Table) -> None:
    shelf.scan("4011")
    shelf.hand("100lb\n2l")
    shelf.close()
    again = reopened(shelf)
    found = opened(again)
    assert (found.box.line.text(), found.box.line.accessibleName()) == ("2l", "What is in each bag?")
    assert "Taken for it. 100 lb" in found.words
    again.hand("b\n49\n\n\n\n")
    assert packed(again) == [("Bananas, 2 lb", 49)]
    again.close()


def test_a_scan_of_another_thing_never_harms(shelf: Table, page: PackPage) -> None:
    shelf.scan("4011")
    shelf.hand("100lb\n")
    shelf.scan(BEANS)
    assert "Something else is half packed here." in page.words
    assert "Taken for it. 100 lb" in page.words
    shelf.scan("099999999990")
    assert not shown(shelf, PackPage)


def test_back_at_the_table_the_card_is_of_the_line_that_undo_takes(shelf: Table) -> None:
    shelf.tap("Give out")
    shelf.hand("4\n")
    card = shelf.window.page.card
    opened(shelf)
    shelf.hand("beans\n")
    for words in ("All: 24", "4", "Done", "6 bags", "Nothing was spilled", "Black beans, 15 oz, 4", "Save it"):
        shelf.tap(words)
    shelf.window.leave_page()
    assert card.reply is not None
    assert card.reply.headline.startswith("Last: ")
    assert card.reply.entry == shelf.pantry.desk().undo_takes
    told = card.reply.headline.removeprefix("Last: ").split(",")[0]
    shelf.hand("\b")
    assert card.reply.headline.startswith(f"Undone: {told}")
    shelf.hand("5\n")
    opened(shelf)
    shelf.window.leave_page()
    assert card.reply.headline == "5 people"  # nothing was saved there


def test_the_name_of_the_bags_has_the_row_below_its_title(shelf: Table, page: PackPage) -> None:
    shelf.hand("beans\n24\n4\n6\n\nBlack beans of the day, four of them\n")
    (row,) = (row for row in page.parts.rows if row.words == "What the bags are called")
    assert (row.quiet, row.cells) == ("Black beans of the day, four of them", ())


def test_fingers_alone_say_that_each_bag_holds_a_weight_or_so_many(shelf: Table, page: PackPage) -> None:
    shelf.scan("4011")
    for key in ("5", "0", "lb", "Done", "2", ".", "5", "lb", "Done"):
        shelf.tap(key)
    for part in ("Taken for it. 50 lb", "In each bag. 2.5 lb"):
        assert part in page.words


def test_what_was_said_of_a_part_gives_way_to_what_is_typed_when_it_is_tapped(shelf: Table, page: PackPage) -> None:
    shelf.scan("4011")
    shelf.hand("20lb\n")
    shelf.keys.press(Qt.Key.Key_Up)
    assert page.box.line.text() == "20lb"
    shelf.hand("10lb\n")
    assert "Taken for it. 10 lb" in page.words


def test_of_what_is_counted_no_weight_is_taken_and_why_is_said(shelf: Table, page: PackPage) -> None:
    shelf.scan(BEANS)
    shelf.hand("20 lb\n")
    assert "How many did you take?" in page.words
    assert page.box.line.selectedText() == "20 lb"
    shelf.hand("4\n")
    assert "Taken for it. 4" in page.words
