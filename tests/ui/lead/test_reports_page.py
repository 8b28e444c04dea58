"""Reports in the window: the figures of the books, by keys alone, as charts and lists; saved, printed, on a poster."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from pantry.codes.own import OwnKind, own_code
from tests.ui.report_scenes import keep_saturdays, settle
from tests.ui.sheet_scenes import note_printed
from tests.ui.tables import BEANS, UNKNOWN, new_table
from ui.lead.papers.paper_page import PaperPage
from ui.lead.reports import asked_place
from ui.lead.reports.report_body import View
from ui.lead.reports.reports_page import ReportsPage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.ui.tables import Table

LOG = own_code(OwnKind.SHEET, 41)


@pytest.fixture
def kept(stocked: Table) -> Table:
    """A table with five Saturdays in its books, three of them in this month."""
    keep_saturdays(stocked.pantry)
    return stocked


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only stick that is plugged in."""
    folder = tmp_path / "RIVERSIDE"
    folder.mkdir()
    monkeypatch.setattr(asked_place, "sticks_here", lambda: (folder,))
    return folder


def opened(table: Table) -> ReportsPage:
    table.hand("/reports\n")
    return settle(table)


def pressed(table: Table, keys: str) -> ReportsPage:
    page = settle(table)
    for key in keys:
        table.hand(key)
        page = settle(table)
    return page


def figures(page: ReportsPage) -> dict[str, str]:
    return {tile._words.words: tile._number.words for tile in page.report.figures._tiles}


def facts(page: ReportsPage) -> dict[str, str]:
    return {row.words: row.cells[0] for row in page.report.facts.rows}


def listed(page: ReportsPage) -> list[tuple[str, ...]]:
    assert page.report.table is not None
    return [(row.words, *row.cells) for row in page.report.table.rows]


def told(table: Table) -> str:
    return settle(table).done.words


def shown_papers(table: Table) -> Iterator[PaperPage]:
    QApplication.processEvents()
    return (page for page in table.window.findChildren(PaperPage) if page.isVisible())


def test_it_opens_on_this_month_with_the_figures_of_the_books(kept: Table) -> None:
    page = opened(kept)
    month = kept.pantry.reports.month("2026-11")

    assert page.period == "2026-11"
    assert figures(page)["People"] == f"{month.people:,}"
    assert figures(page)["Food in (lb)"] == f"{round(month.in_g / 453.59237):,}"
    assert facts(page)["Visits"] == f"{month.visits}"
    assert facts(page)["Households here for the first time"] == "Not asked"
    assert facts(page)["Temperatures out of range"] == "Not logged"


def test_temperatures_of_a_log_that_was_keyed_in_are_told_with_how_many_there_were(kept: Table) -> None:
    note_printed(kept, ("temperatures", LOG))
    kept.scan(LOG)
    kept.hand("38+44+45\n\n130\n\n")
    kept.hand("\x1b")
    page = opened(kept)
    (out,) = (row for row in page.report.facts.rows if row.words == "Temperatures out of range")
    assert (out.cells, out.quiet) == (("3",), "Readings of fridges and hot food: 4")
    assert facts(page)["Days with a temperature out of range"] == "1"


def test_nothing_is_added_up_on_the_windows_thread(kept: Table) -> None:
    kept.hand("/reports\n")
    (page,) = kept.window.findChildren(ReportsPage)
    assert page.is_adding_up
    assert page.report.words == "It is being added up."
    assert not settle(kept).is_adding_up


def test_digits_choose_a_part_and_t_turns_it_to_a_list_and_back(kept: Table) -> None:
    opened(kept)
    page = pressed(kept, "2t")
    assert listed(page) == [("Sat, Nov 7", "36"), ("Sat, Nov 14", "36"), ("Sat, Nov 21", "36")]

    page = pressed(kept, "3")
    assert [len(row) for row in listed(page)] == [3, 3, 3]
    assert page.report.table is not None
    assert page.report.table.isVisible()

    page = pressed(kept, "t")
    assert page.report.chart.isVisible()
    assert "Sat, Nov 7: 1," in page.report.chart.accessibleName()
    assert "Not asked: 27" in pressed(kept, "7").report.chart.accessibleName()


def test_every_chart_and_its_list_tell_the_same(kept: Table) -> None:
    opened(kept)
    for number, view in enumerate(View, 1):
        if view is View.TOTALS:
            continue
        page = pressed(kept, f"{number}")
        read_out = page.report.chart.accessibleName()
        page = pressed(kept, "t")
        for words, *cells in listed(page):
            assert f"{words}: {', '.join(cells)}" in read_out
        pressed(kept, "t")


def test_months_and_years_by_keys_alone(kept: Table) -> None:
    opened(kept)
    page = pressed(kept, "\t\n")  # the ring comes to the first act beside the title
    assert page.period == "2026-10"
    assert figures(page)["Days open"] == "2"
    assert not page._earlier.isEnabled()

    kept.tap("Whole year")
    assert figures(settle(kept))["Days open"] == "5"
    kept.tap("By month")
    assert settle(kept).period == "2026-11"
    assert not settle(kept)._later.isEnabled()


def test_a_month_without_any_is_said_in_words(stocked: Table) -> None:
    opened(stocked)
    assert pressed(stocked, "6").report.words == "Nothing of this in this month."
    assert figures(pressed(stocked, "1"))["Waste (lb)"] == "0"


def test_a_workbook_and_a_csv_go_to_the_only_stick(kept: Table, stick: Path) -> None:
    opened(kept)
    kept.tap("Save as a workbook")
    assert told(kept) == "report-2026-11.xlsx is on RIVERSIDE."
    assert load_workbook(stick / "report-2026-11.xlsx")["Totals"]["B2"].value

    kept.tap("Save as CSV")
    assert told(kept) == "report-2026-11.csv is on RIVERSIDE."
    with (stick / "report-2026-11.csv").open(newline="") as file:
        read = {(row["what"], row["of"]): row["value"] for row in csv.DictReader(file)}
    assert read["people", ""] == "108"

    kept.tap("Save as CSV")
    assert told(kept) == "report-2026-11-2.csv is on RIVERSIDE."


def test_the_home_folder_is_called_so(kept: Table, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    monkeypatch.setattr(asked_place, "sticks_here", lambda: ())
    monkeypatch.setattr(asked_place, "own_folders", lambda: (tmp_path,))
    opened(kept)
    kept.tap("Save as CSV")
    kept.tap("Home folder")
    kept.tap("Save it here")
    assert told(kept) == "report-2026-11.csv is in your home folder."
    pressed_away(kept)


def test_without_a_stick_it_is_asked_where_and_esc_goes_back_to_the_report(
    kept: Table, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asked_place, "sticks_here", lambda: ())
    monkeypatch.setattr(asked_place, "own_folders", lambda: (tmp_path,))
    page = opened(kept)
    kept.tap("Save as CSV")
    assert page._place.is_open
    pressed(kept, "\x1b")
    assert not page._place.is_open
    assert figures(page)["People"] == "108"

    kept.tap("Save as CSV")
    kept.tap(tmp_path.name)
    kept.tap("Save it here")
    assert told(kept) == f"report-2026-11.csv is on {tmp_path.name}."
    assert (tmp_path / "report-2026-11.csv").exists()
    pressed_away(kept)


def pressed_away(table: Table) -> None:
    """Esc once more leaves the room."""
    table.hand("\x1b")
    settle_away(table)
    assert not [page for page in table.window.findChildren(ReportsPage) if page.isVisible()]


def settle_away(table: Table) -> None:
    pages = table.window.findChildren(ReportsPage)
    while any(page._keys._timer.isActive() for page in pages if page.isVisible()):
        QApplication.processEvents()
    QApplication.processEvents()


def test_a_stick_that_is_gone_is_told_and_loses_nothing(kept: Table, stick: Path) -> None:
    opened(kept)
    stick.rmdir()
    kept.tap("Save as a workbook")
    assert "The stick RIVERSIDE is gone. Nothing was saved." in told(kept)


def test_the_paper_is_filled_in_and_its_way_back_leads_here(kept: Table) -> None:
    opened(kept)
    pressed(kept, "\t\n")  # October
    kept.tap("PDF and print")
    (paper,) = shown_papers(kept)
    assert paper._wanted.kind == "report"
    assert paper._wanted.sheet.chosen["period"] == "2026-10"
    paper.back.emit()
    assert settle(kept).period == "2026-10"
    kept.hand("\x1b")
    settle_away(kept)
    assert opened(kept).period == "2026-11"


def test_the_poster_is_one_tap_away(kept: Table) -> None:
    opened(kept)
    kept.tap("Poster of thanks")
    assert [paper._wanted.kind for paper in shown_papers(kept)] == ["thanks"]


def test_a_scan_is_the_tables(kept: Table) -> None:
    opened(kept)
    kept.scan(BEANS)
    assert not [page for page in kept.window.findChildren(ReportsPage) if page.isVisible()]
    assert kept.window.page.isVisible()


def test_in_spanish(tmp_path: Path) -> None:
    table = new_table(tmp_path / "oak.pantry", code="es")
    try:
        keep_saturdays(table.pantry)
        page = opened(table)
        assert page.title.words == "Informes"
        assert figures(page)["Personas"] == "108"
        assert listed(pressed(table, "2t"))[0] == ("sáb 7 nov", "36")
    finally:
        table.close()


def test_a_long_chart_is_turned_by_page_keys(kept: Table) -> None:
    page = opened(kept)
    kept.window.resize(1280, 690)
    page = pressed(kept, "3")
    page.report.chart.setMinimumHeight(3_000)
    QApplication.processEvents()
    assert page.take_key(int(Qt.Key.Key_PageDown))
    assert page.report._scrolled.verticalScrollBar().value() > 0
    page.take_key(int(Qt.Key.Key_PageUp))
    assert page.report._scrolled.verticalScrollBar().value() == 0


def test_what_has_no_weight_is_told_with_the_way_to_where_it_is_weighed(kept: Table) -> None:
    kept.hand("/in\n")
    kept.hand("24")
    kept.scan(UNKNOWN)
    page = opened(kept)
    assert page.done.words == "1 item has no weight and is left out of every weight here."
    assert facts(page)["Pieces that came in without a weight"] == "24"

    kept.tap("Say what they weigh")
    kept.hand("Oat milk\ndri\n2lb\n")
    kept.tap("Back")
    page = settle(kept)
    assert (page.period, page.done.words) == ("2026-11", "")
    assert "Pieces that came in without a weight" not in facts(page)
