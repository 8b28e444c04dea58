from __future__ import annotations

import pytest

from pantry.language import on_paper
from pantry.paper.page import Pages
from pantry.paper.sheets.sheet_parts import SheetParts, Titles
from pantry.paper.sheets.sheet_table import Column, Space, Table, draw_table
from pantry.paper.sizes import MARGIN_PT
from tests.paper.on_paper import letter_boxes
from tests.paper.ten_languages import SAMPLES


def blank() -> SheetParts:
    return SheetParts(Pages((612, 792), "", "en"))


@pytest.mark.parametrize("code", SAMPLES)
def test_paragraphs_beside_each_other_start_where_their_language_does(code):
    parts = blank()
    lowest = parts.draw_side_by_side((SAMPLES["en"], SAMPLES[code] + " "), 700, 12)
    boxes = letter_boxes(parts.pages.finished())
    middle = parts.pages.width / 2
    second = [box for box in boxes if box.left > middle]
    if code == "ar":
        assert max(box.right for box in second) == pytest.approx(parts.right, abs=2)
    else:
        assert min(box.left for box in second) == pytest.approx(middle + 9, abs=2)
    assert all(box.left >= parts.left - 1 and box.right <= parts.right + 1 for box in boxes)
    assert min(box.bottom for box in boxes) >= lowest - 0.01


def test_lines_of_arabic_stand_further_apart():
    parts = blank()
    assert parts.leading(("Food", "Comida", "食物")) == 1.3
    assert parts.leading(("Food", "الطعام أي")) > 1.4


@pytest.mark.parametrize("codes", [("en", "ar"), ("ar", "en")])
def test_titles_stand_on_the_side_of_the_first_language(codes):
    said = {"en": ("Food", "Mon"), "ar": ("الطعام", "الاثنين")}
    titles, days = zip(*(said[code] for code in codes), strict=True)
    pages = Pages.of((612, 792), titles, tuple(map(on_paper, codes)))
    SheetParts(pages).draw_titles(Titles(titles, "Riverside", days))
    boxes = letter_boxes(pages.finished())
    if codes[0] == "en":
        assert min(box.left for box in boxes) == pytest.approx(MARGIN_PT, abs=3)
        assert max(box.right for box in boxes) < MARGIN_PT + 170
    else:
        assert max(box.right for box in boxes) == pytest.approx(612 - MARGIN_PT, abs=3)
        assert min(box.left for box in boxes) > 612 - MARGIN_PT - 170


@pytest.mark.parametrize("title", ["Food", "ورقة الترحيب", "库存盘点", "배달 목록", "Tờ kiểm kê"])
def test_no_letter_of_a_title_stands_above_the_margin(title):
    parts = blank()
    parts.draw_title_alone((title,))
    assert max(box.top for box in letter_boxes(parts.pages.finished())) == pytest.approx(parts.top, abs=1.5)


def test_a_chinese_head_is_broken_before_it_is_made_small():
    pages = Pages((612, 792), "", "zh")
    draw_table(
        pages,
        Table((Column(("这些食物供几个人吃，包括儿童？",), "", 70),), ("例",), ("合计",)),
        Space(50, 156, 700, 300),
    )
    heads = [box for box in letter_boxes(pages.finished()) if box.left > 86]
    assert max(box.top - box.bottom for box in heads) > 9
    assert all(box.right <= 156 for box in heads)
