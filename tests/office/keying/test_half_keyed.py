"""What was keyed of a page and is not in the books yet is here again when the page is opened again."""

from __future__ import annotations

import pytest

from pantry.codes.own import OwnKind, own_code
from pantry.events import Act, Change, Draft
from pantry.language import Language
from pantry.office.keying.half_keyed import HalfKeyed
from pantry.office.keying.keyed_sheets import KeyedSheets
from pantry.rules.age_bands import ON_SHEETS

CODE = own_code(OwnKind.SHEET, 31)
TODAY = "2026-11-21"


@pytest.fixture
def half(pantry):
    return HalfKeyed(pantry.site_file.today, pantry.clock)


@pytest.fixture
def opened(pantry, half):
    def begin(kind):
        sheets = KeyedSheets(pantry.books, pantry.site_file.reading, pantry.clock)
        if sheets.printed(CODE) is None:
            sheets.note_printed(kind, pantry.clock.today(), (CODE,))
        counting_ages = Change(thing=pantry.books.site, field="bands", value=ON_SHEETS)
        pantry.books.record(Draft(Act.SET, pantry.clock.today().isoformat(), (counting_ages,)))
        keying = pantry.keying(CODE, Language())
        half.bring_back(keying)
        return keying

    return begin


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        ("signin", ("4", "2+", "0")),
        ("signin", ("4", "2+", "0", "")),
        ("signin", ("42+0",)),
        ("signin", ("42+0", "16")),
        ("signin", ("",)),
        ("signin", ("", "17")),
        ("signin", ("", "17", "44")),
        ("volunteers", ("2:30", "3")),
        ("day", ("85", "", "120")),
        ("day", ("85", "290", "120", "100.150.40")),
    ],
)
def test_a_page_goes_on_where_it_was_left(half, opened, kind, typed):
    page = opened(kind)
    page.move_day(-1)
    for text in typed:
        page.enter(text)
    half.keep(page, "7")
    again = opened(kind)
    assert (again.asks, again.cells(""), again.sheet.day) == (page.asks, page.cells(""), page.sheet.day)
    assert (again.in_box, again.is_saved) == ("7", False)
    assert again.trouble == "This page was begun. What was keyed of it is here."


def test_nothing_comes_back_once_it_is_saved(pantry, half, opened):
    page = opened("signin")
    page.enter("42")
    half.keep(page, "6")
    assert half.knows(CODE)
    for text in ("6", ""):
        page.enter(text)
    half.keep(page, "")
    assert not half.knows(CODE)
    assert opened("signin").cells("") == ()
    assert pantry.reports.day(TODAY).people == 6


def test_the_close_of_the_day_forgets_it(pantry, half, opened):
    page = opened("signin")
    half.keep(page, "42")
    pantry.site_file.today.erase_hours()
    assert not half.knows(CODE)


@pytest.mark.parametrize("kept", ["{", "[]", "7", "{}"])
def test_a_damaged_second_file_loses_only_what_is_half_keyed(pantry, opened, kept):
    pantry.site_file.today.keep(f"sheet {CODE}", kept, pantry.clock.now())
    page = opened("signin")
    assert (page.in_box, page.trouble) == ("", "")
