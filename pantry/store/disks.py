"""Where a site file may live: on this laptop's own disk, never on a stick, a network drive or in a cloud folder.

Those lose writes that were answered as saved, or hand one file to two writers.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from pantry.errors import SiteFileError

_CLOUD_FOLDERS = (
    "dropbox", "onedrive", "google drive", "googledrive", "my drive", "icloud drive", "mobile documents",
    "nextcloud", "owncloud", "box sync", "pcloud drive", "megasync",
)  # fmt: skip
_CLOUD_FOLDERS_BY_WHOLE_NAME = frozenset({"syncthing", "sync"})  # too common as the start of other names
_NETWORK_SYSTEMS = frozenset(
    {
        "nfs",
        "nfs4",
        "cifs",
        "smb3",
        "smbfs",
        "afpfs",
        "webdav",
        "davfs",
        "9p",
        "ceph",
        "glusterfs",
        "afs",
        "ncpfs",
    }
)
_NETWORK_PREFIXES = ("fuse.sshfs", "fuse.rclone", "fuse.davfs", "fuse.gvfsd", "fuse.s3fs", "fuse.google")
_STICK_SYSTEMS = frozenset({"vfat", "exfat", "msdos"})
_STICK_MOUNTS = ("/media/", "/run/media/", "/mnt/", "/Volumes/")
_WINDOWS_DRIVE_REMOVABLE, _WINDOWS_DRIVE_REMOTE = 2, 4


def refuse_unsafe_place(path: Path) -> None:
    """Raises SiteFileError where a site file at `path` could lose what it was told."""
    full = path.absolute()
    if _in_cloud_folder(full) or _in_cloud_folder(full.resolve()):
        raise SiteFileError(
            "{path} is in a cloud folder, which can lose entries. Nothing was changed."
            " Keep the site file in a plain folder of this laptop.",
            path=full,
        )
    match _drive(full):
        case "network":
            raise SiteFileError(
                "{path} is on a network drive, which can lose entries. Nothing was changed."
                " Keep the site file on this laptop's own disk.",
                path=full,
            )
        case "stick":
            raise SiteFileError(
                "{path} is on a stick, which can be pulled out. Nothing was changed."
                " Keep the site file on this laptop's own disk, and write the stick from it.",
                path=full,
            )


def _in_cloud_folder(full: Path) -> bool:
    names = [part.lower() for part in full.parts[:-1]]
    return any(name.startswith(_CLOUD_FOLDERS) or name in _CLOUD_FOLDERS_BY_WHOLE_NAME for name in names)


def _drive(full: Path) -> str:
    if sys.platform == "win32":
        return _windows_drive(full)
    mounts = Path("/proc/self/mounts")
    if not mounts.is_file():
        return ""
    return drive_of(os.path.realpath(full), mounts.read_text(encoding="utf-8", errors="replace"))


def drive_of(full: str, mounts: str) -> str:
    """`network`, `stick` or nothing, by the longest mount point in a table like /proc/self/mounts."""
    longest, system = "", ""
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        point = fields[1].replace("\\040", " ").rstrip("/") + "/"
        if (full + "/").startswith(point) and len(point) >= len(longest):
            longest, system = point, fields[2]
    if system in _NETWORK_SYSTEMS or system.startswith(_NETWORK_PREFIXES):
        return "network"
    return "stick" if system in _STICK_SYSTEMS and longest.startswith(_STICK_MOUNTS) else ""


def _windows_drive(full: Path) -> str:
    if str(full).startswith("\\\\"):
        return "network"
    import ctypes

    kind = getattr(ctypes, "windll").kernel32.GetDriveTypeW(full.anchor)  # noqa: B009 - absent off Windows
    return {_WINDOWS_DRIVE_REMOVABLE: "stick", _WINDOWS_DRIVE_REMOTE: "network"}.get(kind, "")
