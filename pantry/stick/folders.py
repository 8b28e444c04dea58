"""What lies on a stick: the folders and zips of bundles, the lists, and their bytes, never more than a bundle may hold.

In: the stick's path. Out: what was found, by name, and bytes, or Refused. Links are never followed.
"""

from __future__ import annotations

import contextlib
import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pantry.errors import StickError
from pantry.stick.bundle import MOST_BYTES_READ, MOST_FILES, TAG_MANIFEST, Files, bundle_id
from pantry.stick.holdings import MOST_BYTES, is_list
from pantry.stick.refusals import Refused
from pantry.stick.zipped import read_zip

if TYPE_CHECKING:
    from collections.abc import Iterator

TOP = "PANTRY"
READ_ME = "READ-ME-FIRST.txt"
_DEVICE_FOLDER = re.compile(r"d[a-z2-7]{7}")
_BUNDLE_FOLDER = re.compile(r"\d{4}-\d{2}-\d{2}-(0|[1-9]\d{0,14})-[0-9a-f]{16}(-\d{1,3})?", re.ASCII)
_COPY_NUMBER = re.compile(r"(?<=-[0-9a-f]{16})-\d{1,3}", re.ASCII)
_LEFT_BY_OTHERS = re.compile(r"~\$.*|\.~lock.*|\._.*|\.DS_Store|Thumbs\.db|desktop\.ini", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FoundBundle:
    """A bundle's folder and the zip beside it; one of them may be missing."""

    name: str
    owner: str
    folder: Path | None
    zip: Path | None

    @property
    def first_name(self) -> str:
        """The name of the first copy: the bundle's own, without the number of a copy."""
        return _COPY_NUMBER.sub("", self.name)

    def said_id(self) -> str:
        """The id that the folder's tag manifest gives, else nothing."""
        if self.folder is None:
            return ""
        with contextlib.suppress(Refused, OSError):
            return bundle_id(_bytes(self.folder / TAG_MANIFEST, TAG_MANIFEST, MOST_BYTES))
        return ""


@dataclass(frozen=True, slots=True)
class Scan:
    """All that a stick brings, in a fixed order; `pantry`: its folder of ours."""

    pantry: Path
    bundles: tuple[FoundBundle, ...]
    lists: tuple[Path, ...]


def scan_stick(root: Path) -> Scan:
    """What lies on a stick. Raises StickError where there is no folder, or none of ours."""
    refuse_no_folder(root)
    pantry = _pantry_at(root)
    if not holds_books(root):
        raise StickError(
            "There is no {top} folder at {path}. Nothing was changed. Choose the stick itself, or another one.",
            top=TOP,
            path=root,
        )
    return scan_folder(pantry)


def holds_books(root: Path) -> bool:
    """Whether there is a folder of ours at a path."""
    pantry = _pantry_at(root)
    return pantry.is_dir() and not pantry.is_symlink()


def _pantry_at(root: Path) -> Path:
    return root if root.name == TOP and not (root / TOP).exists() else root / TOP


def refuse_no_folder(root: Path) -> None:
    """Raises StickError where the path is no folder."""
    if not root.is_dir():
        raise StickError("There is no folder at {path}. Nothing was changed. Is the stick in?", path=root)


def scan_folder(pantry: Path) -> Scan:
    """What lies in one PANTRY folder."""
    bundles: list[FoundBundle] = []
    lists: list[Path] = []
    for owner in _children(pantry):
        if not _DEVICE_FOLDER.fullmatch(owner.name) or not owner.is_dir(follow_symlinks=False):
            continue
        names: dict[str, dict[str, Path]] = {}
        for child in _children(Path(owner.path)):
            path = Path(child.path)
            if child.is_dir(follow_symlinks=False) and _BUNDLE_FOLDER.fullmatch(child.name):
                names.setdefault(child.name, {})["folder"] = path
            elif _BUNDLE_FOLDER.fullmatch(path.stem) and path.suffix == ".zip":
                names.setdefault(path.stem, {})["zip"] = path
            elif is_list(child.name):
                lists.append(path)
        bundles.extend(
            FoundBundle(name, owner.name, found.get("folder"), found.get("zip"))
            for name, found in sorted(names.items())
        )
    return Scan(pantry, tuple(bundles), tuple(lists))


def pantries_under(root: Path) -> Iterator[Path]:
    """Every PANTRY folder at or below a folder."""
    refuse_no_folder(root)
    for folder, names, _ in os.walk(root):
        names.sort()
        if Path(folder).name == TOP:
            names.clear()
            yield Path(folder)


def _children(folder: Path) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as found:
        return sorted(
            (child for child in found if not _LEFT_BY_OTHERS.fullmatch(child.name)), key=lambda child: child.name
        )


def read_bundle_folder(folder: Path) -> Files | None:
    """The files of a bundle's folder; None where it was never finished. Raises Refused, OSError."""
    if not _is_finished(folder / TAG_MANIFEST):
        return None
    files: Files = {}
    left = MOST_BYTES_READ
    for path in _files(folder):
        name = path.relative_to(folder).as_posix()
        if len(files) == MOST_FILES:
            raise Refused("The bundle is too large.", file=name)
        files[name] = _bytes(path, name, left)
        left -= len(files[name])
    return files


def _is_finished(last: Path) -> bool:
    """The last file is there; pulled out just then, it has a name but no bytes yet, or a block of NULs."""
    return last.is_file() and bool(_bytes(last, last.name, MOST_BYTES).strip(b"\0"))


def _files(folder: Path) -> Iterator[Path]:
    for child in _children(folder):
        if child.is_dir(follow_symlinks=False):
            if child.name != "data":
                raise Refused("The folder does not belong there.", file=child.name)
            for inner in _children(Path(child.path)):
                yield Path(inner.path)
        else:
            yield Path(child.path)


def read_bundle_zip(path: Path) -> Files:
    """The files in the zip of a bundle. Raises Refused, OSError."""
    return read_zip(zip_bytes(path))


def zip_bytes(path: Path) -> bytes:
    """A zip as it lies there. Raises Refused, OSError."""
    return _bytes(path, path.name, MOST_BYTES_READ)


def list_bytes(path: Path) -> bytes:
    """A list of holdings as it lies there. Raises Refused, OSError."""
    return _bytes(path, path.name, MOST_BYTES)


def _bytes(path: Path, name: str, most: int) -> bytes:
    """The bytes of a plain file; the size is looked at before a byte is read. Raises Refused."""
    found = path.lstat()
    if not stat.S_ISREG(found.st_mode):
        raise Refused("It is not a plain file.", file=name)
    if found.st_size > most:
        raise Refused("The file is too large.", file=name)
    with path.open("rb") as opened:
        data = opened.read(found.st_size + 1)
    if len(data) > found.st_size:
        raise Refused("The file is too large.", file=name)
    return data
