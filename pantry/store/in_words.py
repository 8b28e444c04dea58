"""What the database and the disk say of a site file, in words for people.

In: a path. Out: a context in which their trouble becomes a `SiteFileError`.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from typing import TYPE_CHECKING

import sqlcipher3

from pantry.errors import SiteFileError, sentence

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DatabaseError = sqlcipher3.dbapi2.Error

_ROOM_BESIDE = 64 * 1024  # the log and its index, both needed even to read


@contextlib.contextmanager
def in_words(path: Path) -> Iterator[None]:
    """Raises SiteFileError for what goes wrong inside."""
    try:
        yield
    except (DatabaseError, ValueError) as trouble:  # a damaged schema can't even be quoted
        why = "malformed" if isinstance(trouble, ValueError) else str(trouble)
        if "disk I/O" in why and _is_full(path.parent):
            why = "full"
        if "unable to open" in why and not os.access(path.parent, os.W_OK):
            why = "readonly"  # of a disk that can only be read the database says no more
        raise SiteFileError(_sentence(why), path=path) from trouble
    except OSError as trouble:
        raise SiteFileError(
            "{path} can't be read or written ({why}). Nothing was changed. Choose a folder of your own on this laptop.",
            path=path,
            why=(trouble.strerror or "unknown").lower(),
        ) from trouble


def _is_full(folder: Path) -> bool:
    """Whether the disk has no room even for what stands beside an open file; one that can only be read is not full."""
    try:
        return os.access(folder, os.W_OK) and shutil.disk_usage(folder).free < _ROOM_BESIDE
    except OSError:
        return False


def _sentence(why: str) -> str:
    """What the database says of a file it can't open, in words for people."""
    if "not a database" in why or "malformed" in why:
        return sentence(
            "{path} is not a site file of Pantry, it is damaged, or it is locked with a passphrase. It was not changed."
            " Choose another file, or restore a backup with: pantry restore"
        )
    if "readonly" in why:
        return sentence(
            "{path} can't be written: the file or its folder is read-only. What is in it is safe."
            " Make it writable, or copy it to a folder of your own."
        )
    if "locked" in why:
        return sentence("{path} is busy in another program. What is in it is safe. Wait a moment, then try again.")
    if "full" in why:
        return sentence("The disk is full. What is in {path} is safe. Free some space, then try again.")
    if "unable to open" in why:
        return sentence(
            "{path} can't be opened or made there. Nothing was changed."
            " Look whether its folder is yours to write, or choose another one."
        )
    return sentence("{path} can't be opened. It was not changed. Check the disk, then try again, or restore a backup.")
