"""Text cells <-> CSV bytes, strictly: UTF-8 without BOM, CRLF, every field quoted, no newline in a field, NFC.

Text that a spreadsheet would run or change (it starts with `= + - @ '`, tab) gets one `'` in front, and reading takes
exactly one off. In: rows of cells. Out: bytes, and back; what is not written exactly so is refused with its line.
"""

from __future__ import annotations

import csv
import unicodedata
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from pantry.errors import sentence
from pantry.stick.refusals import Refused

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_RISKY = ("=", "+", "-", "@", "'", "\t", "\r")
_BOM = b"\xef\xbb\xbf"
_TOGETHER = 256  # lines that are turned into columns while the processor still holds them
_NOT_AS_WRITTEN = sentence(
    "The line is not as Pantry wrote it: every field must be in quotes, each line must end in CR LF."
)


@dataclass(frozen=True, slots=True)
class Cells:
    """A column: its name, the texts from the second line down, and the distinct ones. Equal texts are one object."""

    name: str
    texts: list[str]
    distinct: frozenset[str]

    def numbers(self) -> list[int | None]:
        """The texts as whole numbers, an empty one as None."""
        values = {text: int(text) if text else None for text in self.distinct}
        return list(map(values.__getitem__, self.texts))


class _Lines(list[str]):
    """Takes the lines of a csv writer."""

    write = list.append


def write_cells(rows: Iterable[Sequence[str | int | None]]) -> bytes:
    """The rows as CSV. Raises ValueError for text that no CSV of ours can hold."""
    lines = _Lines()
    csv.writer(lines, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerows(
        [guarded(cell) if isinstance(cell, str) else cell for cell in row] for row in rows
    )
    text = "".join(lines)
    if text.count("\n") != len(lines) or text.count("\r") != len(lines) or "\0" in text:
        raise ValueError("a field holds a line end or NUL")
    if not unicodedata.is_normalized("NFC", text):
        raise ValueError("a field is not NFC")
    return text.encode()


def guarded(cell: str) -> str:
    """The text as a spreadsheet leaves it alone."""
    return f"'{cell}" if cell.startswith(_RISKY) else cell


def read_columns(file: str, data: bytes) -> list[Cells]:
    """The columns of a file, still guarded. Raises Refused with the line."""
    text = _text(file, data)
    return _as_written(text) or _columns(_parsed(file, text))


def _as_written(text: str) -> list[Cells] | None:
    """The columns of a file as Pantry wrote it, if no cell holds a quote: then cells end at `","` and nowhere else."""
    lines = text[1:-3].split('"\r\n"')
    width = lines[0].count('","') + 1
    is_as_written = (
        (text[:1], text[-3:]) == ('"', '"\r\n')
        and text.count("\n") == text.count("\r") == len(lines)
        and text.count('"') == 2 * width * len(lines)
    )
    try:
        return _columns(line.split('","') for line in lines) if is_as_written else None
    except ValueError:  # the lines are not all as wide as the first one
        return None


def _columns(lines: Iterable[list[str]]) -> list[Cells]:
    """The cells by column. Raises ValueError where a line is not as wide as the first one."""
    left = iter(lines)
    header = next(left)
    columns: list[list[str]] = [[] for _ in header]
    distinct: list[dict[str, str]] = [{} for _ in header]
    while part := list(islice(left, _TOGETHER)):
        for texts, once, cells in zip(columns, distinct, zip(*part, strict=True), strict=True):
            texts.extend(map(once.setdefault, cells, cells))
    return [Cells(*column) for column in zip(header, columns, map(frozenset, distinct), strict=True)]


def _text(file: str, data: bytes) -> str:
    if b"\0" in data:
        raise Refused("The file holds a NUL.", file=file, line=data.count(b"\n", 0, data.index(b"\0")) + 1)
    if data.startswith(_BOM):
        raise Refused("The file was saved by another program (it starts with a byte order mark).", file=file, line=1)
    try:
        text = data.decode()
    except UnicodeDecodeError as trouble:
        line = data.count(b"\n", 0, trouble.start) + 1
        raise Refused("The text is not UTF-8.", file=file, line=line) from None
    if not unicodedata.is_normalized("NFC", text):
        lines = text.split("\n")
        line = next((number for number, one in enumerate(lines, 1) if not unicodedata.is_normalized("NFC", one)), 1)
        raise Refused("The text is not composed (NFC).", file=file, line=line)
    return text


def _parsed(file: str, text: str) -> list[list[str]]:
    """The cells of any file, line by line; what is not as Pantry writes it is refused with its line."""
    lines = text.split("\r\n")
    if lines.pop():
        raise Refused("The file ends in the middle of a line.", file=file, line=len(lines) + 1)
    if not lines:
        raise Refused("The file is empty.", file=file, line=1)
    if not text.count("\n") == text.count("\r") == len(lines):
        number = next(number for number, line in enumerate(lines, 1) if "\n" in line or "\r" in line)
        raise Refused(_NOT_AS_WRITTEN, file=file, line=number)
    reader = csv.reader(lines, strict=True)
    try:
        rows = list(reader)
    except csv.Error:
        raise Refused(_NOT_AS_WRITTEN, file=file, line=reader.line_num) from None
    width = len(rows[0])
    if width == 0 or len(rows) != len(lines) or set(map(len, rows)) != {width}:
        wrong = next((number for number, row in enumerate(rows, 1) if len(row) != width), len(rows))
        raise Refused("The line does not have {width} fields.", file=file, line=wrong, width=width)
    if text.count('"') != 2 * len(rows) * width + 2 * "".join(map("".join, rows)).count('"'):
        raise Refused(_NOT_AS_WRITTEN, file=file, line=_first_unquoted(lines, rows))
    return rows


def _first_unquoted(lines: list[str], rows: list[list[str]]) -> int:
    for number, (line, row) in enumerate(zip(lines, rows, strict=True), 1):
        if line.count('"') != 2 * len(row) + 2 * "".join(row).count('"'):
            return number
    return 1


def take_guards_off(file: str, cells: Cells) -> Cells:
    """The column without the `'` in front of what a spreadsheet would run. Raises Refused with the line."""
    guarded = {text for text in cells.distinct if text.startswith(_RISKY)}
    for text in guarded:
        if not (text[0] == "'" and text[1:].startswith(_RISKY)):
            raise Refused(
                "A field starts with a character that Pantry writes with one ' in front.",
                file=file,
                line=cells.texts.index(text) + 2,
            )
    if not guarded:
        return cells
    taken = {text: text[1:] if text in guarded else text for text in cells.distinct}
    return Cells(cells.name, list(map(taken.__getitem__, cells.texts)), frozenset(taken.values()))
