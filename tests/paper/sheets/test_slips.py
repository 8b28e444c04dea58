from __future__ import annotations

from datetime import date
from itertools import combinations

import pypdfium2
import pytest

from pantry.codes.own import OwnKind, own_code
from pantry.language import on_paper
from pantry.paper.printed import KeyedBack
from pantry.paper.sheets.slips import SlipSheet
from pantry.paper.sizes import LINE_PT, MM, PaperSize
from pantry.rules.age_bands import read_bands
from tests.paper.hard_languages import HARD
from tests.paper.on_paper import (
    Box,
    colors_on,
    letters_on_lines,
    line_widths,
    outside_margins,
    pen_boxes,
    scanned,
    words_on,
)

BOTH = (on_paper("en"), on_paper("es"))
CODES = tuple(own_code(OwnKind.SHEET, 4_821_935 + number) for number in range(2))
SIX_BANDS = read_bands("0-5 6-12 13-17 18-39 40-59 60+")


def slips(**changes) -> SlipSheet:
    usual = {"site_name": "Riverside table", "day": date(2026, 11, 23), "codes": CODES[:1], "languages": BOTH}
    return SlipSheet(**(usual | changes))


def said_on(pdf: bytes, page: int = 0) -> str:
    return " ".join(words_on(pdf, page).split())


def to_write_in(pdf: bytes) -> list[Box]:
    """The boxes of the slips, not those of the stub."""
    return [
        box for box in pen_boxes(pdf)
        if box.top - box.bottom > 9 * MM and box.right - box.left >= 18 * MM and box.bottom > 160
    ]  # fmt: skip


@pytest.mark.parametrize("many", [4, 6])
@pytest.mark.parametrize("paper", PaperSize)
def test_the_stub_has_the_barcode_and_each_slip_the_digits_of_its_page(many, paper):
    paper_of_slips = slips(many=many, paper=paper, codes=CODES)
    pdf = paper_of_slips.draw()
    assert isinstance(paper_of_slips, KeyedBack)
    assert scanned(pdf, 203) == list(CODES)
    assert len(pypdfium2.PdfDocument(pdf)) == paper_of_slips.pages == 2
    for page, digits in ((0, "7 0482 1935"), (1, "7 0482 1936")):
        said = said_on(pdf, page)
        assert said.count(digits) == many + 1
        assert f"slip {many} of {many} · papelito {many} de {many}" in said
        assert f"page {page + 1} of 2" in said


@pytest.mark.parametrize("many", [4, 6])
@pytest.mark.parametrize("languages", HARD.values(), ids=HARD)
@pytest.mark.parametrize("paper", PaperSize)
def test_all_words_and_numbers_have_room(many, languages, paper):
    pdf = slips(many=many, languages=languages, paper=paper).draw()
    boxes = to_write_in(pdf)
    assert outside_margins(pdf) == []
    assert letters_on_lines(pdf) == []
    assert len(boxes) == 4 * many
    assert not any(one.meets(other) for one, other in combinations(boxes, 2))
    assert colors_on(pdf) == {0, 255}
    assert min(line_widths(pdf)) >= LINE_PT - 0.01


def test_it_says_on_each_slip_what_it_must_in_both_languages():
    said = said_on(slips().draw())
    for words in (
        "How many people is this food for?", "¿Para cuántas personas es la comida?", "No name and no ID needed.",
        "No pedimos nombre ni identificación.", "Children Niños 0–17", "Adults Adultos 18–59",
        "Seniors Mayores 60+",
    ):  # fmt: skip
        assert said.replace("Welcome! ", "").count(words.split()[-1]) >= 6, words
    assert said.count("This page is destroyed once it is counted.") == 1
    assert "By our rule of Mar 1, 2026" in said_on(slips(rule_date="2026-03-01").draw())


def test_large_slips_ask_what_a_guest_would_like_where_there_is_room():
    assert said_on(slips(many=4).draw()).count("What would you like? · ¿Qué le gustaría llevar?") == 4
    assert "What would you like?" not in said_on(slips(many=6).draw())


def test_ages_are_the_sites_own_and_left_out_where_they_are_too_many():
    assert said_on(slips(bands=read_bands("0-17 18+")).draw()).count("18+") == 6
    pdf = slips(bands=SIX_BANDS).draw()
    assert "0–5" not in said_on(pdf)
    assert len(to_write_in(pdf)) == 6


def test_there_is_no_place_for_a_name():
    said = said_on(slips(languages=(on_paper("en"),)).draw()).casefold()
    assert said.count("name") == said.count("no name")


def test_the_same_slips_are_the_same_bytes_and_any_site_can_be_named():
    assert slips().draw() == slips().draw()
    pdf = slips(site_name="The mutual aid table of 🍎 " + "Wilmington " * 30).draw()
    assert outside_margins(pdf) == []
    assert letters_on_lines(pdf) == []
