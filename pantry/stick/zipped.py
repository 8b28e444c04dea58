"""The .zip beside a bundle's folder: files <-> the bytes of a zip; equal files give equal bytes, times are noon.

In: a mapping of names to bytes. Out: the zip, and back, never more than a bundle may hold whatever the zip says.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from datetime import date
from typing import TYPE_CHECKING

from pantry.stick.bundle import MOST_BYTES_READ, MOST_FILES, Files
from pantry.stick.refusals import Refused

if TYPE_CHECKING:
    from collections.abc import Mapping

_FIRST_YEAR, _LAST_YEAR = 1980, 2107  # what a zip can say
_LEVEL = 6
_WAYS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # others need as much memory as they ask for
_TROUBLES = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, RuntimeError, NotImplementedError,
    OverflowError, IndexError,
)  # fmt: skip


def write_zip(folder: str, day: str, files: Mapping[str, bytes]) -> bytes:
    """The files under the name of their folder, dated noon of a day."""
    written = date.fromisoformat(day)
    year = min(max(written.year, _FIRST_YEAR), _LAST_YEAR)
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w") as archive:
        for name, data in files.items():
            info = zipfile.ZipInfo(f"{folder}/{name}", (year, written.month, written.day, 12, 0, 0))
            info.create_system = 3
            info.external_attr = 0o100644 << 16
            archive.writestr(info, data, zipfile.ZIP_DEFLATED, _LEVEL)
    return into.getvalue()


def read_zip(data: bytes) -> Files:
    """The files in a zip, without the folder. Raises Refused."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _members(archive)
    except _TROUBLES:
        raise Refused("The zip can't be read.", file="") from None


def _members(archive: zipfile.ZipFile) -> Files:
    members = [member for member in archive.infolist() if not member.is_dir()]
    if len(members) > MOST_FILES or sum(member.file_size for member in members) > MOST_BYTES_READ:
        raise Refused("The zip is too large.", file="")
    files: Files = {}
    left = MOST_BYTES_READ
    for member in members:
        _, _, name = member.filename.partition("/")
        if not name or name in files or member.compress_type not in _WAYS:
            raise Refused("The zip can't be read.", file=member.filename)
        with archive.open(member) as opened:
            files[name] = opened.read(left + 1)
        left -= len(files[name])
        if left < 0:
            raise Refused("The zip is too large.", file="")
    return files
