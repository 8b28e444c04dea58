from __future__ import annotations

import pytest

from pantry.codes.cards import cards
from pantry.paper.cards.shift_card import ShiftCard
from pantry.paper.sizes import MM, PaperSize
from tests.paper.hard_languages import BOTH, HARD
from tests.paper.judge import judge
from tests.paper.on_paper import line_boxes, words_on


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("languages", HARD.values(), ids=HARD)
def test_all_of_it_fits_in_any_two_languages(paper, languages):
    judge(ShiftCard(languages, paper))


def test_two_cards_with_six_steps_each_and_their_pictograms():
    pdf = ShiftCard(BOTH).draw()
    words = " ".join(words_on(pdf).split())
    for said in (
        "The table in ten seconds", "La mesa en diez segundos", "Type how many people, then Enter", "it goes out.",
        "Retroceso quita la última línea.", "Lost? Type ? and Enter.", "What is on the screen is saved.",
    ):  # fmt: skip
        assert words.count(said) == 2
    drawings = [box for box in line_boxes(pdf) if 5 * MM < box.top - box.bottom < 20 * MM]
    assert len(drawings) == 12


def test_what_it_says_is_what_the_table_does(pantry):
    """The steps of the card in their order, at a real table."""
    desk = pantry.desk()
    household = desk.answer("4")
    gone = desk.answer("036000291452", scanned=True)
    (take_in,) = (card.digits for card in cards() if card.title == "Take in")
    desk.answer(take_in, scanned=True)
    came = desk.answer("036000291452", scanned=True)
    assert household.did == "visit"
    assert gone.did == "gave"
    assert gone.saved
    assert "unknown" in gone.look
    assert (came.did, came.saved) == ("took", True)
    assert desk.answer("/undo").did == "undid"
    assert desk.answer("?").saved is False
