from __future__ import annotations

import re
from datetime import date

import pypdfium2
import pytest

from pantry.language import on_paper
from pantry.paper.sheets.tokens import A_PAGE, TokenSheet
from pantry.paper.sizes import PaperSize
from tests.paper.hard_languages import HARD
from tests.paper.on_paper import colors_on, letter_boxes, letters_on_lines, outside_margins, words_on

BOTH = (on_paper("en"), on_paper("es"))


def tokens(**changes) -> TokenSheet:
    usual = {"site_name": "Riverside table", "day": date(2026, 11, 23), "languages": BOTH}
    return TokenSheet(**(usual | changes))


@pytest.mark.parametrize(("first", "count", "pages"), [(1, 24, 4), (98, 8, 2), (9000, 1, 1)])
def test_each_number_is_there_twice_and_none_is_left_out(first, count, pages):
    sheet = tokens(first=first, count=count)
    pdf = sheet.draw()
    lines = " ".join(words_on(pdf, page) for page in range(pages))
    for number in range(first, first + count):
        assert len(re.findall(rf"(?<![\d,]){number}(?!\d)", lines.replace("Nov 23", "").replace("lun 23", ""))) == 2
    assert len(pypdfium2.PdfDocument(pdf)) == sheet.pages == pages


@pytest.mark.parametrize("languages", HARD.values(), ids=HARD)
@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("first", [1, 9900])
def test_all_have_room_and_no_cut_goes_through_words(languages, paper, first):
    pdf = tokens(languages=languages, paper=paper, first=first, count=A_PAGE).draw()
    assert outside_margins(pdf) == []
    assert letters_on_lines(pdf) == []
    assert colors_on(pdf) == {0, 255}


def test_a_number_is_read_from_across_a_room():
    boxes = letter_boxes(tokens(first=101, count=1).draw())
    assert sorted(box.top - box.bottom for box in boxes)[-6] > 40


def test_it_says_kindly_what_happens_in_both_languages():
    words = " ".join(words_on(tokens(count=1).draw()).split())
    for said in ("Your number. Have a seat, we'll call it.", "Su número. Tome asiento, lo llamaremos.",
                 "Called · Ya se llamó", "Riverside table"):  # fmt: skip
        assert said in words
