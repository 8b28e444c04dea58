"""The day's other numbers stand in one quiet line that can be read, and has air."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from ui.look.tokens import FIRST_WINDOW, SMALLEST_WINDOW

if TYPE_CHECKING:
    from tests.ui.tables import Table


def also_label(table: Table) -> QLabel:
    return next(label for label in table.window.page.day.findChildren(QLabel) if "·" in label.text())


def serve_many(table: Table) -> None:
    for _ in range(34):
        table.hand("5\n")
    table.hand("/plates\n")
    table.hand("40\n")
    table.tap("Take in")
    for _ in range(3):
        QApplication.processEvents()


@pytest.mark.parametrize("size", [SMALLEST_WINDOW, FIRST_WINDOW])
def test_the_other_numbers_are_broken_between_two_of_them_and_have_air(stocked: Table, size: tuple[int, int]) -> None:
    stocked.window.resize(*size)
    stocked.tap("Standard bag")
    serve_many(stocked)
    label = also_label(stocked)
    lines = label.text().replace("\xa0", " ").split("\n")
    assert lines == ["34 households · 170 people ·", "424 lb out · 40 plates"]
    assert label.font().pixelSize() == 22
    assert stocked.window.page.day.height() - label.geometry().bottom() - 1 == 8
