from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pantry.catalog.told import UnusableLine
from pantry.catalog.written_codes import item_of_code, item_of_id, item_of_name
from pantry.codes.barcodes import check_digit
from pantry.codes.own import OwnKind, own_code

BEANS = "g00036000291452"
PAYLOAD = st.integers(10**7, 10**11 - 1).map(lambda number: f"{number:011d}").filter(lambda text: text[0] != "2")


@pytest.mark.parametrize(
    ("written", "item"),
    [
        ("036000291452", BEANS),
        ("0036000291452", BEANS),
        ("00036000291452", BEANS),
        ("36000291452", BEANS),
        ("36000291452.0", BEANS),
        ("3.6000291452E+10", BEANS),
        ("3,6000291452e10", BEANS),
        ("'036000291452", BEANS),
        ('="036000291452"', BEANS),
        ("0 36000 29145-2", BEANS),
        ("96385074", "g00000096385074"),
        ("04252614", "g00042100005264"),
        ("4252614", "g00042100005264"),
        ("4011", "p4011"),
        ("94011", "p94011"),
        ("10036000291459", "g10036000291459"),
        (own_code(OwnKind.ITEM, 12), f"c{own_code(OwnKind.ITEM, 12)}"),
    ],
)
def test_a_code_is_read_however_a_file_holds_it(written, item):
    assert item_of_code(written) == item


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("3.6E+10", "A spreadsheet has shortened the code to 3.6E+10: its digits are lost."),
        ("3.60003E+10", "its digits are lost"),
        ("036000291453", "The last digit of 036000291453 should be 2"),
        ("000000000000", "only zeros"),
        ("212345000014", "a store's own label"),
        ("beans", "not a number"),
        ("036000291452, 4011", "not a number"),
        ("٠٣٦٠٠٠٢٩١٤٥٢", "not a number"),
        ("12", "has 2 digits"),
        ("123456789012345678", "has 18 digits"),
        ("-", "no code"),
        ("x" * 400, "…"),
    ],
)
def test_a_refused_code_says_why(written, why):
    with pytest.raises(UnusableLine, match=re.escape(why)):
        item_of_code(written)


@given(PAYLOAD)
def test_lost_zeros_come_back_where_the_check_digit_is_right(payload):
    code = f"{payload}{check_digit(payload)}"
    item = item_of_code(code)
    bare = code.lstrip("0")
    if len(bare) >= 11 or (len(bare) > 8 and not item_of_code(bare).startswith("c")):
        assert item_of_code(bare) == item == f"g00{code}"


@given(PAYLOAD, st.integers(1, 9))
def test_a_wrong_check_digit_is_never_taken(payload, off):
    wrong = f"{payload}{(check_digit(payload) + off) % 10}"
    with pytest.raises(UnusableLine):
        item_of_code(wrong)


def read(text):
    """The item of a code, or the reason why it has none."""
    try:
        return item_of_code(text)
    except UnusableLine as trouble:
        return str(trouble)


@given(st.text(max_size=30))
def test_any_cell_is_a_code_or_a_reason(text):
    item = read(text)
    assert item[0] in "gpc" or (len(item) > 20 and item.isprintable())


@pytest.mark.parametrize("text", [BEANS, "p4011", "i" + "a2" * 13, "x" + "7z" * 13, "kproduce"])
def test_item_ids_are_known(text):
    assert item_of_id(text) == text


@pytest.mark.parametrize(
    "text", ["", "g1", "g00036000291453", "p9", "i12", "kgold", "Rice", "036000291452", "p036000291452"]
)
def test_other_text_is_no_item_id(text):
    assert item_of_id(text) is None


def test_the_same_name_is_the_same_item_whatever_its_accents_and_capitals():
    assert item_of_name("Pan dulce") == item_of_name("PAN DÚLCE")
    assert item_of_id(item_of_name("Pan dulce")) is not None
    assert item_of_name("Pan dulce") != item_of_name("Pan")
