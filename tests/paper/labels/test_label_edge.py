from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pantry.errors import RefusedInput
from pantry.language import on_paper
from pantry.paper.labels.label_sheet import LabelSheet, draw_labels
from pantry.paper.labels.label_words import Label
from pantry.paper.sizes import MM
from pantry.paper.stocks import Stock, stock, stock_names
from tests.paper.on_paper import Box, letter_boxes, symbol_boxes

ENGLISH = (on_paper("en"),)
RICE = Label("1000000018", "Rice, white", "Arroz blanco", "2 lb (907 g)", "Best by", "Nov 15, 2027", "Lot 21B")
BARE = Label("no code at all", "No bars, quite", "Sin código", "2 lb")


def printed(known: Stock, label: Label = RICE):
    return draw_labels(LabelSheet((label,), known, languages=ENGLISH))


@pytest.mark.parametrize("label", [RICE, BARE, Label("07501055300075", "Peanut butter " * 20, "Q" * 99, "g" * 40)])
@pytest.mark.parametrize("name", stock_names())
def test_on_the_known_stocks_nothing_is_at_the_edge(name, label):
    assert printed(stock(name), label)[0].at_edge == ()


def test_bars_in_the_insets_of_a_tiny_label_are_told():
    tiny = Stock("tiny", 30, 20, inset_x_mm=4)
    told, pdf = printed(tiny)
    assert told.at_edge == ("Rice, white",)
    (bars,) = symbol_boxes(pdf)
    blank = 10 * (bars.right - bars.left) / 90
    assert bars.left - blank >= -0.01
    assert bars.right + blank <= 30 * MM + 0.01


def test_an_own_inset_that_is_smaller_than_sheets_shift_is_told():
    assert printed(Stock("ours", 60, 30, inset_x_mm=0.2, inset_y_mm=0.2))[0].at_edge == ("Rice, white",)
    assert printed(Stock("ours", 60, 30))[0].at_edge == ()


@given(st.floats(28, 120), st.floats(12, 80), st.floats(0, 8), st.floats(0, 8))
@settings(max_examples=80, deadline=None)
def test_whatever_is_not_told_stays_off_the_edge_and_all_of_it_on_the_label(width, height, inset_x, inset_y):
    try:
        told, pdf = printed(Stock("ours", width, height, inset_x_mm=inset_x, inset_y_mm=inset_y))
    except RefusedInput:
        return
    ink = (*letter_boxes(pdf), *symbol_boxes(pdf))
    label = Box(0, 0, width * MM, height * MM)
    assert all(box.within(label, slack=0.7) for box in ink)
    if not told.at_edge:
        x, y = max(inset_x, 1.6) * MM, max(inset_y, 1.6) * MM
        assert all(box.within(Box(x, y, width * MM - x, height * MM - y), slack=1.4) for box in ink)
