"""`pantry questions`: a plain list, and an answer to one of it."""

from __future__ import annotations

import pytest

KEYS = ["asks", "words", "answers", "lines", "about"]


@pytest.fixture
def two_names(run, site, tmp_path):
    """Two laptops gave one item two names, and met."""
    stick = tmp_path / "stick"
    stick.mkdir()
    second = tmp_path / "two.pantry"
    run("--site", site, "stick", "write", stick)
    run("new", second, "--join", stick)
    for path, name in ((site, "Black beans"), (second, "Beans")):
        run("--site", path, "catalog", "name", "036000291452", name)
        run("--site", path, "stick", "write", stick)
    for path in (site, second):
        assert run("--site", path, "stick", "read", stick, "--json").json["conflicts"] == 1
    return second


def test_no_questions_are_an_empty_list(run, site):
    assert run("--site", site, "questions").out == "No questions are open.\n"
    assert run("--site", site, "questions", "--json").json == []


def test_a_question_is_told_with_its_answers(run, site, two_names):
    (question,) = run("--site", site, "questions", "--json").json

    assert list(question) == KEYS
    assert question["asks"] == "field"
    assert question["about"] == ["g00036000291452"]
    told = run("--site", two_names, "questions").rows
    assert told[0].startswith("1. Name of ")
    assert told[0].endswith("Which is right? (keep / use / another text)")


@pytest.mark.usefixtures("two_names")
def test_an_answer_ends_it(run, site):
    ran = run("--site", site, "questions", 1, "Frijoles negros", "--json")

    assert (ran.code, ran.json) == (0, [])
    assert run("--site", site, "catalog", "search", "frijoles negros", "--json").json[0]["name"] == "Frijoles negros"


@pytest.mark.parametrize("args", [(1,), (2, "keep"), (0, "keep"), (1, " ")], ids=str)
@pytest.mark.usefixtures("two_names")
def test_what_is_no_answer_changes_nothing(run, site, args):
    ran = run("--site", site, "questions", *args)

    assert (ran.code, ran.out) == (1, "")
    assert "Nothing was changed" in ran.err
    assert len(run("--site", site, "questions", "--json").json) == 1


def test_what_the_numbers_of_an_answer_stand_for_is_listed(run, site, two_names):
    for path in (site, two_names):
        run("--site", path, "questions", 1, "keep")
        run("--site", path, "table", "--mode", "in", typed=b"/left bread 3lb\n")
    stick = site.with_name("stick")
    for path in (site, two_names, site):
        run("--site", path, "stick", "write", stick)
        run("--site", path, "stick", "read", stick)

    ran = run("--site", site, "questions")

    assert (
        ran.rows[0] == "1. Two counts were made apart. Which was last, or did each count another part? (1 / 2 / both)"
    )
    assert [row[:6] for row in ran.rows[1:]] == ["   1: ", "   2: "]


def test_a_question_that_is_not_open_is_said_to_be_none(run, site):
    ran = run("--site", site, "questions", 1, "yes")

    assert (ran.code, ran.out) == (1, "")
    assert ran.err == "There is no question 1. Nothing was changed. See which are open with: pantry questions\n"
