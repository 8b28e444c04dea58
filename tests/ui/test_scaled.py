"""A sign that is blurred on a scaled display is found; `python -m tests.pictures --check` looks for one everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.scaled import what_is_blurred
from ui.look import LIGHT, Look
from ui.look.fitted_button import FittedButton
from ui.look.icons import Icons

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize(("ratio", "is_blurred"), [(1.0, False), (0.5, True)])
def test_a_sign_of_too_few_pixels_is_found(qtbot: QtBot, ratio: float, is_blurred: bool) -> None:
    button = FittedButton(Look(LIGHT, Icons(ratio)))
    parent = FittedButton(Look(LIGHT, Icons(1.0)))
    qtbot.addWidget(parent)
    button.setParent(parent)
    button.show_icon("sun", 28)
    parent.show()
    assert bool(list(what_is_blurred(parent))) is is_blurred
