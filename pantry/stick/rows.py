"""Rows of events <-> the bytes of one CSV file of a bundle.

In: rows as the books keep them (cells in the order of their columns, unknown columns as JSON last). Out: bytes, and
back, with every cell's type and every event's id proven. Columns that a newer program added are carried word for word.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from itertools import pairwise, repeat
from operator import eq, lt
from typing import TYPE_CHECKING

from pantry.errors import sentence
from pantry.events import COLUMNS, WHOLE_NUMBERS, Movement
from pantry.readings.fields import is_too_big
from pantry.stick.cells import Cells, read_columns, take_guards_off, write_cells
from pantry.stick.columns import COMMON_COLUMNS, FILES, UNKNOWN_COLUMN, column
from pantry.stick.refusals import Refused

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pantry.books import Row
    from pantry.events import EventKind

_MISFIT = sentence("The cell in the column {column} is not as it must be.")
_TOO_BIG = sentence("The number in the column {column} is too big to be true.")


@dataclass(frozen=True, slots=True)
class FileRows:
    """The rows of one file; `heads`: entry, act, site, date of each; `entries`: all; `unread`: for a newer program."""

    rows: list[Row]
    heads: list[str]
    entries: frozenset[str]
    unread: frozenset[str] = frozenset()


def write_rows(kind: EventKind, rows: Sequence[Row]) -> bytes:
    """The rows as a CSV file, sorted by id. Raises ValueError for text that no CSV of ours can hold."""
    known = COLUMNS[kind]
    ordered = sorted(rows, key=lambda row: str(row[0]))
    extras = [json.loads(str(row[-1])) if row[-1] else {} for row in ordered]
    unknown = tuple(sorted({name for extra in extras for name in extra}))
    lines = (
        (*row[: len(known)], *(extra.get(name, "") for name in unknown))
        for row, extra in zip(ordered, extras, strict=True)
    )
    return write_cells([(*known, *unknown), *lines])


def read_rows(kind: EventKind, data: bytes, *, newer: bool) -> FileRows:
    """The rows of a known file; `newer`: a newer program wrote it. Raises Refused."""
    file, known = FILES[kind], COLUMNS[kind]
    table = _table(kind, file, data, known, newer=newer)
    if not table[0].texts:
        return FileRows([], [], frozenset())
    unread = _checked(file, kind, table, newer=newer)
    if kind is Movement:
        _refuse_standing_still(file, table)
    _refuse_wrong_ids(file, table)
    extra = _extras(table[len(known) :], len(table[0].texts))
    values = [cells.numbers() if cells.name in WHOLE_NUMBERS else cells.texts for cells in table[: len(known)]]
    taken: list[Row] = list(zip(*values, extra, strict=True))
    if unread:
        taken = [row for row in taken if row[1] not in unread]
    return FileRows(taken, _heads(table), table[1].distinct, frozenset(unread))


def read_unknown_rows(file: str, data: bytes) -> FileRows:
    """A kind of rows that only a newer program knows: proven, carried, and all its entries unread. Raises Refused."""
    table = _table(Movement, file, data, COMMON_COLUMNS, newer=True)
    if not table[0].texts:
        return FileRows([], [], frozenset())
    _checked(file, Movement, table[: len(COMMON_COLUMNS)], newer=True)
    _refuse_wrong_ids(file, table)
    return FileRows([], _heads(table), table[1].distinct, table[1].distinct)


def _heads(table: Sequence[Cells]) -> list[str]:
    """Entry, act, site and date of each row, as one text: none of them holds a space."""
    return list(map(" ".join, zip(*(cells.texts for cells in table[1:5]), strict=True)))


def _table(kind: EventKind, file: str, data: bytes, known: tuple[str, ...], *, newer: bool) -> list[Cells]:
    """The columns, sorted by id, no id twice; those that hold any text without their guards."""
    columns = read_columns(file, data)
    header = tuple(cells.name for cells in columns)
    unknown = header[len(known) :]
    if header[: len(known)] != known or (unknown and not newer):
        raise Refused("The first line does not name the columns that it must.", file=file, line=1)
    if len(set(header)) != len(header) or not all(map(UNKNOWN_COLUMN.fullmatch, unknown)):
        raise Refused("The first line names a column wrongly.", file=file, line=1)
    ids = columns[0].texts
    if not all(map(lt, ids, ids[1:])):
        line = next(number for number, (one, two) in enumerate(pairwise(ids), 3) if one >= two)
        raise Refused("The lines are not in the order of their ids.", file=file, line=line)
    free = {name for name in header if name in unknown or column(kind, name).is_free}
    return [take_guards_off(file, cells) if cells.name in free else cells for cells in columns]


def _checked(file: str, kind: EventKind, table: Sequence[Cells], *, newer: bool) -> set[str]:
    """Refuses a cell that does not fit; of a list that a newer program made longer, gives the entries it stands in."""
    unread: set[str] = set()
    for cells in table[1:]:
        if cells.name not in COLUMNS[kind]:
            continue
        rule = column(kind, cells.name)
        misfits = rule.misfits(cells.distinct)
        if misfits and rule.closed and newer:
            unread |= {entry for text, entry in zip(cells.texts, table[1].texts, strict=True) if text in misfits}
        elif misfits:
            line = next(place for place, text in enumerate(cells.texts) if text in misfits)
            why = _TOO_BIG if is_too_big(cells.name, cells.texts[line]) else _MISFIT
            raise Refused(why, file=file, line=line + 2, column=cells.name)
    return unread


def _refuse_standing_still(file: str, table: Sequence[Cells]) -> None:
    texts = {cells.name: cells.texts for cells in table}
    standing = list(map(eq, texts["from_place"], texts["to_place"]))
    if any(standing):
        line = standing.index(True) + 2
        raise Refused("The line moves a thing from a place to the same place.", file=file, line=line)


def _refuse_wrong_ids(file: str, table: Sequence[Cells]) -> None:
    """Works every id out as `events.event_id` does, from pieces that are laid side by side once for all rows."""
    sha256 = hashlib.sha256
    texts = map("".join, zip(*_pieces(table), strict=False))
    fitting = ["e" + sha256(text[:-1].encode()).hexdigest()[:32] for text in texts]
    if fitting != table[0].texts:
        line = next(at for at, (id_, fits) in enumerate(zip(table[0].texts, fitting, strict=True)) if id_ != fits)
        raise Refused("The line was changed: its text does not fit its id.", file=file, line=line + 2)


def _pieces(table: Sequence[Cells]) -> Iterator[Iterable[str]]:
    """What the rows' texts are joined from, from left to right: columns, and between them what all rows share.

    The salt is never taken as shared: something must end with the last row.
    """
    shared = ""
    for cells in sorted(table[1:], key=lambda cells: cells.name):
        if len(cells.distinct) == 1 and cells.name != "salt":
            shared += _named(cells.name, cells.texts[0])
        elif "" in cells.distinct:
            yield repeat(shared)
            named = {text: _named(cells.name, text) for text in cells.distinct}
            yield map(named.__getitem__, cells.texts)
            shared = ""
        else:
            yield repeat(f"{shared}{cells.name}=")
            yield cells.texts
            shared = "\n"
    yield repeat(shared)


def _named(name: str, text: str) -> str:
    """A cell in an event's text; an empty one leaves its name out too."""
    return f"{name}={text}\n" if text else ""


def _extras(unknown: Sequence[Cells], length: int) -> list[str]:
    if not unknown:
        return [""] * length
    found = []
    for texts in zip(*(cells.texts for cells in unknown), strict=True):
        extra = {cells.name: text for cells, text in zip(unknown, texts, strict=True) if text}
        found.append(json.dumps(extra, ensure_ascii=False, sort_keys=True) if extra else "")
    return found
