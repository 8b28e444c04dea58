"""Tables for people, JSON and CSV for programs, progress on a terminal only."""

from __future__ import annotations

import csv
import io
import json
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pantry.cli.output import forget_output, print_facts, print_json, print_rows, progress_on_terminal


@dataclass(frozen=True)
class Told:
    words: str
    parts: tuple[int, ...]
    file: Path


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_frozen_values_are_objects_by_their_fields(capsys):
    print_json({"a": Told("Plátano", (1, 2), Path("x") / "y"), "b": [None, frozenset({3})]})

    out = capsys.readouterr().out
    assert json.loads(out) == {
        "a": {"words": "Plátano", "parts": [1, 2], "file": str(Path("x") / "y")},
        "b": [None, [3]],
    }
    assert "Plátano" in out


def test_numbers_stand_to_the_right_and_words_to_the_left(capsys):
    rows = [{"name": "Beans", "n": 1200, "kind": None}, {"name": "Corn on the cob", "n": None, "kind": "produce"}]
    print_rows(rows, ("name", "n", "kind"), "table")

    assert capsys.readouterr().out.splitlines() == [
        "name                 n  kind",
        "Beans            1,200",
        "Corn on the cob         produce",
    ]


def test_a_table_without_rows_is_its_header(capsys):
    print_rows([], ("name", "n"), "table")

    assert capsys.readouterr().out == "name  n\n"


@given(st.lists(st.tuples(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\0")), st.integers())))
def test_csv_reads_back_as_it_was_but_for_the_sign_that_keeps_a_spreadsheet_from_running_it(rows):
    out = io.StringIO()
    stdout, sys.stdout = sys.stdout, out
    try:
        print_rows([{"name": name, "n": n} for name, n in rows], ("name", "n"), "csv")
    finally:
        sys.stdout = stdout

    read = list(csv.DictReader(io.StringIO(out.getvalue(), newline="")))
    risky = ("=", "+", "-", "@", "'", "\t")
    names = [f"'{name}" if name.startswith(risky) else name for name, _ in rows]
    assert [(row["name"], row["n"]) for row in read] == list(zip(names, (str(n) for _, n in rows), strict=True))


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "'=1"])
def test_only_csv_guards_what_a_spreadsheet_would_run_and_never_a_number(capsys, name):
    def printed(how: str) -> str:
        print_rows([{"name": name, "n": -5}], ("name", "n"), how)
        return capsys.readouterr().out

    assert list(csv.reader(io.StringIO(printed("csv"), newline="")))[1] == [f"'{name}", "-5"]
    assert json.loads(printed("json")) == [{"name": name, "n": -5}]
    assert name in printed("table")


def test_facts_are_one_a_line_and_none_are_nothing(capsys):
    print_facts({"a": 12345, "longer": None})
    print_facts({})

    assert capsys.readouterr().out == "a       12,345\nlonger  \n"


def test_progress_is_silent_where_nobody_looks(capsys):
    progress_on_terminal("Reading")(1, 2)

    assert capsys.readouterr() == ("", "")


def test_progress_is_drawn_once_for_each_percent(monkeypatch):
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)

    draw = progress_on_terminal("Reading")
    for done in range(1001):
        draw(done, 1000)

    drawn = terminal.getvalue()
    assert drawn.count("\r") == 101
    assert drawn.endswith("\rReading 100 %\n")


def test_progress_of_nothing_is_done(monkeypatch):
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)

    progress_on_terminal("Reading")(0, 0)

    assert terminal.getvalue() == "\rReading 100 %\n"


@pytest.mark.parametrize("stdout", [None, io.StringIO()])
def test_output_without_a_file_behind_it_is_forgotten_too(monkeypatch, stdout):
    monkeypatch.setattr(sys, "stdout", stdout)

    forget_output()
