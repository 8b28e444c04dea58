"""Where a paper may be saved: sticks that are plugged in, then this user's own folders.

In: the disks that are mounted now. Out: folders; nothing is written to find out. What went wrong on a stick is said in
its name.
"""

from __future__ import annotations

import errno
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QStandardPaths, QStorageInfo

from pantry.errors import PantryError, SiteFileError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pantry.language import Language

_STICK_MOUNTS = ("/media/", "/run/media/", "/mnt/", "/Volumes/")
_STICK_FILES = ("vfat", "exfat", "msdos", "fat", "fat32", "ntfs", "ntfs3", "fuseblk")
_GONE = (errno.EIO, errno.ENODEV, errno.ENXIO)
_FULL = (errno.ENOSPC, errno.EDQUOT)
_LOCKED = (errno.EROFS, errno.EACCES, errno.EPERM)
_OWN = (
    QStandardPaths.StandardLocation.DesktopLocation,
    QStandardPaths.StandardLocation.DocumentsLocation,
    QStandardPaths.StandardLocation.HomeLocation,
)


def folders_here() -> Iterable[Path]:
    """Where a sheet may be saved: sticks first, then this user's own folders, then what is for a while only."""
    yield from sticks_here()
    yield from own_folders()
    yield Path(QDir.tempPath())


def sticks_here() -> tuple[Path, ...]:
    """The sticks that are plugged in and can be written."""
    return sticks(volume.rootPath() for volume in _mounted() if not volume.isReadOnly())


def locked_sticks() -> tuple[Path, ...]:
    """The sticks that are plugged in and can only be read."""
    return sticks(volume.rootPath() for volume in _mounted() if volume.isReadOnly() and _is_made_as_a_stick(volume))


def refuse_gone(folder: Path) -> None:
    """A stick that was pulled out: its folder must not be made anew on this laptop's disk. Raises SiteFileError."""
    if not folder.is_dir():
        raise SiteFileError(
            "{name} is gone. Your books are safe on this laptop. Plug the stick in, then choose it again.",
            name=folder.name,
        )


def name_of(folder: Path) -> str:
    """What a stick or folder is called."""
    return folder.name or str(folder)


def folder_words(folder: Path, language: Language) -> str:
    """The same for who saves something there: this user's own is the home folder."""
    return language.say("Home folder") if folder == Path.home() else name_of(folder)


def trouble_of(stick: Path, trouble: PantryError) -> PantryError:
    """The same trouble in the stick's name, where it is the stick's."""
    name, cause = name_of(stick), trouble.__cause__
    number = cause.errno if isinstance(cause, OSError) else None
    if number in _GONE or not stick.is_dir():
        return PantryError("The stick {name} is gone. Nothing was saved. Plug it in and save again.", name=name)
    if number in _FULL:
        return PantryError(
            "The stick {name} is full. Nothing was saved. Make room on it, or choose another place.", name=name
        )
    if number in _LOCKED:
        return PantryError("The stick {name} can't be written to. Nothing was saved. Choose another place.", name=name)
    return trouble


def own_folders() -> tuple[Path, ...]:
    """This user's desktop, documents and home."""
    found = (QStandardPaths.writableLocation(place) for place in _OWN)
    return tuple(dict.fromkeys(Path(folder) for folder in found if folder))


def sticks(roots: Iterable[str]) -> tuple[Path, ...]:
    """Those of the mounted disks that can be pulled out."""
    return tuple(Path(root) for root in roots if f"{root}/".startswith(_STICK_MOUNTS) or _is_removable(root))


def _mounted() -> Iterable[QStorageInfo]:
    return (volume for volume in QStorageInfo.mountedVolumes() if volume.isValid() and volume.isReady())


def _is_made_as_a_stick(volume: QStorageInfo) -> bool:
    """Images of programs and other systems' disks are mounted at the same places, to be read only."""
    return bytes(volume.fileSystemType().data()).decode().casefold() in _STICK_FILES


def _is_removable(root: str) -> bool:
    """Whether a drive of Windows is a stick."""
    import sys

    if sys.platform != "win32":
        return False
    import ctypes

    return bool(getattr(ctypes, "windll").kernel32.GetDriveTypeW(root) == 2)  # noqa: B009 - absent off Windows
