from __future__ import annotations

import pytest

from pantry.codes.measures import Units
from pantry.language import on_paper
from pantry.paper.sheets.intake import intake_log
from pantry.paper.sizes import BINDER_PT, MM, PaperSize
from tests.paper.hard_languages import ENGLISH, HARD, SPANISH
from tests.paper.judge import judge, judge_codes
from tests.paper.on_paper import scanned, words_on
from tests.paper.sheets.blanks import blank, numbered, said


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("languages", HARD.values(), ids=HARD)
def test_words_stay_in_their_cells_in_every_language(languages, paper):
    judge(intake_log(blank(languages=languages, paper=paper), Units.US), may_be_cut=True)
    judge(intake_log(blank(languages=languages, paper=paper, row_pt=9 * MM, left=BINDER_PT), Units.METRIC),
          left=BINDER_PT, may_be_cut=True)  # fmt: skip


def test_it_says_what_to_write_in_both_languages():
    log = intake_log(blank(2), Units.US)
    judge_codes(log)
    words = said(log.draw())
    for told in (
        "Intake log Hoja de entradas", "Write down all that comes in, also what you send back.",
        "Anote todo lo que llega", "2 Produce · Frutas y verduras", "11 Other · Otro", "Weight (lb) Peso (lb)",
        "Date or °F Fecha o °F", "Bread (3) Pan (3)", "Total", "Totals agree", "Keyed in by",
        "Each row is keyed in. Then this page is kept with the papers of the table.",
    ):  # fmt: skip
        assert told in words
    assert len(numbered(log.draw())) >= 14


def test_a_metric_site_writes_kilograms_and_celsius():
    words = said(intake_log(blank(), Units.METRIC).draw())
    assert "Weight (kg)" in words
    assert "Date or °C" in words
    assert "lb" not in words.replace("Baby", "")


@pytest.mark.parametrize(
    ("code", "pounds", "kilograms"),
    [
        ("es", "lb", "kg"), ("zh", "磅", "公斤"), ("ko", "파운드", "kg"), ("ru", "фунты", "кг"), ("ar", "رطل", "كغ"),
        ("ht", "liv", "kg"),
    ],
)  # fmt: skip
def test_the_unit_over_the_weights_is_in_each_language(code, pounds, kilograms):
    for units, unit in ((Units.US, pounds), (Units.METRIC, kilograms)):
        assert unit in said(intake_log(blank(languages=(on_paper(code),)), units).draw())


def test_the_legend_has_a_line_for_each_language_where_one_would_be_too_small():
    short = words_on(intake_log(blank(languages=(ENGLISH, SPANISH)), Units.US).draw())
    long = words_on(intake_log(blank(languages=HARD["wordy es"]), Units.US).draw())
    assert "Produce · " in short
    assert "Frutas y verduras\n" in long


def test_each_page_scans_after_a_poor_copy():
    log = intake_log(blank(3), Units.US)
    assert scanned(log.draw(), 203) == scanned(log.draw(), 150) == list(log.keyed_back_codes)
