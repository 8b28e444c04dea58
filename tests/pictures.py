"""Takes pictures of the window in all its states: `python -m tests.pictures DIR [--size 1280x690] [--longer]`.

`--readme FILE` takes only the picture that stands in the README.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest

from tests.ui.scenes import play_all
from tests.ui.tables import LongLanguage, Table, new_table
from ui.look.tokens import FLASH_MS


def take_pictures(folder: Path, size: tuple[int, int], *, longer: bool, code: str) -> None:
    """A picture of every state into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as site_folder:
        home = Path(site_folder)
        table = new_table(home / "oak.pantry", language=LongLanguage() if longer else None, code=code)
        table.window.resize(*size)
        play_all(table, home, lambda name: _take(table, folder / f"{name}.png"))
        table.close()


def _take(table: Table, path: Path) -> None:
    QTest.qWait(FLASH_MS + 60)
    table.window.grab().save(str(path))


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path)
    options.add_argument("--size", default="1366x768")
    options.add_argument("--longer", action="store_true")
    options.add_argument("--language", default="en")
    chosen = options.parse_args()
    width, _, height = chosen.size.partition("x")
    take_pictures(chosen.folder, (int(width), int(height)), longer=chosen.longer, code=chosen.language)


if __name__ == "__main__":
    main()
