from __future__ import annotations

from datetime import date

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pantry.language import on_paper
from pantry.paper.sheets.recall import RecallNotice
from pantry.paper.sizes import PaperSize
from tests.paper.hard_languages import HARD
from tests.paper.on_paper import colors_on, letter_boxes, letters_on_lines, outside_margins, pen_boxes, words_on

BOTH = (on_paper("en"), on_paper("es"))
KNOWN = {"item": "Sunny Farms peanut butter, 16 oz", "lot": "Lot 7158", "reason": "May have Salmonella"}
LONG = dict.fromkeys(KNOWN, "Peanut butter with honey and salt from Sunny Farms in Wilmington, Delaware, " * 4)


def notice(**changes) -> RecallNotice:
    usual = {"site_name": "Riverside table", "day": date(2026, 11, 23), "languages": BOTH}
    return RecallNotice(**(usual | changes))


def said_on(pdf: bytes) -> str:
    return " ".join(words_on(pdf).split())


@pytest.mark.parametrize("known", [KNOWN, LONG, {}, {"item": "فول مدمس", "lot": "绿豆", "reason": "🍎"}],
                         ids=["known", "long", "blank", "other letters"])  # fmt: skip
@pytest.mark.parametrize("languages", HARD.values(), ids=HARD)
@pytest.mark.parametrize("paper", PaperSize)
def test_it_is_one_page_on_which_all_has_room(known, languages, paper):
    pdf = notice(languages=languages, paper=paper, **known).draw()
    assert len(pypdfium2.PdfDocument(pdf)) == 1
    assert outside_margins(pdf) == []
    assert letters_on_lines(pdf) == []
    assert colors_on(pdf) == {0, 255}


def test_it_says_which_food_and_what_to_do_in_both_languages():
    said = said_on(notice(**KNOWN).draw())
    for words in (
        "Please do not eat this food", "Por favor, no coma esto", *KNOWN.values(), "Food Alimento",
        "Lot or date Lote o fecha", "Why Por qué", "Bring it back to us", "Devuélvanoslo", "call a doctor",
        "llame a un médico", "You did nothing wrong.", "Riverside table · Mon, Nov 23",
    ):  # fmt: skip
        assert words in said.replace("back to us, or", "back to us"), words


@pytest.mark.parametrize("codes", [("en", "es", "ar"), ("ar", "en", "zh", "ht", "ru"), ("en",)])
def test_two_languages_are_on_a_page_and_none_is_left_out(codes):
    languages = tuple(map(on_paper, codes))
    paper = notice(languages=languages, **KNOWN)
    pdf = paper.draw()
    assert len(pypdfium2.PdfDocument(pdf)) == paper.pages == (len(codes) + 1) // 2
    assert outside_margins(pdf) == []
    for number in range(paper.pages):
        alone = notice(languages=languages[2 * number : 2 * number + 2], **KNOWN).draw()
        assert letter_boxes(pdf, number) == letter_boxes(alone)
        assert letters_on_lines(pdf, number) == []


def test_what_is_not_known_has_a_row_to_write_in():
    blank = pen_boxes(notice().draw())
    frame = max(blank, key=lambda box: (box.right - box.left) * (box.top - box.bottom))
    assert (frame.top - frame.bottom) / 3 > 40
    right = [box for box in letter_boxes(notice().draw()) if box.within(frame) and box.left > frame.left + 150]
    assert right == []


def test_it_is_read_from_a_step_away():
    heights = [box.top - box.bottom for box in letter_boxes(notice(**KNOWN).draw())]
    assert max(heights) > 20


@given(st.text(max_size=300))
@settings(max_examples=25, deadline=None)
def test_whatever_was_typed_stays_on_the_page(typed):
    pdf = notice(item=typed, lot="L7", reason=typed, site_name=typed).draw()
    assert outside_margins(pdf) == []
