"""On scaled displays nothing is clipped, and no sign is blurred: each in a process of its own, as Qt wants it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.ui.scaled import what_is_blurred
from ui.look import LIGHT, Look
from ui.look.fitted import FittedButton
from ui.look.icons import Icons

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("factor", ["1.25", "1.5", "2"])
def test_every_state_fits_and_is_sharp(factor: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.scaled"],
        env={**os.environ, "QT_SCALE_FACTOR": factor, "QT_QPA_PLATFORM": "offscreen"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.stderr, done.returncode) == (f"{factor} pixels each\n", "", 0)


@pytest.mark.parametrize(("ratio", "is_blurred"), [(1.0, False), (0.5, True)])
def test_a_sign_of_too_few_pixels_is_found(qtbot: QtBot, ratio: float, is_blurred: bool) -> None:
    button = FittedButton(Look(LIGHT, Icons(ratio)))
    parent = FittedButton(Look(LIGHT, Icons(1.0)))
    qtbot.addWidget(parent)
    button.setParent(parent)
    button.show_icon("sun", 28)
    parent.show()
    assert bool(list(what_is_blurred(parent))) is is_blurred
