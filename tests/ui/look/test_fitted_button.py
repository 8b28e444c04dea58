"""Buttons whose words fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.look.fitted_button import FittedButton

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.look import Look


def test_an_ampersand_is_a_letter_on_a_button(qtbot: QtBot, look: Look) -> None:
    button = FittedButton(look)
    qtbot.addWidget(button)
    button.resize(300, 60)
    button.say("Beans & rice")
    assert (button.text(), button.accessibleName()) == ("Beans && rice", "Beans & rice")
