"""Puts a PDF on the disk whole or not at all.

In: its bytes and a path. Out: the file, or a `PaperError` in words with the old file, if any, untouched.
"""

from __future__ import annotations

import contextlib
import errno
import os
from typing import TYPE_CHECKING

from pantry.errors import PantryError, RefusedInput

if TYPE_CHECKING:
    from pathlib import Path


_PDF = b"%PDF-"


class PaperError(PantryError):
    """A paper could not be put on the disk; nothing of it is there."""


def refuse_to_overwrite(path: Path, *, force: bool) -> None:
    """Called before drawing: raises `RefusedInput` where writing to `path` would lose a file or can't work.

    `PaperError` where the disk doesn't even let us look.
    """
    try:
        _refuse_to_overwrite(path, force=force)
    except OSError as trouble:
        raise _in_words(path, trouble) from trouble


def _refuse_to_overwrite(path: Path, *, force: bool) -> None:
    if path.is_dir():
        raise RefusedInput("{path} is a folder. Nothing was written. Add a file name, such as labels.pdf.", path=path)
    if not path.parent.is_dir():
        raise RefusedInput(
            "There is no folder {folder}. Nothing was written. Make the folder first, or choose another.",
            folder=path.parent,
        )
    if path.exists() and not force:
        raise RefusedInput(
            "{path} is already there and was left as it is. Choose another name, or say --force to replace it.",
            path=path,
        )
    if path.exists() and not _may_be_replaced(path):
        raise RefusedInput(
            "{path} is no PDF and was left as it is, so that nothing else is lost. Choose another name.", path=path
        )


def _may_be_replaced(path: Path) -> bool:
    """Only a paper, or nothing yet: a slip of the hand could name the site's own file."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(len(_PDF)) in (_PDF, b"")


def write_whole(path: Path, pdf: bytes, *, force: bool) -> None:
    """Writes beside `path`, flushes to the disk, then renames; an old file is replaced only with `force`."""
    try:
        _refuse_to_overwrite(path, force=force)
        unfinished = _write_beside(path, pdf)
        try:
            _refuse_to_overwrite(path, force=force)
            unfinished.replace(path)
        except BaseException:
            unfinished.unlink(missing_ok=True)
            raise
    except OSError as trouble:
        raise _in_words(path, trouble) from trouble
    _flush_folder(path.parent)


def _write_beside(path: Path, pdf: bytes) -> Path:
    number = 0
    while True:
        unfinished = path.with_name(f".pantry-{os.getpid()}-{number}.part")
        try:
            with unfinished.open("xb") as file:
                return _fill(unfinished, pdf, file.fileno())
        except FileExistsError:
            number += 1


def _fill(unfinished: Path, pdf: bytes, descriptor: int) -> Path:
    try:
        left = memoryview(pdf)
        while left:
            left = left[os.write(descriptor, left) :]
        os.fsync(descriptor)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
    return unfinished


def _flush_folder(folder: Path) -> None:
    """Makes the new name last through a power cut, where the system can (Windows can't open a folder)."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _in_words(path: Path, trouble: OSError) -> PaperError:
    match trouble.errno:
        case errno.ENOSPC:
            return PaperError(
                "The disk is full, so {path} was not written. Nothing else changed. Free some space, or save it to"
                " another disk.",
                path=path,
            )
        case errno.EDQUOT:
            return PaperError(
                "Your space on this disk is used up, so {path} was not written. Nothing else changed. Free some space,"
                " or save it to another disk.",
                path=path,
            )
        case errno.EROFS:
            return PaperError(
                "{folder} can only be read, so {path} was not written. Nothing else changed. Save it to another"
                " folder.",
                folder=path.parent,
                path=path,
            )
        case errno.EACCES | errno.EPERM:
            return PaperError(
                "{path} may not be written here, or is open in another program. Nothing changed. Close it there, or"
                " save to another folder.",
                path=path,
            )
        case errno.ENAMETOOLONG:
            return PaperError("The file name is too long for this disk. Nothing was written. Choose a shorter name.")
        case _:
            return PaperError(
                "{path} could not be written ({reason}). Nothing else changed. Try another folder or another disk.",
                path=path,
                reason=trouble.strerror or trouble,
            )
