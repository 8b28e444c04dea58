from __future__ import annotations

import pytest

from pantry.paper.signs.record_rule import RecordRule
from pantry.paper.sizes import MM, PaperSize
from pantry.store.today_file import KEPT_AT_MOST
from tests.paper.hard_languages import BOTH, HARD
from tests.paper.judge import judge
from tests.paper.on_paper import pen_boxes, words_on


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("languages", HARD.values(), ids=HARD)
@pytest.mark.parametrize("rule_date", ["", "2026-03-01"])
def test_all_of_it_fits_in_any_two_languages(paper, languages, rule_date):
    judge(RecordRule("The mutual aid table of Wilmington", languages, paper, rule_date), may_be_cut=True)


def test_it_says_what_is_kept_and_for_how_long():
    words = " ".join(words_on(RecordRule("Oak St table", BOTH[:1], rule_date="2026-03-01").draw()).split())
    for said in (
        "Our record rule", "Oak St table", "Mar 1, 2026", "only numbers", "no names of guests", "destroyed once it is",
        f"after {KEPT_AT_MOST.total_seconds() / 3600:.0f} hours at most", "Signed for the table",
    ):  # fmt: skip
        assert said in words
    assert "Nuestra regla de registros" in words_on(RecordRule("Oak", BOTH).draw())


def test_no_date_is_claimed_before_the_rule_was_adopted():
    def lines(rule_date: str) -> int:
        boxes = pen_boxes(RecordRule("Oak", BOTH, rule_date=rule_date).draw())
        return sum(1 for box in boxes if 40 * MM < box.right - box.left < 150 * MM and box.top - box.bottom < 0.5)

    assert "2026" not in words_on(RecordRule("Oak", BOTH).draw())
    assert lines("") == lines("2026-03-01") + 1 == 2
