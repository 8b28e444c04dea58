"""What is still to name: asked after every line, and never out of date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.assembly import open_pantry
from pantry.catalog.importing import import_file
from pantry.desk import Mode
from pantry.office.naming import Named, name_item

if TYPE_CHECKING:
    from pathlib import Path

    from pantry.assembly import Pantry

ONE, OTHER = "012345678905", "049000028911"


def test_an_unknown_item_is_to_name_until_it_has_a_name(pantry: Pantry) -> None:
    desk = pantry.desk(Mode.IN)
    assert pantry.shelf.unnamed() == ()
    for code in (ONE, OTHER, ONE):
        desk.answer(code, scanned=True)
    assert sorted(pantry.shelf.unnamed()) == [f"g00{ONE}", f"g00{OTHER}"]
    desk.answer("Cola")
    assert pantry.shelf.unnamed() == (f"g00{OTHER}",)
    assert (desk.totals().to_name, desk.totals().lines_in) == (1, 3)


def test_a_name_from_the_point_person_counts_at_once(pantry: Pantry) -> None:
    desk = pantry.desk(Mode.IN)
    desk.answer(ONE, scanned=True)
    assert (pantry.shelf.unnamed(), desk.totals().to_name) == ((f"g00{ONE}",), 1)
    name_item(pantry.books, pantry.shelf, pantry.clock, f"g00{ONE}", Named("Oat milk"))
    assert (pantry.shelf.unnamed(), desk.totals().to_name) == ((), 0)


def test_a_name_from_a_catalog_or_another_program_counts_too(pantry: Pantry, tmp_path: Path) -> None:
    pantry.desk(Mode.IN).answer(ONE, scanned=True)
    desk = pantry.desk(Mode.IN)
    assert desk.totals().to_name == 1
    products = tmp_path / "products.csv"
    products.write_text(f"code,name\n{ONE},Oat milk\n", encoding="utf-8")
    other = open_pantry(pantry.site_file.path, pantry.clock)
    import_file(other.site_file.db, products, as_format="csv")
    other.close()
    assert (pantry.shelf.unnamed(), desk.totals().to_name) == ((), 0)


def test_only_take_in_asks_for_it(pantry: Pantry) -> None:
    desk = pantry.desk(Mode.IN)
    desk.answer(ONE, scanned=True)
    desk.switch(Mode.OUT)
    assert (desk.totals().to_name, desk.totals().lines_in) == (0, 0)
