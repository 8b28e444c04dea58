"""A question about a count is asked of the laptop that counted; the others know that it waits there."""

from __future__ import annotations

import pytest

from pantry.language import Language
from pantry.office.questions import look_for_questions, questions_elsewhere


def waiting(laptop):
    return [
        (one.laptop, one.lines) for one in questions_elsewhere(laptop.books, laptop.site_file.reading, laptop.clock)
    ]


def noted(laptop):
    look_for_questions(laptop.books, laptop.site_file, laptop.clock, Language())
    return [(one.laptop, one.how_many) for one in laptop.shelf.open_ends.elsewhere()]


@pytest.fixture
def stick(tmp_path):
    folder = tmp_path / "carried"
    folder.mkdir()
    return folder


@pytest.fixture
def apart(oak, red, meet):
    """24 came in, Oak counts 12, Red gave 5 and did not know of the count."""
    oak.take_in(24)
    meet(oak, red)
    oak.count(("g1", 12))
    red.give_out(5)


WAITS = [("Oak", ("5 × Unknown item out.",))]


@pytest.mark.usefixtures("apart")
def test_it_waits_from_the_stick_that_brings_the_count_to_the_one_that_brings_the_answer(oak, red, stick):
    oak.write(stick)
    red.read(stick)
    assert (waiting(red), red.questions(), noted(red)) == (WAITS, (), [("Oak", 1)])
    assert waiting(oak) == []

    red.write(stick)
    oak.read(stick)
    assert (len(oak.questions()), waiting(oak)) == (1, [])
    oak.write(stick)
    red.read(stick)
    assert waiting(red) == WAITS

    oak.answer("no")
    assert waiting(red) == WAITS
    oak.write(stick)
    red.read(stick)
    assert (waiting(red), noted(red), red.on_shelf()) == ([], [], 7)


@pytest.mark.usefixtures("apart")
def test_it_says_what_it_is_about(red, oak, meet):
    meet(oak, red)
    (one,) = questions_elsewhere(red.books, red.site_file.reading, red.clock)
    assert one.words == (
        "Oak counted 12 × Unknown item on Nov 21, 2026. 1 entry of Red came later: was it before the count?"
    )
    assert one.about == oak.questions()[0].about


@pytest.mark.usefixtures("apart")
def test_a_third_laptop_knows_too_and_a_retired_one_asks_nobody(oak, red, laptop, meet):
    blue = laptop("Blue", oak)
    meet(oak, red, blue)
    assert waiting(blue) == WAITS
    red.say(oak.books.device, retired="yes")
    assert waiting(red) == []
    assert WAITS[0][1] in [question.lines for question in red.questions()]


def test_what_the_other_laptop_held_when_it_counted_waits_nowhere(oak, red, stick):
    """Red's stick is read, then Oak counts and writes: no list of Oak stood between the two."""
    red.take_in(24)
    red.write(stick)
    oak.read(stick)
    oak.count(("g1", 12))
    oak.write(stick)
    red.read(stick)
    assert (waiting(red), oak.questions()) == ([], ())


def test_other_days_are_told_by_their_dates(oak, red, meet, held):
    oak.count(("g1", 12))
    held.pass_time(days=1)
    red.give_out(5)
    meet(oak, red)
    assert waiting(red) == waiting(oak) == []
