"""`pantry day start`: what to know before the first guest, and who is the point person today."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pantry.cli.output import JSON, print_json, print_table
from pantry.cli.pin_file import PIN_FILE, opened_by_lead
from pantry.language import Language
from pantry.office.planning import name_day
from pantry.office.point_person import say_point_person
from pantry.office.start_words import day_words, place_words, start_rows
from pantry.office.starting import day_start
from pantry.shelf.items import shown_code

if TYPE_CHECKING:
    from pathlib import Path

    from pantry.assembly import Pantry
    from pantry.cli.output import Cell
    from pantry.cli.sites import Chosen
    from pantry.office.starting import BagToday, DayStart, SoonDated


@click.command("start")
@click.option(
    "--point", "point", default=None, help="Who is the point person today, by alias; it stays on this laptop."
)
@click.option("--called", default=None, help='What today is called, as "Saturday share".')
@click.option("--where", default=None, help="Where it is, if not at the site's own place.")
@PIN_FILE
@JSON
@click.pass_context
def day_start_command(
    context: click.Context,
    point: str | None,
    called: str | None,
    where: str | None,
    pin_file: Path | None,
    *,
    as_json: bool,
) -> None:
    """What to know before the first guest: bags, what is short-dated, what is open of the days before.

    Example: pantry day start --point Rosa --called "Saturday share"
    """
    chosen: Chosen = context.obj
    says = (point, called, where) != (None, None, None)
    with opened_by_lead(chosen, pin_file) if says else chosen.opened() as pantry:
        if called is not None or where is not None:
            name_day(pantry.books, chosen.clock, chosen.clock.today().isoformat(), called=called, where=where)
        if point is not None:
            say_point_person(pantry.site_file.today, chosen.clock, point)
        start = day_start(pantry.talk_parts(Language()), pantry.site_file.today)
        if as_json or context.meta.get("pantry.json"):
            print_json(_keys(start))
        else:
            _print_start(pantry, start)


def _print_start(pantry: Pantry, start: DayStart) -> None:
    language = Language()
    click.echo(day_words(start, language))
    click.echo(place_words(start))
    if start.point_person:
        click.echo(f"{language.say(pantry.settings.lead_name).capitalize()}: {start.point_person}")
    rows = start_rows(start, pantry.talk_parts(language))
    if rows:  # columns without a title leave their line empty
        print_table([[row.words, row.cell or None, row.quiet or None] for row in rows], ("", "", ""))


def _keys(start: DayStart) -> dict[str, object]:
    return {
        "date": start.date,
        "site": start.site,
        "called": start.called or None,
        "where": start.where or None,
        "point_person": start.point_person or None,
        "bags": [_bag_keys(one) for one in start.bags],
        "short_dated": [_dated_keys(one) for one in start.short_dated],
        "open": [
            {"kind": end.kind.value, "how_many": end.how_many, "since": end.since or None} for end in start.open_ends
        ],
        "elsewhere": [{"laptop": one.laptop, "how_many": one.how_many} for one in start.elsewhere],
    }


def _bag_keys(one: BagToday) -> dict[str, Cell]:
    bag = one.bag
    return {
        "name": bag.name,
        "planned": one.planned,
        "enough": one.enough,
        "extra": "yes" if bag.extra else None,
        "two_from": bag.two_from,
        "limit": bag.limit or None,
    }


def _dated_keys(one: SoonDated) -> dict[str, Cell]:
    item = one.item
    return {
        "item": item.item,
        "code": item.code or shown_code(item.item, item.fields),
        "name": item.name,
        "quantity": one.quantity,
        "unit": item.unit,
        "best_by": one.best_by,
        "verdict": one.verdict.value,
    }
