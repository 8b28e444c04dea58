from __future__ import annotations

import re
from datetime import date

import pypdfium2
import pytest

from pantry.language import on_paper
from pantry.paper.page import Pages
from pantry.paper.printed import KeyedBack
from pantry.paper.sheets.delivery import DeliveryList
from pantry.paper.sizes import BINDER_PT, MARGIN_PT, MM, TICK_PT, PaperSize
from tests.paper.hard_languages import HARD
from tests.paper.on_paper import Box, colors_on, letters_on_lines, outside_margins, pen_boxes, words_on

BOTH = (on_paper("en"), on_paper("es"))


def delivery(**changes) -> DeliveryList:
    usual = {"site_name": "Riverside table", "day": date(2026, 11, 23), "languages": BOTH}
    return DeliveryList(**(usual | changes))


def ticks(pdf: bytes, page: int = 0) -> list[Box]:
    return [
        box for box in pen_boxes(pdf, page)
        if abs(box.right - box.left - TICK_PT) < 0.1 and abs(box.top - box.bottom - TICK_PT) < 0.1
    ]  # fmt: skip


@pytest.mark.parametrize("stops", [1, 7, 16, 17, 40])
@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("row", [9, 10, 12])
def test_each_stop_has_a_row_with_two_boxes_and_no_other_row_is_there(stops, paper, row):
    wanted = delivery(stops=stops, paper=paper, row_pt=row * MM)
    pdf = wanted.draw()
    pages = len(pypdfium2.PdfDocument(pdf))
    assert pages == wanted.pages
    assert sum(len(ticks(pdf, page)) for page in range(pages)) == 2 * stops
    assert f"page {pages} of {pages}" in words_on(pdf, pages - 1)


def test_stops_are_numbered_from_page_to_page():
    words = "\n".join(words_on(delivery(stops=20).draw(), page) for page in (0, 1))
    assert [int(number) for number in re.findall(r"^(\d+) Yes", words, re.MULTILINE)] == list(range(1, 21))


def test_how_many_pages_it_has_is_found_once(monkeypatch):
    made = []
    monkeypatch.setattr("pantry.paper.sheets.delivery.Pages", lambda *said: made.append(said) or Pages(*said))
    wanted = delivery(stops=40, site_name="A table that was never asked before")
    assert [wanted.pages for _ in range(3)] == [3, 3, 3]
    assert len(pypdfium2.PdfDocument(wanted.draw())) == 3
    assert len(made) == 2  # one to measure, one to draw on


def test_a_blank_list_is_a_page_of_rows():
    wanted = delivery()
    assert wanted.pages == 1
    assert len(ticks(wanted.draw())) >= 2 * 15


@pytest.mark.parametrize("languages", HARD.values(), ids=HARD)
@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("left", [MARGIN_PT, BINDER_PT])
def test_all_words_have_room(languages, paper, left):
    pdf = delivery(languages=languages, paper=paper, left=left).draw()
    assert outside_margins(pdf, left) == []
    assert letters_on_lines(pdf) == []
    assert colors_on(pdf) == {0, 255}


def test_it_has_codes_and_no_names_and_is_not_keyed_in():
    words = " ".join(words_on(delivery().draw()).split())
    for said in ("Delivery list", "Lista de entregas", "Code Código", "Bags Bolsas", "Delivered Entregado",
                 "Nobody there No había nadie", "Bags out", "Bags back", "no names and no addresses",
                 "This page is destroyed once the bags are counted."):  # fmt: skip
        assert said in words, said
    assert not isinstance(delivery(), KeyedBack)
