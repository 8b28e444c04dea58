"""The lines of a file of any size and any coding, one at a time.

In: a path. Out: numbered lines as text, and how far the file is read; `RefusedInput` where it holds no text.
"""

from __future__ import annotations

import codecs
import contextlib
import gzip
import io
import zipfile
from typing import IO, TYPE_CHECKING, NamedTuple

from pantry.catalog.unpacking import Unpacking, buffered, in_words
from pantry.errors import RefusedInput

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LONGEST_LINE = 1 << 20
_HEAD = 4096
_GZIP = b"\x1f\x8b"
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_OTHERS = (
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0",
    b"%PDF",
    b"SQLite format 3",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"\x7fELF",
    b"MZ",
    b"{\\rtf",
)


class Line(NamedTuple):
    """A line by its number, without its end; no text where it is too long to be one."""

    number: int
    text: str | None


class FileLines:
    """An open file of lines; plain, packed with gzip or in a zip, in UTF-8, UTF-16 or Windows-1252."""

    def __init__(self, path: Path, member: str = "") -> None:
        """`member`: its name in the zip at `path`. Raises RefusedInput: not readable, empty, no text."""
        self.path = path
        with in_words(path), contextlib.ExitStack() as closing:
            self._raw = closing.enter_context(buffered(io.FileIO(path)))
            self.size = path.stat().st_size
            self._unpacking: Unpacking | None = None
            self._text = self._opened(self._member(member) if member else self._plain())
            self._closing = closing.pop_all()
        self._number = 0

    @property
    def done(self) -> int:
        """How many bytes of the file were read."""
        return min(self._unpacking.done if self._unpacking else self._raw.tell(), self.size)

    def __iter__(self) -> Iterator[Line]:
        for line in self._lines():
            yield Line(self._number, None if line is None else _decoded(line).rstrip("\r\n"))

    def as_bytes(self, first: Line) -> Iterator[Line]:
        """A line that was read, and those that are left, with their ends and each letter a byte of UTF-8.

        What wants little of long lines decodes only that.
        """
        yield Line(first.number, _in_bytes(first.text or ""))
        for line in self._lines():
            yield Line(self._number, None if line is None else _in_bytes(line))

    def _lines(self) -> Iterator[bytes | str | None]:
        """The lines that are left, with their ends; nothing of one that is too long."""
        with in_words(self.path):
            while line := self._text.readline(LONGEST_LINE + 1):
                self._number += 1
                if len(line) > LONGEST_LINE:
                    self._pass_over()
                    yield None
                else:
                    yield line

    def close(self) -> None:
        """Lets go of the file."""
        self._closing.close()

    def _member(self, name: str) -> io.BufferedReader:
        packed = zipfile.ZipFile(self._raw)
        self.size = packed.getinfo(name).file_size
        self._unpacking = Unpacking(packed.open(name), self._raw, self.path)
        return buffered(self._unpacking)

    def _plain(self) -> io.BufferedReader:
        if not self._raw.peek(len(_GZIP)).startswith(_GZIP):
            return self._raw
        return buffered(Unpacking(gzip.GzipFile(fileobj=self._raw), self._raw, self.path))

    def _opened(self, stream: io.BufferedReader) -> IO[bytes] | IO[str]:
        head = stream.peek(_HEAD)[:_HEAD]
        self._refuse_no_text(head)
        if head.startswith(_UTF_16):
            return io.TextIOWrapper(stream, encoding="utf-16", errors="replace")
        if head.startswith(codecs.BOM_UTF8):
            stream.read(len(codecs.BOM_UTF8))
        if b"\r" in head and b"\n" not in head:  # an old Mac's line ends; its letters are told from the bytes later
            return _AsBytes(stream, encoding="latin-1", newline=None)
        return stream

    def _refuse_no_text(self, head: bytes) -> None:
        if not head.strip():
            raise RefusedInput("{path} is empty. Nothing was changed. Choose another file.", path=self.path)
        if head.startswith(_OTHERS):
            raise RefusedInput(
                "{path} is no list of products. Nothing was changed. Choose a CSV file or a workbook.", path=self.path
            )

    def _pass_over(self) -> None:
        """Reads to the end of a line that is too long."""
        while rest := self._text.readline(LONGEST_LINE):
            if rest[-1:] in (b"\n", "\n"):
                return


class _AsBytes(io.TextIOWrapper):
    """Splits lines at any line end, and gives their bytes."""

    def readline(self, size: int = -1, /) -> bytes:  # type: ignore[override]
        return super().readline(size).encode("latin-1")


def _decoded(line: bytes | str) -> str:
    """UTF-8, else Windows-1252, line by line: files are pasted together from both."""
    if isinstance(line, str):
        return line
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode("cp1252", errors="replace")


def _in_bytes(line: bytes | str) -> str:
    """A line, each letter a byte."""
    return (line if isinstance(line, bytes) else line.encode("utf-8", "replace")).decode("latin-1")
