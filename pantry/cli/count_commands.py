"""`pantry count`: counts a place in parts, each saved as it is scanned, by one person or several."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pantry.cli.catalog_commands import item_of
from pantry.cli.goods_commands import amount_words
from pantry.cli.output import JSON, UNNAMED, counted, how_of, print_json, print_rows
from pantry.cli.pin_file import PIN_FILE, opened_by_lead
from pantry.errors import RefusedInput
from pantry.office.counting import count_item, finish_counting, say_order, start_counting
from pantry.office.goods import read_amount
from pantry.office.storages import storage_called
from pantry.places import SHELF
from pantry.shelf.items import shown_code, unknown_item

if TYPE_CHECKING:
    from pathlib import Path

    from pantry.assembly import Pantry
    from pantry.cli.output import Cell
    from pantry.cli.sites import Chosen
    from pantry.shelf.countings import CameMeanwhile, Counting, Found

_COLUMNS = ("date", "place", "by", "why", "items", "finished")
_ROWS = ("item", "code", "name", "quantity", "unit", "expected", "difference")
_ALL = "all"
_PLACE = click.option("--place", help="Which place, where more than one is being counted.")


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
            _print_all(pantry, as_json=as_json)


@count.command("start")
@click.option("--place", default=SHELF, show_default=True, help="The place that is counted.")
@click.option("--by", multiple=True, help="Who counts, by alias; once for each.")
@click.option("--why", default="", help="Why it is counted.")
@PIN_FILE
@JSON
@click.pass_context
def count_start(
    context: click.Context, place: str, by: tuple[str, ...], why: str, pin_file: Path | None, *, as_json: bool
) -> None:
    """Begin to count a place, or go on with its counting; a second person joins the same way.

    Example: pantry count start --by Ana --why "month's end"
    """
    chosen: Chosen = context.obj
    with opened_by_lead(chosen, pin_file) as pantry:
        where = storage_called(pantry.shelf, place).place
        counting = start_counting(pantry.books, pantry.shelf, chosen.clock, where, by, why)
        _show(context, pantry, counting, as_json=as_json)


@count.command("scan")
@click.argument("code")
@click.argument("quantity")
@click.option("--instead", is_flag=True, help="So many in all, not so many more.")
@_PLACE
@PIN_FILE
@JSON
@click.pass_context
def count_scan(
    context: click.Context,
    code: str,
    quantity: str,
    place: str | None,
    pin_file: Path | None,
    *,
    instead: bool,
    as_json: bool,
) -> None:
    """So many more of CODE were found. QUANTITY is a number of pieces, or a weight where it is weighed; 0: none.

    Example: pantry count scan 036000291452 12
    """
    chosen: Chosen = context.obj
    with opened_by_lead(chosen, pin_file) as pantry:
        counting, item = _going_on(pantry, place), item_of(pantry, code)
        known = pantry.shelf.item(item) or unknown_item(item, code)
        amount = read_amount(quantity, known.unit, pantry.settings.units)
        entry = count_item(pantry.books, pantry.shelf, chosen.clock, counting, item, amount, instead=instead).entry
        whole = pantry.shelf.whole(item)[0]
        found = next(row for row in _rows(pantry, counting) if row["item"] == whole)
        if as_json or context.meta["pantry.json"]:
            print_json({"entry": entry.entry, **found})
        else:
            _tell_found(pantry, found)


@count.command("show")
@_PLACE
@JSON
@click.pass_context
def count_show(context: click.Context, place: str | None, *, as_json: bool) -> None:
    """What was found so far, what is missing, by whom and why it is counted, and what came meanwhile.

    Without a counting that goes on it shows the newest one.

    Example: pantry count show
    """
    chosen: Chosen = context.obj
    with chosen.opened() as pantry:
        _show(context, pantry, _going_on(pantry, place, or_newest=True), as_json=as_json)


@count.command("order")
@click.argument("numbers")
@click.argument("order", type=click.Choice(["before", "after"]))
@_PLACE
@PIN_FILE
@JSON
@click.pass_context
def count_order(
    context: click.Context, numbers: str, order: str, place: str | None, pin_file: Path | None, *, as_json: bool
) -> None:
    """What came while you counted was before the count, or after it: NUMBERS as `count show` has them, or all.

    Example: pantry count order 1,3 before
    """
    chosen: Chosen = context.obj
    with opened_by_lead(chosen, pin_file) as pantry:
        counting = _going_on(pantry, place, or_newest=True)
        came = _numbered(pantry.shelf.countings.came_meanwhile(counting), numbers)
        say_order(pantry.books, came, after=order == "after")
        _show(context, pantry, counting, as_json=as_json)


@count.command("finish")
@_PLACE
@PIN_FILE
@JSON
@click.pass_context
def count_finish(context: click.Context, place: str | None, pin_file: Path | None, *, as_json: bool) -> None:
    """Nothing more is counted there; what was not counted stays as it was.

    Example: pantry count finish
    """
    chosen: Chosen = context.obj
    with opened_by_lead(chosen, pin_file) as pantry:
        counting = _going_on(pantry, place)
        finish_counting(pantry.books, chosen.clock, counting)
        finished = next(one for one in pantry.shelf.countings.all() if one.counting == counting.counting)
        _show(context, pantry, finished, as_json=as_json)


def _going_on(pantry: Pantry, place_name: str | None, *, or_newest: bool = False) -> Counting:
    """The counting that goes on, of the place that is named. Raises RefusedInput where that is none, or several."""
    everything = pantry.shelf.countings.all()
    where = storage_called(pantry.shelf, place_name).place if place_name else None
    of_place = [one for one in everything if where in (None, one.place)]
    going_on = [one for one in of_place if not one.is_finished]
    if len(going_on) > 1:
        names = ", ".join(pantry.shelf.place_name(one.place) for one in going_on)
        raise RefusedInput("Which place: {names}? Nothing was changed. Say it with --place.", names=names)
    found = going_on or (of_place[:1] if or_newest else [])
    if not found:
        raise RefusedInput("Nothing is being counted. Nothing was changed. Begin with: pantry count start --by NAME")
    return found[0]


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


def _rows(pantry: Pantry, counting: Counting) -> list[dict[str, Cell]]:
    """What was found; of items that are the same the whole, in its unit."""
    found = pantry.shelf.countings.found(counting.counting)
    missing: dict[str, int] = {}
    for one in found:
        whole, factor = pantry.shelf.whole(one.item)
        missing[whole] = missing.get(whole, 0) + one.difference * factor
    return [_row(pantry, one, missing[one.item]) for one in found if one.item in missing]


def _row(pantry: Pantry, found: Found, difference: int) -> dict[str, Cell]:
    item = pantry.shelf.item(found.item) or unknown_item(found.item)
    return {
        "item": found.item,
        "code": shown_code(found.item, item.fields),
        "name": item.name or None,
        "quantity": found.quantity,
        "unit": found.unit,
        "expected": found.quantity - difference,
        "difference": difference,
    }


def _show(context: click.Context, pantry: Pantry, counting: Counting, *, as_json: bool) -> None:
    rows, came = _rows(pantry, counting), pantry.shelf.countings.came_meanwhile(counting)
    not_counted = _not_counted(pantry, counting)
    place = pantry.shelf.place_name(counting.place)
    if as_json or context.meta["pantry.json"]:
        print_json(
            {
                "counting": counting.counting, "date": counting.date, "place": place, "by": counting.by,
                "why": counting.why or None, "finished": counting.is_finished, "rows": rows,
                "came": [_came(one) for one in came], "not_counted": not_counted,
            }
        )  # fmt: skip
        return
    why = f" ({counting.why})" if counting.why else ""
    state = "was counted" if counting.is_finished else "is being counted"
    click.echo(f"{place} {state} since {counting.date} by {', '.join(counting.by)}{why}.")
    if rows:
        print_rows([{**row, "name": row["name"] or UNNAMED} for row in rows], _ROWS[1:], "table")
    if not_counted:
        click.echo(f"{counted(not_counted, 'item')} not counted: as the books have it.")
    _tell_came(pantry, came)


def _tell_came(pantry: Pantry, came: tuple[CameMeanwhile, ...]) -> None:
    if not came:
        return
    entries = "1 entry" if len(came) == 1 else f"{len(came):,} entries"
    click.echo(f"{entries} came while you counted: before or after? Say so with: pantry count order NUMBERS before")
    for number, one in enumerate(came, 1):
        stands = "after" if one.is_after else "before"
        click.echo(f"  {number}  {_moved_words(pantry, one)} (now: {stands})")


def _moved_words(pantry: Pantry, came: CameMeanwhile) -> str:
    said = []
    for moved in came.movements:
        item = pantry.shelf.item(moved.item)
        words = amount_words(pantry, moved.quantity, moved.unit, (item.name if item else "") or UNNAMED)
        said.append(f"{words} to {pantry.shelf.place_name(moved.to_place)}")
    return ", ".join(said)


def _came(came: CameMeanwhile) -> dict[str, object]:
    moved = [{"item": moved.item, "quantity": moved.quantity, "unit": moved.unit} for moved in came.movements]
    return {"entry": came.entry, "moved": moved, "stands": "after" if came.is_after else "before"}


def _not_counted(pantry: Pantry, counting: Counting) -> int:
    found = {one.item for one in pantry.shelf.countings.found(counting.counting)}
    return len(pantry.shelf.lying_at(counting.place) - found)


def _tell_found(pantry: Pantry, found: dict[str, Cell]) -> None:
    quantity, difference, unit = int(found["quantity"] or 0), int(found["difference"] or 0), str(found["unit"])
    name = str(found["name"] or UNNAMED)
    words = amount_words(pantry, quantity, unit, name)
    expected = amount_words(pantry, quantity - difference, unit, name)
    click.echo(f"{words} counted." if not difference else f"{words} counted; the books had {expected}.")


def _print_all(pantry: Pantry, *, as_json: bool) -> None:
    items = pantry.shelf.countings.items_counted()
    rows = [_listed(pantry, one, items.get(one.counting, 0)) for one in pantry.shelf.countings.all()]
    if not rows and not as_json:
        click.echo("Nothing was counted yet. Begin with: pantry count start --by NAME")
        return
    print_rows(rows, ("counting", *_COLUMNS) if as_json else _COLUMNS, how_of(as_json=as_json))


def _listed(pantry: Pantry, counting: Counting, items: int) -> dict[str, Cell]:
    return {
        "counting": counting.counting,
        "date": counting.date,
        "place": pantry.shelf.place_name(counting.place),
        "by": ", ".join(counting.by),
        "why": counting.why or None,
        "items": items,
        "finished": "yes" if counting.is_finished else None,
    }
