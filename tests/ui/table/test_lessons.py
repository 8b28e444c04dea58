"""What a new table teaches, and that it stops."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pantry.desk import Mode
from pantry.language import Language
from pantry.reply import Did, Reply
from ui.table.lessons import LESSONS_KEPT_AS, Lessons, begin_lessons

if TYPE_CHECKING:
    from pantry.assembly import Pantry

SCAN, SIX, UNDO = "Now scan a can.", "Good. Type 6, then scan it again.", "Was something wrong? Press Undo."
ENGLISH = Language()


def reply(did: Did, quantity: int | None = None, *, saved: bool = True) -> Reply:
    return Reply(line="", did=did, saved=saved, quantity=quantity)


@pytest.fixture
def lessons(pantry: Pantry) -> Lessons:
    begin_lessons(pantry)
    return Lessons(pantry)


def test_a_site_that_was_made_otherwise_teaches_nothing(pantry: Pantry) -> None:
    assert Lessons(pantry).words(ENGLISH, Mode.IN) == ""


def test_three_lessons_then_silence_for_ever(lessons: Lessons, pantry: Pantry) -> None:
    said = [lessons.words(ENGLISH, Mode.IN)]
    for done in (reply(Did.TOOK, 1), reply(Did.TOOK, 6), reply(Did.UNDID)):
        lessons.after(done)
        said.append(lessons.words(ENGLISH, Mode.IN))
    assert said == [SCAN, SIX, UNDO, ""]
    again = Lessons(pantry)
    again.after(reply(Did.TOOK, 1))
    assert again.words(ENGLISH, Mode.IN) == ""


def test_it_goes_on_where_the_last_start_ended(lessons: Lessons, pantry: Pantry) -> None:
    lessons.after(reply(Did.TOOK, 1))
    assert Lessons(pantry).words(ENGLISH, Mode.IN) == SIX


@pytest.mark.parametrize("mode", [Mode.OUT, Mode.PLATES])
def test_where_guests_are_served_the_question_teaches_and_then_undo(lessons: Lessons, mode: Mode) -> None:
    """A can that was never taken in would go out below zero."""
    said = [lessons.words(ENGLISH, mode)]
    for did in (Did.VISIT, Did.UNDID, Did.VISIT):
        lessons.after(reply(did))
        said.append(lessons.words(ENGLISH, mode))
    assert said == ["", UNDO, "", ""]


def test_who_does_something_else_is_taught_no_longer_than_three_actions(lessons: Lessons) -> None:
    said = []
    for did in (Did.VISIT, Did.SWITCHED, Did.VISIT, Did.VISIT):
        lessons.after(reply(did, saved=did is not Did.SWITCHED))
        said.append(lessons.words(ENGLISH, Mode.IN))
    assert said == [SCAN, SCAN, SCAN, ""]


@pytest.mark.parametrize("kept", [" ", "x", "-1 scan", "9", "٣", "1 nonsense scan"])
def test_what_is_damaged_stops_nothing(pantry: Pantry, kept: str) -> None:
    pantry.site_file.keep(LESSONS_KEPT_AS, kept)
    damaged = Lessons(pantry)
    damaged.after(reply(Did.GAVE, 1))
    assert damaged.words(ENGLISH, Mode.IN) in (SCAN, SIX, "")


def test_a_full_disk_stops_nothing(lessons: Lessons, pantry: Pantry) -> None:
    pantry.site_file.db.execute("PRAGMA query_only=ON")
    lessons.after(reply(Did.GAVE, 1))
    assert lessons.words(ENGLISH, Mode.IN) == SIX
