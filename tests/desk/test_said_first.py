"""What the books must say of an item with their first word on it: another laptop may lack this one's catalog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.assembly import Pantry, new_pantry
from pantry.catalog.importing import import_file
from pantry.desk import Mode
from pantry.office.printing.own_codes import code_for_label
from pantry.settings import SiteSettings

if TYPE_CHECKING:
    from pathlib import Path

    from pantry.clock import Clock

TWO_PRODUCTS = "01000009"  # as UPC-E and as EAN-8
AS_UPC_E, AS_EAN_8 = "g00010000000009", "g00000001000009"


def said(pantry: Pantry, item: str) -> dict[str, str]:
    known = pantry.shelf.item(item)
    return dict(known.fields) if known else {}


def test_the_other_product_of_a_code_is_said_too(pantry: Pantry, tmp_path: Path) -> None:
    products = tmp_path / "products.csv"
    rows = ((AS_UPC_E, "First tea", "200"), (AS_EAN_8, "Other tea", "100"))
    lines = (f"{item[1:]},{name},drinks,{grams}" for item, name, grams in rows)
    products.write_text("\n".join(("code,name,kind,grams", *lines)), encoding="utf-8")
    import_file(pantry.site_file.db, products, as_format="csv")
    desk = pantry.desk(Mode.IN)
    assert desk.answer(TWO_PRODUCTS, scanned=True).name == "First tea"
    reply = desk.answer("o")
    assert (reply.name, reply.grams) == ("Other tea", 100)
    assert said(pantry, AS_EAN_8) == {
        "code": TWO_PRODUCTS, "name": "Other tea", "kind": "drinks", "unit": "piece", "grams": "100", "dated": "yes",
    }  # fmt: skip


def test_another_product_that_nobody_knows_is_one_to_name(pantry: Pantry) -> None:
    desk = pantry.desk(Mode.IN)
    desk.answer(TWO_PRODUCTS, scanned=True)
    desk.answer("o")
    assert AS_EAN_8 in pantry.shelf.unnamed()


def test_a_label_says_what_its_item_is(pantry: Pantry, clock: Clock) -> None:
    code = code_for_label(pantry.books, pantry.shelf, pantry.site_file, clock, "p4011")
    assert said(pantry, "p4011").items() >= {"own_code": code, "name": "Bananas", "unit": "g"}.items()


def test_what_is_left_of_a_kind_has_its_name(pantry: Pantry) -> None:
    desk = pantry.desk(Mode.IN)
    assert desk.answer("/left bread 3lb").saved
    assert [(row.name, row.unit) for row in pantry.shelf.stock()] == [("Bread", "g")]


def test_nothing_left_of_what_never_came_is_counted_as_nothing(pantry: Pantry) -> None:
    reply = pantry.desk(Mode.IN).answer("/left bread 0")
    assert (reply.saved, reply.quantity) == (True, 0)
    assert pantry.shelf.stock() == ()


def test_a_category_of_source_is_known_by_the_words_of_the_table(tmp_path: Path, clock: Clock) -> None:
    site = new_pantry(tmp_path / "roble.pantry", clock, SiteSettings(name="Roble", language="es"))
    try:
        places = site.shelf.places()
        desk = site.desk(Mode.IN)
        desk.answer("/source Huerto")
        assert site.shelf.places() == places
        assert site.shelf.place_name(desk.state.source or "") == "garden"
    finally:
        site.close()
