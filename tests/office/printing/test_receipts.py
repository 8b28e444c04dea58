from __future__ import annotations

import pytest

from pantry.errors import RefusedInput
from pantry.events import Act, Change, Draft, Movement, WeightKnown
from pantry.office.printing.sheet_wanted import SheetWanted
from pantry.office.printing.sheets import print_sheet
from pantry.places import fixed_place
from tests.paper.on_paper import words_on

TODAY, EARLIER = "2026-11-21", "2026-11-14"
DONOR = "l" + "b" * 26


@pytest.fixture
def brought(pantry):
    """Something of a donor comes in."""
    site = pantry.books.site
    donor = (("role", "source"), ("name", "Sunrise Bakery"))
    rows = tuple(Change(thing=DONOR, field=field, value=value) for field, value in donor)
    pantry.books.record(Draft(Act.SET, EARLIER, rows))

    def bring(item: str, name: str, quantity: int, unit: str = "piece", **more) -> str:
        to, on, frm = more.pop("to", "shelf"), more.pop("on", TODAY), more.pop("frm", DONOR)
        moved = Movement(
            item=item, quantity=quantity, unit=unit, from_place=frm, to_place=fixed_place(site, to),
            weight_known=WeightKnown.WEIGHED.value if more.get("weight_g") else WeightKnown.UNKNOWN.value, **more,
        )  # fmt: skip
        named = Change(thing=item, field="name", value=name)
        return pantry.books.record(Draft(Act.TOOK, on, (named, moved))).entry.entry

    return bring


def printed(source, out, **chosen: str) -> str:
    print_sheet("receipt", source, SheetWanted(("en",), chosen=chosen), out, force=True)
    return words_on(out.read_bytes())


def test_it_holds_what_came_from_that_donor_on_that_day(pantry, brought, source, out):
    brought("g1", "Bread", 10, weight_g=4536)
    brought("g1", "Bread", 5, weight_g=2268)
    brought("kproduce", "Produce", 9072, "g", weight_g=9072)
    brought("g2", "Sent back", 4, to="waste", weight_g=1000)
    brought("g3", "Of another", 7, frm=fixed_place(pantry.books.site, "garden"), weight_g=1000)
    brought("g4", "Of last week", 8, on=EARLIER, weight_g=1000)
    pantry.books.undo(brought("g5", "A mistake", 9, weight_g=1000))

    words = printed(source, out, donor="sunrise bakery ")

    assert "Sunrise Bakery" in words
    assert "Bread 15 15 lb" in words
    assert "Produce 20 lb" in words
    assert "Total 35 lb" in words
    for never in ("Sent back", "Of another", "Of last week", "A mistake"):
        assert never not in words
    assert "Of last week" in printed(source, out, donor="Sunrise Bakery", day=EARLIER)


def test_a_weight_that_nobody_knows_is_left_to_write(brought, source, out):
    brought("g1", "Bread", 10, weight_g=4536)
    brought("g2", "Jars", 6)
    words = printed(source, out, donor="Sunrise Bakery")
    assert "Jars 6\n" in words
    assert words.endswith("Total")


def test_without_a_donor_it_is_a_blank_page_that_waits_for_nothing(pantry, source, out):
    assert "Received from" in printed(source, out)
    assert pantry.site_file.kept("codes") == ""


@pytest.mark.parametrize(
    ("chosen", "why"),
    [
        ({"donor": "Nobody"}, "Nothing ever came from Nobody. Nothing was printed."),
        ({"day": "11/21"}, "11/21 is no date. Nothing was printed."),
        ({"day": "2026-11-22"}, "2026-11-22 has not come yet. Nothing was printed."),
    ],
)
def test_a_donor_nobody_knows_and_a_day_that_can_not_be_are_refused(source, out, chosen, why):
    with pytest.raises(RefusedInput) as refused:
        print_sheet("receipt", source, SheetWanted(chosen=chosen), out)
    assert why in str(refused.value)
    assert not out.exists()
