"""Digits for fingers are wide enough for one, whatever words stand beside them."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from pantry.codes.habits import Habits
from pantry.language import Language
from ui.digit_tiles import DigitTiles
from ui.look import LIGHT, open_look
from ui.look.fitted_button import FittedButton
from ui.look.tokens import TARGET
from ui.table.scan_box import LineBox


@pytest.mark.parametrize("percent", [100, 150])
def test_units_beside_digits_take_none_of_their_width(qapp: QApplication, percent: int) -> None:
    line = LineBox(Habits())
    tiles = DigitTiles(open_look(qapp, LIGHT, percent), Language(), line)
    tiles.offer_beside(("lb", "oz", "."))
    tiles.resize(tiles.minimumSizeHint())
    tiles.show()
    QApplication.processEvents()
    try:
        digits = [button for button in tiles.findChildren(FittedButton) if button.words.isdigit()]
        assert len(digits) == 10
        assert min(button.width() for button in digits) >= TARGET
    finally:
        tiles.close()
        line.close()
