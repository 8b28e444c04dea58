from __future__ import annotations

import pypdfium2
import pytest

from pantry.errors import RefusedInput
from pantry.office.bags import make_bag
from pantry.office.printing.sheet_wanted import SheetWanted
from pantry.office.printing.sheets import print_sheet
from pantry.shelf import Portion
from tests.paper.on_paper import scanned, words_on


@pytest.fixture
def printed(source, out):
    """Prints a kind; gives its words."""

    def print_it(kind: str, languages: tuple[str, ...] = (), **more) -> str:
        print_sheet(kind, source, SheetWanted(languages, **more), out, force=True)
        pages = len(pypdfium2.PdfDocument(out))
        return "\n".join(words_on(out.read_bytes(), page) for page in range(pages))

    return print_it


def test_the_point_card_has_all_languages_and_those_asked_for_first(printed):
    usual, asked = printed("point"), printed("point", ("ht", "pt"))
    for name in ("English", "Español", "中文", "Tiếng Việt", "한국어", "Tagalog", "Русский", "Kreyòl", "Português"):
        assert usual.count(name) == asked.count(name) == 1
    assert usual.index("English") < usual.index("Español") < usual.index("Kreyòl")
    assert asked.index("Kreyòl") < asked.index("Português") < asked.index("English")


def test_a_bag_card_chooses_its_bag_at_the_table(pantry, out, printed):
    make_bag(pantry.books, pantry.clock, "Standard bag", (Portion("p4011", 907), Portion("g00036000291452", 2)))
    make_bag(pantry.books, pantry.clock, "Diapers", (), extra=True)
    words = " ".join(printed("bags", ("en",)).split())
    assert "2 lb Bananas" in words
    assert "2 × Unknown item (036000291452)" in words
    standard, diapers = sorted(scanned(out.read_bytes(), 300), key=lambda code: pantry.shelf.bound(code) or "")
    if pantry.shelf.bag(pantry.shelf.bound(standard)).extra:
        standard, diapers = diapers, standard
    desk = pantry.desk()
    assert desk.answer(standard, scanned=True).did == "switched"
    assert desk.answer("4").name == "Standard bag"
    assert desk.answer(diapers, scanned=True).name == "Diapers"
    assert desk.answer(f"6*{standard}").quantity == 6


def test_a_card_says_what_goes_in_instead(pantry, printed):
    instead = (Portion("g00041331026383", 1), Portion("p4011", 907))
    make_bag(pantry.books, pantry.clock, "Standard bag", (Portion("g00036000291452", 2, instead),))
    assert "or · o: 1 × " in " ".join(printed("bags", ("en", "es")).split())
    words = " ".join(printed("bags", ("en",)).split())
    assert "2 × " in words
    assert "; 2 lb" in words


def test_a_bag_keeps_its_code(pantry, out, printed):
    make_bag(pantry.books, pantry.clock, "Standard bag", ())
    printed("bags")
    first = scanned(out.read_bytes(), 300)
    printed("bags", ("es",))
    assert scanned(out.read_bytes(), 300) == first
    assert first[0][0] == "0"


def test_without_bags_it_says_how_to_make_one(source, out):
    with pytest.raises(RefusedInput, match="pantry bags add"):
        print_sheet("bags", source, SheetWanted(), out)
    assert not out.exists()


def test_household_cards_are_new_each_time_and_kept_nowhere(pantry, out, printed):
    before = pantry.books.digest()
    printed("households", pages=2)
    first = scanned(out.read_bytes(), 300)
    printed("households", pages=2)
    second = scanned(out.read_bytes(), 300)
    assert len({*first, *second}) == 32
    assert {code[0] for code in first} == {"5"}
    assert pantry.books.digest() == before


def test_a_household_card_is_counted_once_a_day_and_forgotten_at_its_close(pantry, out, printed):
    printed("households")
    card = scanned(out.read_bytes(), 300)[0]
    desk = pantry.desk()
    desk.answer(card, scanned=True)
    assert desk.answer("4").did == "visit"
    assert "already_here" in desk.answer(card, scanned=True).look
    pantry.site_file.today.erase_hours()
    assert "already_here" not in pantry.desk().answer(card, scanned=True).look
