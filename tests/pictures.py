"""Takes pictures of the window: `python -m tests.pictures FOLDER [--size 1280x690] [--longer] [--language es]`.

With `--readme` it takes only the README's picture, into the file named.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtTest import QTest

from tests.ui.scenes import play_a_busy_day, play_all
from tests.ui.tables import LongLanguage, Table, new_table
from ui.look.tokens import FLASH_MS

if TYPE_CHECKING:
    from collections.abc import Callable

    from pantry.language import Language


def take_pictures(folder: Path, size: tuple[int, int], language: Language | None, code: str) -> None:
    """A picture of every state into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    _at_a_table(
        lambda table, home: play_all(table, home, lambda name: _take(table, folder / f"{name}.png")),
        size, language, code,
    )  # fmt: skip


def take_readme_picture(path: Path, size: tuple[int, int], language: Language | None, code: str) -> None:
    """The table in the middle of a busy day, in as few bytes as it takes."""

    def play(table: Table, home: Path) -> None:
        play_a_busy_day(table, home)
        _take(table, path)
        with Image.open(path) as picture:
            small = picture.convert("RGB").quantize(256, dither=Image.Dither.NONE)
        small.save(path, optimize=True)

    _at_a_table(play, size, language, code)


def _at_a_table(
    play: Callable[[Table, Path], None], size: tuple[int, int], language: Language | None, code: str
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        table = new_table(Path(folder) / "oak.pantry", language=language, code=code)
        table.window.resize(*size)
        play(table, Path(folder))
        table.close()


def _take(table: Table, path: Path) -> None:
    QTest.qWait(FLASH_MS + 60)
    table.window.grab().save(str(path))


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("path", type=Path)
    options.add_argument("--readme", action="store_true")
    options.add_argument("--size", default="1366x768")
    options.add_argument("--longer", action="store_true")
    options.add_argument("--language", default="en")
    chosen = options.parse_args()
    width, _, height = chosen.size.partition("x")
    take = take_readme_picture if chosen.readme else take_pictures
    take(chosen.path, (int(width), int(height)), LongLanguage() if chosen.longer else None, chosen.language)


if __name__ == "__main__":
    main()
