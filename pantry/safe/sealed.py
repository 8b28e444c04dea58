"""A sealed copy of a file: all its bytes, and at its end one line with the SHA-256 over all that stands before it.

In: paths. Out: the sealed copy, or the bytes without the seal, proven; SiteFileError where the seal does not fit.
Nothing gets its name before all of it is on the disk, and nothing is written over.
"""

from __future__ import annotations

import hashlib
import os
import re
from typing import TYPE_CHECKING

from pantry.errors import SiteFileError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_SEAL = "\nPantry-Backup: 1.0 SHA-256: {digest}\n"
_SEAL_LENGTH = len(_SEAL.format(digest="0" * 64))
_SEAL_FORM = re.compile(_SEAL.format(digest="([0-9a-f]{64})").encode())
_PIECE = 1 << 20


def seal(source: Path, target: Path) -> str:
    """Writes a sealed copy as a new file, forced to the disk and read again; gives its SHA-256. Raises OSError."""
    content, whole = hashlib.sha256(), hashlib.sha256()
    with target.open("xb") as into:
        for piece in _pieces(source, source.stat().st_size):
            into.write(piece)
            content.update(piece)
            whole.update(piece)
        line = _SEAL.format(digest=content.hexdigest()).encode()
        into.write(line)
        whole.update(line)
        into.flush()
        os.fsync(into.fileno())
    if file_hash(target) != whole.hexdigest():
        raise SiteFileError(
            "The disk did not keep what was written to {path}. The site file was not changed. Take another disk.",
            path=target.parent,
        )
    return whole.hexdigest()


def unseal(source: Path, target: Path) -> None:
    """Writes the bytes without their seal as a new file. Raises SiteFileError where they don't fit it; OSError."""
    size = source.stat().st_size - _SEAL_LENGTH
    found = _SEAL_FORM.fullmatch(_last_bytes(source))
    if size < 0 or not found:
        raise SiteFileError(
            "{source} is not a backup of Pantry, or it was cut off. Nothing was changed."
            " Choose another file that ends in .pantry-backup.",
            source=source,
        )
    content = hashlib.sha256()
    with target.open("xb") as into:
        for piece in _pieces(source, size):
            into.write(piece)
            content.update(piece)
    if content.hexdigest() != found[1].decode():
        raise SiteFileError(
            "{source} is damaged. Nothing was changed. Take another backup, or read the sticks into a new site.",
            source=source,
        )


def file_hash(path: Path) -> str:
    """SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _last_bytes(path: Path) -> bytes:
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - _SEAL_LENGTH))
        return file.read(_SEAL_LENGTH)


def _pieces(path: Path, size: int) -> Iterator[bytes]:
    with path.open("rb") as file:
        while size > 0 and (piece := file.read(min(size, _PIECE))):
            size -= len(piece)
            yield piece
