"""Whatever was typed for a paper stands on it, or the paper tells what doesn't."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pantry.catalog.kinds import Kind
from pantry.codes.own import OwnKind, own_code
from pantry.errors import RefusedInput
from pantry.language import on_paper
from pantry.paper.cards.bag_cards import BagCard, BagCards
from pantry.paper.cards.bag_recipe import BagItem
from pantry.paper.printed import draw_paper
from pantry.paper.sheets.count import ToCount, count_sheet
from pantry.paper.sheets.day_page import DayPage
from pantry.paper.sheets.delivery import DeliveryList
from pantry.paper.sheets.recall import RecallNotice
from pantry.paper.sheets.receipt import Receipt, ReceiptLine
from pantry.paper.sheets.referrals import ReferralSheet
from pantry.paper.sheets.signin import WelcomeSheet
from pantry.paper.sheets.slips import SlipSheet
from pantry.paper.sheets.tally import TallySheet
from pantry.paper.sheets.tokens import TokenSheet
from pantry.paper.sheets.volunteers import volunteers_sheet
from pantry.paper.signs.poster import Poster
from pantry.paper.signs.record_rule import RecordRule
from pantry.paper.signs.table_sign import Contains, TableSign
from pantry.paper.signs.wall_sign import WallSign
from tests.paper.on_paper import words_on
from tests.paper.sheets.blanks import blank, codes

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pantry.paper.printed import Paper

DAY, BOTH = date(2026, 11, 23), (on_paper("en"), on_paper("es"))
BAG = own_code(OwnKind.BAG, 1_234_500)
TYPED_FOR: Mapping[str, Callable[[str], Paper]] = {
    "welcome sheet": lambda typed: WelcomeSheet(typed, DAY, codes(2), BOTH),
    "slips": lambda typed: SlipSheet(typed, DAY, codes(1), BOTH),
    "tokens": lambda typed: TokenSheet(typed, DAY, BOTH),
    "referrals": lambda typed: ReferralSheet(typed, DAY, BOTH),
    "delivery list": lambda typed: DeliveryList(typed, DAY, BOTH),
    "tally": lambda typed: TallySheet(typed, DAY, BOTH),
    "day page": lambda typed: DayPage(typed, DAY, codes(1)[0], BOTH),
    "volunteers": lambda typed: volunteers_sheet(blank(site_name=typed)),
    "count": lambda typed: count_sheet(blank(), (ToCount(typed, Kind.DRY),)),
    "recall": lambda typed: RecallNotice("Oak", DAY, BOTH, item=typed, reason=typed),
    "recall's site": lambda typed: RecallNotice(typed, DAY, BOTH),
    "donor": lambda typed: Receipt("Oak", DAY, BOTH, donor=typed),
    "received": lambda typed: Receipt("Oak", DAY, BOTH, lines=(ReceiptLine(typed),)),
    "table sign": lambda typed: TableSign(BOTH, names=(typed,)),
    "wall sign": lambda typed: WallSign("Oak", BOTH, hours=typed),
    "wall sign's site": lambda typed: WallSign(typed, BOTH),
    "poster": lambda typed: Poster("Oak", BOTH, where=typed, when=typed),
    "rule": lambda typed: RecordRule(typed, BOTH),
    "bag": lambda typed: BagCards(BOTH, (BagCard(typed, BAG),)),
    "bag's items": lambda typed: BagCards(BOTH, (BagCard("Bag", BAG, (BagItem((typed,)),)),)),
}
LONG = "The mutual aid table of Wilmington " * 30
THAI, EMOJI = "โต๊ะอาหารริมน้ำ", "Pies 🍎"
ANYTHING = st.one_of(
    st.text(max_size=200), st.text("Wño ", max_size=900), st.text("ข🍎米م b", max_size=60), st.just("W" * 300)
)


def all_words(pdf: bytes) -> str:
    return "".join(words_on(pdf, page) for page in range(len(pypdfium2.PdfDocument(pdf))))


def signs_of_loss(pdf: bytes) -> tuple[int, int]:
    """How often words end with an ellipsis, and how often there is a sign for a letter that nobody cleaned."""
    words = all_words(pdf)
    return words.count("…"), words.count("?")


def solid(words: str) -> str:
    """Without blanks, and without hyphens, which readers of a PDF take for those of a line's end."""
    return re.sub(r"[\s\-\x02\ufffe]+", "", words)


def drawn_or_refused(paper: Paper) -> bytes | None:
    """None: its words can't be cut, and it says so."""
    try:
        return paper.draw()
    except RefusedInput:
        return None


@pytest.mark.parametrize("kind", TYPED_FOR)
def test_what_is_too_long_is_told_and_what_no_font_has_is_told_and_legible(kind):
    printed, _ = draw_paper(TYPED_FOR[kind]("Oak St"))
    assert (printed.shortened, printed.replaced) == ((), ())
    assert draw_paper(TYPED_FOR[kind](LONG))[0].shortened == (LONG,)
    for typed, legible in ((THAI, "[thai]"), (EMOJI, "pies(redapple)")):
        printed, pdf = draw_paper(TYPED_FOR[kind](typed))
        assert (printed.shortened, printed.replaced) == ((), (typed,))
        assert legible in solid(all_words(pdf)).casefold()


@given(st.sampled_from(list(TYPED_FOR)), ANYTHING)
@settings(max_examples=40, deadline=None)
def test_nothing_is_cut_or_lost_without_a_word(kind, typed):
    usual, (printed, pdf) = TYPED_FOR[kind]("Oak").draw(), draw_paper(TYPED_FOR[kind](typed))
    if not printed.shortened and "…" not in typed:
        assert signs_of_loss(pdf)[0] == signs_of_loss(usual)[0]
    if "?" not in typed:
        assert signs_of_loss(pdf)[1] <= signs_of_loss(usual)[1]
    if typed.isascii() and typed.isprintable():
        assert printed.replaced == ()
        assert printed.shortened or solid(typed) in solid(all_words(pdf))


@pytest.mark.parametrize("kind", ["welcome sheet", "slips", "tokens", "referrals", "recall's site"])
def test_of_a_site_and_a_day_the_day_is_never_cut(kind):
    words = all_words(TYPED_FOR[kind](LONG).draw())
    assert re.search("…( ·)? Mon, Nov 23 · lun 23 nov", " ".join(words.split()))


def test_lines_that_a_record_has_no_room_for_are_told():
    names = [f"Item {number:02d}" for number in range(60)]
    printed, pdf = draw_paper(Receipt("Oak", DAY, BOTH, lines=tuple(map(ReceiptLine, names))))
    assert printed.shortened == tuple(name for name in names if name not in all_words(pdf))
    assert printed.shortened[-1] == names[-1]


def test_items_that_a_bags_card_has_no_room_for_are_told():
    names = [f"Item {number:02d}" for number in range(20)]
    printed, pdf = draw_paper(BagCards(BOTH, (BagCard("Bag", BAG, tuple(BagItem((name,)) for name in names)),)))
    assert printed.shortened == tuple(name for name in names if name not in all_words(pdf))
    assert printed.shortened[-1] == names[-1]


@given(st.text("L7-0 ", max_size=900))
@example("L" * 60)
@example("ñ" * 1100)
@settings(max_examples=25, deadline=None)
def test_a_recalled_lot_is_whole_or_there_is_no_notice(lot):
    pdf = drawn_or_refused(RecallNotice("Oak", DAY, BOTH, lot=lot))
    assert solid(lot) in solid(all_words(pdf)) if pdf else len(lot) > 300


@given(st.lists(st.text("añb", min_size=1, max_size=12), min_size=1, max_size=80), st.booleans())
@example(["ñ" * 1100], False)
@settings(max_examples=25, deadline=None)
def test_allergens_are_all_on_a_sign_or_there_is_none(others, is_tent):
    contains = Contains(("milk", "tree_nuts", *others))
    pdf = drawn_or_refused(TableSign(BOTH, names=("Stew",), contains=contains, is_tent=is_tent))
    told = solid(f"Contiene: leche, nueces, {', '.join(others)}.")
    assert told in solid(all_words(pdf)) if pdf else len(told) > 150


def test_an_allergen_that_no_font_can_write_makes_no_sign():
    with pytest.raises(RefusedInput, match="letters of “ถั่ว”"):
        draw_paper(TableSign(BOTH, names=("Stew",), contains=Contains(("milk", "ถั่ว"))))


def test_fourteen_allergens_fit_a_tent_in_two_languages():
    others = ("apio", "mostaza", "altramuces", "moluscos", "dióxido de azufre y sulfitos")
    nine = ("milk", "eggs", "fish", "shellfish", "tree_nuts", "peanuts", "wheat", "soybeans", "sesame")
    sign = TableSign(BOTH, names=("Stew",), limit=2, contains=Contains((*nine, *others)))
    assert draw_paper(sign)[0].shortened == ()


def test_allergens_are_listed_as_each_language_does():
    sign = TableSign((on_paper("zh"), on_paper("es")), contains=Contains(("milk", "eggs", "apio")), is_tent=False)
    words = all_words(sign.draw())
    assert "牛奶、鸡蛋、apio" in words
    assert "leche, huevo, apio" in words
