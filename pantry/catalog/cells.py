"""The cells of a file's lines, between any of the usual separators, with or without quotes.

In: lines. Out: numbered rows of cells, or the reason why a line can't be split; one bad line spoils no other.
"""

from __future__ import annotations

import csv
import re
from collections import deque
from typing import TYPE_CHECKING, NamedTuple

from pantry.errors import sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pantry.catalog.file_lines import Line

SEPARATORS = (",", ";", "\t", "|")
_MOST_LINES_A_CELL = 50
_EMPTY_BYTES = re.compile("(?:[ \\t\\r\\n\\0]|\xef\xbb\xbf)*")  # these three are a byte order mark
_OPEN_QUOTE = "unexpected end of data"


class Row(NamedTuple):
    """The cells of a line by its number, or why it has none."""

    line: int
    cells: tuple[str, ...]
    why: str = ""


class _Ahead:
    """Lines that can be looked at before they are taken."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self._lines = iter(lines)
        self._waiting: deque[Line] = deque()

    def look(self, at: int) -> Line | None:
        """The line that many behind the next; nothing behind the last."""
        while len(self._waiting) <= at:
            line = next(self._lines, None)
            if line is None:
                return None
            self._waiting.append(line)
        return self._waiting[at]

    def take(self, count: int = 1) -> None:
        """Goes on by that many lines."""
        for _ in range(count):
            self._waiting.popleft()


def rows_of(lines: Iterable[Line], separator: str, *, quoted: bool) -> Iterator[Row]:
    """The rows of some lines; empty ones are left out."""
    ahead = _Ahead(lines)
    while (line := ahead.look(0)) is not None:
        if line.text is None:
            ahead.take()
            yield Row(line.number, (), sentence("The line is too long."))
        elif quoted and '"' in line.text:
            row = _whole_row(line.number, line.text, ahead, separator) or _quoted_row(line.number, ahead, separator)
            if row.why or any(map(str.strip, row.cells)):
                yield row
        else:
            ahead.take()
            if line.text.strip(f"{separator} \t\0\ufeff"):
                yield Row(line.number, tuple(line.text.split(separator)))


def whole_rows_of(lines: Iterable[Line]) -> Iterator[Row]:
    """The same, where each line is one cell in bytes."""
    for line in lines:
        if line.text is None:
            yield Row(line.number, (), sentence("The line is too long."))
        elif not _EMPTY_BYTES.fullmatch(line.text):
            yield Row(line.number, (line.text,))


def _whole_row(number: int, text: str, ahead: _Ahead, separator: str) -> Row | None:
    """The row of a line whose quotes are all closed in it, as nearly all are; nothing of another."""
    try:
        cells = _split(text, separator)
    except csv.Error:
        return None
    if cells is None:
        return None
    ahead.take()
    return Row(number, cells)


def _quoted_row(number: int, ahead: _Ahead, separator: str) -> Row:
    """A row with quotes, whose cells may go on in the next lines; where a quote never ends, only its line is bad."""
    gathered: list[str] = []
    for taken in range(_MOST_LINES_A_CELL):
        line = ahead.look(taken)
        if line is None or line.text is None:
            break
        gathered.append(line.text)
        if '"' not in line.text:
            continue
        try:
            cells = _split("\n".join(gathered), separator)
        except csv.Error:
            ahead.take(taken + 1)
            return Row(number, (), sentence("A cell of the line is too long."))
        if cells is not None:
            ahead.take(taken + 1)
            return Row(number, cells)
    ahead.take()
    return Row(number, (), sentence("A quotation mark in the line is never closed."))


def _split(text: str, separator: str) -> tuple[str, ...] | None:
    """The cells of a line with quotes; nothing where its last quote is still open."""
    try:
        return tuple(next(csv.reader([text], delimiter=separator, strict=True), ()))
    except csv.Error as trouble:
        if _OPEN_QUOTE in str(trouble):
            return None
    return tuple(next(csv.reader([text], delimiter=separator), ()))
