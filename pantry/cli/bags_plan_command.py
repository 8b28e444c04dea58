"""`pantry bags plan` and `pantry bags copy`: how many of which bags a day has, and the same for another day or week."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import click

from pantry.cli.output import JSON, how_of, iso_date, print_rows
from pantry.cli.pin_file import PIN_FILE, opened_by_lead
from pantry.language import Language
from pantry.office.bags import bag_named
from pantry.office.planning import WEEK, copy_days, plan_bag

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from pantry.assembly import Pantry
    from pantry.cli.output import Cell
    from pantry.cli.sites import Chosen
    from pantry.shelf.plans import DayPlan

_COLUMNS = ("date", "day", "called", "where", "bag", "planned")


@click.command("plan")
@click.argument("when", metavar="[DATE", required=False)
@click.argument("name", metavar="[BAG", required=False)
@click.argument("how_many", metavar="N]]", required=False, type=int)
@PIN_FILE
@JSON
@click.pass_context
def bags_plan(
    context: click.Context,
    when: str | None,
    name: str | None,
    how_many: int | None,
    pin_file: Path | None,
    *,
    as_json: bool,
) -> None:
    """What is planned for the week from today or DATE on; with BAG and N: so many of it on that day, 0 for none.

    Example: pantry bags plan 2026-11-28 "Standard bag" 80
    """
    chosen: Chosen = context.obj
    first = iso_date(when) if when else chosen.clock.today().isoformat()
    if name is None:
        with chosen.opened() as pantry:
            _print_plans(context, pantry, pantry.shelf.plans.between(first, _later(first, WEEK - 1)), as_json=as_json)
        return
    if how_many is None:
        raise click.UsageError('Say how many of it too, as: pantry bags plan 2026-11-28 "Standard bag" 80')
    with opened_by_lead(chosen, pin_file) as pantry:
        plan_bag(pantry.books, chosen.clock, first, bag_named(pantry.shelf, name).bag, how_many)
        _print_plans(context, pantry, (pantry.shelf.plans.on(first),), as_json=as_json)


@click.command("copy")
@click.argument("source", metavar="FROM")
@click.argument("target", metavar="TO")
@click.option("--week", is_flag=True, help="The seven days from FROM on, to the seven from TO on.")
@PIN_FILE
@JSON
@click.pass_context
def bags_copy(
    context: click.Context, source: str, target: str, pin_file: Path | None, *, week: bool, as_json: bool
) -> None:
    """What is planned on the day FROM, its name and its bags, is planned on the day TO as well.

    Example: pantry bags copy 2026-11-21 2026-11-28 --week
    """
    chosen: Chosen = context.obj
    days = WEEK if week else 1
    first, then = iso_date(source), iso_date(target)
    with opened_by_lead(chosen, pin_file) as pantry:
        planned = copy_days(pantry.books, pantry.shelf, chosen.clock, first, then, days=days)
        _print_plans(context, pantry, map(pantry.shelf.plans.on, planned), as_json=as_json)


def _print_plans(context: click.Context, pantry: Pantry, plans: Iterable[DayPlan], *, as_json: bool) -> None:
    rows = [row for plan in plans for row in _rows(pantry, plan)]
    wants_json = as_json or context.meta["pantry.json"]
    if not rows and not wants_json:
        click.echo("Nothing is planned. Plan a bag with: pantry bags plan DATE BAG N")
        return
    print_rows(rows, _COLUMNS, how_of(as_json=wants_json))


def _rows(pantry: Pantry, plan: DayPlan) -> Iterator[dict[str, Cell]]:
    """A row for each bag; a day that has only a name has one too."""
    day = {
        "date": plan.date,
        "day": Language().weekday(date.fromisoformat(plan.date).weekday()),
        "called": plan.called or None,
        "where": plan.where or None,
    }
    if plan.says_anything and not plan.bags:
        yield {**day, "bag": None, "planned": None}
    for bag, number in plan.bags.items():
        yield {**day, "bag": pantry.shelf.bag_name(bag), "planned": number}


def _later(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
