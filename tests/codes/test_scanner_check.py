"""What the two barcodes of the scanner-check card teach."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pantry.codes.cards import card_numbered
from pantry.codes.gs1 import read_element_string
from pantry.codes.keyboards import keyboards
from pantry.codes.line_reading import read_line
from pantry.codes.scanner import ScanEnd, Scanner, SeparatorComes
from pantry.codes.scanner_check import (
    LOT,
    SECOND_BARCODE,
    SERIAL,
    Barcode,
    Heard,
    learn,
    opens_scanner_check,
    scanner_card_digits,
)
from tests.codes.test_field_facts import TODAY

GS = "\x1d"
UNDO = card_numbered(207).digits
CASE = f"01100360002914591527033110LAZY-7/Q{GS}3712"
EACH = pytest.mark.parametrize("board", keyboards(), ids=lambda board: board.name)


def heard(signs, end=ScanEnd.CR, gap_ms=7):
    return Heard(signs, end, gap_ms)


def named(name):
    return next(board for board in keyboards() if board.name == name)


def on(board, text, separator=GS):
    """What comes of a text whose separator comes as Ctrl and a key, which any layout tells."""
    return separator.join(board.writes(part) for part in text.split(GS))


def test_the_second_barcode_is_a_gs1_string_of_two_elements():
    found = read_element_string(f"]C1{SECOND_BARCODE}", TODAY)
    assert (found.lot, found.serial) == (LOT[2:], SERIAL[2:])


@EACH
def test_the_card_opens_the_check_on_every_keyboard(board):
    digits = scanner_card_digits()
    assert opens_scanner_check(board.writes(digits))
    assert opens_scanner_check(f"24*{board.writes(digits)}")


@pytest.mark.parametrize("line", ["/scanner", " /scanner ", "]C06000002095"])
def test_what_else_opens_it(line):
    assert opens_scanner_check(line)


@pytest.mark.parametrize("line", ["", "4", "/scan", "6000002094", "6000002070", "scanner", "036000291452"])
def test_what_does_not(line):
    assert not opens_scanner_check(line)


@EACH
def test_one_scan_teaches_end_and_speed_on_every_keyboard(board):
    learned = learn(Scanner(), heard(board.writes(scanner_card_digits()), ScanEnd.CR_LF, 64))
    assert learned.barcode is Barcode.FIRST
    assert (learned.scanner.ends_with, learned.scanner.gap_ms) == (ScanEnd.CR_LF, 64)
    assert board in learned.boards


@EACH
@pytest.mark.parametrize("identifier", ["", "]C1"])
def test_after_both_barcodes_cases_are_read_whole_on_every_keyboard(board, identifier):
    if not board.writes(identifier[:1]):
        identifier = ""  # a key that writes nothing by itself
    first = learn(Scanner(), heard(board.writes(scanner_card_digits())))
    learned = learn(first.scanner, heard(on(board, identifier + SECOND_BARCODE)))
    assert learned.barcode is Barcode.SECOND
    assert learned.scanner.separator_comes is SeparatorComes.WHOLE
    line = read_line(learned.scanner.as_sent(on(board, identifier + CASE)), TODAY, scanned=True)
    assert line.elements == read_line(CASE, TODAY, scanned=True).elements


@pytest.mark.parametrize("name", ["us", "fr", "cz", "de"])
@pytest.mark.parametrize(
    ("separator", "comes"),
    [(GS, SeparatorComes.WHOLE), ("|", SeparatorComes.AS_SIGNS), ("<GS>", SeparatorComes.AS_SIGNS),
     ("", SeparatorComes.LOST), ("AB", SeparatorComes.LOST)],
)  # fmt: skip
def test_how_the_separator_arrives(name, separator, comes):
    board = named(name)
    learned = learn(Scanner(), heard(on(board, SECOND_BARCODE, separator)))
    assert learned.scanner.separator_comes is comes
    if comes is not SeparatorComes.LOST:
        assert read_line(learned.scanner.as_sent(on(board, CASE, separator)), TODAY, scanned=True).elements.count == 12


def test_what_the_second_barcode_taught_stays_when_the_first_is_scanned_again():
    german = learn(Scanner(), heard(on(named("de"), SECOND_BARCODE))).scanner
    assert german.come
    again = learn(german, heard(scanner_card_digits(), ScanEnd.TAB)).scanner
    assert (again.come, again.ends_with) == (german.come, ScanEnd.TAB)


def test_a_laptop_that_was_set_to_us_again_forgets_the_other_keyboard():
    french = learn(Scanner(), heard(named("fr").writes(scanner_card_digits()))).scanner
    assert french.come
    assert not learn(french, heard(scanner_card_digits())).scanner.come
    assert not learn(french, heard(SECOND_BARCODE)).scanner.come


@pytest.mark.parametrize(
    ("signs", "gap_ms", "barcode"),
    [(scanner_card_digits(), 150, Barcode.TYPED), (SECOND_BARCODE.swapcase(), 7, Barcode.CAPS_LOCK),
     ("036000291452", 7, Barcode.SOMETHING_ELSE), (UNDO, 7, Barcode.SOMETHING_ELSE),
     ("X001-ABC", 7, Barcode.OTHER), ("", 0, Barcode.OTHER)],
)  # fmt: skip
def test_any_other_scan_teaches_nothing(signs, gap_ms, barcode):
    before = Scanner(ScanEnd.TAB, 9)
    learned = learn(before, heard(signs, gap_ms=gap_ms))
    assert (learned.barcode, learned.scanner) == (barcode, before)


@given(st.text(max_size=40), st.integers(0, 400))
def test_any_signs_are_looked_at_without_an_error(signs, gap_ms):
    learned = learn(Scanner(), heard(signs, gap_ms=gap_ms))
    assert isinstance(learned.scanner.as_sent(signs), str)
    assert opens_scanner_check(signs) in (True, False)
