from __future__ import annotations

from random import Random

import pytest
from bidi import algorithm
from hypothesis import given, settings
from hypothesis import strategies as st

from pantry.paper import fonts
from pantry.paper.fonts import load_faces
from pantry.paper.page import Align, Pages, Style
from pantry.paper.text import Room, fit, is_right_to_left, shaping, wrap
from pantry.paper.text.shaping import joined, visual
from tests.paper.by_qt import ALIKE, alike
from tests.paper.on_paper import letter_boxes
from tests.paper.ten_languages import RIGHT_TO_LEFT

FACE = load_faces().regular
PARTS = (
    "أرز", "حليب", "الأطفال", "ID", "Rice", "12", "2.5 lb", "(5 كغ)", "(ID)", "0–17", "60+", "[لا]", "– 3,",
    "15/11/2027", "20%", "12:30", "-5", "$4", "A-1", "(أرز ID)", "(1.1 kg)", "50 غرام",
)  # fmt: skip


@pytest.mark.parametrize("words", RIGHT_TO_LEFT)
@pytest.mark.usefixtures("qapp")
def test_each_line_looks_as_qt_draws_it(words):
    assert alike(words) >= ALIKE


@pytest.mark.usefixtures("qapp")
def test_lines_put_together_by_chance_look_as_qt_draws_them():
    chance = Random(5)
    lines = [" ".join(["حليب", *chance.choices(PARTS, k=chance.randint(1, 4))]) for _ in range(40)]
    assert [line for line in lines if alike(line) < ALIKE] == []


def unmirrored(monkeypatch):
    monkeypatch.setattr(algorithm, "apply_mirroring", lambda _line, **_: None)


def in_wrong_order(monkeypatch):
    monkeypatch.setattr(fonts, "visual", lambda words: " ".join(visual(word) for word in words.split(" ")))


def unjoined(monkeypatch):
    monkeypatch.setattr(shaping, "joined", lambda words: words)


def brackets_by_themselves(monkeypatch):
    monkeypatch.setattr(shaping, "_resolve_brackets", lambda _letters, _base: None)


@pytest.mark.parametrize(
    ("mistake", "words"),
    [
        (unmirrored, "أرز أبيض طويل (5 كغ) – صالح حتى 15 نوفمبر 2027"),
        (unmirrored, "ورقة «الترحيب»"),
        (in_wrong_order, "أهلا وسهلا! الطعام للجميع. لا نسأل عن الهوية أو الدخل."),
        (in_wrong_order, "صفحة 1 من 2"),
        (unjoined, "كبار السن 60+"),
        (unjoined, "Rice · أرز أبيض (5 كغ) · 60+ كبار"),
        (brackets_by_themselves, "فول، حمص، عدس 2.5 lb (1.1 kg)"),
    ],
)
@pytest.mark.usefixtures("qapp")
def test_the_judge_sees_each_mistake(monkeypatch, mistake, words):
    assert alike(words) >= ALIKE
    mistake(monkeypatch)
    load_faces.cache_clear()  # the line is set anew
    try:
        assert alike(words) < 0.9
    finally:
        load_faces.cache_clear()


def test_vowel_signs_are_left_out_of_the_drawing():
    assert joined("شكرًا جدًّا") == joined("شكرا جدا")


@pytest.mark.parametrize(
    ("whole", "width", "lines"),
    [
        # the second line begins with Latin letters and still runs from right to left
        ("لا تحتاجون إلى ID card هنا", 85, ("لا تحتاجون إلى", "\u061cID card هنا")),
        ("No need of هوية here", 70, ("No need of", "\u200eهوية here")),
        ("أرز 12", 20, ("أرز", "\u061c12")),
        ("Rice and beans", 30, ("Rice", "and", "beans")),
    ],
)
def test_each_line_runs_as_its_paragraph(whole, width, lines):
    assert wrap(whole, width, lambda part: FACE.width(part, 12)) == lines
    assert {is_right_to_left(line) for line in lines} == {is_right_to_left(whole)}


@given(st.lists(st.sampled_from(PARTS), min_size=1, max_size=8).map(" ".join), st.floats(20, 300), st.integers(1, 3))
@settings(deadline=None)
def test_fitted_lines_stay_in_their_room_and_lose_no_word(words, width, lines):
    fitted = fit(words, Room(width, 12, lines), FACE.width)
    assert all(FACE.width(line, fitted.size) <= width + 0.001 for line in fitted.lines)
    if not fitted.cut:
        assert _letters("".join(fitted.lines)) == _letters(words)


def _letters(words: str) -> str:
    return words.replace("\u061c", "").replace("\u200e", "").replace(" ", "")


@pytest.mark.parametrize(
    ("words", "align", "left", "right"),
    [
        ("أرز", Align.START, None, 300),
        ("Rice", Align.START, 100, None),
        ("أرز", Align.LEFT, 100, None),
        ("Rice · أرز", Align.START, 100, None),
        ("أرز", Align.RIGHT, None, 100),
    ],
)
def test_words_from_their_start(words, align, left, right):
    pages = Pages((400, 100), "", "ar")
    pages.words(100, 50, words, Style(size=20, align=align), 200)
    boxes = letter_boxes(pages.finished())
    if left is not None:
        assert min(box.left for box in boxes) == pytest.approx(left, abs=2)
    if right is not None:
        assert max(box.right for box in boxes) == pytest.approx(right, abs=2)
