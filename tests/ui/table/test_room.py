"""What gives way first where there is little room."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.table.room import Needs, has_side, shown_in

NEEDS = Needs(core=500, key_hints=58, one_line=72, two_lines=136)


@pytest.mark.parametrize(
    ("height", "key_hints", "lines"),
    [(900, True, True), (694, True, True), (693, False, True), (572, False, True), (571, False, False)],
)
def test_key_hints_go_first_then_the_lines(height: int, key_hints: bool, lines: bool) -> None:
    shown = shown_in(height, NEEDS)
    assert (shown.key_hints, shown.lines) == (key_hints, lines)


@given(st.integers(0, 3000), st.integers(0, 300), st.integers(0, 900), st.integers(10, 200), st.integers(30, 200))
def test_more_height_hides_nothing(height: int, more: int, core: int, key_hints: int, line: int) -> None:
    needs = Needs(core, key_hints, line, 2 * line)
    before, after = shown_in(height, needs), shown_in(height + more, needs)
    assert after.lines >= before.lines
    assert after.key_hints >= before.key_hints
    assert before.lines >= before.key_hints


@pytest.mark.parametrize(
    ("width", "side", "percent", "stands"),
    [(1232, 318, 100, True), (1232, 397, 125, False), (1318, 397, 125, True), (1872, 636, 200, False)],
)
def test_the_side_column_needs_a_wide_window(width: int, side: int, percent: int, stands: bool) -> None:
    assert has_side(width, side, percent) is stands
