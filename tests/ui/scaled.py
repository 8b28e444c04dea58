"""Plays all states on a scaled display: `what_is_wrong_at` in a process of its own, as Qt wants it.

It tells what does not fit there, and what is drawn in fewer pixels than the display has: it would be blurred.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from tests.ui.fitting import what_does_not_fit
from tests.ui.scenes import NAMES, play_all
from tests.ui.tables import new_table
from ui.look.tokens import SMALLEST_WINDOW

if TYPE_CHECKING:
    from collections.abc import Iterator


SCALES = ("1.25", "1.5", "2")
_ROOT = Path(__file__).parents[2]


def what_is_wrong_at(scale: str) -> list[str]:
    """What does not fit or is blurred in any state, where each pixel of ours is so many of the display."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.scaled"],
        env={**os.environ, "QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen"},
        cwd=_ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    told = [*done.stdout.splitlines(), *done.stderr.splitlines()]
    played_whole = f"{scale} pixels each"
    if done.returncode or played_whole not in told:
        told.append(f"ended with {done.returncode} and never came to {played_whole!r}")
    return [f"scale {scale}: {line}" for line in told if line != played_whole]


def what_is_blurred(window: QWidget) -> Iterator[str]:
    """Signs that have fewer pixels than the place that they are drawn in."""
    ratio = window.devicePixelRatio()
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and isinstance(widget, QLabel | QAbstractButton):
            needed, drawn = _pixels(widget, ratio)
            if drawn < needed:
                yield f"{widget.accessibleName()!r} is drawn {drawn} pixels wide, not {needed}"


def _pixels(widget: QLabel | QAbstractButton, ratio: float) -> tuple[int, int]:
    """How wide the sign's place is in the display's pixels, and how wide it was drawn."""
    if isinstance(widget, QLabel):
        return ceil(widget.pixmap().deviceIndependentSize().width() * ratio - 1), widget.pixmap().width()
    drawn = max((size.width() for size in widget.icon().availableSizes()), default=0)
    return ceil(widget.iconSize().width() * ratio) if drawn else 0, drawn


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        table = new_table(Path(folder) / "oak.pantry", code="es")
        table.window.resize(*SMALLEST_WINDOW)

        def look_at(name: str) -> None:
            for _ in range(3):
                QApplication.processEvents()
            wrong = (*what_does_not_fit(table.window, NAMES), *what_is_blurred(table.window))
            sys.stdout.writelines(f"{name}: {what}\n" for what in wrong)

        play_all(table, Path(folder), look_at)
        sys.stdout.write(f"{table.window.devicePixelRatio():g} pixels each\n")
        table.close()


if __name__ == "__main__":
    main()
