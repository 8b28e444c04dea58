"""The window: not saved, killed, opened again, written to by another program, left open over midnight."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from pantry.assembly import open_pantry
from pantry.desk import Mode
from tests.ui.hands import button_named, is_in_view, tap
from tests.ui.tables import BEANS, RICE, HeldClock, Table, reopened, table_of
from ui.page import Page
from ui.window import KEPT_AS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

FULL, ROOM = 1, 1_000_000
REPOSITORY = Path(__file__).parents[2]


def standing(table: Table) -> list[str]:
    return [line.words for line in table.pantry.desk().lines(300) if line.stands]


def fill_disk(table: Table) -> None:
    """No page of the file can be added, as on a full disk; the pages that are there are filled up."""
    table.pantry.site_file.db.execute(f"PRAGMA max_page_count = {FULL}").fetchall()
    for number in range(1000):
        if table.window.red_screen.isVisible():
            return
        table.scan(f"{10**9 + number}" * 3)
    raise AssertionError("the disk was never full")


def free_disk(table: Table) -> None:
    table.pantry.site_file.db.execute(f"PRAGMA max_page_count = {ROOM}").fetchall()


@pytest.fixture
def red(stocked: Table) -> Table:
    """A table whose disk is full: its last line was not saved."""
    stocked.tap("Take in")
    fill_disk(stocked)
    return stocked


# not saved


def test_a_full_disk_turns_the_screen_red_and_says_what_to_do(red: Table) -> None:
    screen = red.window.red_screen
    assert not red.window.page.isVisible()
    assert QApplication.focusWidget() is screen
    said = screen.accessibleName()
    for words in ("Not saved", "Write on paper", "the disk is full", "The line was: 1000000", "before is safe"):
        assert words in said
    assert button_named(screen, "Try to save it again")


def test_red_takes_no_input_and_no_scan_tries_again(red: Table) -> None:
    before = standing(red)
    text = red.box_text
    free_disk(red)
    red.scan(BEANS)
    red.scan(RICE, "\t")
    red.hand("42")
    red.keys.press(Qt.Key.Key_Backspace)
    assert red.window.red_screen.isVisible()
    assert (standing(red), red.box_text) == (before, text)


@pytest.mark.parametrize("how", ["tap", "enter"])
def test_when_there_is_room_again_try_again_saves_the_line_once_and_goes_on(red: Table, how: str) -> None:
    before = len(standing(red))
    free_disk(red)
    if how == "tap":
        red.tap("Try to save it again")
    else:
        red.keys.wait(2000)
        red.hand("\n")
    assert red.window.page.isVisible()
    assert (len(standing(red)), red.box_text) == (before + 1, "")
    red.scan(BEANS)
    assert standing(red)[0] == "1 × Black beans, 15 oz"


def test_while_it_is_still_full_it_says_so(red: Table) -> None:
    before = standing(red)
    red.tap("Try to save it again")
    assert red.window.red_screen.isVisible()
    assert red.window.red_screen.accessibleName().startswith("Still not saved")
    assert standing(red) == before


def test_what_was_not_saved_is_in_the_box_at_the_next_start(red: Table) -> None:
    text = red.box_text
    red.close()
    again = reopened(red)
    assert (again.box_text, again.window.page.isVisible()) == (text, True)
    again.close()


# closed, killed, opened again


def test_it_opens_again_in_the_same_mode_with_the_same_choices_and_half_typed_text(
    stocked: Table, qtbot: QtBot
) -> None:
    assert qtbot
    stocked.tap("No-cook bag")
    stocked.hand("4\n")
    stocked.tap("Take in")
    stocked.tap("Bread")
    stocked.hand("/source Corner Market\n")
    stocked.hand("12l")
    stocked.close()
    again = reopened(stocked)
    assert (again.window.page.band.mode, again.box_text) == (Mode.IN, "12l")
    assert is_in_view(again.window, "Bread, chosen")
    assert is_in_view(again.window, "From: Corner Market")
    assert again.window.page.card.words.headline.words.startswith("Back. Last: 4 people · No-cook bag, 1:4")
    again.hand("b\n")
    again.tap("Give out")
    assert is_in_view(again.window, "No-cook bag, chosen")
    again.close()


@pytest.mark.parametrize("kept", ["", "{", '{"box": 5, "desk": "no"}', '["box"]', '{"desk": "{\\"mode\\": \\"in\\"}"}'])
def test_a_damaged_second_file_loses_no_line(stocked: Table, kept: str) -> None:
    stocked.hand("4\n")
    stocked.close()
    pantry = open_pantry(stocked.pantry.site_file.path, stocked.held.clock())
    pantry.site_file.today.keep(KEPT_AS, kept, stocked.held.now)
    again = table_of(pantry, stocked.held, None)
    assert standing(again) == ["4 people"]
    again.hand("\x1b5lb\n")
    again.close()


def test_killed_at_once_after_the_answer_all_that_was_answered_is_there(tmp_path: Path, qtbot: QtBot) -> None:
    """Another program opens a window, scans, half types and dies without a word."""
    assert qtbot
    path = tmp_path / "oak.pantry"
    code = f"""
import os, sys
from pathlib import Path
from tests.ui.tables import new_table
from PySide6.QtTest import QTest
table = new_table(Path({str(path)!r}))
table.tap("Take in")
for number in range(20):
    table.scan(f"0360002914{{number:02d}}0")
table.hand("24")
while "24" not in table.pantry.site_file.today.kept("table"):
    QTest.qWait(5)
os._exit(9)
"""
    died = subprocess.run([sys.executable, "-c", code], cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert died.returncode == 9, died.stderr
    held = HeldClock(seed=2)
    again = table_of(open_pantry(path, held.clock()), held, None)
    assert len(standing(again)) == 20
    assert (again.window.page.band.mode, again.box_text) == (Mode.IN, "24")
    again.close()


def test_a_saved_line_never_comes_back_as_half_typed(stocked: Table) -> None:
    stocked.hand("4\n")
    assert '"box": ""' in stocked.pantry.site_file.today.kept(KEPT_AS)


def test_closing_asks_nothing(stocked: Table) -> None:
    stocked.hand("4")
    stocked.window.close()
    assert not stocked.window.isVisible()
    assert QApplication.activeModalWidget() is None


# beside others, over midnight


@pytest.fixture
def other(stocked: Table) -> Iterator[Table]:
    """The same site in another program, by command."""
    pantry = open_pantry(stocked.pantry.site_file.path, HeldClock(seed=3).clock())
    yield Table(pantry, stocked.window, stocked.keys, stocked.held)
    pantry.close()


def test_what_another_program_writes_is_painted(stocked: Table, other: Table, qtbot: QtBot) -> None:
    stocked.window.look_around()
    with qtbot.waitSignal(stocked.window.books_changed, timeout=5000):
        other.pantry.desk().answer("6")
    assert [number.text() for number in stocked.window.page.day.numbers[:2]] == ["1", "6"]


def test_the_card_is_of_the_line_that_undo_takes_also_when_a_command_wrote_it(stocked: Table, other: Table) -> None:
    card = stocked.window.page.card
    stocked.hand("4\n")
    stocked.window.look_around()
    other.pantry.desk().answer("6")
    stocked.window.look_around()
    assert card.reply is not None
    assert card.reply.headline.startswith("Last: 6 people")
    stocked.hand("\b")
    assert card.reply.headline == "Undone: 6 people"
    stocked.window.look_around()
    assert card.reply.headline == "Undone: 6 people"
    stocked.hand("100\n")
    stocked.window.look_around()
    assert card.reply.headline.startswith("One household has at most 99")


@pytest.mark.parametrize("asks", ["Which line should be undone?", "Where does it come from?"])
def test_what_another_program_writes_changes_no_question_that_a_digit_answers(
    stocked: Table, other: Table, asks: str
) -> None:
    question = stocked.window.page.question
    if asks.startswith("Which"):
        for line in ("1\n2\n3\n4\n", "\b", "\b", "\b", "\b"):
            stocked.hand(line)
    else:
        stocked.tap("Take in")
        stocked.tap("From where?")
    other.pantry.desk().answer("6")
    stocked.window.look_around()
    assert question.words.startswith(asks)
    stocked.hand("\x1b")
    assert not question.words.startswith(asks)


def test_one_that_writes_for_long_makes_a_line_wait_and_it_is_saved_once(stocked: Table, other: Table) -> None:
    other.pantry.site_file.db.execute("BEGIN IMMEDIATE")
    stocked.hand("4\n")
    assert "Not saved" in stocked.window.red_screen.accessibleName()
    other.pantry.site_file.db.execute("ROLLBACK")
    stocked.tap("Try to save it again")
    assert (standing(stocked), stocked.window.page.isVisible()) == (["4 people"], True)


def test_nothing_is_painted_while_nothing_changed(stocked: Table, qtbot: QtBot) -> None:
    stocked.window.look_around()
    with qtbot.assertNotEmitted(stocked.window.books_changed):
        stocked.window.look_around()


def test_midnight_moves_the_day_on(stocked: Table) -> None:
    stocked.hand("4\n")
    stocked.held.pass_time(hours=11)
    stocked.window.look_around()
    page = stocked.window.page
    assert [number.text() for number in page.day.numbers] == ["0", "0", "0"]
    assert page.today.lines == ()
    stocked.hand("5\n")
    assert standing(stocked) == ["5 people"]
    stocked.window.page.repaint_all()
    assert [number.text() for number in page.day.numbers[:2]] == ["1", "5"]


def test_its_title_is_the_sites_name(stocked: Table) -> None:
    assert stocked.window.windowTitle() == "Oak St table · Pantry"


def test_a_window_that_opens_again_shows_the_days_lines(stocked: Table, qtbot: QtBot) -> None:
    stocked.hand("3\n4\n5\n")
    stocked.close()
    again = reopened(stocked)
    qtbot.waitUntil(lambda: is_in_view(again.window.page.today, "Undo: 4 people"), timeout=3000)
    again.close()


def test_undo_by_tap_works_after_the_window_was_opened_again(stocked: Table) -> None:
    stocked.hand("4\n")
    stocked.close()
    again = reopened(stocked)
    tap(button_named(again.window, "Undo"))
    assert standing(again) == []
    again.close()


# other screens


class Cover(Page):
    """A screen that keeps the scans that it knows."""

    def __init__(self, known: str = "") -> None:
        super().__init__()
        self.known, self.took = known, []

    def take_scan(self, line: str) -> bool:
        self.took.append(line)
        return line == self.known


def test_a_screen_covers_the_table_until_it_is_left(table: Table) -> None:
    cover = Cover()
    table.window.open_page(cover)
    assert cover.isVisible()
    assert not table.window.page.isVisible()

    cover.left.emit()

    assert table.window.page.box.line.hasFocus()


def test_a_scan_that_a_screen_does_not_know_is_taken_by_the_table(stocked: Table) -> None:
    stocked.tap("Take in")
    stocked.window.open_page(Cover(known="7000000001"))
    stocked.window.take_scan("7000000001")
    assert standing(stocked) == []

    stocked.window.take_scan(BEANS)

    assert standing(stocked) == ["1 × Black beans, 15 oz"]
    assert stocked.window.page.isVisible()
