from __future__ import annotations

import json
import re
import subprocess
import sys
import unicodedata
from importlib.resources import files
from itertools import chain

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given, settings
from hypothesis import strategies as st

from pantry.paper.font_files import load_file
from pantry.paper.fonts import ASCENT, DESCENT, Font, load_faces
from pantry.paper.page import Pages, Style
from pantry.paper.text import drawable
from tests.fonts import MOST_BYTES, cuts
from tests.paper.on_paper import letter_boxes
from tests.paper.ten_languages import RIGHT_TO_LEFT, SAMPLES

FACES = load_faces()
FONTS = files("resources") / "fonts"
OURS = {cut.name: cut for cut in cuts()}
any_words = st.one_of(
    st.text(max_size=60),
    st.text(st.sampled_from("".join(SAMPLES.values())), max_size=60),
    st.lists(st.sampled_from([*SAMPLES.values(), *RIGHT_TO_LEFT, "ไทย", "🍎", "\u200f", "ښه"]), max_size=3).map(
        " ".join
    ),
)


def drawn(words: str, font: Font = Font.REGULAR) -> list[tuple[str, str]]:
    """(file, letters) of each run of a line."""
    return [(run.file.name, run.words) for run in FACES.of(font).runs(words)]


def test_all_fonts_together_are_light_and_have_their_license_beside_them():
    sizes = {path.name: len(path.read_bytes()) for path in FONTS.iterdir() if path.name.endswith(".ttf")}
    assert sum(sizes.values()) <= MOST_BYTES
    license_of_noto = (FONTS / "OFL.txt").read_text(encoding="utf-8")
    assert all(f"{name}.ttf" in license_of_noto for name in OURS)
    assert set(sizes) == {f"{name}.ttf" for name in OURS} | {
        f"AtkinsonHyperlegible-{w}.ttf" for w in ("Regular", "Bold")
    }


@pytest.mark.parametrize("name", OURS)
def test_each_font_is_truetype_and_has_what_its_script_says(name):
    font = TTFont(FONTS / f"{name}.ttf")
    assert "glyf" in font
    assert font["name"].getDebugName(6) == name
    has = set(font.getBestCmap())
    letters = {letter for letter in OURS[name].letters if unicodedata.category(chr(letter))[0] == "L"}
    if "Arabic" not in name:  # whose block has letters that no font has
        assert letters <= has


@pytest.mark.parametrize("family", ["NotoSans", "NotoNaskhArabic", "NotoSansSC"])
def test_both_weights_have_the_same_letters(family):
    assert load_file(f"{family}-Regular").letters == load_file(f"{family}-Bold").letters


@pytest.mark.parametrize("code", SAMPLES)
@pytest.mark.parametrize("font", Font)
def test_every_letter_of_every_language_has_a_glyph(code, font):
    assert [letter for letter in SAMPLES[code] if not FACES.of(font).has(letter)] == []
    assert drawable(SAMPLES[code], FACES.of(font).has) == drawable(SAMPLES[code], lambda _: True)
    for name, letters in drawn(SAMPLES[code], font):
        assert set(letters) <= load_file(name).letters
    assert ("?" in "".join(letters for _, letters in drawn(SAMPLES[code], font))) == ("?" in SAMPLES[code])


def test_the_common_letters_of_china_taiwan_and_korea_are_there():
    level_1 = {
        bytes((first, second)).decode("gb2312", "ignore") for first in range(0xB0, 0xD8) for second in range(0xA1, 0xFF)
    }
    hangul = {bytes((first, second)).decode("euc_kr") for first in range(0xB0, 0xC9) for second in range(0xA1, 0xFF)}
    assert (len(level_1 - {""}), len(hangul)) == (3755, 2350)
    assert all(FACES.bold.has(letter) for letter in chain(level_1 - {""}, hangul))
    assert all(FACES.bold.has(letter) for letter in "雞鴨豬魚蝦蘋麵餃豆漿醬鹽糖蔥薑蒜麥穀營養嬰")


@pytest.mark.parametrize(
    ("words", "runs"),
    [
        ("Rice, 2 lb", [("NotoSans-Regular", "Rice, 2 lb")]),
        ("大米 2 磅", [("NotoSansSC-Regular", "大米"), ("NotoSans-Regular", " 2 "), ("NotoSansSC-Regular", "磅")]),
        ("不问“收入”……", [("NotoSansSC-Regular", "不问“收入”……")]),
        ("“신분증” – 쌀", [
            ("NotoSans-Regular", "“"), ("NotoSansSC-Regular", "신분증"), ("NotoSans-Regular", "” – "),
            ("NotoSansSC-Regular", "쌀"),
        ]),
        ("Rice · 白米", [("NotoSans-Regular", "Rice · "), ("NotoSansSC-Regular", "白米")]),
        ("أرز (5)", [("NotoSans-Regular", "(5) "), ("NotoNaskhArabic-Regular", "ﺯﺭﺃ")]),
        ("a\u200bb\u200ec", [("NotoSans-Regular", "abc")]),
        ("ไ", [("NotoSans-Regular", "?")]),
    ],
)  # fmt: skip
def test_which_font_draws_what(words, runs):
    assert drawn(words) == runs


def test_arabic_is_larger_and_a_line_is_as_wide_as_its_runs():
    arabic = load_file("NotoNaskhArabic-Regular", 1.2)
    assert FACES.regular.width("ﺯ", 10) == pytest.approx(arabic.bare_thousandths("ﺯ") * 0.012)
    for words in (*SAMPLES.values(), *RIGHT_TO_LEFT):
        assert FACES.regular.width(words, 1000) == pytest.approx(
            sum(run.thousandths for run in FACES.regular.runs(words))
        )


def test_how_far_a_line_reaches():
    assert FACES.regular.ink("Ñandú (g)") == (ASCENT, DESCENT)
    assert FACES.regular.ink("Ễ")[0] > ASCENT
    above, below = FACES.regular.ink("أي")
    assert (above, below) == (pytest.approx(1.07, abs=0.01), pytest.approx(0.52, abs=0.01))
    assert FACES.regular.ink("أرز")[1] < below
    assert FACES.bold.ink("白 米") == (ASCENT, DESCENT)


@given(any_words, st.sampled_from(Font))
@settings(deadline=None, max_examples=200)
def test_no_text_ever_makes_an_empty_box(typed, font):
    for words in (drawable(typed, FACES.of(font).has).words, typed):
        for run in FACES.of(font).runs(words):
            assert set(run.words) <= run.file.letters


@given(any_words)
@settings(deadline=None, max_examples=30)
def test_whatever_is_typed_is_drawn_as_wide_as_it_was_measured(typed):
    pages = Pages((4000, 100), "", "en")
    words = pages.clean(typed).words
    pages.words(10, 50, words, Style(size=12))
    ends = [box.right for box in letter_boxes(pages.finished())]
    assert max(ends, default=10) <= 10 + pages.width_of(words, Style(size=12)) + 3  # an f leans over its end


def test_plain_words_load_nothing_that_is_heavy():
    code = (
        "import sys, json; from pantry.paper.page import Pages, Style; from pantry.paper.text import Room, wrap\n"
        "from pantry.paper.fonts import Font\n"
        "pages = Pages((400, 100), '', 'en')\n"
        "fitted = pages.fit('Piña, Huế, Гречка – ½ “lb”', Room(60, 9, 2), Font.BOLD)\n"
        "[pages.words(10, 50, line, Style()) for line in fitted.lines]; pages.finished()\n"
        "print(json.dumps([name for name in ('bidi', 'arabic_reshaper', 'uniseg') if name in sys.modules]))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == []


def test_the_same_words_are_the_same_bytes():
    def one() -> bytes:
        pages = Pages((600, 100), "", "ar")
        for words in SAMPLES.values():
            pages.words(10, 50, words, Style())
        return re.sub(rb"/ID\s*\[.*?\]", b"", pages.finished(), flags=re.DOTALL)

    assert one() == one()
