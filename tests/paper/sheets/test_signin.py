from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pantry.codes.own import OwnKind, own_code
from pantry.errors import RefusedInput
from pantry.language import Language, on_paper
from pantry.paper.printed import print_paper
from pantry.paper.sheets.signin import WelcomeSheet
from pantry.paper.sizes import MM, PaperSize
from tests.paper.on_paper import Box, colors_on, letter_boxes, line_boxes, line_widths, scanned, symbol_boxes, words_on

SPANISH = {
    "Welcome sheet": "Hoja de bienvenida",
    "Welcome! This food is for everyone. No ID needed, and we don't ask what you earn. Just write how many people.": (
        "¡Le damos la bienvenida! La comida es para todos. No pedimos identificación ni preguntamos cuánto gana. Solo"
        " escriba cuántas personas."
    ),
    "Children {ages}": "Niños {ages}",
    "Adults {ages}": "Adultos {ages}",
    "Seniors {ages}": "Mayores {ages}",
    "How many people is this food for?": "¿Para cuántas personas es la comida?",
    "Example": "Ejemplo",
    "page {n} of {m}": "página {n} de {m}",
    "Keyed in by": "Capturado por",
    "Date": "Fecha",
    "Totals agree": "Los totales coinciden",
    "This page is destroyed once it is counted.": "Esta hoja se destruye después de contarla.",
    "By our rule of {date} this page is destroyed once it is counted.": (
        "Según nuestra regla del {date}, esta hoja se destruye después de contarla."
    ),
    "{weekday}, {month} {day}": "{weekday} {day} de {month}",
}


@dataclass(frozen=True, slots=True)
class Spanish(Language):
    """Spanish as it was written for this sheet, whatever the catalog says by now."""

    def say(self, sentence, /, **values):
        words = SPANISH.get(sentence, sentence)
        return words.format(**values) if values else words


@dataclass(frozen=True, slots=True)
class Wordy(Language):
    """A language that needs a third more letters than English, in words as long."""

    def say(self, sentence, /, **values):
        words = (
            " ".join(word + word[: -(-len(word) // 3)] for word in sentence.split())
            if "{" not in sentence
            else sentence
        )
        return words.format(**values) if values else words


BOTH = (on_paper("en"), Spanish("es"))
CODES = tuple(own_code(OwnKind.SHEET, 4_821_935 + number) for number in range(3))


def sheet(**changes) -> WelcomeSheet:
    usual = {"site_name": "Riverside table", "day": date(2026, 11, 23), "codes": CODES[:1], "languages": BOTH}
    return WelcomeSheet(**(usual | changes))


def rows_of(pdf: bytes) -> list[float]:
    """How high each row of the table is, from the top down, the head first, in mm."""
    across = {round(box.bottom + box.top, 1) / 2 for box in line_boxes(pdf) if box.right - box.left > 400}
    frame = max((box for box in line_boxes(pdf) if box.top - box.bottom > 400 and box.right - box.left > 400),
                key=lambda box: box.top)  # fmt: skip
    across -= {round(frame.bottom + frame.top, 1) / 2}
    edges = sorted(across | {frame.bottom, frame.top}, reverse=True)
    return [(upper - lower) / MM for upper, lower in pairwise(edges)]


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("dpi", [203, 300])
def test_each_page_has_its_own_barcode_that_scans(paper, dpi):
    pdf = sheet(codes=CODES, paper=paper).draw()
    assert scanned(pdf, dpi) == list(CODES)
    assert [page.get_size() for page in pypdfium2.PdfDocument(pdf)] == [pytest.approx(paper.points, abs=0.01)] * 3


def test_it_says_what_it_must_in_both_languages():
    words = " ".join(words_on(sheet(codes=CODES).draw(), page=1).split())
    for said in (
        "Welcome sheet", "Hoja de bienvenida", "Riverside table · Mon, Nov 23 · Mon 23 de Nov", "7 0482 1936",
        "page 2 of 3 · página 2 de 3", "Children 0–17", "Niños 0–17", "Adults 18–59", "Adultos 18–59", "Seniors 60+",
        "Mayores 60+", "How many people is this food for?", "¿Para cuántas personas es la comida?", "No ID needed",
        "No pedimos identificación", "Example Ejemplo", "Total", "Keyed in by", "Capturado por", "Date", "Fecha",
        "Totals agree", "Los totales coinciden", "This page is destroyed once it is counted.",
        "Esta hoja se destruye después de contarla.",
    ):  # fmt: skip
        assert said in words


def test_it_asks_for_no_name():
    words = words_on(sheet().draw()).casefold()
    for never in ("name", "nombre", "address", "dirección", "birth", "sign-in", "registro", "client", "papeles"):
        assert never not in words


def test_languages_stand_in_the_order_of_the_site():
    words = words_on(sheet(languages=BOTH[::-1]).draw())
    assert words.index("Hoja de bienvenida") < words.index("Welcome sheet")
    assert pypdfium2.PdfDocument(sheet().draw()).get_metadata_dict()["Title"] == ("Welcome sheet · Hoja de bienvenida")


def test_what_languages_say_alike_stands_once():
    words = words_on(sheet(languages=(on_paper("en"), on_paper("en"))).draw())
    assert words.count("Welcome sheet") == words.count("Example") == words.count("Nov 23") == 1
    assert words == words_on(sheet(languages=(on_paper("en"),)).draw())


def test_spanish_comes_from_the_catalog():
    spanish = on_paper("es")
    words = " ".join(words_on(sheet(languages=(on_paper("en"), spanish)).draw()).split())
    for said in ("Welcome sheet", "How many people is this food for?", "Keyed in by"):
        assert spanish.say(said) in words
        assert said in words


@pytest.mark.parametrize(
    ("paper", "languages"), [(PaperSize.LETTER, BOTH), (PaperSize.A4, BOTH), (PaperSize.LETTER, BOTH[:1])]
)
@pytest.mark.parametrize("rule_date", ["", "2026-03-01"])
def test_rows_are_a_hand_high_and_as_many_as_fit(paper, languages, rule_date):
    pdf = sheet(paper=paper, languages=languages, rule_date=rule_date).draw()
    lines = words_on(pdf).split("\n")
    numbered = [int(line) for line in lines if line.isdigit() and len(line) <= 2]
    _, *heights = rows_of(pdf)

    assert numbered == list(range(1, len(numbered) + 1))
    assert len(numbered) >= 16
    assert len(heights) == len(numbered) + 2  # and the example and the totals
    inner = heights[:-1]  # of the last the frame takes some
    assert all(10 <= height < 10.8 for height in inner)
    assert sum(inner) / (len(inner) + 1) < 10


def test_lines_survive_the_third_copy():
    widths = {round(width / MM, 3) for width in line_widths(sheet().draw())}
    assert widths == {0.35, 0.7}


def test_it_is_black_and_white():
    assert colors_on(sheet().draw()) == {0, 255}


def test_there_is_a_box_to_tick_that_a_pen_finds():
    boxes = line_boxes(sheet().draw())
    ticks = [
        box
        for box in boxes
        if abs(box.right - box.left - 6.7 * MM) < 0.1 and abs(box.top - box.bottom - 6.7 * MM) < 0.1
    ]
    assert len(ticks) == 1


def test_columns_are_few_and_wide_enough_for_numbers():
    boxes = line_boxes(sheet().draw())
    edges = sorted({round((box.left + box.right) / 2, 1) for box in boxes if box.top - box.bottom > 400})
    frame = max(boxes, key=lambda box: (box.right - box.left) * (box.top - box.bottom))
    inner = [
        edge
        for edge in edges
        if frame.left + 5 < edge < frame.right - 5 and edge != round((frame.left + frame.right) / 2, 1)
    ]
    columns = [right - left for left, right in zip(inner, [*inner[1:], frame.right], strict=True)]
    assert len(columns) == 4
    assert all(column >= 18 * MM for column in columns)


def stays_on_the_page(pdf: bytes, paper: PaperSize) -> bool:
    width, height = paper.points
    sheet_box = Box(12.7 * MM, 12.7 * MM, width - 12.7 * MM, height - 12.7 * MM)
    half_frame = 0.36 * MM
    assert all(box.within(sheet_box, slack=1.2) for box in letter_boxes(pdf))
    assert all(box.within(sheet_box, slack=2 * half_frame) for box in line_boxes(pdf))
    (bars,) = symbol_boxes(pdf)
    quiet = Box(bars.left - 10, bars.bottom, bars.right + 10, bars.top)
    assert bars.within(sheet_box)
    assert not [box for box in (*letter_boxes(pdf), *line_boxes(pdf)) if box.meets(quiet)]
    return True


@given(
    st.one_of(st.text(max_size=80), st.text("Wñ ", max_size=200)),
    st.sampled_from(PaperSize),
    st.sampled_from([BOTH, BOTH[1:]]),
)
@settings(max_examples=60, deadline=None)
def test_whatever_a_site_is_called_ink_stays_on_the_page(name, paper, languages):
    pdf = sheet(site_name=name, paper=paper, languages=languages).draw()
    assert stays_on_the_page(pdf, paper)


@pytest.mark.parametrize("paper", PaperSize)
def test_a_language_of_long_words_fits_too(paper):
    pdf = sheet(languages=(Spanish("es"), Wordy("en")), paper=paper, rule_date="2026-03").draw()
    assert stays_on_the_page(pdf, paper)
    assert len(rows_of(pdf)) >= 15


def test_a_rule_is_named_only_where_one_was_adopted():
    ruled = " ".join(words_on(sheet(rule_date="2026-03-01").draw()).split())
    assert "By our rule of Mar 1, 2026 this page is destroyed once it is counted." in ruled
    assert "rule" not in words_on(sheet().draw())


def test_the_same_sheet_is_the_same_bytes():
    assert sheet().draw() == sheet().draw()


def test_printing_writes_the_file(tmp_path):
    out = tmp_path / "welcome.pdf"
    assert print_paper(sheet(codes=CODES), out).pages == 3
    assert out.read_bytes() == sheet(codes=CODES).draw()
    with pytest.raises(RefusedInput, match="already there"):
        print_paper(sheet(), out)
    assert print_paper(sheet(), out, force=True).pages == 1


def test_of_a_site_with_a_long_name_the_day_stays():
    words = words_on(sheet(site_name="The mutual aid table of " + "Wilmington " * 20).draw())
    assert "The mutual aid table of Wilmington" in words
    assert "… · Mon, Nov 23 · Mon 23 de Nov" in words


def test_a_site_without_a_name_has_a_day():
    assert "\nMon, Nov 23 · Mon 23 de Nov\n" in words_on(sheet(site_name="").draw())
