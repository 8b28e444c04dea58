"""Recalls in the window: held by hand in a minute, a list read while the table goes on, looked at, pulled, told."""

from __future__ import annotations

import os
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.recalls.lists import fda, fda_file
from tests.ui.hands import is_in_view
from tests.ui.tables import BEANS, reopened
from ui.lead.papers.paper_page import PaperPage
from ui.lead.recalls.recalls_page import RecallsPage
from ui.stopping import StoppingPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from tests.ui.tables import Table
    from ui.work import Progress

CAN = f"g00{BEANS}"
HELD = (CAN, "code=L21B", "Recalled", "Rosa")


def shown(table: Table, kind: type = RecallsPage) -> list[RecallsPage]:
    QApplication.processEvents()
    return [page for page in table.window.findChildren(kind) if page.isVisible()]


def held(table: Table) -> list[tuple[str, str, str, str]]:
    return [(hold.item, hold.lot, hold.why, hold.by) for hold in table.pantry.shelf.holds.open()]


def rows(page: RecallsPage) -> list[str]:
    return [row.words for row in page.listed.rows]


@pytest.fixture
def met(stocked: Table) -> Table:
    """30 cans of beans, some of lot L21B."""
    stocked.tap("Take in")
    stocked.hand("6")
    stocked.scan(BEANS)
    stocked.scan(f"]C10100{BEANS}10L21B")
    return stocked


@pytest.fixture
def settled(qtbot: QtBot) -> Callable[[RecallsPage], None]:
    """Waits until no list is read or gone through any more."""

    def wait(page: RecallsPage) -> None:
        jobs = (page.reading, page.looking)
        qtbot.waitUntil(lambda: not any(job.is_running for job in jobs), timeout=20_000)

    return wait


@pytest.fixture
def page(met: Table, settled: Callable[[RecallsPage], None]) -> RecallsPage:
    met.hand("/recalls\n")
    (found,) = shown(met)
    settled(found)
    return found


@pytest.fixture
def list_file() -> Path:
    """In the user's home, as it was downloaded."""
    return fda_file(Path(os.environ["HOME"]), fda(code_info="Lot L21B"), fda("F-2", code_info="Lot X1"), {"bad": 1})


@pytest.mark.usefixtures("page")
def test_what_may_be_of_a_held_lot_is_told_beside_what_surely_is(met: Table) -> None:
    """6 cans came without a lot, one of L21B."""
    met.scan(BEANS)
    met.hand("L21B\n\nRosa\n")
    (page,) = shown(met)
    assert "1 here by the books.\n6 more here, lot unknown: look." in page.words
    met.hand("\x1b")
    assert [row.cells[0] for row in page.listed.rows] == ["Held · 1, maybe 6 more"]


@pytest.mark.usefixtures("page")
def test_a_held_lot_that_nobody_wrote_may_be_what_lies_there(met: Table) -> None:
    met.scan(BEANS)
    met.hand("L99\n\nRosa\n")
    (page,) = shown(met)
    assert "\n6 here, lot unknown: look.\n" in page.words
    met.hand("\x1b")
    assert [row.cells[0] for row in page.listed.rows] == ["Held · maybe 6"]


def test_held_by_keyboard_alone_and_the_notice_is_filled_in(met: Table, page: RecallsPage) -> None:
    assert "No list of recalls was read yet." in page.words
    met.scan(BEANS)
    met.hand("L21B\n")
    met.hand("\n")
    met.hand("Rosa\n")
    assert held(met) == [HELD]
    assert "Black beans, 15 oz · L21B is held now. Each scan of it says so." in page.words
    met.hand("\n")
    (paper,) = shown(met, PaperPage)
    assert dict(paper._wanted.sheet.chosen) == {
        "item": f"Black beans, 15 oz · {BEANS}", "lot": "L21B", "reason": "Recalled",
    }  # fmt: skip
    met.tap("Back")
    assert shown(met)
    met.hand("\x1b")
    met.scan(f"]C10100{BEANS}10L21B")
    assert "Held: Recalled" in met.window.page.card.words.detail.words


def test_by_touch(met: Table, page: RecallsPage) -> None:
    met.hand("black be")
    page.listed.pressed.emit(page.listed.rows[0].key)
    for words in ("All of it, whatever the lot", "Listeria", "FDA"):
        key = next(row.key for row in page.listed.rows if row.words == words)
        page.listed.pressed.emit(key)
    assert held(met) == [(CAN, "", "Listeria", "FDA")]


def test_arrows_mark_and_enter_chooses(met: Table, page: RecallsPage) -> None:
    met.scan(BEANS)
    met.keys.press(Qt.Key.Key_Down)
    met.keys.press(Qt.Key.Key_Down)
    assert page.listed.marked_row
    assert page.listed.marked_row.words == "Lot L21B"
    met.hand("\n\n")
    met.keys.press(Qt.Key.Key_Down)
    met.hand("\n")
    assert held(met) == [(CAN, "code=L21B", "Recalled", "FDA")]


def test_esc_leads_back_step_by_step_and_to_the_table(met: Table, page: RecallsPage) -> None:
    met.scan(BEANS)
    met.hand("L2")
    met.hand("\x1b")
    assert page.line.text() == ""
    met.hand("\x1b")
    assert "What is recalled?" in page.words
    met.hand("\x1b")
    assert not shown(met)
    assert met.window.page.box.line.hasFocus()
    assert held(met) == []


def test_bad_input_is_refused_beside_the_box_and_stays_there(met: Table, page: RecallsPage) -> None:
    met.hand("no such food\n")
    assert page.line.text() == "no such food"
    assert "Nothing is called so. Nothing was saved." in page.words
    met.scan(BEANS)
    met.hand("\n\n\n")
    assert "Say in 1 to 60 letters who says so" in page.words
    assert held(met) == []


def test_what_nobody_met_here_is_held_by_its_name_with_keys_alone(met: Table, page: RecallsPage) -> None:
    met.hand("zzz soup\n")
    assert "Is it something new? Choose that row." in page.words
    met.keys.press(Qt.Key.Key_Down)
    met.hand("\n")
    assert "Which lot or date?" in page.words
    met.hand("\n\n")
    met.hand("the food bank\n")
    ((item, *rest),) = held(met)
    known = met.pantry.shelf.item(item)
    assert known
    assert (known.name, rest) == ("zzz soup", ["", "Recalled", "the food bank"])


@pytest.mark.usefixtures("page")
def test_a_card_is_the_tables(met: Table) -> None:
    met.scan("6000000032")
    assert not shown(met)


def test_a_list_is_read_bad_rows_are_named_and_what_it_means_is_listed(
    met: Table, page: RecallsPage, list_file: Path, settled: Callable[[RecallsPage], None]
) -> None:
    met.tap("Read a list")
    assert list_file.name in rows(page)
    met.hand("food\n")
    settled(page)
    settled(page)
    assert page.words.startswith("3 rows were read.\n2 recalls are new.\n1 lot of ours is held for it.")
    assert rows(page) == ["Row 3"]
    assert held(met) == [(CAN, "code=L21B", "Listeria monocytogenes.", "FDA")]
    met.hand("\n")
    settled(page)
    assert [row.cells[0] for row in page.listed.rows] == ["Held · 1, maybe 6 more", "Likely · 6"]
    assert "The list of the FDA is of Nov 12, 2026, 9 days old." in page.words


@pytest.mark.usefixtures("page")
def test_the_table_goes_on_while_a_list_is_read_and_what_came_waits(
    met: Table, settled: Callable[[RecallsPage], None]
) -> None:
    fda_file(Path(os.environ["HOME"]), *(fda(f"F-{number}") for number in range(4000)))
    met.tap("Read a list")
    met.hand("food\n")
    met.hand("\x1b")
    assert not shown(met)
    met.scan(BEANS)
    assert met.pantry.shelf.on_hand(CAN) == 8
    met.hand("/recalls\n")
    (again,) = shown(met)
    settled(again)
    settled(again)
    assert again.words.startswith("4,000 rows were read.")


def test_a_reading_that_is_stopped_keeps_nothing(
    met: Table, page: RecallsPage, settled: Callable[[RecallsPage], None]
) -> None:
    fda_file(Path(os.environ["HOME"]), *(fda(f"F-{number}") for number in range(4000)))
    met.tap("Read a list")
    met.hand("food\n")
    met.tap("Stop")
    assert page.done.words == "Stopping. What was read so far of food-enforcement.json is taken back."
    settled(page)
    assert page.done.words == "Stopped. Nothing of food-enforcement.json was kept."
    assert met.pantry.site_file.reading.execute("SELECT count(*) FROM recall").fetchone() == (0,)


def test_a_window_that_closes_while_a_list_is_read_says_so_and_closes_by_itself(
    met: Table, page: RecallsPage, settled: Callable[[RecallsPage], None], qtbot: QtBot
) -> None:
    began, may_end = threading.Event(), threading.Event()

    def job(progress: Progress) -> None:
        began.set()
        may_end.wait(20)
        progress(1, 2)

    page.job = lambda _path: job  # type: ignore[method-assign]
    fda_file(Path(os.environ["HOME"]), fda())
    met.tap("Read a list")
    met.hand("food\n")
    assert began.wait(10)
    met.window.close()
    (told,) = shown(met, StoppingPage)
    assert told.words.splitlines() == [
        "Closing", "Stopping. What was read so far of food-enforcement.json is taken back.",
        "What was saved before is safe. The window closes by itself.",
    ]  # fmt: skip
    met.window.close()
    assert shown(met, StoppingPage) == [told]
    may_end.set()
    qtbot.waitUntil(met.window.isHidden, timeout=10_000)
    met.close()
    assert settled


def test_what_was_read_of_a_list_is_taken_back_when_the_window_closes(met: Table, page: RecallsPage) -> None:
    fda_file(Path(os.environ["HOME"]), *(fda(f"F-{number}") for number in range(4000)))
    met.tap("Read a list")
    met.hand("food\n")
    assert page.reading.is_running
    met.close()
    again = reopened(met)
    assert again.pantry.site_file.reading.execute("SELECT count(*) FROM recall").fetchone() == (0,)
    again.close()


def test_a_file_that_is_no_list_is_refused_in_words(
    met: Table, page: RecallsPage, settled: Callable[[RecallsPage], None]
) -> None:
    (Path(os.environ["HOME"]) / "photos.json").write_text("not json", encoding="utf-8")
    met.tap("Read a list")
    met.hand("photos\n")
    settled(page)
    assert "is no whole recall file" in page.done.words


def test_pulled_and_undone(met: Table, page: RecallsPage) -> None:
    met.scan(BEANS)
    met.hand("\n\nFDA\n")
    before = met.pantry.shelf.on_hand(CAN)
    page.listed.pressed.emit("pulled")
    met.hand("2\n\n")
    assert met.pantry.shelf.on_hand(CAN) == before - 2
    met.tap("Undo")
    assert met.pantry.shelf.on_hand(CAN) == before


def test_how_many_were_pulled_is_tapped(met: Table, page: RecallsPage) -> None:
    met.scan(BEANS)
    met.hand("\n\nFDA\n")
    before = met.pantry.shelf.on_hand(CAN)
    page.listed.pressed.emit("pulled")
    for tile in ("3", "Done"):
        met.tap(tile)
    page.listed.pressed.emit(page.listed.rows[0].key)
    assert met.pantry.shelf.on_hand(CAN) == before - 3
    assert not is_in_view(met.window, "Done")


@pytest.mark.usefixtures("page")
def test_nothing_is_lost_when_the_window_closes_between_two_questions(
    met: Table, settled: Callable[[RecallsPage], None]
) -> None:
    met.scan(BEANS)
    met.hand("L21B\n")
    met.hand("Salmonella\n")
    met.hand("Ros")
    met.close()
    again = reopened(met)
    assert held(again) == []
    again.hand("/recalls\n")
    (page,) = shown(again)
    settled(page)
    assert "Who says so?" in page.words
    assert page.line.text() == "Ros"
    again.hand("a\n")
    assert held(again) == [(CAN, "code=L21B", "Salmonella", "Rosa")]
    again.close()
    once_more = reopened(again)
    once_more.hand("/recalls\n")
    (page,) = shown(once_more)
    settled(page)
    assert (page.line.text(), "Who says so?" in page.words) == ("", False)
    once_more.close()


def open_again(met: Table, settled: Callable[[RecallsPage], None]) -> tuple[Table, RecallsPage]:
    """The window is closed as it stands, and the room opened in the next one."""
    met.close()
    again = reopened(met)
    again.hand("/recalls\n")
    (page,) = shown(again)
    settled(page)
    return again, page


@pytest.mark.usefixtures("page")
def test_what_is_half_answered_of_a_held_thing_outlives_the_window(
    met: Table, list_file: Path, settled: Callable[[RecallsPage], None]
) -> None:
    assert list_file
    met.scan(BEANS)
    met.hand("L21B\n\nRosa\n")
    (page,) = shown(met)
    page.listed.pressed.emit("pulled")
    met.hand("1")
    met, page = open_again(met, settled)
    assert "How many were pulled?" in page.words
    assert page.line.text() == "1"
    before = met.pantry.shelf.on_hand(CAN)
    met.hand("\nThr")
    met, page = open_again(met, settled)
    assert "Where did it go?" in page.words
    assert page.line.text() == "Thr"
    met.hand("\n")
    assert met.pantry.shelf.on_hand(CAN) == before - 1
    page.listed.pressed.emit("release")
    met.hand("Ros")
    met, page = open_again(met, settled)
    assert "Who releases it?" in page.words
    assert page.line.text() == "Ros"
    met.hand("\x1b\x1b")
    assert "What now?" in page.words
    page.listed.pressed.emit("release")
    met.hand("Rosa\n")
    assert held(met) == []
    met, page = open_again(met, settled)
    assert "What is recalled?" in page.words
    met.close()


@pytest.mark.usefixtures("page")
def test_what_the_lists_say_of_it_is_there_again_too(
    met: Table, list_file: Path, settled: Callable[[RecallsPage], None]
) -> None:
    assert list_file
    met.tap("Read a list")
    met.hand("food\n")
    (page,) = shown(met)
    settled(page)
    settled(page)
    met.hand("\n")
    settled(page)
    page.listed.pressed.emit(page.listed.rows[1].key)
    about = page.words
    page.listed.pressed.emit("pulled")
    met.hand("1")
    met, page = open_again(met, settled)
    assert page.line.text() == "1"
    met.hand("\x1b\x1b")
    assert page.words == about
    assert "FDA, recall" in about
    met.close()


@pytest.mark.usefixtures("page")
def test_what_was_half_held_leads_back_question_by_question(met: Table, settled: Callable[[RecallsPage], None]) -> None:
    met.scan(BEANS)
    met.hand("L21B\n")
    met.close()
    again = reopened(met)
    again.hand("/recalls\n")
    (page,) = shown(again)
    settled(page)
    assert "Why is it recalled?" in page.words
    again.hand("\x1b")
    assert "Which lot or date?" in page.words
    again.hand("\x1b\x1b")
    assert not shown(again)
    again.hand("/recalls\n")
    (page,) = shown(again)
    assert "Which lot or date?" not in page.words
    settled(page)
    again.close()
