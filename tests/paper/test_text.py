from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pantry.paper.fonts import load_faces
from pantry.paper.text import SMALLEST_PT, Room, drawable, fit, wrap

FACES = load_faces()
has = FACES.regular.has
width = FACES.regular.width


@pytest.mark.parametrize(
    ("typed", "words", "replaced"),
    [
        ("Black beans", "Black beans", False),
        ("  Black \t beans\n", "Black beans", False),
        ("Piña, jalapeños, ½ lb", "Piña, jalapeños, ½ lb", False),
        ("Jalapen\u0303os", "Jalapeños", False),
        ("Bún bò Huế", "Bún bò Huế", False),
        ("Гречка", "Гречка", False),
        ("🍎", "(red apple)", True),
        ("🍎🍎", "(red apple, red apple)", True),
        ("Gum 🍬", "Gum (candy)", True),
        ("👍🏽", "(thumbs up sign)", True),
        ("أرز أبيض طويل", "أرز أبيض طويل", False),
        ("شكرًا", "شكرًا", False),
        ("白米", "白米", False),
        ("쌀", "쌀", False),
        ("\u110a\u1161\u11af", "쌀", False),
        ("ข้าว", "[Thai]", True),
        ("ข้าว 白米", "[Thai] 白米", True),
        ("ښه أرز", "[Arabic] أرز", True),
        ("龘米", "[Chinese] 米", True),
        ("しょうゆ", "[Japanese]", True),
        ("चावल", "[Devanagari]", True),
        ("ﬁsh", "fish", True),
        ("Ⓑeans", "Beans", True),
        ("a\x00b\x1dc", "a b c", True),
        ("in\u200bvisi\u00adble\ufe0f", "invisible", False),
        ("\ue000", "(unknown sign)", True),
        ("\ud83c", "(unknown sign)", True),
        ("", "", False),
        ("\u202eevil", "evil", False),
    ],
)
def test_what_the_font_lacks_is_put_into_words(typed, words, replaced):
    made = drawable(typed, has)
    assert (made.words, made.replaced) == (words, replaced)


def test_of_a_storm_of_accents_one_stays():
    made = drawable("b" + "\u0301\u0300\u0302" * 50 + "e", has)
    assert (made.words, made.replaced) == ("b\u0301e", True)


def test_a_book_for_a_name_is_shortened_and_reported():
    made = drawable("ñ" * 5000, has)
    assert (len(made.words), made.cut, made.replaced) == (1000, True, False)


@given(st.text(max_size=200))
@settings(max_examples=200, deadline=None)
def test_whatever_is_typed_every_letter_can_be_drawn(typed):
    made = drawable(typed, has)
    assert all(has(letter) or letter == " " or unicodedata.combining(letter) for letter in made.words)
    assert made.words == " ".join(made.words.split())
    lost = {letter for letter in unicodedata.normalize("NFC", typed) if unicodedata.category(letter)[0] in "LN"}
    assert not made.cut
    assert made.replaced or lost <= set(made.words)


rooms = st.builds(Room, st.floats(0, 300), st.sampled_from([7.0, 8.5, 12.0, 24.0]), st.integers(1, 3))


@given(st.text(st.characters(codec="latin-1", exclude_categories=["C"]), max_size=120), rooms)
def test_fitted_lines_never_leave_their_room(words, room):
    fitted = fit(words, room, width)
    assert len(fitted.lines) <= room.lines
    assert SMALLEST_PT <= fitted.size <= room.largest
    for line in fitted.lines:
        assert width(line, fitted.size) <= room.width + 0.001
    if not fitted.cut:
        assert "".join("".join(fitted.lines).split()) == "".join(words.split())


@given(st.text(max_size=60), rooms)
@settings(deadline=None)
def test_whatever_is_typed_stays_in_its_room(typed, room):
    fitted = fit(drawable(typed, has).words, room, width)
    assert all(width(line, fitted.size) <= room.width + 0.001 for line in fitted.lines)


def test_words_shrink_before_they_are_cut():
    room = Room(100, 12)
    assert fit("Rice", room, width).size == 12
    shrunk = fit("Rice, long grain, w", room, width)
    assert (shrunk.cut, 7 <= shrunk.size < 12) == (False, True)
    cut = fit("Rice, long grain, white, enriched", room, width)
    assert (cut.cut, cut.size) == (True, 7)
    assert cut.lines[0].endswith("…")


def test_two_lines_break_at_a_blank():
    fitted = fit("Peanut butter, creamy", Room(70, 9, 2), width)
    assert fitted.lines == ("Peanut butter,", "creamy")


def test_where_no_letter_fits_nothing_is_drawn_and_it_is_reported():
    fitted = fit("Rice", Room(2, 9), width)
    assert (fitted.lines, fitted.cut) == ((), True)


def test_a_word_wider_than_its_line_stands_alone():
    assert wrap("a Donaudampfschiff b", 20, lambda part: width(part, 9)) == ("a", "Donaudampfschiff", "b")


def test_signs_of_labels_have_glyphs():
    assert all(has(letter) for letter in "áéíóúüñÁÉÍÓÚÜÑ¿¡«»—–·…½¼¾°×€ạếữ")
