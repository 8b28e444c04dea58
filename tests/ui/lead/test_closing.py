"""The day is closed in the window: by keyboard, by touch, yesterday first; paper, a backup, the stick."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any, TypeVar
from unittest.mock import patch

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from pantry.codes.own import OwnKind, own_code
from pantry.desk import Mode
from pantry.office.backing_up import back_up
from pantry.office.counting import ToCount, start_counting
from pantry.office.day_notes import day_note
from pantry.office.holding import hold_back
from pantry.office.kept_safe import Safe, kept_safe
from pantry.office.volunteers import helping, sign_in
from pantry.readings.holds import Hold
from pantry.safe import check_books
from tests.ui.hands import is_in_view, tap
from tests.ui.sheet_scenes import note_printed
from tests.ui.tables import BEANS, EGGS, MILK, reopened
from ui.idle import Idle
from ui.lead.close import close_page, safe_jobs
from ui.lead.close.close_page import ClosePage
from ui.lead.close.paper_day_page import PaperDayPage
from ui.lead.counting.count_room import CountRoom
from ui.lead.recalls.recalls_page import RecallsPage
from ui.lead.unknowns_page import UnknownsPage
from ui.lead.waiting_sheets import WaitingSheetsPage
from ui.look.amber_note import AmberNote
from ui.page import Page
from ui.sheet_page import SheetPage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pantry.office.backing_up import BackedUp
    from tests.ui.tables import Table

Kind = TypeVar("Kind", bound=Page)
TODAY, TOMORROW = "2026-11-21", "2026-11-22"
SHEET = own_code(OwnKind.SHEET, 12)


def shown(table: Table, kind: type[Kind]) -> list[Kind]:
    QApplication.processEvents()
    return [page for page in table.window.findChildren(kind) if page.isVisible()]


def page_of(table: Table) -> ClosePage:
    (page,) = shown(table, ClosePage)
    return page


def marked(table: Table) -> str:
    row = page_of(table).listed.marked_row
    assert row
    return row.words


def go_to(table: Table, words: str) -> None:
    """Arrows down to a row, from the top."""
    for _ in range(30):
        table.keys.press(Qt.Key.Key_Up)
    for _ in range(30):
        if marked(table) == words:
            return
        table.keys.press(Qt.Key.Key_Down)
    pytest.fail(f"no row {words}: {[row.words for row in page_of(table).listed.rows]}")


def amber(table: Table) -> list[str]:
    return [note.accessibleName() for note in page_of(table).findChildren(AmberNote) if note.isVisible()]


def wait_for_job(table: Table) -> None:
    job = page_of(table)._job
    while job.is_running:
        QApplication.processEvents()
    QApplication.processEvents()


@pytest.fixture
def day(stocked: Table) -> Table:
    """40 lb of bread and 100 lb of produce came; 4 were here."""
    desk = stocked.pantry.desk(Mode.IN)
    for line in ("/kind bread", "40lb", "/kind produce", "100lb"):
        desk.answer(line)
    stocked.pantry.desk(Mode.OUT).answer("4")
    return stocked


@pytest.fixture
def page(day: Table) -> ClosePage:
    day.hand("/close\n")
    return page_of(day)


def test_by_keyboard_alone_from_top_to_bottom(day: Table, page: ClosePage) -> None:
    assert page.words.startswith("All saved. Good night. What is open waits.\nBread: what is left?")
    came_g = day.pantry.reports.day(TODAY).in_g
    day.hand("3\n")
    assert "Bread: 3 lb left." in page.words
    day.hand("co\n")
    day.hand("5lb\n")
    assert "Produce: 5 lb composted." in page.words
    assert day.pantry.desk().lines(1)[0].words == "Composted: 5 lb Produce"
    go_to(day, "A note")
    day.hand("More crates\n")
    go_to(day, "Close Sat, Nov 21")
    day.hand("\n")
    assert "Sat, Nov 21 is closed. Good night." in page.words
    while shown(day, ClosePage):
        day.hand("\n")

    read = day.pantry.reports.day(TODAY)
    assert (read.waste_g, read.out_g) == (2268, came_g - 2268 - 1361)
    assert day_note(day.pantry.site_file, TODAY) == "More crates"
    assert check_books(day.pantry.site_file.db).ok


def test_what_the_box_says_is_left_keeps_what_the_room_said_was_composted(day: Table, page: ClosePage) -> None:
    assert page.words
    day.hand("co\n")
    day.hand("5lb\n")
    day.keys.press(Qt.Key.Key_Escape)
    day.hand("/left bread 10\n")
    assert day.window.page.card.words.headline.words == "Left: 10 lb Bread"

    assert day.pantry.reports.day(TODAY).waste_g == 2268
    day.hand("/close\n")
    (row,) = [row for row in page_of(day).listed.rows if row.words == "Bread"]
    assert (row.cells, row.quiet) == (("10 lb left",), "5 lb composted")


@pytest.mark.parametrize("spoken", ["en", "es"])
@pytest.mark.parametrize("down", [False, True])
def test_every_row_may_be_passed_and_nothing_is_said_by_that(day: Table, spoken: str, *, down: bool) -> None:
    """Below zero, too warm, somebody here, a sheet that waits, something unnamed: all of it may be left as it is."""
    if spoken == "es":
        day.hand("/language\n")
        QApplication.processEvents()
    note_printed(day, ("signin", SHEET))
    taking = day.pantry.desk(Mode.IN)
    for line in (f"4*{MILK}", "50f", "012345678905"):
        taking.answer(line)
    day.pantry.desk(Mode.OUT).answer(f"40*{EGGS}")
    sign_in(day.pantry.books, day.pantry.site_file, day.pantry.clock, "Ana")
    day.hand("/close\n")
    QApplication.processEvents()
    page, digest, seen = page_of(day), day.pantry.books.digest(), list[str]()
    assert page.words.startswith(day.window.language.say("All saved. Good night. What is open waits."))
    while shown(day, ClosePage):
        row = page.listed.marked_row
        assert row
        if row.key in seen:
            break
        seen.append(row.key)
        if down or row.key in {"close", "sheets"} or row.key.startswith("open"):
            day.keys.press(Qt.Key.Key_Down)
        else:
            day.hand("\n")
    assert {"kind bread", "came", "plates", "hours", "here Ana", "note", "sheets", "paper day", "close", "backup"} <= {
        *seen
    }
    assert any(key.startswith("below") for key in seen)
    assert any(key.startswith("warm") for key in seen)
    assert seen[-1] == "open unnamed"
    assert day.pantry.books.digest() == digest
    assert [one.alias for one in helping(day.pantry.site_file, day.pantry.clock).here] == ["Ana"]


def test_by_touch(day: Table, page: ClosePage) -> None:
    day.tap("Composted")
    for tile in ("1", "2"):
        day.tap(tile)
    day.tap("Done")
    assert "Bread: 12 lb composted." in page.words
    day.tap("All shared")
    assert "Produce: All shared." in page.words
    day.tap("Undo")
    day.tap("Undo")
    assert day.pantry.reports.day(TODAY).waste_g == 0
    assert not is_in_view(day.window, "Undo")


def test_an_arrow_and_enter_choose_an_answer(day: Table, page: ClosePage) -> None:
    day.keys.press(Qt.Key.Key_Right)
    day.hand("\n")
    assert "Bread: All shared." in page.words


def test_what_can_not_be_is_said_beside_the_box_and_stays_in_it(day: Table, page: ClosePage) -> None:
    day.hand("cake\n")
    assert "That is no amount" in page.words
    assert page.box.line.text() == "cake"
    day.hand("\x1b3\n")
    assert "Bread: 3 lb left." in page.words


def test_more_left_than_the_books_have_is_amber_beside_the_box_before_it_is_saved(day: Table, page: ClosePage) -> None:
    digest = day.pantry.books.digest()
    day.hand("400")
    told = "That is more than the books had there: 40 lb. Enter: 400 lb left."
    assert amber(day) == [told]
    assert "That is more than the books had there: 40 lb.\nBread: what is left?" in page.words
    day.keys.press(Qt.Key.Key_Backspace)
    assert amber(day) == []
    assert "Enter: 40 lb left." in page.words
    assert day.pantry.books.digest() == digest
    day.hand("0\n")
    assert "Bread: 400 lb left. That is more than the books had there: 40 lb." in page.words
    assert amber(day) == []


def test_what_is_half_typed_outlives_the_window(day: Table, page: ClosePage) -> None:
    assert page
    go_to(day, "A note")
    day.hand("More cra")
    day.close()
    again = reopened(day)
    again.hand("/close\n")
    assert (marked(again), page_of(again).box.line.text()) == ("A note", "More cra")
    again.close()


def test_a_scan_is_the_tables(day: Table, page: ClosePage) -> None:
    assert page
    day.hand("3")
    day.scan(BEANS)
    assert not shown(day, ClosePage)
    assert day.pantry.reports.day(TODAY).waste_g == 0
    assert day.pantry.desk().lines(1)[0].words.endswith("Black beans, 15 oz")


def test_who_is_here_goes_home_in_one_tap(day: Table) -> None:
    sign_in(day.pantry.books, day.pantry.site_file, day.pantry.clock, "Ana")
    day.held.pass_time(hours=2)
    day.hand("/close\n")
    go_to(day, "Ana")
    day.tap("Gone home now")
    assert "Ana: 2:" in page_of(day).words
    assert helping(day.pantry.site_file, day.pantry.clock).here == ()
    day.tap("Undo")
    assert [one.alias for one in helping(day.pantry.site_file, day.pantry.clock).here] == ["Ana"]


def test_plates_and_hours_of_the_day_are_typed_as_one_sum(day: Table) -> None:
    day.pantry.desk(Mode.OUT).answer("/plates 40")
    sign_in(day.pantry.books, day.pantry.site_file, day.pantry.clock, "Ana")
    day.held.pass_time(hours=2)
    day.hand("/close\n")
    go_to(day, "40 plates")
    assert "How many plates were served, in all?" in page_of(day).words
    day.hand("120\n")
    assert "120 plates in all." in page_of(day).words
    hours = next(row.words for row in page_of(day).listed.rows if row.key == "hours")
    go_to(day, hours)
    day.hand("12:30\n")
    assert "12:30 h of volunteers in all." in page_of(day).words
    go_to(day, "Close Sat, Nov 21")
    day.hand("\n")
    read = day.pantry.reports.day(TODAY)
    assert (read.plates, read.volunteers_min) == (120, 750)
    go_to(day, "120 plates")
    day.hand("30\n")
    assert day.pantry.reports.day(TODAY).plates == 30
    day.tap("Undo")
    assert day.pantry.reports.day(TODAY).plates == 120
    assert check_books(day.pantry.site_file.db).ok


def test_plates_and_hours_by_touch(day: Table, page: ClosePage) -> None:
    go_to(day, "Plates")
    for tile in ("8", "5", "Done"):
        day.tap(tile)
    assert day.pantry.reports.day(TODAY).plates == 85
    go_to(day, "Volunteers' hours")
    for tile in ("2", ":", "3", "0", "+", "1", ".", "5", "Done"):
        day.tap(tile)
    assert "4:00 h of volunteers in all." in page.words
    go_to(day, "85 plates")
    assert not is_in_view(day.window, "+")


def test_what_is_half_typed_of_a_sum_outlives_the_window(day: Table, page: ClosePage) -> None:
    assert page
    go_to(day, "Volunteers' hours")
    day.hand("12:3")
    day.close()
    again = reopened(day)
    again.hand("/close\n")
    assert (marked(again), page_of(again).box.line.text()) == ("Volunteers' hours", "12:3")
    again.hand("0\n")
    assert again.pantry.reports.day(TODAY).volunteers_min == 750
    again.close()


def test_yesterday_is_closed_first_under_the_band_of_its_date(day: Table) -> None:
    day.held.pass_time(days=1)
    day.pantry.desk(Mode.OUT).answer("3")
    day.hand("/close\n")
    assert marked(day) == "Sat, Nov 21 was not closed"
    day.tap("Close it first")
    assert page_of(day).band.words == "Writing for Sat, Nov 21"
    assert page_of(day).band.isVisible()
    go_to(day, "Close Sat, Nov 21")
    day.hand("\n")
    assert not page_of(day).band.isVisible()
    shelf = day.pantry.shelf
    assert (shelf.day_closed(TODAY), shelf.day_closed(TOMORROW)) == (True, False)


def test_yesterday_stays_yesterday_after_its_day_on_paper_and_in_another_window(day: Table) -> None:
    day.held.pass_time(days=1)
    day.pantry.desk(Mode.OUT).answer("3")
    day.hand("/close\n")
    day.tap("Close it first")
    go_to(day, "A day on paper")
    day.tap("Write its numbers")
    assert shown(day, PaperDayPage)
    day.tap("Back")
    assert page_of(day).band.words == "Writing for Sat, Nov 21"
    assert marked(day) == "A day on paper"
    go_to(day, "A note")
    day.hand("More cra")
    day.close()
    again = reopened(day)
    again.hand("/close\n")
    assert page_of(again).band.words == "Writing for Sat, Nov 21"
    assert (marked(again), page_of(again).box.line.text()) == ("A note", "More cra")
    again.hand("tes\n")
    assert day_note(again.pantry.site_file, TODAY) == "More crates"
    assert day_note(again.pantry.site_file, TOMORROW) == ""
    again.close()


def test_closing_twice_is_harmless(day: Table, page: ClosePage) -> None:
    assert page
    for words in ("Close Sat, Nov 21", "Sat, Nov 21 is closed"):
        go_to(day, words)
        digest = day.pantry.books.digest()
        day.hand("\n")
    assert day.pantry.books.digest() == digest


def tap_row(table: Table, words: str) -> None:
    """A finger on a row of the list."""
    go_to(table, words)  # into view
    listed = page_of(table).listed
    number = next(number for number, row in enumerate(listed.rows) if row.words == words)
    y = next(y for y in range(listed.viewport().height()) if listed.row_at(y) == number)
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(100, y + 10))
    QApplication.processEvents()


class TestWhatIsOpen:
    """Enter or a tap on a row opens the room where it is mended; the way back leads to the same row."""

    @pytest.fixture
    def open_ends(self, day: Table) -> Table:
        """An item without a name, one that is held, a count that goes on, a sheet that waits, and days before."""
        pantry = day.pantry
        pantry.desk(Mode.IN).answer("24*012345678905")
        hold_back(pantry.books, pantry.shelf, pantry.clock, (Hold(f"g00{BEANS}", "", "Listeria", "FDA"),))
        start_counting(pantry.books, pantry.shelf, pantry.clock, ToCount(pantry.shelf.places()[0].place), ("Rosa",))
        note_printed(day, ("signin", SHEET))
        day.hand("/close\n")
        return day

    @pytest.mark.parametrize(
        ("words", "room"),
        [("1 item has no name", UnknownsPage), ("1 item is held", RecallsPage), ("1 count goes on", CountRoom),
         ("1 sheet to key in", WaitingSheetsPage)],
    )  # fmt: skip
    @pytest.mark.parametrize("by", ["enter", "tap", "tile"])
    def test_a_row_leads_to_its_room_and_back_to_the_row(
        self, open_ends: Table, words: str, room: type[Page], by: str
    ) -> None:
        if by == "tap":
            tap_row(open_ends, words)
        else:
            go_to(open_ends, words)
            open_ends.hand("\n" if by == "enter" else "")
            if by == "tile":
                tap(page_of(open_ends).box.grid.findChildren(QAbstractButton)[0])
        assert shown(open_ends, room)
        assert not shown(open_ends, ClosePage)
        open_ends.tap("Back")
        assert marked(open_ends) == words

    def test_it_is_read_when_the_room_was_painted_below_what_is_in_view(
        self, open_ends: Table, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        waiting: list[Iterator[None]] = []
        monkeypatch.setattr(Idle, "work_at", lambda _idle, pieces: waiting.append(pieces))
        open_ends.hand("\x1b\x1b/close\n")
        page = page_of(open_ends)
        listed, bar = page.listed, page.listed.verticalScrollBar()
        before = listed.rows
        assert listed.height_of(len(before)) > page.height()
        assert "1 count goes on" not in {row.words for row in before}
        bar.setValue(30)
        next(waiting[-1])
        assert listed.rows[: len(before)] == before
        assert "1 count goes on" in {row.words for row in listed.rows}
        assert (listed.marked_row, bar.value()) == (before[0], 30)

    def test_where_all_may_be_in_view_it_is_there_at_once(self, open_ends: Table) -> None:
        open_ends.hand("\x1b\x1b")
        open_ends.window.resize(1300, 3_000)
        open_ends.hand("/close\n")
        assert "1 count goes on" in {row.words for row in page_of(open_ends).listed.rows}

    def test_what_was_mended_there_is_gone_and_the_next_row_stands_in_its_place(self, open_ends: Table) -> None:
        go_to(open_ends, "1 item has no name")
        rows = [row.words for row in page_of(open_ends).listed.rows]
        open_ends.hand("\nSoup\n")
        open_ends.tap("Back")
        assert marked(open_ends) == "1 item has no kind or weight"
        open_ends.hand("\ndry\n10oz\n")
        open_ends.tap("Back")
        assert marked(open_ends) == rows[rows.index("1 item has no name") + 1]

    def test_a_day_that_nobody_closed_is_gone_on_with(self, day: Table) -> None:
        day.held.pass_time(days=1)
        day.pantry.desk(Mode.OUT).answer("3")
        day.held.pass_time(days=1)
        day.pantry.desk(Mode.OUT).answer("2")
        day.hand("/close\n")
        assert marked(day) == "Sat, Nov 21 was not closed"
        tap_row(day, "2 days were not closed")
        assert page_of(day).band.words == "Writing for Sat, Nov 21"
        day.tap("Back to today")
        assert not page_of(day).band.isVisible()
        tap_row(day, "Sat, Nov 21 was not closed")
        assert page_of(day).band.words == "Writing for Sat, Nov 21"

    def test_of_an_earlier_day_the_way_back_leads_to_that_day(self, open_ends: Table) -> None:
        open_ends.held.pass_time(days=1)
        open_ends.pantry.desk(Mode.OUT).answer("3")
        open_ends.hand("\x1b\x1b/close\n")
        go_to(open_ends, "Sat, Nov 21 was not closed")
        open_ends.hand("\n")
        tap_row(open_ends, "1 item has no name")
        assert shown(open_ends, UnknownsPage)
        open_ends.tap("Back")
        assert page_of(open_ends).band.words == "Writing for Sat, Nov 21"
        assert marked(open_ends) == "1 item has no name"

    def test_a_tap_on_the_close_closes_nothing(self, open_ends: Table) -> None:
        tap_row(open_ends, "Close Sat, Nov 21")
        assert not open_ends.pantry.shelf.day_closed(TODAY)
        assert page_of(open_ends)


class TestPaper:
    def test_sheets_that_wait_are_keyed_in_from_here_and_back(self, day: Table) -> None:
        note_printed(day, ("signin", SHEET))
        day.hand("/close\n")
        go_to(day, "1 sheet to key in")
        day.tap("Key them in")
        assert shown(day, WaitingSheetsPage)
        day.tap("Key it in")
        assert shown(day, SheetPage)
        day.tap("Back")
        day.tap("Back")
        assert marked(day) == "1 sheet to key in"

    def test_a_page_that_is_scanned_is_keyed_in_and_leads_back(self, day: Table, page: ClosePage) -> None:
        assert page
        day.scan(SHEET)
        assert shown(day, SheetPage)
        day.tap("Back")
        assert shown(day, ClosePage)

    def test_a_day_on_paper_is_written_under_its_band(self, day: Table, page: ClosePage) -> None:
        assert page
        go_to(day, "A day on paper")
        day.tap("Write its numbers")
        (paper,) = shown(day, PaperDayPage)
        assert paper.words.startswith("Writing for Sat, Nov 21\nHow many households came?")
        day.tap("A day earlier")
        assert paper.words.startswith("Writing for Fri, Nov 20")
        day.hand("85\n290\n120\n850\n12:30\n")
        assert "Saved. Go back.\nWhat is left of its food is asked when that day is closed: /close." in paper.words
        day.hand("\n")
        assert marked(day) == "A day on paper"
        read = day.pantry.reports.day("2026-11-20")
        assert (read.households, read.people, read.plates, read.volunteers_min) == (85, 290, 120, 750)

    def test_its_food_is_shared_in_one_tap_on_the_close_of_that_day(self, day: Table, page: ClosePage) -> None:
        assert page
        go_to(day, "A day on paper")
        day.tap("Write its numbers")
        day.tap("A day earlier")
        day.hand("\n\n20\n300\n\n\n")
        assert day.pantry.reports.day("2026-11-20").out_g == 0
        tap_row(day, "Fri, Nov 20 was not closed")
        go_to(day, "Mixed")
        day.tap("All shared")
        assert day.pantry.reports.day("2026-11-20").out_g == 136_078

    def test_what_is_half_typed_of_it_is_there_again(self, day: Table, page: ClosePage) -> None:
        assert page
        go_to(day, "A day on paper")
        day.tap("Write its numbers")
        day.hand("85\n29")
        day.tap("Back")
        day.tap("Write its numbers")
        (paper,) = shown(day, PaperDayPage)
        assert paper.line.text() == "29"


class TestKeptSafe:
    @pytest.fixture
    def stick(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        """A stick is plugged in."""
        folder = tmp_path / "KEY"
        folder.mkdir()
        monkeypatch.setattr(close_page, "sticks_here", lambda: (folder,) if folder.is_dir() else ())
        return folder

    def test_a_backup_then_the_stick(self, day: Table, stick: Path) -> None:
        day.hand("/close\n")
        go_to(day, "Close Sat, Nov 21")
        day.hand("\n")
        day.tap("Stick KEY")
        wait_for_job(day)
        (copied,) = stick.glob("*.pantry-backup")
        assert f"Backed up: {copied.name} in KEY." in page_of(day).words
        last = kept_safe(day.pantry.site_file, Safe.BACKUP)
        assert last
        assert (last.on.isoformat(), last.path) == (TODAY, copied)
        go_to(day, "The stick")
        day.tap("Stick KEY")
        wait_for_job(day)
        assert "You can take it out." in page_of(day).words
        assert (stick / "PANTRY").is_dir()
        assert day.pantry.books.unsent().entries == ()

    def test_of_more_backups_than_are_kept_the_oldest_go(self, day: Table, stick: Path) -> None:
        day.pantry.all_settings(day.window.language).set("backups_kept", "3")
        for _ in range(4):
            day.hand("/close\n")
            go_to(day, "Backup")
            day.tap("Stick KEY")
            wait_for_job(day)
            said = page_of(day).words
            day.hand("\x1b\x1b")
            day.held.pass_time(days=1)
        assert "1 older one was erased." in said
        assert len(list(stick.glob("*.pantry-backup"))) == 3

    def test_a_stick_that_was_pulled_out_is_told_and_tried_again_in_one_tap(self, day: Table, stick: Path) -> None:
        day.hand("/close\n")
        go_to(day, "The stick")
        stick.rmdir()
        day.tap("Stick KEY")
        wait_for_job(day)
        assert "KEY is gone. Your books are safe on this laptop." in page_of(day).words
        assert not stick.exists()
        stick.mkdir()
        day.tap("Stick KEY")
        wait_for_job(day)
        assert "You can take it out." in page_of(day).words

    def test_a_full_or_locked_place_is_told_in_words(self, day: Table, stick: Path) -> None:
        (stick / "PANTRY").write_text("in the way", encoding="utf-8")
        day.hand("/close\n")
        go_to(day, "The stick")
        day.tap("Stick KEY")
        wait_for_job(day)
        assert "Your books are safe" in page_of(day).words
        assert check_books(day.pantry.site_file.db).ok

    def test_without_a_stick_it_says_so_and_looks_again(self, day: Table, stick: Path) -> None:
        stick.rmdir()
        day.hand("/close\n")
        go_to(day, "The stick")
        assert "No stick is here. Plug one in." in page_of(day).words
        stick.mkdir()
        day.tap("Look for sticks again")
        assert is_in_view(day.window, "Stick KEY")

    def test_the_table_goes_on_while_it_is_written(self, day: Table, stick: Path) -> None:
        may_end = threading.Event()

        def backed_up_later(*wanted: Any) -> BackedUp:
            may_end.wait(20)
            return back_up(*wanted)

        day.hand("/close\n")
        go_to(day, "Backup")
        job = page_of(day)._job
        with patch.object(safe_jobs, "back_up", backed_up_later):
            day.tap("Stick KEY")
            day.scan(BEANS)
            assert not shown(day, ClosePage)
            may_end.set()
            while job.is_running:
                QApplication.processEvents()
        day.hand("/close\n")
        assert "Backed up: " in page_of(day).words
        assert len(list(stick.glob("*.pantry-backup"))) == 1


def test_the_home_leads_there_and_back(day: Table) -> None:
    day.hand("/lead\n")
    day.tap("Close the day")
    assert shown(day, ClosePage)
    day.hand("\x1b")
    assert is_in_view(day.window, "Close the day")


def test_what_is_held_is_named_and_stays_when_the_day_is_closed(day: Table) -> None:
    pantry = day.pantry
    hold_back(pantry.books, pantry.shelf, pantry.clock, [Hold("kbread", "", "mold", "Ana")])
    day.hand("/close\n")
    go_to(day, "Bread")
    row = page_of(day).listed.marked_row
    assert row
    assert (row.cells, row.quiet) == (("Held",), "1 item is held: 40 lb Bread stay here.")
    go_to(day, "Close Sat, Nov 21")
    day.hand("\n")
    assert pantry.shelf.on_hand("kbread") == 18_144
    assert pantry.shelf.on_hand("kproduce") == 0
