"""Any kind of paper to look at and to print: what is only looked at uses nothing up."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pantry.errors import RefusedInput
from pantry.office.bags import make_bag
from pantry.office.printing.any_paper import (
    PaperWanted,
    dots_of,
    draw,
    label_places,
    paper_to_print,
    paper_to_see,
    printer_before,
    remember,
    say_free,
)
from pantry.office.printing.item_labels import LabelsWanted
from pantry.office.printing.printers import set_profile
from pantry.office.printing.sheet_wanted import SheetWanted
from pantry.paper.kinds import paper_kinds
from pantry.paper.labels.free_labels import FreeLabels
from pantry.paper.printers import PrinterProfile
from pantry.paper.stocks import stock
from pantry.shelf import Portion
from pantry.shelf.printed_sheets import waiting_sheets
from tests.paper.on_paper import scanned, words_on

WELCOME = PaperWanted("signin", SheetWanted(pages=3))
LABELS = PaperWanted("labels", labels=LabelsWanted(start=None, copies=4))


@pytest.fixture
def shelved(pantry):
    """Two items on the shelf, one of them without a product's code."""
    desk = pantry.desk()
    desk.answer("/in")
    desk.answer("24*036000291452", scanned=True)
    desk.answer("3lb")
    return pantry


def waiting(pantry) -> set[str]:
    return {sheet.code for sheet in waiting_sheets(pantry.site_file.reading, pantry.books.site)}


@pytest.mark.parametrize("kind", paper_kinds(), ids=lambda kind: kind.kind)
def test_every_kind_can_be_looked_at_and_uses_nothing_up(shelved, kind):
    make_bag(shelved.books, shelved.clock, "Standard bag", ())
    source = shelved.for_papers()
    paper_to_see(source, WELCOME)  # draws the laptop's first block of numbers
    kept, events = shelved.site_file.kept("codes"), shelved.books.digest()
    labels = LabelsWanted(start=None, stock={"scantest": "", "repacked": "5164"}.get(kind.kind, "5160"))
    drawn = draw(paper_to_see(source, PaperWanted(kind.kind, labels=labels)))
    assert drawn.pdf.startswith(b"%PDF")
    assert (shelved.site_file.kept("codes"), shelved.books.digest()) == (kept, events)


def test_labels_of_repacked_food_are_as_many_as_wanted_with_lines_to_write_on(shelved):
    wanted = PaperWanted("repacked", labels=LabelsWanted(start=None, stock="5164", copies=3))
    source = shelved.for_papers()
    paper = paper_to_print(source, wanted)
    assert (paper.count, paper.pages) == (3, 1)
    assert draw(paper).pdf == draw(paper_to_see(source, wanted)).pdf
    assert "Nov 21, 2026" in words_on(draw(paper).pdf)
    assert remember(source, wanted, paper)
    assert label_places(source, wanted).free.start == 4


def test_what_is_printed_is_what_was_seen(shelved):
    source = shelved.for_papers()
    seen = draw(paper_to_see(source, WELCOME))
    printed = draw(paper_to_print(source, WELCOME))
    assert scanned(printed.pdf, 203) == scanned(seen.pdf, 203)
    assert draw(paper_to_print(source, WELCOME)).pdf != printed.pdf


def test_pages_that_were_printed_wait_to_be_keyed_in(shelved):
    source = shelved.for_papers()
    paper = paper_to_print(source, WELCOME)
    assert not waiting(shelved)
    assert remember(source, WELCOME, paper)
    assert waiting(shelved) == set(paper.keyed_back_codes)


def test_labels_go_on_where_the_last_ones_ended(shelved):
    source, on = shelved.for_papers(), stock("5160")
    say_free(source, on, FreeLabels(28, (29,)))
    paper = paper_to_print(source, LABELS)
    drawn = draw(paper)
    count = drawn.printed.labels
    assert paper.pages == drawn.printed.pages == 2
    assert count % 4 == 0
    assert remember(source, LABELS, paper)
    assert label_places(source, LABELS).free == FreeLabels(count - 2 + 1)


def test_stickers_are_printed_with_the_codes_that_were_seen_and_looking_uses_none(shelved):
    source, wanted = shelved.for_papers(), PaperWanted("stickers", labels=LabelsWanted(start=None), count=3)
    for _ in range(2):
        seen = scanned(draw(paper_to_see(source, wanted)).pdf, 300)
    assert len(set(seen)) == 3
    assert scanned(draw(paper_to_print(source, wanted)).pdf, 300) == seen


def test_labels_can_be_of_who_brought_something_today_and_of_bags(shelved):
    desk = shelved.desk()
    desk.answer("/in")
    desk.answer("/source Corner Market")
    desk.answer("6*041331026383", scanned=True)
    portion = Portion("g00036000291452", 2)
    make_bag(shelved.books, shelved.clock, "Standard bag", (portion,))
    make_bag(shelved.books, shelved.clock, "Produce", ())
    source = shelved.for_papers()
    assert label_places(source, LABELS).of == ("source:Corner Market", "bag:Standard bag")
    for of in label_places(source, LABELS).of:
        assert paper_to_see(source, replace(LABELS, labels=replace(LABELS.labels, of=of))).pages == 1


def test_the_last_printer_of_a_stock_is_not_that_of_paper(shelved):
    source = shelved.for_papers()
    for wanted, printer in ((LABELS, "Zebra"), (WELCOME, "HP DeskJet")):
        assert remember(source, wanted, paper_to_print(source, wanted), printer)
    assert remember(source, LABELS, paper_to_print(source, LABELS))  # saved: no printer
    stickers, households = replace(LABELS, kind="stickers"), replace(WELCOME, kind="households")
    assert [printer_before(source, wanted) for wanted in (stickers, households)] == ["Zebra", "HP DeskJet"]
    assert printer_before(source, PaperWanted("scantest", labels=LabelsWanted(stock=""))) == "HP DeskJet"
    assert printer_before(source, replace(LABELS, labels=LabelsWanted(stock="5163"))) == ""


def test_a_sheet_without_a_free_label_is_refused(shelved):
    with pytest.raises(RefusedInput, match="no label of this sheet is free"):
        say_free(shelved.for_papers(), stock("5160"), FreeLabels(30, (30,)))


def test_the_printers_that_a_stock_was_set_up_for(shelved):
    source = shelved.for_papers()
    set_profile(shelved.site_file, "Zebra", stock("roll 2x1"), PrinterProfile(dpi=203))
    on_roll = replace(LABELS, labels=replace(LABELS.labels, stock="roll 2x1"))
    assert label_places(source, on_roll).printers == ("Zebra",)
    assert label_places(source, LABELS).printers == ()
    assert not label_places(source, on_roll).is_sheet
    assert dots_of(source, on_roll) == 203
    assert dots_of(source, LABELS) is None


def test_a_scan_test_says_its_dots_and_stands_on_plain_paper_without_a_roll(shelved):
    wanted = PaperWanted("scantest", labels=LabelsWanted(stock=""), dpi=300)
    assert "300 dpi" in words_on(draw(paper_to_see(shelved.for_papers(), wanted)).pdf)
    assert dots_of(shelved.for_papers(), wanted) == 300
