from __future__ import annotations

from dataclasses import replace

import pytest

from pantry.errors import RefusedInput
from pantry.office.printing.sheet_wanted import SheetWanted
from pantry.office.printing.sheets import print_sheet
from pantry.shelf.printed_sheets import waiting_sheets
from tests.paper.on_paper import scanned, words_on


def printed(kind, source, out, **chosen) -> str:
    print_sheet(kind, source, SheetWanted(chosen=chosen), out, force=True)
    return " ".join(words_on(out.read_bytes()).split())


@pytest.mark.parametrize(
    ("style", "said"),
    [("people", "Children 0–17"), ("names", "with names"), ("fold", "Fold here"), ("tefap", "not a State form")],
)
def test_the_welcome_sheet_in_each_style(source, out, style, said):
    assert said in printed("signin", source, out, style=style, row="12", binder="yes")
    assert len(scanned(out.read_bytes(), 203)) == 1


def test_ages_are_those_of_the_site(source, out):
    own = replace(source, settings=replace(source.settings, bands="0-12 13+"))
    assert "Children 0–12" in printed("signin", own, out)


def test_a_style_that_is_not_known_is_refused(source, out):
    with pytest.raises(RefusedInput, match="--style can be people, names, fold, tefap, not list"):
        printed("signin", source, out, style="list")
    assert not out.exists()


def test_slips_as_many_a_page_as_asked(source, out):
    assert "slip 4 of 4" in printed("slips", source, out, many="4")
    assert "slip 6 of 6" in printed("slips", source, out)


def test_the_tally_by_size_or_by_the_ages_of_the_site(source, out):
    assert "Households, by how many people" in printed("tally", source, out)
    own = replace(source, settings=replace(source.settings, bands="0-12 13+"))
    assert "13+" in printed("tally", own, out, by="age")
    assert "18–59" in printed("tally", source, out, by="age")


def test_tokens_from_a_number_on(source, out):
    said = printed("tokens", source, out, first="41", count="3")
    assert said.count("41") == said.count("43") == 2
    assert "44" not in said
    with pytest.raises(RefusedInput, match="--count takes a number from 1 to 900, not 901"):
        printed("tokens", source, out, count="901")


def test_a_recall_notice_with_what_is_known(source, out):
    said = printed("recall", source, out, item="Peanut butter", lot="7158", reason="Salmonella")
    assert all(words in said for words in ("Peanut butter", "7158", "Salmonella"))
    assert "7158" not in printed("recall", source, out)


def test_a_delivery_list_of_so_many_stops(source, out):
    assert "page 1 of 2" in printed("delivery", source, out, stops="30", row="9", binder="yes")
    assert "page 1 of 1" in printed("delivery", source, out)
    with pytest.raises(RefusedInput, match="--stops takes a number from 1 to 500, not 0"):
        printed("delivery", source, out, stops="0")


@pytest.mark.parametrize(
    ("kind", "chosen", "rows"), [("signin", {}, 16), ("slips", {"many": "4"}, 4), ("volunteers", {}, 0)]
)
def test_how_many_households_a_page_has_room_for_is_remembered(pantry, source, out, kind, chosen, rows):
    print_sheet(kind, source, SheetWanted(chosen=chosen), out)
    (page,) = waiting_sheets(pantry.site_file.reading, pantry.books.site)
    assert page.rows == rows
