from __future__ import annotations

import pytest

from pantry.errors import RefusedInput
from pantry.events import Act, Change, Draft, Movement
from pantry.office.naming import name_item
from pantry.office.own_codes import code_for_label, new_sheet_code
from pantry.office.paper_day import PaperDay, add_paper_day
from pantry.places import fixed_place

TODAY = "2026-11-21"


def take_unknown(pantry):
    row = Movement(
        item="g00000000000017", quantity=6, unit="piece", from_place=fixed_place(pantry.books.site, "unknown"),
        to_place=fixed_place(pantry.books.site, "shelf"),
    )  # fmt: skip
    code = Change(thing="g00000000000017", field="code", value="00000017")
    pantry.books.record(Draft(Act.TOOK, TODAY, (row, code)))


def test_past_lines_read_the_new_name_and_weight(pantry, clock):
    take_unknown(pantry)
    assert pantry.shelf.unnamed() == ("g00000000000017",)

    name_item(pantry.books, pantry.shelf, clock, "g00000000000017", name=" Oat  milk\n", kind="drinks", grams=1000)

    (row,) = pantry.shelf.stock()
    assert (row.name, row.kind, row.grams) == ("Oat  milk", "drinks", 6000)
    assert pantry.reports.day(TODAY).by_kind == {"drinks": 6000}
    assert pantry.shelf.unnamed() == ()


@pytest.mark.parametrize(
    ("said", "why"),
    [({"name": "  "}, "letters"), ({"name": "x" * 201}, "letters"), ({"name": "Milk", "kind": "cheese"}, "no kind"),
     ({"name": "Milk", "grams": 0}, "grams"), ({"name": "\x00\x1d"}, "letters")],
)  # fmt: skip
def test_a_name_that_is_none_is_refused(pantry, clock, said, why):
    with pytest.raises(RefusedInput, match=why):
        name_item(pantry.books, pantry.shelf, clock, "g1", **said)


def test_an_item_keeps_the_code_of_its_label(pantry, clock):
    first = code_for_label(pantry.books, pantry.shelf, pantry.site_file, clock, "p4011")

    assert code_for_label(pantry.books, pantry.shelf, pantry.site_file, clock, "p4011") == first
    assert pantry.shelf.bound(first) == "p4011"
    assert code_for_label(pantry.books, pantry.shelf, pantry.site_file, clock, "p4065") != first


def test_every_sheet_has_its_own_code(pantry, clock):
    codes = {new_sheet_code(pantry.shelf, pantry.site_file, clock) for _ in range(1200)}

    assert len(codes) == 1200
    assert all(len(code) == 10 and code[0] == "7" for code in codes)


def test_a_paper_day_counts_once_however_often_it_is_keyed(pantry, clock):
    day = PaperDay("2026-11-14", households=30, people=100, plates=45, in_g=90_000, volunteers_min=600)
    add_paper_day(pantry.books, clock, day)
    add_paper_day(pantry.books, clock, day)

    read = pantry.reports.day("2026-11-14")
    assert (read.households, read.people, read.plates, read.in_g, read.volunteers_min) == (30, 100, 45, 90_000, 600)


@pytest.mark.parametrize(
    "day", [PaperDay("2026-11-14"), PaperDay("2026-11-22", households=3), PaperDay("2026-11-14", people=9),
            PaperDay("2026-11-14", households=5001)],
)  # fmt: skip
def test_a_paper_day_that_cannot_be_is_refused(pantry, clock, day):
    with pytest.raises(RefusedInput):
        add_paper_day(pantry.books, clock, day)
