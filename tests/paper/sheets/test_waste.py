from __future__ import annotations

import pytest

from pantry.language import PAPER_LANGUAGES, on_paper
from pantry.paper.sheets.waste import waste_log
from pantry.paper.sizes import BINDER_PT, MM, TICK_PT, PaperSize
from pantry.rules.waste import WASTE_REASONS
from tests.paper.on_paper import pen_boxes, words_on
from tests.paper.sheets.judged import ENGLISH, LANGUAGES, blank, judge, judge_codes, said


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("spoken", LANGUAGES)
def test_words_stay_in_their_cells_in_every_language(spoken, paper):
    judge(waste_log(blank(languages=LANGUAGES[spoken], paper=paper), "lb"))
    narrow = blank(languages=LANGUAGES[spoken], paper=paper, row_pt=9 * MM, left=BINDER_PT)
    judge(waste_log(narrow, "kg"), left=BINDER_PT)


def test_reasons_are_circled_and_ways_ticked_in_both_languages():
    log = waste_log(blank(2), "lb")
    judge_codes(log)
    words = said(log.draw())
    for told in (
        "Waste log Hoja de desperdicios", "circle why, tick where it went.", "Spoiled", "Echado a perder",
        "Ya pasó su fecha",
        "Where it went A dónde fue", "Compost", "Animales", "Trash", "Sent back", "Weight (lb) Peso (lb)", "Total",
    ):  # fmt: skip
        assert told in words
    for never in ("expired", "vencid", "caducid", "discard"):
        assert never not in words.casefold()


def test_the_numbers_of_reasons_are_those_that_are_keyed_in():
    entries = waste_log(blank(languages=(ENGLISH,)), "lb").legend.entries
    assert [(mark, words[0].lower()) for mark, words in entries] == [
        (str(number), reason) for number, reason in enumerate(WASTE_REASONS, start=1)
    ]


def test_each_row_has_every_reason_and_four_boxes():
    log = waste_log(blank(languages=(ENGLISH,)), "kg")
    pdf = log.draw()
    rows = log.rows_a_page
    assert rows >= 13
    assert words_on(pdf).count("1 2 3 4 5 6 7") == rows
    ticks = [box for box in pen_boxes(pdf) if box.right - box.left == pytest.approx(TICK_PT, abs=0.1)]
    assert len(ticks) == 4 * rows + 1  # and the one for totals that agree
    assert "Weight (kg)" in said(pdf)


@pytest.mark.parametrize("code", PAPER_LANGUAGES)
@pytest.mark.parametrize("paper", PaperSize)
def test_where_it_went_is_told_whole_in_every_language(code, paper):
    sheet = waste_log(blank(languages=(on_paper("en"), on_paper(code)), paper=paper), "lb")
    assert "…" not in words_on(sheet.draw())
