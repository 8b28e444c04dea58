"""The console script: hands the commands a way to open the window; Qt is imported only when it is asked for."""

from __future__ import annotations

import gc
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def main() -> int:
    """Runs one command, or opens the window; gives the exit code."""
    with _nothing_collected():
        from pantry.cli import main as run_command
    return run_command(open_window=open_window)


def open_window(path: Path | None, quit_when_ready: bool) -> int:  # noqa: FBT001 - the shape that the commands call
    """Opens the window on a site file, or on what a first site needs to know, and stays. Raises PantryError."""
    from ui.screens import not_loaded, refuse_without_screen

    refuse_without_screen()
    try:
        with _nothing_collected():
            from pantry.clock import system_clock
            from ui.app import run
    except ImportError as trouble:
        if ".so" in str(trouble):
            raise not_loaded(trouble) from trouble
        raise
    return run(path, system_clock(), quit_when_ready=quit_when_ready)


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """While modules are loaded nothing becomes garbage, and looking for some takes a part of the start."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


if __name__ == "__main__":
    sys.exit(main())
