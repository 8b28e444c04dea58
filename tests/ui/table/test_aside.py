"""What stands beside the table grows like all other words, standing and lying."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from pantry.desk import Aside
from ui.look import open_look
from ui.look.tokens import TARGET
from ui.table.aside import AsideCard

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ASIDE = Aside("How cold was it?", "Milk, gallon: type 38f, or skip", "Skip", "/skip")


def card_of(qtbot: QtBot, qapp: QApplication, percent: int, width: int, *, lying: bool) -> AsideCard:
    card = AsideCard(open_look(qapp, text_percent=percent))
    qtbot.addWidget(card)
    card.lie(lying=lying)
    card.show_aside(ASIDE)
    card.resize(width, card.sizeHint().height())
    QApplication.processEvents()
    return card


@pytest.mark.parametrize(
    ("percent", "width", "lying"), [(100, 318, False), (150, 477, False), (200, 636, False), (150, 1334, True)]
)
def test_title_and_detail_grow(qtbot: QtBot, qapp: QApplication, percent: int, width: int, lying: bool) -> None:
    card = card_of(qtbot, qapp, percent, width, lying=lying)
    sizes = (card.title.font().pixelSize(), card.detail.font().pixelSize())
    assert sizes == (26 * percent // 100, 22 * percent // 100)
    assert not card.title.is_cut


def test_lying_they_stand_on_one_line_in_a_slim_row(qtbot: QtBot, qapp: QApplication) -> None:
    card = card_of(qtbot, qapp, 200, 1248, lying=True)
    assert card.height() <= TARGET + 4
    assert card.title.geometry().center().y() == card.detail.geometry().center().y()
    assert card.title.font().pixelSize() > 26 * 3 // 2


def test_where_both_find_no_room_on_one_line_they_stand_on_two(qtbot: QtBot, qapp: QApplication) -> None:
    card = card_of(qtbot, qapp, 100, 620, lying=True)
    assert card.title.geometry().bottom() < card.detail.geometry().top()
    assert not card.title.is_cut
