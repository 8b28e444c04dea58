"""`pantry table`: a line in, an answer out, in order, each saved before it is answered."""

from __future__ import annotations

import json
import sys

import pytest

from pantry.cli import main

KEYS = ["line", "did", "saved", "entry", "item", "name", "quantity", "unit", "grams", "lot", "best_by", "says", "asks",
        "look", "totals"]  # fmt: skip
DIDS = {"took", "gave", "visit", "served", "wasted", "weighed", "dated", "named", "set", "undid", "switched", "listed",
        "nothing", "refused"}  # fmt: skip


def test_every_answer_has_every_key(table):
    answers = table("24*036000291452", "0327", "12lb", "", "/undo", "/redo", "0", "nonsense words", "/nope", "?", "4")

    for answer in answers:
        assert list(answer) == KEYS
        assert list(answer["totals"]) == ["households", "people", "in_g", "out_g"]
        assert answer["did"] in DIDS


def test_answers_come_in_order_one_for_each_line_also_an_empty_one(table):
    lines = ["4011", "", "12lb", "", "", "x", "24*036000291452"]

    assert [answer["line"] for answer in table(*lines)] == lines


def test_a_line_that_states_a_fact_is_saved_and_in_the_books(run, table):
    (took,) = table("24*036000291452")

    assert (took["did"], took["saved"], took["quantity"], took["unit"]) == ("took", True, 24, "piece")
    assert took["entry"].startswith("n")
    assert took["look"] == ["unknown"]
    assert run("stock", "--json").json[0]["quantity"] == 24


def test_refused_and_nothing_save_nothing(run, table):
    digest = run("check", "--json").json["digest"]

    answers = table("0", "", "/left cheese 3", "12345", mode="out")

    assert {answer["did"] for answer in answers} <= {"refused", "nothing"}
    assert not any(answer["saved"] for answer in answers)
    assert all(answer["entry"] is None for answer in answers)
    assert run("check", "--json").json["digest"] == digest


def test_undo_takes_what_another_run_saved(run, table):
    table("24*036000291452")

    (undid,) = table("/undo")

    assert (undid["did"], undid["saved"]) == ("undid", True)
    assert run("stock", "--json").json == []


def test_the_table_gives_out_unless_it_is_told_to_take_in(run, site):
    ran = run("--site", site, "table", "--json", typed=b"4\n")

    assert ran.json["did"] == "visit"


def test_people_read_sentences(run, site):
    ran = run("--site", site, "table", "--mode", "in", typed=b"24*036000291452\n\n")

    assert len(ran.rows) == 2
    assert "24 × Unknown item" in ran.rows[0]


def test_lines_end_at_lf_only_and_a_last_one_without_it_counts(run, site):
    lines = ["12\x0b\x0c\x85\u2028lb", "]C10100036000291452\x1d10A", "4011"]

    ran = run("--site", site, "table", "--mode", "in", "--json", typed="\n".join(lines).encode())

    assert [json.loads(row)["line"] for row in ran.rows] == lines


@pytest.mark.parametrize(
    "typed", [b"\xff\xfe\x00\n", b"\0" * 3000 + b"\n", "😀 \u202e\n".encode(), b"9" * 100_000 + b"\n"]
)
def test_any_bytes_are_one_line_with_one_answer(run, site, typed):
    ran = run("--site", site, "table", "--json", typed=typed)

    assert ran.code == 0
    assert json.loads(ran.out)["did"] in DIDS


def test_a_line_without_an_end_fills_no_memory_and_the_next_one_counts(run, site):
    ran = run("--site", site, "table", "--json", typed=b"7" * 1_000_000 + b"\n4\n")
    endless, household = (json.loads(line) for line in ran.out.splitlines())
    assert (endless["did"], household["did"]) == ("refused", "visit")
    assert len(ran.out) < 100_000


def test_no_lines_give_no_answers(run, site):
    assert run("--site", site, "table", "--json") == run("--site", site, "table", "--json", typed=b"")
    assert run("--site", site, "table", "--json").out == ""


def test_a_closed_standard_input_is_no_lines(site, clock, monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", None)

    assert main(["--site", str(site), "table", "--json"], clock=clock) == 0
    assert capsys.readouterr().err == ""
