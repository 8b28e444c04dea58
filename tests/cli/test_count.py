"""`pantry count`: what a lead types at the shelf, and what is shown of it."""

from __future__ import annotations

import pytest

BEANS, RICE = "036000291452", "041331026383"


@pytest.fixture
def shelf(table):
    """24 and 10 pieces on the shelf."""
    table(f"24*{BEANS}", f"10*{RICE}")


@pytest.mark.usefixtures("shelf")
def test_a_count_in_parts_by_two_people_shows_what_is_missing(run, table):
    assert run("count").out.startswith("Nothing was counted yet")
    assert run("count", "start", "--by", "Ana", "--why", "month's end").code == 0
    assert run("count", "scan", BEANS, 12).out == "12 × Unknown item counted; the books had 24 × Unknown item.\n"
    table(f"2*{BEANS}", mode="out")
    run("count", "start", "--by", "Ben")
    scanned = run("count", "scan", BEANS, 9, "--json").json
    assert (scanned["quantity"], scanned["expected"], scanned["difference"]) == (21, 22, -1)

    shown = run("count", "show", "--json").json
    assert (shown["place"], shown["by"], shown["why"]) == ("shelf", ["Ana", "Ben"], "month's end")
    assert (shown["not_counted"], shown["finished"]) == (1, False)
    assert [one["stands"] for one in shown["came"]] == ["before"]
    assert "1 entry came while you counted: before or after?" in run("count", "show").out

    after = run("count", "order", "1", "after", "--json").json
    assert (after["came"], after["rows"][0]["difference"]) == ([], -3)
    assert run("count", "finish", "--json").json["finished"]
    assert [row["quantity"] for row in run("stock", "--json").json] == [19, 10]
    assert [(row["by"], row["items"], row["finished"]) for row in run("count", "--json").json] == [
        ("Ana, Ben", 1, "yes")
    ]
    assert run("check").code == 0


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("start",), "Say who counts"),
        (("start", "--by", "Ana", "--place", "attic"), "No place is called attic"),
        (("scan", BEANS, "3"), "Nothing is being counted"),
        (("order", "1", "before"), "Nothing is being counted"),
        (("finish",), "Nothing is being counted"),
    ],
)
@pytest.mark.usefixtures("shelf")
def test_what_cannot_be_is_refused_in_words(run, asked, said):
    ran = run("count", *asked)
    assert ran.code == 1
    assert said in ran.err


@pytest.mark.usefixtures("shelf")
def test_where_two_places_are_counted_one_is_named(run):
    run("count", "start", "--by", "Ana")
    run("count", "start", "--by", "Ana", "--place", "packed")
    asked = "Which one: 2 packed (by Ana, since 2026-11-21), 1 shelf (by Ana, since 2026-11-21)?"
    assert asked in run("count", "scan", BEANS, 3).err
    assert run("count", "scan", BEANS, 3, "--place", "packed").code == 0
    assert run("count", "scan", BEANS, "some", "--place", "packed").code == 1
    assert [row["quantity"] for row in run("stock", "--json").json] == [27, 10]


@pytest.mark.usefixtures("shelf")
def test_who_found_what_and_why_it_differs_is_told_line_by_line(run):
    run("count", "start", "--by", "Ana")
    run("count", "scan", BEANS, 12, "--by", "Ana")
    assert run("count", "scan", BEANS, 20, "--by", "Ben", "--instead", "--json").json["by"] == "Ana, Ben"
    assert run("count", "why", RICE, "mice").err.startswith("That was not counted yet.")
    assert run("count", "why", BEANS, "a case fell").out.endswith("had 24 × Unknown item. Why: a case fell.\n")

    (row,) = run("count", "show", "--json").json["rows"]
    assert (row["quantity"], row["difference"], row["by"], row["why"]) == (20, -4, "Ana, Ben", "a case fell")
    assert [(one["quantity"], one["unit"]) for one in run("count", "rest", "--json").json] == [(10, "piece")]
    assert "10" in run("count", "rest").out


@pytest.mark.usefixtures("shelf")
def test_one_kind_is_counted_beside_the_whole_place(run):
    run("catalog", "name", BEANS, "Beans", "--kind", "dry")
    assert run("count", "start", "--by", "Ana", "--kind", "dry", "--json").json["not_counted"] == 1
    run("count", "start", "--by", "Ben")
    run("count", "scan", BEANS, 24, "--kind", "dry")
    assert run("count", "show", "--kind", "dry", "--json").json["not_counted"] == 0
    assert run("count", "show", "--json").json["not_counted"] == 2
    assert "shelf (dry) is being counted" in run("count", "show", "--kind", "dry").out
    assert [row["kind"] for row in run("count", "--json").json] == [None, "dry"]


@pytest.mark.usefixtures("shelf")
def test_a_finished_counting_goes_on_after_all(run):
    run("count", "start", "--by", "Ana")
    assert run("count", "reopen").err.startswith("That goes on already.")
    run("count", "finish")
    assert run("count", "scan", BEANS, 3).code == 1
    assert run("count", "reopen", "--json").json["finished"] is False
    assert run("count", "scan", BEANS, 3).code == 0


@pytest.mark.usefixtures("shelf")
def test_what_two_laptops_began_apart_is_named_by_its_number(run, site, tmp_path):
    red, stick = tmp_path / "red.pantry", tmp_path / "stick"
    stick.mkdir()
    run("--site", site, "stick", "write", stick)
    run("new", red, "--join", stick)
    run("--site", red, "stick", "read", stick)
    for path, who, found in ((site, "Ana", 5), (red, "Ben", 4)):
        run("--site", path, "count", "start", "--by", who)
        assert run("--site", path, "count", "scan", BEANS, found).code == 0
        run("--site", path, "stick", "write", stick)
    run("--site", site, "stick", "read", stick)

    def here(*words: object):
        return run("--site", site, "count", *words)

    asked = "Which one: 2 shelf (by Ben, since 2026-11-21), 1 shelf (by Ana, since 2026-11-21)?"
    for command in (("show",), ("scan", BEANS, 1), ("finish",), ("show", "--place", "shelf")):
        assert here(*command).err.startswith(f"{asked} Nothing was changed. Say it with --number.")
    assert [(row["number"], row["by"]) for row in here("--json").json] == [(2, "Ben"), (1, "Ana")]

    assert here("show", "--number", 2, "--json").json["by"] == ["Ben"]
    assert here("scan", RICE, 10, "--number", 1).code == 0
    assert "No counting there has the number 3." in here("finish", "--number", 3).err
    assert here("finish", "--number", 2, "--json").json["number"] == 2
    assert here("show", "--json").json["by"] == ["Ana"]
    assert here("reopen", "--number", 2, "--json").json["finished"] is False


@pytest.mark.usefixtures("shelf")
def test_a_scan_says_whose_number_it_was_added_to_and_may_leave_it_out(run):
    run("count", "start", "--by", "Ana")
    first = run("count", "scan", BEANS, 20, "--by", "Ana", "--json").json
    assert first["others"] is None
    ran = run("count", "scan", BEANS, 3, "--by", "Ben")
    assert ran.out.startswith("23 × Unknown item counted; the books had 24 × Unknown item.")
    assert "Added to what Ana counted, 20 × Unknown item. To leave that out," in ran.out
    again = run("count", "scan", BEANS, 1, "--by", "Ben", "--json").json
    assert (again["quantity"], again["others"]) == (24, None)

    assert "Say who counts anew." in run("count", "scan", BEANS, 1, "--anew").err
    anew = run("count", "scan", BEANS, 5, "--by", "Ana", "--anew", "--json").json
    assert (anew["quantity"], anew["others"]) == (5, {"by": "Ben", "quantity": 24, "added": False})
    assert run("count", "scan", BEANS, 6, "--by", "Ana", "--anew", "--json").json["quantity"] == 11
    assert (
        "Left out is what Ana counted, 11 × Unknown item."
        in run("count", "scan", BEANS, 9, "--by", "Ben", "--instead").out
    )


@pytest.mark.usefixtures("shelf")
def test_two_codes_that_are_merged_meanwhile_are_one_row(run):
    run("count", "start", "--by", "Ana")
    run("count", "scan", BEANS, 24, "--by", "Ana")
    assert run("merge", RICE, BEANS).code == 0
    shown = run("count", "show", "--json").json
    ((row,), rest) = shown["rows"], shown["not_counted"]
    assert (row["quantity"], row["expected"], row["difference"], row["uncounted"], rest) == (24, 34, 0, 10, 0)
    assert run("count", "scan", BEANS, 1).out == (
        "25 × Unknown item counted; the books had 34 × Unknown item."
        " Added to what Ana counted, 24 × Unknown item. To leave that out, say all there is: --instead.\n"
    )
    assert run("count", "rest", "--json").json == []
