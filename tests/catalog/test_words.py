from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pantry.catalog.words import clean, folded, folded_lines


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Plátano macho", ["platano", "macho"]),
        ("PIÑA, ½ lb", ["pina", "1", "2", "lb"]),
        ("Kellogg's Corn-Flakes®", ["kelloggs", "corn", "flakes"]),
        ("Jalapeño™", ["jalapenotm"]),
        ("Lèt kokoye", ["let", "kokoye"]),
        ("Straße Łódź Đậu smørrebrød", ["strasse", "lodz", "dau", "smorrebrod"]),
        ("İçecek ılık", ["icecek", "ilik"]),
        ("L'été d’ici, l‘œuf", ["lete", "dici", "loeuf"]),
        ("crème 5＇ de sodaʼs", ["creme", "5", "de", "sodas"]),
        ("大米 rice", ["大", "米", "rice"]),
        ("أَرُزّ", ["ارز"]),
        ("co\u00adop\u200b", ["coop"]),
        ("２ｋｇ", ["2kg"]),
        ("--- '' ...", []),
        ("", []),
    ],
)
def test_names_are_folded_to_words(text, words):
    assert folded(text) == words


@given(st.text())
def test_folding_what_is_folded_changes_nothing(text):
    words = folded(text)
    assert folded(" ".join(words)) == words


@given(st.lists(st.text()))
def test_words_of_many_texts_are_those_of_each(texts):
    assert folded(" ".join(texts)) == [word for text in texts for word in folded(text)]


@given(st.text())
def test_a_text_is_folded_the_same_beside_one_of_other_letters(text):
    assert folded(f"{text} 大") == [*folded(text), "大"]


@given(st.text())
def test_folded_words_hold_no_signs_blanks_or_capitals(text):
    for word in folded(text):
        assert word
        assert word.split() == [word]
        assert '"' not in word
        assert word == word.lower()


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("  Black \t beans\r\n15 oz ", "Black beans 15 oz"),
        ("Be\0ans\x07", "Be ans"),
        ("cafe\u0301", "café"),
        ("one\u2028two", "one two"),
        ("\ufeffRice", "Rice"),
    ],
)
def test_a_name_is_kept_on_one_clean_line(text, kept):
    assert clean(text) == kept


@given(st.text())
def test_cleaning_what_is_clean_changes_nothing(text):
    assert clean(clean(text)) == clean(text)


@given(st.lists(st.one_of(st.text(), st.text(st.characters(codec="ascii")))))
def test_many_are_folded_at_once_as_one_by_one(texts):
    assert [line.split() for line in folded_lines(texts)] == [folded(text) for text in texts]
    assert all(line.startswith(" ") for line in folded_lines(texts))
