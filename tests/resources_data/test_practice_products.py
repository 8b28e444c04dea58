from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections import Counter
from importlib.resources import files

import pytest

from pantry.catalog.kinds import Kind
from pantry.codes.barcodes import CodeKind, check_digit, gtin14, is_gtin, read_product_code

COLUMNS = ["code", "name", "name_es", "kind", "unit", "grams", "dated", "case_size"]
LONGEST_NAME = 40
NO_PRODUCTS = (
    "00000000", "02", "04", "05", "2", "952", "96", "977", "978", "979", "98", "99",
)  # fmt: skip
"""Starts of 13 digits that are no product: a store's own, coupons, examples, 8-digit ranges, papers, books, refunds."""

Row = dict[str, str]


def text_of_products() -> str:
    return (files("resources") / "practice_products.csv").read_bytes().decode("utf-8")


@pytest.fixture(name="rows")
def _rows() -> list[Row]:
    return list(csv.DictReader(io.StringIO(text_of_products(), newline=""), strict=True))


def each(wrong: list[str]) -> None:
    assert not wrong, "\n".join(wrong)


def test_file_is_plain_csv_with_these_columns(rows: list[Row]) -> None:
    text = text_of_products()
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([row[column] for column in COLUMNS] for row in rows)
    assert text == written.getvalue()


def test_products_are_sorted_by_kind_then_name(rows: list[Row]) -> None:
    assert [(row["kind"], row["name"]) for row in rows] == sorted((row["kind"], row["name"]) for row in rows)


def test_codes_are_whole_product_codes_as_a_scanner_reads_them(rows: list[Row]) -> None:
    for row in rows:
        assert len(row["code"]) in {12, 13}, row
        assert is_gtin(row["code"]), row
        assert len(row["code"]) == 12 or row["code"][0] != "0", row
        code = read_product_code(row["code"], us_units=True, scanned=True)
        assert code is not None
        assert (code.kind, code.item, code.also) == (CodeKind.GTIN, f"g{gtin14(row['code'])}", None), row


def test_a_wrong_last_digit_would_be_seen(rows: list[Row]) -> None:
    for row in rows:
        wrong = f"{row['code'][:-1]}{(int(row['code'][-1]) + 1) % 10}"
        assert check_digit(row["code"][:-1]) == int(row["code"][-1])
        assert not is_gtin(wrong)


def test_no_code_is_from_a_range_without_products(rows: list[Row]) -> None:
    each([f"{row['code']} {row['name']}" for row in rows if row["code"].zfill(13).startswith(NO_PRODUCTS)])


def test_no_two_are_the_same(rows: list[Row]) -> None:
    for column in ("name", "name_es"):
        each([name for name, times in Counter(row[column].casefold() for row in rows).items() if times > 1])
    each([code for code, times in Counter(gtin14(row["code"]) for row in rows).items() if times > 1])


def test_there_are_about_60_of_many_kinds_and_makers(rows: list[Row]) -> None:
    assert 55 <= len(rows) <= 75
    kinds = Counter(row["kind"] for row in rows)
    assert set(kinds) >= {"dry", "dairy", "drinks", "baby", "hygiene", "bread", "prepared", "meat"}
    assert set(kinds) <= set(Kind)
    assert max(kinds.values()) <= len(rows) * 0.6
    makers = Counter(row["code"][:6] for row in rows)
    assert len(makers) >= 40
    assert max(makers.values()) <= 6


def test_both_lengths_of_code_are_there(rows: list[Row]) -> None:
    lengths = Counter(len(row["code"]) for row in rows)
    assert lengths[12] >= 40
    assert lengths[13] >= 8


def test_cells_hold_what_the_practice_day_reads(rows: list[Row]) -> None:
    for row in rows:
        assert row["unit"] == "piece", row
        assert row["dated"] in {"yes", "no"}, row
        assert re.fullmatch(r"[1-9][0-9]{0,3}", row["grams"]), row
        assert re.fullmatch(r"[1-9][0-9]?", row["case_size"]), row
    assert {row["dated"] for row in rows} == {"yes", "no"}


def test_a_case_can_be_lifted(rows: list[Row]) -> None:
    each([row["name"] for row in rows if int(row["grams"]) * int(row["case_size"]) > 25_000])


def test_pounds_in_a_name_are_the_grams_of_a_piece(rows: list[Row]) -> None:
    named = [(row, found) for row in rows if (found := re.search(r"([\d.]+) lb\b", row["name"]))]
    assert len(named) >= 6
    each([row["name"] for row, found in named if int(row["grams"]) != round(453.592 * float(found[1]))])


def test_names_are_short_and_clean_in_both_languages(rows: list[Row]) -> None:
    for row in rows:
        for name in (row["name"], row["name_es"]):
            assert 0 < len(name) <= LONGEST_NAME, row
            assert name == " ".join(name.split()), row
            assert unicodedata.is_normalized("NFC", name), row


def test_what_the_practice_bag_holds_is_among_them(rows: list[Row]) -> None:
    assert {"021000658831", "024000162865"} <= {row["code"] for row in rows}
