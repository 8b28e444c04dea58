from __future__ import annotations

from datetime import date

import pypdfium2
import pytest

from pantry.codes.own import OwnKind, own_code
from pantry.language import Language, on_paper
from pantry.paper.cards.bag_cards import BagCard, BagCards
from pantry.paper.cards.household_cards import HouseholdCards
from pantry.paper.labels.label_sheet import LabelSheet, draw_labels
from pantry.paper.labels.label_words import Label
from pantry.paper.practice_mark import as_practice
from pantry.paper.printed import KeyedBack
from pantry.paper.sheets.recall import RecallNotice
from pantry.paper.sheets.signin import WelcomeSheet
from pantry.paper.sheets.tally import TallySheet
from pantry.paper.sizes import PaperSize
from pantry.paper.stocks import stock, stock_names
from tests.paper.on_paper import Box, colors_on, letter_boxes, printed_dots, scanned, words_on

BOTH = (on_paper("en"), on_paper("es"))
DPI = 203
CODES = tuple(own_code(OwnKind.SHEET, 4_821_935 + number) for number in range(2))
CARDS = tuple(own_code(OwnKind.HOUSEHOLD_CARD, 7_919 * number) for number in range(1, 9))
RICE = Label(own_code(OwnKind.ITEM, 395_95), "Rice", "Arroz", "2 lb (907 g)", "Best by", "Nov 15, 2027")


class Arabic(Language):
    """Arabic, whatever the catalog says by now."""

    def say(self, sentence, /, **values):
        return {"Practice": "تدريب"}.get(sentence, super().say(sentence, **values))


def welcome(**changes) -> WelcomeSheet:
    usual = {"site_name": "Riverside table", "day": date(2026, 11, 23), "codes": CODES, "languages": BOTH}
    return WelcomeSheet(**(usual | changes))


def joined(pdf: bytes, page: int = 0) -> str:
    """All words without what stands between letters, as words that are turned break into pieces."""
    return "".join(words_on(pdf, page).split())


@pytest.mark.parametrize("paper", PaperSize)
def test_both_languages_say_it_on_each_page_and_the_page_is_still_read(paper):
    sheet = welcome(paper=paper)
    practice = as_practice(sheet, BOTH, is_practice=True)
    pdf = practice.draw()
    for page in range(2):
        assert "Practice" in joined(pdf, page)
        assert "Práctica" in joined(pdf, page)
        assert "Welcomesheet" in joined(pdf, page)
    assert practice.pages == 2
    assert scanned(pdf, 203) == list(CODES)
    assert colors_on(pdf) == {0, 255}


def test_a_real_table_prints_as_before():
    sheet = welcome()
    assert as_practice(sheet, BOTH, is_practice=False) is sheet
    practice = as_practice(sheet, BOTH, is_practice=True).draw()
    assert "Practice" not in joined(sheet.draw())
    assert practice != sheet.draw() == welcome().draw()


def test_what_is_keyed_back_still_is():
    practice = as_practice(welcome(), BOTH, is_practice=True)
    assert isinstance(practice, KeyedBack)
    assert practice.keyed_back_codes == CODES
    tally = TallySheet("Riverside table", date(2026, 11, 23), BOTH)
    without_code = as_practice(tally, BOTH, is_practice=True)
    assert isinstance(without_code, KeyedBack)
    assert without_code.keyed_back_codes == ()


@pytest.mark.parametrize("languages", [BOTH, BOTH[:1], (Arabic("ar"), BOTH[0]), (on_paper("zh"),)])
def test_the_word_stays_on_the_page_whatever_the_language(languages):
    width, height = PaperSize.LETTER.points
    pdf = as_practice(welcome(languages=languages), languages, is_practice=True).draw()
    assert all(box.within(Box(18, 18, width - 18, height - 18)) for box in letter_boxes(pdf))


@pytest.mark.parametrize("name", stock_names())
def test_each_label_says_it_and_scans(name):
    known = stock(name)
    labels = tuple(Label(own_code(OwnKind.ITEM, number), "Rice", "Arroz", "2 lb") for number in range(3))
    _, pdf = draw_labels(LabelSheet(labels, known, languages=BOTH, is_practice=True))
    pages = range(len(pypdfium2.PdfDocument(pdf)))
    assert sum(joined(pdf, page).count("Practice") for page in pages) == 3
    assert set(scanned(pdf, known.dpi or 300)) == {label.code for label in labels}
    assert "Practice" not in joined(draw_labels(LabelSheet(labels, known, languages=BOTH))[1])


@pytest.mark.parametrize("name", stock_names())
def test_the_word_stays_on_its_label(name):
    known = stock(name)
    pdf = draw_labels(LabelSheet((RICE,), known, languages=BOTH, is_practice=True))[1]
    (left, top), (width, height) = known.corner(0), known.label_points
    die = Box(left, top - height, left + width, top)
    beyond = [box for box in letter_boxes(pdf) if not box.within(die)]
    assert all(box.bottom > top for box in beyond)  # the line in the sheet's margin


@pytest.mark.parametrize(
    "cards",
    [HouseholdCards(BOTH, CARDS), BagCards(BOTH, tuple(BagCard("Standard bag", code) for code in CARDS[:4]))],
)
def test_each_card_that_is_cut_out_says_it_and_scans(cards):
    pdf = as_practice(cards, BOTH, is_practice=True).draw()
    codes = scanned(pdf, 203)
    assert set(codes) <= set(CARDS)
    assert joined(pdf).count("Práctica") == len(codes) >= 4


def test_a_paper_that_merely_has_codes_is_not_keyed_back():
    """Else numbers of cards would be kept as those of sheets are."""

    class Cards:
        codes, pages = CODES, 1

        def draw(self) -> bytes:
            return b""

    assert not isinstance(as_practice(Cards(), BOTH, is_practice=True), KeyedBack)
    assert isinstance(welcome(), KeyedBack)


@pytest.mark.parametrize(
    "sheet", [welcome(), RecallNotice("Riverside table", date(2026, 11, 23), BOTH)], ids=("welcome", "recall")
)
def test_words_are_read_as_on_a_real_paper(sheet):
    """Each letter is the same black on white: the outlines stop behind it."""
    real, practice = sheet.draw(), as_practice(sheet, BOTH, is_practice=True).draw()
    pages = [
        next(printed_dots(pdf, DPI)).convert("L").point(lambda light: 255 * (light > 127)) for pdf in (real, practice)
    ]
    letters = [box for box in letter_boxes(real) if box.top - box.bottom > 1]
    assert len(letters) > 100
    high = PaperSize.LETTER.points[1]
    for box in letters:
        ink = (box.left, high - box.top, box.right, high - box.bottom)
        left, top, right, bottom = (round(each * DPI / 72) for each in ink)
        first, second = (page.crop((left + 1, top + 1, right - 1, bottom - 1)) for page in pages)
        assert first.tobytes() == second.tobytes()
