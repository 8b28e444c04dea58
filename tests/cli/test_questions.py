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


def test_what_another_laptop_is_asked_is_told_apart_and_at_the_start_of_the_day(run, site, tmp_path):
    stick, second = tmp_path / "stick", tmp_path / "two.pantry"
    stick.mkdir()
    run("--site", site, "stick", "write", stick)
    run("new", second, "--join", stick)
    run("--site", site, "count", "start", "--by", "Ana")
    run("--site", site, "count", "scan", "036000291452", 12)
    run("--site", site, "stick", "write", stick)
    run("--site", second, "table", "--mode", "in", typed=b"036000291452\n")
    run("--site", second, "stick", "read", stick)

    def there(*words):
        return run("--site", second, *words)

    assert there("questions", "--json").json == []
    ((one),) = there("questions", "--elsewhere", "--json").json
    assert list(one) == ["laptop", "words", "lines", "about"]
    assert one["lines"] == ["1 × Unknown item in."]
    told = there("questions").out
    assert told.startswith("No questions are open.\nWaits at ")
    assert "1 entry of this laptop came later: was it before the count?" in told
    assert there("day", "start", "--json").json["elsewhere"] == [{"laptop": one["laptop"], "how_many": 1}]
    assert "1 question about a count waits at" in there("day", "start").out
    assert "questions" not in [end["kind"] for end in there("day", "start", "--json").json["open"]]
    assert run("--site", site, "questions", "--elsewhere").out == "No questions are open.\n"
