from __future__ import annotations

import pytest

from pantry.language import on_paper
from pantry.paper.signs.dates_table import DatesTable
from pantry.paper.sizes import PaperSize
from pantry.rules.date_policy import DEFAULTS, OWN_RULE, DatePolicy, DateRule
from tests.paper.hard_languages import BOTH, ENGLISH, HARD
from tests.paper.judge import judge
from tests.paper.on_paper import words_on

LOOK = "We look at the can: no dents at the seams, no bulge, no rust; we smell it when it is opened, and ask."


def table(*rules: DateRule) -> DatesTable:
    """With these rows of the site's own beside what every table begins with."""
    return DatesTable((ENGLISH,), DatePolicy.of({}, {rule.key: rule.text() for rule in rules}).rules)


def said(paper: DatesTable, page: int = 0) -> str:
    return " ".join(words_on(paper.draw(), page).split())


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("languages", HARD.values(), ids=HARD)
@pytest.mark.parametrize(
    "foods", [(), ("dry", "dairy"), ("dry", "dairy", "bread", "meat", "drinks", "produce", "other")]
)
def test_all_of_it_fits_in_any_two_languages(paper, languages, foods):
    own = {f"{food}:{kind}": DateRule(food, kind, 30, 365, LOOK, OWN_RULE).text() for food in foods
           for kind in ("best_by", "use_by", "any")}  # fmt: skip
    judge(DatesTable(languages, DatePolicy.of({}, own).rules, paper))


def test_what_every_table_begins_with_is_one_page_with_each_sentence_and_source():
    paper = DatesTable(BOTH, DEFAULTS)
    words = said(paper)
    assert paper.pages == 1
    for language in BOTH:
        for rule in DEFAULTS:
            assert language.say(rule.why) in words
            assert language.say(rule.source) in words
    for one in (
        "What dates mean",
        "Qué dicen las fechas",
        "Look first",
        "Revisar primero",
        "Do not give",
        "No entregar",
    ):
        assert one in words


@pytest.mark.parametrize(
    ("fine", "look", "cells"),
    [
        (0, 0, "to its date – after that"),
        (0, None, "to its date after that –"),
        (1, 7, "to the day after it to 7 days after it after that"),
        (30, None, "to 30 days after it after that –"),
        (None, None, "always – –"),
    ],
)
def test_until_when_it_is_fine_and_looked_at_first(fine, look, cells):
    words = said(table(DateRule("dry", "best_by", fine, look, LOOK, "Our food bank")))
    found = words[words.index("Dry goods · Best by") :].replace(f"{LOOK} Our food bank", "")
    assert cells in found


def test_a_tables_own_words_stand_there_as_they_were_typed():
    words = said(table(DateRule("dry", "any", 30, 365, LOOK, "Our food bank")))
    assert "Dry goods · any date" in words
    assert LOOK in words
    assert "Our food bank" in words


def test_more_rows_than_a_page_has_room_for_go_on_on_the_next_one():
    foods = ("bread", "dairy", "drinks", "dry", "hygiene", "meat", "mixed", "other", "prepared", "produce")
    kinds = ("best_by", "use_by", "sell_by", "any")
    paper = table(*(DateRule(food, kind, 30, 365, LOOK, OWN_RULE) for food in foods for kind in kinds))
    assert paper.pages > 1
    pages = [said(paper, page) for page in range(paper.pages)]
    assert all("What dates mean" in one and "Look first" in one for one in pages)
    assert sum(one.count("· any date") for one in pages) == 1 + len(foods)
    judge(paper)


def test_it_speaks_each_language_of_papers():
    for code in ("zh", "vi", "ko", "tl", "ru", "ar", "ht", "pt"):
        language = on_paper(code)
        assert not [rule for rule in DEFAULTS if language.say(rule.why) == rule.why]
