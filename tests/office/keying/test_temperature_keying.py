"""A temperature log is keyed in degree by degree: fridges, then hot food; what is out of range is told."""

from __future__ import annotations

import pytest

from pantry.codes.own import OwnKind, own_code
from pantry.events import Act, Change, Draft
from pantry.language import Language
from pantry.office.keying.half_keyed import HalfKeyed
from pantry.office.keying.keyed_sheets import KeyedSheets

CODE, TODAY = own_code(OwnKind.SHEET, 6), "2026-11-21"


@pytest.fixture
def opened(pantry):
    """The log, opened anew."""
    KeyedSheets(pantry.books, pantry.site_file.reading, pantry.clock).note_printed(
        "temperatures", pantry.clock.today(), (CODE,)
    )
    return lambda: pantry.keying(CODE, Language())


def typed(page, *lines):
    for line in lines:
        page.enter(line)
    return page


def test_one_after_the_other_or_all_at_once_and_keyed_again_it_is_set_right(pantry, opened):
    page = typed(opened(), "38", "41", "42", "", "")
    assert (page.is_saved, page.hint("")) == (True, "Out of range: 42 °F. The close tells it too.")
    again = opened()
    assert "takes its place" in again.trouble
    typed(again, "38+41", "", "135+57.5", "")
    assert [one.tenths_f for one in pantry.shelf.out_of_range(TODAY)] == [575]
    assert [cell.value for cell in again.cells("")] == ["38", "41", "135", "57.5"]


def test_in_metric_degrees(pantry, opened):
    pantry.books.record(Draft(Act.SET, TODAY, (Change(thing=pantry.books.site, field="units", value="metric"),)))
    typed(opened(), "5", "5,1", "-1", "", "57", "56.9", "")
    assert [one.tenths_f for one in pantry.shelf.out_of_range(TODAY)] == [412, 1344]


@pytest.mark.parametrize("what", ["x", "3 8", "999", "-99", "38+x"])
def test_what_is_no_temperature_stays_in_the_box_and_is_typed_over(opened, what):
    page = typed(opened(), what)
    assert (page.in_box, page.is_box_over, page.answers) == (what, True, ())


def test_nothing_typed_saves_nothing_and_one_is_taken_back(pantry, opened):
    page = typed(opened(), "", "")
    assert (page.trouble, page.is_over) == ("Nothing was typed. Nothing was saved.", False)
    typed(page, "38", "")
    assert page.back()
    assert page.in_box == "38"
    assert pantry.shelf.out_of_range(TODAY) == ()


def test_what_is_half_keyed_is_here_again(pantry, opened):
    half = HalfKeyed(pantry.site_file.today, pantry.clock)
    half.keep(typed(opened(), "38", "", "140"), "13")
    again = opened()
    half.bring_back(again)
    assert ([cell.value for cell in again.cells(again.in_box)], again.asks) == (
        ["38", "140", "13"],
        "How hot was each hot food?",
    )
