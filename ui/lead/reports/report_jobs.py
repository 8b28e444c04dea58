"""What the room of reports does away from the window's thread: adds a month or a year up, saves it as a file.

In: frozen values. Out: frozen values. Each opens the site itself, beside the window.
"""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from itertools import count
from typing import TYPE_CHECKING

from pantry.assembly import open_pantry
from pantry.errors import PantryError, RefusedInput
from pantry.language import on_paper
from pantry.office.report_files import report_csv
from pantry.paper.report.report_words import told_of
from pantry.whole_file import FileKind, write_whole
from ui.sticks import trouble_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pantry.assembly import Pantry
    from pantry.clock import Clock
    from pantry.paper.report.told import Told
    from ui.work import Progress

_MOST_OF_A_NAME = 100


class SavedAs(StrEnum):
    """The files that a report is saved as, by their endings; its PDF is a paper like any other."""

    WORKBOOK = "xlsx"
    CSV = "csv"


@dataclass(frozen=True, slots=True)
class Shown:
    """A month or a year in words of a language; `first`: the earliest month that the books tell of, if any.

    `without_weight`: of so many items it says no weight.
    """

    period: str
    language: str
    told: Told
    first: str
    without_weight: int = 0


@dataclass(frozen=True, slots=True)
class Wanted:
    """A report to be saved as a file in a folder."""

    period: str
    saved_as: SavedAs
    folder: Path
    is_stick: bool


def adding_up(site: Path, clock: Clock, period: str, language: str) -> Callable[[Progress], Shown]:
    """What a month or a year adds up to, in words."""

    def job(_progress: Progress) -> Shown:
        with closing(open_pantry(site, clock)) as pantry:
            due = pantry.reports.due(period, pantry.settings)
            told = told_of(due, (on_paper(language),), pantry.settings.units)
            return Shown(period, language, told, pantry.reports.first_month(), due.weightless.items)

    return job


def saving(site: Path, clock: Clock, wanted: Wanted) -> Callable[[Progress], Path]:
    """The file, whole or not at all, under a name that is not taken."""

    def job(_progress: Progress) -> Path:
        with closing(open_pantry(site, clock)) as pantry:
            content = _content(pantry, wanted)
        try:
            return _written(wanted, content)
        except PantryError as trouble:
            if wanted.is_stick:
                raise trouble_of(wanted.folder, trouble) from trouble
            raise

    return job


def _content(pantry: Pantry, wanted: Wanted) -> bytes:
    due = pantry.reports.due(wanted.period, pantry.settings)
    return pantry.report_workbook(due) if wanted.saved_as is SavedAs.WORKBOOK else report_csv(due)


def _written(wanted: Wanted, content: bytes) -> Path:
    kind = FileKind.WORKBOOK if wanted.saved_as is SavedAs.WORKBOOK else FileKind.TABLE
    for number in count(1):
        again = "" if number == 1 else f"-{number}"
        path = wanted.folder / f"report-{wanted.period}{again}.{wanted.saved_as}"
        try:
            write_whole(path, content, kind, force=False)
        except RefusedInput:
            if number < _MOST_OF_A_NAME and path.exists():
                continue
            raise
        return path
    raise AssertionError
