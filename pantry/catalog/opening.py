"""Finds out what a file is by its first bytes, and opens it. In: a path. Out: its tables; `RefusedInput` in words."""

from __future__ import annotations

import gzip
import zipfile
from pathlib import PurePosixPath
from typing import IO, TYPE_CHECKING

from pantry.catalog.tables import unreadable
from pantry.catalog.text_files import Files
from pantry.catalog.unpacking import in_words, refuse_swelling
from pantry.errors import RefusedInput

if TYPE_CHECKING:
    from pathlib import Path

    from pantry.catalog.tables import Tables

_ENDINGS = frozenset({".csv", ".tsv", ".txt", ".tab", ".jsonl"})
_WORKBOOKS = frozenset({".xlsx", ".xlsm", ".xls", ".json"})
_MOST_HELD = 64 << 20
_GZIP = b"\x1f\x8b"
_ZIP = b"PK\x03\x04"
_OLD_WORKBOOK = b"\xd0\xcf\x11\xe0"
_HEAD = 4096


def opened(path: Path) -> Tables:
    """The tables of a path. Raises RefusedInput."""
    with in_words(path):
        if path.is_dir():
            return Files(path, {_name(file.name): (file, "") for file in _in_folder(path)})
        if not path.is_file():
            raise RefusedInput("There is no file at {path}. Nothing was changed. Look for it.", path=path)
        with path.open("rb") as file:
            head = file.read(_HEAD)
        if head.startswith(_ZIP):
            return _of_zip(path)
        if head.startswith(_GZIP):
            with gzip.open(path) as packed:
                found = _packed_workbook(path, packed)
        else:
            found = _workbook(path, head)
        return found or Files(path, {_name(path.name): (path, "")})


def _workbook(path: Path, head: bytes, held: bytes | None = None) -> Tables | None:
    """A workbook by its first bytes, old or in JSON; None where it is text. What reads them is loaded then alone."""
    if head.startswith(_OLD_WORKBOOK):
        from pantry.catalog.old_workbook import OldWorkbook

        return OldWorkbook(path, held)
    if head.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{") and b'"sheets"' in head:
        from pantry.catalog.json_workbook import JsonWorkbook

        return JsonWorkbook(path, held)
    return None


def _packed_workbook(path: Path, packed: IO[bytes] | gzip.GzipFile) -> Tables | None:
    """The workbook in a packed file; None where it is text. Raises RefusedInput."""
    head = packed.read(_HEAD)
    is_new = head.startswith(_ZIP)
    if not is_new and not head.startswith((_OLD_WORKBOOK, b"{", b"\xef\xbb\xbf{")):
        return None
    if not is_new and not head.startswith(_OLD_WORKBOOK) and b'"sheets"' not in head:
        return None  # JSON lines, maybe millions
    held = head + packed.read(_MOST_HELD)
    refuse_swelling(len(held), path.stat().st_size, path)
    if len(held) > _MOST_HELD:
        raise unreadable(path)
    if is_new:
        from pantry.catalog.workbook import Workbook

        return Workbook(path, held)
    return _workbook(path, head, held)


def _in_folder(folder: Path) -> list[Path]:
    """The lists in a folder, or in the folders in it."""
    for pattern in ("*.csv", "*/*.csv"):
        found = sorted(path for path in folder.glob(pattern) if path.is_file() and not path.name.startswith("."))
        if found:
            return found
    return []


def _of_zip(path: Path) -> Tables:
    with zipfile.ZipFile(path) as packed:
        members = packed.namelist()
    if "xl/workbook.xml" in members:
        from pantry.catalog.workbook import Workbook

        return Workbook(path)
    if "content.xml" in members or "Index/Document.iwa" in members:
        raise RefusedInput(
            "{path} is a workbook of a kind that Pantry can't read. Nothing was changed. Open it, choose Save As and"
            " the type CSV UTF-8, and bring that file in.",
            path=path,
        )
    members = [name for name in sorted(members) if not name.startswith("__MACOSX/")]
    lists = {_name(name): (path, name) for name in members if PurePosixPath(name).suffix.lower() in _ENDINGS}
    workbooks = [name for name in members if PurePosixPath(name).suffix.lower() in _WORKBOOKS]
    if not lists and len(workbooks) == 1:
        with zipfile.ZipFile(path) as packed, packed.open(workbooks[0]) as file:
            found = _packed_workbook(path, file)
        if found:
            return found
    return Files(path, lists)


def _name(path: str) -> str:
    name = PurePosixPath(path).name
    return name.partition(".")[0] or name
