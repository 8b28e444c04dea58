"""Ten minutes without anybody: the numbers hide, and whoever comes finds the table going on, with nothing lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from tests.ui.hands import button_named, tap
from tests.ui.tables import BEANS, Table


def standing(table: Table) -> list[str]:
    return [line.words for line in table.pantry.desk().lines(300) if line.stands]


def shows_numbers(table: Table) -> bool:
    page = table.window.page
    return any(widget.isVisible() for widget in (page.day, page.card, page.today, page.nearly_gone))


def rest(table: Table, minutes: float = 10) -> None:
    table.held.pass_time(minutes=minutes)
    table.window.look_around()
    QApplication.processEvents()


@pytest.fixture
def resting(stocked: Table) -> Table:
    stocked.hand("4\n")
    rest(stocked)
    assert not shows_numbers(stocked)
    return stocked


def test_it_rests_after_ten_minutes_and_no_sooner(stocked: Table) -> None:
    stocked.hand("4\n")
    rest(stocked, 9.9)
    assert shows_numbers(stocked)
    stocked.hand("5")
    rest(stocked, 9.9)
    assert shows_numbers(stocked)
    rest(stocked, 0.2)
    assert not shows_numbers(stocked)


def test_no_number_and_no_line_of_the_day_is_on_the_screen(resting: Table) -> None:
    words = [label.text() for label in resting.window.findChildren(QLabel) if label.isVisible()]
    assert not [text for text in words if "4 people" in text or text.strip().isdigit()]
    assert resting.window.page.box.line.hasFocus()


def test_a_scan_brings_it_back_and_is_saved(resting: Table) -> None:
    resting.scan(BEANS)
    assert shows_numbers(resting)
    assert standing(resting) == ["1 × Black beans, 15 oz", "4 people"]


def test_twenty_scans_in_one_go_are_all_saved_in_order(resting: Table) -> None:
    for number in range(20):
        resting.keys.scan(f"0360002914{number:02d}0", after_ms=50)
    assert len(standing(resting)) == 21


def test_a_key_brings_it_back_and_is_typed(resting: Table) -> None:
    resting.hand("12")
    assert (shows_numbers(resting), resting.box_text) == (True, "12")


def test_a_tap_on_a_tile_counts(resting: Table) -> None:
    tap(button_named(resting.window, "5"))
    assert (shows_numbers(resting), standing(resting)) == (True, ["5 people", "4 people"])


def test_a_tap_beside_the_tiles_only_wakes(resting: Table) -> None:
    QTest.mouseClick(resting.window.page.question, Qt.MouseButton.LeftButton)
    assert (shows_numbers(resting), standing(resting)) == (True, ["4 people"])


def test_what_was_half_typed_stays_in_the_box(stocked: Table) -> None:
    stocked.hand("24")
    rest(stocked)
    assert stocked.box_text == "24"
    stocked.scan(BEANS)
    assert standing(stocked) == ["24 × Black beans, 15 oz"]


def test_what_another_program_writes_does_not_wake_it(resting: Table) -> None:
    resting.window.page.repaint_all()
    rest(resting, 1)
    assert not shows_numbers(resting)


def test_another_language_finds_it_at_work(resting: Table) -> None:
    tap(button_named(resting.window, "Español"))
    assert shows_numbers(resting)


def test_a_list_to_choose_from_is_still_there(stocked: Table) -> None:
    stocked.tap("Take in")
    stocked.hand("bea")
    stocked.see_hint()
    choices = stocked.window.page.choices
    assert choices.isVisible()
    rest(stocked)
    assert not choices.isVisible()
    stocked.hand("n")
    stocked.see_hint()
    assert choices.isVisible()
