"""`pantry split`, `pantry right`, `pantry transfer`, `pantry waste --way`: what the stock room does, by command."""

from __future__ import annotations

import pytest

BEANS, RICE = "036000291452", "4006381333931"
pytestmark = pytest.mark.usefixtures("beans")


@pytest.fixture
def beans(run, table):
    run("catalog", "name", BEANS, "Beans", "--kind", "dry", "--grams", "400")
    table(f"24*{BEANS}", "0327", f"12*{BEANS}", "0127")


def stock(run, *more):
    return [(row["lot"], row["quantity"]) for row in run("stock", *more, "--json").json]


def done(run, *args):
    ran = run(*args, "--json")
    assert ran.code == 0, ran.err
    return ran.json


def test_a_part_gets_its_own_date_code_and_place(run):
    done(run, "split", BEANS, "6", "--lot", "2027-03", "--best-by", "2026-12", "--lot-code", "L9", "--to", "packed")
    assert stock(run) == [("best_by=2026-12;code=L9", 6), ("best_by=2027-01", 12), ("best_by=2027-03", 18)]
    assert stock(run, "--place", "packed") == [("best_by=2026-12;code=L9", 6)]


def test_a_wrong_record_is_set_right(run):
    done(run, "right", BEANS, "--lot", "2027-03", "--quantity", "20")
    assert stock(run) == [("best_by=2027-01", 12), ("best_by=2027-03", 20)]
    done(run, "right", BEANS, "--lot", "2027-03", "--best-by", "2028-03")
    done(run, "right", BEANS, "--lot", "2027-01", "--best-by", "")
    assert stock(run) == [("best_by=2028-03", 20), (None, 12)]


def test_quantity_and_date_are_set_right_together(run):
    done(run, "right", BEANS, "--lot", "2027-03", "--quantity", "20", "--best-by", "2028-03", "--why", "misread")
    assert stock(run) == [("best_by=2027-01", 12), ("best_by=2028-03", 20)]


@pytest.mark.parametrize(
    ("args", "why"),
    [
        (("right", BEANS, "--quantity", "3"), "Which lot is"),
        (("right", BEANS, "--lot", "2027-03"), "Nothing was said"),
        (("right", BEANS, "--lot", "2027-03", "--best-by", "soon"), "soon is no date"),
        (("right", BEANS, "--lot", "2027-03", "--quantity", "-3"), "is no number of pieces"),
        (("right", BEANS, "--lot", "2027-03", "--quantity", "20", "--best-by", "soon"), "soon is no date"),
        (("right", BEANS, "--lot", "2027-03", "--quantity", "20", "--why", "x" * 201), "at most 200 letters"),
        (("right", BEANS, "--lot", "2027-03", "--quantity", "24"), "Nothing here is different"),
        (("right", RICE, "--quantity", "3"), "There is no item"),
        (("split", BEANS, "6", "--lot", "2027-03"), "Say what is different"),
        (("split", BEANS, "6", "--best-by", "2026-12"), "Which lot is"),
        (("split", BEANS, "6", "--lot", "2027-03", "--to", "moon"), "No place is called moon"),
        (("transfer", "receive", "t1"), "There is no one load t1"),
        (("transfer", "send", BEANS, "0", "--to", "Elm"), "more than 0"),
    ],
)
def test_what_can_not_be_changes_nothing(run, args, why):
    before = stock(run)
    ran = run(*args)
    assert (ran.code, ran.out) == (1, "")
    assert why in ran.err
    assert stock(run) == before


def test_what_goes_to_another_site_is_under_way_until_it_is_received(run):
    assert run("transfer").out == "Nothing went from site to site.\n"
    done(run, "transfer", "send", BEANS, "14", "--to", "Elm St table")
    rows = run("transfer", "--json").json
    assert sorted((row["lot"], row["to"], row["from"], row["sent"], row["received"]) for row in rows) == [
        ("best_by=2027-01", "Elm St table", "Oak St table", 12, 0),
        ("best_by=2027-03", "Elm St table", "Oak St table", 2, 0),
    ]
    sent = next(row["transfer"] for row in rows if row["sent"] == 12)
    refused = run("transfer", "receive", sent[:12], "5")
    assert (refused.code, refused.out) == (1, "")
    assert "undo the sending" in refused.err
    assert stock(run) == [("best_by=2027-03", 22)]


def test_waste_says_its_way_and_reports_its_reason(run):
    done(run, "waste", BEANS, "2", "--reason", "spoiled", "--way", "compost")
    done(run, "waste", BEANS, "1", "--reason", "spoiled", "--way", "compost")
    done(run, "waste", BEANS, "1", "--reason", "damaged")
    day = run("day", "--json").json
    assert (day["waste_g"], day["by_waste"]) == (1600, {"damaged": 400, "spoiled": 1200})
    assert run("waste", BEANS, "1", "--reason", "spoiled", "--way", "sea").code == 2
    assert run("check", "--json").json["ok"]
