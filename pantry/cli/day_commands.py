"""`pantry day` and `pantry report`: the totals of days and months, the close, and a day kept on paper."""

from __future__ import annotations

import re
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from pantry.cli.amounts import MOST_HOURS, MOST_HOUSEHOLDS, MOST_PEOPLE, MOST_WEIGHT, Amount, grams_of, minutes_of
from pantry.cli.output import CSV, JSON, iso_date, print_facts, print_json, print_rows
from pantry.cli.pin_file import PIN_FILE, opened_by_lead
from pantry.cli.untyped import GroupWithUntyped, UntypedCommand
from pantry.codes.measures import weight_words
from pantry.language import Language
from pantry.office.closing import close_day
from pantry.office.keying.paper_day import PaperDay, add_paper_day

if TYPE_CHECKING:
    from pathlib import Path

    from pantry.assembly import Pantry
    from pantry.cli.output import Cell
    from pantry.cli.sites import Chosen
    from pantry.reports import Period
    from pantry.settings import Units

_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])", re.ASCII)
_PARTS = {"by_source": "in from ", "by_kind": "in, ", "by_waste": "waste, "}
_NOT_OF_A_DAY = ("days_open",)


@click.group(cls=GroupWithUntyped, invoke_without_command=True, subcommand_metavar="[DATE | close | add ...]")
@JSON
@click.pass_context
def day(context: click.Context, *, as_json: bool) -> None:
    """The totals of a day: today, or the DATE that follows.

    Example: pantry day 2026-11-21
    """
    context.meta["pantry.json"] = as_json
    if context.invoked_subcommand is None:
        chosen: Chosen = context.obj
        _show_day(context, chosen.clock.today().isoformat(), as_json=as_json)


@day.command("show", cls=UntypedCommand, hidden=True)
@click.argument("when", metavar="DATE")
@JSON
@click.pass_context
def day_show(context: click.Context, when: str, *, as_json: bool) -> None:
    """The totals of one date.

    Example: pantry day 2026-11-21
    """
    _show_day(context, iso_date(when), as_json=as_json)


@day.command("close")
@PIN_FILE
@JSON
@click.pass_context
def day_close(context: click.Context, pin_file: Path | None, *, as_json: bool) -> None:
    """Close today: what was not said to be left of bread, produce, ready food and dairy was shared.

    What is left of a kind is said at the table before, with /left.

    Example: pantry day close
    """
    chosen: Chosen = context.obj
    with opened_by_lead(chosen, pin_file) as pantry:
        close_day(pantry.books, pantry.shelf, pantry.site_file, chosen.clock)
        _print_day(context, pantry, chosen.clock.today().isoformat(), as_json=as_json)


@day.command("add")
@click.argument("when", metavar="DATE")
@click.option("--households", type=click.IntRange(0, MOST_HOUSEHOLDS), help="Households that came.")
@click.option("--people", type=click.IntRange(0, MOST_PEOPLE), help="People that the food was for.")
@click.option("--plates", type=click.IntRange(0, MOST_PEOPLE), help="Plates that were served.")
@click.option("--pounds-in", type=Amount(0, MOST_WEIGHT), help="Pounds that came in.")
@click.option("--kg-in", type=Amount(0, MOST_WEIGHT), help="Kilograms that came in.")
@click.option("--hours", type=Amount(0, MOST_HOURS), help="Volunteers' hours in all.")
@PIN_FILE
@JSON
@click.pass_context
def day_add(
    context: click.Context,
    when: str,
    households: int | None,
    people: int | None,
    plates: int | None,
    pounds_in: float | None,
    kg_in: float | None,
    hours: float | None,
    pin_file: Path | None,
    *,
    as_json: bool,
) -> None:
    """Keep a day that was kept on paper; all its numbers are optional, and said again they are set right.

    Example: pantry day add 2026-11-21 --plates 120 --households 85
    """
    chosen: Chosen = context.obj
    kept = PaperDay(
        iso_date(when),
        households=households,
        people=people,
        plates=plates,
        in_g=grams_of(pounds_in, kg_in),
        volunteers_min=minutes_of(hours),
    )
    with opened_by_lead(chosen, pin_file) as pantry:
        add_paper_day(pantry.books, pantry.site_file.reading, chosen.clock, kept)
        _print_day(context, pantry, kept.date, as_json=as_json)


@click.group()
def report() -> None:
    """Reports for the chapter.

    Example: pantry report month 2026-11
    """


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
    with chosen.opened() as pantry:
        period, units = pantry.reports.month(month), pantry.settings.units
    if as_json:
        print_json(asdict(period))
    elif as_csv:
        rows = [{"what": name, "of": part, "value": value} for name, part, value in _flat(period)]
        print_rows(rows, ("what", "of", "value"), "csv")
    else:
        print_facts(_told(period, units))


def _show_day(context: click.Context, when: str, *, as_json: bool) -> None:
    chosen: Chosen = context.obj
    with chosen.opened() as pantry:
        _print_day(context, pantry, when, as_json=as_json)


def _print_day(context: click.Context, pantry: Pantry, when: str, *, as_json: bool) -> None:
    """--json may stand before or after what follows `day`."""
    period = pantry.reports.day(when)
    if as_json or context.meta["pantry.json"]:
        print_json({name: value for name, value in asdict(period).items() if name not in _NOT_OF_A_DAY})
    else:
        print_facts(_told(period, pantry.settings.units))


def _flat(period: Period) -> list[tuple[str, str, str | int | None]]:
    """(name, part, value): a row for each total, and for each part of those that have parts."""
    rows: list[tuple[str, str, str | int | None]] = []
    for name, value in asdict(period).items():
        if isinstance(value, dict):
            rows.extend((name, part, amount) for part, amount in value.items())
        else:
            rows.append((name, "", value))
    return rows


def _told(period: Period, units: Units) -> dict[str, Cell]:
    """The totals for people: weights in the site's unit, hours, money; days and money only of a month."""
    language = Language()
    is_month = period.fund_cents is not None
    told: dict[str, Cell] = {}
    for name, part, value in _flat(period):
        if not isinstance(value, int):
            if value is not None:
                told[name] = value
        elif name.endswith("_g") or part:
            told[_PARTS.get(name, name.removesuffix("_g")) + part] = weight_words(value, units, language)
        elif name == "volunteers_min":
            told["volunteers"] = f"{value // 60}:{value % 60:02d} h"
        elif name == "fund_cents":
            told["fund"] = f"{'-' if value < 0 else ''}{abs(value) // 100:,}.{abs(value) % 100:02d}"
        elif is_month or name not in _NOT_OF_A_DAY:
            told[name.replace("_", " ")] = value
    return told
