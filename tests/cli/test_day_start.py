"""`pantry day start`: what to know before the first guest."""

from __future__ import annotations

import pytest

BEANS = "036000291452"


@pytest.mark.usefixtures("site")
def test_a_new_table(run):
    assert run("day", "start").out == "Sat, Nov 21\nOak St table\n"
    assert run("day", "start", "--json").json == {
        "date": "2026-11-21", "site": "Oak St table", "called": None, "where": None, "point_person": None,
        "bags": [], "short_dated": [], "open": [], "elsewhere": [],
    }  # fmt: skip


@pytest.mark.usefixtures("site")
def test_what_the_room_shows(run, table, held):
    run("catalog", "name", BEANS, "Black beans")
    table(f"24*{BEANS}", "112426", "9*041331026383", mode="in")
    table("4", mode="out")
    run("bags", "add", "Standard bag", "--items", f"{BEANS}*2", "--limit", "1")
    held.pass_time(days=1)
    run("bags", "plan", "2026-11-22", "Standard bag", "20")
    begun = run("day", "start", "--point", "Rosa", "--called", "Sunday share", "--where", "Church hall")
    assert begun.code == 0, begun.err
    assert begun.rows[:3] == ["Sun, Nov 22 · Sunday share", "Oak St table · Church hall", "Point person: Rosa"]
    assert "Enough for 12 · Limit 1" in begun.out
    assert "1 day was not closed" in begun.out

    said = run("day", "start", "--json").json
    assert (said["called"], said["point_person"]) == ("Sunday share", "Rosa")
    assert said["bags"] == [
        {"name": "Standard bag", "planned": 20, "enough": 12, "extra": None, "two_from": None, "limit": "1"}
    ]
    assert said["short_dated"] == [
        {"item": f"g00{BEANS}", "code": BEANS, "name": "Black beans", "quantity": 24, "unit": "piece",
         "best_by": "2026-11-24", "verdict": "fine"}
    ]  # fmt: skip
    assert said["open"] == [
        {"kind": "not_closed", "how_many": 1, "since": "2026-11-21"},
        {"kind": "unnamed", "how_many": 1, "since": "2026-11-21"},
        {"kind": "unweighed", "how_many": 1, "since": None},
    ]


@pytest.mark.usefixtures("site")
def test_what_is_too_long_is_refused_and_nothing_is_changed(run):
    refused = run("day", "start", "--called", "x" * 61)
    assert (refused.code, refused.out) == (1, "")
    assert "at most 60 letters" in refused.err
    assert run("day", "start", "--point", "x" * 41).code == 1
    assert run("day", "start").out == "Sat, Nov 21\nOak St table\n"
