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
    assert "24 of g00036000291452, Black beans" in run("merge", "10036000291459", "036000291452", "--of", "24").out
    assert run("merge", "10036000291459", "--apart").out == "g10036000291459 is an item of its own.\n"


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
