"""The console script: hands the commands a way to open the window; Qt is imported only when it is asked for."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from pantry.cli import main as run_command

if TYPE_CHECKING:
    from pathlib import Path


def main() -> int:
    """Runs one command, or opens the window; gives the exit code."""
    return run_command(open_window=_open_window)


def _open_window(path: Path, quit_when_ready: bool) -> int:  # noqa: FBT001 - the shape that the commands call
    from pantry.clock import system_clock
    from ui.app import run

    return run(path, system_clock(), quit_when_ready=quit_when_ready)


if __name__ == "__main__":
    sys.exit(main())
