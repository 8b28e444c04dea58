"""Words in the reader's language, and whether its compiled catalog is whole and fresh."""

from __future__ import annotations

import io
import re
from datetime import date, time
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hypothesis import given
from hypothesis import strategies as st

from pantry.errors import PantryError
from pantry.language import LANGUAGES, Language

ROOT = Path(__file__).parents[1]
SPANISH = ROOT / "resources" / "languages" / "es" / "LC_MESSAGES" / "pantry.po"
needs_spanish = pytest.mark.skipif(not SPANISH.is_file(), reason="the Spanish catalog is not written yet")


def test_english_says_the_sentences_of_the_sources_and_fills_their_places():
    english = Language()

    assert english.say("Nothing is left.") == "Nothing is left."
    assert english.say("{a} and {b}", a="{b}", b=2) == "{b} and 2"
    assert english.say("") == ""
    assert english.say("100 % {sure}") == "100 % {sure}"


@pytest.mark.parametrize(("n", "told"), [(0, "0 cans"), (1, "1 can"), (2, "2 cans"), (1280, "1,280 cans")])
def test_one_and_many(n, told):
    assert Language().say_many("{n} can", "{n} cans", n) == told


def test_an_error_is_told_with_its_values():
    trouble = PantryError("{path} is there already.", path="x.pantry")

    assert Language().error(trouble) == str(trouble) == "x.pantry is there already."


@pytest.mark.parametrize(
    ("value", "places", "told"),
    [(18.5, 1, "18.5"), (12.0, 1, "12"), (1234.56, 1, "1,234.6"), (0.0, 1, "0"), (100.0, 0, "100"), (0.25, 2, "0.25")],
)
def test_decimals_end_with_none_that_are_zero(value, places, told):
    assert Language().decimal(value, places) == told


@given(st.integers(-(10**12), 10**12))
def test_a_number_reads_back_without_its_marks(value):
    assert int(Language().number(value).replace(",", "")) == value


@pytest.mark.parametrize(
    ("value", "told"),
    [(time(14, 6), "2:06 pm"), (time(0, 0), "12:00 am"), (time(12, 0), "12:00 pm"), (time(11, 59), "11:59 am"),
     (time(23, 5), "11:05 pm")],
)  # fmt: skip
def test_hours_are_those_of_a_kitchen_clock(value, told):
    assert Language().hour(value) == told


def test_days_are_told_as_people_say_them():
    saturday = date(2026, 11, 21)

    assert Language().day(saturday) == "Sat, Nov 21"
    assert Language().full_date(saturday) == "Nov 21, 2026"
    assert [Language().month(number) for number in (1, 12)] == ["Jan", "Dec"]
    assert [Language().weekday(number) for number in (0, 6)] == ["Mon", "Sun"]


def test_a_language_without_a_catalog_speaks_english():
    assert Language("tlh").say("Total") == "Total"


def test_languages_of_one_code_are_equal():
    assert Language("es") == Language("es") != Language("en")


def test_every_language_is_named_in_itself():
    assert LANGUAGES["es"] == "Español"


@needs_spanish
def test_the_spanish_catalog_is_fresh():
    compiled = io.BytesIO()
    with SPANISH.open("rb") as file:
        write_mo(compiled, read_po(file))

    assert SPANISH.with_suffix(".mo").read_bytes() == compiled.getvalue(), "run: pybabel compile (see CONTRIBUTING)"


@needs_spanish
def test_every_sentence_is_said_in_spanish():
    from tests.words import sentences

    with SPANISH.open("rb") as file:
        catalog = read_po(file)
    known = {message.id for message in catalog if message.id and not message.fuzzy and all(texts(message.string))}

    wanted = {said for _, said in sentences()}
    assert sorted(map(str, wanted - known)) == []


@needs_spanish
def test_spanish_has_the_same_places_to_fill():
    with SPANISH.open("rb") as file:
        catalog = read_po(file)
    for message in catalog:
        places = {place for one in texts(message.id) for place in re.findall(r"{\w+}", one)}
        for said in texts(message.string):
            assert set(re.findall(r"{\w+}", said)) <= places, message.id


def texts(told: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return (told,) if isinstance(told, str) else tuple(told)
