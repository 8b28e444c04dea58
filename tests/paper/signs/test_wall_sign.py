from __future__ import annotations

import pytest

from pantry.paper.signs.wall_sign import WallSign, Way
from pantry.paper.sizes import MM, PaperSize
from tests.paper.hard_languages import BOTH, HARD
from tests.paper.judge import judge
from tests.paper.on_paper import letter_boxes, pen_boxes, words_on

LONG = "The mutual aid table of Wilmington and its neighbors"


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("languages", HARD.values(), ids=HARD)
def test_all_of_it_fits_in_any_two_languages(paper, languages):
    for sign in (
        WallSign("", languages, paper),
        WallSign(LONG, languages, paper, "Saturdays 2 to 5 pm, rain or shine, all year round", Way.LEFT),
    ):
        judge(sign)


def test_it_says_what_it_must_in_both_languages():
    words = " ".join(words_on(WallSign("Oak St table", BOTH, hours="2 to 5 pm").draw()).split())
    for said in (
        "Oak St table", "Free food. Take what you need.", "Comida gratis. Lleve lo que necesite.", "No ID needed.",
        "No pedimos identificación.", "Open · Abierto", "2 to 5 pm",
    ):  # fmt: skip
        assert said in words


def test_hours_that_were_not_said_have_a_line_to_write_on():
    def lines(hours):
        boxes = pen_boxes(WallSign("Oak", BOTH, hours=hours).draw())
        return sum(1 for box in boxes if box.right - box.left > 150 * MM and box.top - box.bottom < 0.5)

    assert lines("") == lines("2 to 5 pm") + 1


def test_an_arrow_points_the_way_in_the_place_of_the_hand():
    drawn = {way: WallSign("Oak", BOTH, way=way).draw() for way in Way}
    assert len(set(drawn.values())) == len(Way)


def test_it_is_read_from_across_a_street():
    heights = sorted(box.top - box.bottom for box in letter_boxes(WallSign("Oak", BOTH).draw()))
    assert heights[-1] > 10 * MM
    assert heights[len(heights) // 2] > 5 * MM
