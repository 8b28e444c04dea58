"""The rows of a recall file of any size, one at a time, at a steady size of memory.

In: a path: one JSON document (an array, or an object with `results`), or JSON lines; plain, zipped or packed with gzip.
Out: numbered rows as objects; `RefusedInput` where the file is none of these, or damaged.
"""

from __future__ import annotations

import codecs
import contextlib
import gzip
import io
import json
import zipfile
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import ijson

from pantry.errors import RefusedInput

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LONGEST_LINE = 1 << 22
_HEAD = 1 << 16
_GZIP, _ZIP = b"\x1f\x8b", b"PK\x03\x04"
_NAMES_IN_ZIP = (".json", ".jsonl", ".ndjson")
_STARTS, _ENDS = ("start_map", "start_array"), ("end_map", "end_array")
_NOWHERE, _DEEPEST = -1, 20
_TROUBLES = (
    ijson.JSONError, zipfile.BadZipFile, zlib.error, EOFError, ValueError, RecursionError, OverflowError,
    NotImplementedError, RuntimeError,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Row:
    """A row by its place in the file; no object where it can't be read."""

    place: int
    said: Any


class _Frame:
    """Follows a document's events: where its rows begin and end, and the day that it is of."""

    def __init__(self) -> None:
        self.updated = ""
        self.is_in_row = False
        self.has_row_begun = False
        self._depth = 0
        self._rows_at = _NOWHERE
        self._keys = {1: "", 2: ""}

    def go_on(self, event: str, value: object) -> None:
        """The next event. Raises ValueError where it nests too deep."""
        self._depth -= event in _ENDS
        self.has_row_begun = self._depth == self._rows_at and not self.is_in_row and event != "end_array"
        if self._depth == self._rows_at:
            self.is_in_row = event in _STARTS
        elif not self.is_in_row:
            self._read_frame(event, value)
        self._depth += event in _STARTS
        if self._depth > _DEEPEST:
            raise ValueError(self._depth)

    def _read_frame(self, event: str, value: object) -> None:
        if event == "map_key" and self._depth in self._keys:
            self._keys[self._depth] = str(value)
        elif event == "start_array" and (self._depth == 0 or (self._depth == 1 and self._keys[1] == "results")):
            self._rows_at = self._depth + 1
        elif self._depth == self._rows_at - 1:
            self._rows_at = _NOWHERE
        elif self._depth == 2 and (self._keys[1], self._keys[2]) == ("meta", "last_updated"):
            self.updated = str(value)


class RecallFile:
    """An open file of recalls; `updated` is what its rows' frame says of the day that it is of, once it was read."""

    def __init__(self, path: Path) -> None:
        """Raises RefusedInput: not there, not readable, empty."""
        self.path = path
        self.updated = ""
        with self._in_words():
            if not path.is_file():
                raise RefusedInput("There is no file at {path}. Nothing was changed. Look for it.", path=path)
            self._raw = path.open("rb")
            self.size = path.stat().st_size

    @property
    def done(self) -> int:
        """How many bytes of the file were read."""
        return min(self._raw.tell(), self.size)

    def close(self) -> None:
        """Lets go of the file."""
        self._raw.close()

    def __iter__(self) -> Iterator[Row]:
        with self._in_words(), self._opened() as stream:
            head = _head(stream)
            if not head.strip():
                raise RefusedInput("{path} is empty. Nothing was changed. Choose another file.", path=self.path)
            if _is_lines(head):
                yield from _lines(stream)
                return
            yield from self._document(stream)

    def _document(self, stream: io.BufferedReader) -> Iterator[Row]:
        """The rows of an array, or of the array `results` of an object.

        Event by event: ijson's own way to find rows takes memory by the square of how deep a file nests.
        """
        place, row = 0, None
        frame = _Frame()
        for event, value in ijson.basic_parse(stream, use_float=True):
            is_in_row = frame.is_in_row
            frame.go_on(event, value)
            if not is_in_row and not frame.has_row_begun:
                continue
            if not is_in_row:
                place, row = place + 1, ijson.ObjectBuilder()
            assert row is not None  # noqa: S101 - made where the row began
            row.event(event, value)
            if not frame.is_in_row:
                yield Row(place, row.value)
        self.updated = frame.updated

    @contextlib.contextmanager
    def _opened(self) -> Iterator[io.BufferedReader]:
        """The text's bytes from the start, unpacked."""
        self._raw.seek(0)
        head = self._raw.read(len(_ZIP))
        self._raw.seek(0)
        with contextlib.ExitStack() as closing:
            stream: Any = self._raw
            if head.startswith(_GZIP):
                stream = closing.enter_context(gzip.GzipFile(fileobj=self._raw))
            elif head == _ZIP:
                packed = closing.enter_context(zipfile.ZipFile(self._raw))
                stream = closing.enter_context(packed.open(self._name_in(packed)))
            buffered = io.BufferedReader(stream, _HEAD)
            closing.callback(buffered.detach)
            if buffered.peek(len(codecs.BOM_UTF8)).startswith(codecs.BOM_UTF8):
                buffered.read(len(codecs.BOM_UTF8))
            yield buffered

    def _name_in(self, packed: zipfile.ZipFile) -> str:
        names = [name for name in packed.namelist() if name.lower().endswith(_NAMES_IN_ZIP)]
        if not names:
            raise RefusedInput(
                "There is no .json file in {path}. Nothing was changed. Choose one of the FDA or the FSIS.",
                path=self.path,
            )
        return names[0]

    @contextlib.contextmanager
    def _in_words(self) -> Iterator[None]:
        try:
            yield
        except OSError as trouble:
            raise RefusedInput(
                "{path} can't be read to its end ({why}). Nothing was changed. Copy it to this laptop, then try again.",
                path=self.path,
                why=(trouble.strerror or "unknown").lower(),
            ) from trouble
        except _TROUBLES as trouble:
            raise RefusedInput(
                "{path} is no whole recall file: it is damaged or cut off, or something else. Nothing was changed."
                " Download it again, as JSON.",
                path=self.path,
            ) from trouble


def _head(stream: io.BufferedReader) -> bytes:
    return stream.peek(_HEAD)


def _is_lines(head: bytes) -> bool:
    """JSON lines: the first line is an object by itself, and no answer with `results`."""
    first, end, rest = head.lstrip().partition(b"\n")
    try:
        said = json.loads(first)
    except (ValueError, RecursionError):
        return False
    return isinstance(said, dict) and "results" not in said and (bool(end and rest.strip()) or "meta" not in said)


def _lines(stream: io.BufferedReader) -> Iterator[Row]:
    place = 0
    while line := stream.readline(LONGEST_LINE):
        place += 1
        if not line.strip():
            continue
        try:
            said = json.loads(line)
        except (ValueError, RecursionError):
            said = None
        yield Row(place, said)
