"""The back of the shift card and the pages of help, filled in from the books."""

from __future__ import annotations

import pytest

from pantry.language import LANGUAGES
from pantry.office.holding import hold_back
from pantry.office.printing.sheet_wanted import SheetWanted
from pantry.office.printing.sheets import filled, print_sheet
from pantry.readings.holds import Hold
from tests.paper.judge import judge
from tests.paper.on_paper import words_on

BEANS, MILK = "036000291452", "070852000091"


def words_of(source, out, kind="shift", languages=("en",), **chosen) -> str:
    printed = print_sheet(kind, source, SheetWanted(languages, chosen=chosen), out, force=True)
    pdf = out.read_bytes()
    return " ".join(" ".join(words_on(pdf, page) for page in range(printed.pages)).split())


def test_a_new_table_has_nothing_open(source, out):
    words = words_of(source, out)
    for said in ("Right now", "Nothing is open.", "Nothing is held.", "Nothing is short-dated.", "Who has the key"):
        assert said in words
    assert "Nada está pendiente." in words_of(source, out, languages=("es", "en"))


def test_what_is_open_held_and_short_dated_stands_there_and_who_has_the_key(source, pantry, out, clock):
    desk = pantry.desk()
    for line in ("/in", f"24*{BEANS}", "x", f"6*{MILK}", "11/24/26", "/out"):
        desk.answer(line)
    desk.answer("4")
    hold_back(pantry.books, pantry.shelf, clock, (Hold(f"g00{BEANS}", "", "glass in it", "the store"),))
    words = words_of(source, out, key="Ana, at the bakery")
    assert "items have no name" in words
    assert "glass in it" in words
    assert "6 × " in words
    assert "Dated Nov 24, 2026" in words
    assert "Ana, at the bakery" in words
    assert "Nothing is" not in words


def test_each_line_of_the_back_is_in_both_languages_and_what_is_the_same_stands_once(source, pantry, out, clock):
    desk = pantry.desk()
    for line in ("/in", f"24*{BEANS}", "x"):
        desk.answer(line)
    hold_back(pantry.books, pantry.shelf, clock, (Hold(f"g00{BEANS}", "L7", "glass in it", "the store"),))
    words = words_of(source, out, languages=("en", "es"), key="Ana")
    for said in (
        "Right now / Ahora mismo",
        "Held: do not give /",
        "Who has the key /",
        "Nothing is short-dated. / Nada",
    ):
        assert said in words
    assert words.count("Ana") == 1
    judge(filled("shift", source, SheetWanted(("en", "es"))))


def test_the_front_is_as_before_and_the_back_is_in_the_languages_that_we_speak(source, out):
    words = words_of(source, out, languages=("ar", "es"))
    assert "Ahora mismo" in words
    assert "La mesa en diez segundos" in words


@pytest.mark.parametrize("languages", [("en",), ("es", "en"), ("zh",)])
def test_help_is_a_page_for_each_screen_and_language(source, languages):
    paper = filled("help", source, SheetWanted(languages))
    spoken = [code for code in languages if code in LANGUAGES] or ["en"]
    assert paper.pages == 22 * len(spoken)
    judge(paper)


def test_one_screen_alone(source, out):
    words = words_of(source, out, "help", ("en", "es"), screen="close")
    assert "Close the day" in words
    assert "Cerrar el día" in words
    assert "Take in" not in words
