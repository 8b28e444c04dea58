"""Where the window stands: kept, put back, and brought into view when a screen is gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget

from ui.manners.place import Place, PlaceKeeper, come_to_front, in_view

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LAPTOP, BESIDE = QRect(0, 0, 1366, 728), QRect(1366, -200, 1920, 1080)
SMALLEST = QSize(1280, 690)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.setMinimumSize(320, 240)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def keeper(window: QWidget, qapp: QApplication) -> PlaceKeeper:
    return PlaceKeeper(window, qapp)


# what is in view


@pytest.mark.parametrize(
    ("wanted", "screens", "expected"),
    [
        (QRect(40, 20, 1300, 700), (LAPTOP, BESIDE), QRect(40, 20, 1300, 700)),
        (QRect(1500, 0, 1400, 800), (LAPTOP, BESIDE), QRect(1500, 0, 1400, 800)),
        (QRect(1500, 0, 1400, 800), (LAPTOP,), QRect(0, 0, 1366, 728)),
        (QRect(90, 100, 1280, 690), (LAPTOP,), QRect(86, 38, 1280, 690)),
        (QRect(-5000, 9000, 1280, 690), (LAPTOP, BESIDE), QRect(0, 38, 1280, 690)),
        (QRect(0, 0, 300, 200), (LAPTOP,), QRect(0, 0, 1280, 690)),
        (QRect(500, 500, 1300, 700), (QRect(10, 20, 1024, 600),), QRect(10, 20, 1280, 690)),
        (QRect(500, 500, 1300, 700), (), QRect(500, 500, 1300, 700)),
    ],
)
def test_a_window_is_whole_on_one_screen(wanted: QRect, screens: tuple[QRect, ...], expected: QRect) -> None:
    assert in_view(wanted, screens, SMALLEST) == expected


numbers = st.integers(-40_000, 40_000)
sizes = st.integers(1, 5_000)


@given(x=numbers, y=numbers, width=sizes, height=sizes)
def test_whatever_was_kept_a_window_is_in_view_and_stays_there(x: int, y: int, width: int, height: int) -> None:
    fitting = in_view(QRect(x, y, width, height), (LAPTOP, BESIDE), SMALLEST)
    assert any(screen.contains(fitting) for screen in (LAPTOP, BESIDE))
    assert in_view(fitting, (LAPTOP, BESIDE), SMALLEST) == fitting


# what is kept


def test_a_place_is_kept_as_text() -> None:
    place = Place(-4, 20, 1280, 690, maximized=True)
    assert Place.read(place.text()) == place


@pytest.mark.parametrize(
    "damaged",
    ["", "{", "[]", "7", '{"x": 1}', '{"x": 1, "y": 2, "width": 0, "height": 9, "maximized": false}',
     '{"x": 1e99, "y": 2, "width": 5, "height": 9, "maximized": false}',
     '{"x": 99999999999, "y": 2, "width": 5, "height": 9, "maximized": false}',
     '{"x": true, "y": 2, "width": 5, "height": 9, "maximized": false}', "[" * 100_000],
)  # fmt: skip
def test_a_damaged_text_is_no_place(damaged: str) -> None:
    assert Place.read(damaged) is None


# a real window


def test_a_window_comes_back_to_its_place(window: QWidget, keeper: PlaceKeeper) -> None:
    place = Place(100, 60, 500, 400)
    keeper.put_back(place.text())
    window.show()
    assert keeper.text() == place.text()


def test_a_maximized_one_is_maximized_again_and_knows_its_place_behind_that(
    window: QWidget, keeper: PlaceKeeper
) -> None:
    keeper.put_back(Place(100, 60, 500, 400, maximized=True).text())
    window.show()
    assert window.isMaximized()
    assert Place.read(keeper.text()) == Place(100, 60, 500, 400, maximized=True)


def test_the_first_time_a_screen_that_is_too_small_is_filled(window: QWidget, keeper: PlaceKeeper) -> None:
    window.resize(5_000, 5_000)
    keeper.put_back("")
    window.show()
    assert window.isMaximized()


def test_the_first_time_a_large_screen_is_not(window: QWidget, keeper: PlaceKeeper) -> None:
    window.resize(400, 300)
    keeper.put_back("")
    window.show()
    assert (window.isMaximized(), window.size()) == (False, QSize(400, 300))


@pytest.mark.parametrize("event", ["screenRemoved", "primaryScreenChanged", "availableGeometryChanged"])
def test_when_a_screen_goes_or_shrinks_the_window_is_brought_back(
    window: QWidget, keeper: PlaceKeeper, qapp: QApplication, qtbot: QtBot, event: str
) -> None:
    assert keeper
    screen = qapp.primaryScreen()
    window.setGeometry(9_000, 100, 500, 400)
    window.show()
    if event == "availableGeometryChanged":
        screen.availableGeometryChanged.emit(screen.availableGeometry())
    else:
        getattr(qapp, event).emit(screen)
    qtbot.waitUntil(lambda: screen.availableGeometry().contains(window.frameGeometry()))
    assert window.size() == QSize(500, 400)


def test_a_screen_that_was_plugged_in_later_is_watched_too(
    window: QWidget, keeper: PlaceKeeper, qapp: QApplication, qtbot: QtBot
) -> None:
    assert keeper
    screen = qapp.primaryScreen()
    qapp.screenAdded.emit(screen)
    window.setGeometry(-9_000, 100, 500, 400)
    window.show()
    screen.availableGeometryChanged.emit(screen.availableGeometry())
    qtbot.waitUntil(lambda: screen.availableGeometry().contains(window.frameGeometry()))


def test_a_minimized_window_comes_to_the_front_as_it_was(window: QWidget) -> None:
    window.setWindowState(Qt.WindowState.WindowMaximized | Qt.WindowState.WindowMinimized)
    window.show()
    come_to_front(window)
    assert (window.isMinimized(), window.isMaximized(), window.isVisible()) == (False, True, True)
