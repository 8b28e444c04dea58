"""A stick between two laptops in one go: read first, then written; how many questions it leaves is noted."""

from __future__ import annotations

import pytest

from pantry.errors import StickError
from pantry.language import Language
from pantry.office.answering_questions import answer_question, may_be_open_again, open_again
from pantry.office.exchanging import exchange
from pantry.office.kept_safe import Safe, kept_safe
from pantry.office.questions import look_for_questions
from pantry.shelf.open_ends import OpenEndKind
from pantry.shelf.questions_noted import questions_noted


@pytest.fixture
def stick(tmp_path):
    folder = tmp_path / "KINGSTON"
    folder.mkdir()
    return folder


def carried(laptop, stick):
    return exchange(laptop.books, laptop.site_file, laptop.clock, stick)


def looked(laptop):
    return look_for_questions(laptop.books, laptop.site_file, laptop.clock, Language())


def test_three_turns_bring_both_laptops_together(oak, red, stick):
    oak.take_in(24)
    red.take_in(6)
    first = carried(oak, stick)
    assert first.read is None
    assert first.written is not None

    assert carried(red, stick).read.read == 1
    assert carried(oak, stick).read.read == 1

    assert oak.on_shelf() == red.on_shelf() == 30
    assert kept_safe(oak.site_file, Safe.STICK).path == stick


def test_a_stick_that_can_only_be_read_is_left_as_it_was(oak, red, stick):
    red.take_in(6)
    carried(red, stick)
    before = sorted(stick.rglob("*"))

    came = exchange(oak.books, oak.site_file, oak.clock, stick, is_locked=True)

    assert came.written is None
    assert oak.on_shelf() == 6
    assert sorted(stick.rglob("*")) == before


def test_a_locked_stick_without_books_is_told(oak, stick):
    with pytest.raises(StickError, match="There is no PANTRY folder"):
        exchange(oak.books, oak.site_file, oak.clock, stick, is_locked=True)


def test_how_many_questions_were_open_is_noted_until_one_looks_again(oak, red, meet):
    oak.say("g1", name="Black beans")
    red.say("g1", name="Beans")
    meet(oak, red)
    assert questions_noted(oak.site_file.reading) == 0

    (question,) = looked(oak)

    assert questions_noted(oak.site_file.reading) == 1
    ends = {end.kind: end.how_many for end in oak.shelf.open_ends.until(oak.today)}
    assert ends[OpenEndKind.QUESTIONS] == 1
    answer_question(oak.books, question, "keep")
    assert looked(oak) == ()
    assert OpenEndKind.QUESTIONS not in {end.kind for end in oak.shelf.open_ends.until(oak.today)}


@pytest.mark.parametrize("answer", ["yes", "no"])
def test_an_answer_about_a_count_can_be_taken_back(oak, red, meet, answer):
    oak.take_in(24)
    meet(oak, red)
    red.give_out(4)
    oak.count(("g1", 20))
    meet(oak, red)
    (question,) = oak.questions()
    before = oak.on_shelf()
    answer_question(oak.books, question, answer)
    assert oak.questions() == ()
    assert may_be_open_again(question)

    open_again(oak.books, question)

    assert [one.key for one in oak.questions()] == [question.key]
    assert oak.on_shelf() == before


def test_an_answer_about_a_name_stands(oak, red, meet):
    oak.say("g1", name="Black beans")
    red.say("g1", name="Beans")
    meet(oak, red)
    (question,) = oak.questions()

    assert not may_be_open_again(question)
