"""Reads a recall file as it comes, whole or not at all; the FDA's and the FSIS's rows are told apart one by one.

In: a file. Out: how many recalls it holds, how many are new, and which rows could not be used, by their place.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pantry.catalog.keeping import whole_or_nothing
from pantry.errors import RefusedInput, Why
from pantry.recalls import fda, fsis
from pantry.recalls.keeping import keep_list, put_aside, set_aside, take_over
from pantry.recalls.reading_texts import day_of
from pantry.recalls.rows import RecallFile
from pantry.recalls.told import Source, UnusableRow

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from sqlite3 import Connection

    from pantry.recalls.told import Recall

_READERS = {fda.NUMBER: fda.read_row, fsis.NUMBER: fsis.read_row}
_ROWS_AT_ONCE = 1_000
_NAMED_PROBLEMS = 100


@dataclass(frozen=True, slots=True)
class Problem:
    """A row that could not be used, and why."""

    row: int
    why: str


@dataclass(frozen=True, slots=True)
class ReadRecalls:
    """What came of a file: rows read, recalls that are new, rows refused (the first 100 of them named)."""

    read: int
    new: int
    refused: int
    problems: tuple[Problem, ...]


@dataclass(slots=True)
class _Tally:
    read: int = 0
    refused: int = 0
    problems: list[Problem] = field(default_factory=list)
    waiting: list[Recall] = field(default_factory=list)
    newest: dict[str, str] = field(default_factory=dict)

    def refuse(self, row: int, why: str) -> None:
        self.refused += 1
        if len(self.problems) < _NAMED_PROBLEMS:
            self.problems.append(Problem(row, why))


def read_recalls(db: Connection, path: Path, *, progress: Callable[[int, int], None] | None = None) -> ReadRecalls:
    """Takes in the recalls of a file; `progress(done, of)` is told in bytes. Scans are saved while it is read.

    Raises RefusedInput where it can't be read or holds no recall at all; then nothing was changed.
    """
    file = RecallFile(path)
    try:
        with set_aside(db):
            tally = _read(db, file, progress or (lambda _done, _of: None))
            return _keep(db, file, tally)
    finally:
        file.close()


def _read(db: Connection, file: RecallFile, progress: Callable[[int, int], None]) -> _Tally:
    tally = _Tally()
    for row in file:
        tally.read += 1
        try:
            one = _told(row.said)
        except UnusableRow as trouble:
            tally.refuse(row.place, Why.of(trouble))
            continue
        tally.waiting.append(one)
        tally.newest[one.source] = max(tally.newest.get(one.source, ""), one.date)
        if len(tally.waiting) == _ROWS_AT_ONCE:
            _put_aside(db, tally)
            progress(file.done, file.size)
    _put_aside(db, tally)
    if not tally.newest:
        raise RefusedInput(
            "There is no recall of food in {path}. Nothing was changed. Choose one of the FDA or the FSIS.",
            path=file.path,
        )
    progress(file.size, file.size)
    return tally


def _keep(db: Connection, file: RecallFile, tally: _Tally) -> ReadRecalls:
    with whole_or_nothing(db):
        new = take_over(db)
        for source, newest in tally.newest.items():
            keep_list(db, source, (day_of(file.updated) if source == Source.FDA else "") or newest)
    return ReadRecalls(tally.read, new, tally.refused, tuple(tally.problems))


def _told(said: object) -> Recall:
    if not isinstance(said, dict):
        raise UnusableRow("This can't be read.")
    for number, read_row in _READERS.items():
        if number in said:
            return read_row(said)
    raise UnusableRow("This has no number of a recall.")


def _put_aside(db: Connection, tally: _Tally) -> None:
    put_aside(db, tally.waiting)
    tally.waiting.clear()
