"""Finds out what a file is by its first bytes, and opens it. In: a path. Out: its tables; `RefusedInput` in words."""

from __future__ import annotations

import zipfile
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from pantry.catalog.text_files import Files
from pantry.catalog.unpacking import in_words
from pantry.errors import RefusedInput

if TYPE_CHECKING:
    from pathlib import Path

    from pantry.catalog.tables import Tables

_ENDINGS = frozenset({".csv", ".tsv", ".txt", ".tab", ".jsonl"})
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
        # workbooks are rare beside text, and reading them loads much
        if head.startswith(_OLD_WORKBOOK):
            from pantry.catalog.old_workbook import OldWorkbook

            return OldWorkbook(path)
        if head.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{") and b'"sheets"' in head:
            from pantry.catalog.json_workbook import JsonWorkbook

            return JsonWorkbook(path)
        return Files(path, {_name(path.name): (path, "")})


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
    lists = (name for name in sorted(members) if not name.startswith("__MACOSX/"))
    return Files(path, {_name(name): (path, name) for name in lists if PurePosixPath(name).suffix.lower() in _ENDINGS})


def _name(path: str) -> str:
    name = PurePosixPath(path).name
    return name.partition(".")[0] or name
