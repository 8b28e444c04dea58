from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pantry.codes.barcodes import CodeKind, check_digit
from pantry.codes.dates import DateOrder
from pantry.codes.habits import Habits
from pantry.codes.line import Command, Line
from pantry.codes.line_reading import code_of, read_line
from pantry.codes.measures import Scale, Temperature, Units
from pantry.codes.own import OwnKind, own_code

TODAY = date(2026, 11, 24)
BEANS = "036000291452"
CASE = "10036000291459"
ENGLISH = Habits(languages=("en",))
METRIC = Habits(languages=("es",), date_order=DateOrder.DMY, units=Units.METRIC, scale=Scale.CELSIUS)
READINGS = tuple(name for name in Line.__slots__ if name not in {"text", "scanned"})


def typed(text: str, habits: Habits | None = None) -> Line:
    return read_line(text, TODAY, habits)


def scan(text: str) -> Line:
    return read_line(text, TODAY, scanned=True)


def readings(line: Line) -> set[str]:
    values = {name: getattr(line, name) for name in READINGS}
    return {name for name, value in values.items() if value is not None and value is not False and value != ""}


def item(line: Line) -> str | None:
    return line.code.item if line.code else None


@pytest.mark.parametrize(
    ("text", "has"),
    [
        ("4", {"digits", "number"}),
        ("24", {"digits", "number"}),
        ("0", {"digits", "number"}),
        ("-4", {"number", "words"}),
        ("0327", {"date", "digits", "number"}),
        ("032027", {"date", "digits", "number"}),
        ("3/27", {"date", "words"}),
        ("15mar", {"date", "words"}),
        ("15ene", {"date", "words"}),
        ("ago", {"date", "words"}),
        ("+6m", {"date", "words"}),
        ("x", {"date", "words"}),
        ("7158", {"date", "digits", "number"}),
        ("d4011", {"date", "words"}),
        ("12lb", {"weight_g", "words"}),
        ("12l", {"weight_g", "words"}),
        ("5.5kg", {"weight_g", "words"}),
        ("40b", {"boxes", "words"}),
        ("40c", {"boxes", "words"}),
        ("38f", {"temperature", "words"}),
        ("38°", {"temperature", "words"}),
        ("24x", {"quantity", "words"}),
        ("24*", {"quantity", "words"}),
        ("x24", {"next_multiplier", "words"}),
        ("24 pcs", {"quantity", "words"}),
        ("15–03–2027", {"date", "words"}),
        ("mayo", {"words"}),
        ("²4", {"words"}),
        ("8+", {"or_more", "words"}),
        ("beans", {"words"}),
        ("?", {"asks", "words"}),
        ("/undo", {"command"}),
        ("036000291452", {"code", "digits"}),
        ("036000291453", {"digits"}),
        ("123456", {"digits", "number"}),
        ("425261", {"digits", "number"}),
        ("0425261", {"digits", "number"}),
        ("4011", {"plu", "date", "digits", "number"}),
        ("94011", {"plu", "digits", "number"}),
        ("12345", {"digits", "number"}),
        ("1234567890123", {"digits"}),
        ("", set()),
        ("  \t ", set()),
        ("\0", set()),
        ("\x1d", set()),
    ],
)
def test_each_row_of_the_grammar_has_exactly_its_readings(text, has):
    assert readings(typed(text)) == has


def test_a_line_keeps_its_text_as_it_came():
    assert typed("  12 LB\t").text == "  12 LB\t"
    assert typed("  12 LB\t").weight_g == 5443


@pytest.mark.parametrize("text", ["", " ", "\r", "\t", "\0", "\x1d", "\x00\x1d\x00", " \x1d "])
def test_nothing_is_nothing(text):
    assert typed(text).is_empty
    assert scan(text).is_empty


@pytest.mark.parametrize("text", ["4", "?", "/in", "beans", BEANS, "*", "0"])
def test_something_is_something(text):
    assert not typed(text).is_empty


@pytest.mark.parametrize(
    "text",
    [
        f"24*{BEANS}",
        f"24x{BEANS}",
        f"24 x {BEANS}",
        f"24X{BEANS}",
        f"24×{BEANS}",
        f"24 * {BEANS}",
        f"24x*{BEANS}",
        f"24**{BEANS}",
        f"24*]E00{BEANS}",
        f"24*]C10100{BEANS}",
    ],
)
def test_a_number_then_a_scan_means_that_many(text):
    line = typed(text)
    assert (line.multiplier, line.unused, item(line)) == (24, "", "g00036000291452")
    assert (line.number, line.quantity, line.words, line.date) == (None, None, "", None)


@pytest.mark.parametrize(
    ("before", "unused"), [("0327", "0327"), ("007", "007"), ("12lb", "12lb"), (BEANS, BEANS), ("1.5", "1.5")]
)
def test_what_is_no_multiplier_is_named_and_the_scan_counts(before, unused):
    line = typed(f"{before}*{BEANS}")
    assert (line.multiplier, line.unused, item(line)) == (None, unused, "g00036000291452")


def test_a_leading_zero_before_x_is_no_multiplier_either():
    assert typed(f"0327x{BEANS}").unused == "0327"


@pytest.mark.parametrize(("before", "multiplier"), [("0", 0), ("-3", -3), ("501", 501), ("1000000", 1_000_000)])
def test_odd_multipliers_are_told_as_they_are(before, multiplier):
    assert typed(f"{before}*{BEANS}").multiplier == multiplier


def test_a_multiplied_case_plu_bag_or_unknown_code():
    assert typed(f"24*]C101{CASE}15270300").elements.best_before == "2027-03"
    assert typed("12*4011").plu.item == "p4011"
    assert typed("12*4011").code is None
    bag = own_code(OwnKind.BAG, 7)
    assert typed(f"4*{bag}").own.kind is OwnKind.BAG
    assert typed("24*X001-ABC").code.kind is CodeKind.UNKNOWN_TEXT
    assert typed("24*12345").code.kind is CodeKind.UNKNOWN_TEXT


@pytest.mark.parametrize(
    ("name", "is_code"), [("milk", False), ("egg", False), ("leche fría", False), ("X001-ABC", True)]
)
def test_letters_after_a_number_and_a_star_are_words_and_with_a_digit_a_code_too(name, is_code):
    line = typed(f"24*{name}")
    assert (line.multiplier, line.words, bool(line.code)) == (24, name, is_code)
    assert scan(f"24*{name}").code.kind is CodeKind.UNKNOWN_TEXT


@pytest.mark.parametrize("text", ["24*4", "24*--", "24*-----", "24*/undo", "24*/left produce 3"])
def test_after_a_star_a_command_or_under_four_keys_are_no_scan(text):
    line = typed(text)
    assert (line.code, line.multiplier, line.command, line.words) == (None, None, None, "24*")


@pytest.mark.parametrize("text", ["4x4 tape", "12 x 12", "a*b", "mac*cheese", "*beans*", "0327x036"])
def test_words_with_an_x_or_a_star_stay_words(text):
    line = typed(text)
    assert line.multiplier is None
    assert line.code is None
    assert line.words == text


def test_a_star_in_a_cases_lot_is_no_multiplier():
    for text in (
        f"]C101{CASE}10L*21B",
        f"01{CASE}10L*21B",
        f"]C110L*21B\x1d01{CASE}",
        f"https://x.org/01/{CASE}/10/L*21B",
    ):
        line = scan(text)
        assert (item(line), line.multiplier, line.unused) == ("g" + CASE, None, "")
        assert line.elements.lot == "L*21B"
    assert scan(f"24*]C101{CASE}10L*21B").multiplier == 24


def test_an_x_in_scanned_text_is_no_multiplier():
    assert scan("12x4011").code.kind is CodeKind.UNKNOWN_TEXT
    assert typed("12x4011").multiplier == 12


def test_a_star_before_a_product_is_dropped():
    line = typed("*" + BEANS)
    assert (line.multiplier, line.unused, item(line)) == (None, "", "g00036000291452")


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("/undo", Command("undo")),
        ("/IN", Command("in")),
        ("/bag Standard bag", Command("bag", "Standard bag")),
        ("/left bread 12lb", Command("left", "bread 12lb")),
        ("/", Command("")),
        ("  /done  ", Command("done")),
        ("/kind  a\0b ", Command("kind", "a b")),
    ],
)
def test_commands(text, command):
    assert typed(text).command == command


def test_a_scan_is_never_a_command():
    line = scan("/undo")
    assert line.command is None
    assert line.code.kind is CodeKind.UNKNOWN_TEXT


def test_eight_digits_can_be_a_product_and_a_date():
    line = typed("05112027")
    assert line.date.value == "2027-05-11"
    both = next(text for day in range(1, 29) if typed(text := f"11{day:02d}2027").code)
    assert typed(both).date.value == f"2027-11-{both[2:4]}"


def test_about_a_fifth_of_dates_in_eight_digits_pass_as_barcodes():
    days = [date(2020, 1, 1) + timedelta(days=n) for n in range(3650)]
    share = sum(typed(f"{day:%m%d%Y}").code is not None for day in days) / len(days)
    assert 0.17 < share < 0.2


def test_six_and_seven_digits_are_upc_e_only_from_a_scan():
    assert typed("425261").code is None
    assert item(scan("425261")) == "g00042100005264"
    assert item(scan("0425261")) == "g00042100005264"


def test_an_unknown_scan_is_a_code_at_once_and_the_same_everywhere():
    code = scan("X001-ABC").code
    assert code.kind is CodeKind.UNKNOWN_TEXT
    assert scan("]A0X001-ABC").code == code
    assert scan("X001-ABC ").code == code
    assert scan("036000291453").code.kind is CodeKind.UNKNOWN_TEXT
    assert scan("4").code.kind is CodeKind.UNKNOWN_TEXT


def test_a_symbology_identifier_shows_that_it_was_a_scan():
    line = typed("]A0X001")
    assert line.scanned
    assert line.code.kind is CodeKind.UNKNOWN_TEXT


def test_a_burst_that_was_typed_fast_still_has_its_readings():
    line = scan("12lb")
    assert (line.weight_g, line.words, line.scanned) == (5443, "12lb", True)


def test_a_case_says_its_product_lot_and_date():
    line = scan(f"01{CASE}10L21B\x1d15270300")
    assert item(line) == "g" + CASE
    assert (line.elements.lot, line.elements.best_before) == ("L21B", "2027-03")
    assert line.code.as_read == CASE


def test_a_case_without_separator_in_digits_only_is_read_too():
    line = scan(f"01{CASE}15270300")
    assert item(line) == "g" + CASE
    assert line.elements.best_before == "2027-03"


def test_a_gs1_string_never_beats_plain_digits():
    for digits in (CASE, "01234565", "96385074", "10012345678902"):
        assert scan(digits).elements is None
        assert scan(digits).code.kind is CodeKind.GTIN
    assert scan("]C1" + CASE).code.item == "g" + CASE


def test_eight_digits_under_a_gs1_identifier_are_a_date():
    dates = (f"]C115{year:02d}{month:02d}00" for year in range(26, 31) for month in range(1, 13))
    for text in dates:
        assert scan(text).code is None
        assert scan(text).elements.best_before


def test_under_a_gs1_identifier_a_date_or_weight_is_no_product_and_no_code_of_ours():
    lots = [lot for lot in range(1000, 1100) if scan(f"1527031510{lot}").code]
    assert lots
    for lot in lots:
        line = scan(f"]C11527031510{lot}")
        assert (line.code, line.elements.best_before, line.elements.lot) == (None, "2027-03-15", str(lot))
    weights = [grams for grams in range(1000, 1100) if scan(f"310300{grams}").own]
    assert weights
    for grams in weights:
        line = scan(f"]C1310300{grams}")
        assert (line.own, line.elements.net_weight_g) == (None, grams)


def test_a_second_barcode_is_known_without_its_identifier_but_only_from_a_scanner():
    for text in ("1527031510L21B", "15270314"):
        line = scan(text)
        assert line.code is None
        assert line.elements.best_before.startswith("2027-03-1")
        assert typed(text).elements is None
    assert scan("15880315").code.kind is CodeKind.UNKNOWN_TEXT


def test_a_date_and_lot_barcode_names_no_product_but_is_no_unknown_either():
    line = scan("]C11527030010L21B")
    assert line.code is None
    assert line.elements.lot_value.date == "2027-03"


def test_a_pallets_own_number_is_an_unknown_code():
    assert scan("]C100106141411234567897").code.kind is CodeKind.UNKNOWN_TEXT


def test_a_weighed_stores_label_in_a_case_code_is_still_a_stores_label():
    label = "0212345001995"[:-1]
    line = scan(f"010{label}{check_digit('0' + label)}15270300")
    assert (line.code.kind, line.code.store_item) == (CodeKind.STORE_LABEL, "12345")


def test_our_own_codes_are_recognized_and_wrong_ones_are_not():
    digits = own_code(OwnKind.VOLUNTEER, 12)
    assert typed(digits).own.kind is OwnKind.VOLUNTEER
    wrong = digits[:-1] + str((int(digits[-1]) + 1) % 10)
    assert typed(wrong).own is None
    assert scan(wrong).code.kind is CodeKind.UNKNOWN_TEXT


def test_the_sites_habits_decide():
    assert typed("40c", ENGLISH).boxes is None
    assert typed("15ene", ENGLISH).date is None
    assert typed("05/03/27", METRIC).date.value == "2027-03-05"
    assert typed("4°", METRIC).temperature == Temperature(40, Scale.CELSIUS)
    assert typed("3c", METRIC).temperature is None
    assert typed("3c", METRIC).boxes == 3
    assert item(typed("01234565", METRIC)) == "g00000001234565"
    assert item(typed("01234565", ENGLISH)) == "g00012345000065"


def test_digits_of_other_keyboards_are_digits():
    assert typed("４").number == 4
    assert typed("٤").number == 4
    assert item(typed("０３６０００２９１４５２")) == "g00036000291452"


def test_words_keep_accents_and_lose_controls():
    assert typed("  plátano\x00  verde\x1b ").words == "plátano verde"
    assert typed("🍎").words == "🍎"
    assert typed("فول").words == "فول"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (BEANS, "g00036000291452"),
        ("04252614", "g00042100005264"),
        ("0 36000 29145 2", "g00036000291452"),
        ("4011", "p4011"),
        (own_code(OwnKind.ITEM, 42), "c" + own_code(OwnKind.ITEM, 42)),
        (own_code(OwnKind.BAG, 42), None),
        ("212345012344", None),
        ("036000291453", None),
        ("beans", None),
        ("", None),
    ],
)
def test_the_item_of_a_code(text, expected):
    assert code_of(text) == expected


@given(st.text(), st.booleans())
def test_any_text_is_a_line(text, scanned):
    line = read_line(text, TODAY, scanned=scanned)
    assert line.text == text
    assert not set(line.words) & {"\0", "\n", "\r", "\x1d"}


signs = st.text("0123456789*x×/+-.,lbkgcf°?]CE01 \x1d\0\r\té½٤", max_size=40)


@given(signs, st.booleans())
def test_any_mixture_of_the_grammars_own_signs_is_a_line(text, scanned):
    line = read_line(text, TODAY, METRIC, scanned=scanned)
    assert line.code is None or line.code.item or line.code.store_item
    assert line.is_empty or readings(line)


@given(st.integers(-999, 9_999_999), st.text("0123456789", min_size=11, max_size=11).filter(lambda t: t.strip("0")))
def test_every_multiplier_reads_back(number, payload):
    product = f"{payload}{check_digit(payload)}"
    line = typed(f"{number}*{product}")
    assert line.multiplier == number
    assert line.code == typed(product).code


@pytest.mark.parametrize(
    "text",
    [
        "9" * 10**6,
        "a" * 10**6,
        "*" * 10**6,
        "24*" * 300000,
        "1x" * 500000,
        "\x1d" * 10**6,
        "\x00" * 10**6,
        "🍎" * 10**6,
        "]C1" + "10A\x1d" * 250000,
        "/" * 10**6,
        " " * 10**6,
        "\u202e" * 10**6,
        "1x" * 2400,
        "24*" * 1600,
        chr(0xD800),
        "é" * 4999,
    ],
    ids=lambda text: f"{text[:4]!a} {len(text)}",
)
@pytest.mark.parametrize("scanned", [False, True])
def test_monstrous_lines_are_read(text, scanned):
    line = read_line(text, TODAY, scanned=scanned)
    assert len(line.words) <= 200
    assert line.too_long == (len(text) > 5_000)


REPEATED = [
    "0", "9 ", "1-", "1.", "1,", "1/", "1/1/", "(", "(01)", "10A", "\x1da", "10A\x1d", "10A|", "]", "]C1", "[GS]",
    "a ", "best by ", "b/b ", "e.", "x", "24*", "1x", "1 x ", "+6", "12lb", "½", "²", "à&", "mar", "15mar ",
    "https://x/01/", "=&", "%41", "1:11 ", "]E1", "\u202e", "12 and ", "15270315", "24 pcs", "ﷺ", "\ud800",
]  # fmt: skip
BEFORE = ["", "]C1", "01100360002914591510", "(01)10036000291459", "24*", "https://x/01/10036000291459?", "best by "]


@given(st.sampled_from(REPEATED), st.sampled_from(BEFORE), st.sampled_from(["", "!", "*", "lb", " x"]), st.booleans())
def test_a_line_that_repeats_itself_to_the_limit_is_read_and_means_no_more_than_it_says(sign, before, behind, scanned):
    text = (before + sign * 5000)[: 5000 - len(behind)] + behind
    line = read_line(text, TODAY, scanned=scanned)
    assert not line.too_long
    assert (line.date, line.weight_g, line.boxes, line.temperature, line.quantity) == (None,) * 5


def test_a_plain_product_is_read_in_a_blink(benchmark):
    line = benchmark(read_line, BEANS, TODAY)
    assert item(line) == "g00036000291452"
