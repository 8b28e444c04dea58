"""What is on the shelf, to choose from: found by letters and digits, picked by scanning it."""

from __future__ import annotations

import pytest

from pantry.codes.own import OwnKind, own_code
from pantry.language import Language
from pantry.office.naming import Named, name_item
from pantry.office.printing.own_codes import code_for_label
from pantry.office.printing.shelf_items import ShelfItems

BEANS, ODD, PRODUCE = "g00036000291452", "g09520000000011", "kproduce"


@pytest.fixture
def shelved(pantry):
    """Beans that are named in two languages, an unknown can, and weighed produce."""
    desk = pantry.desk()
    for line in ("/in", "24*036000291452", "3*9520000000011", "40lb", "2*024000162865", "/undo"):
        desk.answer(line)
    name_item(pantry.books, pantry.shelf, pantry.clock, BEANS, Named("Black beans"))
    return pantry


def on_shelf(pantry, language: str = "en") -> ShelfItems:
    return ShelfItems(pantry.for_papers(), Language(language))


def ids(found) -> list[str]:
    return [each.item for each in found]


def test_by_name_in_the_language_of_the_screen(shelved):
    assert [each.name for each in on_shelf(shelved).items] == ["Black beans", "Produce", "Unknown item"]
    assert "Frutas y verduras" in [each.name for each in on_shelf(shelved, "es").items]


@pytest.mark.parametrize(
    ("letters", "found"),
    [("bea", [BEANS]), ("BEANS bl", [BEANS]), ("eans", []), ("frutas", [PRODUCE]), ("95200", [ODD]), (" ", None)],
)
def test_letters_narrow_it_by_the_words_of_any_name_and_by_digits(shelved, letters, found):
    items = on_shelf(shelved)
    assert ids(items.called(letters)) == (ids(items.items) if found is None else found)


def test_a_scan_names_an_item_by_its_product_or_by_a_code_of_ours(shelved):
    items = on_shelf(shelved)
    ours = code_for_label(shelved.books, shelved.shelf, shelved.site_file, shelved.clock, PRODUCE)
    assert items.scanned("036000291452")[0] == BEANS
    assert items.scanned("]E09520000000011")[0] == ODD
    assert items.scanned(ours)[0] == PRODUCE
    assert items.scanned("something unknown")[0].startswith("x")


@pytest.mark.parametrize("kind", [OwnKind.COMMAND, OwnKind.SHEET, OwnKind.HOUSEHOLD_CARD])
def test_a_card_names_no_item(shelved, kind):
    assert on_shelf(shelved).scanned(own_code(kind, 7)) == ()
