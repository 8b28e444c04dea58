from __future__ import annotations

import pytest

from pantry.paper.sheets.volunteers import volunteers_sheet
from pantry.paper.sizes import BINDER_PT, MM, PaperSize
from tests.paper.hard_languages import ENGLISH, HARD
from tests.paper.judge import judge, judge_codes
from tests.paper.on_paper import letter_boxes, pen_boxes
from tests.paper.sheets.blanks import blank, numbered, said


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("languages", HARD.values(), ids=HARD)
def test_words_stay_in_their_cells_in_every_language(languages, paper):
    judge(volunteers_sheet(blank(languages=languages, paper=paper)), may_be_cut=True)
    for_gloves = blank(languages=languages, paper=paper, row_pt=12 * MM, left=BINDER_PT)
    judge(volunteers_sheet(for_gloves), left=BINDER_PT, may_be_cut=True)


def test_it_thanks_and_asks_for_no_more_than_a_nickname():
    sheet = volunteers_sheet(blank(2))
    judge_codes(sheet)
    words = said(sheet.draw())
    for told in (
        "Volunteers Voluntarios", "Thank you for helping! A first name or a nickname is enough.",
        "First name or nickname Nombre o apodo", "What you do", "Came at", "Left at", "Hours Horas", "Total",
        "Only the sum of the hours is keyed in. Then this page is destroyed.", "Totals agree",
    ):  # fmt: skip
        assert told in words
    for never in ("last name", "phone", "address", "signature", "email", "apellido", "firma"):
        assert never not in words.casefold()
    assert len(numbered(sheet.draw())) >= 16


def test_a_name_has_60_mm_and_the_example_leaves_it_empty():
    pdf = volunteers_sheet(blank(languages=(ENGLISH,))).draw()
    uprights = sorted(
        {round(box.left, 1) for box in pen_boxes(pdf) if box.right - box.left < 0.1 and box.top - box.bottom > 300}
    )
    left, right = uprights[:2]
    assert right - left >= 60 * MM - 0.2
    between = [box for box in letter_boxes(pdf) if left < box.left and box.right < right]
    assert [box for box in between if box.bottom > 620]
    assert not [box for box in between if 75 < box.bottom < 620]
