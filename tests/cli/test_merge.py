"""`pantry merge`: codes of one item, by command."""

from __future__ import annotations

import pytest


@pytest.fixture
def stocked(table):
    table("30*036000291452", "2*10036000291459")


@pytest.mark.usefixtures("site", "stocked")
def test_a_case_is_merged_and_parted(run):
    run("catalog", "name", "036000291452", "Black beans")
    ran = run("merge", "10036000291459", "036000291452", "--of", "24", "--json")
    assert ran.code == 0, ran.err
    assert ran.json == {
        "item": "g10036000291459", "same_as": "g00036000291452", "of": 24, "name": "Black beans", "on_hand": 78,
    }  # fmt: skip
    assert [(row["name"], row["quantity"]) for row in run("stock", "--json").json] == [("Black beans", 78)]
    assert (
        "One 10036000291459 is 24 of 036000291452, Black beans"
        in run("merge", "10036000291459", "036000291452", "--of", "24").out
    )
    assert run("merge", "10036000291459", "--apart").out == "10036000291459 is an item of its own.\n"


@pytest.mark.parametrize(
    ("asked", "code", "said"),
    [
        (("036000291452",), 2, "Say which item"),
        (("036000291452", "10036000291459", "--apart"), 2, "Say which item"),
        (("036000291452", "036000291452"), 1, "the same already"),
        (("036000291452", "no code"), 1, "no code that Pantry knows"),
        (("036000291452", "--apart"), 1, "of its own already"),
    ],
)
@pytest.mark.usefixtures("site", "stocked")
def test_what_cannot_be_merged_is_told(run, asked, code, said):
    ran = run("merge", *asked)
    assert ran.code == code
    assert said in ran.err


@pytest.mark.usefixtures("site")
def test_a_pack_is_called_by_what_is_in_it_and_no_name_goes_to_it(run, table):
    table("5*036000291452", "Beans", "10036000291459")
    run("catalog", "name", "036000291452", "Beans", "--kind", "dry", "--grams", "400")
    run("merge", "10036000291459", "036000291452", "--of", "24")
    came, typed = table("2*10036000291459", "Corn")
    assert (came["name"], came["quantity"], came["grams"], came["look"]) == ("Beans (pack of 24)", 2, 19_200, [])
    assert came["says"] == "2 × Beans (pack of 24) in. 77 on the shelf now"
    assert typed["did"] in ("listed", "refused")
    assert "Beans (pack of 24)" in run("catalog", "search", "10036000291459").out
    assert [(row["name"], row["quantity"]) for row in run("stock", "--json").json] == [("Beans", 77)]
    assert run("unknowns", "--json").json == []


@pytest.mark.usefixtures("site")
def test_a_second_code_of_one_item_reads_the_same_name(run, table):
    table("5*036000291452", "Beans", "041331026383")
    run("merge", "041331026383", "036000291452")
    assert table("2*041331026383")[0]["says"].startswith("2 × Beans in. 8 on the shelf now")


@pytest.mark.parametrize("act", [("move", "--to", "packed"), ("waste", "--reason", "damaged")])
@pytest.mark.usefixtures("site")
def test_of_a_pack_it_is_the_whole_item_that_is_left(run, table, act):
    table("72*036000291452", "Beans")
    run("catalog", "name", "10036000291459", "Tray")
    run("merge", "10036000291459", "036000291452", "--of", "24")
    verb, *how = act
    ran = run(verb, "10036000291459", 1, *how)
    assert (ran.code, ran.err) == (0, "")
    assert run(verb, "10036000291459", 1, *how, "--json").json["left"] == 1
    assert run(verb, "10036000291459", 2, *how).err == "The books have -24 × Beans left there: count it.\n"


@pytest.mark.usefixtures("site")
def test_what_nobody_named_is_told_by_its_code(run, table):
    table("5*036000291452", "10036000291459")
    said = run("merge", "10036000291459", "036000291452", "--of", "24")
    assert said.out == "One 10036000291459 is 24 of 036000291452.\n"
    assert run("merge", "10036000291459", "036000291452", "--of", "24", "--json").json["name"] is None
