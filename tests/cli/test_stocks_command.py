"""`pantry papers stocks`: a site's own measures are a stock as any other."""

from __future__ import annotations

import pytest

from pantry.paper.stocks import stock_names
from tests.paper.on_paper import scanned

JARS = ("--columns", "3", "--rows", "8", "--width", "60", "--height", "30", "--pitch-x", "62", "--pitch-y", "31")


@pytest.mark.usefixtures("site")
def test_the_known_stocks_are_listed(run):
    told = run("papers", "stocks", "--json").json
    assert [row["name"] for row in told] == list(stock_names())
    assert told[0] == {
        "name": "5160", "says": "30 labels, 2 5/8 x 1 in", "page": "letter", "columns": 3, "rows": 10, "own": None,
    }  # fmt: skip
    assert run("papers", "stocks", "list", "--json").json == told
    assert "30 labels, 2 5/8 x 1 in" in run("papers", "stocks", "list").out


def test_labels_are_printed_on_a_stock_that_was_added(run, table, tmp_path):
    table("24*036000291452")
    added = run("papers", "stocks", "add", "Jar labels", *JARS, "--left", "12", "--top", "12.7", "--json")
    assert added.code == 0, added.err
    assert added.json[0] == {
        "name": "Jar labels", "says": "24 labels, 60 x 30 mm", "page": "letter", "columns": 3, "rows": 8, "own": "yes",
    }  # fmt: skip
    out = tmp_path / "labels.pdf"
    ran = run("papers", "labels", "-o", out, "--stock", "jar labels", "--start", "24", "--copies", "2")
    assert ran.code == 0, ran.err
    assert len(scanned(out.read_bytes(), 203)) == 2
    assert run("papers", "stocks", "end", "jar LABELS", "--json").json[0]["name"] == "5160"
    assert "No label stock is called jar labels" in run("papers", "labels", "-o", out, "--stock", "jar labels").err


@pytest.mark.usefixtures("site")
def test_inches_are_measured_as_rulers_show_them(run):
    asked = ("--unit", "in", "--width", "2 5/8", "--height", "1", "--columns", "3", "--pitch-x", "2.75",
             "--rows", "10", "--left", "3/16", "--top", "1/2")  # fmt: skip
    assert run("papers", "stocks", "add", "Own 5160", *asked).code == 0
    assert run("papers", "stocks", "--json").json[0]["says"] == "30 labels, 66.675 x 25.4 mm"


@pytest.mark.usefixtures("site")
def test_inches_are_read_as_they_are_typed_beside_millimeters(run):
    asked = ("--width", '2 5/8"', "--height", "1in", "--columns", "3", "--pitch-x", "2.75in", "--rows", "10",
             "--left", "4.8", "--top", "1.27cm")  # fmt: skip
    assert run("papers", "stocks", "add", "Own 5160", *asked).code == 0
    assert run("papers", "stocks", "--json").json[0]["says"] == "30 labels, 66.675 x 25.4 mm"


@pytest.mark.parametrize(
    ("asked", "code", "said"),
    [
        (("add", "5160", *JARS), 1, "called 5160 already"),
        (("add", " ", *JARS), 1, "1 to 40 letters"),
        (("add", "Jars", *JARS, "--pitch-x", "50"), 1, "on top of each other"),
        (("add", "Jars", *JARS, "--left", "40"), 1, "off the page"),
        (("add", "Jars", "--width", "0", "--height", "30"), 1, "can't be right"),
        (("add", "Jars", "--width", "60", "--height", "-3"), 2, "A length is written as"),
        (("add", "Jars", "--width", "1e9", "--height", "3"), 2, "A length is written as"),
        (("add", "Jars", "--width", "1/0", "--height", "3"), 2, "A length is written as"),
        (("add", "Jars", "--width", "60"), 2, "--height"),
        (("add", "Jars", *JARS, "--page", "legal"), 2, "'legal' is not one of"),
        (("add", "Jars", *JARS, "--columns", "0"), 2, "0 is not in the range"),
        (("end", "Jars"), 1, "added no label stock called Jars"),
    ],
)
@pytest.mark.usefixtures("site")
def test_what_is_no_stock_is_refused_in_words(run, asked, code, said):
    ran = run("papers", "stocks", *asked)
    assert (ran.code, ran.out) == (code, "")
    assert said in ran.err
    assert run("papers", "stocks", "--json").json[0]["own"] is None
