"""A label sheet of one's own, measured a question at a time: what follows is told, what can't be is refused."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pantry.language import Language
from pantry.office.printing.own_stocks import Measures, add_stock, own_stocks
from pantry.paper.stocks import StockPage

TO_THE_MARGINS = ("another", "Jar labels", "letter", '2 5/8"', "1in", "3", "10")


@pytest.fixture
def talk(pantry):
    return pantry.sheet_talk(Language())


def said(talk, *lines):
    for line in lines:
        talk.enter(line)
        assert talk.trouble == "", (line, talk.trouble)
    return talk.asks


def rows(talk, text=""):
    return [(row.words, row.quiet) for row in talk.rows(text)]


def test_question_after_question_with_what_follows_told(pantry, talk):
    assert talk.asks == "No sheet of our own yet"
    assert said(talk, "another") == "What is the sheet called?"
    assert said(talk, "Jar labels") == "What are the labels on?"
    assert rows(talk)[0] == ("Letter", "Sheets of 8 1/2 × 11 in")
    assert said(talk, "letter") == "How wide is one label?"
    assert talk.hint("") == "Type millimeters, as 66.7, or inches, as 2 5/8 in."
    assert talk.hint('2 5/8"') == "Enter: 66.7 mm (2.625 in)."
    assert said(talk, '2 5/8"') == "How high is one label?"
    assert said(talk, "1in") == "How many labels side by side?"
    assert said(talk, "3") == "How many rows of labels?"
    assert said(talk, "10") == "How wide is the left margin?"
    assert rows(talk) == [("In the middle", "7.9 mm (0.312 in)")]
    assert said(talk, "3/16 in") == "How high is the top margin?"
    assert talk.hint("") == "Enter: In the middle: 12.7 mm (0.5 in)."
    assert said(talk, "") == "How far to the next label beside it?"
    assert rows(talk) == [("They touch", "66.7 mm (2.625 in)")]
    assert said(talk, "2.75in") == "How far to the next label below?"
    assert said(talk, "") == "Is that right?"
    assert talk.about == (
        "Jar labels", "Every laptop has it then.",
        "Letter · 66.7 × 25.4 mm · 3 × 10",
    )  # fmt: skip
    assert said(talk, "") == "What is next?"
    (own,) = own_stocks(pantry.shelf)
    assert (own.name, own.labels_a_page, own.left_mm, own.pitch_x_mm) == ("Jar labels", 30, 4.763, 69.85)
    assert talk.take_made() == "Jar labels"
    assert talk.take_made() == ""


def test_it_is_as_the_command_would_have_made_it(pantry, clock, talk):
    said(talk, "another", "A", "A4", "60", "30", "3", "8", "", "", "", "", "")
    made = add_stock(pantry.books, pantry.shelf, clock, "B", Measures(StockPage.A4, 60, 30, 3, 8))
    mine, by_command = own_stocks(pantry.shelf)
    assert [mine.corner(place) for place in range(24)] == [by_command.corner(place) for place in range(24)]
    assert mine.says == made.says


def test_what_is_saved_is_taken_back_and_can_be_set_right(pantry, talk):
    said(talk, *TO_THE_MARGINS, "", "", "", "", "")
    talk.undo()
    assert own_stocks(pantry.shelf) == ()
    assert (talk.said, talk.asks) == ("Taken back.", "Is that right?")
    talk.choose("rows")
    assert talk.hint("") == "Enter: no change (10)."
    assert said(talk, "9") == "Is that right?"
    said(talk, "")
    assert own_stocks(pantry.shelf)[0].rows == 9


def test_a_roll_is_asked_for_its_printers_dots_and_no_margins(pantry, talk):
    assert said(talk, "another", "Small roll", "roll", "50", "25") == "How many dots an inch does its printer have?"
    assert [words for words, _ in rows(talk)] == ["203 dpi", "300 dpi", "600 dpi", "Not known"]
    assert said(talk, "203") == "Is that right?"
    said(talk, "")
    assert own_stocks(pantry.shelf)[0].dpi == 203


def test_one_label_on_a_page_has_no_step(talk):
    assert said(talk, "another", "One", "letter", "100", "200", "1", "1", "", "") == "Is that right?"


@pytest.mark.parametrize(
    ("before", "typed", "why"),
    [
        ((), "5160", "called 5160 already"),
        ((), "/in", "is a command"),
        ((), "x" * 41, "1 to 40 letters"),
        (("J",), "legal", "Nothing here starts with that"),
        (("J", "letter"), "wide", "“wide” is no length. Nothing was saved. Type millimeters"),
        (("J", "letter"), "2.625", "Here a label is from 5 mm (0.197 in) to 215.9 mm (8.5 in)"),
        (("J", "letter"), "9in", "to 215.9 mm"),
        (("J", "letter", "60"), "300", "to 279.4 mm (11 in)"),
        (("J", "letter", "60", "30"), "4", "at most 3 find room side by side"),
        (("J", "letter", "60", "30"), "0", "at most 3"),
        (("J", "letter", "60", "30"), "three", "at most 3"),
        (("J", "letter", "60", "30", "3"), "10", "at most 9 rows"),
        (("J", "letter", "5", "5", "43"), "12", "at most 11 rows"),
        (("J", "letter", "60", "30", "3", "8"), "40", "to 35.9 mm (1.413 in): else labels lie off the page"),
        (("J", "letter", "60", "30", "3", "8"), "-1", "is no length"),
        (("J", "letter", "60", "30", "3", "8", "10", ""), "59", "to 72.9 mm (2.872 in): with less"),
        (("J", "letter", "60", "30", "3", "8", "10", ""), "74", "From 60 mm"),
        (("J", "roll"), "2000", "to 1,000 mm"),
        (("J", "roll", "50", "25"), "72", "150 to 2400 dots"),
        (("J", "roll", "50", "25"), "many", "150 to 2400 dots"),
    ],
)  # fmt: skip
def test_what_can_not_be_is_refused_with_what_could(pantry, talk, before, typed, why):
    said(talk, "another", *before)
    asked = talk.asks
    talk.enter(typed)
    assert why in talk.trouble
    assert not talk.hint(typed).endswith("Enter: .")
    assert (talk.asks, talk.in_box) == (asked, typed)
    assert own_stocks(pantry.shelf) == ()


def test_one_sees_whether_it_fits_while_it_is_typed(talk):
    assert talk.shape("") is None
    said(talk, "another", "J", "letter")
    assert (talk.shape("").columns, talk.fits("")) == (0, True)
    assert talk.shape("60").width_mm == 60
    said(talk, "60", "30")
    assert (talk.shape("3").columns, talk.fits("3")) == (3, True)
    assert (talk.shape("4").columns, talk.fits("4")) == (4, False)
    assert (talk.hint("3"), talk.hint("4")) == ("Enter: 3.", "So the labels don't fit.")
    said(talk, "3", "8")
    assert (talk.shape("40").left_mm, talk.fits("40")) == (40, False)
    assert talk.shape("99999999") is not None


def test_what_no_longer_fits_is_asked_anew(talk):
    said(talk, *TO_THE_MARGINS, "3/16in", "", "", "")
    assert talk.asks == "Is that right?"
    talk.choose("width")
    assert said(talk, "80") == "How many labels side by side?"
    assert talk.rows("") == ()
    assert said(talk, "2") == "Is that right?"


def test_esc_leads_back_with_all_that_was_said(talk):
    said(talk, *TO_THE_MARGINS)
    assert talk.back()
    assert (talk.asks, talk.hint("")) == ("How many rows of labels?", "Enter: no change (10).")
    assert talk.back()
    assert said(talk, "") == "How wide is the left margin?"
    for _ in range(20):
        if not talk.back():
            break
    assert talk.asks == "No sheet of our own yet"


def test_what_is_half_measured_outlives_the_window(pantry, talk):
    said(talk, *TO_THE_MARGINS)
    talk.keep("3/1")
    again = pantry.sheet_talk(Language("es"))
    assert (again.in_box, again.asks) == ("3/1", Language("es").say("How wide is the left margin?"))
    assert again.about[0] == "Jar labels"
    assert again.back()
    again.measure_one()
    assert again.shape("").rows == 10


@pytest.mark.parametrize(
    "words",
    [("PartOf", "zz"), ("PartOf", "width", "a"), ("PartOf", "all", *[""] * 11), ("PartOf", "rows", *["9" * 9] * 11)],
)
def test_what_is_damaged_breaks_nothing(pantry, clock, words):
    pantry.site_file.today.keep("half label sheets", json.dumps({"places": [words], "in_box": "x"}), clock.now())
    talk = pantry.sheet_talk(Language())
    assert talk.asks
    assert talk.rows("") is not None
    assert talk.hint("9")
    talk.shape("9")
    talk.enter("")
    assert own_stocks(pantry.shelf) == ()


def test_one_of_ours_is_printed_on_lined_up_for_ended_and_offered_again(pantry, clock, talk):
    add_stock(pantry.books, pantry.shelf, clock, "Jars", Measures(StockPage.LETTER, 60, 30, 3, 8))
    assert [words for words, _ in rows(pantry.sheet_talk(Language()))] == ["Another sheet or roll", "Jars"]
    talk.enter("jars")
    assert talk.about[0] == "Jars"
    talk.enter("")
    assert talk.take_paper() == ("labels", {"stock": ("Jars",)})
    assert talk.take_paper() is None
    talk.choose("line_up")
    assert talk.take_line_up()
    talk.choose("end")
    assert (talk.said, own_stocks(pantry.shelf)) == ("Jars is offered no more.", ())
    talk.undo()
    assert [own.name for own in own_stocks(pantry.shelf)] == ["Jars"]


def test_one_that_another_window_ended_is_none_any_more(pantry, clock, talk):
    add_stock(pantry.books, pantry.shelf, clock, "Jars", Measures(StockPage.LETTER, 60, 30, 3, 8))
    other = pantry.sheet_talk(Language())
    talk.enter("jars")
    other.enter("jars")
    other.choose("end")
    talk.choose("end")
    assert "added no label stock called Jars" in talk.trouble


number = st.integers(0, 30).map(str)
length = st.one_of(st.just(""), st.decimals(0, 120, places=1).map(str), st.sampled_from(['2 5/8"', "1in", "x"]))


@given(st.sampled_from(["letter", "a4", "roll"]), st.lists(st.one_of(number, length), min_size=1, max_size=12))
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_typed_what_is_asked_to_be_saved_can_be(pantry, page, typed):
    talk = pantry.sheet_talk(Language())
    said(talk, "another", "J", page)
    for text in typed:
        talk.enter(text)
        talk.shape("")
        if talk.asks == "Is that right?":
            break
    if talk.asks == "Is that right?":
        assert talk.fits("")
        talk.enter("")
        assert talk.trouble == ""
        talk.undo()
    talk.keep("")
    while talk.back():
        pass
    talk.keep("")


def test_a_scan_means_nothing_here(talk):
    assert not talk.take_scan("036000291452")
    said(talk, "another")
    assert not talk.take_scan("036000291452")
