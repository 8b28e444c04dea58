from __future__ import annotations

from datetime import date

import pytest

from pantry.codes.measures import Units
from pantry.paper.sheets.day_page import DayPage
from pantry.paper.sizes import BINDER_PT, FRAME_PT, MARGIN_PT, MM, PaperSize
from pantry.rules.age_bands import Band
from tests.paper.hard_languages import ENGLISH, HARD, SPANISH
from tests.paper.judge import judge, judge_codes
from tests.paper.on_paper import line_widths, pen_boxes
from tests.paper.sheets.blanks import codes, said


def day_page(**changes) -> DayPage:
    usual = {
        "site_name": "Riverside table", "day": date(2026, 11, 23), "code": codes(1)[0], "languages": (ENGLISH, SPANISH),
    }  # fmt: skip
    return DayPage(**(usual | changes))


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("languages", HARD.values(), ids=HARD)
@pytest.mark.parametrize("left", [MARGIN_PT, BINDER_PT])
def test_words_stay_in_their_boxes_in_every_language(languages, paper, left):
    judge(day_page(languages=languages, paper=paper, left=left), left=left)


def test_it_has_a_box_for_each_total_of_a_day():
    judge_codes(day_page())
    words = said(day_page().draw())
    for told in (
        "Our day Nuestro día", "Mon, Nov 23", "Households Hogares", "People Personas", "Plates Platos",
        "Children Niños 0–17", "Seniors Mayores 60+", "Food in (lb)",
        "Food left (lb)", "Volunteers' hours", "Bags Bolsas", "Fridge (°F)",
        "Fund: in and out", "Notes on the food, nothing about guests", "Keyed in by", "no names on this page",
    ):  # fmt: skip
        assert told in words
    assert "Totals agree" not in words


def test_the_ages_are_the_sites_own():
    words = said(day_page(bands=(Band(0, 11), Band(12, None))).draw())
    assert "0–11" in words
    assert "60+" not in words


def test_boxes_leave_room_to_write_and_those_that_the_laptop_asks_for_are_thick():
    pdf = day_page().draw()
    boxes = [box for box in pen_boxes(pdf) if box.right - box.left > 50 * MM and box.top - box.bottom > 25 * MM]
    assert len(boxes) == 13  # and the notes
    assert {round(box.top - box.bottom) for box in boxes[:-1]} == {round(boxes[0].top - boxes[0].bottom)}
    assert "thick frame" in said(pdf)
    assert sum(abs(width - FRAME_PT) < 0.01 for width in widths_of_boxes(pdf)) == 5


def widths_of_boxes(pdf: bytes) -> list[float]:
    big = [box.right - box.left > 50 * MM and box.top - box.bottom > 25 * MM for box in pen_boxes(pdf)]
    return [width for width, is_box in zip(line_widths(pdf), big, strict=True) if is_box]


def test_a_metric_site_writes_kilograms_and_celsius():
    words = said(day_page(units=Units.METRIC).draw())
    assert "Food in (kg)" in words
    assert "°F" not in words
