"""What is told of one thing is of one size, line by line, below its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pantry.settings import TEXT_PERCENTS
from ui.lead.told_card import ToldCard
from ui.look import LIGHT, open_look
from ui.look.fitted_label import FittedLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

LINES = (
    "A list of products",
    "Your own: CSV or XLSX, its first line names the columns: code,name,kind,grams",
    "Open Food Facts: CSV or JSONL, packed too",
    "USDA FoodData Central: the zip of branded foods. USDA FoodKeeper: XLS or JSON. PLU codes: CSV",
)


@pytest.mark.parametrize("percent", TEXT_PERCENTS)
def test_lines_are_of_one_size_and_none_is_cut(qtbot: QtBot, qapp: QApplication, percent: int) -> None:
    card = ToldCard(open_look(qapp, LIGHT, percent))
    qtbot.addWidget(card)
    card.resize(card.width(), 560)
    card.show_lines(LINES)
    card.show()
    labels = {label.words: label for label in card.findChildren(FittedLabel) if label.words}
    name, *told = (labels[words] for words in LINES)
    qtbot.waitUntil(lambda: len({label.font().pixelSize() for label in told}) == 1)
    assert name.font().pixelSize() > told[0].font().pixelSize()
    assert not any(label.is_cut for label in labels.values())


@pytest.mark.parametrize("percent", TEXT_PERCENTS)
def test_above_a_picture_a_card_is_whole_also_where_it_was_as_high_before(
    qtbot: QtBot, qapp: QApplication, percent: int
) -> None:
    look, most = open_look(qapp, LIGHT, percent), 400
    card = ToldCard(look)
    qtbot.addWidget(card)
    card.show()
    for _ in range(2):
        card.show_lines(LINES[:3])
        card.take_height(most)
        qapp.processEvents()
        labels = [label for label in card.findChildren(FittedLabel) if label.words]
        assert not any(label.is_cut for label in labels)
        assert len({label.font().pixelSize() for label in labels[1:]}) == 1
