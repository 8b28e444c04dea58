"""Pages of help: one for each screen and room, in both languages, in few and plain words, and true of the table."""

from __future__ import annotations

import re

import pytest

from pantry.language import LANGUAGES, Language
from pantry.office.help.help_page import HelpOn, HelpPage
from pantry.office.help.pages import help_page, help_pages
from pantry.paper.help_choices import ALL_SCREENS, SCREEN
from ui.room_names import Room, room_title

EACH = pytest.mark.parametrize("page", help_pages(), ids=lambda page: page.on.value)
SPOKEN = pytest.mark.parametrize("code", LANGUAGES)
LONGEST_WORD = 16


def lines_of(page: HelpPage) -> tuple[str, ...]:
    return (page.about, *page.steps, *page.troubles)


def test_each_screen_has_its_page_and_stands_once() -> None:
    assert [page.on for page in help_pages()] == list(HelpOn)


@pytest.mark.parametrize("room", Room)
def test_each_room_has_a_page_that_is_called_as_the_room(room: Room) -> None:
    assert help_page(HelpOn(room.value.removeprefix("/"))).title == room_title(room, Language())


@EACH
@SPOKEN
def test_it_is_short_and_plain_in_each_language(page: HelpPage, code: str) -> None:
    language = Language(code)
    said = [language.say(line) for line in lines_of(page)]
    assert 5 <= len(said) <= 12
    assert len(set(said)) == len(said)
    for line in said:
        assert len(line.split()) <= 22, line
        assert line.endswith((".", "?")), line
        assert max(map(len, re.findall(r"\w+", line))) <= LONGEST_WORD, line


@EACH
def test_it_is_said_in_spanish_too(page: HelpPage) -> None:
    spanish = Language("es")
    assert all(spanish.say(line) != line for line in lines_of(page))


def test_each_can_be_chosen_to_be_printed() -> None:
    values = [value for value, _ in SCREEN.values]
    assert values == [ALL_SCREENS, *HelpOn]
    titles = {value: title for value, title in SCREEN.values if value != ALL_SCREENS}
    assert titles == {page.on.value: page.title for page in help_pages()}


def test_what_the_pages_say_of_the_table_is_so(pantry) -> None:
    desk = pantry.desk()
    assert desk.answer("4").did == "visit"
    desk.answer("/in")
    assert desk.answer("24*036000291452").did == "took"
    assert desk.answer("23").did == "set"
    desk.answer("/kind produce")
    assert (desk.answer("12lb").did, desk.answer("40b").did) == ("took", "took")
    assert desk.answer("?").saved is False
