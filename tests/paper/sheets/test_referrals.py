from __future__ import annotations

from datetime import date
from itertools import pairwise

import pypdfium2
import pytest

from pantry.language import on_paper
from pantry.paper.sheets.referrals import A_PAGE, ReferralSheet
from pantry.paper.sizes import MM, PaperSize
from tests.paper.hard_languages import HARD
from tests.paper.on_paper import colors_on, letters_on_lines, line_boxes, outside_margins, pen_boxes, words_on

BOTH = (on_paper("en"), on_paper("es"))


def slips(**changes) -> ReferralSheet:
    usual = {"site_name": "Riverside table", "day": date(2026, 11, 23), "languages": BOTH}
    return ReferralSheet(**(usual | changes))


@pytest.mark.parametrize("languages", HARD.values(), ids=HARD)
@pytest.mark.parametrize("paper", PaperSize)
def test_all_words_have_room_and_lines_are_a_hand_high(languages, paper):
    pdf = slips(languages=languages, paper=paper).draw()
    assert len(pypdfium2.PdfDocument(pdf)) == 1
    assert outside_margins(pdf) == []
    assert letters_on_lines(pdf) == []
    assert colors_on(pdf) == {0, 255}
    to_write_on = sorted(
        box.bottom for box in pen_boxes(pdf) if box.top - box.bottom < 1 and 250 < box.right - box.left < 450
    )
    assert len(to_write_on) == 6 * A_PAGE
    gaps = [upper - lower for lower, upper in pairwise(to_write_on)]
    assert min(gaps) > 9 * MM


def test_each_slip_says_what_one_needs_to_go_there():
    words = " ".join(words_on(slips().draw()).split())
    for said in ("A place that can help", "Un lugar que puede ayudar", "Where to go Adónde ir", "Phone Teléfono",
                 "Days and hours Días y horas", "Languages Idiomas", "What to bring Qué llevar", "Riverside table",
                 "You choose whether you go.", "Usted decide si va."):  # fmt: skip
        assert words.count(said) == A_PAGE, said


def test_it_is_cut_in_the_middle():
    cut = [box for box in line_boxes(slips().draw()) if box.right - box.left > 500]
    assert [round((box.bottom + box.top) / 2) for box in cut] == [396]


def test_nothing_is_asked_about_the_guest():
    words = words_on(slips().draw()).casefold()
    for never in ("name", "nombre", "birth", "guest"):
        assert never not in words
