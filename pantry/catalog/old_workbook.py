"""The rows of an old workbook (XLS). In: a path. Out: its sheets as tables; `RefusedInput` where it can't be read."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import xlrd

from pantry.catalog.cells import Row
from pantry.catalog.number_cells import typed
from pantry.catalog.tables import HeldSheets, unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from xlrd.sheet import Cell

_BIGGEST = 64 << 20


class OldWorkbook(HeldSheets):
    """An old workbook, held whole: its kind has at most 65,536 rows a sheet."""

    def __init__(self, path: Path, held: bytes | None = None) -> None:
        """`held`: what was unpacked from the path. Raises RefusedInput."""
        super().__init__(path)
        if held is None and path.stat().st_size > _BIGGEST:
            raise unreadable(path)
        try:
            book = xlrd.open_workbook(path, file_contents=held, logfile=io.StringIO(), ragged_rows=True)
        except OSError:
            raise
        except Exception as trouble:  # of a damaged file it raises whatever it stumbles over
            raise unreadable(path) from trouble
        self._sheets = {sheet.name: sheet for sheet in book.sheets() if not sheet.visibility}
        self.names = tuple(self._sheets)
        if not self.names:
            raise unreadable(path)

    def _rows(self, name: str) -> Iterator[Row]:
        sheet = self._sheets[name]
        self._size += sheet.nrows
        for number in range(sheet.nrows):
            self._done += 1
            yield Row(number + 1, tuple(map(_text, sheet.row(number))))


def _text(cell: Cell) -> str:
    match cell.ctype:
        case xlrd.XL_CELL_NUMBER:
            return typed(cell.value)
        case xlrd.XL_CELL_TEXT:
            return str(cell.value)
        case xlrd.XL_CELL_BOOLEAN:
            return str(int(cell.value))
        case _:
            return ""
