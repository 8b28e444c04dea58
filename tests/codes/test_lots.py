from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pantry.codes.dates import DateKind
from pantry.codes.lots import Lot, code_of, dated, lot_text, meets, read_lot

words = st.text(st.characters(codec="utf-8"), max_size=20)
nfc_words = words.map(lambda text: unicodedata.normalize("NFC", text))
dates = st.dates().filter(lambda day: 1900 <= day.year <= 2199).map(lambda day: day.isoformat())
values = dates | dates.map(lambda text: text[:7]) | dates.map(lambda text: text[:4])
kinds = st.sampled_from([kind for kind in DateKind if kind is not DateKind.NONE])
newer_keys = nfc_words.filter(lambda key: key and key not in {*DateKind, "code", "program"})
unknown = st.lists(st.tuples(newer_keys, nfc_words), max_size=3).map(lambda pairs: tuple(sorted(pairs)))
lots = st.one_of(
    st.builds(Lot, kind=kinds, date=values, code=nfc_words, program=nfc_words, unknown=unknown),
    st.builds(Lot, code=nfc_words, program=nfc_words, unknown=unknown),
)


@pytest.mark.parametrize(
    ("lot", "text"),
    [
        (Lot(), ""),
        (
            Lot(kind=DateKind.BEST_BY, date="2027-03", code="L21B", program="tefap"),
            "best_by=2027-03;code=L21B;program=tefap",
        ),
        (Lot(kind=DateKind.USE_BY, date="2027-03-15"), "use_by=2027-03-15"),
        (Lot(code="7158 A"), "code=7158 A"),
        (Lot(program="csfp"), "program=csfp"),
        (Lot(code="50%;a=b"), "code=50%25%3Ba%3Db"),
        (Lot(code="a\x1db\nc"), "code=a%1Db%0Ac"),
        (Lot(code="é"), "code=é"),
        (Lot(code="e\u0301"), "code=é"),
        (Lot(code="L1", unknown=(("zone", "3"),)), "code=L1;zone=3"),
    ],
)
def test_canonical_text(lot, text):
    assert lot_text(lot) == text
    assert read_lot(text) == lot


@given(lots)
def test_a_lot_reads_back(lot):
    text = lot_text(lot)
    assert read_lot(text) == lot
    assert lot_text(read_lot(text)) == text
    assert "\n" not in text


@given(
    st.text()
    | st.lists(st.sampled_from(["best_by=2027", "use_by=20", "code=", "code=a", "x", "=", "%", "z=1"])).map(";".join)
)
def test_any_text_is_a_lot_and_what_is_not_understood_stays(text):
    lot = read_lot(text)
    canonical = lot_text(lot)
    assert read_lot(canonical) == lot
    assert lot_text(read_lot(canonical)) == canonical


def test_the_order_in_which_a_text_says_things_does_not_matter():
    assert read_lot("program=tefap;code=A;best_by=2027-03") == read_lot("best_by=2027-03;code=A;program=tefap")


def test_the_day_it_was_packed_on_is_no_date_to_use_it_by():
    assert read_lot("packed_on=2026-01-01").by == ""
    assert [read_lot(f"{kind}=2027-03").by for kind in ("best_by", "use_by", "sell_by", "freeze_by")] == ["2027-03"] * 4


def test_a_code_without_a_date_is_code_only():
    assert Lot(code="A").kind is DateKind.CODE_ONLY
    assert Lot(kind=DateKind.BEST_BY).kind is DateKind.NONE


said = st.one_of(st.text(), lots.map(lot_text), st.lists(st.sampled_from((
    "best_by=2027-03", "use_by=2026-12-01", "code_only=2027", "none=2027", "best_by=2027-13", "code=A",
    "code=", "code=B=C", "code=\u212a", "best%5Fby=2027", "", "=", "zone=best_by=2027", "best_by=20%32%37",
    "packed_on=2026",
))).map(";".join))  # fmt: skip


@given(said)
def test_the_date_or_the_code_alone_is_that_of_the_whole_text(text):
    lot = read_lot(text)
    assert code_of(text) == lot.code
    assert dated(text) == ((lot.kind, lot.date) if lot.date else (DateKind.NONE, ""))


@pytest.mark.parametrize(("kind", "date"), [(DateKind.NONE, "2027"), (DateKind.BEST_BY, "03/27")])
def test_a_date_must_be_canonical_and_of_a_kind(kind, date):
    with pytest.raises(ValueError, match=date):
        Lot(kind=kind, date=date)


def test_a_damaged_date_is_kept_but_is_no_date():
    lot = read_lot("best_by=soon;code=A")
    assert (lot.date, lot.code, lot.unknown) == ("", "A", (("best_by", "soon"),))


@pytest.mark.parametrize(
    ("one", "other", "met"),
    [
        ("code=L21B", "code=l-21 b;best_by=2030", True),
        ("code=L21B", "code=L21", False),
        ("code=L21B", "best_by=2027-03", None),
        ("best_by=2027-03", "use_by=2027-03-15", True),
        ("best_by=2027-03-15", "best_by=2027-03-16", False),
        ("best_by=2027;code=A", "best_by=2027-12-31;code=B", False),
        ("", "code=L21B", None),
    ],
)
def test_two_lots_meet_by_their_codes_else_by_their_dates(one, other, met):
    assert meets(read_lot(one), read_lot(other)) is met
    assert meets(read_lot(other), read_lot(one)) is met
