"""Words, numbers, days and hours in the reader's language."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from pantry.codes.date_reading import read_date
from pantry.codes.dates import DateKind, DateOrder, DateRead, date_words
from pantry.codes.measures import Units, weight_words
from pantry.desk.names import Names
from pantry.errors import PantryError, RefusedInput, Why, sentence
from pantry.language import LANGUAGES, Language
from pantry.office.too_warm import refuse_unknown

ENGLISH, SPANISH = Language("en"), Language("es")
SATURDAY = date(2026, 11, 21)


def test_english_says_the_sentences_of_the_sources_and_fills_their_places():
    assert ENGLISH.say("Nothing is left.") == "Nothing is left."
    assert ENGLISH.say("{a} and {b}", a="{b}", b=2) == "{b} and 2"
    assert ENGLISH.say("") == ""
    assert ENGLISH.say("100 % {sure}") == "100 % {sure}"


def test_spanish_says_them_in_spanish():
    assert SPANISH.say("Give out") == "Entregar"
    assert SPANISH.say("Last: {line}", line="{4} personas") == "Lo último: {4} personas"


@pytest.mark.parametrize("language", [ENGLISH, SPANISH])
def test_what_no_catalog_has_is_said_as_it_is(language):
    assert language.say("") == ""
    assert language.say("la coordinadora") == "la coordinadora"


@pytest.mark.parametrize(
    ("n", "english", "spanish"),
    [
        (0, "0 people", "0 personas"),
        (1, "1 person", "1 persona"),
        (2, "2 people", "2 personas"),
        (21, "21 people", "21 personas"),
        (1000, "1,000 people", "1,000 personas"),
        (1_000_000, "1,000,000 people", "1,000,000 personas"),
    ],
)
def test_one_and_many(n, english, spanish):
    assert ENGLISH.say_many("{n} person", "{n} people", n) == english
    assert SPANISH.say_many("{n} person", "{n} people", n) == spanish


def test_one_and_many_with_other_values():
    words = ("{n} box {name}, about {weight}", "{n} boxes {name}, about {weight}")

    assert ENGLISH.say_many(*words, 40, name="Mixed", weight="1,280 lb") == "40 boxes Mixed, about 1,280 lb"
    assert SPANISH.say_many(*words, 40, name="Mezcla", weight="1,280 lb") == "40 cajas Mezcla, aprox. 1,280 lb"
    assert SPANISH.say_many(*words, 1, name="Mezcla", weight="32 lb") == "1 caja Mezcla, aprox. 32 lb"


def test_an_error_is_told_with_its_values_in_each_language():
    trouble = PantryError("{path} is empty. Nothing was changed. Choose another file.", path="x.csv")

    assert ENGLISH.error(trouble) == str(trouble) == "x.csv is empty. Nothing was changed. Choose another file."
    assert SPANISH.error(trouble) == "x.csv está vacío. No se cambió nada. Elija otro archivo."


def test_what_an_error_lists_is_in_the_words_of_the_language() -> None:
    with pytest.raises(RefusedInput) as refused:
        refuse_unknown("sold")
    assert "cooled at once, composted, back to the donor" in ENGLISH.error(refused.value)
    assert ENGLISH.error(refused.value) == str(refused.value)
    assert "back to the donor" not in SPANISH.error(refused.value)
    assert SPANISH.say("back to the donor") in SPANISH.error(refused.value)


def test_a_marked_sentence_is_the_text_itself():
    assert sentence("The disk is full.") == "The disk is full."


@pytest.mark.parametrize("language", [ENGLISH, SPANISH])
@pytest.mark.parametrize(
    ("value", "places", "told"),
    [
        (18.5, 1, "18.5"), (12.0, 1, "12"), (1234.56, 1, "1,234.6"), (0.0, 1, "0"), (100.0, 0, "100"),
        (1000.0, 1, "1,000"), (0.25, 2, "0.25"), (0.04, 1, "0"), (-3.5, 1, "-3.5"),
    ],
)  # fmt: skip
def test_decimals_end_with_none_that_are_zero(language, value, places, told):
    assert language.decimal(value, places) == told


@given(st.integers(-(10**12), 10**12))
def test_a_number_reads_back_without_its_marks(value):
    assert int(ENGLISH.number(value).replace(",", "")) == value
    assert SPANISH.number(value) == ENGLISH.number(value)  # as in the United States and Mexico


@pytest.mark.parametrize("language", [ENGLISH, SPANISH])
@pytest.mark.parametrize(
    ("value", "told"),
    [
        (time(0, 0), "12:00 am"), (time(0, 59), "12:59 am"), (time(1, 5), "1:05 am"), (time(11, 59), "11:59 am"),
        (time(12, 0), "12:00 pm"), (time(12, 59), "12:59 pm"), (time(13, 0), "1:00 pm"), (time(14, 6), "2:06 pm"),
        (time(23, 59), "11:59 pm"),
    ],
)  # fmt: skip
def test_hours_are_those_of_a_kitchen_clock(language, value, told):
    assert language.hour(value) == told


@given(st.times())
def test_no_two_minutes_of_a_day_are_told_alike(value):
    hour, minute = SPANISH.hour(value).split(" ")[0].split(":")
    half = SPANISH.hour(value).split(" ")[1]
    assert (int(hour) % 12 + (12 if half == "pm" else 0), int(minute)) == (value.hour, value.minute)


@pytest.mark.parametrize(
    ("language", "day", "full_date"),
    [(ENGLISH, "Sat, Nov 21", "Nov 21, 2026"), (SPANISH, "sáb 21 nov", "21 nov 2026")],
)
def test_days_are_told_as_people_say_them(language, day, full_date):
    assert language.day(SATURDAY) == day
    assert language.full_date(SATURDAY) == full_date


@pytest.mark.parametrize(
    ("language", "first", "last", "may", "monday", "sunday"),
    [(ENGLISH, "Jan", "Dec", "May", "Mon", "Sun"), (SPANISH, "ene", "dic", "may", "lun", "dom")],
)
def test_months_and_weekdays(language, first, last, may, monday, sunday):
    assert [language.month(number) for number in (1, 5, 12)] == [first, may, last]
    assert [language.weekday(number) for number in (0, 6)] == [monday, sunday]
    assert len({language.month(number) for number in range(1, 13)}) == 12
    assert len({language.weekday(number) for number in range(7)}) == 7


@given(st.dates())
def test_a_day_says_its_weekday(value):
    week_later = value + timedelta(days=7) if value < date.max - timedelta(days=7) else value - timedelta(days=7)
    assert SPANISH.day(value).split(" ")[0] == SPANISH.day(week_later).split(" ")[0]


@pytest.mark.parametrize(
    ("value", "english", "spanish", "until"),
    [
        ("2027-03-15", "Mar 15, 2027", "15 mar 2027", "15 mar 2027"),
        ("2027-05", "May 2027", "may 2027", "fin de mayo de 2027"),
        ("2027", "2027", "2027", "fin de 2027"),
    ],
)
def test_dates_on_packs(value, english, spanish, until):
    assert date_words(value, ENGLISH) == english
    assert date_words(value, SPANISH) == spanish
    assert Names(SPANISH, Units.US).until(value) == until


@pytest.mark.parametrize("language", [ENGLISH, SPANISH])
@pytest.mark.parametrize("kind", [DateKind.BEST_BY, DateKind.USE_BY, DateKind.SELL_BY, DateKind.FREEZE_BY])
@pytest.mark.parametrize("value", ["2027-03-15", "2027-05", "2026-12-01"])
def test_what_a_label_says_of_a_date_can_be_typed_back(language, kind, value):
    words = {
        DateKind.BEST_BY: "Best by", DateKind.USE_BY: "Use by", DateKind.SELL_BY: "Sell by",
        DateKind.FREEZE_BY: "Freeze by",
    }  # fmt: skip
    label = f"{language.say(words[kind])} {date_words(value, language)}"

    read = read_date(label, SATURDAY, DateOrder.MDY, (language.code,))

    assert read == DateRead(value, kind=kind)


def test_weights_keep_their_units():
    assert weight_words(580_598, Units.US, SPANISH) == "1,280 lb"
    assert weight_words(5_500, Units.METRIC, SPANISH) == "5.5 kg"


@pytest.mark.parametrize(
    ("code", "told"), [("en", "milk, eggs"), ("es", "milk, eggs"), ("zh", "milk、eggs"), ("ar", "milk، eggs")]
)
def test_a_list_is_told_as_each_language_does(code, told):
    assert Language(code).listed(word for word in ("milk", "eggs")) == told
    assert Language(code).listed(()) == ""


def test_a_language_without_a_catalog_speaks_english():
    assert Language("tlh").say("Total") == "Total"
    assert Language("tlh").say_many("{n} person", "{n} people", 2) == "2 people"


def test_languages_of_one_code_are_equal():
    assert Language("es") == Language("es") != Language("en")


def test_every_language_is_named_in_itself_and_has_its_catalog():
    assert LANGUAGES == {"en": "English", "es": "Español"}
    assert all(Language(code).say("Take in") != "Take in" for code in LANGUAGES if code != "en")


@pytest.fixture
def spanish_file(tmp_path, monkeypatch):
    """Where the Spanish words are read from: nothing is there yet."""
    monkeypatch.setattr("pantry.language.files", lambda _package: tmp_path)
    path = tmp_path / "languages" / "es" / "LC_MESSAGES" / "pantry.mo"
    path.parent.mkdir(parents=True)
    return path


@given(broken=st.binary(max_size=200))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@example(b"")
@example(b"\xde\x12\x04\x95" + b"\xff" * 24)
@example(b"\xde\x12\x04\x95\0\0\0\0\1\0\0\0\x1c\0\0\0\x24\0\0\0\0\0\0\0\0\0\0\0")
def test_broken_words_fall_back_on_english(spanish_file, broken):
    spanish_file.write_bytes(broken)

    language = Language("es")

    assert language.say("Give out") == "Give out"


def test_words_that_are_gone_fall_back_and_it_is_known(spanish_file):
    assert not spanish_file.exists()
    assert Language("es").fell_back
    assert not Language("en").fell_back


def test_a_translation_that_names_a_place_that_is_not_there_is_said_in_english(spanish_file):
    babel = Catalog(locale="es")
    babel.add("Last: {line}", "Lo último: {linea}")
    babel.add(("{n} line", "{n} lines"), ("{n} línea", "{m} líneas"))
    with spanish_file.open("wb") as compiled:
        write_mo(compiled, babel)

    language = Language("es")

    assert not language.fell_back
    assert language.say("Last: {line}", line="4") == "Last: 4"
    assert language.say_many("{n} line", "{n} lines", 3) == "3 lines"
    assert language.say_many("{n} line", "{n} lines", 1) == "1 línea"


def test_why_a_row_was_not_used_is_said_in_each_language():
    trouble = PantryError("{code} is no product code: it is not a number.", code="bad")
    why = Why.of(trouble)
    assert why == "bad is no product code: it is not a number."
    assert Language("en").why(why) == why
    assert Language("es").why(why) != why
    assert "bad" in Language("es").why(why)
    assert Language("es").why("The line is too long.") == Language("es").say("The line is too long.")
