"""The judge of what fits sees what is painted, too, and what stands in an empty box."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from pantry.codes.habits import Habits
from tests.ui.fitting import what_does_not_fit
from ui.lead.list_rows import Column, ListRow
from ui.lead.long_list import LongList
from ui.look import LIGHT, open_look
from ui.table.scan_box import LineBox

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

LONG = "Organic whole grain multi seed breakfast cereal with dried berries, family size"


def test_a_painted_row_that_ends_in_dots_is_told(qtbot: QtBot, qapp: QApplication) -> None:
    window = shown(qtbot, listed := LongList(open_look(qapp, LIGHT), (Column("", "12"),), "Stock"))
    listed.show_rows((ListRow("", LONG, cells=("5",)),))
    assert what_does_not_fit(window) == [f"LongList 'Stock' paints less than {LONG!r}"]
    assert what_does_not_fit(window, ("Organic",)) == []
    window.resize(1200, 400)
    assert what_does_not_fit(window) == []


def test_words_of_an_empty_box_that_are_cut_are_told(qtbot: QtBot, qapp: QApplication) -> None:
    assert qapp
    window = shown(qtbot, box := LineBox(Habits()))
    box.setPlaceholderText(LONG)
    assert what_does_not_fit(window) == [f"LineBox '' shows less than {LONG!r}"]
    box.setText("4")
    assert what_does_not_fit(window) == []


def shown(qtbot: QtBot, widget: QWidget) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(widget)
    window.resize(400, 400)
    window.show()
    return window
