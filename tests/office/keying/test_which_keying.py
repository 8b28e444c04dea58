"""The kind that a page was printed as decides how it is keyed in; no kind is a dead end."""

from __future__ import annotations

import pytest

from pantry.codes.own import OwnKind, own_code
from pantry.errors import RefusedInput
from pantry.language import Language
from pantry.office.keying.day_keying import DayKeying
from pantry.office.keying.half_keyed import HalfKeyed
from pantry.office.keying.hours_keying import HoursKeying
from pantry.office.keying.kept_sheet import KeptSheet
from pantry.office.keying.keyed_sheets import KeyedSheets
from pantry.office.keying.paper_day import PaperDay
from pantry.office.keying.sheet_keying import SheetKeying
from pantry.office.keying.sheet_kinds import KeyedAs, refuse_other
from pantry.office.keying.temperature_keying import TemperatureKeying
from pantry.office.keying.which_keying import sheets_in_wait
from pantry.paper.kinds import sheet_kinds
from pantry.shelf.printed_sheets import KEPT_KINDS

CODE, OTHER = own_code(OwnKind.SHEET, 1), own_code(OwnKind.SHEET, 2)


@pytest.fixture
def sheets(pantry):
    return KeyedSheets(pantry.books, pantry.site_file.reading, pantry.clock)


@pytest.fixture
def opened(pantry, sheets):
    def begin(kind):
        if kind:
            sheets.note_printed(kind, pantry.clock.today(), (CODE,))
        return pantry.keying(CODE, Language())

    return begin


def waiting(sheets, pantry):
    return sheets_in_wait(sheets, Language(), HalfKeyed(pantry.site_file.today, pantry.clock))


@pytest.mark.parametrize(
    ("kind", "way", "title"),
    [
        ("signin", SheetKeying, "Welcome sheet · Sat, Nov 21"),
        ("slips", SheetKeying, "Welcome slips · Sat, Nov 21"),
        ("", SheetKeying, "Filled-in sheet · Sat, Nov 21"),
        ("of a newer program", SheetKeying, "Filled-in sheet · Sat, Nov 21"),
        ("day", DayKeying, "Our day · Sat, Nov 21"),
        ("volunteers", HoursKeying, "Volunteers · Sat, Nov 21"),
        ("temperatures", TemperatureKeying, "Temperature log · Sat, Nov 21"),
        ("receipt", KeptSheet, "Receiving record · Sat, Nov 21"),
    ],
)
def test_a_page_is_keyed_in_as_its_kind_is(opened, kind, way, title):
    keying = opened(kind)
    assert isinstance(keying, way)
    assert keying.sheet.title == title
    assert keying.asks


@pytest.mark.parametrize("kind", [*sorted(KEPT_KINDS), *(kind.kind for kind in sheet_kinds())])
def test_every_kind_has_a_way(opened, kind):
    keying = opened(kind)
    keying.enter("1")
    keying.back()
    assert keying.asks
    assert isinstance(keying.cells("1"), tuple)


@pytest.mark.parametrize("kind", sorted(KEPT_KINDS))
def test_a_page_that_is_kept_says_where_it_is_typed_and_is_not_waited_for(opened, sheets, kind):
    keying = opened(kind)
    assert keying.asks == "This page is kept. It is not keyed in here."
    assert keying.hint("")
    assert (keying.is_over, keying.is_saved, keying.may_be_blank) == (True, False, False)
    assert sheets.waiting() == ()
    with pytest.raises(RefusedInput, match="kept"):
        sheets.key_rows(CODE, (4,))


def test_a_page_of_another_year_tells_it(sheets, pantry):
    day = pantry.clock.today().replace(year=2025)
    sheets.note_printed("signin", day, (CODE,))
    assert pantry.keying(CODE, Language()).sheet.title == "Welcome sheet · Fri, Nov 21, 2025"


def test_pages_that_were_printed_together_say_which_they_are(sheets, pantry):
    sheets.note_printed("signin", pantry.clock.today(), (OTHER, CODE))
    titles = [page.words for page in waiting(sheets, pantry)]
    assert sorted(titles) == [f"Welcome sheet · Sat, Nov 21 · page {n} of 2" for n in (1, 2)]
    assert pantry.keying(CODE, Language()).sheet.title == "Welcome sheet · Sat, Nov 21 · page 2 of 2"


def test_the_wrong_way_is_refused_in_words(sheets, pantry):
    sheets.note_printed("signin", pantry.clock.today(), (CODE,))
    with pytest.raises(RefusedInput, match="rows or its totals"):
        sheets.key_minutes(CODE, 60)
    with pytest.raises(RefusedInput, match="rows or its totals"):
        sheets.key_day(CODE, PaperDay("2026-11-21", plates=3))
    sheets.note_printed("volunteers", pantry.clock.today(), (OTHER,))
    with pytest.raises(RefusedInput, match="hours"):
        sheets.key_totals(OTHER, 1, 2)
    refuse_other("of a newer program", KeyedAs.HOURS)
    assert pantry.reports.day("2026-11-21").people == 0


def test_pages_that_wait_stand_oldest_first_and_a_blank_one_can_be_taken_back(sheets, pantry):
    today = pantry.clock.today()
    sheets.note_printed("day", today, (OTHER,))
    sheets.note_printed("signin", today.replace(day=14), (CODE,))
    first, second = (page.sheet for page in waiting(sheets, pantry))
    assert (first.title, second.title) == ("Welcome sheet · Sat, Nov 14", "Our day · Sat, Nov 21")
    assert first.leave_blank() == ""
    assert [page.code for page in sheets.waiting()] == [OTHER]
    assert first.take_back_blank() == ""
    assert [page.code for page in sheets.waiting()] == [CODE, OTHER]
    sheets.key_rows(CODE, (4,))
    assert first.leave_blank() == "That page is in the books already. Nothing was changed."
