"""`pantry report`: what a month or a year owes the chapter."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from enum import Enum
from typing import TYPE_CHECKING

import click

from pantry.cli.output import CSV, FILE, FORCE, JSON, print_facts, print_json, print_rows
from pantry.cli.totals_told import keys_of_a_day, money, told_temperatures, told_totals, told_weightless
from pantry.codes.measures import weight_words
from pantry.language import Language
from pantry.office.printing.sheet_wanted import SheetWanted
from pantry.reports.rows import COLUMNS, people_of_parts, rows_of, temperature_rows, weightless_rows
from pantry.whole_file import FileKind, refuse_to_overwrite, write_whole

if TYPE_CHECKING:
    from pathlib import Path

    from pantry.assembly import Pantry
    from pantry.cli.output import Cell
    from pantry.cli.sites import Chosen
    from pantry.reports.due import Due
    from pantry.settings import Units

_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])", re.ASCII)
_YEAR = re.compile(r"\d{4}", re.ASCII)
_XLSX = click.option("--xlsx", type=FILE, help="A workbook to write, with a sheet for each part.")
_PDF = click.option("--pdf", type=FILE, help="A PDF to write, with charts, in the languages of the site's papers.")


class Told(Enum):
    """How a report is printed."""

    JSON = "json"
    CSV = "csv"
    WORDS = "words"

    @classmethod
    def said(cls, *, as_json: bool, as_csv: bool) -> Told:
        """As the options say it."""
        return cls.JSON if as_json else cls.CSV if as_csv else cls.WORDS


@dataclass(frozen=True, slots=True)
class Files:
    """What is written beside what is printed."""

    xlsx: Path | None
    pdf: Path | None
    force: bool

    def kinds(self) -> tuple[tuple[Path, FileKind], ...]:
        """Each file that is wanted, and what it is."""
        wanted = ((self.xlsx, FileKind.WORKBOOK), (self.pdf, FileKind.PDF))
        return tuple((out, kind) for out, kind in wanted if out is not None)

    def written(self) -> dict[str, str]:
        """What is told of them."""
        workbook = {} if self.xlsx is None else {"file": str(self.xlsx)}
        return workbook | ({} if self.pdf is None else {"pdf": str(self.pdf)})


@click.group()
def report() -> None:
    """Reports for the chapter.

    Example: pantry report month 2026-11
    """


@report.command("month")
@click.argument("month", metavar="YYYY-MM")
@JSON
@CSV
@_XLSX
@_PDF
@FORCE
@click.pass_obj
def report_month(
    chosen: Chosen, month: str, *, as_json: bool, as_csv: bool, xlsx: Path | None, pdf: Path | None, force: bool
) -> None:
    """The chapter's monthly report, printed and, with --xlsx or --pdf, as a file too.

    Example: pantry report month 2026-11 --xlsx november.xlsx
    """
    if not _MONTH.fullmatch(month):
        raise click.UsageError("A month is written as 2026-11.")
    _report(chosen, month, Told.said(as_json=as_json, as_csv=as_csv), Files(xlsx, pdf, force))


@report.command("year")
@click.argument("year", metavar="YYYY")
@JSON
@CSV
@_XLSX
@_PDF
@FORCE
@click.pass_obj
def report_year(
    chosen: Chosen, year: str, *, as_json: bool, as_csv: bool, xlsx: Path | None, pdf: Path | None, force: bool
) -> None:
    """A year as its months add up, printed and, with --xlsx or --pdf, as a file too.

    Example: pantry report year 2026 --csv
    """
    if not _YEAR.fullmatch(year):
        raise click.UsageError("A year is written as 2026.")
    _report(chosen, year, Told.said(as_json=as_json, as_csv=as_csv), Files(xlsx, pdf, force))


def _report(chosen: Chosen, period: str, told: Told, files: Files) -> None:
    if files.xlsx and files.pdf and files.xlsx.resolve() == files.pdf.resolve():
        raise click.UsageError("The workbook and the PDF need two names.")
    for out, kind in files.kinds():
        refuse_to_overwrite(out, kind, force=files.force)
    with chosen.opened() as pantry:
        due, units = pantry.reports.due(period, pantry.settings), pantry.settings.units
        contents = {kind: _content(pantry, due, period, kind) for _, kind in files.kinds()}
    for out, kind in files.kinds():  # all are made before the first is written
        write_whole(out, contents[kind], kind, force=files.force)
    written = files.written()
    match told:
        case Told.JSON:
            print_json(_json(due) | written)
        case Told.CSV:
            print_rows((dict(zip(COLUMNS, row, strict=True)) for row in rows_of(due)), COLUMNS, "csv")
        case Told.WORDS:
            print_facts(_told(due, units) | written)


def _content(pantry: Pantry, due: Due, period: str, kind: FileKind) -> bytes:
    if kind is FileKind.WORKBOOK:
        return pantry.report_workbook(due)
    from pantry.office.printing.sheets import filled  # it loads all that draws
    from pantry.paper.printed import draw_paper

    paper = filled("report", pantry.for_papers(), SheetWanted(chosen={"period": period}))
    return draw_paper(paper)[1]


def _json(due: Due) -> dict[str, object]:
    return {
        **keys_of_a_day(due.totals),
        "days_open": due.totals.days_open,
        "sent_g": due.totals.sent_g,
        "ages": dict(due.ages),
        "not_asked": due.not_asked,
        "first_timers": due.first_timers,
        "received_g": due.received_g,
        "too_warm": due.too_warm,
        **{name: value for name, _, value in temperature_rows(due)},
        "held": due.held,
        "recalled_g": due.recalled_g,
        **{name: value for name, _, value in weightless_rows(due.weightless)},
        "meals": due.meals,
        "meals_by": due.meal.told if due.meal else None,
        "value_cents": due.value_cents,
        "value_by": due.value.told if due.value else None,
        "parts": [asdict(part) for part in due.parts],
        "by_source_and_kind": due.crossed.sources,
        "by_part_and_kind": due.crossed.kinds,
        "by_part_and_age": {part: dict(cells) for part, cells in people_of_parts(due)} if due.crossed.ages else None,
    }


def _told(due: Due, units: Units) -> dict[str, Cell]:
    told = told_totals(due.totals, units)
    told |= {f"people, {band}": people for band, people in due.ages.items()}
    told["people, not asked"] = due.not_asked
    told["first time here"] = "not asked" if due.first_timers is None else due.first_timers
    told["too warm"] = due.too_warm
    told |= told_temperatures(due.logged)
    told["held back"] = due.held
    told |= {"received": _weighs(due.received_g, units), "recalled": _weighs(due.recalled_g, units)}
    told |= told_weightless(due.weightless)
    if due.meal and due.meals is not None:
        told[f"meals ({due.meal.told})"] = due.meals
    if due.value and due.value_cents is not None:
        told[f"value ({due.value.told})"] = money(due.value_cents)
    return told


def _weighs(grams: int, units: Units) -> str:
    return weight_words(grams, units, Language())
