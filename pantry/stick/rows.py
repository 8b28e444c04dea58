"""Rows of events <-> the bytes of one CSV file of a bundle.

In: rows as the books keep them (cells in the order of their columns, unknown columns as JSON last). Out: bytes, and
back, with every cell's type and every event's id proven. Columns that a newer program added are carried word for word.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from itertools import pairwise
from operator import lt
from typing import TYPE_CHECKING

from pantry.events import COLUMNS, WHOLE_NUMBERS, Movement, event_id
from pantry.stick.cells import read_columns, take_guards_off, write_cells
from pantry.stick.columns import COMMON_COLUMNS, FILES, UNKNOWN_COLUMN, Column, column
from pantry.stick.refusals import Refused

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pantry.books import Row
    from pantry.events import EventKind

_MISFIT = "{value} can't stand in the column {column}."
_SHOWN = 60  # letters of a wrong cell that the sentence shows


@dataclass(frozen=True, slots=True)
class FileRows:
    """The rows of one file; `entries`: entry, act, site, date of each; `unread`: entries for a newer program."""

    rows: list[Row]
    entries: list[str]
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
    file = FILES[kind]
    known = COLUMNS[kind]
    header, columns = _table(kind, file, data, known, newer=newer)
    if not columns:
        return FileRows([], [])
    unread: set[str] = set()
    for name, cells in zip(known[1:], columns[1:], strict=False):
        unread |= _checked(file, column(kind, name), cells, columns[1], newer=newer)
    if kind is Movement:
        _refuse_standing_still(file, header, columns)
    _refuse_wrong_ids(file, header, columns)
    extra = _extras(header[len(known) :], columns[len(known) :], len(columns[0]))
    values = [_numbers(cells) if name in WHOLE_NUMBERS else cells for name, cells in zip(known, columns, strict=False)]
    taken: list[Row] = list(zip(*values, extra, strict=True))
    if unread:
        taken = [row for row in taken if row[1] not in unread]
    return FileRows(taken, _entries(columns), frozenset(unread))


def read_unknown_rows(file: str, data: bytes) -> FileRows:
    """A kind of rows that only a newer program knows: proven, carried, and all its entries unread. Raises Refused."""
    header, columns = _table(Movement, file, data, COMMON_COLUMNS, newer=True)
    if not columns:
        return FileRows([], [])
    for name, cells in zip(COMMON_COLUMNS[1:], columns[1:], strict=False):
        _checked(file, column(Movement, name), cells, columns[1], newer=True)
    _refuse_wrong_ids(file, header, columns)
    return FileRows([], _entries(columns), frozenset(columns[1]))


def _entries(columns: list[tuple[str, ...]]) -> list[str]:
    """Entry, act, site and date of each row, as one text: none of them holds a space."""
    return list(map(" ".join, zip(*columns[1:5], strict=True)))


def _table(
    kind: EventKind, file: str, data: bytes, known: tuple[str, ...], *, newer: bool
) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """The header and the columns, sorted by id, no id twice."""
    header, columns = read_columns(file, data)
    unknown = header[len(known) :]
    if header[: len(known)] != known or (unknown and not newer):
        raise Refused("The first line does not name the columns that it must.", file=file, line=1)
    if len(set(header)) != len(header) or not all(map(UNKNOWN_COLUMN.fullmatch, unknown)):
        raise Refused("The first line names a column wrongly.", file=file, line=1)
    for place, cells in enumerate(columns):
        if place >= len(known) or column(kind, known[place]).is_free:
            columns[place] = take_guards_off(file, cells)
    if columns and not all(map(lt, columns[0], columns[0][1:])):
        line = next(number for number, (one, two) in enumerate(pairwise(columns[0]), 3) if one >= two)
        raise Refused("The lines are not in the order of their ids.", file=file, line=line)
    return header, columns


def _checked(file: str, rule: Column, cells: tuple[str, ...], entries: tuple[str, ...], *, newer: bool) -> set[str]:
    """Refuses a cell that does not fit; of a list that a newer program made longer, gives the entries it stands in."""
    misfits = rule.misfits(cells)
    if not misfits:
        return set()
    if rule.closed and newer:
        return {entry for cell, entry in zip(cells, entries, strict=True) if cell in misfits}
    line = next(place for place, cell in enumerate(cells) if cell in misfits)
    value = repr(cells[line][:_SHOWN])
    raise Refused(_MISFIT, file=file, line=line + 2, value=value, column=rule.name)


def _refuse_standing_still(file: str, header: tuple[str, ...], columns: list[tuple[str, ...]]) -> None:
    from_places, to_places = columns[header.index("from_place")], columns[header.index("to_place")]
    for line, (from_place, to_place) in enumerate(zip(from_places, to_places, strict=True), 2):
        if from_place == to_place:
            raise Refused("The line moves a thing from a place to the same place.", file=file, line=line)


def _refuse_wrong_ids(file: str, header: tuple[str, ...], columns: list[tuple[str, ...]]) -> None:
    """Works every id out as `events.event_id` does, with one template for all rows: it is read for each of them."""
    order = sorted(range(1, len(header)), key=header.__getitem__)
    labeled = [_labeled(header[place], columns[place]) for place in order]
    template = "".join(label for label, _ in labeled)
    sha256 = hashlib.sha256
    texts = map(template.__mod__, zip(*(cells for _, cells in labeled), strict=True))
    for line, (event, text) in enumerate(zip(columns[0], texts, strict=True)):
        if event != "e" + sha256(text[:-1].encode()).hexdigest()[:32]:
            expected = event_id((name, cells[line]) for name, cells in zip(header, columns, strict=True))
            raise Refused(
                "The line was changed: its id is {event}, its text belongs to {expected}.",
                file=file, line=line + 2, event=event[:_SHOWN], expected=expected,
            )  # fmt: skip


def _labeled(name: str, cells: tuple[str, ...]) -> tuple[str, Sequence[str]]:
    """A piece of the template and what fills it: an empty cell leaves its name out too."""
    if "" not in cells:
        return f"{name}=%s\n", cells
    return "%s", [f"{name}={cell}\n" if cell else "" for cell in cells]


def _extras(names: tuple[str, ...], columns: list[tuple[str, ...]], length: int) -> list[str]:
    if not names:
        return [""] * length
    found = []
    for cells in zip(*columns, strict=True):
        extra = {name: cell for name, cell in zip(names, cells, strict=True) if cell}
        found.append(json.dumps(extra, ensure_ascii=False, sort_keys=True) if extra else "")
    return found


def _numbers(cells: tuple[str, ...]) -> list[int | None]:
    values = {text: int(text) if text else None for text in set(cells)}
    return list(map(values.__getitem__, cells))
