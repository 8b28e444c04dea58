"""`pantry settings`: every setting with its sentence; what can't be is refused, and the table follows."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.usefixtures("site")


def value(run, key):
    (row,) = run("settings", key, "--json").json
    return row["value"]


def test_all_of_them_stand_there_with_their_sentence(run):
    rows = run("settings", "--json").json

    assert [list(row) for row in rows] == [["key", "value", "says"]] * len(rows)
    assert {"name", "units", "bands", "tokens", "tare_g", "lead_name"} <= {row["key"] for row in rows}
    assert all(row["says"].endswith(".") for row in rows)


@pytest.mark.parametrize(
    ("key", "said"),
    [("bands", "0-17 18-59 60+"), ("bands", ""), ("tokens", "yes"), ("tare_g", "1500"), ("units", "metric"),
     ("lead_name", "coordinator"), ("languages", "es en"), ("paper_rule_date", "2026-01-31"), ("date_order", "ymd")],
)  # fmt: skip
def test_what_is_set_reads_so(run, key, said):
    assert run("settings", key, said, "--json").json[0]["value"] == said
    assert value(run, key) == said


@pytest.mark.parametrize(
    ("key", "said"),
    [("bands", "0-17 20+"), ("bands", "old"), ("tokens", "maybe"), ("tare_g", "1.5"),
     ("units", "stone"), ("name", " "), ("language", "xx"), ("languages", ""), ("paper_rule_date", "2026-02-30"),
     ("color", "red")],
)  # fmt: skip
def test_what_it_can_not_be_changes_nothing(run, key, said):
    before = run("settings", "--json").json
    refused = run("settings", key, said)
    assert refused.code == 1
    assert "Nothing was changed." in refused.err
    assert run("settings", "--json").json == before


def test_the_table_follows(run, table):
    run("settings", "bands", "0-17 18-59 60+")
    assert [answer["did"] for answer in table("4", "2 1", mode="out")] == ["visit", "set"]
