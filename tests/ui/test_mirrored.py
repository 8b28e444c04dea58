"""A language that is written from right to left mirrors the screen, but for numbers and what is a picture of a key."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel

from pantry.language import Language
from tests.ui.hands import button_named
from tests.ui.tables import LongLanguage, RightToLeft, Table, new_table

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QApplication, QWidget


@pytest.fixture
def mirrored(qapp: QApplication, tmp_path: Path) -> Iterator[Table]:
    assert qapp
    table = new_table(tmp_path / "mirrored.pantry", language=RightToLeft())
    yield table
    table.close()
    new_table(tmp_path / "again.pantry", language=LongLanguage()).close()


def left_of(table: Table, widget: QWidget) -> int:
    return widget.mapTo(table.window, QPoint(0, 0)).x()


def button(table: Table, words: str) -> QWidget:
    return button_named(table.window, table.window.language.say(words) if words.isalpha() else words)


def drawing(table: Table, icon: str) -> QImage:
    return table.window.look.icons.pixmap(icon, "#000000", 32).toImage()


@pytest.mark.parametrize(("code", "mirrors"), [("en", False), ("es", False), ("ar", True), ("he", True), ("ur", True)])
def test_which_languages_mirror(code: str, mirrors: bool) -> None:
    assert Language(code).is_right_to_left is mirrors


def test_the_band_begins_at_the_right(mirrored: Table) -> None:
    assert left_of(mirrored, button(mirrored, "Help")) < left_of(mirrored, button_named(mirrored.window, "Taketa ini"))
    assert mirrored.window.isRightToLeft()


def test_numbers_stay_from_left_to_right(mirrored: Table) -> None:
    places = [left_of(mirrored, button(mirrored, f"{number}")) for number in range(1, 9)]
    assert all(one < other for one, other in pairwise(places))


def test_what_is_typed_stands_where_reading_begins(mirrored: Table) -> None:
    line = mirrored.window.page.box.line
    mirrored.hand("4")
    assert line.cursorRect().center().x() > line.width() * 3 // 4


def test_names_in_latin_letters_stand_where_reading_begins(mirrored: Table) -> None:
    mirrored.hand("milk")
    mirrored.see_hint()
    name = next(label for label in mirrored.window.findChildren(QLabel) if label.text() == "Milk, gallon")
    picture = name.grab().toImage()
    ground = picture.pixelColor(1, 1)
    height = range(4, picture.height() - 4)
    inked = [x for x in range(picture.width()) if any(picture.pixelColor(x, y) != ground for y in height)]
    assert picture.width() - max(inked) < min(inked)


@pytest.mark.parametrize(("icon", "mirrors"), [("arrow-left", True), ("undo-2", True), ("corner-down-left", False)])
def test_what_points_along_the_line_of_reading_is_mirrored(
    mirrored: Table, tmp_path: Path, icon: str, mirrors: bool
) -> None:
    seen = drawing(mirrored, icon)
    usual_table = new_table(tmp_path / "usual.pantry")
    usual = drawing(usual_table, icon)
    usual_table.close()
    assert (seen == usual) is not mirrors


@pytest.mark.usefixtures("mirrored")
def test_the_next_language_mirrors_back(tmp_path: Path) -> None:
    usual = new_table(tmp_path / "usual.pantry")
    assert not usual.window.isRightToLeft()
    usual.close()
