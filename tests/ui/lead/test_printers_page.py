"""A printer is lined up in the window by keys: its page is one tap away; what is read off it is set and taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from pantry.errors import PantryError
from pantry.office.printing.any_paper import draw
from pantry.office.printing.printers import profile_of
from pantry.paper.printers import PrinterProfile
from pantry.paper.stocks import stock
from tests.ui.printer_scenes import PRINTERS, printers_open, settled, sheets_page
from tests.ui.tables import reopened
from ui.lead.papers import press
from ui.lead.papers.paper_page import PaperPage
from ui.lead.printers.printers_page import PrintersPage
from ui.lead.settings.settings_page import SettingsPage
from ui.printing import Done, PrintJob

if TYPE_CHECKING:
    from tests.ui.tables import Table
    from ui.page import Page

HP = PRINTERS[1]


def seen(table: Table, kind: type[Page]) -> Page:
    QApplication.processEvents()
    (page,) = (page for page in table.window.findChildren(kind) if page.isVisible())
    return page


def set_now(table: Table) -> PrinterProfile | None:
    return profile_of(table.pantry.site_file, HP, stock("5160"))


def test_by_keys_alone_a_printer_is_lined_up(stocked: Table) -> None:
    page = printers_open(stocked)
    assert [row.words for row in page.listed.rows][:3] == list(PRINTERS)
    stocked.hand("hp\n5160\n")
    page.listed.pressed.emit("right")
    stocked.hand("-0.5\n0.3\n100\n99.5\n300\n")
    assert page.title.words == "What is next?"
    assert set_now(stocked) == PrinterProfile(-5, 3, 1000, 995, 300)
    stocked.tap("Undo")
    assert set_now(stocked) == PrinterProfile(-5, 3, 1000, 995)


def test_its_page_is_seen_and_the_way_back_leads_here_as_it_stood(stocked: Table) -> None:
    page = printers_open(stocked)
    stocked.hand("hp\n5160\n")
    digest = stocked.pantry.books.digest()
    page.listed.pressed.emit("see")
    paper = seen(stocked, PaperPage)
    assert isinstance(paper, PaperPage)
    labels = paper._wanted.labels
    assert (paper._wanted.kind, labels.stock, labels.printer) == ("calibration", "5160", "")
    stocked.tap("Back")
    assert settled(stocked) is page
    assert page.title.words == "What is next?"
    assert stocked.pantry.books.digest() == digest


def test_on_a_printer_that_is_here_it_prints_at_one_tap(stocked: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    jobs: list[PrintJob] = []

    def printed(job: PrintJob, _progress: object) -> Done:
        jobs.append(job)
        return Done(job.paper, draw(job.paper), 1, job.printer)

    monkeypatch.setattr(press, "print_pages", printed)
    page = printers_open(stocked)
    stocked.hand("hp\n5160\n\n")
    told(page)
    assert page.done.words == f"1 page is on its way to {HP}."
    page.listed.pressed.emit("right")
    stocked.hand("0.5\n\n\n\n600\n\n")
    told(page)
    first, second = jobs
    assert [job.printer for job in jobs] == [HP, HP]
    assert (first.dpi, second.dpi) == (None, 600)
    assert first.paper.profile == PrinterProfile()
    assert second.paper.profile == PrinterProfile(5, dpi=600)


def test_a_printer_that_stops_is_told(stocked: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    def stops(_job: PrintJob, _progress: object) -> Done:
        raise PantryError("The printer {printer} stopped.", printer=HP)

    monkeypatch.setattr(press, "print_pages", stops)
    page = printers_open(stocked)
    stocked.hand("hp\n5160\n\n")
    told(page)
    assert page.done.words == f"The printer {HP} stopped."


def told(page: PrintersPage) -> None:
    """The printer was asked."""
    while page._press is not None and page._press.is_busy:
        QApplication.processEvents()
    QApplication.processEvents()


def test_a_printer_that_is_not_here_has_its_page_to_look_at(stocked: Table) -> None:
    printers_open(stocked)
    stocked.hand("Copy shop\n5160\n\n")
    paper = seen(stocked, PaperPage)
    assert isinstance(paper, PaperPage)
    assert paper._wanted.kind == "calibration"


def test_what_is_half_typed_outlives_the_window(stocked: Table) -> None:
    page = printers_open(stocked)
    stocked.hand("hp\n5160\n")
    page.listed.pressed.emit("down")
    stocked.hand("-0.")
    stocked.close()
    again = reopened(stocked)
    page = printers_open(again)
    assert (page.title.words, page.line.text()) == ("Nudge down, in millimeters?", "-0.")
    again.hand("4\n")
    assert set_now(again) == PrinterProfile(down_tenths_mm=-4)
    again.close()


def test_another_sheet_is_measured_and_lies_in_the_printer_then(stocked: Table) -> None:
    page = printers_open(stocked)
    stocked.hand("hp\nanother\n")
    assert sheets_page(stocked).title.words == "What is the sheet called?"
    stocked.hand("Jars\nletter\n60\n30\n3\n8\n\n\n\n\n\n")
    assert settled(stocked) is page
    assert "Jars: 24 labels" in page.words


def test_without_another_sheet_the_way_back_leads_to_the_question(stocked: Table) -> None:
    page = printers_open(stocked)
    stocked.hand("hp\nanother\n")
    stocked.hand("\x1b\x1b")
    assert settled(stocked) is page
    assert page.title.words == "Which labels lie in it?"


@pytest.mark.parametrize(("typed", "title"), [("line up\n", "Which printer?"), ("printer", "Which printer?")])
def test_it_is_found_among_the_settings(stocked: Table, typed: str, title: str) -> None:
    stocked.hand("/settings\n")
    stocked.hand(typed)
    if not typed.endswith("\n"):
        found = seen(stocked, SettingsPage)
        assert isinstance(found, SettingsPage)
        found.found.chosen.emit("printers")
    assert settled(stocked).title.words == title
    stocked.tap("Back")
    assert seen(stocked, SettingsPage)


def test_the_papers_room_leads_here_and_back(stocked: Table) -> None:
    stocked.hand("/papers\n")
    stocked.tap("Labels")
    stocked.tap("Line up a printer. So that labels come out where they should.")
    assert settled(stocked).title.words == "Which printer?"
    stocked.tap("Back")
    assert not [page for page in stocked.window.findChildren(PrintersPage) if page.isVisible()]


def test_a_scan_is_the_tables(stocked: Table) -> None:
    printers_open(stocked)
    stocked.scan("036000291452")
    assert stocked.window.page.isVisible()
