"""`pantry volunteers`: who is here, by alias; in and out. Names stay on this laptop until the day is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pantry.cli.output import JSON, how_of, print_rows
from pantry.office.volunteers import helping, sign_in, sign_out

if TYPE_CHECKING:
    from pantry.assembly import Pantry
    from pantry.cli.sites import Chosen

_COLUMNS = ("alias", "role", "since_min")


@click.group(invoke_without_command=True)
@JSON
@click.pass_context
def volunteers(context: click.Context, *, as_json: bool) -> None:
    """Who is here to help, and for how many minutes.

    Example: pantry volunteers
    """
    context.meta["pantry.json"] = as_json
    if context.invoked_subcommand is None:
        chosen: Chosen = context.obj
        with chosen.opened() as pantry:
            _print_here(pantry, as_json=as_json)


@volunteers.command("in")
@click.argument("alias")
@click.option("--role", default="", help="What they do: door, table, kitchen, driving.")
@JSON
@click.pass_context
def volunteers_in(context: click.Context, alias: str, role: str, *, as_json: bool) -> None:
    """ALIAS comes to help.

    Example: pantry volunteers in Ana --role door
    """
    chosen: Chosen = context.obj
    with chosen.opened() as pantry:
        sign_in(pantry.books, pantry.site_file, chosen.clock, alias, role)
        _print_here(pantry, as_json=as_json or context.meta["pantry.json"])


@volunteers.command("out")
@click.argument("alias")
@JSON
@click.pass_context
def volunteers_out(context: click.Context, alias: str, *, as_json: bool) -> None:
    """ALIAS goes; their minutes count for the site when the day is closed.

    Example: pantry volunteers out Ana
    """
    chosen: Chosen = context.obj
    with chosen.opened() as pantry:
        sign_out(pantry.books, pantry.site_file, chosen.clock, alias)
        _print_here(pantry, as_json=as_json or context.meta["pantry.json"])


def _print_here(pantry: Pantry, *, as_json: bool) -> None:
    day, now = helping(pantry.site_file, pantry.clock), pantry.clock.now()
    here = day.here if day.date == pantry.clock.today().isoformat() else ()
    if not here and not as_json:
        click.echo("Nobody has signed in, or all have gone.")
        return
    rows = ({"alias": one.alias, "role": one.role or None, "since_min": one.minutes(now)} for one in here)
    print_rows(rows, _COLUMNS, how_of(as_json=as_json))
