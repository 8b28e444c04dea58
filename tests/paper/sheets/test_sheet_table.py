from __future__ import annotations

import pytest

from pantry.paper.page import Pages
from pantry.paper.sheets.sheet_table import Column, Group, Space, Table, draw_table
from pantry.paper.sizes import TICK_PT
from tests.paper.on_paper import letter_boxes, letters_on_lines, letters_with_boxes, pen_boxes, words_on
from tests.paper.sheets.blanks import numbered

SPACE = Space(50, 450, 700, 400)


def drawn(table: Table) -> bytes:
    pages = Pages((500, 750), "", "en")
    draw_table(pages, table, SPACE)
    return pages.finished()


def verticals(pdf: bytes) -> list[tuple[float, float]]:
    """(bottom, top) of each upright line between columns, from the top down."""
    lines = [box for box in pen_boxes(pdf) if box.right - box.left < 0.1 and 50 < box.left < 450]
    return sorted({(round(box.bottom), round(box.top)) for box in lines}, reverse=True)


def test_a_group_runs_right_across_and_has_no_number():
    rows = (Group(("Cold", "Frío")), ("milk",), Group(("Hot", "Caliente")), ("soup",))
    pdf = drawn(Table((Column(("What",)), Column(("How warm",), width=100)), rows=rows))
    assert "Cold · Frío\n1 milk\nHot · Caliente\n2 soup\n3" in words_on(pdf)
    assert numbered(pdf)[:1] == [3]
    assert len(verticals(pdf)) == 3
    assert letters_on_lines(pdf) == []
    (_, first_end), (_, second_end) = verticals(pdf)[1:]
    assert first_end < verticals(pdf)[0][0]
    assert second_end < verticals(pdf)[1][0]


@pytest.mark.parametrize("words", ["Trash", "Donaudampfschifffahrtskapitän"])
def test_boxes_to_tick_stand_under_their_heads_in_every_row(words):
    pdf = drawn(Table((Column(("What",)), Column(("Where",), width=160, boxes=((words, "Basura"), ("Back",))))))
    ticks = [box for box in pen_boxes(pdf) if box.right - box.left == pytest.approx(TICK_PT, abs=0.1)]
    assert len(ticks) == 2 * 9
    assert {round((box.left + box.right) / 2) for box in ticks} == {330, 410}
    assert letters_on_lines(pdf) == []
    assert all(box.left > 290 for box in letter_boxes(pdf) if box.right > 330 and box.left < 410)


def test_marks_to_circle_stand_apart_in_every_row():
    pdf = drawn(Table((Column(("What",)), Column(("Why",), width=120, circle=("A", "B", "C")))))
    assert words_on(pdf).count("ABC") == 9
    marks = {round(box.left / 20) for box in letter_boxes(pdf) if box.left > 330 and box.top < 670}
    assert len(marks) == 3
    assert max(marks) - min(marks) == 4


def test_what_stands_at_the_end_is_right_aligned_and_languages_have_a_line_each():
    columns = (Column(("What",)), Column(("Counted",), width=120, at_end=True))
    pdf = drawn(Table(columns, rows=((("41 °F or colder", "41 °F o más frío"), "lb"),)))
    assert max(box.right for box in letter_boxes(pdf)) == pytest.approx(445, abs=1)
    assert "41 °F or colder\n41 °F o más frío" in words_on(pdf)
    assert letters_on_lines(pdf) == []


def test_the_example_is_named_in_letters_as_large_in_both_languages():
    pdf = drawn(Table((Column(("What",)),), example=("Example of", "Ej."), total=("Total",)))
    heights = {box.top - box.bottom for letter, box in letters_with_boxes(pdf) if letter == "E"}
    assert len({round(height, 1) for height in heights}) == 1
