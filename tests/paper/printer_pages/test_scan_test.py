from __future__ import annotations

import pypdfium2
import pytest

from pantry.codes.cards import cards
from pantry.codes.own import read_own_code
from pantry.errors import RefusedInput
from pantry.language import on_paper
from pantry.paper.printer_pages.scan_test import DOTS, OURS, PRODUCT, ScanTest
from pantry.paper.sizes import MM, PaperSize
from pantry.paper.stocks import Stock, stock
from pantry.paper.symbols import symbol_of
from tests.paper.on_paper import Box, colors_on, letter_boxes, printed_dots, scanned, symbol_boxes, words_on

ENGLISH, BOTH = (on_paper("en"),), (on_paper("en"), on_paper("es"))
AS_SENT = f"0{PRODUCT}"  # as EAN-13
EACH = pytest.mark.parametrize("dpi", [203, 300, 600])
PAPERS = pytest.mark.parametrize("paper", list(PaperSize))


@EACH
@PAPERS
def test_each_width_reads_at_the_printers_own_dots(dpi, paper):
    pdf = ScanTest(BOTH, dpi, paper).draw()
    assert sorted(scanned(pdf, dpi)) == sorted([OURS] * 6 + [AS_SENT] * 6)


@EACH
@PAPERS
def test_six_widths_of_whole_dots_stand_from_left_to_right(dpi, paper):
    pdf = ScanTest(BOTH, dpi, paper).draw()
    for page, code in enumerate((OURS, PRODUCT)):
        modules = symbol_of(code).modules
        boxes = sorted(symbol_boxes(pdf, page), key=lambda box: (-round(box.bottom), box.left))
        dots = tuple(round((box.right - box.left) * dpi / 72 / len(modules)) for box in boxes)
        assert dots == DOTS[dpi]
        image = list(printed_dots(pdf, dpi))[page]
        for box, wide in zip(boxes, dots, strict=True):
            row = image.height - round((box.bottom + box.top) / 2 * dpi / 72)
            first = round(box.left * dpi / 72)
            wanted = "".join(module * wide for module in modules)
            printed = "".join("1" if image.getpixel((first + at, row)) < 128 else "0" for at in range(len(wanted)))
            assert printed == wanted


@EACH
def test_no_width_is_narrower_than_labels_are_printed_with(dpi):
    assert all(grid.module_mil >= 9.8 for grid in ScanTest(ENGLISH, dpi).grids)


@EACH
@PAPERS
@pytest.mark.parametrize("languages", [ENGLISH, BOTH])
def test_each_width_is_said_under_it_and_what_to_do(dpi, paper, languages):
    pdf = ScanTest(languages, dpi, paper).draw()
    for page in range(2):
        words = words_on(pdf, page).replace("\n", " ")
        assert f"Scan test · {dpi} dpi" in words
        assert "Scan from the left; the first that reads is your printer's width." in words or len(languages) == 2
        for dots in DOTS[dpi]:
            assert f"{dots * 1000 / dpi:.2f} mil · {dots} dots" in words
            assert (f"{dots} puntos" in words) == (len(languages) == 2)


@EACH
@PAPERS
def test_all_stays_inside_the_margins_in_black_and_off_the_blank_beside_the_bars(dpi, paper):
    pdf = ScanTest(BOTH, dpi, paper).draw()
    width, height = paper.points
    room = Box(12.7 * MM - 1, 12.7 * MM - 1, width - 12.7 * MM + 1, height - 12.7 * MM + 1)
    for page, code in enumerate((OURS, PRODUCT)):
        symbol = symbol_of(code)
        bars, letters = symbol_boxes(pdf, page), letter_boxes(pdf, page)
        assert all(box.within(room) for box in (*bars, *letters))
        for box in bars:
            blank = symbol.quiet * (box.right - box.left) / len(symbol.modules)
            quiet = Box(box.left - blank, box.bottom, box.right + blank, box.top)
            others = [other for other in bars if other != box]
            assert not [other for other in (*letters, *others) if other.meets(quiet)]
    assert colors_on(pdf) == {0, 255}


@pytest.mark.parametrize("name", ["roll 2x1", "roll 2.25x1.25", "roll 4x6", "Dymo 30252", "DK-1202"])
def test_on_a_roll_each_width_that_fits_has_its_label(name):
    known = stock(name)
    test = ScanTest(BOTH, known.dpi, roll=known)
    pdf = test.draw()
    assert len(pypdfium2.PdfDocument(pdf)) == test.pages >= 4
    read = scanned(pdf, known.dpi)
    assert (read.count(OURS), read.count(AS_SENT)) == (test.pages - test.pages // 2, test.pages // 2)
    label = Box(0, 0, *known.page_points)
    for page in range(test.pages):
        (bars,) = symbol_boxes(pdf, page)
        assert all(box.within(label) for box in (bars, *letter_boxes(pdf, page)))
        assert not [box for box in letter_boxes(pdf, page) if box.meets(bars)]
    assert "1 · " in words_on(pdf)


def test_our_code_is_no_cards_and_does_nothing_at_the_table():
    assert read_own_code(OURS) is not None
    assert OURS not in {card.digits for card in cards()}


@pytest.mark.parametrize("dpi", [0, 96, 360, 1200])
def test_other_printers_are_refused_in_words(dpi):
    with pytest.raises(RefusedInput, match="203, 300, 600 dots an inch, not of"):
        ScanTest(ENGLISH, dpi)


def test_a_roll_that_is_too_narrow_is_refused_in_words():
    with pytest.raises(RefusedInput, match=r"fits on narrow\. Nothing was printed"):
        ScanTest(ENGLISH, 203, roll=Stock("narrow", 20, 20))
