"""The scanner check: two scans, on any keyboard, at any speed; what it found is kept and used from then on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from pantry.codes.keyboards import Keyboard, keyboards
from pantry.codes.scanner import ScanEnd, SeparatorComes
from pantry.codes.scanner_check import SECOND_BARCODE, scanner_card_digits
from pantry.settings import LaptopSettings
from tests.ui.hands import CONTROL
from tests.ui.tables import BEANS, reopened
from ui.look.fitted_label import FittedLabel
from ui.look.panel import Panel
from ui.page import Page
from ui.scanner_check import ScannerCheck
from ui.window import LAPTOP_KEPT_AS

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from pantry.codes.scanner import Scanner
    from tests.ui.tables import Table

CARD = scanner_card_digits()
GS = "\x1d"
CASE = f"01000360002914521527033110LAZY-7{GS}3712"


def named(name: str) -> Keyboard:
    return next(board for board in keyboards() if board.name == name)


def check_of(table: Table) -> ScannerCheck:
    found = [one for one in table.window.findChildren(ScannerCheck) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def scan_on(table: Table, board: Keyboard, text: str, end: str = "\r", gap_ms: int = 6) -> None:
    """A scanner that is set to US types on a laptop that is set to another keyboard: its keys, as Qt tells them."""
    table.keys.at_ms += 2000
    for letter in text:
        table.keys.at_ms += gap_ms
        if letter == GS:
            table.keys.press(Qt.Key.Key_Control, "", CONTROL)
            sign = board.writes("]")
            table.keys.press(ord(sign.upper()) if sign else Qt.Key.Key_Dead_Diaeresis, "", CONTROL)
            continue
        if letter.isupper() or letter in '~!@#$%^&*()_+{}:"|<>?':
            table.keys.press(Qt.Key.Key_Shift)
        sign = board.writes(letter)
        table.keys.press(ord(sign.upper()[0]) if sign else Qt.Key.Key_Dead_Circumflex, sign)
    table.keys.hand(end, gap_ms=gap_ms)


def kept(table: Table) -> Scanner:
    return LaptopSettings.read(table.pantry.site_file.kept(LAPTOP_KEPT_AS)).scanner


def both_scans(table: Table, board: Keyboard, end: str = "\r", gap_ms: int = 6) -> ScannerCheck:
    table.hand("/scanner\n")
    check = check_of(table)
    for barcode in (CARD, SECOND_BARCODE):
        scan_on(table, board, barcode, end, gap_ms)
        check.heard_out()
    return check


def lines(table: Table) -> list[str]:
    return [line.words for line in reversed(table.pantry.desk().lines(50)) if line.stands]


@pytest.mark.parametrize("name", ["us", "fr", "cz", "es"])
@pytest.mark.parametrize("gap_ms", [6, 60])
def test_the_card_opens_it_from_the_table_on_any_keyboard_at_any_speed(table: Table, name: str, gap_ms: int) -> None:
    scan_on(table, named(name), CARD, "\r\n", gap_ms)
    assert "Scan the barcode on the scanner-check card." in check_of(table).words
    assert table.box_text == ""


def test_the_card_opens_it_from_any_other_screen(table: Table) -> None:
    table.window.open_page(Page())
    scan_on(table, named("fr"), CARD)
    assert check_of(table)


def test_a_number_before_the_card_is_no_harm(table: Table) -> None:
    table.hand("24")
    table.scan(CARD)
    assert check_of(table)
    assert lines(table) == []


@pytest.mark.parametrize("leave", [
    lambda table: table.tap("Back to the table"),
    lambda table: table.keys.press(Qt.Key.Key_Escape),
])  # fmt: skip
def test_a_finger_and_esc_lead_back(table: Table, leave: Callable[[Table], None]) -> None:
    table.hand("/scanner\n")
    leave(table)
    assert table.window.page.isVisible()
    assert table.window.page.box.line.hasFocus()


@pytest.mark.parametrize(
    ("end", "kind", "said"),
    [("\r", ScanEnd.CR, "presses Enter after"), ("\t", ScanEnd.TAB, "presses Tab"),
     ("\r\n", ScanEnd.CR_LF, "Enter twice"), ("", ScanEnd.NOTHING, "presses nothing")],
)  # fmt: skip
def test_it_learns_what_ends_a_scan(table: Table, end: str, kind: ScanEnd, said: str) -> None:
    check = both_scans(table, named("us"), end)
    assert kept(table).ends_with is kind
    assert said in check.words
    assert "Done. This laptop knows its scanner now." in check.words


def test_a_line_feed_of_its_own_key(table: Table) -> None:
    table.hand("/scanner\n")
    scan_on(table, named("us"), CARD, "")
    table.keys.press(Qt.Key.Key_J, "\n", CONTROL)
    check_of(table).heard_out()
    assert kept(table).ends_with is ScanEnd.LF


def test_it_learns_by_itself_when_no_key_comes(table: Table, qtbot: QtBot) -> None:
    table.hand("/scanner\n")
    scan_on(table, named("us"), CARD)
    qtbot.waitUntil(lambda: "second barcode" in check_of(table).words, timeout=3000)


@pytest.mark.parametrize("name", [board.name for board in keyboards()])
def test_after_two_scans_a_case_is_read_whole_on_every_keyboard(stocked: Table, name: str) -> None:
    board = named(name)
    check = both_scans(stocked, board)
    assert kept(stocked).separator_comes is SeparatorComes.WHOLE, check.words
    stocked.tap("Back to the table")
    stocked.tap("Take in")
    scan_on(stocked, board, CASE)
    assert lines(stocked) == ["12 × Black beans, 15 oz"]


@pytest.mark.parametrize(
    ("name", "said"), [("fr", "is French"), ("cz", "is Czech"), ("es", "is Spanish"), ("de", "is German")]
)
def test_it_says_which_keyboard_it_found(table: Table, name: str, said: str) -> None:
    assert said in both_scans(table, named(name)).words


def test_a_slow_scanner_is_waited_for_from_then_on(stocked: Table) -> None:
    stocked.tap("Take in")
    scan_on(stocked, named("us"), "X001-ABC", gap_ms=60)
    assert lines(stocked) == []  # too slow to be known for a scan
    stocked.keys.press(Qt.Key.Key_Escape)
    assert "is slow" in both_scans(stocked, named("us"), gap_ms=60).words
    stocked.tap("Back to the table")
    scan_on(stocked, named("us"), "X001-ABC", gap_ms=60)
    assert len(lines(stocked)) == 1


def test_it_is_known_after_the_program_was_started_again(stocked: Table) -> None:
    both_scans(stocked, named("cz"))
    stocked.close()
    again = reopened(stocked)
    again.hand("/in\n")
    scan_on(again, named("cz"), CASE)
    assert len(lines(again)) == 1
    again.hand("/scanner\n")
    assert "set right" in check_of(again).words
    again.close()


def test_a_separator_that_is_left_out_is_told_with_what_to_do(table: Table) -> None:
    table.hand("/scanner\n")
    for barcode in (CARD, SECOND_BARCODE.replace(GS, "")):
        scan_on(table, named("us"), barcode)
        check_of(table).heard_out()
    words = check_of(table).words
    assert "one thing is left to do" in words
    assert "GS1 separator (FNC1)" in words


@pytest.mark.parametrize(
    ("scan", "gap_ms", "said"),
    [(CARD, 160, "too slow for a scanner"), (SECOND_BARCODE.replace(GS, "").swapcase(), 6, "Caps Lock"),
     ("X001-ABC", 6, "not the card's barcode")],
)  # fmt: skip
def test_what_teaches_nothing_says_why(table: Table, scan: str, gap_ms: int, said: str) -> None:
    table.hand("/scanner\n")
    before = kept(table)
    scan_on(table, named("us"), scan, gap_ms=gap_ms)
    check_of(table).heard_out()
    assert said in check_of(table).words
    assert kept(table) == before


def test_a_product_is_for_the_table(stocked: Table) -> None:
    stocked.hand("/in\n")
    stocked.hand("/scanner\n")
    scan_on(stocked, named("us"), BEANS)
    check_of(stocked).heard_out()
    assert lines(stocked) == ["1 × Black beans, 15 oz"]
    assert stocked.window.page.isVisible()


def test_a_full_disk_loses_no_scan(table: Table) -> None:
    table.pantry.site_file.db.execute("PRAGMA max_page_count = 1")
    assert "Done" in both_scans(table, named("us")).words
    assert QApplication.activeModalWidget() is None


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_all_rows_speak_equally_loud_and_are_as_high_as_they_need(table: Table, percent: int) -> None:
    table.window.change(LaptopSettings(text_percent=percent))
    check = both_scans(table, named("fr"), gap_ms=60)
    scan_on(table, named("fr"), "X001-ABC")
    check.heard_out()
    QApplication.processEvents()
    labels = [row.findChildren(FittedLabel)[0] for row in check.findChildren(Panel) if row.isVisible()]
    assert len(labels) > 2
    assert len({label.font().pixelSize() for label in labels}) == 1
    assert not any(label.is_cut for label in labels)
