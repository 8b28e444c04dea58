"""`pantry chapter summary`: the sums of all bundles under a folder, in every form."""

from __future__ import annotations

import csv
import io
import shutil

import pytest

SUMS = ["households", "people", "visits", "bags", "plates", "in_g", "out_g", "waste_g"]
COLUMNS = {
    "site": ["site", "name", *SUMS, "volunteers_min", "fund_cents", "days_open"],
    "month": ["month", *SUMS, "volunteers_min", "fund_cents", "days_open"],
    "kind": ["kind", "in_g", "out_g", "waste_g"],
    "item": [
        "item",
        "name",
        "kind",
        "unit",
        "in_quantity",
        "out_quantity",
        "waste_quantity",
        "in_g",
        "out_g",
        "waste_g",
    ],
}


@pytest.fixture
def sticks(run, table, tmp_path):
    """Two sticks: the site's, and one of another site, with copies of the first one's bundles below."""
    table("24*036000291452", "0327", "/kind produce", "12lb")
    table("4", "2", "/undo", "3", mode="out")
    assert run("day", "close").code == 0
    folder = tmp_path / "sticks"
    for name in ("oak", "elm"):
        (folder / name).mkdir(parents=True)
    assert run("stick", "write", folder / "oak").code == 0
    elm = tmp_path / "elm.pantry"
    assert run("new", elm, "--name", "Elm St table").code == 0
    assert run("--site", elm, "table", "--mode", "in", typed=b"10*4011\n/kind bread\n5lb\n").code == 0
    assert run("--site", elm, "stick", "write", folder / "elm").code == 0
    shutil.copytree(folder / "oak" / "PANTRY", folder / "copies" / "PANTRY")
    return folder


def rows(run, folder, by):
    ran = run("chapter", "summary", folder, "--by", by, "--json")
    assert (ran.code, ran.err) == (0, "")
    assert all(list(row) == COLUMNS[by] for row in ran.json)
    return ran.json


def test_sites_sum_as_their_own_reports_say(run, site, sticks):
    found = {row["name"]: row for row in rows(run, sticks, "site")}
    assert list(found) == ["Elm St table", "Oak St table"]
    for name, path in (("Oak St table", site), ("Elm St table", site.with_name("elm.pantry"))):
        month = run("--site", path, "report", "month", "2026-11", "--json").json
        for key in (*SUMS, "volunteers_min", "fund_cents", "days_open"):
            assert found[name][key] == month[key], (name, key)
    assert found["Oak St table"]["households"] == 2


def test_every_way_to_sum_comes_to_the_same(run, sticks):
    whole = sum(row["in_g"] for row in rows(run, sticks, "site"))
    assert whole > 0
    assert [row["month"] for row in rows(run, sticks, "month")] == ["2026-11"]
    for by in COLUMNS:
        assert sum(row["in_g"] for row in rows(run, sticks, by)) == whole


def test_copies_are_counted_once(run, sticks):
    once = rows(run, sticks / "oak", "month")
    assert rows(run, sticks / "copies", "month") == once
    assert rows(run, sticks / "oak" / "PANTRY", "month") == once


def test_csv_and_a_table_hold_the_same(run, sticks):
    found = rows(run, sticks, "kind")
    read = list(csv.DictReader(io.StringIO(run("chapter", "summary", sticks, "--by", "kind", "--csv").out)))
    assert [{key: str(value) for key, value in row.items()} for row in found] == read
    shown = run("chapter", "summary", sticks, "--by", "kind").rows
    assert shown[0].split() == COLUMNS["kind"]
    assert len(shown) == 1 + len(found)


def test_an_item_that_nobody_named_is_shown_in_words_and_null_to_programs(run, sticks):
    found = {row["item"]: row["name"] for row in rows(run, sticks, "item")}
    assert found["g00036000291452"] is None
    assert all(name for item, name in found.items() if item != "g00036000291452")
    (shown,) = (row for row in run("chapter", "summary", sticks, "--by", "item").rows if "g00036000291452" in row)
    assert "Unknown item" in shown


def test_what_is_damaged_or_missing_is_named_and_left_out(run, site, table, sticks):
    table("3*036000291452")
    assert run("--site", site, "stick", "write", sticks / "oak").code == 0
    shutil.rmtree(sticks / "copies")
    first, second = sorted(path for path in (sticks / "oak" / "PANTRY").glob("d*/*") if path.is_dir())
    for path in (first.with_name(f"{first.name}.zip"), second.with_name(f"{second.name}.zip")):
        path.unlink()
    before = rows(run, sticks / "elm", "month")
    (second / "data" / "movements.csv").write_bytes(b"")
    shutil.rmtree(first)
    ran = run("chapter", "summary", sticks, "--by", "month", "--json")
    assert (ran.code, ran.json) == (1, before)
    missing, refused, what_now = ran.err.splitlines()
    assert missing.startswith("missing, and in no sum: bundles 1, 2 of ")
    assert refused == f"refused: {second.name}: data/movements.csv line 1: The file is empty."
    assert what_now.startswith("Nothing of what was refused is counted")


def test_another_engine_comes_later(run, tmp_path):
    ran = run("chapter", "summary", tmp_path, "--engine", "duckdb", "--json")
    assert (ran.code, ran.out) == (1, "")
    assert "come with a later version" in ran.err
    assert run("chapter", "summary", tmp_path, "--engine", "sqlite", "--json").json == []


def test_nothing_there_is_said(run, tmp_path):
    assert run("chapter", "summary", tmp_path).out == "Nothing was found there to sum. Is it the stick's folder?\n"
    assert run("chapter", "summary", tmp_path, "--csv").out == f"{','.join(COLUMNS['site'])}\n"
    gone = run("chapter", "summary", tmp_path / "gone")
    assert (gone.code, gone.err.startswith("There is no folder at")) == (1, True)


def test_a_wrong_way_to_sum_is_wrong_usage(run, tmp_path):
    assert run("chapter", "summary", tmp_path, "--by", "year").code == 2


def test_help_has_an_example(run):
    assert "Example: pantry chapter summary" in run("chapter", "summary", "--help").out
