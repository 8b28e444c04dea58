"""`pantry pack`, `move`, `waste` and `places`: what a lead types, and what the table then knows."""

from __future__ import annotations

import pytest

BANANAS = "4011"


@pytest.fixture
def rice(table):
    """100 lb of what is weighed, on the shelf."""
    table(BANANAS, "100lb")


@pytest.mark.usefixtures("rice")
def test_packed_bags_bear_exactly_their_labels_and_are_given_from_packed(run, table, tmp_path):
    ran = run("pack", BANANAS, "100lb", "--bags", 49, "--each", "2lb", "--spilled", "2lb", "--json")
    assert ran.code == 0, ran.err
    packed = ran.json
    assert (packed["name"], packed["bags"], packed["grams"], packed["packed"]) == ("Bananas, 2 lb", 49, 44_452, 49)

    out = tmp_path / "labels.pdf"
    assert run("papers", "labels", "-o", out, "--of", "packed", "--copies", "each", "--json").json["labels"] == 49
    assert run("papers", "repacked", "-o", out, "--of", "packed", "--force", "--json").json["labels"] == 49

    code = run("stock", "--json").json[0]["code"]
    given = table(code, mode="out")[0]
    assert (given["did"], given["name"], given["quantity"], given["grams"]) == ("gave", "Bananas, 2 lb", 1, 907)
    assert "48 packed now" in given["says"]
    assert [(row["name"], row["quantity"]) for row in run("stock", "--json").json] == [("Bananas, 2 lb", 48)]
    assert run("check").code == 0


@pytest.mark.usefixtures("rice")
def test_packed_bags_are_taken_apart(run):
    packed = run("pack", BANANAS, "100lb", "--bags", 49, "--each", "2lb", "--json").json
    code = next(row["code"] for row in run("stock", "--json").json if row["item"] == packed["item"])
    apart = run("unpack", code or packed["item"], 9, "--json")
    assert apart.code == 0, apart.err
    assert (apart.json["bags"], apart.json["packed"]) == (9, 40)
    assert [row["quantity"] for row in run("stock", "--json").json if row["name"] == "Bananas"] == [45_359 - 40 * 907]
    assert run("unpack", BANANAS, 1).code == 1
    assert run("check").code == 0


@pytest.mark.usefixtures("rice")
def test_the_table_takes_a_pack_record_back(run, table):
    run("pack", BANANAS, "100lb", "--bags", 49, "--each", "2lb")
    assert table("/undo")[0]["says"].startswith("Undone: 49 × Bananas, 2 lb and 1 more.")
    assert [(row["name"], row["quantity"]) for row in run("stock", "--json").json] == [("Bananas", 45_359)]


@pytest.mark.usefixtures("site")
def test_goods_go_to_a_place_of_the_site_and_to_waste(run, table):
    table("12*036000291452")
    assert run("places", "add", "Chest freezer", "--json").code == 0
    assert run("places").rows[1:] == ["shelf", "packed", "Chest freezer"]

    moved = run("move", "036000291452", 8, "--to", "chest FREEZER", "--json").json
    assert (moved["quantity"], moved["left"]) == (8, 4)
    wasted = run("waste", "036000291452", 3, "--from", "Chest freezer", "--reason", "damaged", "--json").json
    assert (wasted["quantity"], wasted["left"]) == (3, 5)
    assert [row["quantity"] for row in run("stock", "--json").json] == [9]


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("move", "036000291452", "2", "--to", "nowhere"), "Those where food lies: shelf, packed"),
        (("move", "036000291452", "2", "--to", "shelf"), "from one place to another"),
        (("move", "036000291452", "0", "--to", "packed"), "more than 0"),
        (("move", "036000291452", "2lb", "--to", "packed"), "2lb is no number of pieces"),
        (("move", "036000291452", "2", "--to", "packed", "--lot", "L9"), "Which lot is L9?"),
        (("move", "041331026383", "2", "--to", "packed"), "no item g00041331026383"),
        (("waste", "036000291452", "2", "--reason", " "), "why it could not be shared"),
        (("places", "add", "Packed"), "called Packed already"),
        (("pack", "036000291452", "2", "--bags", "2", "--each", "1lb"), "Nobody said what one"),
    ],
)
@pytest.mark.usefixtures("site")
def test_what_cannot_be_is_refused_in_words(run, table, asked, said):
    table("12*036000291452")
    before = run("check", "--json").json["digest"]
    ran = run(*asked)
    assert ran.code == 1
    assert said in ran.err
    assert run("check", "--json").json["digest"] == before


@pytest.mark.usefixtures("site")
def test_more_than_the_books_know_of_is_kept_and_said(run, table):
    table("2*036000291452")
    ran = run("move", "036000291452", 3, "--to", "packed")
    assert ran.code == 0
    assert "-1 × Unknown item left there: count it" in ran.err


@pytest.mark.usefixtures("site")
def test_more_than_there_is_can_be_packed_and_is_said(run, table):
    table("24*036000291452", "Beans")
    ran = run("pack", "036000291452", "500", "--bags", 50, "--each", 10)
    assert ran.code == 0
    assert ran.err == "The books have -476 × Beans left there: count it.\n"
    assert run("pack", "036000291452", "10", "--bags", 1, "--each", 10, "--json").json["left"] == -486


@pytest.mark.usefixtures("site")
def test_more_than_a_lot_has_can_be_split_off_and_is_said(run, table):
    table("24*036000291452", "0327")
    run("catalog", "name", "036000291452", "Beans")
    ran = run("split", "036000291452", "500", "--best-by", "2026-12")
    assert ran.code == 0
    assert ran.err == "The books have -476 × Beans left there: count it.\n"
