from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pantry.errors import RefusedInput
from pantry.paper.sizes import MM
from pantry.paper.stocks import Stock, StockPage, all_stocks, stock, stock_names


def own_stock(**measures):
    sheet = {
        "name": "ours", "width_mm": 60.0, "height_mm": 30.0, "columns": 3, "rows": 8, "left_mm": 10.0, "top_mm": 10.0,
        "pitch_x_mm": 62.0, "pitch_y_mm": 32.0, "page": StockPage.LETTER,
    }  # fmt: skip
    return Stock(**(sheet | measures))


def test_the_stocks_that_tables_use_are_known():
    names = set(stock_names())
    sheets = {"5160", "5161", "5163", "5164", "5167", "5392", "5395"}
    assert names > sheets | {"L7160", "L7162", "L7163", "L7165", "L7173", "L7651"}
    assert {stock(name).dpi for name in names if stock(name).page is StockPage.ROLL} == {203, 300}


@pytest.mark.parametrize("asked", ["5160", "8160", "Avery 5160", "avery-5520", "AVERY8160"])
def test_a_stock_goes_by_its_other_names_too(asked):
    assert stock(asked).name == "5160"


@pytest.mark.parametrize("name", stock_names())
def test_margins_labels_and_gaps_make_up_the_page(name):
    known = stock(name)
    width, height = (points / MM for points in known.page_points)
    across = 2 * known.left_mm + (known.columns - 1) * known.pitch_x_mm + known.width_mm
    down = 2 * known.top_mm + (known.rows - 1) * known.pitch_y_mm + known.height_mm

    assert across == pytest.approx(width, abs=0.3)
    assert down == pytest.approx(height, abs=0.3)
    assert known.source


def test_5160_is_three_by_ten_labels_of_an_inch():
    known = stock("5160")
    assert (known.columns, known.rows, known.label_points) == (3, 10, pytest.approx((189, 72)))
    assert known.corner(0) == pytest.approx((13.5, 756))
    assert known.corner(4) == pytest.approx((13.5 + 198, 756 - 72))


@pytest.mark.parametrize("name", ["", "9999", "5160; DROP", "\u202e5160", "5160" * 400])
def test_an_unknown_stock_is_refused_with_those_that_are_known(name):
    with pytest.raises(RefusedInput, match="No label stock is called") as refused:
        stock(name)
    assert "5160, 5161" in str(refused.value)


def test_own_measures_make_a_stock():
    assert own_stock().labels_a_page == 24


@pytest.mark.parametrize(
    ("measures", "why"),
    [
        ({"pitch_x_mm": 59.0}, "on top of each other"),
        ({"pitch_y_mm": 29.9}, "on top of each other"),
        ({"left_mm": 40.0}, "off the page"),
        ({"rows": 9}, "off the page"),
        ({"columns": 0}, "can't be right"),
        ({"rows": -1}, "can't be right"),
        ({"width_mm": 0.0}, "can't be right"),
        ({"height_mm": float("nan")}, "can't be right"),
        ({"pitch_x_mm": float("inf")}, "can't be right"),
        ({"left_mm": -1.0}, "can't be right"),
        ({"columns": 100, "rows": 100}, "can't be right"),
    ],
)
def test_measures_that_can_not_be_are_refused_in_words(measures, why):
    with pytest.raises(RefusedInput, match=why) as refused:
        own_stock(**measures)
    assert "Measure the sheet again" in str(refused.value)


margins = st.tuples(st.floats(0, 40), st.floats(0, 40))
gaps = st.tuples(st.floats(-2, 20), st.floats(-2, 20))


@given(st.floats(5, 100), st.floats(5, 100), st.integers(1, 4), st.integers(1, 8), margins, gaps)
def test_whatever_is_measured_labels_lie_apart_on_the_page_or_are_refused(width, height, columns, rows, margin, gap):
    pitch = max(width + gap[0], 0), max(height + gap[1], 0)
    try:
        made = Stock("ours", width, height, columns, rows, *margin, *pitch, StockPage.A4)
    except RefusedInput:
        return
    label_width, label_height = made.label_points
    corners = [made.corner(place) for place in range(made.labels_a_page)]
    for x, y in corners:
        assert x >= 0
        assert y <= made.page_points[1]
        assert x + label_width <= made.page_points[0] + 0.31 * MM
        assert y - label_height >= -0.31 * MM
    for at, (x, y) in enumerate(corners):
        for other_x, other_y in corners[at + 1 :]:
            assert abs(other_x - x) >= label_width - 0.06 * MM or abs(other_y - y) >= label_height - 0.06 * MM


def test_the_list_is_read_once():
    assert all_stocks() is all_stocks()
