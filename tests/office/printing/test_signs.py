from __future__ import annotations

import pytest

from pantry.errors import RefusedInput
from pantry.events import Act, Change, Draft
from pantry.office.printing.sheet_wanted import SheetWanted
from pantry.office.printing.sheets import print_sheet
from tests.paper.on_paper import words_on

TODAY = "2026-11-21"
ENGLISH = ("en",)


@pytest.fixture
def printed(source, out):
    """Prints a kind in English with what is chosen; gives its words."""

    def print_it(kind: str, languages=ENGLISH, **chosen: str) -> str:
        print_sheet(kind, source, SheetWanted(languages, chosen=chosen), out, force=True)
        return " ".join(words_on(out.read_bytes()).split())

    return print_it


@pytest.fixture
def rice(pantry) -> str:
    """A product that the books know."""
    fields = {"name": "Rice", "name:es": "Arroz", "kind": "dry"}
    rows = tuple(Change(thing="g00036000291452", field=field, value=value) for field, value in fields.items())
    pantry.books.record(Draft(Act.SET, TODAY, rows))
    return "036000291452"


def of_catalog(pantry, item: str, allergens: str) -> None:
    pantry.site_file.db.execute("UPDATE product SET allergens = ? WHERE item = ?", (allergens, item))


def test_a_thing_is_found_by_its_code_and_by_its_name_in_either_language(printed, rice):
    for said in (rice, "rice", "  RICE ", "Rice, loose", "arroz suelto"):
        words = printed("signs", ("en", "es"), item=said, size="full")
        assert "Rice" in words
        assert "Arroz" in words
    assert "Allergens: ask us." in printed("signs", item="rice", size="full")


def test_what_the_books_do_not_know_is_called_as_it_was_said(printed):
    words = printed("signs", ("en", "es"), item="Tía Ana's tamales", size="full")
    assert words.count("Tía Ana's tamales") == 1
    assert "Allergens: ask us." in words
    assert "Free food" in printed("signs")
    assert "llergens" not in printed("signs")
    assert "llergens" not in printed("signs", item="Soap")


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("milk", "Contains: milk."),
        ("leche, tree nuts,mustard", "Contains: milk, nuts, mustard."),
        ("milk mustard", "Contains: milk mustard."),
        ("none", "We know of no allergens in it."),
    ],
)
def test_allergens_that_are_said_are_on_the_sign_and_none_is_lost(printed, said, words):
    assert words in printed("signs", item="Cheese", contains=said, size="full")


@pytest.mark.parametrize(
    ("known", "words"),
    [("milk soybeans", "Contains: milk, soy."), ("none", "We know of no allergens in it."), ("", "Allergens: ask us.")],
)
def test_allergens_that_the_catalog_knows(pantry, printed, known, words):
    item = pantry.site_file.db.execute("SELECT item, name FROM product WHERE kind = 'bread' LIMIT 1").fetchone()
    of_catalog(pantry, item[0], known)
    assert words in printed("signs", item=item[1], size="full")


def test_limits(printed):
    assert "up to 2 for each person." in printed("signs", limit="2", each="person")
    with pytest.raises(RefusedInput, match="takes a number from 1 to 99, not 100"):
        printed("signs", limit="100")
    with pytest.raises(RefusedInput, match="can be half, full"):
        printed("signs", size="huge")


def test_place_time_hours_and_the_way_stand_as_they_were_said(printed):
    assert "14th and Oak" in printed("poster", where="14th and Oak")
    assert "Saturdays" in printed("poster", when="Saturdays")
    wall = printed("wallsign", hours="2 to 5 pm", arrow="left")
    assert "2 to 5 pm" in wall
    assert "Oak St table" in wall
    with pytest.raises(RefusedInput, match="can be none, left, right, ahead"):
        printed("wallsign", arrow="up")
