"""What has no name is named by the point person: by keyboard alone, by touch, by scanning what it is the same as."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from pantry.codes.own import OwnKind, own_code
from pantry.office.pin import PinDoor
from tests.ui.hands import is_in_view
from tests.ui.tables import BEANS, RICE, UNKNOWN, reopened
from ui.lead.empty_note import EmptyNote
from ui.lead.unknowns_page import UnknownsPage
from ui.sheet_page import SheetPage

if TYPE_CHECKING:
    from tests.ui.tables import Table

OTHER = "098765432105"
ITEM = f"g00{UNKNOWN}"


def shown(table: Table) -> list[UnknownsPage]:
    QApplication.processEvents()
    return [page for page in table.window.findChildren(UnknownsPage) if page.isVisible()]


def named(table: Table, item: str = ITEM) -> tuple[str, str, int | None]:
    found = table.pantry.shelf.item(item)
    assert found
    return found.name, found.kind, found.grams


@pytest.fixture
def met(stocked: Table) -> Table:
    """30 cans of beans, 4 of what nobody knows, then 24 of another one."""
    stocked.tap("Take in")
    for count, code in ((30, BEANS), (4, OTHER), (24, UNKNOWN)):
        stocked.hand(str(count))
        stocked.scan(code)
    return stocked


@pytest.fixture
def page(met: Table) -> UnknownsPage:
    met.hand("/unknowns\n")
    (found,) = shown(met)
    return found


def test_by_keyboard_alone(met: Table, page: UnknownsPage) -> None:
    assert page.words.startswith("Unknown item\nSat, Nov 21\n24 came, 1 line\nScanned beside it: Black beans, 15 oz\n")
    met.hand("Oat milk\n")
    assert named(met) == ("Oat milk", "", None)
    met.hand("dri\n")
    met.hand("32oz\n")
    assert named(met) == ("Oat milk", "drinks", 907)
    met.hand("Corn\n\n\n")
    assert "All have names." in page.words
    assert named(met, f"g00{OTHER}") == ("Corn", "", None)
    met.hand("\n")
    assert not shown(met)
    assert met.window.page.box.line.hasFocus()


def test_where_all_have_names_it_says_what_waits_here(table: Table) -> None:
    table.hand("/unknowns\n")
    (page,) = shown(table)
    note = page.findChild(EmptyNote)
    assert isinstance(note, EmptyNote)
    assert note.words.startswith("What nobody knows at its first scan is counted at once")
    assert note.isVisible()
    assert page.title.words == "Name the unknowns"
    table.tap("Back to the table")
    assert not shown(table)


def test_by_touch(met: Table, page: UnknownsPage) -> None:
    met.tap("Later")
    met.hand("Corn\n")
    met.tap("Dairy")
    for tile in ("1", "5"):
        met.tap(tile)
    met.tap("15 oz")
    assert named(met, f"g00{OTHER}") == ("Corn", "dairy", 425)
    assert "1 is left for later." in page.words
    for _ in range(3):
        met.tap("Undo")
    assert "What is it called?" in page.words
    assert len(met.pantry.shelf.unnamed()) == 2
    met.hand("corn")
    met.tap("Back to the table")
    assert not shown(met)


def test_letters_suggest_and_a_digit_or_an_arrow_takes_one(met: Table, page: UnknownsPage) -> None:
    met.hand("black be")
    assert is_in_view(met.window, "Black beans, 15 oz. We have it")
    met.hand("1\n")
    assert met.pantry.shelf.whole(ITEM) == (f"g00{BEANS}", 1)
    met.hand("rice")
    met.keys.press(Qt.Key.Key_Down)
    met.keys.press(Qt.Key.Key_Down)
    met.keys.press(Qt.Key.Key_Up)
    taken = page._grid.marked
    assert taken
    met.hand("\n")
    assert named(met, f"g00{OTHER}")[0] == taken.words


def test_a_tap_on_what_the_site_has_says_that_it_is_the_same(met: Table, page: UnknownsPage) -> None:
    met.hand("beans")
    met.tap("Black beans, 15 oz")
    assert "It is the same as Black beans, 15 oz now." in page.words
    assert met.pantry.shelf.on_hand_of(f"g00{BEANS}") == 54


def test_a_scan_is_the_same_and_a_number_before_it_a_pack(met: Table, page: UnknownsPage) -> None:
    met.scan(BEANS)
    met.hand("12")
    met.scan(BEANS)
    assert "All have names." in page.words
    assert met.pantry.shelf.on_hand_of(f"g00{BEANS}") == 30 + 24 + 4 * 12
    met.hand("\b")
    assert "Taken back." in page.words
    met.scan(UNKNOWN)
    assert met.pantry.shelf.whole(f"g00{OTHER}") == (f"g00{BEANS}", 1)


@pytest.mark.usefixtures("page")
def test_a_pack_is_called_by_what_is_in_it_at_the_table(met: Table) -> None:
    met.hand("24")
    met.scan(BEANS)
    met.hand("\n")
    met.tap("Back to the table")
    met.hand("Corn\n")
    assert named(met)[0] == "Black beans, 15 oz"
    met.hand("\x1b")
    met.scan(UNKNOWN)
    said = met.window.page.card.reply.says
    assert said == "1 × Black beans, 15 oz (pack of 24) in. 630 on the shelf now"
    lines = [line.words for line in met.pantry.desk().lines(3)]
    assert lines[:2] == ["1 × Black beans, 15 oz (pack of 24)", "24 × Black beans, 15 oz (pack of 24)"]
    met.hand("Corn\n")
    known = met.pantry.shelf.item(ITEM)
    assert known
    assert (known.name, known.pack_of) == ("Black beans, 15 oz", 24)


def test_a_sheet_that_is_scanned_is_keyed_in(met: Table, page: UnknownsPage) -> None:
    assert page
    met.scan(own_code(OwnKind.SHEET, 12))
    assert not shown(met)
    assert met.window.findChildren(SheetPage)


def test_what_was_said_is_saved_when_the_page_is_left_half_way(met: Table, page: UnknownsPage) -> None:
    assert page
    met.hand("Oat milk\ndri\n3")
    met.hand("\x1b")
    assert shown(met)
    met.hand("\x1b")
    assert not shown(met)
    assert "Oat milk" in met.pantry.desk().lines(1)[0].words
    met.hand("/unknowns\nHalf")
    met.close()
    again = reopened(met)
    assert named(again) == ("Oat milk", "drinks", None)
    again.hand("/unknowns\n")
    (found,) = shown(again)
    assert found.line.text() == "Half"
    again.close()


@pytest.mark.parametrize(
    ("first", "half", "rest", "said"),
    [
        ("Oat milk\n", "dri", "\n", ("Oat milk", "drinks", None)),
        ("Oat milk\ndri\n", "32", "oz\n", ("Oat milk", "drinks", 907)),
        ("Oat milk\n", "", "dri\n", ("Oat milk", "drinks", None)),
    ],
)
def test_a_kind_and_a_weight_that_are_half_typed_outlive_the_window(
    met: Table, page: UnknownsPage, first: str, half: str, rest: str, said: tuple[str, str, int | None]
) -> None:
    met.hand(first + half)
    asks = page.words.splitlines()[-2]
    met.close()
    again = reopened(met)
    again.hand("/unknowns\n")
    (found,) = shown(again)
    assert (found.line.text(), asks in found.words, "24 came" in found.words) == (half, True, True)
    again.hand(rest)
    assert named(again) == said
    again.hand("\x1b\x1b")
    again.hand("/unknowns\n")
    (found,) = shown(again)
    assert "What is it called?" in found.words
    again.hand("Corn\n")
    assert named(again, f"g00{OTHER}")[0] == "Corn"
    again.close()


def test_the_home_leads_there_and_back_and_says_how_many_have_no_name(met: Table) -> None:
    met.hand("/lead\n")
    met.tap("Name the unknowns. 2 to name")
    (page,) = shown(met)
    met.scan(BEANS)
    met.hand("\b")
    met.hand("Oats\n\n\nCorn\n\n\n\n")
    assert not shown(met)
    assert page
    assert is_in_view(met.window, "Papers")
    assert is_in_view(met.window, "Name the unknowns. All have a name.")


def test_a_pin_is_asked_before_it(met: Table) -> None:
    PinDoor(met.pantry.site_file, met.held.clock()).set_pin("4711")
    met.hand("/unknowns\n")
    assert not shown(met)
    met.hand("4711\n")
    assert shown(met)


def test_what_can_not_be_is_said_and_stays_in_the_box(met: Table, page: UnknownsPage) -> None:
    met.hand("24\n")
    assert "That is a number." in page.words
    assert page.line.text() == "24"
    met.scan(RICE)
    assert met.pantry.shelf.whole(ITEM) == (f"g00{RICE}", 24)


def test_a_kind_that_there_is_not_hides_no_kind_and_is_gone_with_the_next_letter(
    met: Table, page: UnknownsPage
) -> None:
    met.hand("Oat milk\nzzz\n")
    assert "No kind begins so." in page.words
    assert page.line.selectedText() == "zzz"
    assert is_in_view(page, "Dairy")
    met.hand("dri\n")
    assert named(met)[1] == "drinks"


def test_fingers_alone_say_a_weight_with_the_site_s_units(met: Table, page: UnknownsPage) -> None:
    met.hand("Oat milk\n\n")
    for key in ("3", "2", "oz"):
        met.tap(key)
    assert (page.line.text(), page.line.hasFocus()) == ("32oz", True)
    met.tap("Done")
    assert named(met) == ("Oat milk", "", 907)
