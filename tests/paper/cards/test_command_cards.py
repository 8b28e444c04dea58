from __future__ import annotations

import csv
from importlib.resources import files
from itertools import combinations

import pypdfium2
import pytest

from pantry.codes.as_sent import SEPARATOR
from pantry.codes.cards import cards
from pantry.codes.scanner_check import LOT, SECOND_BARCODE, SERIAL
from pantry.language import on_paper
from pantry.paper.cards.card_bars import BARS_PT
from pantry.paper.cards.command_cards import CardSheet
from pantry.paper.printed import print_paper
from pantry.paper.sizes import MM, PaperSize
from tests.paper.on_paper import (
    Box,
    colors_on,
    letter_boxes,
    line_boxes,
    line_widths,
    scanned,
    symbol_boxes,
    words_on,
)

ENGLISH, BOTH = (on_paper("en"),), (on_paper("en"), on_paper("es"))
PAGES = 4
MIL = 72 / 1000
EACH_SHEET = pytest.mark.parametrize(
    ("languages", "paper"), [(ENGLISH, PaperSize.LETTER), (BOTH, PaperSize.LETTER), (BOTH, PaperSize.A4)]
)


def sheet(languages=BOTH, paper=PaperSize.LETTER) -> bytes:
    return CardSheet(languages, paper).draw()


def apart(one: Box, other: Box) -> float:
    """How far two boxes are from each other, along the farther of both ways."""
    across = max(one.left, other.left) - min(one.right, other.right)
    return max(across, max(one.bottom, other.bottom) - min(one.top, other.top))


@pytest.mark.parametrize("dpi", [203, 300, 600])
def test_every_card_is_there_once_and_is_scanned_from_any_printer(dpi):
    read = scanned(sheet(), dpi)
    assert sorted(read) == sorted([*(card.digits for card in cards()), SECOND_BARCODE])


def test_the_second_barcode_of_the_check_sends_its_separator():
    assert f"{LOT}{SEPARATOR}{SERIAL}" in scanned(sheet(), 300)


@EACH_SHEET
def test_bars_are_20_mil_15_mm_high_and_30_mm_apart(languages, paper):
    pdf = sheet(languages, paper)
    for page in range(PAGES):
        bars = symbol_boxes(pdf, page)
        assert bars
        for box in bars[: None if page < PAGES - 1 else 1]:
            assert box.right - box.left == pytest.approx(90 * 20 * MIL, rel=0.02)
            assert box.top - box.bottom == pytest.approx(BARS_PT, abs=0.1)
        assert all(apart(one, other) >= 30 * MM - 0.5 for one, other in combinations(bars, 2))


@EACH_SHEET
def test_all_stays_inside_the_margins_in_black_and_no_word_runs_into_bars(languages, paper):
    pdf = sheet(languages, paper)
    width, height = paper.points
    page_box = Box(12.7 * MM - 1, 12.7 * MM - 1, width - 12.7 * MM + 1, height - 12.7 * MM + 1)
    for page in range(PAGES):
        letters = letter_boxes(pdf, page)
        assert all(box.within(page_box, slack=1) for box in (*letters, *line_boxes(pdf, page)))
        assert not any(letter.meets(bars) for letter in letters for bars in symbol_boxes(pdf, page))
    assert colors_on(pdf) == {0, 255}


def test_each_card_says_what_it_does_in_both_languages_and_one_language_stands_once():
    both = "\n".join(words_on(sheet(), page) for page in range(PAGES))
    alone = "\n".join(words_on(sheet(ENGLISH), page) for page in range(PAGES))
    spanish = on_paper("es")
    for card in cards():
        assert card.title in " ".join(both.split())
        assert spanish.say(card.title) in " ".join(both.split())
        assert card.title in " ".join(alone.split())
    assert "Deshacer" not in alone


def test_undo_looks_different_and_stands_apart():
    """Its frame is the only thick one, and between it and the other cards a row is empty."""
    pdf = sheet()
    thick = [
        page
        for page in range(PAGES)
        for box, width in zip(line_boxes(pdf, page), line_widths(pdf, page), strict=True)
        if width > MM and box.right - box.left > 60 * MM
    ]
    assert len(thick) == 1
    bars = sorted(symbol_boxes(pdf, thick[0]), key=lambda box: box.bottom)
    undo, others = bars[0], bars[1:]
    assert min(other.bottom - undo.top for other in others) > 60 * MM


def test_every_card_that_is_no_number_has_its_pictogram():
    with (files("resources") / "cards.csv").open(encoding="utf-8") as listed:
        signs = [row["line"] for row in csv.DictReader(listed) if not row["line"].strip("x+").isdigit()]
    pdf = sheet()
    drawings = [box for page in (1, 2) for box in line_boxes(pdf, page) if box.top - box.bottom < 20 * MM]
    assert len(drawings) == len(signs) - 1  # the scanner check has a page, and no card


def test_the_file_is_whole_small_and_the_same_each_time(tmp_path):
    out = tmp_path / "cards.pdf"
    assert print_paper(CardSheet(BOTH), out).pages == PAGES == len(pypdfium2.PdfDocument(out))
    assert out.read_bytes() == sheet()
    assert len(sheet()) < PAGES * 150_000
