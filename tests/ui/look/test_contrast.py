"""The judge of contrast sees what is faint; tests/ui/test_every_state.py asks it in every state."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from tests.ui.contrast import WORDS, meetings
from ui.look import LIGHT

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


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
