"""The sheets of a workbook that was turned to JSON: each row a list of objects of one column each.

In: a path. Out: its sheets as tables; `RefusedInput` where the JSON is another.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from pantry.catalog.cells import Row
from pantry.catalog.number_cells import typed
from pantry.catalog.tables import HeldSheets
from pantry.errors import RefusedInput, sentence

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_BIGGEST = 64 << 20
_BROKEN = sentence(
    "{path} is no whole JSON file with a list of products: it is another, or cut off. Nothing was changed. Download it"
    " again."
)


class JsonWorkbook(HeldSheets):
    """A workbook in JSON, held whole."""

    def __init__(self, path: Path, held: bytes | None = None) -> None:
        """`held`: what was unpacked from the path. Raises RefusedInput."""
        super().__init__(path)
        if held is None and path.stat().st_size > _BIGGEST:
            raise RefusedInput(_BROKEN, path=path)
        try:
            said = json.loads(path.read_bytes() if held is None else held)
            self._sheets = {
                str(sheet["name"]): [{k: v for cell in row for k, v in cell.items()} for row in sheet["data"]]
                for sheet in said["sheets"]
            }
        except (ValueError, RecursionError, LookupError, TypeError, AttributeError) as trouble:
            raise RefusedInput(_BROKEN, path=path) from trouble
        self.names = tuple(self._sheets)
        if not self.names:
            raise RefusedInput(_BROKEN, path=path)

    def _rows(self, name: str) -> Iterator[Row]:
        rows = self._sheets[name]
        self._size += len(rows)
        columns = tuple(dict.fromkeys(column for row in rows for column in row))
        yield Row(0, columns)
        for number, row in enumerate(rows, 1):
            self._done += 1
            yield Row(number, tuple(_text(row.get(column)) for column in columns))


def _text(value: object) -> str:
    if value is None:
        return ""
    return typed(value) if isinstance(value, float) else str(value)
