"""Nothing is cut, covered or too small to hit, in any state of the table, at the smallest window and the usual one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from pantry.settings import LaptopSettings
from tests.ui.fitting import what_does_not_fit
from tests.ui.scenes import NAMES, play_all
from tests.ui.tables import LongLanguage, RightToLeft, new_table
from ui.look.tokens import FIRST_WINDOW, SMALLEST_WINDOW

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize(
    ("spoken", "size", "percent"),
    [
        ("en", SMALLEST_WINDOW, 100),
        ("es", SMALLEST_WINDOW, 100),
        ("es", FIRST_WINDOW, 150),
        ("longer", SMALLEST_WINDOW, 100),
        ("longer", FIRST_WINDOW, 100),
        ("longer", SMALLEST_WINDOW, 200),
        ("right to left", SMALLEST_WINDOW, 100),
    ],
)
def test_every_state_fits(qtbot: QtBot, tmp_path: Path, spoken: str, size: tuple[int, int], percent: int) -> None:
    """A sample; `python -m tests.pictures` looks at every language, size and theme."""
    assert qtbot
    longer = {"longer": LongLanguage(), "right to left": RightToLeft()}.get(spoken)
    table = new_table(
        tmp_path / "oak.pantry",
        language=longer,
        code="en" if longer else spoken,
        laptop=LaptopSettings(text_percent=percent),
    )
    table.window.resize(*size)
    wrong: list[str] = []

    def look_at(name: str) -> None:
        for _ in range(3):  # tiles are laid anew after their resize
            QApplication.processEvents()
        wrong.extend(f"{name}: {what}" for what in what_does_not_fit(table.window, NAMES))
        assert (table.window.width(), table.window.height()) == size, name

    try:
        play_all(table, tmp_path, look_at)
    finally:
        table.close()
    assert not wrong, "\n".join(wrong)
