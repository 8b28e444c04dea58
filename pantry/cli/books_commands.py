"""The commands of the books: new, stock, day, report, check, backup, restore, questions."""

from __future__ import annotations

import re
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pantry.assembly import join_site, new_pantry
from pantry.cli.output import as_json as json_of
from pantry.cli.output import print_facts, print_json, print_rows
from pantry.cli.sites import remember_site
from pantry.errors import RefusedInput
from pantry.language import LANGUAGES
from pantry.office.closing import close_day
from pantry.office.paper_day import PaperDay, add_paper_day
from pantry.office.questions import answer_question, open_questions
from pantry.safe import backup as write_backup
from pantry.safe import check_books
from pantry.safe import restore as restore_backup
from pantry.settings import SiteSettings, Units
from pantry.stick import holdings_digest

if TYPE_CHECKING:
    from pantry.cli.sites import Chosen
    from pantry.reports import Period

FILE = click.Path(path_type=Path)
JSON = click.option("--json", "as_json", is_flag=True, help="One JSON document.")
CSV = click.option("--csv", "as_csv", is_flag=True, help="Comma-separated values.")

STOCK_COLUMNS = ("item", "code", "name", "kind", "lot", "best_by", "quantity", "unit", "grams")
_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")


def how_of(*, as_json: bool, as_csv: bool = False) -> str:
    """How to print: json, csv or a table."""
    return "json" if as_json else "csv" if as_csv else "table"


@click.command()
@click.argument("file", type=FILE)
@click.option("--name", help="The name of a new site.")
@click.option("--join", type=FILE, help="A stick's folder: makes another laptop of its site instead.")
@click.option("--language", type=click.Choice(list(LANGUAGES)), default="en", show_default=True)
@click.option("--units", type=click.Choice([unit.value for unit in Units]), default="us", show_default=True)
@JSON
@click.pass_obj
def new(
    chosen: Chosen, file: Path, name: str | None, join: Path | None, language: str, units: str, *, as_json: bool
) -> None:  # noqa: PLR0913 - one for each option
    """Make a site file of a new site, or another laptop of a site from its stick.

    Example: pantry new oak-street.pantry --name "Oak St table"
    """
    if (name is None) == (join is None) and join is None:
        raise click.UsageError("Give --name NAME for a new site, or --join DIR for another laptop of one.")
    if join is not None:
        pantry = join_site(file, join, chosen.clock, site=name)
    else:
        pantry = new_pantry(file, chosen.clock, SiteSettings(name=name or "", language=language, units=Units(units)))
    made = {"site": pantry.books.site, "name": pantry.settings.name, "device": pantry.books.device}
    pantry.close()
    remember_site(file)
    if as_json:
        print_json(made)
    else:
        click.echo(f"{made['name']} is ready in {file}. Open it with: pantry --site {file}")


@click.command()
@click.option("--at", type=click.DateTime(["%Y-%m-%d"]), help="At the end of this date.")
@click.option("--below", is_flag=True, help="Only what is below zero.")
@JSON
@CSV
@click.pass_obj
def stock(chosen: Chosen, at: date | None, *, below: bool, as_json: bool, as_csv: bool) -> None:
    """What is on the shelf, by item and lot.

    Example: pantry stock --below
    """
    pantry = chosen.open()
    try:
        rows = pantry.shelf.stock(at=at.strftime("%Y-%m-%d") if at else None, below=below)
    finally:
        pantry.close()
    how = how_of(as_json=as_json, as_csv=as_csv)
    if how == "table" and not rows:
        click.echo("Nothing is below zero." if below else "Nothing is on the shelf yet.")
        return
    columns = STOCK_COLUMNS if how != "table" else STOCK_COLUMNS[1:]
    print_rows([{name: getattr(row, name) for name in STOCK_COLUMNS} for row in rows], columns, how)


class _DayGroup(click.Group):
    """`day`, `day 2026-11-21`, `day close`, `day add ...`: a date is no command."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in self.commands and not args[0].startswith("-"):
            return super().resolve_command(ctx, ["show", *args])
        return super().resolve_command(ctx, args)


@click.group(cls=_DayGroup, invoke_without_command=True)
@JSON
@click.pass_context
def day(context: click.Context, *, as_json: bool) -> None:
    """The totals of a day: today, or the DATE that follows.

    Example: pantry day 2026-11-21
    """
    context.meta["pantry.json"] = as_json
    if context.invoked_subcommand is None:
        chosen: Chosen = context.obj
        _show_day(chosen, chosen.clock.today().isoformat(), as_json=as_json)


@day.command("show", hidden=True)
@click.argument("when", metavar="DATE")
@JSON
@click.pass_context
def day_show(context: click.Context, when: str, *, as_json: bool) -> None:
    """The totals of one date."""
    _show_day(context.obj, iso_date(when), as_json=as_json or context.meta["pantry.json"])


@day.command("close")
@JSON
@click.pass_obj
def day_close(chosen: Chosen, *, as_json: bool) -> None:
    """Close today: what was not said to be left of bread, produce, ready food and dairy was shared.

    Example: pantry day close
    """
    pantry = chosen.open()
    try:
        close_day(pantry.books, pantry.shelf, pantry.site_file, chosen.clock)
        period = pantry.reports.day(chosen.clock.today().isoformat())
    finally:
        pantry.close()
    _print_period(period, as_json=as_json)


@day.command("add")
@click.argument("when", metavar="DATE")
@click.option("--households", type=click.IntRange(0, 100_000), default=0)
@click.option("--people", type=click.IntRange(0, 1_000_000), default=0)
@click.option("--plates", type=click.IntRange(0, 1_000_000), default=0)
@click.option("--pounds-in", type=click.FloatRange(0, 1_000_000), default=0.0, help="Pounds that came in.")
@click.option("--hours", type=click.FloatRange(0, 100_000), default=0.0, help="Volunteers' hours in all.")
@JSON
@click.pass_obj
def day_add(  # noqa: PLR0913 - one for each option
    chosen: Chosen,
    when: str,
    households: int,
    people: int,
    plates: int,
    pounds_in: float,
    hours: float,
    *,
    as_json: bool,
) -> None:
    """Keep a day that was kept on paper; all its numbers are optional.

    Example: pantry day add 2026-11-21 --plates 120 --households 85
    """
    kept = PaperDay(iso_date(when), households, people, plates, round(pounds_in * 453.59237), round(hours * 60))
    pantry = chosen.open()
    try:
        add_paper_day(pantry.books, chosen.clock, kept)
        period = pantry.reports.day(kept.date)
    finally:
        pantry.close()
    _print_period(period, as_json=as_json)


@click.group()
def report() -> None:
    """Reports for the chapter."""


@report.command("month")
@click.argument("month", metavar="YYYY-MM")
@JSON
@CSV
@click.pass_obj
def report_month(chosen: Chosen, month: str, *, as_json: bool, as_csv: bool) -> None:
    """The chapter's monthly report.

    Example: pantry report month 2026-11 --csv
    """
    if not _MONTH.fullmatch(month):
        raise click.UsageError("A month is written as 2026-11.")
    pantry = chosen.open()
    try:
        period = pantry.reports.month(month)
    finally:
        pantry.close()
    if as_csv:
        rows = [{"what": name, "of": part, "value": value} for name, part, value in _flat(period)]
        print_rows(rows, ("what", "of", "value"), "csv")
    else:
        _print_period(period, as_json=as_json, month=True)


@click.command()
@JSON
@click.pass_obj
def check(chosen: Chosen, *, as_json: bool) -> None:
    """Prove the books: the file is whole, sums are zero, what is derived equals a recount.

    Example: pantry check
    """
    pantry = chosen.open()
    try:
        checked = check_books(pantry.site_file.db)
        digest, holdings = pantry.books.digest(), holdings_digest(pantry.site_file.db)
    finally:
        pantry.close()
    found = {
        "ok": checked.ok, "events": checked.events, "entries": checked.entries, "digest": digest, "holdings": holdings,
        "problems": list(checked.problems),
    }  # fmt: skip
    if as_json:
        print_json(found)
    else:
        click.echo(
            "The books are whole." if checked.ok else "The books are not whole. Restore a backup, or ask for help:"
        )
        for problem in checked.problems:
            click.echo(f"  {problem}")
        print_facts({name: found[name] for name in ("events", "entries", "digest", "holdings")})  # type: ignore[misc]
    if not checked.ok:
        raise click.exceptions.Exit(1)


@click.command()
@click.argument("folder", type=FILE)
@JSON
@click.pass_obj
def backup(chosen: Chosen, folder: Path, *, as_json: bool) -> None:
    """Write a checked copy of the site into a folder.

    Example: pantry backup /media/stick/backups
    """
    pantry = chosen.open()
    try:
        copied = write_backup(pantry.site_file, folder, chosen.clock)
    finally:
        pantry.close()
    if as_json:
        print_json(copied)
    else:
        click.echo(f"Saved {copied.events:,} events to {copied.file}.")


@click.command()
@click.argument("source", metavar="BACKUP", type=FILE)
@click.argument("file", type=FILE)
@JSON
@click.pass_obj
def restore(chosen: Chosen, source: Path, file: Path, *, as_json: bool) -> None:
    """Make a site file from a backup, as a new laptop; all of it is checked before FILE appears.

    Example: pantry restore oak-street-2026-11-21.pantry-backup oak-street.pantry
    """
    copied = restore_backup(source, file, chosen.clock)
    if as_json:
        print_json(copied)
    else:
        click.echo(f"{copied.events:,} events are back in {copied.file}. Open it with: pantry --site {copied.file}")


@click.command()
@click.argument("number", type=int, required=False)
@click.argument("answer", required=False)
@JSON
@click.pass_obj
def questions(chosen: Chosen, number: int | None, answer: str | None, *, as_json: bool) -> None:
    """What only people can answer, as a list; with a NUMBER of it and an ANSWER, answers that one.

    Example: pantry questions 1 yes
    """
    pantry = chosen.open()
    try:
        found = open_questions(pantry.books, pantry.site_file.reading, chosen.clock)
        if number is not None:
            if answer is None or not 1 <= number <= len(found):
                raise RefusedInput(
                    "Say which question and the answer, as: pantry questions 1 yes. Nothing was changed."
                )
            answer_question(pantry.books, found[number - 1], answer)
            found = open_questions(pantry.books, pantry.site_file.reading, chosen.clock)
    finally:
        pantry.close()
    if as_json:
        print_json([json_of(question) for question in found])
        return
    for at, question in enumerate(found, 1):
        click.echo(f"{at}. {question.words} ({' / '.join(question.answers)})")
    if not found:
        click.echo("No questions are open.")


def iso_date(text: str) -> str:
    """A date as YYYY-MM-DD. Raises UsageError."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise click.UsageError(f"{text!r} is no date; write it as 2026-11-21.") from None


def _show_day(chosen: Chosen, when: str, *, as_json: bool) -> None:
    pantry = chosen.open()
    try:
        period = pantry.reports.day(when)
    finally:
        pantry.close()
    _print_period(period, as_json=as_json)


def _print_period(period: Period, *, as_json: bool, month: bool = False) -> None:
    found = asdict(period)
    if not month:
        found.pop("days_open")
    if as_json:
        print_json(found)
    else:
        print_facts({name if not part else f"{name} {part}": value for name, part, value in _flat(period, month=month)})


def _flat(period: Period, *, month: bool = True) -> list[tuple[str, str, str | int | None]]:
    rows: list[tuple[str, str, str | int | None]] = []
    for name, value in asdict(period).items():
        if isinstance(value, dict):
            rows.extend((name, part, amount) for part, amount in value.items())
        elif month or name not in ("days_open", "fund_cents"):
            rows.append((name, "", value))
    return rows
