"""Words are 7:1 and lines and signs 3:1 wherever two colors meet on a screen, as measured in its pictures."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from pantry.settings import LaptopSettings
from tests.ui.contrast import LINES, WORDS, Meeting, meetings
from tests.ui.scenes import play_all
from tests.ui.tables import new_table
from ui.look import LIGHT, THEMES, Theme, open_look

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_all_that_meets_in_any_state_can_be_told_apart(qapp: QApplication, tmp_path: Path, theme: Theme) -> None:
    table = new_table(tmp_path / "oak.pantry", laptop=LaptopSettings(theme=theme.name))
    met: dict[tuple[str, str, float], Meeting] = {}

    def look_at(_name: str) -> None:
        for _ in range(3):  # tiles are laid anew after their resize
            QApplication.processEvents()
        met.update({(each.color, each.on, each.least): each for each in meetings(table.window, theme)})

    try:
        play_all(table, tmp_path, look_at)
    finally:
        table.close()
        open_look(qapp, LIGHT)
    assert [str(each) for each in met.values() if not each.is_enough] == []
    assert {least for _, _, least in met} == {WORDS, LINES}
    colors = {getattr(theme, field.name) for field in fields(theme)}  # no ground comes from elsewhere
    assert {on for _, on, _ in met} - colors == set()


@pytest.mark.parametrize(
    ("words", "ground", "is_enough"), [("#767676", "#FFFFFF", False), ("#4A4A4A", "#FFFFFF", True)]
)
def test_faint_words_are_found(qtbot: QtBot, words: str, ground: str, is_enough: bool) -> None:
    label = QLabel("How many people is this food for?")
    label.setStyleSheet(f"color: {words}; background: {ground}; font-size: 22px")
    parent = QLabel()
    qtbot.addWidget(parent)
    label.setParent(parent)
    label.resize(420, 40)
    parent.resize(420, 40)
    parent.show()

    (met,) = meetings(parent, LIGHT)

    assert (met.color, met.on, met.least, met.is_enough) == (words, ground, WORDS, is_enough)
