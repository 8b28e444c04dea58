"""Takes pictures of the window, and tells what does not fit in any state of it.

`python -m tests.pictures FOLDER`: some 150 pictures, every state once, the key states in each theme, language and size;
right to left is the language that is two fifths longer, mirrored. It ends with 1 where anything is clipped, covered or
too small. With `--one` every state in one look: `--size 1280x690 --theme dark --spoken es --text 150`.
`--readme` takes only the README's picture, into the file named.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from pantry.settings import TEXT_PERCENTS, ThemeName
from tests.ui.fitting import what_does_not_fit
from tests.ui.scenes import NAMES, play_a_busy_day, play_all
from tests.ui.tables import LongLanguage, RightToLeft, Table, new_table
from ui.look.tokens import FLASH_MS

if TYPE_CHECKING:
    from collections.abc import Callable

SIZES = ("1280x690", "1366x768", "1920x1080")
RIGHT_TO_LEFT = "right-to-left"
SPOKEN = ("en", "es", "longer", RIGHT_TO_LEFT)
KEY_STATES = ("give_household", "take_case", "red")


@dataclass(frozen=True, slots=True)
class Shown:
    """How the window is shown: a theme's name, a size, what it speaks, the size of its words in percent."""

    theme: str = ThemeName.LIGHT.value
    size: str = SIZES[1]
    spoken: str = SPOKEN[0]
    text: int = TEXT_PERCENTS[0]

    @property
    def name(self) -> str:
        """As a folder is called."""
        return f"{self.theme}-{self.spoken}-{self.size}-{self.text}"


def take_all(folder: Path) -> list[str]:
    """Pictures of everything; gives what does not fit."""
    usual = Shown()
    wrong = take_one(folder / usual.name, usual, None)
    for theme, size, spoken in product(ThemeName, SIZES, SPOKEN):
        shown = Shown(theme.value, size, spoken)
        if shown != usual:
            wrong.extend(take_one(folder / shown.name, shown, KEY_STATES))
    for text in TEXT_PERCENTS[1:]:
        wrong.extend(take_one(folder / replace(usual, text=text).name, replace(usual, text=text), KEY_STATES))
    return wrong


def take_one(folder: Path, shown: Shown, states: tuple[str, ...] | None) -> list[str]:
    """Pictures of these states, or of all, in one look; gives what does not fit in any state."""
    folder.mkdir(parents=True, exist_ok=True)
    wrong: list[str] = []

    def play(table: Table, home: Path) -> None:
        def see(name: str) -> None:
            for _ in range(3):  # tiles are laid anew after their resize
                QApplication.processEvents()
            wrong.extend(f"{shown.name} {name}: {what}" for what in what_does_not_fit(table.window, NAMES))
            if states is None or name in states:
                _take(table, folder / f"{name}.png")

        play_all(table, home, see)

    _at_a_table(shown, play)
    return wrong


def take_readme_picture(path: Path, shown: Shown) -> None:
    """The table in the middle of a busy day, in as few bytes as it takes."""

    def play(table: Table, home: Path) -> None:
        play_a_busy_day(table, home)
        _take(table, path)
        with Image.open(path) as picture:
            small = picture.convert("RGB").quantize(256, dither=Image.Dither.NONE)
        small.save(path, optimize=True)

    _at_a_table(shown, play)


def _at_a_table(shown: Shown, play: Callable[[Table, Path], None]) -> None:
    language = {"longer": LongLanguage(), RIGHT_TO_LEFT: RightToLeft()}.get(shown.spoken)
    code = "en" if language else shown.spoken
    width, _, height = shown.size.partition("x")
    with tempfile.TemporaryDirectory() as folder:
        table = new_table(Path(folder) / "oak.pantry", language=language, code=code)
        laptop = replace(table.window.laptop, theme=ThemeName(shown.theme), text_percent=shown.text)
        if laptop != table.window.laptop:
            table.window.change(laptop)
        table.window.resize(int(width), int(height))
        play(table, Path(folder))
        table.window.change(replace(laptop, theme=ThemeName.LIGHT, text_percent=TEXT_PERCENTS[0]))
        table.close()


def _take(table: Table, path: Path) -> None:
    QTest.qWait(FLASH_MS + 60)
    table.window.grab().save(str(path))


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("path", type=Path)
    options.add_argument("--readme", action="store_true")
    options.add_argument("--one", action="store_true")
    options.add_argument("--size", default=SIZES[1])
    options.add_argument("--theme", default=ThemeName.LIGHT.value, choices=[theme.value for theme in ThemeName])
    options.add_argument("--spoken", default=SPOKEN[0], choices=SPOKEN)
    options.add_argument("--text", type=int, default=TEXT_PERCENTS[0], choices=TEXT_PERCENTS)
    chosen = options.parse_args()
    shown = Shown(chosen.theme, chosen.size, chosen.spoken, chosen.text)
    if chosen.readme:
        take_readme_picture(chosen.path, shown)
        return 0
    wrong = take_one(chosen.path, shown, None) if chosen.one else take_all(chosen.path)
    sys.stdout.writelines(f"{line}\n" for line in wrong)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
