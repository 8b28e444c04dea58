from __future__ import annotations

import pypdfium2
import pytest
from pypdfium2 import raw

from pantry.language import PAPER_LANGUAGES, on_paper
from pantry.paper.cards.point_card import PointCard
from pantry.paper.fonts import ARABIC_SCALE
from pantry.paper.sizes import MM, PaperSize
from tests.paper.hard_languages import Arabic, Chinese, Wordy
from tests.paper.judge import judge
from tests.paper.on_paper import letter_boxes, words_on

ALL = tuple(map(on_paper, PAPER_LANGUAGES))
OTHERS = {"ar": Arabic, "zh": Chinese, "ko": Chinese}
HARD = tuple(OTHERS.get(code, Wordy)(code) for code in PAPER_LANGUAGES)


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("languages", [ALL, HARD, HARD[::-1]])
def test_all_of_it_fits_on_a_double_page(paper, languages):
    judge(PointCard(languages, paper))
    pdf = PointCard(languages, paper).draw()
    assert len(pypdfium2.PdfDocument(pdf)) == 2
    assert len(pdf) < 300_000


def test_each_language_is_there_under_its_own_name():
    words = [words_on(PointCard(ALL).draw(), page) for page in (0, 1)]
    for place, name in enumerate(PAPER_LANGUAGES.values()):
        if PAPER_LANGUAGES["ar"] != name:  # its letters are read in the order of the eye
            assert name in words[place // 5]
    assert "¿Para cuántas" in words[0]


def test_each_page_has_the_numbers_to_point_at_and_what_volunteers_read():
    for page in (0, 1):
        words = words_on(PointCard(ALL).draw(), page)
        assert "1 2 3 4 5 6 7 8+" in words
        assert "No pork" in words
        assert "Allergy: sesame" in words


def test_words_are_large_enough_to_point_at():
    heights = [box.top - box.bottom for box in letter_boxes(PointCard(ALL).draw())]
    assert max(heights) > 8 * MM


def sizes(pdf: bytes, weight: str) -> set[float]:
    """In points, of words in a weight of any font; Arabic is drawn larger, to look the same."""
    found = set()
    for page in pypdfium2.PdfDocument(pdf):
        for words in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
            name, size = raw.ctypes.create_string_buffer(80), raw.ctypes.c_float()
            raw.FPDFFont_GetBaseFontName(raw.FPDFTextObj_GetFont(words), name, 80)
            raw.FPDFTextObj_GetFontSize(words, size)
            if weight in name.value.decode():
                found.add(round(size.value / (ARABIC_SCALE if b"Arabic" in name.value else 1), 1))
    return found


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("first", range(0, 10, 3))
def test_no_language_is_set_smaller_than_another(paper, first):
    words, name, number = sorted(sizes(PointCard((*ALL[first:], *ALL[:first]), paper).draw(), "Bold"))
    assert words >= 10
    assert name > words
    assert number > 30


def test_it_asks_nobody_who_they_are():
    words = " ".join(words_on(PointCard(ALL).draw(), page) for page in (0, 1)).casefold()
    for never in ("name", "address", "passport", "country", "nombre", "papeles"):
        assert never not in words


@pytest.mark.parametrize("code", PAPER_LANGUAGES)
@pytest.mark.parametrize("paper", PaperSize)
def test_captions_are_whole_whichever_language_volunteers_read(code, paper):
    pdf = PointCard((on_paper(code), on_paper("en")), paper).draw()
    assert "…" not in words_on(pdf)
