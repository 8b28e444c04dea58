"""`pantry volunteers`: in, out, who is here; only the sum of their minutes reaches the day's totals."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.usefixtures("site")
KEYS = ["alias", "role", "since_min"]


def test_who_is_here_is_a_list_and_nobody_is_an_empty_one(run):
    assert run("volunteers", "--json").json == []
    assert run("volunteers").out == "Nobody has signed in, or all have gone.\n"


def test_they_come_and_go_and_their_minutes_are_summed_at_the_close(run, held):
    assert run("volunteers", "in", "Ana", "--role", "door", "--json").json == [
        {"alias": "Ana", "role": "door", "since_min": 0}
    ]
    held.pass_time(minutes=45)
    assert [list(row) for row in run("volunteers", "in", "Rosa", "--json").json] == [KEYS, KEYS]
    held.pass_time(minutes=15)
    assert [(row["alias"], row["role"], row["since_min"]) for row in run("volunteers", "--json").json] == [
        ("Ana", "door", 60),
        ("Rosa", None, 15),
    ]
    assert [row["alias"] for row in run("volunteers", "out", "ana", "--json").json] == ["Rosa"]
    assert run("day", "--json").json["volunteers_min"] == 0
    assert run("day", "close", "--json").json["volunteers_min"] == 75
    assert run("volunteers", "--json").json == []


def test_what_cannot_be_is_said_in_one_sentence(run):
    gone = run("volunteers", "out", "Ana")
    assert (gone.code, gone.err) == (1, "Ana is not here. Nothing was changed.\n")
    run("volunteers", "in", "Ana")
    twice = run("volunteers", "in", "Ana")
    assert (twice.code, twice.err) == (1, "Ana is here already. Nothing was changed.\n")
    assert run("volunteers", "in").code == 2


def test_json_may_stand_before_in_and_out(run):
    assert [row["alias"] for row in run("volunteers", "--json", "in", "Ana").json] == ["Ana"]
