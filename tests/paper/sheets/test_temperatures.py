from __future__ import annotations

import pytest

from pantry.codes.measures import Units
from pantry.paper.sheets.temperatures import degrees_at_least, degrees_at_most, temperature_log
from pantry.paper.sizes import BINDER_PT, MM, TICK_PT, PaperSize
from pantry.rules.cold import Limits
from tests.paper.hard_languages import ENGLISH, HARD
from tests.paper.judge import judge, judge_codes
from tests.paper.on_paper import pen_boxes, words_on
from tests.paper.sheets.blanks import blank, said

GROUPS = ("Food that arrives", "Fridges and coolers", "Freezers", "Hot food")


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("languages", HARD.values(), ids=HARD)
def test_words_stay_in_their_cells_in_every_language(languages, paper):
    judge(temperature_log(blank(languages=languages, paper=paper), Units.US))
    for_gloves = blank(languages=languages, paper=paper, row_pt=12 * MM, left=BINDER_PT)
    judge(temperature_log(for_gloves, Units.METRIC), left=BINDER_PT)


def test_every_row_has_its_limit_in_both_languages():
    log = temperature_log(blank(), Units.US)
    judge_codes(log)
    words = said(log.draw())
    for told in (
        "Temperature log Hoja de temperaturas", "41 °F or colder 41 °F o más frío", "Eggs: 45 °F or colder",
        "135 °F or hotter 135 °F o más caliente", "Frozen solid Bien congelado", "If not: what we did",
        "Food that arrives · Comida que llega", "write what you did",
    ):  # fmt: skip
        assert told in words
    rows = [line for line in words_on(log.draw()).split("\n") if " or colder" in line or " or hotter" in line]
    assert len(rows) >= 8
    assert "Totals agree" not in words


def test_a_metric_site_reads_celsius():
    words = said(temperature_log(blank(languages=(ENGLISH,)), Units.METRIC).draw())
    assert all(told in words for told in ("5 °C or colder", "Eggs: 7 °C or colder", "57 °C or hotter"))
    assert "°F" not in words


@pytest.mark.parametrize("row_mm", [9, 10, 12])
@pytest.mark.parametrize("pages", [1, 3])
def test_each_page_has_every_group_and_a_box_to_tick_a_row(pages, row_mm):
    log = temperature_log(blank(pages, languages=(ENGLISH,), row_pt=row_mm * MM), Units.US)
    pdf = log.draw()
    for page in range(pages):
        lines = words_on(pdf, page).split("\n")
        assert [lines.count(group) for group in GROUPS] == [1, 1, 1, 1]
        assert lines.index("Hot food") < len(lines) - 1
        ticks = [box for box in pen_boxes(pdf, page) if box.right - box.left == pytest.approx(TICK_PT, abs=0.1)]
        assert len(ticks) == log.rows_a_page - len(GROUPS)


def test_a_limit_is_never_loosened_by_rounding():
    assert degrees_at_most(Limits(cold_at_most_f10=419).cold_at_most_f10, Units.US, ENGLISH) == "41 °F"
    assert degrees_at_most(450, Units.METRIC, ENGLISH) == "7 °C"
    assert degrees_at_least(1346, Units.US, ENGLISH) == "135 °F"
    assert degrees_at_least(1346, Units.METRIC, ENGLISH) == "57 °C"
    assert degrees_at_least(1347, Units.METRIC, ENGLISH) == "58 °C"
