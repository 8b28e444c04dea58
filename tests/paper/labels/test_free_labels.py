from __future__ import annotations

from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pantry.errors import RefusedInput
from pantry.language import on_paper
from pantry.paper.labels.free_labels import FreeLabels, can_be_part_used
from pantry.paper.labels.label_sheet import LabelSheet, draw_labels
from pantry.paper.labels.label_words import Label
from pantry.paper.stocks import stock
from tests.paper.on_paper import symbol_boxes

SHEET = stock("5163")  # two by five


def numbers(free: FreeLabels, count: int) -> list[tuple[int, int]]:
    return [(sheet + 1, place + 1) for sheet, place in islice(free.places(SHEET), count)]


def test_spoiled_labels_are_left_out_of_the_first_sheet_only():
    free = FreeLabels(2, (3, 7))
    assert numbers(free, 9) == [(1, 2), (1, 4), (1, 5), (1, 6), (1, 8), (1, 9), (1, 10), (2, 1), (2, 2)]
    assert numbers(free, 10)[-1] == (2, 3)


@pytest.mark.parametrize(
    ("printed", "then"),
    [(1, FreeLabels(4, (7,))), (4, FreeLabels(8)), (7, FreeLabels(1)), (8, FreeLabels(2)), (17, FreeLabels(1))],
)
def test_what_is_free_then_is_told(printed, then):
    assert FreeLabels(2, (3, 7)).after(SHEET, printed) == then


@given(st.integers(1, 10), st.sets(st.integers(1, 10), max_size=8), st.integers(1, 25), st.integers(1, 25))
def test_printing_on_from_what_is_free_prints_on_just_the_same_labels(start, spoiled, first, more):
    free = FreeLabels(start, tuple(sorted(spoiled)))
    try:
        free.refuse_none(SHEET)
    except RefusedInput:
        assert set(range(start, 11)) <= spoiled
        return
    at_once = [place for _, place in islice(free.places(SHEET), first + more)]
    then = [place for _, place in islice(free.after(SHEET, first).places(SHEET), more)]
    assert at_once[first:] == then


@pytest.mark.parametrize(
    ("free", "why"),
    [
        (FreeLabels(0), "can't start at 0"),
        (FreeLabels(11), "can't start at 11"),
        (FreeLabels(1, (3, 11, 0)), "so 11, 0 can't be left out"),
        (FreeLabels(9, (9, 10)), "no label of this sheet is free"),
    ],
)
def test_what_a_sheet_does_not_have_is_refused_in_words(free, why):
    with pytest.raises(RefusedInput, match=why) as refused:
        free.refuse_none(SHEET)
    assert "Nothing was printed" in str(refused.value)


def test_nothing_is_drawn_on_a_spoiled_label():
    label = Label("1000000018", "Rice")
    sheet = LabelSheet((label,), SHEET, start=2, copies=8, languages=(on_paper("en"),), skip=(3, 7))
    printed, pdf = draw_labels(sheet)
    assert (printed.pages, printed.labels) == (2, 8)
    drawn = [_place(box) for box in symbol_boxes(pdf)]
    assert drawn == [2, 4, 5, 6, 8, 9, 10]
    assert [_place(box) for box in symbol_boxes(pdf, 1)] == [1]


def _place(box) -> int:
    corners = [SHEET.corner(place) for place in range(10)]
    width, height = SHEET.label_points
    return next(
        number
        for number, (x, y) in enumerate(corners, 1)
        if x <= box.left <= x + width and y - height <= box.bottom <= y
    )


def test_a_roll_is_never_part_used():
    assert can_be_part_used(SHEET)
    assert not can_be_part_used(stock("roll 2x1"))
