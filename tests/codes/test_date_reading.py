from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pantry.codes.date_reading import is_no_such_date, read_date
from pantry.codes.dates import DateKind, DateOrder, Precision, date_value, date_words
from pantry.codes.months import month_number
from pantry.language import Language

TODAY = date(2026, 11, 24)
BOTH = ("en", "es")
days = st.dates(date(1980, 1, 1), date(2070, 12, 31))


def read(text: str, order: DateOrder = DateOrder.MDY, today: date = TODAY):
    return read_date(text, today, order, BOTH)


def value(text: str, order: DateOrder = DateOrder.MDY) -> str | None:
    found = read(text, order)
    return found.value if found else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0327", "2027-03"),
        ("032027", "2027-03"),
        ("3/27", "2027-03"),
        ("03/27", "2027-03"),
        ("3-27", "2027-03"),
        ("06/27", "2027-06"),
        ("3/2027", "2027-03"),
        ("2027/03", "2027-03"),
        ("2027-03", "2027-03"),
        ("2027", "2027"),
        ("JUN 2027", "2027-06"),
        ("JUN2027", "2027-06"),
        ("JUN 27", "2027-06"),
        ("15MAR", "2027-03-15"),
        ("15mar", "2027-03-15"),
        ("mar15", "2027-03-15"),
        ("15 mar 27", "2027-03-15"),
        ("15MAR27", "2027-03-15"),
        ("15MAR2027", "2027-03-15"),
        ("MAR152027", "2027-03-15"),
        ("15-MAR-27", "2027-03-15"),
        ("15/ene/27", "2027-01-15"),
        ("mar 2027", "2027-03"),
        ("2027MAR15", "2027-03-15"),
        ("27MAR15", "2027-03-15"),
        ("2027 MR 15", "2027-03-15"),
        ("2027 MA 15", "2027-05-15"),
        ("27JL03", "2027-07-03"),
        ("Mar ’27", "2027-03"),
        ("15MAR27 14:06", "2027-03-15"),
        ("MAR 15 2027 02:06:59", "2027-03-15"),
        ("MAR 15 2027", "2027-03-15"),
        ("March 15, 2027", "2027-03-15"),
        ("Mar. 15th, 2027", "2027-03-15"),
        ("2027 MAR 15", "2027-03-15"),
        ("MAR1527", "2027-03-15"),
        ("15ene", "2027-01-15"),
        ("15 ene.", "2027-01-15"),
        ("ago", "2027-08"),
        ("15 de agosto 2027", "2027-08-15"),
        ("15 de agosto de 2027", "2027-08-15"),
        ("15 de agosto del 2027", "2027-08-15"),
        ("1 sept 2027", "2027-09-01"),
        ("1 set 2027", "2027-09-01"),
        ("1 setiembre 2027", "2027-09-01"),
        ("31dic", "2026-12-31"),
        ("nov", "2026-11"),
        ("oct", "2026-10"),
        ("aug", "2027-08"),
        ("20nov", "2026-11-20"),
        ("29feb", "2028-02-29"),
        ("7158", "2027-06-07"),
        ("d7158", "2027-06-07"),
        ("d4011", "2024-01-11"),
        ("d27158", "2027-06-07"),
        ("031527", "2027-03-15"),
        ("270315", "2027-03-15"),
        ("03152027", "2027-03-15"),
        ("20270315", "2027-03-15"),
        ("2027-03-15", "2027-03-15"),
        ("2027.03.15", "2027-03-15"),
        ("3/15/27", "2027-03-15"),
        ("03/15/2027", "2027-03-15"),
        ("15/3", "2027-03-15"),
        ("03 15 27", "2027-03-15"),
        ("03 27", "2027-03"),
        ("03 2027", "2027-03"),
        ("2027 03", "2027-03"),
        ("03.27", "2027-03"),
        ("03.2027", "2027-03"),
        ("15-03-2027", "2027-03-15"),
        ("15.3.27", "2027-03-15"),
        ("2027-3-5", "2027-03-05"),
        ("022928", "2028-02-29"),
        ("202703", "2027-03"),
        ("0315", "2027-03-15"),
        ("3/15", "2027-03-15"),
        ("12/31", "2026-12-31"),
        ("dec 25", "2026-12-25"),
        ("0925", "2025-09"),
        ("2015", "2015"),
        ("2037", "2037"),
        ("26-359", "2026-12-25"),
        ("359/26", "2026-12-25"),
        ("2026-359", "2026-12-25"),
        ("d26 359", "2026-12-25"),
        ("d2026-359", "2026-12-25"),
        ("d325", "2026-11-21"),
        ("d364", "2025-12-30"),
        ("+6m", "2027-05"),
        ("+6 meses", "2027-05"),
        ("+1y", "2027-11"),
        ("+1 año", "2027-11"),
        ("+2w", "2026-12-08"),
        ("+10d", "2026-12-04"),
        ("+10 días", "2026-12-04"),
    ],
)
def test_dates_as_they_are_printed_and_typed(text, expected):
    assert value(text) == expected


NO_DATE = ["x", "X", "none", "ninguna", "Ninguno", "sin fecha", "no date", "No tiene fecha", "exp none"]


@pytest.mark.parametrize("text", NO_DATE)
def test_no_date_on_it(text):
    found = read(text)
    assert (found.value, found.kind, found.precision) == ("", DateKind.NONE, None)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "4",
        "24",
        "327",
        "12345",
        "1399",
        "9999",
        "00000000",
        "13/13/13",
        "32mar",
        "mar mar",
        "beans",
        "15 foo",
        "29feb2027",
        "+6",
        "+6q",
        "1503",
        "1999",
        "3 27",
        "12 lb 27",
        "26359",
        "2026-400",
        "355-359",
        "2027 XX 15",
        "d7400",
        "d400",
        "l7400",
        "d0000",
        "2/30/27",
        "5.5",
        "12.50",
        "1/2/3/4",
        "mar 1 2 3",
        "1 2 mar",
        "٠٣٢٧",
        "0" * 61,
        "may contain nuts",
    ],
)
def test_what_is_no_date(text):
    assert read(text) is None


@pytest.mark.parametrize(
    ("text", "order", "taken", "other"),
    [
        ("05/03/27", DateOrder.MDY, "2027-05-03", "2027-03-05"),
        ("05/03/27", DateOrder.DMY, "2027-03-05", "2027-05-03"),
        ("05/03/2027", DateOrder.DMY, "2027-03-05", "2027-05-03"),
        ("050327", DateOrder.DMY, "2027-03-05", "2027-05-03"),
        ("05032027", DateOrder.MDY, "2027-05-03", "2027-03-05"),
        ("27/03/15", DateOrder.YMD, "2027-03-15", None),
        ("27/03/15", DateOrder.DMY, "2015-03-27", "2027-03-15"),
        ("270315", DateOrder.MDY, "2027-03-15", None),
        ("032027", DateOrder.MDY, "2027-03", "2027-03-20"),
        ("15/03/27", DateOrder.MDY, "2027-03-15", None),
        ("04/04/27", DateOrder.MDY, "2027-04-04", None),
        ("0327", DateOrder.MDY, "2027-03", None),
        ("0315", DateOrder.MDY, "2027-03-15", None),
        ("1503", DateOrder.DMY, "2027-03-15", None),
        ("1158", DateOrder.MDY, "2021-06-07", None),
        ("3/15", DateOrder.MDY, "2027-03-15", None),
        ("11/27", DateOrder.MDY, "2027-11", "2026-11-27"),
        ("12/31", DateOrder.MDY, "2026-12-31", "2031-12"),
        ("1231", DateOrder.MDY, "2026-12-31", "2031-12"),
        ("1125", DateOrder.MDY, "2025-11", "2026-11-25"),
        ("DEC 25", DateOrder.MDY, "2026-12-25", "2025-12"),
        ("JUN 25", DateOrder.MDY, "2025-06", "2027-06-25"),
        ("JUN 2027", DateOrder.MDY, "2027-06", None),
        ("122026", DateOrder.MDY, "2026-12", "2026-12-20"),
        ("05/03", DateOrder.DMY, "2027-03-05", "2027-05-03"),
        ("05/03", DateOrder.MDY, "2027-05-03", "2027-03-05"),
        ("JUN 27", DateOrder.MDY, "2027-06", "2027-06-27"),
        ("JUN 15", DateOrder.MDY, "2027-06-15", None),
        ("2027", DateOrder.MDY, "2027", None),
        ("2025", DateOrder.MDY, "2025", None),
    ],
)
def test_a_date_that_could_be_two_is_taken_in_the_sites_order_and_the_other_is_offered(text, order, taken, other):
    found = read(text, order)
    assert (found.value, found.other) == (taken, other)


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("best by 03/27", DateKind.BEST_BY, "2027-03"),
        ("BB 15MAR27", DateKind.BEST_BY, "2027-03-15"),
        ("exp 3/27", DateKind.USE_BY, "2027-03"),
        ("USE BY: JUN 2027", DateKind.USE_BY, "2027-06"),
        ("sell by 12/01/26", DateKind.SELL_BY, "2026-12-01"),
        ("cad. 03/27", DateKind.USE_BY, "2027-03"),
        ("use or freeze by 12/01/26", DateKind.FREEZE_BY, "2026-12-01"),
        ("packed on 11/01/26", DateKind.PACKED_ON, "2026-11-01"),
        ("consumir preferentemente antes de 15 ene 27", DateKind.BEST_BY, "2027-01-15"),
        ("BB/15MAR27", DateKind.BEST_BY, "2027-03-15"),
        ("B/B 15MAR27", DateKind.BEST_BY, "2027-03-15"),
        ("BBE: 15/03/27", DateKind.BEST_BY, "2027-03-15"),
        ("BEST BEFORE END MAR 2027", DateKind.BEST_BY, "2027-03"),
        ("BEST IF USED BY: 031527", DateKind.BEST_BY, "2027-03-15"),
        ("BEST WHEN USED BY 3/27", DateKind.BEST_BY, "2027-03"),
        ("Cons. pref. antes de: 03/27", DateKind.BEST_BY, "2027-03"),
        ("CONSUMO PREFERENTE 15MAR27", DateKind.BEST_BY, "2027-03-15"),
        ("BB/MA 2027 MR 15", DateKind.BEST_BY, "2027-03-15"),
        ("BEST BEFORE/MEILLEUR AVANT 2027 MR 15", DateKind.BEST_BY, "2027-03-15"),
        ("EXP 03/2027", DateKind.USE_BY, "2027-03"),
        ("EXP031527", DateKind.USE_BY, "2027-03-15"),
        ("EXPIRES 03/27", DateKind.USE_BY, "2027-03"),
        ("EXP. DATE: 03/27", DateKind.USE_BY, "2027-03"),
        ("FECHA DE CADUCIDAD: 15/03/27", DateKind.USE_BY, "2027-03-15"),
        ("F. CAD. 15 MAR 27", DateKind.USE_BY, "2027-03-15"),
        ("FV 15/03/27", DateKind.USE_BY, "2027-03-15"),
        ("VTO: 03/27", DateKind.USE_BY, "2027-03"),
        ("Consúmase antes del 15 de marzo de 2027", DateKind.USE_BY, "2027-03-15"),
        ("SELL-BY 03/15", DateKind.SELL_BY, "2027-03-15"),
        ("Best if sold by 3/27", DateKind.SELL_BY, "2027-03"),
        ("USE BY OR FREEZE BY DEC 1", DateKind.FREEZE_BY, "2026-12-01"),
        ("PKD 11/20", DateKind.PACKED_ON, "2026-11-20"),
        ("PKD 3/15", DateKind.PACKED_ON, "2026-03-15"),
        ("PKD 10/26", DateKind.PACKED_ON, "2026-10"),
        ("PACKED DEC", DateKind.PACKED_ON, "2025-12"),
        ("pack date 325", DateKind.PACKED_ON, "2026-11-21"),
        ("pack date 364", DateKind.PACKED_ON, "2025-12-30"),
        ("PACKED 6325", DateKind.PACKED_ON, "2026-11-21"),
        ("MFG 2026/11/20", DateKind.PACKED_ON, "2026-11-20"),
        ("Fecha de elaboración 20/11/26", DateKind.PACKED_ON, "2026-11-20"),
        ("ENV 20NOV26", DateKind.PACKED_ON, "2026-11-20"),
        ("L 6158", DateKind.PACKED_ON, "2026-06-07"),
        ("LOT#26325", DateKind.PACKED_ON, "2026-11-21"),
        ("lote 5360", DateKind.PACKED_ON, "2025-12-26"),
        ("L 7158", None, "2027-06-07"),
    ],
)
def test_the_words_before_a_date_say_its_kind(text, kind, expected):
    found = read(text)
    assert (found.kind, found.value) == (kind, expected)


@pytest.mark.parametrize(
    "text", ["best", "best foods", "pack 12lb", "exp 24", "made in Mexico", "bb", "sell by", "prod 12"]
)
def test_the_words_alone_are_no_date(text):
    assert read(text) is None


@pytest.mark.parametrize(
    ("text", "today", "taken", "other"),
    [
        ("jan 5", date(2026, 12, 28), "2027-01-05", None),
        ("01/05", date(2026, 12, 28), "2027-01-05", "2027-05-01"),
        ("0105", date(2026, 12, 28), "2027-01-05", None),
        ("ene", date(2026, 12, 28), "2027-01", None),
        ("12/30", date(2026, 12, 28), "2030-12", "2026-12-30"),
        ("dec 20", date(2027, 1, 3), "2026-12-20", None),
        ("dic", date(2027, 1, 3), "2026-12", None),
        ("12/27", date(2027, 1, 3), "2027-12", "2026-12-27"),
        ("6362", date(2026, 12, 28), "2026-12-28", None),
        ("7003", date(2026, 12, 28), "2027-01-03", None),
        ("6365", date(2027, 1, 3), "2026-12-31", None),
        ("d366", date(2029, 1, 3), "2028-12-31", None),
        ("pkd 12/30", date(2027, 1, 3), "2026-12-30", None),
        ("packed 361", date(2027, 1, 3), "2026-12-27", None),
        ("packed 7002", date(2027, 1, 3), "2027-01-02", None),
        ("+1w", date(2026, 12, 28), "2027-01-04", None),
        ("+2m", date(2026, 12, 28), "2027-02", None),
        ("29feb", date(2027, 1, 3), "2028-02-29", None),
        ("29feb", date(2028, 3, 1), "2028-02-29", None),
        ("feb 29", date(2028, 2, 1), "2029-02", "2028-02-29"),
        ("2/29/28", date(2028, 2, 1), "2028-02-29", None),
        ("8366", date(2028, 12, 31), "2028-12-31", None),
        ("pkd 2/29", date(2027, 1, 3), "2024-02-29", None),
        ("0199", date(2098, 12, 28), "2099-01", None),
        ("0101", date(2100, 12, 28), "2101-01", "2101-01-01"),
    ],
)
def test_around_new_year_on_leap_days_and_at_a_centurys_end(text, today, taken, other):
    found = read(text, today=today)
    assert (found.value, found.other) == (taken, other)


def test_a_month_that_is_a_food_is_a_date_only_where_spanish_comes_first():
    assert read("mayo") is None
    assert read("15 mayo").value == "2027-05-15"
    assert read_date("mayo", TODAY, DateOrder.DMY, ("es", "en")).value == "2027-05"
    assert read("may").value == "2027-05"


@given(st.dates(date(2024, 1, 1), date(2060, 1, 1)), st.dates(date(2024, 1, 1), date(2060, 1, 1)))
def test_a_day_of_packing_is_never_to_come(day, today):
    for text in (f"packed {day.day}{day:%b}", f"pkd {day:%m/%d}", f"packed {day:%j}"):
        found = read_date(text, today, DateOrder.MDY, BOTH)
        assert found.kind is DateKind.PACKED_ON
        assert found.value <= today.isoformat()


def test_months_are_only_read_in_the_sites_languages():
    assert read_date("15ene", TODAY, DateOrder.MDY, ("en",)) is None
    assert read_date("15aug", TODAY, DateOrder.MDY, ("es",)) is None


def test_every_month_has_its_names():
    english = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ]
    spanish = [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ]
    for names, language in ((english, "en"), (spanish, "es")):
        assert [month_number(name, (language,)) for name in names] == list(range(1, 13))
        assert [month_number(name[:3], (language,)) for name in names] == list(range(1, 13))
    assert month_number("xyz", ("en", "es", "ht")) is None


def test_a_day_code_says_so():
    assert read("7158").day_code
    assert read("d4011").day_code
    assert not read("0327").day_code


@pytest.mark.parametrize("end", "0123456789")
def test_a_day_codes_year_is_the_nearest(end):
    found = read(f"d{end}001")
    assert found.value[3] == end
    assert abs(int(found.value[:4]) - TODAY.year) <= 5


def test_the_366th_day_exists_in_leap_years_only():
    assert value("d8366") == "2028-12-31"
    assert value("d7366") is None


@given(days, st.sampled_from(DateOrder))
def test_a_date_in_figures_reads_back_in_the_sites_order(day, order):
    today = date(2026, 1, 1)
    parts = {"y": f"{day.year:04d}", "m": f"{day.month:02d}", "d": f"{day.day:02d}"}
    for sign in ("/", "-", "."):
        text = sign.join(parts[letter] for letter in order.value)
        assert read_date(text, today, order, BOTH).value == day.isoformat()
    short = "/".join(parts[letter][-2:] for letter in order.value)
    assert read_date(short, today, order, BOTH).value == day.isoformat()


@given(days, st.dates(date(2024, 1, 1), date(2060, 1, 1)), st.sampled_from(DateOrder))
def test_canonical_text_reads_as_itself_whatever_the_order(day, today, order):
    assert read_date(day.isoformat(), today, order, BOTH).value == day.isoformat()
    month = date_value(day.year, day.month)
    assert read_date(month, today, order, BOTH).value == month


@given(days, st.sampled_from(BOTH))
def test_words_read_back_as_the_same_date(day, code):
    language = Language(code)
    for shown in (date_value(day.year, day.month, day.day), date_value(day.year, day.month)):
        assert read_date(date_words(shown, language), TODAY, DateOrder.MDY, BOTH).value == shown


@given(st.dates(date(2024, 1, 1), date(2060, 1, 1)), st.dates(date(2024, 1, 1), date(2060, 1, 1)))
def test_a_day_without_a_year_is_never_long_past(day, today):
    found = read_date(f"{day.day}{day:%b}".lower(), today, DateOrder.MDY, BOTH)
    guessed = date.fromisoformat(found.value)
    assert (guessed.month, guessed.day) == (day.month, day.day)
    latest = 366 * (8 if (day.month, day.day) == (2, 29) else 1)
    assert today - timedelta(days=60) <= guessed <= today + timedelta(days=latest)


@given(st.text() | st.from_regex(r"[0-9/.\-+ a-z]{0,20}", fullmatch=True), st.dates(date(1999, 1, 1), date(2120, 1, 1)))
def test_any_text_on_any_day_is_read_without_an_error_and_gives_real_dates(text, today):
    found = read_date(text, today, DateOrder.MDY, BOTH)
    if found and found.value:
        assert found.precision in set(Precision)
        assert found.other != found.value


@pytest.mark.parametrize(
    "text",
    ["31feb", "30 FEB", "feb 30 2027", "31 de abril de 2027", "Use by 31 jun 2027", "best by 2/30/27", "exp 1399",
     "d7400", "32dic", "EXP 02302027", "31apr27", "29feb27", "31 abr 27"],
)  # fmt: skip
def test_what_is_written_as_a_date_and_is_none(text):
    assert read(text) is None
    assert is_no_such_date(text, BOTH)


@pytest.mark.parametrize(
    "text",
    ["", "beans", "15 oz", "Set of 12 pans", "may 100", "mayo 32", "mayo 32 oz", "12 pack", "pack 12", "d400", "feb",
     "exp", "1399", "02/30/2027", "nov 12 dec 13", "9" * 5000],
)  # fmt: skip
def test_words_and_figures_are_no_date_gone_wrong(text):
    assert not is_no_such_date(text, BOTH)
