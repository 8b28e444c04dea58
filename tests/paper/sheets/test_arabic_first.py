"""Papers whose first language is read from right to left begin at the right; numbers and bars stay as they are."""

from __future__ import annotations

from datetime import date

import pytest

from pantry.codes.own import OwnKind, own_code
from pantry.language import on_paper
from pantry.paper.cards.bag_cards import BagCard, BagCards
from pantry.paper.cards.bag_recipe import BagItem
from pantry.paper.page import Pages, Style
from pantry.paper.sheets.day_page import DayPage
from pantry.paper.sheets.receipt import Receipt
from pantry.paper.sheets.referrals import ReferralSheet
from pantry.paper.sheets.signin import WelcomeSheet
from pantry.paper.sheets.slips import SlipSheet
from pantry.paper.sheets.tokens import TokenSheet
from pantry.paper.sizes import BINDER_PT, MARGIN_PT, PaperSize
from tests.paper.on_paper import Box, letter_boxes, letters_with_boxes, pen_boxes, scanned, symbol_boxes, words_on

WIDTH, _ = PaperSize.LETTER.points
CODE = own_code(OwnKind.SHEET, 4_821_935)
HEAD = ("Riverside table", date(2026, 11, 23))
ARABIC_FIRST = pytest.mark.parametrize("codes", [("ar",), ("ar", "en")], ids="+".join)


def languages(codes):
    return tuple(map(on_paper, codes))


def right_end(boxes) -> float:
    return max(box.right for box in boxes)


@ARABIC_FIRST
def test_each_line_to_write_on_follows_its_words(codes):
    pdf = ReferralSheet(*HEAD, languages(codes)).draw()
    lines = [box for box in pen_boxes(pdf) if box.right - box.left > 300 and box.top - box.bottom < 1]
    assert min(box.left for box in lines) == pytest.approx(MARGIN_PT, abs=1)
    assert right_end(lines[:1]) < 450
    assert right_end(letter_boxes(pdf)) == pytest.approx(WIDTH - MARGIN_PT, abs=2)
    titles = [box for letter, box in letters_with_boxes(pdf) if letter.isalpha() and box.top - box.bottom > 13]
    assert min(box.left for box in titles) > WIDTH / 2


@ARABIC_FIRST
def test_a_number_stands_before_its_words(codes):
    pdf = TokenSheet(*HEAD, languages(codes), count=6).draw()
    first = [box for letter, box in letters_with_boxes(pdf) if letter == "1" and box.top - box.bottom > 30]
    assert len(first) == 2
    assert right_end(first) > WIDTH - MARGIN_PT - 40
    assert "· ·" not in words_on(pdf)


@ARABIC_FIRST
def test_slips_say_the_digits_of_their_page_in_order(codes):
    pdf = SlipSheet(*HEAD, (CODE,), languages(codes)).draw()
    digits = [(letter, box) for letter, box in letters_with_boxes(pdf) if letter.isdigit()]
    firsts = [box for letter, box in digits if letter == CODE[0] and box.top - box.bottom < 7 and box.left > 100]
    seen = [
        "".join(letter for letter, box in sorted(digits, key=lambda found: found[1].left) if _follows(box, first))
        for first in firsts
    ]
    assert [each[:10] for each in seen].count(CODE) == 7
    assert scanned(pdf, 203) == [CODE]


def _follows(box: Box, first: Box) -> bool:
    return box.left >= first.left and abs(box.top - first.top) < 2


@ARABIC_FIRST
@pytest.mark.parametrize("left", [MARGIN_PT, BINDER_PT])
def test_rows_are_numbered_at_the_right_and_the_code_stays_in_its_corner(codes, left):
    pdf = WelcomeSheet(*HEAD, (CODE,), languages(codes), left=left).draw()
    numbers = [box for letter, box in letters_with_boxes(pdf) if letter == "9" and box.left > WIDTH - MARGIN_PT - 36]
    assert numbers
    (bars,) = symbol_boxes(pdf)
    assert right_end([bars]) == pytest.approx(WIDTH - MARGIN_PT, abs=1)
    assert scanned(pdf, 203) == [CODE]
    assert min(box.left for box in pen_boxes(pdf)) == pytest.approx(left, abs=1)
    assert right_end(pen_boxes(pdf)) == pytest.approx(WIDTH - MARGIN_PT, abs=1)


@ARABIC_FIRST
def test_totals_and_thanks_begin_at_the_right(codes):
    for paper in (Receipt(*HEAD, languages(codes)), DayPage(*HEAD, CODE, languages(codes))):
        assert right_end(letter_boxes(paper.draw())) == pytest.approx(WIDTH - MARGIN_PT, abs=8)


@ARABIC_FIRST
def test_what_is_in_a_bag_stands_on_one_side_in_any_language(codes):
    card = BagCard("No-cook bag", own_code(OwnKind.BAG, 12), (BagItem(("1 × Beans",)), BagItem(("0.9 رطل Bananas",))))
    pdf = BagCards(languages(codes), (card,)).draw()
    of_items = [box for box in letter_boxes(pdf) if box.bottom > 620 and box.top < 680]
    assert right_end(of_items) == pytest.approx(WIDTH - MARGIN_PT - 14, abs=2)
    beans = [box for letter, box in letters_with_boxes(pdf) if letter == "×"]
    assert all(box.right > WIDTH / 2 for box in beans)
    assert scanned(pdf, 203) == [card.code]


def test_a_mirrored_page_counts_from_its_right_edge():
    pages = Pages.of((600, 400), ("ورقة",), languages(("ar",)))
    pages.words(100, 200, "Food", Style(size=10))
    pages.line((50, 100), (150, 100))
    pdf = pages.finished()
    assert right_end(letter_boxes(pdf)) == pytest.approx(500, abs=1)
    (line,) = pen_boxes(pdf)
    assert (line.left, line.right) == (pytest.approx(450, abs=0.1), pytest.approx(550, abs=0.1))
