"""Fingers and gloves: nothing hides behind a hover, a right click or a double click, and no target is too small."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from tests.ui.fitting import what_does_not_fit
from ui.look import THEMES
from ui.look.theme import band_style_of, style_sheet_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from tests.ui.tables import Table

ROOM = Path(__file__).parents[2] / "ui"
ONLY_FOR_A_MOUSE = {
    "contextMenuEvent", "customContextMenuRequested", "doubleClicked", "enterEvent", "itemDoubleClicked", "leaveEvent",
    "mouseDoubleClickEvent", "mouseMoveEvent", "setMouseTracking", "setStatusTip", "setToolTip", "setWhatsThis",
    "HoverEnter", "HoverMove", "RightButton", "WA_Hover",
}  # fmt: skip


def names_in(path: Path) -> Iterator[str]:
    for part in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match part:
            case ast.Attribute(attr=name) | ast.Name(id=name) | ast.FunctionDef(name=name):
                yield name


def test_no_screen_asks_for_what_only_a_mouse_can_do() -> None:
    found = {path.name: ONLY_FOR_A_MOUSE & set(names_in(path)) for path in ROOM.rglob("*.py")}
    assert len(found) > 40
    assert {name: used for name, used in found.items() if used} == {}


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_nothing_looks_different_under_a_mouse(theme: object) -> None:
    assert ":hover" not in style_sheet_of(theme) + band_style_of("#000000", "#FFFFFF")  # type: ignore[arg-type]


def test_a_right_click_does_nothing_and_opens_nothing(stocked: Table) -> None:
    stocked.hand("4\n")
    before = [line.words for line in stocked.pantry.desk().lines(9)]
    for widget in stocked.window.findChildren(QWidget):
        if widget.isVisible():
            QTest.mouseClick(widget, Qt.MouseButton.RightButton)
    QApplication.processEvents()
    assert [line.words for line in stocked.pantry.desk().lines(9)] == before
    assert QApplication.activePopupWidget() is None
    assert QApplication.activeModalWidget() is None


@pytest.mark.parametrize(("height", "is_small"), [(64, False), (63, True)])
def test_a_target_that_is_too_small_is_found(qtbot: QtBot, height: int, is_small: bool) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(200, 200)
    button = QPushButton(window)
    button.setStyleSheet("min-height: 0px")
    button.setFixedSize(100, height)
    window.show()
    assert bool(what_does_not_fit(window)) is is_small
