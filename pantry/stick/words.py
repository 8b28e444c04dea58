"""What the system says of a stick, in a sentence for a volunteer."""

from __future__ import annotations

import contextlib
import errno
from typing import TYPE_CHECKING

from pantry.errors import StickError, sentence

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FULL = sentence(
    "The stick at {path} is full. Your books are safe, and what is not on the stick is written next time."
    " Make room on it, or take another stick."
)
_READ_ONLY = sentence(
    "The stick at {path} can't be written: it is read-only. Your books are safe."
    " Move its small switch, or take another stick."
)
_IN_THE_WAY = sentence(
    "On the stick at {path} something else has a name that Pantry needs. Your books are safe."
    " Rename what is called PANTRY there, then write the stick again."
)
_GONE_WRITING = sentence(
    "The stick at {path} was pulled out or gave an error. Your books are safe, and what is not on the stick"
    " is written next time. Put it in again, or take another stick."
)
_GONE_READING = sentence(
    "The stick at {path} was pulled out or can't be read. What was read before is in the books."
    " Put it in again, then read it once more."
)
_FULL_CODES = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_READ_ONLY_CODES = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})
_IN_THE_WAY_CODES = frozenset({errno.EEXIST, errno.ENOTDIR, errno.EISDIR})


@contextlib.contextmanager
def writing_in_words(root: Path) -> Iterator[None]:
    """Turns an OSError while a stick is written into StickError."""
    try:
        yield
    except OSError as trouble:
        codes = {
            **dict.fromkeys(_FULL_CODES, FULL),
            **dict.fromkeys(_READ_ONLY_CODES, _READ_ONLY),
            **dict.fromkeys(_IN_THE_WAY_CODES, _IN_THE_WAY),
        }
        raise StickError(codes.get(trouble.errno or 0, _GONE_WRITING), path=root) from trouble


@contextlib.contextmanager
def reading_in_words(root: Path) -> Iterator[None]:
    """Turns an OSError while a stick is read into StickError."""
    try:
        yield
    except OSError as trouble:
        raise StickError(_GONE_READING, path=root) from trouble
