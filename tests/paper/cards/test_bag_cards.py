from __future__ import annotations

import pypdfium2
import pytest

from pantry.codes.own import OwnKind, own_code
from pantry.paper.cards.bag_cards import BagCard, BagCards
from pantry.paper.cards.bag_recipe import BagItem
from pantry.paper.sizes import PaperSize
from tests.paper.hard_languages import BOTH, HARD
from tests.paper.judge import judge
from tests.paper.on_paper import scanned, symbol_boxes, words_on

CODES = tuple(own_code(OwnKind.BAG, 1_234_500 + number) for number in range(5))
STANDARD = BagCard(
    "Standard bag", CODES[0], (BagItem(("2 × Black beans", "Frijoles negros")), BagItem(("2 lb Bananas",))), two_from=5
)
DIAPERS = BagCard("Diapers", CODES[1], (BagItem(("1 × Diapers", "Pañales")),), extra=True)
PLAIN = BagCard("Plain bag", CODES[2])


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("languages", HARD.values(), ids=HARD)
def test_all_of_it_fits_in_any_two_languages(paper, languages):
    long = tuple(BagItem((f"{number} × Whole wheat bread of our bakery", "Pan integral")) for number in range(1, 30))
    cards = (STANDARD, DIAPERS, PLAIN, BagCard("The bag with all that we have, for large families", CODES[3], long))
    judge(BagCards(languages, cards, paper))


@pytest.mark.parametrize("dpi", [203, 300, 600])
def test_each_card_is_scanned_from_any_printer(dpi):
    cards = tuple(BagCard(f"Bag {code}", code) for code in CODES)
    sheet = BagCards(BOTH, cards)
    pdf = sheet.draw()
    assert sorted(scanned(pdf, dpi)) == sorted(CODES)
    assert sheet.pages == len(pypdfium2.PdfDocument(pdf)) == 2


def test_bars_are_20_mil():
    for box in symbol_boxes(BagCards(BOTH, (STANDARD, DIAPERS)).draw()):
        assert box.right - box.left == pytest.approx(90 * 20 * 0.072, rel=0.02)


def test_each_card_has_its_recipe_and_what_its_scan_does_in_both_languages():
    words = " ".join(words_on(BagCards(BOTH, (STANDARD, DIAPERS, PLAIN)).draw()).split())
    for said in (
        "Standard bag", "2 × Black beans · Frijoles negros", "2 lb Bananas", "5 people or more: 2 bags.",
        "5 personas o más: 2 bolsas.", "one more for them.", "No recipe: this bag is only counted.",
    ):  # fmt: skip
        assert said in words


def test_of_a_long_recipe_it_says_how_much_is_left_out():
    items = tuple(BagItem((f"1 × Item {number}",)) for number in range(1, 21))
    words = words_on(BagCards(BOTH, (BagCard("All", CODES[0], items),)).draw())
    assert "Item 9\n" in words
    assert "Item 10\n" not in words
    assert "and 11 more · y 11 más" in words


def test_what_goes_in_instead_stands_small_under_what_it_replaces():
    beans = BagItem(
        ("2 × Black beans", "Frijoles negros"), (("2 × Chickpeas", "Garbanzos"), ("1 lb Lentils", "Lentejas"))
    )
    pdf = BagCards(BOTH, (BagCard("Bag", CODES[0], (beans, BagItem(("1 × Rice", "Arroz")))),)).draw()
    said = " ".join(words_on(pdf).split())
    assert (
        "2 × Black beans · Frijoles negros or · o: 2 × Chickpeas · Garbanzos; 1 lb Lentils · Lentejas 1 × Rice · Arroz"
    ) in said


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("languages", HARD.values(), ids=HARD)
@pytest.mark.parametrize("number", [3, 6, 10, 25])
def test_nothing_is_cut_with_long_names_and_many_that_go_in_instead(paper, languages, number):
    name = ("3 × Whole wheat sandwich bread of our bakery, sliced, 24 oz", "Pan integral de nuestra panadería, 24 oz")
    for others in (1, 3):
        items = tuple(BagItem(name, (name,) * others) for _ in range(number))
        judge(BagCards(languages, (BagCard("Bag", CODES[0], items),), paper))


def test_items_stay_where_there_is_no_room_for_what_goes_in_instead():
    items = tuple(
        BagItem((f"{n} × Food number {n} of the shelf", f"Comida {n}"), (("1 × Other food",),) * 5)
        for n in range(1, 11)
    )
    words = " ".join(words_on(BagCards(BOTH, (BagCard("All", CODES[0], items),)).draw()).split())
    assert "10 × Food number 10 of the shelf" in words
    assert "Some of it can be replaced: see the screen." in words
