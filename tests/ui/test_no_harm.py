"""No scan does harm, anywhere: a short run of what `python -m tests.faults` throws for long."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.hands import Keys
from tests.ui.harm import Thrower
from tests.ui.tables import BEANS
from ui.look import open_look
from ui.setup import FirstChoice, FirstRunWindow
from ui.trouble import TroubleWindow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.tables import Table

SCANS, SCANS_A_SCREEN = 72, 8  # the first screen comes again


def test_random_scans_on_every_screen_press_nothing_and_fill_nothing(stocked: Table) -> None:
    assert Thrower(stocked, Random(1), SCANS_A_SCREEN).throw(SCANS) == SCANS


def test_a_thrower_tells_harm(stocked: Table) -> None:
    """Without its guard the program would fail."""
    stocked.window.guard.stop()
    with pytest.raises(AssertionError, match=r"pressed|filled|answered|setting|lost"):
        Thrower(stocked, Random(1), SCANS_A_SCREEN).throw(SCANS)


def test_the_red_screen_takes_none_of_many(stocked: Table) -> None:
    stocked.tap("Take in")
    stocked.pantry.site_file.db.execute("PRAGMA max_page_count = 1")
    for number in range(400):
        stocked.scan(f"X{number:05d}{'Y' * 40}")
        if stocked.window.red_screen.isVisible():
            break
    saved = len(stocked.pantry.desk().lines(500))
    stocked.pantry.site_file.db.execute("PRAGMA max_page_count = 100000")
    chance = Random(3)
    for _ in range(100):
        end = chance.choice(("\r", "\n", "\r\n", "\t", "\r\r"))
        stocked.keys.scan(
            chance.choice((BEANS, "SHELF 12 A", "6000002072")), end, after_ms=chance.choice((60, 350, 2000))
        )
        QApplication.processEvents()
    assert stocked.window.red_screen.isVisible()
    assert len(stocked.pantry.desk().lines(500)) == saved
    assert QApplication.activeModalWidget() is None


@pytest.mark.parametrize("end", ["\r", "\n", "\t", "\r\n"])
def test_a_window_that_has_only_trouble_to_tell_stays(qapp: QApplication, qtbot: QtBot, end: str) -> None:
    window = TroubleWindow("Nothing was changed.", open_look(qapp))
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    window.setFocus()
    QApplication.processEvents()
    for text in (BEANS, "SHELF 12 A", "   Y  N  "):
        Keys().scan(text, end)
    assert window.isVisible()


@pytest.mark.parametrize("end", ["\r", "\n", "\t", "\r\n"])
def test_the_first_questions_are_answered_by_no_scan(qapp: QApplication, qtbot: QtBot, end: str) -> None:
    window = FirstRunWindow(open_look(qapp), FirstChoice())
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    window.setFocus()
    QApplication.processEvents()
    keys = Keys()
    for text in (BEANS, "SHELF 12 A", "1", "12"):
        keys.scan(text, end)
    qtbot.wait(120)
    assert window.choice == FirstChoice()
