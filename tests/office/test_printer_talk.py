"""A printer is lined up, a number at a time: what is set is told and taken back, what can't be is refused in words."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pantry.language import Language
from pantry.office.printer_talk.parts import CalibrationAsked
from pantry.office.printer_talk.places import ThePrinters
from pantry.office.printing.own_stocks import Measures, add_stock, end_stock
from pantry.office.printing.printers import known_printers, profile_of, set_profile
from pantry.paper.printers import PrinterProfile
from pantry.paper.stocks import StockPage, stock

HP = "HP DeskJet"


@pytest.fixture
def talk(pantry):
    talk = pantry.printer_talk(Language())
    talk.take_printers((HP, "Zebra"))
    return talk


def said(talk, *lines):
    for line in lines:
        talk.enter(line)
        assert talk.trouble == "", (line, talk.trouble)
    return talk.asks


def words(talk, text=""):
    return [row.words for row in talk.rows(text)]


def set_now(pantry, printer=HP, name="5160"):
    return profile_of(pantry.site_file, printer, stock(name))


def test_a_printer_is_lined_up_question_after_question(pantry, talk):
    assert talk.asks == "Which printer?"
    assert words(talk) == [HP, "Zebra", "Look for printers again"]
    assert talk.rows("")[0].quiet == "Not lined up yet"
    assert said(talk, "hp") == "Which labels lie in it?"
    assert words(talk)[-1] == "Another sheet…"
    assert said(talk, "5160") == "What is next?"
    assert talk.about == (HP, "5160: 30 labels, 2.62 × 1 in", "Nothing is set yet: it prints as it is.")
    assert talk.hint("") == "Enter: Print the calibration page."
    said(talk, "")
    assert talk.take_paper() == CalibrationAsked({"stock": ("5160",), "printer": ("",)}, HP)
    assert talk.take_paper() is None
    talk.choose("right")
    assert talk.asks == "Nudge across, in millimeters?"
    assert talk.hint("-0,5") == "Enter: 0.5 mm to the left."
    assert said(talk, "-0,5") == "Nudge down, in millimeters?"
    assert talk.said == "Nudge across: 0.5 mm to the left"
    assert said(talk, "0.3 mm") == "Scale across, in percent?"
    assert said(talk, "") == "Scale down, in percent?"
    assert said(talk, "99.5 %") == "How many dots an inch?"
    assert words(talk) == ["203 dpi", "300 dpi", "600 dpi", "Not known"]
    assert said(talk, "300") == "What is next?"
    assert set_now(pantry) == PrinterProfile(-5, 3, 1000, 995, 300)
    assert talk.about[2:] == ("Nudge: 0.5 mm to the left, 0.3 mm down", "Scale: 100 %, 99.5 %")
    assert words(talk)[0] == "Print a test sheet"
    said(talk, "")
    assert talk.take_paper() == CalibrationAsked({"stock": ("5160",), "printer": (HP,)}, HP)
    talk.choose("see")
    assert talk.take_paper() == CalibrationAsked({"stock": ("5160",), "printer": ("",)})
    assert pantry.printer_talk(Language()).rows("")[0].quiet == "Lined up for: 5160"


def test_what_was_set_is_taken_back_and_forgotten(pantry, talk):
    said(talk, "zebra", "5160")
    talk.choose("right")
    said(talk, "1")
    assert set_now(pantry, "Zebra").right_tenths_mm == 10
    talk.undo()
    assert set_now(pantry, "Zebra") is None
    set_profile(pantry.site_file, "Zebra", stock("5160"), PrinterProfile(5))
    talk.go_to(ThePrinters())
    said(talk, "zebra", "5160")
    talk.choose("forget")
    assert (talk.said, set_now(pantry, "Zebra")) == ("Forgotten. Zebra prints as it is.", None)
    talk.undo()
    assert set_now(pantry, "Zebra") == PrinterProfile(5)


def test_a_printer_that_is_not_here_is_known_by_its_name(pantry, talk):
    assert talk.hint("Copy shop") == "Enter: a printer called Copy shop."
    said(talk, "Copy shop", "5160")
    assert "See the calibration page" not in words(talk)
    said(talk, "")
    assert talk.take_paper() == CalibrationAsked({"stock": ("5160",), "printer": ("",)})
    talk.choose("dpi")
    said(talk, "Not known")
    assert set_now(pantry, "copy SHOP") == PrinterProfile()
    assert words(pantry.printer_talk(Language()))[0] == "Copy shop"
    talk.go_to(ThePrinters())
    talk.enter("x" * 101)
    assert "1 to 100 letters" in talk.trouble


def test_a_printer_by_two_cases_is_one(pantry, talk):
    set_profile(pantry.site_file, "zebra", stock("5160"), PrinterProfile(5))
    assert words(talk) == ["zebra", HP, "Look for printers again"]


@pytest.mark.parametrize(
    ("measure", "typed", "why"),
    [
        ("right", "half", "Type -10 to 10 with at most one decimal"),
        ("right", "0.55", "at most one decimal"),
        ("down", "11", "10 mm at most"),
        ("right", "-9", "partly off the page"),
        ("across", "94", "98 to 102 percent"),
        ("along", "100,55", "Type 98 to 102"),
        ("dpi", "96", "150 to 2400 dots"),
        ("dpi", "many", "Type it as 203"),
        ("dpi", "²", "Type it as 203"),
    ],
)
def test_what_no_printer_needs_is_refused_in_words(pantry, talk, measure, typed, why):
    said(talk, "hp", "5160")
    talk.choose(measure)
    asked = talk.asks
    assert talk.hint(typed)
    talk.enter(typed)
    assert why in talk.trouble
    assert (talk.asks, talk.in_box) == (asked, typed)
    assert set_now(pantry) is None


def test_a_roll_is_measured_at_its_margins(talk):
    said(talk, "hp", "30252")
    talk.choose("right")
    assert talk.about[1].startswith("Half of what the right margin is wider")


def test_another_sheet_is_measured_and_lies_in_the_printer_then(pantry, clock, talk):
    said(talk, "hp", "another")
    assert talk.take_sheet()
    assert not talk.take_sheet()
    add_stock(pantry.books, pantry.shelf, clock, "Jars", Measures(StockPage.LETTER, 60, 30, 3, 8))
    talk.line_up_for("Jars")
    assert talk.about[:2] == (HP, "Jars: 24 labels, 2.36 × 1.18 in")
    end_stock(pantry.books, pantry.shelf, clock, "Jars")
    talk.choose("right")
    assert talk.asks == "Which labels lie in it?"


def test_printers_are_looked_for_again(talk):
    talk.enter("look")
    assert talk.take_look()
    assert not talk.take_look()
    talk.look_for_printers()
    assert talk.foot == ("Printers are looked for…",)
    talk.take_printers(())
    assert (talk.foot, words(talk)) == ((), ["Look for printers again"])


def test_a_half_typed_number_outlives_the_window(pantry, talk):
    said(talk, "hp", "5160")
    talk.choose("down")
    talk.keep("-0.")
    again = pantry.printer_talk(Language())
    assert (again.asks, again.in_box) == ("Nudge down, in millimeters?", "-0.")
    assert again.back()
    assert again.asks == "What is next?"
    again.keep("")
    assert pantry.printer_talk(Language()).asks == "Which printer?"


def test_numbers_have_their_signs_for_fingers(talk):
    said(talk, "hp", "5160")
    assert not talk.wants_number
    found = {}
    for measure in ("right", "across", "dpi"):
        talk.choose(measure)
        found[measure] = talk.signs
        assert talk.wants_number
        talk.back()
    assert found == {"right": ("-", "."), "across": (".",), "dpi": ()}


@given(st.lists(st.one_of(st.text(max_size=8), st.decimals(-12, 12, places=1).map(str), st.just("")), max_size=8))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_typed_what_is_set_prints_on_the_page(pantry, typed):
    talk = pantry.printer_talk(Language())
    talk.go_to(ThePrinters())
    said(talk, "hp", "5160")
    talk.choose("right")
    for text in typed:
        talk.hint(text)
        talk.enter(text)
    for known in known_printers(pantry.site_file):
        assert abs(known.profile.right_tenths_mm) <= 100
    talk.keep("x")
    assert pantry.printer_talk(Language()).asks
