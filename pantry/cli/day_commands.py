"""`pantry day`: the totals of a day, its start, its close, and a day kept on paper."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from pantry.cli.amounts import MOST_HOURS, MOST_HOUSEHOLDS, MOST_PEOPLE, MOST_WEIGHT, Amount, grams_of, minutes_of
from pantry.cli.close_command import ClosingSaid, close_as_said, closing_options
from pantry.cli.day_end_told import end_of_day, tell_left_asked, told_end
from pantry.cli.output import JSON, iso_date, print_facts, print_json
from pantry.cli.pin_file import PIN_FILE, opened_by_lead
from pantry.cli.start_command import day_start_command
from pantry.cli.totals_told import keys_of_a_day, told_totals, told_weightless
from pantry.cli.unsaid_told import tell_held_unsaid
from pantry.cli.untyped import GroupWithUntyped, UntypedCommand
from pantry.office.keying.paper_day import PaperDay, add_paper_day
from pantry.reports.rows import weightless_rows

if TYPE_CHECKING:
    from pathlib import Path

    from pantry.assembly import Pantry
    from pantry.cli.sites import Chosen


@click.group(cls=GroupWithUntyped, invoke_without_command=True, subcommand_metavar="[DATE | start | close | add ...]")
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


day.add_command(day_start_command)


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
@closing_options
@PIN_FILE
@JSON
@click.pass_context
def day_close(
    context: click.Context,
    date: str,
    left: tuple[str, ...],
    composted: tuple[str, ...],
    shared: tuple[str, ...],
    plates: int | None,
    hours: float | None,
    warm: tuple[str, ...],
    note: str | None,
    pin_file: Path | None,
    *,
    at_zero: bool,
    as_json: bool,
) -> None:
    """Close today: what was not said to be left of bread, produce, ready food and dairy was shared.

    What is left of a kind is said here, or at the table before, with /left. Plates and hours are those of the whole
    day: what the table or a paper told of them already is in them.

    Example: pantry day close --left produce=12lb --composted bread=3lb --at-zero

    Example: pantry day close --plates 120 --hours 12.5
    """
    chosen: Chosen = context.obj
    with opened_by_lead(chosen, pin_file) as pantry:
        said = ClosingSaid(date, left, composted, shared, at_zero, plates, hours, warm, note)
        _print_day(context, pantry, close_as_said(pantry, said), as_json=as_json)
        tell_held_unsaid(pantry)


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
        tell_left_asked(pantry, kept.date)


def _show_day(context: click.Context, when: str, *, as_json: bool) -> None:
    chosen: Chosen = context.obj
    with chosen.opened() as pantry:
        _print_day(context, pantry, when, as_json=as_json)


def _print_day(context: click.Context, pantry: Pantry, when: str, *, as_json: bool) -> None:
    """--json may stand before or after what follows `day`."""
    period, end = pantry.reports.day(when), end_of_day(pantry, when)
    weightless, units = pantry.reports.without_weight(when), pantry.settings.units
    if as_json or context.meta["pantry.json"]:
        in_no_weight = {name: value for name, _, value in weightless_rows(weightless)}
        print_json({**keys_of_a_day(period), **asdict(end), **in_no_weight})
    else:
        print_facts({**told_totals(period, units), **told_weightless(weightless), **told_end(end, units)})
