"""The first questions and the practice table fit as all else does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from pantry.assembly import open_pantry
from pantry.language import Language
from pantry.practice import make_practice
from pantry.settings import TEXT_PERCENTS, Serves, SiteSettings
from tests.ui.fitting import what_does_not_fit
from tests.ui.tables import BEANS, HeldClock, LongLanguage, table_of
from ui.look import open_look
from ui.look.tokens import FIRST_WINDOW, SMALLEST_WINDOW
from ui.setup import FirstChoice, FirstRunWindow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TROUBLE = (
    "/home/neighbors/.local/share/pantry/our-table.pantry can't be written here (no space left on device)."
    " Nothing was made. Choose a folder of your own on this laptop."
)


@pytest.mark.parametrize("code", ["en", "es"])
@pytest.mark.parametrize("size", [SMALLEST_WINDOW, FIRST_WINDOW])
@pytest.mark.parametrize("percent", [TEXT_PERCENTS[0], TEXT_PERCENTS[-1]])
def test_the_first_questions_fit(qapp: QApplication, code: str, size: tuple[int, int], percent: int) -> None:
    wrong = []
    for choice in (FirstChoice(), FirstChoice(code), FirstChoice(code, Serves.BOTH)):
        for trouble in ("", TROUBLE):
            window = FirstRunWindow(open_look(qapp, text_percent=percent), choice)
            window.resize(*size)
            window.tell(trouble)
            window.show()
            for _ in range(3):
                QApplication.processEvents()
            wrong += what_does_not_fit(window)
            assert (window.width(), window.height()) == size
            window.end()
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("spoken", ["en", "es", "longer"])
@pytest.mark.parametrize("size", [SMALLEST_WINDOW, FIRST_WINDOW])
def test_the_practice_table_fits(qtbot: QtBot, spoken: str, size: tuple[int, int]) -> None:
    assert qtbot
    held = HeldClock()
    code = "en" if spoken == "longer" else spoken
    language = LongLanguage() if spoken == "longer" else Language(code)
    path = make_practice(held.clock(), SiteSettings(name="x", language=code))
    table = table_of(open_pantry(path, held.clock()), held, language)
    table.window.resize(*size)
    wrong = []
    try:
        for lines in ("4\n", "/in\n", "/lead\n"):
            table.hand(lines)
            if lines == "/in\n":
                table.scan(BEANS)
            for _ in range(3):
                QApplication.processEvents()
            wrong += what_does_not_fit(table.window)
            assert (table.window.width(), table.window.height()) == size
    finally:
        table.close()
    assert not wrong, "\n".join(wrong)
