"""Every state of the window, played once in each theme and looked at by every judge.

Nothing is cut, covered or too small to hit; all is told in the order of reading; nothing waits for a mouse. In each
theme words are 7:1 and lines and signs 3:1 wherever two colors meet, as measured in its pictures.
"""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from pantry.settings import LaptopSettings, ThemeName
from tests.ui.contrast import LINES, WORDS, Meeting, meetings
from tests.ui.every_screen import Shown
from tests.ui.judges import what_is_wrong
from tests.ui.scenes import play_all
from tests.ui.tables import new_table
from ui.look import theme_named
from ui.look.tokens import FIRST_WINDOW, SMALLEST_WINDOW

if TYPE_CHECKING:
    from pathlib import Path

IN_EACH_THEME = (  # dark is as large as light, and outdoors has wider lines: see test_tokens
    Shown(LaptopSettings(), SMALLEST_WINDOW),
    Shown(LaptopSettings(theme=ThemeName.DARK), SMALLEST_WINDOW, "es"),
    Shown(LaptopSettings(theme=ThemeName.OUTDOORS), FIRST_WINDOW, "longer"),
)


@pytest.mark.parametrize("shown", IN_EACH_THEME, ids=lambda shown: shown.name)
def test_every_state_fits_is_told_in_order_and_can_be_told_apart(
    qapp: QApplication, tmp_path: Path, shown: Shown
) -> None:
    """A sample of looks; `python -m tests.pictures --check` has the same judges in every language, size and theme."""
    assert qapp
    theme = theme_named(shown.laptop.theme)
    table = new_table(tmp_path / "oak.pantry", language=shown.language, code=shown.code, laptop=shown.laptop)
    table.window.resize(*shown.size)
    wrong: list[str] = []
    met: dict[tuple[str, str, float], Meeting] = {}

    def look_at(name: str) -> None:
        for _ in range(3):  # tiles are laid anew after their resize
            QApplication.processEvents()
        wrong.extend(f"{name}: {what}" for what in what_is_wrong(table.window, shown))
        met.update({(each.color, each.on, each.least): each for each in meetings(table.window, theme)})

    try:
        play_all(table, tmp_path, look_at)
    finally:
        table.close()
        new_table(tmp_path / "usual.pantry").close()  # the program is dressed as usual again
    assert not wrong, "\n".join(wrong)
    assert [str(each) for each in met.values() if not each.is_enough] == []
    assert {least for _, _, least in met} == {WORDS, LINES}
    colors = {getattr(theme, field.name) for field in fields(theme)}  # no ground comes from elsewhere
    assert {on for _, on, _ in met} - colors == set()
