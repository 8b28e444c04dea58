"""Void calls must not lose references to None: PySide6 6.12.0 on Python 3.11 lost one a call, and the program died."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QLabel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CALLS = 3_000
LOST_AT_MOST = 500  # other code comes and goes


class Teller(QObject):
    told = Signal(int)


def test_void_calls_keep_the_references_to_none(qtbot: QtBot) -> None:
    label, teller, pixmap = QLabel(), Teller(), QPixmap(8, 8)
    qtbot.addWidget(label)
    heard: list[int] = []
    teller.told.connect(heard.append)
    before = sys.getrefcount(None)
    for number in range(CALLS):
        label.setText(f"{number}")
        label.setVisible(False)
        label.update()
        teller.told.emit(number)
        painter = QPainter(pixmap)
        painter.fillRect(0, 0, 8, 8, QColor("#00554A"))
        painter.end()
    assert sys.getrefcount(None) > before - LOST_AT_MOST
    assert len(heard) == CALLS
