from __future__ import annotations

from datetime import date

import pytest

from pantry.paper.sheets.receipt import Receipt, ReceiptLine
from pantry.paper.sizes import PaperSize
from tests.paper.hard_languages import ENGLISH, HARD, SPANISH
from tests.paper.judge import judge
from tests.paper.on_paper import line_boxes, scanned, words_on
from tests.paper.sheets.blanks import said

LONG = "Organic long grain brown rice with wild mushrooms, thyme and sea salt, 24 oz resealable bag " * 2
LINES = (ReceiptLine("Bread", "40", "62.5 lb"), ReceiptLine("Bananas", "", "118 lb"), ReceiptLine(LONG, "3", ""))


def receipt(**changes) -> Receipt:
    usual = {
        "site_name": "Riverside table", "day": date(2026, 11, 23), "languages": (ENGLISH, SPANISH),
        "donor": "Sunrise Bakery", "lines": LINES, "total": "180.5 lb",
    }  # fmt: skip
    return Receipt(**(usual | changes))


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("languages", HARD.values(), ids=HARD)
@pytest.mark.parametrize("changes", [{}, {"donor": "", "lines": (), "total": ""}, {"donor": LONG, "lines": LINES * 9}])
def test_words_stay_in_their_columns_in_every_language(languages, paper, changes):
    judge(receipt(languages=languages, paper=paper, **changes), may_be_cut=True)


def test_it_thanks_the_donor_and_tells_what_came():
    words = said(receipt().draw())
    for told in (
        "Receiving record Constancia de entrega", "Riverside table · Nov 23, 2026", "Received from", "Sunrise Bakery",
        "Thank you! What you brought goes to neighbors, free for everyone.", "Bread 40 62.5 lb", "Bananas 118 lb",
        "Total 180.5 lb", "Received by (a first name is enough)", "This page is yours to keep.",
    ):  # fmt: skip
        assert told in words


def test_it_says_nothing_of_value_or_taxes_and_has_no_barcode():
    pdf = receipt().draw()
    for never in ("$", "tax", "value", "goods or services", "501", "receipt", "impuesto", "valor"):
        assert never not in said(pdf).casefold()
    assert scanned(pdf, 203) == []


def test_without_a_donor_there_are_lines_to_write_on():
    pdf = receipt(donor="", lines=(), total="").draw()
    assert len([box for box in line_boxes(pdf) if box.right - box.left > 400]) >= 15
    assert "Received from" in said(pdf)


def test_what_does_not_fit_is_told_as_a_number():
    lines = tuple(ReceiptLine(f"Item {number:02d}", "1", "2 lb") for number in range(60))
    words = words_on(receipt(lines=lines).draw())
    shown = words.count("Item ")
    assert 10 <= shown < 60
    assert f"and {60 - shown} more" in words
