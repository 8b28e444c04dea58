"""Puts a file for people on the disk, a PDF, a workbook or a CSV file, whole or not at all.

In: its bytes and a path. Out: the file, or `NotWritten` in words with the old file, if any, untouched.
"""

from __future__ import annotations

import contextlib
import errno
import os
import zipfile
from enum import Enum
from typing import TYPE_CHECKING

from pantry.errors import PantryError, RefusedInput, sentence

if TYPE_CHECKING:
    from pathlib import Path


class FileKind(Enum):
    """What is written, and so the only thing that is ever replaced: a slip of the hand could name the site's file."""

    PDF = "PDF"
    WORKBOOK = "workbook"
    TABLE = "table"

    @property
    def unnamed(self) -> str:
        """What to do where a folder was named."""
        match self:
            case FileKind.PDF:
                return sentence("{path} is a folder. Nothing was written. Add a file name, such as labels.pdf.")
            case FileKind.WORKBOOK:
                return sentence("{path} is a folder. Nothing was written. Add a file name, such as november.xlsx.")
            case FileKind.TABLE:
                return sentence("{path} is a folder. Nothing was written. Add a file name, such as november.csv.")

    @property
    def another(self) -> str:
        """What to do where something else has that name."""
        match self:
            case FileKind.PDF:
                return sentence(
                    "{path} is no PDF and was left as it is, so that nothing else is lost. Choose another name."
                )
            case FileKind.WORKBOOK:
                return sentence(
                    "{path} is no workbook and was left as it is, so that nothing else is lost. Choose another name."
                )
            case FileKind.TABLE:
                return sentence(
                    "{path} is no CSV file and was left as it is, so that nothing else is lost. Choose another name."
                )

    def is_at(self, path: Path) -> bool:
        """Whether one is there, or a file with nothing in it."""
        if not path.is_file():
            return False
        if not path.stat().st_size:
            return True
        match self:
            case FileKind.PDF:
                with path.open("rb") as file:
                    return file.read(5) == b"%PDF-"
            case FileKind.WORKBOOK:
                with contextlib.suppress(zipfile.BadZipFile), zipfile.ZipFile(path) as packed:
                    return "xl/workbook.xml" in packed.namelist()
                return False
            case FileKind.TABLE:
                return path.suffix.lower() == ".csv"


class NotWritten(PantryError):  # noqa: N818 - it is what the screen says
    """A file could not be put on the disk; nothing of it is there."""


def refuse_to_overwrite(path: Path, kind: FileKind, *, force: bool) -> None:
    """Called before the work: raises `RefusedInput` where writing to `path` would lose a file or can't work.

    `NotWritten` where the disk doesn't even let us look.
    """
    try:
        _refuse_to_overwrite(path, kind, force=force)
    except OSError as trouble:
        raise _in_words(path, trouble) from trouble


def _refuse_to_overwrite(path: Path, kind: FileKind, *, force: bool) -> None:
    if path.is_dir():
        raise RefusedInput(kind.unnamed, path=path)
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
    if path.exists() and not kind.is_at(path):
        raise RefusedInput(kind.another, path=path)


def write_whole(path: Path, content: bytes, kind: FileKind, *, force: bool) -> None:
    """Writes beside `path`, flushes to the disk, then renames; an old file is replaced only with `force`."""
    try:
        _refuse_to_overwrite(path, kind, force=force)
        unfinished = _write_beside(path, content)
        try:
            _refuse_to_overwrite(path, kind, force=force)
            unfinished.replace(path)
        except BaseException:
            unfinished.unlink(missing_ok=True)
            raise
    except OSError as trouble:
        raise _in_words(path, trouble) from trouble
    sync_folder(path.parent)


def _write_beside(path: Path, content: bytes) -> Path:
    number = 0
    while True:
        unfinished = path.with_name(f".pantry-{os.getpid()}-{number}.part")
        try:
            with unfinished.open("xb") as file:
                return _fill(unfinished, content, file.fileno())
        except FileExistsError:
            number += 1


def _fill(unfinished: Path, content: bytes, descriptor: int) -> Path:
    try:
        left = memoryview(content)
        while left:
            left = left[os.write(descriptor, left) :]
        os.fsync(descriptor)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
    return unfinished


def sync_folder(folder: Path) -> None:
    """Makes the new name last through a power cut, where the system can (Windows can't open a folder)."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _in_words(path: Path, trouble: OSError) -> NotWritten:
    match trouble.errno:
        case errno.ENOSPC:
            return NotWritten(
                "The disk is full, so {path} was not written. Nothing else changed. Free some space, or save it to"
                " another disk.",
                path=path,
            )
        case errno.EDQUOT:
            return NotWritten(
                "Your space on this disk is used up, so {path} was not written. Nothing else changed. Free some space,"
                " or save it to another disk.",
                path=path,
            )
        case errno.EROFS:
            return NotWritten(
                "{folder} can only be read, so {path} was not written. Nothing else changed. Save it to another"
                " folder.",
                folder=path.parent,
                path=path,
            )
        case errno.EACCES | errno.EPERM:
            return NotWritten(
                "{path} may not be written here, or is open in another program. Nothing changed. Close it there, or"
                " save to another folder.",
                path=path,
            )
        case errno.ENAMETOOLONG:
            return NotWritten("The file name is too long for this disk. Nothing was written. Choose a shorter name.")
        case _:
            return NotWritten(
                "{path} could not be written ({reason}). Nothing else changed. Try another folder or another disk.",
                path=path,
                reason=trouble.strerror or trouble,
            )
