from __future__ import annotations

import json

import pytest

from pantry.assembly import open_pantry
from pantry.errors import RefusedInput
from pantry.office.printing.printers import (
    forget_profile,
    known_printers,
    last_printer,
    profile_of,
    profile_to_print,
    remember_printer,
    set_profile,
)
from pantry.paper.printers import PrinterProfile
from pantry.paper.stocks import stock

SHEET, ROLL = stock("5160"), stock("roll 2x1")
SHIFTED = PrinterProfile(5, -3, 1000, 995, 203)


@pytest.fixture
def kept(pantry):
    return pantry.site_file


def test_a_profile_is_of_a_printer_and_a_stock(kept):
    set_profile(kept, "Zebra", SHEET, SHIFTED)
    set_profile(kept, "Zebra", ROLL, PrinterProfile(dpi=300))
    set_profile(kept, "Brother", SHEET, PrinterProfile(1))

    assert [(known.printer, known.stock) for known in known_printers(kept)] == [
        ("Brother", "5160"), ("Zebra", "5160"), ("Zebra", "roll 2x1"),
    ]  # fmt: skip
    assert profile_of(kept, "Zebra", SHEET) == SHIFTED
    assert profile_of(kept, "Brother", ROLL) is None


def test_a_printers_name_is_the_same_in_any_case(kept):
    set_profile(kept, "Zebra", SHEET, SHIFTED)
    set_profile(kept, " ZEBRA ", SHEET, PrinterProfile(7))
    assert [(known.printer, known.profile.right_tenths_mm) for known in known_printers(kept)] == [("Zebra", 7)]
    assert profile_to_print(kept, "zebra", SHEET) == PrinterProfile(7)


def test_a_forgotten_printer_is_as_any_other(kept):
    set_profile(kept, "Zebra", SHEET, SHIFTED)
    forget_profile(kept, "zebra", SHEET)
    assert known_printers(kept) == ()
    with pytest.raises(RefusedInput, match="known yet of the printer zebra with 5160"):
        profile_to_print(kept, "zebra", SHEET)


def test_it_stays_on_this_laptop_and_is_there_at_the_next_start(pantry, clock):
    entries = pantry.site_file.reading.execute("SELECT count(*) FROM entry").fetchone()
    set_profile(pantry.site_file, "Zebra", SHEET, SHIFTED)
    assert pantry.site_file.reading.execute("SELECT count(*) FROM entry").fetchone() == entries
    again = open_pantry(pantry.site_file.path, clock)
    assert profile_of(again.site_file, "Zebra", SHEET) == SHIFTED
    again.close()


@pytest.mark.parametrize("name", ["", "  ", "Z" * 101])
def test_a_name_that_is_none_is_refused(kept, name):
    with pytest.raises(RefusedInput, match=r"1 to 100 letters\. Nothing was changed"):
        set_profile(kept, name, SHEET, SHIFTED)
    assert known_printers(kept) == ()


def test_what_would_leave_the_page_is_refused_and_the_old_one_stays(kept):
    set_profile(kept, "Zebra", SHEET, SHIFTED)
    with pytest.raises(RefusedInput, match="partly off the page"):
        set_profile(kept, "Zebra", SHEET, PrinterProfile(-90))
    assert profile_of(kept, "Zebra", SHEET) == SHIFTED


@pytest.mark.parametrize(
    "damage",
    ["", "{", "[]", "null", "[" * 100_000, '{"Zebra": 5}', json.dumps({"Zebra\n5160": {"right_tenths_mm": "x"}}),
     json.dumps({"Zebra\n5160": PrinterProfile().kept() | {"dpi": 10**30}})],
)  # fmt: skip
def test_what_is_damaged_is_as_if_nobody_had_set_it_and_can_be_set_again(kept, damage):
    kept.keep("printers", damage)
    assert known_printers(kept) == ()
    set_profile(kept, "Zebra", SHEET, SHIFTED)
    assert profile_of(kept, "Zebra", SHEET) == SHIFTED


def test_of_two_damaged_and_whole_ones_the_whole_stays(kept):
    set_profile(kept, "Zebra", SHEET, SHIFTED)
    notes = json.loads(kept.kept("printers")) | {"Other\n5160": "damaged"}
    kept.keep("printers", json.dumps(notes))
    assert [known.printer for known in known_printers(kept)] == ["Zebra"]


def test_the_last_printer_is_remembered_for_each_stock_and_paper(kept):
    remember_printer(kept, "5160", "Zebra")
    remember_printer(kept, "letter", "HP DeskJet")
    remember_printer(kept, "5160", "Brother")
    assert [last_printer(kept, on) for on in ("5160", "letter", "a4")] == ["Brother", "HP DeskJet", ""]
    kept.keep("last_printers", '{"5160": 7}')
    assert last_printer(kept, "5160") == ""
