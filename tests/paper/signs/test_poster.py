from __future__ import annotations

import pytest

from pantry.paper.signs.poster import Poster
from pantry.paper.sizes import MM, PaperSize
from tests.paper.hard_languages import BOTH, HARD
from tests.paper.judge import judge
from tests.paper.on_paper import letter_boxes, pen_boxes, words_on


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("languages", HARD.values(), ids=HARD)
def test_all_of_it_fits_in_any_two_languages(paper, languages):
    where = "St. Mark's parking lot, corner of 14th and Oak, behind the library, through the green gate"
    for poster in (Poster("", languages, paper), Poster("Oak St " * 8, languages, paper, where, where)):
        judge(poster)


def test_it_says_what_it_must_in_both_languages():
    words = " ".join(words_on(Poster("Oak St table", BOTH, where="14th and Oak", when="Saturdays at 2").draw()).split())
    for said in (
        "Free food for everyone", "Comida gratis para todos", "No ID needed.", "No pedimos identificación.",
        "Where · Dónde", "14th and Oak", "When · Cuándo", "Saturdays at 2", "Oak St table",
    ):  # fmt: skip
        assert said in words


def test_what_was_not_said_has_a_line_to_write_on():
    def lines(**said):
        boxes = pen_boxes(Poster("Oak", BOTH, **said).draw())
        return sum(1 for box in boxes if box.right - box.left > 100 * MM and box.top - box.bottom < 0.5)

    assert lines() == lines(where="14th") + 1 == lines(where="14th", when="2 pm") + 2


def test_it_is_read_from_across_a_street():
    assert max(box.top - box.bottom for box in letter_boxes(Poster("Oak", BOTH).draw())) > 10 * MM
