"""Site files that appear whole or not at all, and never over another file.

In: paths. Out: names given, leftovers taken away, or a `SiteFileError` in words.
"""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING

from pantry.errors import SiteFileError
from pantry.whole_file import sync_folder

if TYPE_CHECKING:
    from pathlib import Path


def refuse_taken(path: Path) -> None:
    """Raises SiteFileError where there is a file already: nothing is ever overwritten."""
    if path.exists():
        raise SiteFileError(
            "{path} is there already. It was not changed. Choose another name, or open it with: pantry --site {path}",
            path=path,
        )
    refuse_left_log(path)


def refuse_left_log(path: Path) -> None:
    """Raises SiteFileError where a crash left another file's log: the database would write it into the new file."""
    for log in _logs(path):
        if log.exists() and log.stat().st_size:
            raise SiteFileError(
                "{log} belongs to another site file that was called {path}, and may hold entries."
                " Nothing was changed. Choose another name for the new file.",
                log=log,
                path=path,
            )


def give_name(unfinished: Path, path: Path) -> None:
    """Gives a whole file its name, never over another file. Raises OSError."""
    try:
        os.link(unfinished, path)
    except OSError:
        if path.exists():
            raise
        unfinished.rename(path)  # a disk without links
    sync_folder(path.parent)


def remove_with_companions(path: Path) -> None:
    """Takes a file that was never finished away, and what the database keeps beside it."""
    for leftover in (path, *_logs(path), path.with_name(path.name + "-shm")):
        with contextlib.suppress(OSError):
            leftover.unlink()


def _logs(path: Path) -> tuple[Path, ...]:
    return tuple(path.with_name(path.name + ending) for ending in ("-wal", "-journal"))
