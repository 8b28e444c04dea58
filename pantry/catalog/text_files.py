"""Tables in files of text: one file, a folder of them, or a zip.

In: where the files lie. Out: their tables by name; `RefusedInput` where one isn't there or holds no text.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from pantry.catalog.cells import SEPARATORS, rows_of, whole_rows_of
from pantry.catalog.file_lines import FileLines
from pantry.catalog.tables import JSON_LINES, LINES_BEFORE_HEADER, Heading, Tables
from pantry.errors import RefusedInput

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pantry.catalog.cells import Row
    from pantry.catalog.file_lines import Line
    from pantry.catalog.tables import Table


class TextTable:
    """The lines of a file."""

    def __init__(self, lines: FileLines) -> None:
        self._file = lines
        self._lines = iter(lines)
        self._first: Line | None = None

    def headings(self) -> Iterator[Heading]:
        """What may name the columns."""
        for line in islice(self._lines, LINES_BEFORE_HEADER):
            if (line.text or "").startswith("{"):
                self._first = line
                yield Heading(JSON_LINES)
                return
            for separator in sorted(SEPARATORS, key=(line.text or "").count, reverse=True):
                yield Heading(next((row.cells for row in rows_of([line], separator, quoted=True)), ()), separator)

    def below(self, heading: Heading, *, unquoted: str = "") -> Iterator[Row]:
        """The rows below; of a file of JSON lines all of them, each letter a byte."""
        if self._first is not None:
            return whole_rows_of(self._file.as_bytes(self._first))
        return rows_of(self._lines, heading.separator, quoted=heading.separator != unquoted)


class Files(Tables):
    """Files of text: one, whose neighbors in its folder may be asked for, or those of a folder or zip."""

    def __init__(self, path: Path, files: dict[str, tuple[Path, str]]) -> None:
        super().__init__(path)
        self.names = tuple(files)
        self.are_apart = len(files) > 1
        self._files = files
        self._open: list[FileLines] = []
        if not files:
            raise RefusedInput(
                "There is no list of products in {path}. Nothing was changed. Choose a CSV file or a workbook.",
                path=path,
            )

    @property
    def done(self) -> int:
        """How many bytes of all were read."""
        return sum(file.done for file in self._open)

    @property
    def size(self) -> int:
        """How many bytes they hold."""
        return sum(file.size for file in self._open)

    def table(self, name: str) -> Table:
        """Opens a file."""
        folder = self.path if self.path.is_dir() else self.path.parent
        path, member = self._files.get(name) or (folder / f"{name}.csv", "")
        if not path.is_file():
            raise RefusedInput(
                "{name}.csv belongs to {path}, and isn't there. Nothing was changed. Put both into one folder, as they"
                " come.",
                name=name,
                path=self.path,
            )
        file = FileLines(path, member)
        self._open.append(file)
        return TextTable(file)

    def close(self) -> None:
        """Lets go of the files."""
        for file in self._open:
            file.close()
