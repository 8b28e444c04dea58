from __future__ import annotations

import pytest

from pantry.assembly import new_pantry
from pantry.errors import RefusedInput
from pantry.events import Act, Change, Draft, Movement
from pantry.office.naming import Named, name_item
from pantry.office.printing.own_codes import code_for_label, new_sheet_code
from pantry.places import fixed_place
from pantry.settings import SiteSettings

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

    name_item(pantry.books, pantry.shelf, clock, "g00000000000017", Named(" Oat  milk\n", "drinks", 1000))

    (row,) = pantry.shelf.stock()
    assert (row.name, row.kind, row.grams) == ("Oat  milk", "drinks", 6000)
    assert pantry.reports.day(TODAY).by_kind == {"drinks": 6000}
    assert pantry.shelf.unnamed() == ()


@pytest.mark.parametrize(
    ("said", "why"),
    [({"name": "  "}, "letters"), ({"name": "x" * 201}, "letters"), ({"name": "Milk", "kind": "cheese"}, "no kind"),
     ({"name": "Milk", "grams": 0}, "One weighs"), ({"name": "\x00\x1d"}, "letters")],
)  # fmt: skip
def test_a_name_that_is_none_is_refused(pantry, clock, said, why):
    with pytest.raises(RefusedInput, match=why):
        name_item(pantry.books, pantry.shelf, clock, "g1", Named(**said))


def test_an_item_keeps_the_code_of_its_label(pantry, clock):
    first = code_for_label(pantry.books, pantry.shelf, pantry.site_file, clock, "p4011")

    assert code_for_label(pantry.books, pantry.shelf, pantry.site_file, clock, "p4011") == first
    assert pantry.shelf.bound(first) == "p4011"
    assert code_for_label(pantry.books, pantry.shelf, pantry.site_file, clock, "p4065") != first


def test_every_sheet_has_its_own_code(pantry, clock):
    codes = {new_sheet_code(pantry.shelf, pantry.site_file, clock) for _ in range(1200)}

    assert len(codes) == 1200
    assert all(len(code) == 10 and code[0] == "7" for code in codes)


class TestBeforeTheFirstLine:
    def test_what_the_catalog_knows_is_said_along(self, pantry, clock):
        named = name_item(pantry.books, pantry.shelf, clock, "p4011", Named("Guineos", code="4011"))

        assert (named.name, named.kind, named.unit, named.code) == ("Guineos", "produce", "g", "4011")
        assert {"kind", "unit", "name", "code"} <= named.fields.keys()
        assert "grams" not in named.fields

    def test_a_code_that_was_read_before_stays(self, pantry, clock):
        take_unknown(pantry)

        named = name_item(pantry.books, pantry.shelf, clock, "g00000000000017", Named("Milk", code="0000000000017"))

        assert named.code == "00000017"


def test_a_name_is_read_in_the_sites_own_language(tmp_path, clock):
    mesa = new_pantry(tmp_path / "mesa.pantry", clock, SiteSettings(name="Mesa", language="es"))
    try:
        named = name_item(mesa.books, mesa.shelf, clock, "p4011", Named("Guineos"))
    finally:
        mesa.close()

    assert named.names["es"] == "Guineos"
