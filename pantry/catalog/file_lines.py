"""The lines of a file of any size and any coding, one at a time.

In: a path. Out: numbered lines as text, and how far the file is read; `RefusedInput` where it holds no text.
"""

from __future__ import annotations

import codecs
import contextlib
import gzip
import io
import zlib
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING

from pantry.errors import RefusedInput

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LONGEST_LINE = 1 << 20
_HEAD = 4096
_GZIP = b"\x1f\x8b"
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_OTHERS = (b"%PDF", b"SQLite format 3", b"\x89PNG", b"\xff\xd8\xff", b"\x7fELF", b"MZ", b"{\\rtf")


@dataclass(frozen=True, slots=True)
class Line:
    """A line by its number, without its end; no text where it is too long to be one."""

    number: int
    text: str | None


class FileLines:
    """An open file of lines; plain or packed with gzip, in UTF-8, UTF-16 or Windows-1252."""

    def __init__(self, path: Path) -> None:
        """Raises RefusedInput: not there, not readable, empty, a workbook or no text at all."""
        self.path = path
        with self._in_words(), contextlib.ExitStack() as closing:
            if not path.is_file():
                raise RefusedInput("There is no file at {path}. Nothing was changed. Look for it.", path=path)
            self._raw = closing.enter_context(path.open("rb"))
            self.size = path.stat().st_size
            self._text = self._opened()
            self._closing = closing.pop_all()

    @property
    def done(self) -> int:
        """How many bytes of the file were read."""
        return min(self._raw.tell(), self.size)

    def __iter__(self) -> Iterator[Line]:
        with self._in_words():
            number = 0
            while line := self._text.readline(LONGEST_LINE + 1):
                number += 1
                if len(line) > LONGEST_LINE:
                    self._pass_over()
                    yield Line(number, None)
                else:
                    yield Line(number, (_decoded(line) if isinstance(line, bytes) else line).rstrip("\r\n"))

    def close(self) -> None:
        """Lets go of the file."""
        self._closing.close()

    def _opened(self) -> IO[bytes] | IO[str]:
        head = self._raw.read(_HEAD)
        self._raw.seek(0)
        stream: IO[bytes] = self._raw
        if head.startswith(_GZIP):
            stream = io.BufferedReader(gzip.GzipFile(fileobj=self._raw))
            head = stream.read(_HEAD)
            stream.seek(0)
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
        if head.startswith(_WORKBOOKS):
            raise RefusedInput(
                "{path} is a workbook. Nothing was changed. Open it, choose Save As and the type CSV UTF-8, and bring"
                " that file in.",
                path=self.path,
            )
        if head.startswith(_OTHERS):
            raise RefusedInput("{path} is no CSV file. Nothing was changed. Choose another file.", path=self.path)

    def _pass_over(self) -> None:
        """Reads to the end of a line that is too long."""
        while rest := self._text.readline(LONGEST_LINE):
            if rest[-1:] in (b"\n", "\n"):
                return

    @contextlib.contextmanager
    def _in_words(self) -> Iterator[None]:
        try:
            yield
        except (gzip.BadGzipFile, EOFError, zlib.error) as trouble:
            raise RefusedInput(
                "{path} is packed, and damaged or cut off. Nothing was changed. Download or copy it again.",
                path=self.path,
            ) from trouble
        except OSError as trouble:
            raise RefusedInput(
                "{path} can't be read to its end ({why}). Nothing was changed. Copy it to this laptop, then try again.",
                path=self.path,
                why=(trouble.strerror or "unknown").lower(),
            ) from trouble


class _AsBytes(io.TextIOWrapper):
    """Splits lines at any line end, and gives their bytes."""

    def readline(self, size: int = -1, /) -> bytes:  # type: ignore[override]
        return super().readline(size).encode("latin-1")


def _decoded(line: bytes) -> str:
    """UTF-8, else Windows-1252, line by line: files are pasted together from both."""
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode("cp1252", errors="replace")
