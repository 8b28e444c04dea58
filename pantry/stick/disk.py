"""Writes files onto a stick so that they are there when it says so: flush, sync, then read from the stick itself again.

In: a folder and bytes. Out: nothing, or StickError in words. Nothing is ever overwritten or renamed.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import sys
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from pantry.errors import StickError
from pantry.stick.words import FULL
from pantry.whole_file import sync_folder

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_PIECE = 1 << 20


def refuse_without_room(root: Path, needed: int) -> None:
    """Raises StickError unless there is room for twice as many bytes."""
    if shutil.disk_usage(root).free < 2 * needed:
        raise StickError(FULL, path=root)


def make_folder(folder: Path, day: date) -> None:
    """Makes a folder, where it is not there yet, and its name durable; a link to one is no folder."""
    if folder.is_symlink() or not folder.is_dir():
        folder.mkdir()
        sync_folder(folder.parent)
        date_folders((folder,), day)


def write_folder(folder: Path, files: Mapping[str, bytes], day: date) -> None:
    """Makes a new folder with these files; the last of them goes last, after all others are on the stick."""
    folder.mkdir()
    *_, last = files
    inner = {(folder / name).parent for name in files}
    for one in sorted(inner - {folder}):
        one.mkdir()
    for name in files:
        if name == last:
            for one in (*sorted(inner, reverse=True), folder.parent):
                sync_folder(one)
        write_file(folder / name, files[name], day)
    sync_folder(folder)
    for one in sorted(inner, reverse=True):
        _set_noon(one, day)


def write_file(path: Path, data: bytes, day: date) -> None:
    """A new file under its final name, forced to the stick, dated noon."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o644)
    try:
        view = memoryview(data)
        while view:
            view = view[os.write(handle, view[:_PIECE]) :]
        _force(handle)
    finally:
        os.close(handle)
    _set_noon(path, day)


def holds_what_was_written(path: Path, data: bytes) -> bool:
    """Whether the stick itself, not the memory of the system, gives the same bytes back."""
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        _forget(handle)
        found = hashlib.sha256()
        while piece := os.read(handle, _PIECE):
            found.update(piece)
    finally:
        os.close(handle)
    return found.digest() == hashlib.sha256(data).digest()


def _force(handle: int) -> None:
    if sys.platform == "darwin":
        import fcntl

        fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
    else:
        os.fsync(handle)


def _forget(handle: int) -> None:
    """Asks the system to read the file from the stick, not from its memory, where it can."""
    if sys.platform == "darwin":
        import fcntl

        fcntl.fcntl(handle, fcntl.F_NOCACHE, 1)
    elif hasattr(os, "posix_fadvise"):
        os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)


def date_all(folder: Path, day: date) -> None:
    """Dates a folder that was never finished, and all in it, at noon."""
    for path in (*folder.rglob("*"), folder):
        if not path.is_symlink():
            _set_noon(path, day)


def date_folders(folders: tuple[Path, ...], day: date) -> None:
    """Dates folders noon after the last change in them."""
    for folder in folders:
        _set_noon(folder, day)


def _set_noon(path: Path, day: date) -> None:
    """No hour leaves the laptop: local noon, as file systems of sticks keep local time."""
    noon = datetime.combine(day, time(12)).timestamp()
    with contextlib.suppress(OverflowError, OSError):
        os.utime(path, (noon, noon))


def remove_bundle_folder(folder: Path, last: str) -> None:
    """Takes a bundle off the stick: first the file that makes it exist, then the rest."""
    (folder / last).unlink(missing_ok=True)
    sync_folder(folder)
    shutil.rmtree(folder)
