"""Screen readers and keyboards: all has a name and a role, in the order of reading, and each act a key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QWidget

from pantry.language import Language
from pantry.settings import Serves
from tests.ui.accessible import tab_stops, what_is_not_told
from tests.ui.hands import is_in_view
from tests.ui.tables import BEANS
from ui.lead.home import HomePage
from ui.lead.settings.settings_page import SettingsPage
from ui.lead.start.start_page import StartPage
from ui.lead.two_lines import TwoLines
from ui.practice_band import PracticeBand
from ui.setup import FirstChoice, FirstRunWindow
from ui.trouble import TroubleWindow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.tables import Table
    from ui.look import Look


def test_what_stands_beside_the_table_is_told(qtbot: QtBot, look: Look) -> None:
    windows: list[QWidget] = [
        FirstRunWindow(look, choice) for choice in (FirstChoice(), FirstChoice("es"), FirstChoice("en", Serves.BOTH))
    ]
    windows += [TroubleWindow("The disk is full.", look), PracticeBand(look, Language())]
    for window in windows:
        qtbot.addWidget(window)
        window.show()
        if isinstance(window, FirstRunWindow):
            window.tell("The disk is full.")
        QApplication.processEvents()
        assert what_is_not_told(window) == []


@pytest.mark.parametrize(
    ("name", "turned_around", "wrong"),
    [
        ("Undo", False, []),
        ("", False, ["QPushButton in QWidget has no name", "QPushButton '' takes the focus and has no name"]),
        ("Undo", True, ["QPushButton 'Help' is told before QPushButton 'Undo'",
                        "Tab comes to QPushButton 'Help' before QPushButton 'Undo'"]),
    ],
)  # fmt: skip
def test_what_is_wrong_is_found(qtbot: QtBot, name: str, turned_around: bool, wrong: list[str]) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    for words in ("Help", name) if turned_around else (name, "Help"):
        button = QPushButton()
        button.setAccessibleName(words)
        row.insertWidget(0 if turned_around else row.count(), button)
    window.show()
    assert what_is_not_told(window) == wrong


# all by keyboard


@pytest.fixture
def home(stocked: Table) -> HomePage:
    stocked.hand("/lead\n")
    (page,) = stocked.window.findChildren(HomePage)
    return page


def press_until_lone(table: Table, qtbot: QtBot, key: str) -> None:
    table.keys.hand(key)
    qtbot.wait(120)  # the screen waits whether more keys follow: then it was a scanner


def test_tab_comes_to_every_button_of_the_home(home: HomePage) -> None:
    buttons = [button for button in home.findChildren(QPushButton) if button.isVisible()]
    assert len(buttons) > 3
    assert set(buttons) <= set(tab_stops(home))


@pytest.mark.usefixtures("home")
def test_the_ring_begins_at_the_first_tile_and_tab_goes_on_from_there(stocked: Table, qtbot: QtBot) -> None:
    def has_ring() -> str:
        focus = QApplication.focusWidget()
        return focus.words if isinstance(focus, TwoLines) else ""

    assert has_ring() == "Start the day"
    press_until_lone(stocked, qtbot, "\t")
    assert has_ring() not in ("", "Start the day")


def test_enter_alone_opens_the_first_room_of_the_home(home: HomePage, stocked: Table, qtbot: QtBot) -> None:
    assert home.isVisible()
    press_until_lone(stocked, qtbot, "\n")
    assert [page for page in stocked.window.findChildren(StartPage) if page.isVisible()]


def test_enter_presses_the_button_that_tab_came_to(home: HomePage, stocked: Table, qtbot: QtBot) -> None:
    assert home.isVisible()
    for _ in range(12):
        stocked.keys.hand("\t")
        qtbot.wait(60)
        focus = QApplication.focusWidget()
        if isinstance(focus, TwoLines) and focus.words == "Settings":
            break
    press_until_lone(stocked, qtbot, "\n")
    assert [page for page in stocked.window.findChildren(SettingsPage) if page.isVisible()]


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("end", ["\r", "\t"])
def test_a_scan_presses_no_button_that_has_the_focus(stocked: Table, qtbot: QtBot, end: str) -> None:
    stocked.keys.hand("\t\t\t\t")
    qtbot.wait(60)
    assert isinstance(QApplication.focusWidget(), QPushButton)
    stocked.scan(BEANS, end)
    qtbot.wait(120)
    assert not stocked.window.findChildren(HomePage)  # the table took it


@pytest.mark.parametrize(
    ("tapped", "typed", "seen"),
    [
        ("Take in", "/in\n", "Take in, on"),
        ("Español", "/language\n", "English"),
        ("Theme: Outdoors", "/theme\n", "Theme: Dark"),
        ("Standard bag", "/bag Standard bag\n", "Standard bag, chosen"),
        ("8+", "44\n", "Undo"),
        ("3", "3\n", "Undo"),
    ],
)
def test_what_a_finger_does_can_be_typed(stocked: Table, tapped: str, typed: str, seen: str) -> None:
    assert is_in_view(stocked.window, tapped)
    assert not is_in_view(stocked.window, seen)
    stocked.hand(typed)
    QApplication.processEvents()
    assert is_in_view(stocked.window, seen)
    stocked.window.change(type(stocked.window.laptop)())


@pytest.mark.parametrize(("typed", "hint"), [("/theme", "/theme"), ("/lead", "/lead"), ("/LOCK ", "/lock")])
def test_the_hint_knows_what_the_window_takes(stocked: Table, typed: str, hint: str) -> None:
    stocked.hand(typed)
    stocked.see_hint()
    assert stocked.window.page.box.hint == f"the command {hint}"
