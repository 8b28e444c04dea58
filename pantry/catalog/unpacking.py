"""Files that come packed with gzip or zip, unpacked as they are read, with an end to how much may come out.

In: an open file. Out: a stream of its bytes; `RefusedInput` where it is damaged, locked or swells without end.
"""

from __future__ import annotations

import contextlib
import gzip
import io
import lzma
import zipfile
import zlib
from typing import IO, TYPE_CHECKING

from pantry.errors import RefusedInput

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_MUCH = 16 << 20
_MOST_TIMES = 200  # lists of products swell to some ten times of what they are packed
_AT_ONCE = 1 << 16


class Unpacking(io.RawIOBase):
    """The bytes of a packed file, counted."""

    def __init__(self, packed: IO[bytes] | gzip.GzipFile, raw: IO[bytes], path: Path) -> None:
        self._packed = packed
        self._raw = raw
        self._path = path
        self.done = 0

    def readable(self) -> bool:
        """It is read from."""
        return True

    def readinto(self, buffer: memoryview, /) -> int:  # type: ignore[override]
        """Fills a buffer. Raises RefusedInput where far more comes out than was packed."""
        data = self._packed.read(len(buffer))
        self.done += len(data)
        refuse_swelling(self.done, self._raw.tell(), self._path)
        buffer[: len(data)] = data
        return len(data)


def refuse_swelling(unpacked: int, packed: int, path: Path) -> None:
    """Raises RefusedInput where far more bytes come out than were packed."""
    if unpacked > max(_MUCH, _MOST_TIMES * packed):
        raise RefusedInput(
            "{path} unpacks to far more than a list of products holds. Nothing was changed. Download it again from"
            " where it comes from.",
            path=path,
        )


def buffered(stream: io.RawIOBase) -> io.BufferedReader:
    """The same in pieces of a good size: lines of a dump are longer than the usual ones."""
    return io.BufferedReader(stream, _AT_ONCE)


@contextlib.contextmanager
def in_words(path: Path) -> Iterator[None]:
    """Says what is wrong with a file in words for people."""
    try:
        yield
    except (gzip.BadGzipFile, EOFError, zlib.error, lzma.LZMAError, zipfile.BadZipFile, UnicodeDecodeError) as trouble:
        raise RefusedInput(
            "{path} is packed, and damaged or cut off. Nothing was changed. Download or copy it again.", path=path
        ) from trouble
    except (RuntimeError, NotImplementedError) as trouble:  # what zipfile says of passwords and rare packings
        raise RefusedInput(
            "{path} is packed with a password, or in a way that Pantry can't read. Nothing was changed. Unpack it, then"
            " bring in what was in it.",
            path=path,
        ) from trouble
    except OSError as trouble:
        raise RefusedInput(
            "{path} can't be read to its end ({why}). Nothing was changed. Copy it to this laptop, then try again.",
            path=path,
            why=(trouble.strerror or "unknown").lower(),
        ) from trouble
