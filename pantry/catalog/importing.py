"""Brings the products of a file in, whole or not at all; a file of any size, at a steady size of memory.

In: a file, its format where it can't be told from its first line. Out: how many lines were read, what they brought, and
which could not be used. Only reference tables are written.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import sqlcipher3

from pantry.catalog.food_data_central import FOOD_DATA_CENTRAL
from pantry.catalog.foodkeeper import FOODKEEPER
from pantry.catalog.open_food_facts import OPEN_FOOD_FACTS
from pantry.catalog.opening import opened
from pantry.catalog.own_csv import OWN_CSV
from pantry.catalog.pieces import in_pieces
from pantry.catalog.plu_list import PLU_LIST
from pantry.catalog.told import UnusableLine
from pantry.errors import RefusedInput, SiteFileError, Why, sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from sqlite3 import Connection

    from pantry.catalog.cells import Row
    from pantry.catalog.pieces import Pieces
    from pantry.catalog.tables import Tables
    from pantry.catalog.told import Format, Reader, Told

FORMATS = (OPEN_FOOD_FACTS, FOOD_DATA_CENTRAL, FOODKEEPER, PLU_LIST, OWN_CSV)
_LINES_AT_ONCE = 1_000
_NAMED_PROBLEMS = 100


@dataclass(frozen=True, slots=True)
class Problem:
    """A line that could not be used, or not all of it, and why."""

    line: int
    why: str


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of a file: lines read, products new and changed, lines refused.

    The first 100 of those are named, and of lines that came in without their kind as many as fit beside them.
    """

    read: int
    added: int
    changed: int
    refused: int
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _Opening:
    """What the first line of a table says of the others, and these."""

    form: Format
    reader: Reader
    rows: Iterator[Row]


@dataclass(slots=True)
class _Tally:
    """Counts while a file is read."""

    read: int = 0
    added: int = 0
    changed: int = 0
    refused: int = 0
    problems: list[Problem] = field(default_factory=list)
    doubts: list[Problem] = field(default_factory=list)

    def refuse(self, line: int, why: str) -> None:
        self.refused += 1
        if len(self.problems) < _NAMED_PROBLEMS:
            self.problems.append(Problem(line, why))

    def doubt(self, line: int, why: str) -> None:
        if len(self.doubts) < _NAMED_PROBLEMS:
            self.doubts.append(Problem(line, why))

    def imported(self) -> Imported:
        named = (*self.problems, *self.doubts)[:_NAMED_PROBLEMS]
        problems = tuple(sorted(named, key=lambda problem: problem.line))
        return Imported(self.read, self.added, self.changed, self.refused, problems)


def import_file(
    db: Connection, path: Path, *, as_format: str | None = None, progress: Callable[[int, int], None] | None = None
) -> Imported:
    """Brings the products of a file in; `progress(done, of)` is told in bytes. Scans are saved meanwhile.

    Raises RefusedInput where the file can't be read or no line says what its columns are, SiteFileError where the site
    file can't be written. In both cases nothing was changed.
    """
    tables = opened(path)
    try:
        if progress is not None:
            tables.progress = progress
        opening = _opening(path, tables, as_format)
        with _in_words(path), in_pieces(db, opening.form.source) as pieces:
            return _bring_in(pieces, tables, opening)
    finally:
        tables.close()


def _bring_in(pieces: Pieces, tables: Tables, opening: _Opening) -> Imported:
    tally = _Tally()
    told: list[Told] = []
    for row in opening.rows:
        tally.read += 1
        _tell(row, opening.reader, told, tally)
        if tally.read % _LINES_AT_ONCE == 0:
            _keep(pieces, told, tally)
            tables.progress(tables.done, tables.size)
    _keep(pieces, told, tally)
    pieces.finish()
    tables.progress(tables.size, tables.size)
    return tally.imported()


def _tell(row: Row, reader: Reader, told: list[Told], tally: _Tally) -> None:
    if row.why:
        tally.refuse(row.line, row.why)
        return
    try:
        one = reader.tell(row.cells)
    except UnusableLine as trouble:
        tally.refuse(row.line, Why.of(trouble))
        return
    if one is not None:
        told.append(one)
        if one.doubt:
            tally.doubt(row.line, one.doubt)


def _keep(pieces: Pieces, told: list[Told], tally: _Tally) -> None:
    kept = pieces.keep(told)
    tally.added += kept.added
    tally.changed += kept.changed
    told.clear()


def _opening(path: Path, tables: Tables, as_format: str | None) -> _Opening:
    """Finds the line that names the columns: the first that a format knows."""
    forms = [form for form in FORMATS if as_format in (None, form.word)]
    table = tables.table(_name_of_table(path, tables))
    for heading in table.headings():
        for form in forms:
            reader = form.reader_of(heading.cells, tables)
            if reader is not None:
                return _Opening(form, reader, table.below(heading, unquoted=form.unquoted))
    raise RefusedInput(
        "No line at the start of {path} says what its columns are. Nothing was changed. Put a first line in that names"
        " them, like: code,name,kind,grams",
        path=path,
    )


def _name_of_table(path: Path, tables: Tables) -> str:
    """The table that is meant: the one that a format knows by its name, else the first sheet or the only file."""
    known = next((form.table for form in FORMATS if form.table in tables.names), None)
    if known is None and tables.are_apart:
        raise RefusedInput(
            "{path} holds several files, and none is known by its name. Nothing was changed. Unpack it, and choose"
            " one.",
            path=path,
        )
    return known or tables.names[0]


@contextlib.contextmanager
def _in_words(path: Path) -> Iterator[None]:
    try:
        yield
    except sqlcipher3.dbapi2.Error as trouble:
        raise SiteFileError(_sentence(str(trouble)), path=path) from trouble


def _sentence(why: str) -> str:
    """What the database says of products that it can't keep, in words for people."""
    if "locked" in why:
        return sentence(
            "The site is busy in another program, so nothing of {path} was brought in. What is in the site is safe."
            " Wait a moment, then try again."
        )
    if "full" in why:
        return sentence(
            "The disk is full, so nothing of {path} was brought in. What is in the site is safe. Free some space, then"
            " try again."
        )
    return sentence(
        "The site file can't be written, so nothing of {path} was brought in. What is in the site is safe. Check the"
        " disk, then try again."
    )
