"""A welcome sheet has as many rows in every language and any two, so that pages are counted and keyed in alike."""

from __future__ import annotations

from datetime import date
from itertools import combinations

import pytest

from pantry.language import PAPER_LANGUAGES, on_paper
from pantry.paper.sheets.signin import WelcomeSheet, rows_that_fit
from pantry.paper.sheets.signin_styles import SheetStyle
from pantry.paper.sizes import PaperSize

ALONE = tuple((on_paper(code),) for code in PAPER_LANGUAGES)
PAIRS = tuple(combinations((language for (language,) in ALONE), 2))


def rows(style: SheetStyle, paper: PaperSize, languages) -> int:
    sheet = WelcomeSheet(
        "Riverside table", date(2026, 11, 23), (), languages, paper, style=style, rule_date="2026-03-01"
    )
    return rows_that_fit(sheet)


@pytest.mark.parametrize(
    ("style", "letter", "a4"),
    [
        (SheetStyle.PEOPLE, 16, 17), (SheetStyle.NAMES, 15, 16), (SheetStyle.FOLD, 14, 15), (SheetStyle.TEFAP, 15, 16),
    ],
)  # fmt: skip
def test_rows_are_as_many_in_every_language_and_any_two(style, letter, a4):
    for paper, most in ((PaperSize.LETTER, letter), (PaperSize.A4, a4)):
        found = {languages: rows(style, paper, languages) for languages in (*ALONE, *PAIRS)}
        fewer = {"+".join(each.code for each in of): n for of, n in found.items() if n != most}
        assert fewer == {}
