"""Names in letters that the window's font lacks are drawn, and no empty boxes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFontMetrics

from ui.look.fitted_button import FittedButton
from ui.look.fitted_label import FittedLabel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.look import Look


@pytest.mark.parametrize("name", ["大米", "쌀", "أرز", "Gạo", "рис"])
@pytest.mark.parametrize("widget", [FittedLabel, FittedButton])
def test_each_letter_of_a_name_is_drawn(
    qtbot: QtBot, look: Look, widget: type[FittedLabel | FittedButton], name: str
) -> None:
    shown = FittedLabel(look, (24,)) if widget is FittedLabel else FittedButton(look)
    qtbot.addWidget(shown)
    shown.say(name)
    assert all(QFontMetrics(shown.font()).inFontUcs4(ord(letter)) for letter in name)
