"""Files that may be read in: on sticks that are plugged in, then in this user's own folders, the newest first.

In: how their names end. Out: `FileFound`s; nothing is opened to find out.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths

from pantry.office.talk_rows import FileFound
from ui.sticks import locked_sticks, name_of, own_folders, sticks_here

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pantry.language import Language

_MOST = 200
_KB, _MB = 1_000, 1_000_000


def files_here(language: Language, endings: tuple[str, ...]) -> tuple[FileFound, ...]:
    """At most 200; a folder's own files, and those of the folders in it on a stick."""
    found: dict[Path, FileFound] = {}
    for folder in _folders():
        for path in sorted(_files(folder, endings), key=_age):
            found.setdefault(path, FileFound(str(path), path.name, _told(language, folder, path)))
    return tuple(found.values())[:_MOST]


def _folders() -> Iterator[Path]:
    for stick in (*sticks_here(), *locked_sticks()):
        yield stick
        yield from _inside(stick)
    downloads = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
    yield from filter(Path.is_dir, (Path(downloads), *own_folders()))


def _inside(folder: Path) -> Iterator[Path]:
    try:
        yield from sorted(path for path in folder.iterdir() if path.is_dir() and not path.name.startswith("."))
    except OSError:  # pulled out meanwhile
        return


def _files(folder: Path, endings: tuple[str, ...]) -> Iterator[Path]:
    try:
        for path in folder.iterdir():
            if path.name.lower().endswith(endings) and not path.name.startswith(".") and path.is_file():
                yield path
    except OSError:
        return


def _age(path: Path) -> float:
    try:
        return -path.stat().st_mtime
    except OSError:
        return 0


def _told(language: Language, folder: Path, path: Path) -> str:
    try:
        size = path.stat().st_size
    except OSError:
        return name_of(folder)
    if size < _MB:
        return language.say("{folder} · {n} KB", folder=name_of(folder), n=language.number(-(-size // _KB)))
    return language.say("{folder} · {n} MB", folder=name_of(folder), n=language.number(-(-size // _MB)))
