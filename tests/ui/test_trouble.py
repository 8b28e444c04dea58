"""What is seen when a site can't be opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.fitting import what_does_not_fit
from tests.ui.hands import button_named, tap
from ui.trouble import TroubleWindow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.look import Look

SENTENCE = (
    "oak.pantry is open in another window. Nothing was changed. Go on there, or close that window first."
    " If there is none, delete oak.pantry-window and start again."
)


@pytest.mark.parametrize("words", ["Short.", SENTENCE, SENTENCE + " " + SENTENCE])
def test_all_words_are_seen_and_ok_closes(qtbot: QtBot, look: Look, words: str) -> None:
    window = TroubleWindow(words, look)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    assert what_does_not_fit(window) == []
    tap(button_named(window, "OK"))
    assert not window.isVisible()
