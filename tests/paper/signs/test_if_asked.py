from __future__ import annotations

import pytest

from pantry.paper.signs.if_asked import IfAsked
from pantry.paper.sizes import PaperSize
from tests.paper.hard_languages import BOTH, HARD
from tests.paper.judge import judge
from tests.paper.on_paper import words_on


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("languages", HARD.values(), ids=HARD)
def test_all_of_it_fits_in_any_two_languages(paper, languages):
    judge(IfAsked(languages, paper))


def test_it_says_our_rule_and_never_what_the_law_is():
    words = " ".join(words_on(IfAsked(BOTH[:1]).draw()).split())
    assert words.count("Our rule is:") == 5
    for said in (
        "no names of guests", "stay calm, be polite", "signed by a judge", "never lie", "destroy or erase nothing",
        "Call our point person", "Call our lawyer",
    ):  # fmt: skip
        assert said in words
    for never in (" law ", "legal", "illegal", "rights", "must", "constitution"):
        assert never not in words.casefold()


def test_both_languages_say_it():
    assert "Si alguien pide la lista" in words_on(IfAsked(BOTH).draw())
