from __future__ import annotations

from itertools import combinations

import pypdfium2
import pytest

from pantry.codes.own import OwnKind, own_code
from pantry.paper.cards.household_cards import HouseholdCards
from pantry.paper.printed import KeyedBack
from pantry.paper.sizes import MM, PaperSize
from tests.paper.hard_languages import BOTH, HARD
from tests.paper.judge import judge
from tests.paper.on_paper import scanned, symbol_boxes, words_on

CODES = tuple(own_code(OwnKind.HOUSEHOLD_CARD, 7_919 * number % 99_999_989) for number in range(1, 13))


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("languages", HARD.values(), ids=HARD)
def test_all_of_it_fits_in_any_two_languages(paper, languages):
    judge(HouseholdCards(languages, CODES[:8], paper))


@pytest.mark.parametrize("dpi", [203, 300, 600])
def test_each_card_is_scanned_from_any_printer(dpi):
    cards = HouseholdCards(BOTH, CODES)
    pdf = cards.draw()
    assert sorted(scanned(pdf, dpi)) == sorted(CODES)
    assert cards.pages == len(pypdfium2.PdfDocument(pdf)) == 2


def test_bars_are_20_mil_and_30_mm_apart():
    bars = symbol_boxes(HouseholdCards(BOTH, CODES[:8]).draw())
    for box in bars:
        assert box.right - box.left == pytest.approx(90 * 20 * 0.072, rel=0.02)
    for one, other in combinations(bars, 2):
        across = max(one.left, other.left) - min(one.right, other.right)
        assert max(across, max(one.bottom, other.bottom) - min(one.top, other.top)) >= 30 * MM


def test_it_bears_no_name_and_says_what_is_true():
    words = " ".join(words_on(HouseholdCards(BOTH, CODES[:1]).draw()).split())
    for said in ("Show this card when you come.", "a number and no name", "Lleva un número y ningún nombre."):
        assert said in words
    assert "Name" not in words


def test_it_is_nothing_that_is_keyed_back():
    """Else its numbers would be kept as those of sheets are."""
    assert not isinstance(HouseholdCards(BOTH, CODES), KeyedBack)
