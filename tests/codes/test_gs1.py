from __future__ import annotations

import subprocess
import sys
from datetime import date
from fractions import Fraction

import pytest
from biip.gs1_messages import GS1Message
from hypothesis import given
from hypothesis import strategies as st

from pantry.codes.barcodes import check_digit
from pantry.codes.dates import DateKind
from pantry.codes.gs1 import Elements, read_element_string
from pantry.codes.lots import Lot

TODAY = date(2026, 11, 24)
GS = "\x1d"
GTIN = "00036000291452"
CASE = "10036000291459"
IDENTIFIERS = ["]C1", "]e0", "]e1", "]e2", "]d2", "]Q3", "]J1"]


def read(text: str) -> Elements | None:
    return read_element_string(text, TODAY)


def says(text: str, **expected: object) -> None:
    assert read(text) == Elements(**expected)


CASES = [
    (f"01{CASE}", {"gtin": CASE}),
    (f"01{CASE}15270315", {"gtin": CASE, "best_before": "2027-03-15"}),
    (f"01{CASE}15270300", {"gtin": CASE, "best_before": "2027-03"}),
    (f"01{CASE}1527031510L21B", {"gtin": CASE, "best_before": "2027-03-15", "lot": "L21B"}),
    (f"01{CASE}10L21B{GS}15270315", {"gtin": CASE, "best_before": "2027-03-15", "lot": "L21B"}),
    (f"15270315{GS}01{CASE}", {"gtin": CASE, "best_before": "2027-03-15"}),
    (f"1527031501{CASE}", {"gtin": CASE, "best_before": "2027-03-15"}),
    (f"10L21B{GS}01{CASE}", {"gtin": CASE, "lot": "L21B"}),
    (f"01{CASE}11261101", {"gtin": CASE, "made": "2026-11-01"}),
    (f"01{CASE}13261102", {"gtin": CASE, "packed": "2026-11-02"}),
    (f"01{CASE}16261201", {"gtin": CASE, "sell_by": "2026-12-01"}),
    (f"01{CASE}17261203", {"gtin": CASE, "use_by": "2026-12-03"}),
    (f"01{CASE}21S1", {"gtin": CASE, "serial": "S1"}),
    (f"01{CASE}3012", {"gtin": CASE, "count": 12}),
    (f"02{CASE}3724", {"gtin": CASE, "count": 24}),
    (f"01{CASE}3103001250", {"gtin": CASE, "net_weight_g": 1250}),
    (f"01{CASE}3100000012", {"gtin": CASE, "net_weight_g": 12_000}),
    (f"01{CASE}3201000125", {"gtin": CASE, "net_weight_g": 5670}),
    (f"01{CASE}3202001850", {"gtin": CASE, "net_weight_g": 8391}),
    (f"01{CASE}3922199", {"gtin": CASE, "price_cents": 199}),
    (f"01{CASE}3920{GS}3920", {"gtin": CASE, "separator_lost": True}),
    (f"01{CASE}392312345", {"gtin": CASE, "price_cents": 1235}),
    (f"(01){CASE}(15)270315(10)L21B", {"gtin": CASE, "best_before": "2027-03-15", "lot": "L21B"}),
    (f"01{GTIN}1526112417261130", {"gtin": GTIN, "best_before": "2026-11-24", "use_by": "2026-11-30"}),
    (f"01{CASE}15990101", {"gtin": CASE, "best_before": "1999-01-01"}),
    (f"01{CASE}99OURS{GS}10L1", {"gtin": CASE, "lot": "L1"}),
    (
        "01900763388888803202000156" + "13261102" + "21000012345678",
        {
            "gtin": "90076338888880",
            "net_weight_g": 708,
            "packed": "2026-11-02",
            "serial": "000012345678",
        },
    ),
    (f"01{CASE}7003ABCDEF1200", {"gtin": CASE, "separator_lost": True}),
    (f"01{CASE}70032703151200", {"gtin": CASE, "use_by": "2027-03-15"}),
    (f"00106141411234567897{GS}02{CASE}3724", {"gtin": CASE, "count": 24}),
    ("00106141411234567897" + f"02{CASE}3724", {"gtin": CASE, "count": 24}),
    (f"01{CASE}10L*2/1B{GS}3712", {"gtin": CASE, "lot": "L*2/1B", "count": 12}),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_elements_with_and_without_separator(text, expected):
    says(text, **expected)


@pytest.mark.parametrize("identifier", IDENTIFIERS)
@pytest.mark.parametrize(("text", "expected"), CASES)
def test_each_symbology_identifier_is_understood(identifier, text, expected):
    says(identifier + text, **expected)


def test_a_scanner_may_send_a_separator_first_and_last():
    says(f"]C1{GS}01{CASE}10L1{GS}", gtin=CASE, lot="L1")


@pytest.mark.parametrize(
    "text",
    ["036000291452", "96385074", "5901234123457", CASE, "10012345678902", "", "L21B", "X001", GS, "010003600029145"],
)
def test_plain_digits_with_a_right_check_digit_and_other_text_are_no_gs1(text):
    assert read(text) is None


def test_a_second_barcode_with_only_date_and_lot_needs_its_identifier():
    assert read("1527031510L21B") is None
    says("]C11527031510L21B", best_before="2027-03-15", lot="L21B")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1527031510L21B", {"best_before": "2027-03-15", "lot": "L21B"}),
        ("15270315", {"best_before": "2027-03-15"}),
        ("17270300", {"use_by": "2027-03"}),
        (f"11261101{GS}10L21B{GS}3724", {"made": "2026-11-01", "lot": "L21B", "count": 24}),
        (
            "3202000156" + "13261102" + "21000012345678",
            {
                "net_weight_g": 708,
                "packed": "2026-11-02",
                "serial": "000012345678",
            },
        ),
        ("13261102" + "3103001250" + "10L21B", {"packed": "2026-11-02", "net_weight_g": 1250, "lot": "L21B"}),
    ],
)
def test_a_second_barcode_that_starts_with_a_near_date_is_known_where_a_scanner_says_so(text, expected):
    assert read_element_string(text, TODAY, alone=True) == Elements(**expected)
    assert read(text) is None or GS in text


@pytest.mark.parametrize(
    "text", ["15880315", "15271315", "10L21B", "3724", "1527031", "15270315ABC", "12270315", "L15270315"]
)
def test_other_text_is_no_second_barcode(text):
    assert read_element_string(text, TODAY, alone=True) is None


@pytest.mark.parametrize("written", ["<GS>", "{GS}", "[GS]", "^]", "|", "~", "\u241d", "<FNC1>", "[F1]"])
def test_a_separator_that_a_scanner_writes_in_words_is_one(written):
    says(f"01{CASE}10L21B{written}3712", gtin=CASE, lot="L21B", count=12)
    says(f"{written}01{CASE}10L21B{written}", gtin=CASE, lot="L21B")
    says(f"]C101{CASE}10L21B{written}3712", gtin=CASE, lot="L21B", count=12)


def test_a_real_separator_leaves_the_signs_that_look_like_one_alone():
    assert read(f"01{CASE}10L~1{GS}3712").lot == "L~1"
    says(f"FNC101{CASE}", gtin=CASE)


def test_blanks_within_brackets_as_under_the_bars():
    says("(01) 1 00 36000 29145 9 (17) 270315 (10) L 21", gtin=CASE, use_by="2027-03-15")
    says(f"(01){CASE}(10)L21B", gtin=CASE, lot="L21B")


def test_an_identifier_of_another_symbology_is_no_gs1():
    assert read("]A010L21B") is None
    says(f"]C001{CASE}15270315", gtin=CASE, best_before="2027-03-15")


def test_what_biip_refuses_whole_one_bad_date_still_gives_the_product_and_the_rest():
    text = f"01{CASE}1727133210L21B"
    with pytest.raises(Exception, match="Failed to match"):
        GS1Message.parse(text)
    says(text, gtin=CASE, lot="L21B")


def test_what_biip_lets_pass_a_wrong_check_digit_is_no_product():
    wrong = CASE[:-1] + "0"
    assert GS1Message.parse(f"01{wrong}").element_strings[0].value == wrong
    assert read(f"01{wrong}15270315") is None
    assert read(f"]C101{wrong}") is None


def test_what_biip_makes_a_day_a_whole_month_stays_a_month():
    assert GS1Message.parse("15270200").element_strings[0].date == date(2027, 2, 28)
    assert read("]C115270200").best_before == "2027-02"


def test_what_biip_lets_pass_digits_of_other_scripts_are_refused():
    arabic = f"01{CASE}".translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    assert read("]C1" + arabic) is None
    assert GS1Message.parse("01" + arabic[2:]).element_strings[0].value == arabic[2:]
    assert read("]C101" + arabic[2:]) is None


def test_the_century_hangs_on_the_day_given_and_not_on_the_laptops_clock():
    assert read_element_string("]C115800101", date(2026, 1, 1)).best_before == "1980-01-01"
    assert read_element_string("]C115800101", date(2040, 1, 1)).best_before == "2080-01-01"


@pytest.mark.parametrize(
    "tail",
    [
        "10L21B17270331",
        "10L21B15270315",
        "10L21B1727033137024",
        "10L21B3103001250",
        f"10L21B01{CASE}",
        "21SERIAL00117270331",
        "10" + "A" * 21,
        "10L21 B",
        "10L21B 15270315",
        "3724X",
        "372410L21B",
    ],
)
def test_a_lost_separator_is_noticed(tail):
    found = read(f"01{CASE}{tail}")
    assert found.separator_lost
    assert found.gtin == CASE
    assert found.best_before is None
    assert found.count is None


def test_what_biip_swallows_in_silence():
    lot = GS1Message.parse(f"01{CASE}10L21B17270331").element_strings.get(ai="10")
    assert lot.value == "L21B17270331"
    assert read(f"01{CASE}10L21B17270331").separator_lost


@pytest.mark.parametrize(
    "tail", ["10L21B", "10270315", "10L17991332", "10A15000000", f"10L21B17270331{GS}3012", "10123456789012"]
)
def test_an_ordinary_lot_or_one_that_a_separator_ends_is_not_doubted(tail):
    assert not read(f"01{CASE}{tail}").separator_lost


def test_dates_before_the_lot_are_trusted_though_the_separator_is_lost():
    found = read(f"01{CASE}1527031510L21B3712")
    assert (found.best_before, found.lot) == ("2027-03-15", "L21B3712")


def test_what_cannot_be_read_is_kept_beside_what_can():
    says(f"]C101{CASE}15270315??", gtin=CASE, best_before="2027-03-15", unread="??")


def test_a_pallets_own_number_says_nothing_of_products():
    assert read("]C100" + "106141411234567897") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"https://example.org/01/{CASE}/10/L21B?17=270315", {"gtin": CASE, "lot": "L21B", "use_by": "2027-03-15"}),
        ("https://example.org/some/way/01/036000291452", {"gtin": GTIN}),
        (f"HTTPS://ID.GS1.ORG/01/{CASE}/10/L21B", {"gtin": CASE, "lot": "L21B"}),
        (
            f"https://example.org/01/{CASE}/21/S*1?17=270300&3103=001250",
            {
                "gtin": CASE,
                "serial": "S*1",
                "use_by": "2027-03",
                "net_weight_g": 1250,
            },
        ),
        (
            f"http://example.org/01/{CASE}/10/L%2F21?15=270300&utm=x",
            {"gtin": CASE, "lot": "L/21", "best_before": "2027-03"},
        ),
    ],
)
def test_a_digital_link_is_read_as_its_elements(text, expected):
    says(text, **expected)
    says("]Q1" + text, **expected)


@pytest.mark.parametrize(
    "text",
    [
        "https://example.org/",
        "https://example.org/01/",
        "https://[",
        f"https://example.org/01/{CASE[:-1]}0",
        "http://x/01",
    ],
)
def test_other_addresses_are_no_products(text):
    assert read(text) is None


@pytest.mark.parametrize(
    ("text", "lot"),
    [
        (f"01{CASE}1526112417261130", Lot(kind=DateKind.USE_BY, date="2026-11-30")),
        (f"01{CASE}1526112410L1", Lot(kind=DateKind.BEST_BY, date="2026-11-24", code="L1")),
        (f"01{CASE}1326110216261201", Lot(kind=DateKind.SELL_BY, date="2026-12-01")),
        (f"01{CASE}11261101", Lot(kind=DateKind.PACKED_ON, date="2026-11-01")),
        (f"01{CASE}10L1", Lot(code="L1")),
        (f"01{CASE}", Lot()),
    ],
)
def test_the_lot_to_keep_has_the_date_that_matters_first(text, lot):
    assert read(text).lot_value == lot


lots = st.text("ABCDEFGHJKLMNPQRSTUVWXYZ", min_size=1, max_size=20)
gtins = (
    st.text("0123456789", min_size=13, max_size=13).filter(lambda t: t.strip("0")).map(lambda t: f"{t}{check_digit(t)}")
)
near_days = st.dates(date(1980, 1, 1), date(2070, 12, 31))


@given(gtins, lots, near_days, st.integers(0, 999_999), st.integers(0, 5), st.permutations(range(4)))
def test_elements_read_back_in_any_order(gtin, lot, day, weight, decimals, order):
    parts = [f"01{gtin}", f"10{lot}{GS}", f"15{day:%y%m%d}", f"310{decimals}{weight:06d}"]
    found = read("]C1" + "".join(parts[at] for at in order))
    grams = Fraction(weight * 1000, 10**decimals)
    assert (found.gtin, found.lot, found.best_before) == (gtin, lot, day.isoformat())
    assert abs(found.net_weight_g - grams) <= Fraction(1, 2)
    assert not found.separator_lost


@given(st.text() | st.text("0123456789" + GS, max_size=60), st.sampled_from(["", *IDENTIFIERS, "]Q1", "https://x/01/"]))
def test_any_text_is_read_without_an_error(text, identifier):
    found = read(identifier + text)
    assert found is None or found.gtin or found.says_something


@pytest.mark.parametrize(
    "text", ["]C1" + "9" * 10**6, "]C1" + "10A\x1d" * 1000, "(30)" + "9" * 4290, f"01{CASE}30" + "9" * 4000]
)
def test_monstrous_text_is_read_without_an_error(text):
    found = read(text)
    assert found is None or found.count is None


def test_importing_codes_and_reading_plain_products_never_loads_biip_or_stdnum():
    program = (
        "import sys, datetime\nfrom pantry.codes.line_reading import read_line\n"
        "for text in ('036000291452', '24*0036000291452', '96385074', '04252614', 'X001-ABC', '12lb', '0327'):\n"
        "    read_line(text, datetime.date(2026, 11, 24), scanned=True)\n"
        "sys.exit(any(name.split('.')[0] in {'biip', 'stdnum'} for name in sys.modules))\n"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
