"""`pantry dates`: the table of dates, row by row; what is written is what a scan says from then on."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.usefixtures("site")
BEANS = "036000291452"
KEYS = ["food", "date", "fine_days", "look_days", "wrote", "says", "source"]
SET = ("dates", "set", "dry", "best_by")


@pytest.fixture
def beans(run, table):
    """Says what taking beans of this date in looks like."""
    run("catalog", "name", BEANS, "Black beans", "--kind", "dry")
    return lambda date: table(BEANS, date)[-1]["look"]


def rows(run, *args):
    ran = run(*(args or ("dates",)), "--json")
    assert ran.code == 0, ran.err
    return {(row["food"], row["date"]): row for row in ran.json}


def test_every_table_begins_with_the_law_and_with_what_a_date_is(run):
    found = rows(run)
    assert [list(row) for row in found.values()] == [KEYS] * len(found)
    assert found["baby", "any"] | {"says": ""} == {
        "food": "baby", "date": "any", "fine_days": 0, "look_days": 0, "wrote": "law", "says": "",
        "source": "21 CFR 107.20(c); baby food by our own rule",
    }  # fmt: skip
    assert (found["any", "best_by"]["fine_days"], found["any", "best_by"]["look_days"]) == (0, None)
    assert all(row["says"] and row["source"] for row in found.values())
    assert "always" in run("dates").out


def test_the_table_follows_what_is_written_and_takes_it_back(run, beans):
    assert beans("110126") == ["past_date"]
    row = rows(run, *SET, "--fine", "30", "--look", "always", "--source", "our food bank")["dry", "best_by"]
    assert (row["fine_days"], row["look_days"], row["wrote"], row["source"]) == (30, None, "site", "our food bank")
    assert beans("110126") == []
    assert ("dry", "best_by") not in rows(run, "dates", "default", "dry", "best_by")
    assert beans("110126") == ["past_date"]


def test_a_site_wins_over_its_chapter(run):
    rows(run, *SET, "--fine", "30", "--look", "60", "--chapter")
    assert rows(run)["dry", "best_by"]["wrote"] == "chapter"
    rows(run, *SET, "--fine", "5", "--look", "9")
    assert rows(run)["dry", "best_by"]["fine_days"] == 5
    assert rows(run, "dates", "default", "dry", "best_by")["dry", "best_by"]["fine_days"] == 30


@pytest.mark.parametrize(
    ("args", "why"),
    [
        (("baby", "best_by", "--fine", "1", "--look", "2"), "Infant formula is never given past its date"),
        (("dry", "best_by", "--fine", "9", "--look", "5"), "the second number must be the larger one"),
        (("dry", "best_by", "--fine", "always", "--look", "5"), "the second number must be the larger one"),
        (("dry", "best_by", "--fine", "-1", "--look", "5"), "is no number of days"),
        (("dry", "best_by", "--fine", "soon", "--look", "5"), "is no number of days"),
        (("dry", "best_by", "--fine", "3651", "--look", "always"), "is no number of days"),
        (("cans", "best_by", "--fine", "1", "--look", "5"), "cans is not in the table of dates"),
        (("dry", "code_only", "--fine", "1", "--look", "5"), "code_only is not in the table of dates"),
        (("dry", "best_by", "--fine", "1", "--look", "5", "--says", "x" * 201), "Say it shorter"),
    ],
)
def test_what_can_not_be_is_refused_and_changes_nothing(run, args, why):
    before = rows(run)
    refused = run("dates", "set", *args)
    assert (refused.code, refused.out) == (1, "")
    assert why in refused.err
    assert "Nothing was changed." in refused.err
    assert rows(run) == before
