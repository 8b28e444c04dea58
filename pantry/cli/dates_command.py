"""`pantry dates`: what a date on a pack means here, row by row, each with its sentence and source."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pantry.cli.output import CSV, JSON, how_of, print_rows
from pantry.cli.pin_file import PIN_FILE, opened_by_lead
from pantry.office.date_rules import days_text, read_days, set_rule, take_rule_back
from pantry.rules.date_policy import DateRule

if TYPE_CHECKING:
    from pathlib import Path

    from pantry.cli.output import Cell
    from pantry.cli.sites import Chosen
    from pantry.rules.date_policy import DatePolicy

_COLUMNS = ("food", "date", "fine_days", "look_days", "wrote", "says", "source")
_FOOD = click.argument("food")
_DATE = click.argument("date_kind", metavar="DATE")
_CHAPTER = click.option("--chapter", "for_chapter", is_flag=True, help="For all tables of the chapter.")


@click.group(invoke_without_command=True)
@CSV
@JSON
@click.pass_context
def dates(context: click.Context, *, as_csv: bool, as_json: bool) -> None:
    """What a date on a pack means: fine, look first, or do not give; how many days past it each begins.

    Example: pantry dates
    """
    context.meta["pantry.json"] = as_json
    if context.invoked_subcommand is None:
        chosen: Chosen = context.obj
        with chosen.opened() as pantry:
            _print(pantry.shelf.date_policy(), how_of(as_json=as_json, as_csv=as_csv))


@dates.command("set")
@_FOOD
@_DATE
@click.option("--fine", "fine", required=True, metavar="DAYS", help="So many days past the date it is still fine.")
@click.option(
    "--look", "look", required=True, metavar="DAYS", help="So many it is looked at, then not given; or always."
)
@click.option("--says", default="", help="Why, in a sentence that volunteers read.")
@click.option("--source", default="", help="Where that comes from; else it is our table's own rule.")
@_CHAPTER
@PIN_FILE
@JSON
@click.pass_context
def dates_set(
    context: click.Context,
    food: str,
    date_kind: str,
    fine: str,
    look: str,
    says: str,
    source: str,
    pin_file: Path | None,
    *,
    for_chapter: bool,
    as_json: bool,
) -> None:
    """Write the row of a kind of FOOD and of DATE: best_by, use_by, sell_by, freeze_by, packed_on; both may be any.

    Example: pantry dates set dry best_by --fine 30 --look 365 --says "Not from cans that bulge, leak or rust."
    """
    chosen: Chosen = context.obj
    with opened_by_lead(chosen, pin_file) as pantry:
        rule = DateRule(food, date_kind, read_days(fine), read_days(look), says, source)
        found = set_rule(pantry.books, pantry.shelf, chosen.clock, rule, for_chapter=for_chapter)
    _print(found, how_of(as_json=as_json or context.meta["pantry.json"]))


@dates.command("default")
@_FOOD
@_DATE
@_CHAPTER
@PIN_FILE
@JSON
@click.pass_context
def dates_default(
    context: click.Context, food: str, date_kind: str, pin_file: Path | None, *, for_chapter: bool, as_json: bool
) -> None:
    """Take back what this site wrote: the row is the chapter's again, or what every table begins with.

    Example: pantry dates default dry best_by
    """
    chosen: Chosen = context.obj
    with opened_by_lead(chosen, pin_file) as pantry:
        found = take_rule_back(pantry.books, pantry.shelf, chosen.clock, food, date_kind, for_chapter=for_chapter)
    _print(found, how_of(as_json=as_json or context.meta["pantry.json"]))


def _print(policy: DatePolicy, how: str) -> None:
    """Days are null where they have no end; people read `always`."""
    rows: list[dict[str, Cell]] = []
    for rule in policy.rules:
        days = {"fine_days": rule.fine_days, "look_days": rule.look_days}
        told = {name: days_text(value) for name, value in days.items()} if how == "table" else days
        rows.append(
            {"food": rule.food, "date": str(rule.date_kind), "wrote": rule.wrote.value, "says": rule.why or None,
             "source": rule.source, **told}
        )  # fmt: skip
    print_rows(rows, _COLUMNS, how)
