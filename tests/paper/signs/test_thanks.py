from __future__ import annotations

import pytest

from pantry.paper.signs.thanks import Thanks
from pantry.paper.sizes import MM, PaperSize
from pantry.settings import Units
from tests.paper.hard_languages import BOTH, HARD
from tests.paper.judge import judge
from tests.paper.on_paper import letter_boxes, pen_boxes, words_on


def thanks(languages=BOTH, paper=PaperSize.LETTER, *, site="Oak St table", grams=5_642_000, visits=3_127, **more):
    return Thanks(site, languages, "2026-03", grams, visits, paper=paper, **more)


def said_on(poster):
    return " ".join(words_on(poster.draw()).split())


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("languages", HARD.values(), ids=HARD)
def test_all_of_it_fits_in_any_two_languages(paper, languages):
    for poster in (thanks(languages, paper), thanks(languages, paper, site="", visits=0, units=Units.METRIC)):
        judge(poster)


def test_it_says_what_was_shared_since_when_in_both_languages_and_no_more_than_that():
    said = said_on(thanks())
    for words in (
        "Thank you!", "¡Gracias!", "Since Mar 2026 we shared", "12,400 lb of food", "12,400 lb de comida",
        "in 3,100 visits", "en 3,100 visitas", "Oak St table",
    ):  # fmt: skip
        assert words in said, words
    assert "5,600 kg of food" in said_on(thanks(units=Units.METRIC))


@pytest.mark.parametrize(("visits", "told"), [(0, False), (4, False), (5, True)])
def test_a_small_number_of_visits_is_not_told(visits, told):
    assert ("visits" in said_on(thanks(visits=visits))) is told


def test_what_the_books_do_not_tell_has_a_line_to_write_on():
    blank = thanks(grams=0, visits=0)
    judge(blank)
    assert "of food" not in said_on(blank)
    assert len(pen_boxes(blank.draw())) == len(pen_boxes(thanks(visits=0).draw())) + 1


def test_it_is_read_from_across_a_room():
    assert max(box.top - box.bottom for box in letter_boxes(thanks().draw())) > 10 * MM
