"""`pantry stock`: by item and lot, for people and for programs."""

from __future__ import annotations

import csv
import io

import pytest

BEANS, BREAD = "036000291452", "4006381333931"
KEYS = ["item", "code", "name", "kind", "lot", "best_by", "quantity", "unit", "grams", "verdict", "held"]


@pytest.fixture
def stock(run, site):
    def read(*args):
        ran = run("--site", site, "stock", *args, "--json")
        assert ran.code == 0, ran.err
        return ran.json

    return read


@pytest.fixture
def named(run, site):
    def name(code, words, kind="dry", grams=425):
        run("--site", site, "catalog", "name", code, words, "--kind", kind, "--grams", grams)

    return name


def test_an_empty_shelf_is_an_empty_list_and_said_to_people(run, stock):
    assert stock() == []
    assert run("stock").out == "Nothing is on the shelf.\n"
    assert run("stock", "--below").out == "Nothing is below zero.\n"
    assert run("stock", "--csv").out == ",".join(KEYS) + "\n"


def test_every_key_is_there_and_null_where_nobody_knows(table, stock):
    table(f"24*{BEANS}")

    (row,) = stock()
    assert list(row) == KEYS
    assert row == {
        "item": "g00036000291452", "code": BEANS, "name": None, "kind": None, "lot": None, "best_by": None,
        "quantity": 24, "unit": "piece", "grams": None, "verdict": "fine", "held": False,
    }  # fmt: skip


def test_what_is_held_says_so_to_people_and_programs(run, table, stock, named):
    named(BEANS, "Black beans")
    table(f"24*{BEANS}")
    assert run("hold", BEANS, "--why", "weevils", "--by", "us").code == 0
    (row,) = stock()
    assert (row["verdict"], row["held"]) == ("fine", True)
    (told,) = [line for line in run("stock").out.splitlines() if "Black beans" in line]
    assert told.split()[-1] == "held"


def test_a_named_item_reads_its_name_kind_and_weight(table, stock, named):
    table(f"24*{BEANS}")
    named(BEANS, "Black beans, 15 oz")

    (row,) = stock()
    assert (row["name"], row["kind"], row["grams"]) == ("Black beans, 15 oz", "dry", 24 * 425)


def test_a_row_for_each_lot_the_soonest_first_and_the_rest_without(table, stock, named):
    named(BEANS, "Beans")
    table(f"24*{BEANS}", "0327", f"12*{BEANS}", "0127", f"6*{BEANS}", "x")

    assert [(row["best_by"], row["quantity"]) for row in stock()] == [("2027-01", 12), ("2027-03", 24), (None, 6)]
    assert [row["lot"] for row in stock()][2] is None


def test_codes_are_as_first_read_else_the_plu(table, stock):
    table(BEANS, BREAD, "4011", "12lb")

    assert {row["item"]: row["code"] for row in stock()} == {
        "g00036000291452": BEANS, "g04006381333931": BREAD, "p4011": "4011",
    }  # fmt: skip


def test_what_is_weighed_is_in_grams(table, stock):
    table("/kind produce", "12lb")

    (row,) = stock()
    assert (row["item"], row["kind"], row["quantity"], row["unit"], row["grams"]) == (
        "kproduce", "produce", 5443, "g", 5443,
    )  # fmt: skip


def test_below_lists_what_is_below_zero_only(table, stock):
    table(f"24*{BEANS}")
    table(BREAD, mode="out")

    assert [(row["code"], row["quantity"]) for row in stock("--below")] == [(BREAD, -1)]


def test_at_a_date_is_what_lay_there_that_evening(table, stock, held):
    table(f"24*{BEANS}")
    held.pass_time(days=1)
    table(f"6*{BEANS}")

    assert [row["quantity"] for row in stock("--at", "2026-11-21")] == [24]
    assert stock("--at", "2026-11-20") == []
    assert [row["quantity"] for row in stock("--at", "2030-01-01")] == [30]


def test_csv_and_table_say_the_same(run, table, named):
    named(BEANS, "Beans, black")
    table(f"24*{BEANS}", "0327", "4011", "12lb", BREAD)

    read = list(csv.DictReader(io.StringIO(run("stock", "--csv").out)))
    assert [(row["name"], row["best_by"], row["quantity"]) for row in read] == [
        ("", "", "1"), ("Bananas", "", "5443"), ("Beans, black", "2027-03", "24"),
    ]  # fmt: skip
    header, *rows = run("stock").rows
    assert header.split() == ["code", *KEYS[2:-1]]
    assert "Unknown item" in rows[0]
    assert "5,443" in rows[1]


def test_a_name_that_a_spreadsheet_would_run_is_guarded_in_csv_only(run, table, stock):
    table(BEANS, "=SUM(A1)")

    assert [row["name"] for row in csv.DictReader(io.StringIO(run("stock", "--csv").out))] == ["'=SUM(A1)"]
    assert [row["name"] for row in stock()] == ["=SUM(A1)"]


def test_stock_may_be_read_while_the_table_is_open(site, table, stock, clock):
    from pantry.assembly import open_pantry

    table(BEANS)
    pantry = open_pantry(site, clock)
    try:
        assert [row["quantity"] for row in stock()] == [1]
        pantry.books.undo(pantry.shelf.newest_standing("2026-11-21"))
        assert stock() == []
    finally:
        pantry.close()


@pytest.mark.parametrize("at", ["2026-13-01", "yesterday", "", "11/21/2026"])
def test_a_date_that_is_none_is_told_as_everywhere(run, site, at):
    ran = run("--site", site, "stock", "--at", at)

    assert (ran.code, ran.out) == (2, "")
    assert f"A date is written as 2026-11-21, not as {at}." in ran.err


def test_the_day_it_was_packed_on_is_no_best_by(table, stock):
    (took,) = table("010003600029145213260101")

    assert (took["lot"], took["best_by"], took["look"]) == ("packed_on=2026-01-01", None, ["unknown"])
    assert [(row["lot"], row["best_by"]) for row in stock()] == [("packed_on=2026-01-01", None)]


@pytest.fixture
def shelf(run, table, named):
    """Beans past their date and fine ones, oats, an unknown thing, and milk packed by hand."""
    named(BEANS, "Frijoles pintos")
    named(BREAD, "Pan de avena", kind="bread")
    table(f"24*{BEANS}", "110126", f"6*{BEANS}", "0327", f"2*{BREAD}", "012000003455")
    run("move", BEANS, "5", "--to", "packed")


@pytest.mark.usefixtures("shelf")
def test_filters_ask_for_words_kind_place_and_what_a_date_says(stock):
    assert [(row["quantity"], row["verdict"]) for row in stock("--words", "frijol")] == [
        (24, "look_first"),
        (6, "fine"),
    ]
    assert [row["name"] for row in stock("--kind", "bread")] == ["Pan de avena"]
    assert [row["quantity"] for row in stock("--verdict", "look_first")] == [24]
    assert [row["quantity"] for row in stock("--place", "packed")] == [5]
    assert [row["quantity"] for row in stock("--place", "shelf", "--kind", "dry")] == [19, 6]
    assert stock("--kind", "meat") == []


@pytest.mark.usefixtures("shelf")
def test_one_word_that_nothing_has_leaves_nothing(run, stock):
    assert stock("--words", "frijol zebra") == []
    assert run("stock", "--words", "zebra").out == "Nothing is on the shelf.\n"


def test_allergens_are_what_the_catalog_knows_and_unknown_is_not_listed(run, tmp_path, table, stock):
    (tmp_path / "ours.csv").write_text(f"code,name,kind,allergens\n{BREAD},Oat bread,bread,wheat; milk\n")
    assert run("catalog", "import", tmp_path / "ours.csv").code == 0
    table(BREAD, BEANS)
    assert [row["code"] for row in stock("--allergen", "milk")] == [BREAD]
    assert stock("--allergen", "peanuts") == []


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize(
    ("args", "code", "why"),
    [
        (("--at", "2026-11-20", "--place", "shelf"), 2, "leave out --at or --place"),
        (("--place", "moon"), 1, "No place is called moon."),
        (("--kind", "cans"), 2, "cans"),
        (("--verdict", "safe"), 2, "safe"),
        (("--allergen", "sand"), 2, "sand"),
    ],
)
def test_filters_that_can_not_be_are_told(run, args, code, why):
    ran = run("stock", *args)
    assert (ran.code, ran.out) == (code, "")
    assert why in ran.err
