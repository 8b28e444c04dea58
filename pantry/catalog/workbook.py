"""The rows of a workbook (XLSX), one at a time. In: a path. Out: its sheets as tables; `RefusedInput` in words."""

from __future__ import annotations

import contextlib
import io
import warnings
import zipfile
from datetime import date, time, timedelta
from typing import TYPE_CHECKING

from openpyxl import load_workbook
from openpyxl.cell.cell import ERROR_CODES
from openpyxl.utils.datetime import to_excel

from pantry.catalog.cells import Row
from pantry.catalog.file_lines import LONGEST_LINE
from pantry.catalog.number_cells import typed
from pantry.catalog.tables import Sheet, Tables, no_sheet, unreadable
from pantry.catalog.unpacking import in_words, refuse_swelling
from pantry.errors import PantryError, sentence

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import IO

    from openpyxl.worksheet.worksheet import Worksheet

_MOST_COLUMNS = 500
_MOST_ROWS = 1 << 20  # of any sheet: a row may claim to be number 9,999,999,999, and all before it would be made up
_MOST_HELD = 1 << 27
_MOST_WITHOUT_ROW = 1 << 23
_HEAD, _AT_ONCE = 1 << 12, 1 << 16


class Workbook(Tables):
    """An open workbook, and its sheets that aren't hidden."""

    def __init__(self, path: Path, held: bytes | None = None) -> None:
        """`held`: what was unpacked from the path. Raises RefusedInput."""
        super().__init__(path)
        warnings.filterwarnings("ignore", category=UserWarning, module=r"openpyxl\.")  # of looks that it leaves out
        self._raw: IO[bytes] = path.open("rb") if held is None else io.BytesIO(held)
        try:
            with _answered_in_words(path):
                self._sheets = self._found_sheets()
        except PantryError:
            self.close()
            raise
        self.names = tuple(self._sheets)
        self._size = path.stat().st_size if held is None else len(held)

    def table(self, name: str) -> Sheet:
        """Opens a sheet."""
        if name not in self._sheets:
            raise no_sheet(name, self.path)
        return Sheet(self._rows(self._sheets[name]))

    def close(self) -> None:
        """Lets go of the file."""
        self._raw.close()

    def _found_sheets(self) -> dict[str, Worksheet]:
        _refuse_bombs(self._raw, self.path)
        book = load_workbook(self._raw, read_only=True, data_only=True, keep_links=False)
        sheets = {sheet.title: sheet for sheet in book.worksheets if sheet.sheet_state == "visible"}
        if not sheets:
            raise unreadable(self.path)
        return sheets

    def _rows(self, sheet: Worksheet) -> Iterator[Row]:
        sheet.reset_dimensions()  # what a sheet says of its size is often wrong
        with _answered_in_words(self.path):
            for number, values in enumerate(sheet.iter_rows(max_row=_MOST_ROWS, values_only=True), 1):
                if values.count(None) < len(values):
                    self._done = self._raw.tell()
                    yield _row(number, tuple(map(_text, values[:_MOST_COLUMNS])))


def _row(number: int, cells: tuple[str, ...]) -> Row:
    if sum(map(len, cells)) > LONGEST_LINE:
        return Row(number, (), sentence("The line is too long."))
    return Row(number, cells)


def _text(value: object) -> str:
    if isinstance(value, str):
        return "" if value in ERROR_CODES else value
    if value is None:
        return ""
    if isinstance(value, date | time | timedelta):
        value = to_excel(value)  # a code in a column that looks like dates
    return typed(value) if isinstance(value, float) else typed(int(value)) if isinstance(value, int) else str(value)


def _refuse_bombs(raw: IO[bytes], path: Path) -> None:
    """Raises RefusedInput where more would be held than a list has. No part unpacks to more than its zip says."""
    with zipfile.ZipFile(raw) as packed:
        refuse_swelling(sum(part.file_size for part in packed.infolist()), path.stat().st_size, path)
        for part in packed.infolist():
            is_sheet = part.filename.startswith("xl/worksheets/")
            with packed.open(part) as stream:
                if _declares(stream.read(_HEAD)) or (is_sheet and _lacks_rows(stream)):
                    raise unreadable(path)
            if not is_sheet and part.file_size > _MOST_HELD:
                raise unreadable(path)


def _declares(head: bytes) -> bool:
    """Whether XML declares what it is made of, as no spreadsheet does, and bombs of entities do."""
    return b"<!DOCTYPE" in head.replace(b"\0", b"")


def _lacks_rows(sheet: IO[bytes]) -> bool:
    """Whether it goes on and on without another row, as openpyxl holds each until its end."""
    without = 0
    while piece := sheet.read(_AT_ONCE):
        without = 0 if b"row" in piece else without + len(piece)
        if without > _MOST_WITHOUT_ROW:
            return True
    return False


@contextlib.contextmanager
def _answered_in_words(path: Path) -> Iterator[None]:
    try:
        with in_words(path):
            yield
    except PantryError:
        raise
    except Exception as trouble:  # of a damaged file openpyxl raises whatever it stumbles over
        raise unreadable(path) from trouble
