"""Today's lines: a wheel and a touch pad turn to older ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel

from tests.ui.scenes import LONG_NAME
from ui.look.fitted_label import FittedLabel
from ui.look.tokens import FIRST_WINDOW, SMALLEST_WINDOW

if TYPE_CHECKING:
    from tests.ui.tables import Table
    from ui.table.today import Today


@pytest.fixture
def today(stocked: Table) -> Today:
    """Twelve households' lines, the first of 12 people, the last of 1."""
    for people in range(12, 0, -1):
        stocked.hand(f"{people}\n")
    return stocked.window.page.today


def roll(today: Today, *, down: int = 0, aside: int = 0) -> None:
    at = QPointF(5, 5)
    event = QWheelEvent(
        at, at, QPoint(), QPoint(-aside, -down), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(today, event)


def people_on_top(today: Today) -> int:
    words = [label.text() for label in today.findChildren(QLabel) if label.isVisible() and label.text()]
    return int(next(text for text in words if "person" in text or "people" in text).split()[0])


def test_a_step_of_the_wheel_is_a_line(today: Today) -> None:
    assert people_on_top(today) == 1
    roll(today, down=120)
    assert people_on_top(today) == 2
    roll(today, down=360)
    assert people_on_top(today) == 5
    roll(today, down=-120)
    assert people_on_top(today) == 4


def test_small_steps_of_a_touch_pad_add_up_to_lines(today: Today) -> None:
    for _ in range(30):
        roll(today, down=8)
    assert people_on_top(today) == 3


def test_what_goes_aside_turns_nothing(today: Today) -> None:
    roll(today, down=120)
    roll(today, aside=120)
    assert people_on_top(today) == 2


def test_esc_brings_the_newest_line_back(today: Today, stocked: Table) -> None:
    roll(today, down=360)
    assert people_on_top(today) == 4
    stocked.hand("\x1b")
    assert people_on_top(today) == 1


def test_so_does_leaving_a_line_that_was_open(today: Today, stocked: Table) -> None:
    for _ in range(8):
        stocked.keys.press(Qt.Key.Key_Down)
    stocked.keys.press(Qt.Key.Key_Right)
    stocked.tap("Leave it")
    assert people_on_top(today) == 1


@pytest.mark.parametrize("size", [SMALLEST_WINDOW, FIRST_WINDOW])
def test_a_long_name_has_two_lines_that_can_be_read(stocked: Table, size: tuple[int, int]) -> None:
    stocked.window.resize(*size)
    stocked.tap("Take in")
    stocked.scan("049000028911")
    stocked.hand(f"{LONG_NAME}\n")
    QApplication.processEvents()
    label = next(label for label in stocked.window.page.today.findChildren(FittedLabel) if LONG_NAME in label.words)
    assert label.text().count("\n") == 1
    assert label.font().pixelSize() >= 22
    assert not label.is_cut


def test_key_hints_give_way_only_to_a_second_line_that_is_there(stocked: Table) -> None:
    page = stocked.window.page
    stocked.window.resize(*SMALLEST_WINDOW)
    QApplication.processEvents()
    assert page.key_hints.isVisible()
    stocked.hand("4\n")
    QApplication.processEvents()
    assert page.key_hints.isVisible()
    stocked.hand("4\n")
    QApplication.processEvents()
    assert not page.key_hints.isVisible()
    stocked.window.resize(*FIRST_WINDOW)
    QApplication.processEvents()
    assert page.key_hints.isVisible()
