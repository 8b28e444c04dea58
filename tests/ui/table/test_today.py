"""Today's lines: a wheel and a touch pad turn to older ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel

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
