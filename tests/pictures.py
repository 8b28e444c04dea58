"""Takes pictures of the window, and tells what does not fit, is not told or is only for a mouse in any state of it.

`python -m tests.pictures FOLDER`: some 240 pictures, every state once, the key states in each theme, language and size;
right to left is the language that is two fifths longer, mirrored. It ends with 1 where anything is clipped, covered or
too small. `--check` takes none and looks at every state in each look in which something else may not fit, and on
scaled displays, on all processors. With `--one` every state in one look:
`--size 1280x690 --theme dark --spoken es --text 150`. `--readme` takes only the README's picture, into the file named.
`--papers` draws contact sheets of every paper in all languages instead, and tells what is cut, covered or unreadable.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from itertools import chain, product
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import patch

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtTest import QTest

from pantry.settings import TEXT_PERCENTS, LaptopSettings, ThemeName
from tests.homes import environment_of
from tests.paper.contact_sheets import draw_all
from tests.ui.every_screen import RIGHT_TO_LEFT, SPOKEN, Shown, play_every_screen
from tests.ui.judges import what_is_wrong
from tests.ui.scaled import SCALES, what_is_wrong_at
from tests.ui.scenes import play_a_busy_day
from tests.ui.tables import new_table
from ui.look.tokens import FLASH_MS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

SIZES = ((1280, 690), (1366, 768), (1920, 1080))
USUAL = Shown(LaptopSettings(), SIZES[1])
KEY_STATES = ("give_household", "take_case", "home", "red")


def looks(themes: tuple[ThemeName, ...] = tuple(ThemeName)) -> Iterator[Shown]:
    """All looks but the usual one: each theme, size and language, and large words."""
    for theme, size, spoken in product(themes, SIZES, SPOKEN):
        shown = Shown(LaptopSettings(theme=theme), size, spoken)
        if shown != USUAL:
            yield shown
    for percent, spoken in zip(TEXT_PERCENTS[1:], SPOKEN, strict=True):
        yield Shown(LaptopSettings(text_percent=percent), SIZES[0], spoken)
    yield Shown(LaptopSettings(text_percent=TEXT_PERCENTS[-1]), SIZES[0], "longer")


def looks_that_differ() -> Iterator[Shown]:
    """The looks in which something else may not fit.

    Dark is as large as light, but for the names of themes. Outdoors has lines that are a pixel wider: longer words and
    Spanish find what that cuts.
    """
    yield from looks((ThemeName.LIGHT,))
    for size, spoken in product(SIZES, ("es", "longer")):
        yield Shown(LaptopSettings(theme=ThemeName.OUTDOORS), size, spoken)
    for theme, spoken in ((ThemeName.OUTDOORS, RIGHT_TO_LEFT), (ThemeName.DARK, "es"), (ThemeName.DARK, "longer")):
        yield Shown(LaptopSettings(theme=theme), SIZES[0], spoken)


def check_all() -> Iterator[str]:
    """What is wrong in any state, in each look that differs and at each scale."""
    all_that_differ = (USUAL, *looks_that_differ())
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as processors:  # Qt can't be forked
        for found in chain(processors.map(_wrong_in, all_that_differ), processors.map(what_is_wrong_at, SCALES)):
            yield from found


def _wrong_in(shown: Shown) -> list[str]:
    return list(take_one(None, shown, None))


def take_all(folder: Path) -> Iterator[str]:
    """Pictures of everything; gives what is wrong."""
    yield from take_one(folder, USUAL, None)
    for shown in looks():
        yield from take_one(folder, shown, KEY_STATES)


def take_one(folder: Path | None, shown: Shown, states: tuple[str, ...] | None) -> Iterator[str]:
    """Pictures of these states, or of all, in one look; gives what is wrong in any state."""
    wrong: list[str] = []

    def see(name: str, window: QWidget) -> None:
        wrong.extend(f"{shown.name} {name}: {what}" for what in what_is_wrong(window, shown))
        if folder and (states is None or name in states):
            path = folder / shown.name / f"{name}.png"
            path.parent.mkdir(parents=True, exist_ok=True)
            _take(window, path)

    with tempfile.TemporaryDirectory() as home, patch.dict(os.environ, environment_of(Path(home))):
        play_every_screen(shown, Path(home), see)
    yield from wrong


def take_readme_picture(path: Path) -> None:
    """The table in the middle of a busy day, in as few bytes as it takes."""
    with tempfile.TemporaryDirectory() as folder:
        table = new_table(Path(folder) / "oak.pantry")
        play_a_busy_day(table, Path(folder))
        _take(table.window, path)
        table.close()
    with Image.open(path) as picture:
        small = picture.convert("RGB").quantize(256, dither=Image.Dither.NONE)
    small.save(path, optimize=True)


def _take(window: QWidget, path: Path) -> None:
    QTest.qWait(FLASH_MS + 60)
    window.grab().save(str(path))


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("path", type=Path, nargs="?")
    options.add_argument("--check", action="store_true")
    options.add_argument("--readme", action="store_true")
    options.add_argument("--papers", action="store_true")
    options.add_argument("--one", action="store_true")
    options.add_argument("--size", default="1366x768")
    options.add_argument("--theme", type=ThemeName, default=ThemeName.LIGHT, choices=list(ThemeName))
    options.add_argument("--spoken", default=SPOKEN[0], choices=SPOKEN)
    options.add_argument("--text", type=int, default=TEXT_PERCENTS[0], choices=TEXT_PERCENTS)
    chosen = options.parse_args()
    if chosen.path is None and not chosen.check:
        options.error("a folder for the pictures, or --check")
    if chosen.readme:
        take_readme_picture(chosen.path)
        return 0
    if chosen.papers:
        return _told(draw_all(chosen.path))
    width, _, height = chosen.size.partition("x")
    laptop = LaptopSettings(theme=chosen.theme, text_percent=chosen.text)
    shown = Shown(laptop, (int(width), int(height)), chosen.spoken)
    if chosen.one:
        return _told(take_one(None if chosen.check else chosen.path, shown, None))
    return _told(check_all() if chosen.check else take_all(chosen.path))


def _told(wrong: Iterator[str]) -> int:
    """Prints each line; 1 where there is one."""
    is_wrong = False
    for line in wrong:
        is_wrong = True
        sys.stdout.write(f"{line}\n")
    return int(is_wrong)


if __name__ == "__main__":
    sys.exit(main())
