from __future__ import annotations

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pantry.paper.signs.table_sign import Contains, Per, TableSign, allergen_words
from pantry.paper.sizes import PaperSize
from tests.paper.hard_languages import BOTH, ENGLISH, HARD
from tests.paper.judge import judge
from tests.paper.on_paper import letter_boxes, words_on

ALL_NINE = Contains(tuple(allergen_words(ENGLISH)))


def sign(**changes) -> TableSign:
    usual = {"languages": BOTH, "names": ("Black beans", "Frijoles negros"), "pictogram": "package"}
    return TableSign(**(usual | changes))


def said(drawn: TableSign) -> str:
    return " ".join(words_on(drawn.draw()).split())


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("languages", HARD.values(), ids=HARD)
@pytest.mark.parametrize("is_tent", [True, False])
def test_all_of_it_fits_in_any_two_languages(paper, languages, is_tent):
    full = sign(
        paper=paper, languages=languages, is_tent=is_tent, names=("Black beans, no salt added, 15 oz",), limit=99,
        per=Per.PERSON, contains=ALL_NINE,
    )  # fmt: skip
    for drawn in (full, sign(paper=paper, languages=languages, is_tent=is_tent, names=())):
        judge(drawn)
        pdf = drawn.draw()
        assert len(pypdfium2.PdfDocument(pdf)) == drawn.pages == 1


def test_a_tent_says_the_same_on_both_faces_and_a_page_once():
    tent, page = said(sign(limit=2)), said(sign(limit=2, is_tent=False))
    for words in ("Black beans", "Frijoles negros", "Take what you need, up to 2 for each household."):
        assert (tent.count(words), page.count(words)) == (2, 1)
    assert "Fold here" in tent
    assert "Fold here" not in page
    assert "up to 3 for each person." in said(sign(limit=3, per=Per.PERSON))
    assert "Take what you need." in said(sign())


def test_both_languages_are_large():
    """Capitals of 18 points are 4.5 mm high."""
    heights = [box.top - box.bottom for box in letter_boxes(sign(limit=2, is_tent=False).draw())]
    assert max(heights) > 90  # the number
    assert sorted(heights)[len(heights) // 2] > 13


@pytest.mark.parametrize(
    ("contains", "words"),
    [
        (Contains(("milk", "tree_nuts")), "Contains: milk, nuts. For other allergens, ask us."),
        (Contains(), "Allergens: ask us."),
        (Contains(ends=True), "We know of no allergens in it. Not sure? Ask us."),
    ],
)
def test_what_is_not_known_is_never_free_from_anything(contains, words):
    drawn = said(sign(contains=contains, is_tent=False))
    assert words in drawn
    assert "free" not in drawn.casefold()


def test_of_what_is_not_eaten_nothing_is_said_of_allergens():
    assert "llergen" not in said(sign(contains=None))


@given(st.one_of(st.text(max_size=60), st.text("Wñ ", max_size=500), st.text("م ", min_size=1, max_size=200)))
@settings(max_examples=15, deadline=None)
def test_whatever_it_is_called_ink_stays_inside(name):
    drawn = sign(names=(name,), contains=Contains(("milk",))).draw()
    width, height = PaperSize.LETTER.points
    assert all(box.left > 30 and box.right < width - 30 for box in letter_boxes(drawn))
    assert all(box.bottom > 30 and box.top < height - 30 for box in letter_boxes(drawn))
