"""Pieces of work between which keys are heard, while their page is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.idle import Idle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


def pieces(done: list[int]) -> Iterator[None]:
    for number in range(3):
        done.append(number)
        yield


def test_piece_by_piece_until_all_is_done(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    done: list[int] = []
    idle = Idle(page)
    idle.work_at(pieces(done))
    assert done == []
    qtbot.waitUntil(lambda: not idle.is_working)
    assert done == [0, 1, 2]


def test_nothing_goes_on_behind_a_page_that_is_gone(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    done: list[int] = []
    idle = Idle(page)
    idle.work_at(pieces(done))
    qtbot.waitUntil(lambda: not idle.is_working)
    assert done == []
