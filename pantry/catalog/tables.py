"""Tables of rows, of whatever kind a file is: the shape that all kinds of them have.

In: rows of cells. Out: what may be a table's first line, the rows below, and single columns of a table beside it.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Protocol

from pantry.errors import RefusedInput

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from pantry.catalog.cells import Row

JSON_LINES = ("JSON lines",)
"""What stands for a first line where each line is a JSON object."""

LINES_BEFORE_HEADER = 20
_ROWS_A_WORD = 5_000


@dataclass(frozen=True, slots=True)
class Heading:
    """The cells of a line that may name the columns, and what stood between them."""

    cells: tuple[str, ...]
    separator: str = ""


class Table(Protocol):
    """Rows of cells, read once."""

    def headings(self) -> Iterator[Heading]:
        """What may name the columns: the first lines, in each way to split them."""

    def below(self, heading: Heading, *, unquoted: str = "") -> Iterator[Row]:
        """The rows below the heading that was given last."""


class Tables(ABC):
    """The open tables of a path; what isn't said otherwise has one thing in all of them."""

    names: tuple[str, ...]
    are_apart = False
    """Whether they are several that have nothing to do with each other, so that none is the first."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.progress: Callable[[int, int], object] = lambda _done, _of: None
        self._done = 0
        self._size = 0

    @property
    def done(self) -> int:
        """How much of the tables that were opened is read."""
        return self._done

    @property
    def size(self) -> int:
        """How much they hold."""
        return self._size

    @abstractmethod
    def table(self, name: str) -> Table:
        """Opens a table. Raises RefusedInput where it isn't there or can't be read."""

    @abstractmethod
    def close(self) -> None:
        """Lets go of the files."""


class Sheet:
    """The rows of a workbook's sheet."""

    def __init__(self, rows: Iterator[Row]) -> None:
        self._rows = rows

    def headings(self) -> Iterator[Heading]:
        """What may name the columns."""
        return (Heading(row.cells) for row in islice(self._rows, LINES_BEFORE_HEADER))

    def below(self, heading: Heading, *, unquoted: str = "") -> Iterator[Row]:  # noqa: ARG002 - it comes in cells
        """The rows below."""
        return (row for row in self._rows if row.why or any(map(str.strip, row.cells)))


def columns(tables: Tables, name: str, wanted: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Some columns of a table that lies beside another. Raises RefusedInput."""
    table = tables.table(name)
    for heading in table.headings():
        if set(wanted) <= set(heading.cells):
            places = [heading.cells.index(column) for column in wanted]
            rows = table.below(heading)
            return _watched(
                tables, (tuple(row.cells[at] for at in places) for row in rows if len(row.cells) > max(places))
            )
    raise RefusedInput(
        "The table {table} lacks the columns {columns}. Nothing was changed. Download it again.",
        table=name,
        columns=", ".join(wanted),
    )


def _watched(tables: Tables, rows: Iterator[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """The same, with a word now and then of how far it is."""
    for count, row in enumerate(rows):
        if count % _ROWS_A_WORD == 0:
            tables.progress(tables.done, tables.size)
        yield row


def no_sheet(name: str, path: Path) -> RefusedInput:
    """Says that a workbook lacks a sheet."""
    return RefusedInput("{path} has no sheet {name}. Nothing was changed. Download it again.", name=name, path=path)


def unreadable(path: Path) -> RefusedInput:
    """Says that a file is no workbook that can be read."""
    return RefusedInput(
        "{path} can't be read as a workbook: it is damaged, or locked with a password. Nothing was changed. Open it,"
        " choose Save As and the type CSV UTF-8, and bring that file in.",
        path=path,
    )


class HeldSheets(Tables):
    """The sheets of a workbook that is read whole; of the file nothing is open then."""

    def table(self, name: str) -> Sheet:
        """Opens a sheet."""
        if name not in self.names:
            raise no_sheet(name, self.path)
        return Sheet(self._rows(name))

    def close(self) -> None:
        """There is nothing to let go of."""

    @abstractmethod
    def _rows(self, name: str) -> Iterator[Row]:
        """The rows of a sheet, its columns' names among the first."""
