"""Where a paper may be saved: sticks that are plugged in, then this user's own folders.

In: the disks that are mounted now. Out: folders; nothing is written to find out.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QStandardPaths, QStorageInfo

if TYPE_CHECKING:
    from collections.abc import Iterable

_STICK_MOUNTS = ("/media/", "/run/media/", "/mnt/", "/Volumes/")
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
    return sticks(volume.rootPath() for volume in QStorageInfo.mountedVolumes() if _can_take(volume))


def own_folders() -> tuple[Path, ...]:
    """This user's desktop, documents and home."""
    found = (QStandardPaths.writableLocation(place) for place in _OWN)
    return tuple(dict.fromkeys(Path(folder) for folder in found if folder))


def sticks(roots: Iterable[str]) -> tuple[Path, ...]:
    """Those of the mounted disks that can be pulled out."""
    return tuple(Path(root) for root in roots if f"{root}/".startswith(_STICK_MOUNTS) or _is_removable(root))


def _can_take(volume: QStorageInfo) -> bool:
    return volume.isValid() and volume.isReady() and not volume.isReadOnly()


def _is_removable(root: str) -> bool:
    """Whether a drive of Windows is a stick."""
    import sys

    if sys.platform != "win32":
        return False
    import ctypes

    return bool(getattr(ctypes, "windll").kernel32.GetDriveTypeW(root) == 2)  # noqa: B009 - absent off Windows
