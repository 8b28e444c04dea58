"""`pantry correct` and `undo`: the record was wrong, which is another thing than goods that were moved."""

from __future__ import annotations

import pytest

BEANS = "036000291452"


def _left(run) -> list[int]:
    return [row["quantity"] for row in run("stock", "--json").json]


@pytest.fixture
def taken(table) -> str:
    """The entry of 24 pieces that were taken in."""
    return str(table(f"24*{BEANS}")[0]["entry"])


def test_before_a_count_it_changes_what_lies_there_and_after_it_no_more(run, taken):
    assert run("correct", taken, BEANS, "--quantity", 20).code == 0
    assert _left(run) == [20]
    run("count", "start", "--by", "Ana")
    run("count", "scan", BEANS, 19)
    assert run("correct", taken, BEANS, "--quantity", 30).code == 0
    assert _left(run) == [19]
    assert run("count", "show", "--json").json["rows"][0]["difference"] == -11
    run("move", BEANS, 4, "--to", "packed")
    run("waste", BEANS, 5, "--reason", "damaged")
    assert _left(run) == [14]


def test_lot_date_and_place_are_set_right(run, taken):
    assert run("correct", taken, BEANS, "--lot", "L7", "--best-by", "2027-03-31", "--place", "packed").code == 0
    row = run("stock", "--json").json[0]
    assert (row["lot"], row["best_by"], row["quantity"]) == ("best_by=2027-03-31;code=L7", "2027-03-31", 24)
    assert run("move", BEANS, 24, "--from", "packed", "--to", "shelf", "--json").json["left"] == 0
    assert run("check").code == 0


def test_any_line_is_undone_and_put_back(run, taken):
    entry = run("move", BEANS, 4, "--to", "packed", "--json").json["entry"]
    assert run("undo", entry).code == run("undo", taken).code == 0
    assert _left(run) == []
    assert run("undo", taken, "--put-back").code == 0
    assert _left(run) == [24]


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ((BEANS,), "Nothing was said"),
        ((BEANS, "--quantity", "0"), "more than 0"),
        ((BEANS, "--place", "attic"), "No place is called attic"),
        (("041331026383", "--quantity", "2"), "does not say one thing"),
    ],
)
def test_what_cannot_be_right_is_refused(run, taken, said, why):
    ran = run("correct", taken, *said)
    assert ran.code == 1
    assert why in ran.err
    assert _left(run) == [24]
    assert run("undo", "nowhere").code == 1
