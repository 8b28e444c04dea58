"""Brings products in from files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.catalog.keeping import Keeping, Source, Told
from pantry.catalog.own_csv import read_own

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class Problem:
    """A line that could not be used, and why."""

    line: int
    why: str


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of a file; all refused lines are counted, the first 100 named."""

    read: int
    added: int
    changed: int
    refused: int
    problems: tuple[Problem, ...]


def import_file(
    db: Database, path: Path, *, as_format: str | None = None, progress: Callable[[int, int], None] | None = None
) -> Imported:
    """Brings the products of a file in."""
    del as_format, progress
    with path.open(encoding="utf-8-sig") as lines:
        read = list(read_own(lines))
    db.conn.execute("BEGIN IMMEDIATE")
    kept = Keeping(db, Source.OWN).keep(one for one in read if isinstance(one, Told))
    db.conn.execute("COMMIT")
    problems = tuple(Problem(at, why) for at, why in enumerate(read, 2) if isinstance(why, str))
    return Imported(len(read), kept.added, kept.changed, len(problems), problems)
