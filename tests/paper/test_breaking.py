from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pantry.paper.fonts import load_faces
from pantry.paper.text import Room, fit, pieces, wrap
from tests.paper.ten_languages import NEVER_FIRST, NEVER_LAST, SAMPLES

FACE = load_faces().regular
chinese_words = st.text(st.sampled_from("米饭菜肉，。、（）《》“”！？……——2kg 雞"), min_size=1, max_size=60)


def lines_of(words: str, width: float) -> tuple[str, ...]:
    return wrap(words, width, lambda part: FACE.width(part, 10))


@pytest.mark.parametrize("code", ["zh", "zh_Hant"])
@pytest.mark.parametrize("width", range(40, 200, 7))
def test_no_line_begins_or_ends_as_no_chinese_line_may(code, width):
    lines = lines_of(SAMPLES[code], width)
    assert len(lines) > 2
    assert [line for line in lines if line[0] in NEVER_FIRST or line[-1] in NEVER_LAST] == []
    assert not any(first.endswith("—") and second.startswith("—") for first, second in pairwise(lines))
    assert all(FACE.width(line, 10) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(SAMPLES[code].split())


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("大米，面。", ("大", "米，", "面。")),
        ("（大米）2 磅", ("（大", "米）", "2 ", "磅")),
        ("买 Rice 吧", ("买 ", "Rice ", "吧")),
        ("환영합니다! 누구나", ("환영합니다! ", "누구나")),
        ("well-known  rice ", ("well-known ", "rice")),
        ("أرز أبيض", ("أرز ", "أبيض")),
        ("", ()),
    ],
)
def test_what_stays_whole(words, parts):
    assert pieces(words) == parts


@given(chinese_words, st.floats(1, 120), st.integers(1, 3))
@settings(deadline=None)
def test_fitted_chinese_stays_in_its_room_and_loses_nothing(words, width, lines):
    fitted = fit(words, Room(width, 12, lines), FACE.width)
    assert len(fitted.lines) <= lines
    assert all(FACE.width(line, fitted.size) <= width + 0.001 for line in fitted.lines)
    if not fitted.cut:
        assert "".join("".join(fitted.lines).split()) == "".join(words.split())


def test_a_chinese_name_that_is_cut_keeps_the_line_start_rules():
    fitted = fit("有机低钠黑豆，罐头，无添加糖，家庭装，不含防腐剂", Room(50, 12, 2), FACE.width)
    assert (fitted.cut, fitted.size, len(fitted.lines)) == (True, 7, 2)
    assert fitted.lines[1].endswith("…")
    assert fitted.lines[1][0] not in NEVER_FIRST
