"""`pantry count`: counts a place in parts, each saved as it is scanned, by one person or several."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pantry.cli.catalog_commands import item_of
from pantry.cli.count_told import Others, Told, print_all, show_counting, tell_line
from pantry.cli.count_which import KIND, going_on, which_one
from pantry.cli.output import JSON, UNNAMED, how_of, print_rows
from pantry.cli.pin_file import PIN_FILE, opened_by_lead
from pantry.errors import RefusedInput
from pantry.office.count_lines import count_line, not_counted
from pantry.office.counting import (
    FoundNow,
    ToCount,
    count_item,
    counted_by_other,
    finish_counting,
    go_on_counting,
    say_order,
    say_why,
    start_counting,
)
from pantry.office.goods import read_amount
from pantry.office.storages import storage_called
from pantry.places import SHELF
from pantry.shelf.items import unknown_item

if TYPE_CHECKING:
    from pathlib import Path

    from pantry.assembly import Pantry
    from pantry.cli.count_which import Which
    from pantry.cli.output import Cell
    from pantry.cli.sites import Chosen
    from pantry.office.count_lines import NotCounted
    from pantry.shelf.countings import CameMeanwhile

_REST = ("item", "name", "quantity", "unit")
_ALL = "all"


@click.group(invoke_without_command=True)
@JSON
@click.pass_context
def count(context: click.Context, *, as_json: bool) -> None:
    """The record was wrong: count what lies at a place. Each item is saved as it is scanned; go on at any time.

    Where goods were moved, say so instead: pantry move. Alone it lists the countings, the newest first.

    Example: pantry count
    """
    context.meta["pantry.json"] = as_json
    if context.invoked_subcommand is None:
        chosen: Chosen = context.obj
        with chosen.opened() as pantry:
            print_all(pantry, as_json=as_json)


@count.command("start")
@click.option("--place", default=SHELF, show_default=True, help="The place that is counted.")
@KIND
@click.option("--by", multiple=True, help="Who counts, once for each; it stays in the books, and a letter is enough.")
@click.option("--why", default="", help="Why it is counted.")
@PIN_FILE
@JSON
@click.pass_context
def count_start(
    context: click.Context,
    place: str,
    kind: str | None,
    by: tuple[str, ...],
    why: str,
    pin_file: Path | None,
    *,
    as_json: bool,
) -> None:
    """Begin to count a place, or go on with its counting; a second person joins the same way.

    Example: pantry count start --by Ana --why "month's end"
    """
    chosen: Chosen = context.obj
    with opened_by_lead(chosen, pin_file) as pantry:
        what = ToCount(storage_called(pantry.shelf, place).place, kind or "")
        counting = start_counting(pantry.books, pantry.shelf, chosen.clock, what, by, why)
        show_counting(context, pantry, counting, as_json=as_json)


@count.command("scan")
@click.argument("code")
@click.argument("quantity")
@click.option("--instead", is_flag=True, help="So many in all, not so many more.")
@click.option("--anew", is_flag=True, help="Leave out what somebody else counted of it; needs --by.")
@click.option("--by", default="", help="Who found them, by the same letter or name.")
@which_one
@PIN_FILE
@JSON
@click.pass_context
def count_scan(
    context: click.Context,
    code: str,
    quantity: str,
    by: str,
    which: Which,
    pin_file: Path | None,
    *,
    instead: bool,
    anew: bool,
    as_json: bool,
) -> None:
    """So many more of CODE were found. QUANTITY is a number of pieces, or a weight where it is weighed; 0: none.

    What somebody else counted of it is added to, and told; with --anew it is left out, and so is it with each scan that
    follows: what the same person counted is added to.

    Example: pantry count scan 036000291452 12
    """
    chosen: Chosen = context.obj
    with opened_by_lead(chosen, pin_file) as pantry:
        counting, item = going_on(pantry, which), item_of(pantry, code)
        known = pantry.shelf.item(item) or unknown_item(item, code)
        if anew and not by.strip():
            raise RefusedInput("Say who counts anew. Nothing was saved. Add: --by NAME")
        now = FoundNow(item, read_amount(quantity, known.unit, pantry.settings.units), by, instead, anew)
        other = counted_by_other(count_line(pantry.shelf, counting, item), by)
        entry = count_item(pantry.books, pantry.shelf, chosen.clock, counting, now).entry
        others = Others(other.who or None, other.quantity, added=not (anew or instead)) if other else None
        tell_line(context, pantry, counting, item, Told(entry.entry, others), as_json=as_json)


@count.command("why")
@click.argument("code")
@click.argument("why")
@which_one
@PIN_FILE
@JSON
@click.pass_context
def count_why(
    context: click.Context,
    code: str,
    why: str,
    which: Which,
    pin_file: Path | None,
    *,
    as_json: bool,
) -> None:
    """Why the count of CODE is not what the books had, in your words.

    Example: pantry count why 036000291452 "a case fell off the cart"
    """
    chosen: Chosen = context.obj
    with opened_by_lead(chosen, pin_file) as pantry:
        counting, item = going_on(pantry, which, or_newest=True), item_of(pantry, code)
        line = count_line(pantry.shelf, counting, item)
        if line is None:
            raise RefusedInput("That was not counted yet. Nothing was changed. Count it first: pantry count scan")
        entry = say_why(pantry.books, chosen.clock, counting, line.item, why).entry
        tell_line(context, pantry, counting, item, Told(entry.entry), as_json=as_json)


@count.command("show")
@which_one
@JSON
@click.pass_context
def count_show(context: click.Context, which: Which, *, as_json: bool) -> None:
    """What was found so far, what is missing, by whom and why it is counted, and what came meanwhile.

    Without a counting that goes on it shows the newest one.

    Example: pantry count show
    """
    chosen: Chosen = context.obj
    with chosen.opened() as pantry:
        show_counting(context, pantry, going_on(pantry, which, or_newest=True), as_json=as_json)


@count.command("rest")
@which_one
@JSON
@click.pass_context
def count_rest(context: click.Context, which: Which, *, as_json: bool) -> None:
    """What was not counted yet: it stays as the books have it.

    Example: pantry count rest
    """
    chosen: Chosen = context.obj
    with chosen.opened() as pantry:
        rest = not_counted(pantry.shelf, going_on(pantry, which, or_newest=True))
        as_json = as_json or context.meta["pantry.json"]
        rows = [_rest_row(pantry, one, as_json=as_json) for one in rest]
        print_rows(rows, _REST if as_json else _REST[1:], how_of(as_json=as_json))


@count.command("order")
@click.argument("numbers")
@click.argument("order", type=click.Choice(["before", "after"]))
@which_one
@PIN_FILE
@JSON
@click.pass_context
def count_order(
    context: click.Context,
    numbers: str,
    order: str,
    which: Which,
    pin_file: Path | None,
    *,
    as_json: bool,
) -> None:
    """What came while you counted was before the count, or after it: NUMBERS as `count show` has them, or all.

    Example: pantry count order 1,3 before
    """
    chosen: Chosen = context.obj
    with opened_by_lead(chosen, pin_file) as pantry:
        counting = going_on(pantry, which, or_newest=True)
        came = _numbered(pantry.shelf.countings.came_meanwhile(counting), numbers)
        say_order(pantry.books, came, after=order == "after")
        show_counting(context, pantry, counting, as_json=as_json)


@count.command("finish")
@which_one
@PIN_FILE
@JSON
@click.pass_context
def count_finish(context: click.Context, which: Which, pin_file: Path | None, *, as_json: bool) -> None:
    """Nothing more is counted there; what was not counted stays as it was.

    Example: pantry count finish
    """
    chosen: Chosen = context.obj
    with opened_by_lead(chosen, pin_file) as pantry:
        counting = going_on(pantry, which)
        finish_counting(pantry.books, chosen.clock, counting)
        finished = next(one for one in pantry.shelf.countings.all() if one.counting == counting.counting)
        show_counting(context, pantry, finished, as_json=as_json)


@count.command("reopen")
@which_one
@PIN_FILE
@JSON
@click.pass_context
def count_reopen(context: click.Context, which: Which, pin_file: Path | None, *, as_json: bool) -> None:
    """The counting that was finished last goes on after all.

    Example: pantry count reopen
    """
    chosen: Chosen = context.obj
    with opened_by_lead(chosen, pin_file) as pantry:
        counting = going_on(pantry, which, or_newest=True)
        if not counting.is_finished:
            raise RefusedInput("That goes on already. Nothing was changed.")
        go_on_counting(pantry.books, chosen.clock, counting)
        show_counting(context, pantry, going_on(pantry, which), as_json=as_json)


def _rest_row(pantry: Pantry, rest: NotCounted, *, as_json: bool) -> dict[str, Cell]:
    item = pantry.shelf.item(rest.item) or unknown_item(rest.item)
    name = item.name or (None if as_json else UNNAMED)
    return {"item": rest.item, "name": name, "quantity": rest.quantity, "unit": item.unit}


def _numbered(came: tuple[CameMeanwhile, ...], said: str) -> list[CameMeanwhile]:
    if said.strip() == _ALL and came:
        return list(came)
    numbers = [part.strip() for part in said.split(",") if part.strip()]
    known = {str(number): one for number, one in enumerate(came, 1)}
    if not numbers or not set(numbers) <= known.keys():
        raise RefusedInput(
            "What came while you counted has the numbers 1 to {most}. Nothing was changed. Look at them with: pantry"
            " count show",
            most=len(came),
        )
    return [known[number] for number in dict.fromkeys(numbers)]
