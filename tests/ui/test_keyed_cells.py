"""What was keyed in so far is as large as its room lets it be, and whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pantry.office.keying.keying import Cell
from pantry.settings import TEXT_PERCENTS
from ui.keyed_cells import KeyedCells
from ui.look import LIGHT, open_look

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture(params=TEXT_PERCENTS)
def cells(qtbot: QtBot, qapp: QApplication, request: pytest.FixtureRequest) -> KeyedCells:
    shown = KeyedCells(open_look(qapp, LIGHT, request.param))
    qtbot.addWidget(shown)
    shown.resize(760, 330)
    return shown


def width_of_first(cells: KeyedCells) -> int:
    """Where the ground begins again after the first cell."""
    picture = cells.grab().toImage()
    ground, middle = picture.pixel(0, 0), range(4, 36)
    painted = [any(picture.pixel(x, y) != ground for y in middle) for x in range(picture.width())]
    return painted.index(False, 10)


def test_a_few_cells_are_larger_than_many(cells: KeyedCells) -> None:
    numbers = tuple(Cell(str(number), "12") for number in range(1, 61))
    cells.show_cells(numbers[:4])
    few = width_of_first(cells)
    cells.show_cells(numbers[:12])
    more = width_of_first(cells)
    cells.show_cells(numbers)
    assert few >= more >= width_of_first(cells)
    assert few > width_of_first(cells)
    assert cells.cut_words == ()


def test_what_is_long_is_smaller_before_it_is_cut(cells: KeyedCells) -> None:
    long = "103.5 lb Produce, washed and bagged · past its date"
    cells.show_cells((Cell("1", long),))
    cells.grab()
    assert cells.cut_words == ()
    cells.show_cells((Cell("1", long * 3),))
    cells.grab()
    assert cells.cut_words == (long * 3,)
