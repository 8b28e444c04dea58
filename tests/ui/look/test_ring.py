"""Where the focus is can be seen on every button, also on one that is filled."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from pantry.settings import LaptopSettings, ThemeName
from tests.ui.tables import new_table
from ui.lead.papers.papers_page import PapersPage

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize("theme", list(ThemeName))
def test_the_ring_is_seen_on_a_filled_button(qtbot: QtBot, tmp_path: Path, theme: ThemeName) -> None:
    assert qtbot
    table = new_table(tmp_path / "oak.pantry", laptop=LaptopSettings(theme=theme))
    table.hand("/papers\n")
    (page,) = table.window.findChildren(PapersPage)
    button = next(each for each in page._groups.values() if each.isChecked())
    button.setFocus(Qt.FocusReason.TabFocusReason)
    picture, middle, colors = button.grab().toImage(), button.height() // 2, table.window.look.theme
    assert [picture.pixelColor(x, middle) for x in (1, 2, 3)] == [QColor(colors.focus)] * 3
    assert picture.pixelColor(5, middle) == QColor(colors.surface)
    assert picture.pixelColor(9, middle) == QColor(colors.give_out)
    table.close()
